// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/exchange/qualcoder/project_export.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <unordered_map>

#include "libcoding/containers/folder_in_progress.hpp"
#include "libcoding/error.hpp"
#include "libcoding/exchange/foreign_project.hpp"
#include "libcoding/exchange/qualcoder/schema.hpp"
#include "libcoding/exchange/refi/details.hpp"
#include "libcoding/exchange/refi/iso_time.hpp"
#include "libcoding/model/speech.hpp"
#include "libcoding/store/codes.hpp"
#include "libcoding/store/codings.hpp"
#include "libcoding/store/database.hpp"
#include "libcoding/store/links.hpp"
#include "libcoding/store/memos.hpp"
#include "libcoding/store/people.hpp"
#include "libcoding/store/sources.hpp"
#include "libcoding/text/position_map.hpp"

namespace coding::exchange::qualcoder {
namespace {

namespace fs = std::filesystem;

/// "2025-03-04 10:20:30", as QualCoder writes times.
std::string time_of(std::int64_t ms) {
    auto written = refi::date_time(ms).substr(0, 19);
    written[10] = ' ';
    return written;
}

std::string free_name(const std::string& name, std::set<std::string>& taken) {
    auto free = name;
    for (int number = 2; !taken.insert(free).second; ++number) {
        free = name + " (" + std::to_string(number) + ")";
    }
    return free;
}

std::string words_of(const Memo& memo) {
    return memo.title + (memo.title.empty() || memo.text.empty() ? "" : "\n") + memo.text;
}

void append(std::string& text, const std::string& more) {
    if (!text.empty() && !more.empty()) text += "\n\n";
    text += more;
}

class ProjectExport {
  public:
    ProjectExport(const store::Project& project, const fs::path& file, Progress& progress)
        : project_(project),
          out_(file, store::Database::Mode::create),
          progress_(progress),
          now_(time_of(project.info().created_ms)) {
        for (const auto& coder : store::coders(project)) coders_.emplace(coder.id, coder.name);
        owner_ = coders_.empty() ? std::string{"Focale"} : coders_.begin()->second;
    }

    refi::ExportedProject write() {
        out_.execute("BEGIN");
        out_.execute(schema);
        read_memos();
        write_codebook();
        write_sources();
        write_people();
        write_attributes();
        write_journals();
        write_about();
        out_.execute("COMMIT");
        count_left_out();
        return report_;
    }

  private:
    /// Memos of codes, sources and people are one text each in QualCoder.
    void read_memos() {
        for (auto& memo : store::memos(project_)) {
            const auto words = words_of(memo);
            if (const auto* code = std::get_if<CodeId>(&memo.on)) append(about_codes_[*code], words);
            if (const auto* source = std::get_if<SourceId>(&memo.on)) append(about_sources_[*source], words);
            if (const auto* person = std::get_if<ParticipantId>(&memo.on))
                append(about_people_[*person], words);
            if (std::holds_alternative<WholeProject>(memo.on)) append(about_project_, words);
            if (const auto* coding = std::get_if<CodingId>(&memo.on)) {
                if (memo.title == "important" && memo.text.empty()) {
                    important_.insert(*coding);
                } else {
                    append(about_codings_[*coding], words);
                }
            }
            ++report_.memos;
            if (std::holds_alternative<Passage>(memo.on)) annotations_.push_back(memo);
            if (std::holds_alternative<std::monostate>(memo.on)) journals_.push_back(std::move(memo));
        }
    }

    /// A code with codes below it is a category; if it has codings of its own, a code of its name in that
    /// too.
    void write_codebook() {
        const auto codebook = store::codebook(project_);
        const auto counts = store::coding_counts(project_);
        auto category = out_.prepare("INSERT INTO code_cat VALUES (?, ?, ?, ?, ?, ?)");
        auto code = out_.prepare("INSERT INTO code_name VALUES (?, ?, ?, ?, ?, ?, ?, NULL)");
        std::set<std::string> names, category_names;
        std::unordered_map<CodeId, std::int64_t> categories;
        for (std::size_t index = 0; index < codebook.codes().size(); ++index) {
            auto one = codebook.codes()[index];
            append(one.definition, about_codes_[one.id]);
            const auto number = static_cast<std::int64_t>(index) + 1;
            const bool above = codebook.subtree_end(index) > index + 1;
            auto inside = one.parent ? std::optional{categories.at(one.parent)} : std::nullopt;
            const auto name = free_name(one.name, above ? category_names : names);
            refi::Details details;
            if (name != one.name) details.emplace_back(detail_of_name, one.name);
            // A category has no colour of its own.
            if (above) details.emplace_back("colour", one.colour);
            auto memo = refi::with_details_of(one, details);
            auto name_of_code = name;
            if (above) {
                categories.emplace(one.id, number);
                category.bind(1, number).bind(2, name).bind(3, owner_);
                category.bind(4, now_).bind(5, memo).bind_optional(6, inside).run();
                inside = number;
                ++report_.codes;
                if (!counts.contains(one.id)) continue;
                memo = refi::with_details({}, {{std::string{detail_of_codings}, std::string{of_category}}});
                name_of_code = free_name(one.name, names);
            }
            codes_.emplace(one.id, number);
            code.bind(1, number).bind(2, name_of_code).bind(3, memo).bind_optional(4, inside);
            code.bind(5, owner_).bind(6, now_);
            code.bind(7, one.colour.empty() ? uncoloured : std::string_view{one.colour}).run();
            if (!above) ++report_.codes;
        }
    }

    void write_sources() {
        auto row = out_.prepare("INSERT INTO source VALUES (?, ?, ?, NULL, ?, ?, ?, NULL, NULL)");
        for (const auto& source : store::sources(project_)) {
            advance(progress_, report_.sources, 0, Message{"Writing sources"});
            const auto number = static_cast<std::int64_t>(++report_.sources);
            const auto text = store::source_text(project_, source.id);
            const text::PositionMap map{text};
            sources_.emplace(source.id, number);
            lengths_.emplace(source.id, map.code_points());
            row.bind(1, number).bind(2, source.name).bind(3, text).bind(4, about(source));
            row.bind(5, owner_).bind(6, now_).run();
            write_codings(source.id, text, map);
        }
        auto annotation = out_.prepare(
            "INSERT INTO annotation (fid, pos0, pos1, memo, owner, date) VALUES (?, ?, ?, ?, ?, ?)"
            " ON CONFLICT DO UPDATE SET memo = memo || char(10) || excluded.memo");
        for (const auto& memo : annotations_) {
            const auto& on = std::get<Passage>(memo.on);
            annotation.bind(1, sources_.at(on.source)).bind(2, on.span.begin).bind(3, on.span.end);
            annotation.bind(4, words_of(memo))
                .bind(5, coders_.at(memo.coder))
                .bind(6, time_of(memo.created_ms))
                .run();
        }
    }

    std::string about(const Source& source) {
        return refi::with_details(about_sources_[source.id], {{"kind", std::string{name_of(source.kind)}},
                                                              {"date", source.date},
                                                              {"language", source.language}});
    }

    std::string about(const Participant& person) {
        refi::Details details;
        if (person.role != Role::participant) details.emplace_back("role", name_of(person.role));
        if (person.consent != Consent::unknown) details.emplace_back("consent", name_of(person.consent));
        return refi::with_details(about_people_[person.id], details);
    }

    void write_codings(SourceId source, std::string_view text, const text::PositionMap& map) {
        auto row = out_.prepare(
            "INSERT OR IGNORE INTO code_text (cid, fid, seltext, pos0, pos1, owner, date, memo, important)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)");
        store::CodingFilter filter;
        filter.source = source;
        for (auto& coding : store::codings(project_, filter)) {
            const auto begin = map.utf8_from_code_point(coding.span.begin);
            const auto end = map.utf8_from_code_point(coding.span.end);
            if (const auto more = about_codings_.find(coding.id); more != about_codings_.end())
                append(coding.memo, more->second);
            const auto memo = refi::with_details_of(coding);
            row.bind(1, codes_.at(coding.code)).bind(2, sources_.at(source));
            row.bind(3, text.substr(begin, end - begin)).bind(4, coding.span.begin).bind(5, coding.span.end);
            row.bind(6, coders_.at(coding.coder)).bind(7, now_).bind(8, memo);
            row.bind_optional(9,
                              important_.contains(coding.id) ? std::optional{std::int64_t{1}} : std::nullopt);
            row.run();
            ++(out_.changes() > 0 ? report_.codings : doubled_);
        }
    }

    void write_people() {
        auto row = out_.prepare("INSERT INTO cases VALUES (?, ?, ?, ?, ?)");
        for (const auto& person : store::participants(project_)) {
            const auto number = static_cast<std::int64_t>(++report_.participants);
            people_.emplace(person.id, number);
            row.bind(1, number).bind(2, person.name).bind(3, about(person));
            row.bind(4, owner_).bind(5, now_).run();
        }
        write_presence();
    }

    /// A coding counts for all whose stretch it lies in: people have what they say, turn by turn; only who
    /// was there without a word has the whole text.
    void write_presence() {
        auto link = out_.prepare(
            "INSERT INTO case_text (caseid, fid, pos0, pos1, owner, date, memo) VALUES (?, ?, ?, ?, ?, ?, "
            "'')");
        const auto tie = [&](ParticipantId person, SourceId source, std::uint32_t begin, std::uint32_t end) {
            link.bind(1, people_.at(person)).bind(2, sources_.at(source)).bind(3, begin).bind(4, end);
            link.bind(5, owner_).bind(6, now_).run();
        };
        std::set<std::pair<SourceId, ParticipantId>> speaking;
        for (const auto& [source, number] : sources_) {
            std::uint32_t begin = 0;
            for (const auto& block : store::blocks(project_, source)) {
                const auto said = spoken(block);
                if (block.begin) ++timed_;
                if (block.speaker && said.begin < said.end) {
                    tie(block.speaker, source, begin + said.begin, begin + said.end);
                    speaking.emplace(source, block.speaker);
                }
                begin += block.characters;
            }
        }
        for (const auto& presence : store::presences(project_)) {
            if (speaking.emplace(presence.source, presence.participant).second)
                tie(presence.participant, presence.source, 0, lengths_.at(presence.source));
        }
    }

    /// QualCoder wants a row for every case or file, said or not, and names that are unique over both.
    void write_attributes() {
        auto type = out_.prepare("INSERT INTO attribute_type VALUES (?, ?, ?, ?, ?, 'character')");
        std::set<std::string> taken;
        std::map<std::string, std::string> of_cases, of_files;
        for (const auto& attribute : store::attributes(project_)) {
            const bool of_case = attribute.of == Attribute::Of::participant;
            const auto name = free_name(attribute.name, taken);
            (of_case ? of_cases : of_files).emplace(attribute.name, name);
            type.bind(1, name).bind(2, now_).bind(3, owner_);
            const auto* const own = name == attribute.name ? "" : attribute.name.c_str();
            type.bind(4, refi::with_details({}, {{std::string{detail_of_name}, own}}));
            type.bind(5, of_case ? "case" : "file").run();
        }
        for (const auto& [id, number] : people_)
            write_values(of_cases, "case", number, store::values(project_, id));
        for (const auto& [id, number] : sources_)
            write_values(of_files, "file", number, store::values(project_, id));
    }

    void write_values(const std::map<std::string, std::string>& names, const char* of, std::int64_t number,
                      const std::map<std::string, std::string>& values) {
        auto row = out_.prepare(
            "INSERT INTO attribute (name, attr_type, value, id, date, owner) VALUES (?, ?, ?, ?, ?, ?)");
        for (const auto& [attribute, name] : names) {
            const auto said = values.find(attribute);
            row.bind(1, name).bind(2, of).bind(3, said == values.end() ? std::string_view{} : said->second);
            row.bind(4, number).bind(5, now_).bind(6, owner_).run();
        }
    }

    void write_journals() {
        auto row = out_.prepare("INSERT INTO journal (name, jentry, date, owner) VALUES (?, ?, ?, ?)");
        std::set<std::string> taken;
        for (const auto& memo : journals_) {
            const auto time = time_of(memo.created_ms);
            row.bind(1, free_name(memo.title.empty() ? time : memo.title, taken)).bind(2, memo.text);
            row.bind(3, time).bind(4, coders_.at(memo.coder)).run();
        }
    }

    void write_about() {
        const auto info = project_.info();
        auto memo = info.description;
        append(memo, about_project_);
        out_.prepare("INSERT INTO project VALUES ('v17', ?, ?, ?, 0, 0, ?, '', 0, 0, 0)")
            .bind(1, now_)
            .bind(2, memo)
            .bind(3, "QualCoder (written by Focale " FOCALE_VERSION ")")
            .bind(4, owner_)
            .run();
    }

    void count_left_out() {
        const auto tell = [&](std::uint64_t count, const Message& message) {
            if (count > 0) report_.left_out.push_back(message);
        };
        tell(doubled_,
             Message{"{0, plural, one {# coding stands} other {# codings stand}} twice for QualCoder (same "
                     "passage, code and coder): written once.",
                     doubled_});
        const auto links = store::links(project_).size();
        tell(links,
             Message{"{0, plural, one {# link} other {# links}}, for which QualCoder has no place.", links});
        const auto questions = store::guide_questions(project_).size();
        tell(questions,
             Message{"{0, plural, one {# guide question} other {# guide questions}}, for which QualCoder "
                     "has no place.",
                     questions});
        tell(timed_,
             Message{"Times of {0, plural, one {# turn} other {# turns}}, for which QualCoder has no place.",
                     timed_});
        const auto groups = store::groups(project_).size();
        tell(groups,
             Message{"{0, plural, one {# group} other {# groups}} of sources, for which QualCoder has no "
                     "place.",
                     groups});
    }

    const store::Project& project_;
    store::Database out_;
    Progress& progress_;
    std::string now_, owner_;
    refi::ExportedProject report_;
    std::map<CoderId, std::string> coders_;
    std::unordered_map<CodeId, std::int64_t> codes_;  ///< to QualCoder's ids
    std::map<SourceId, std::int64_t> sources_;
    std::map<SourceId, std::uint32_t> lengths_;
    std::map<ParticipantId, std::int64_t> people_;
    std::map<CodeId, std::string> about_codes_;
    std::map<SourceId, std::string> about_sources_;
    std::map<ParticipantId, std::string> about_people_;
    std::map<CodingId, std::string> about_codings_;
    std::set<CodingId> important_;
    std::string about_project_;
    std::vector<Memo> annotations_, journals_;
    std::uint64_t doubled_ = 0, timed_ = 0;
};

}  // namespace

refi::ExportedProject export_project(const store::Project& project, const fs::path& folder,
                                     Progress& progress) {
    try {
        containers::FolderInProgress unfinished{folder};
        for (const auto* inside : {"images", "audio", "video", "documents"}) unfinished.add_folder(inside);
        auto report = ProjectExport{project, unfinished.path() / "data.qda", progress}.write();
        unfinished.keep();
        return report;
    } catch (const Error& error) {
        throw error.in_file(folder.string());
    }
}

}  // namespace coding::exchange::qualcoder
