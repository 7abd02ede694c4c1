// SPDX-License-Identifier: GPL-3.0-or-later
#include "annotator/sources/import_draft.hpp"

#include <algorithm>
#include <map>

#include "libcoding/exchange/import_file.hpp"
#include "libcoding/exchange/persons.hpp"
#include "libcoding/text/folding.hpp"

namespace annotator {

namespace exchange = coding::exchange;
using exchange::AnswersAs;
using exchange::TableKind;

bool DraftFile::is_survey() const {
    return !found.fault && found.table == TableKind::survey;
}

bool DraftFile::may_be_survey() const {
    if (found.table) return *found.table == TableKind::survey || *found.table == TableKind::participants;
    return found.fault && exchange::is_table_file(found.path);
}

bool DraftFile::lacks_open_question() const {
    return is_survey() && std::find(columns.begin(), columns.end(), AnswersAs::open) == columns.end();
}

void ImportDraft::add(std::vector<exchange::PreviewedFile> found) {
    for (auto& file : found) {
        const auto there = std::find_if(files_.begin(), files_.end(), [&](const DraftFile& draft) {
            return draft.found.path == file.path;
        });
        const auto kind = file.kind;
        const auto at = there != files_.end() ? there : files_.insert(files_.end(), {{}, kind, {}});
        at->table_said = false;
        at->found = std::move(file);
        if (at->columns.size() != at->found.answers.size())
            take_as_found(static_cast<std::size_t>(at - files_.begin()));
    }
    gather_people();
}

void ImportDraft::add_as_said(exchange::PreviewedFile found) {
    const auto path = found.path;
    std::vector<exchange::PreviewedFile> one;
    one.push_back(std::move(found));
    add(std::move(one));
    for (auto& file : files_) {
        if (file.found.path == path) file.table_said = true;
    }
}

void ImportDraft::take_column(std::size_t file, std::size_t column, AnswersAs as) {
    auto& columns = files_[file].columns;
    const bool one_alone = as == AnswersAs::name || as == AnswersAs::date || as == AnswersAs::language;
    if (one_alone) std::replace(columns.begin(), columns.end(), as, AnswersAs::left_out);
    columns[column] = as;
}

void ImportDraft::take_as_found(std::size_t file) {
    auto& draft = files_[file];
    draft.columns.clear();
    for (const auto& column : draft.found.answers) draft.columns.push_back(column.as);
}

void ImportDraft::remove(std::size_t file) {
    files_.erase(files_.begin() + static_cast<std::ptrdiff_t>(file));
    gather_people();
}

void ImportDraft::clear() {
    files_.clear();
    people_.clear();
    passed_over_.clear();
}

void ImportDraft::pass_over(const std::filesystem::path& folder, exchange::PassedOver passed) {
    passed_over_[folder] = passed;
}

exchange::PassedOver ImportDraft::passed_over() const {
    exchange::PassedOver all;
    for (const auto& [folder, passed] : passed_over_) {
        all.media += passed.media;
        all.hidden += passed.hidden;
    }
    return all;
}

void ImportDraft::gather_people() {
    const auto before = std::move(people_);
    people_.clear();
    std::map<std::string, std::size_t> index;
    for (const auto& file : files_) {
        for (const auto& speaker : file.found.speakers) {
            // As the import finds people: capitals and accents make nobody another.
            const auto key = coding::text::search_key(speaker.participant);
            const auto [at, is_new] = index.try_emplace(key, people_.size());
            if (is_new) {
                DraftPerson person;
                person.found = speaker.participant;
                person.becomes = QString::fromStdString(speaker.participant);
                person.known = speaker.known;
                people_.push_back(std::move(person));
            }
            auto& person = people_[at->second];
            if (const auto name = QString::fromStdString(speaker.participant);
                person.becomes == person.becomes.toUpper() && name != name.toUpper()) {
                person.found = speaker.participant;
                person.becomes = name;
            }
            person.role = exchange::role_after(person.role, speaker.read.role);
            person.sure = (is_new || person.sure) && speaker.read.sure;
            person.turns += speaker.read.turns;
            person.said_as.push_back({file.found.path, speaker.read.name});
        }
    }
    for (const auto& old : before) {
        if (const auto at = index.find(coding::text::search_key(old.found)); at != index.end()) {
            people_[at->second].becomes = old.becomes;
            people_[at->second].role = old.role;
            people_[at->second].role_said = old.role_said;
        }
    }
}

std::vector<std::filesystem::path> ImportDraft::paths() const {
    std::vector<std::filesystem::path> paths;
    for (const auto& file : files_) {
        if (!file.found.fault && !file.lacks_open_question()) paths.push_back(file.found.path);
    }
    return paths;
}

exchange::ImportOptions ImportDraft::options() const {
    exchange::ImportOptions options;
    for (const auto& file : files_) {
        if (file.found.fault || file.found.project) continue;
        exchange::FileIs is{.file = file.found.path};
        if (!file.found.table) is.kind = file.kind;
        if (file.table_said) is.table = file.found.table;
        is.columns = file.columns;
        if (const auto group = file.group.trimmed(); !group.isEmpty())
            is.groups.push_back(group.toStdString());
        options.files.push_back(std::move(is));
    }
    for (const auto& person : people_) {
        const auto name = person.becomes.trimmed().toStdString();
        for (const auto& where : person.said_as) {
            const auto role = person.role_said ? std::optional{person.role} : std::nullopt;
            options.speakers.push_back({where.file, where.speaker, name, role});
        }
    }
    return options;
}

}  // namespace annotator
