// SPDX-License-Identifier: GPL-3.0-or-later
#include "annotator/sources/import_draft.hpp"

#include <algorithm>
#include <map>

namespace annotator {

namespace exchange = coding::exchange;

void ImportDraft::add(std::vector<exchange::PreviewedFile> found) {
    for (auto& file : found) {
        const auto there = std::find_if(files_.begin(), files_.end(), [&](const DraftFile& draft) {
            return draft.found.path == file.path;
        });
        if (there != files_.end()) {
            there->found = std::move(file);
            continue;
        }
        const auto kind = file.kind;
        files_.push_back({std::move(file), kind, {}});
    }
    gather_people();
}

void ImportDraft::remove(std::size_t file) {
    files_.erase(files_.begin() + static_cast<std::ptrdiff_t>(file));
    gather_people();
}

void ImportDraft::clear() {
    files_.clear();
    people_.clear();
}

void ImportDraft::gather_people() {
    const auto before = std::move(people_);
    people_.clear();
    std::map<std::string, std::size_t> index;
    for (const auto& file : files_) {
        for (const auto& speaker : file.found.speakers) {
            const auto [at, is_new] = index.try_emplace(speaker.participant, people_.size());
            if (is_new) {
                DraftPerson person;
                person.found = speaker.participant;
                person.becomes = QString::fromStdString(speaker.participant);
                person.known = speaker.known;
                people_.push_back(std::move(person));
            }
            auto& person = people_[at->second];
            if (speaker.read.role != coding::Role::participant) person.role = speaker.read.role;
            person.sure = (is_new || person.sure) && speaker.read.sure;
            person.turns += speaker.read.turns;
            person.said_as.push_back({file.found.path, speaker.read.name});
        }
    }
    for (const auto& old : before) {
        if (const auto at = index.find(old.found); at != index.end()) {
            people_[at->second].becomes = old.becomes;
            people_[at->second].role = old.role;
        }
    }
}

std::size_t ImportDraft::faults() const {
    return static_cast<std::size_t>(std::count_if(
        files_.begin(), files_.end(), [](const DraftFile& file) { return file.found.fault.has_value(); }));
}

std::vector<std::filesystem::path> ImportDraft::paths() const {
    std::vector<std::filesystem::path> paths;
    for (const auto& file : files_) {
        if (!file.found.fault) paths.push_back(file.found.path);
    }
    return paths;
}

exchange::ImportOptions ImportDraft::options() const {
    exchange::ImportOptions options;
    for (const auto& file : files_) {
        if (file.found.fault || file.found.table || file.found.project) continue;
        exchange::FileIs is{file.found.path, file.kind, {}};
        if (const auto group = file.group.trimmed(); !group.isEmpty())
            is.groups.push_back(group.toStdString());
        options.files.push_back(std::move(is));
    }
    for (const auto& person : people_) {
        const auto name = person.becomes.trimmed().toStdString();
        for (const auto& where : person.said_as) {
            options.speakers.push_back({where.file, where.speaker, name, person.role});
        }
    }
    return options;
}

}  // namespace annotator
