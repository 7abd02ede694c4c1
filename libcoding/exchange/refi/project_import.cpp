// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/exchange/refi/project_import.hpp"

#include <algorithm>
#include <mutex>

#include "libcoding/exchange/codebook_tables.hpp"
#include "libcoding/exchange/refi/codes.hpp"
#include "libcoding/exchange/refi/import_links.hpp"
#include "libcoding/exchange/refi/import_notes.hpp"
#include "libcoding/exchange/refi/import_people.hpp"
#include "libcoding/exchange/refi/import_sources.hpp"
#include "libcoding/exchange/refi/package.hpp"
#include "libcoding/exchange/refi/summaries_note.hpp"
#include "libcoding/store/codes.hpp"

namespace coding::exchange::refi {
namespace {

// Some sources, or many other elements.
constexpr std::size_t most_read_ahead = 64;

/// Hands each element to whom it concerns.
class ProjectImport {
  public:
    explicit ProjectImport(ImportState& state)
        : state_(state), people_(state), notes_(state), links_(state, notes_), summaries_(state) {}

    void take(ReadElement&& read) {
        state_.report.origin = read.origin;
        auto& element = read.element;
        const auto& list = read.list;
        if (list.empty()) {
            finish(std::move(element));
        } else if (list == "Users") {
            people_.take_user(element);
        } else if (list == "CodeBook") {
            take_codes(element);
        } else if (list == "Variables") {
            people_.take_variable(std::move(element));
        } else if (list == "Cases") {
            people_.take_case(std::move(element));
        } else if (list == "Sources") {
            take_source(element, std::move(read.texts));
        } else if (list == "Notes") {
            take_note(element);
        } else if (list == "Links") {
            links_.take_link(std::move(element));
        } else if (list == "Sets") {
            links_.take_set(element);
        } else if (list == "Graphs") {
            state_.keep(element);
        }
    }

  private:
    void finish(Element root) {
        state_.report.name = root.attribute("name");
        state_.note(root, WholeProject{});
        begin_sources();  // a guide may be all there is
        sources_->finish();
        people_.finish();
        links_.finish();
        notes_.finish();
        summaries_.finish();
        state_.tell();
        keep_project(std::move(root));
    }

    void take_codes(const Element& codes) {
        const auto read = read_codes(codes);
        if (read.codes.empty()) return;
        const auto merge = merge_codebook(state_.change, state_.project, read);
        state_.report.codes += merge.added;
        std::unordered_map<CodeId, CodeKind> kinds;
        const auto codebook = store::codebook(state_.project);
        for (const auto& code : codebook.codes()) kinds.emplace(code.id, code.kind);
        for (const auto& foreign : read.foreign) {
            const auto id = merge.ids.at(foreign.id);
            if (!foreign.guid.empty()) state_.codes.emplace(foreign.guid, KnownCode{id, kinds.at(id)});
            for (const auto& note : foreign.notes) {
                state_.noted[note].push_back({id, "Code", foreign.guid, {}});
            }
        }
        state_.report.notes.insert(state_.report.notes.end(), read.notes.begin(), read.notes.end());
    }

    /// A memo, or one of Focale's own notes.
    void take_note(Element& note) {
        const auto guid = note.guid();
        if (guid == turns_note_guid) return;
        if (guid == summaries_note_guid) return summaries_.take(notes_.text_of(note).value_or(std::string{}));
        notes_.take(std::move(note));
    }

    void take_source(Element& source, std::vector<ReadText> texts) {
        begin_sources();
        sources_->take(std::move(source), std::move(texts));
    }

    void begin_sources() {
        people_.make_participants();
        if (!sources_) sources_.emplace(state_, people_);
    }

    /// What the project says of itself; the first import's is what goes out again.
    void keep_project(Element root) {
        std::erase_if(root.children, [](const Element& child) { return child.name != "Description"; });
        std::erase_if(root.attributes, [](const auto& one) { return one.first == "origin"; });
        state_.writer.element("Project", "", to_xml(root));
    }

    ImportState& state_;
    PeopleImport people_;
    NotesImport notes_;
    LinksImport links_;
    SummariesImport summaries_;
    std::optional<SourcesImport> sources_;  ///< from the first on: transcripts know the people there are
};

}  // namespace

ImportedProject import_project(store::Change& change, const store::Project& project, const ProjectFeed& feed,
                               const FileReader& file, const ImportOptions& options, Progress& progress) {
    std::mutex one_at_a_time;
    const FileReader guarded = [&](std::string_view name) {
        const std::lock_guard lock{one_at_a_time};
        return file(name);
    };
    ImportState state{change, project, options, progress, guarded};
    ProjectImport import{state};
    const auto language = project.info().language;
    Ahead<ReadElement> ahead{most_read_ahead, [&](const Ahead<ReadElement>::HandOver& hand_over) {
                                 read_project(feed, guarded, options, language, hand_over);
                             }};
    while (auto read = ahead.take()) import.take(std::move(*read));
    return std::move(state.report);
}

ImportedProject import_project(store::Change& change, const store::Project& project,
                               const std::filesystem::path& path, const ImportOptions& options,
                               Progress& progress) {
    // Two: the XML is read while files are.
    const Package xml{path}, files{path};
    return import_project(
        change, project, [&](const auto& sink) { xml.read_project(sink); },
        [&](std::string_view name) { return files.file(name); }, options, progress);
}

}  // namespace coding::exchange::refi
