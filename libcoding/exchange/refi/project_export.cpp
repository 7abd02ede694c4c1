// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/exchange/refi/project_export.hpp"

#include "libcoding/containers/archive_writer.hpp"
#include "libcoding/containers/deflated_file.hpp"
#include "libcoding/exchange/refi/export_limits.hpp"
#include "libcoding/exchange/refi/export_notes.hpp"
#include "libcoding/exchange/refi/export_people.hpp"
#include "libcoding/exchange/refi/export_sources.hpp"
#include "libcoding/exchange/refi/export_state.hpp"
#include "libcoding/exchange/refi/iso_time.hpp"
#include "libcoding/exchange/refi/turns_note.hpp"
#include "libcoding/store/sources.hpp"

namespace coding::exchange::refi {
namespace {

Element project_as_it_came(const store::Project& project) {
    const auto kept = store::refi_elements(project, "Project");
    auto element = kept.empty() ? Element{} : from_xml(kept.front().xml);
    tidy(element);
    return element;
}

void write_project_start(ExportState& state, const Element& came) {
    const auto info = state.project.info();
    auto& writer = state.writer;
    writer.start("Project");
    writer.attribute("xmlns", "urn:QDA-XML:project:1.0");
    writer.attribute("name", info.name);
    writer.attribute("origin", "Focale " FOCALE_VERSION);
    if (came.attribute("creationDateTime").empty()) {
        writer.attribute("creationDateTime", date_time(info.created_ms));
    }
    for (const auto& [name, value] : came.attributes) {
        if (name != "name") writer.attribute(name, value);
    }
}

void write_codebook(ExportState& state) {
    if (state.codebook.empty()) return;
    state.writer.start("CodeBook");
    write_codes(state.writer, state.codebook, state.codes, [&](const Code& code) {
        state.write_note_refs(code.id.value, "Code", state.codes.guid(code.id));
    });
    state.writer.end();
    state.report.codes = state.codebook.codes().size();
}

void write_graphs(ExportState& state) {
    const auto graphs = state.kept.find("Graph");
    if (graphs == state.kept.end()) return;
    state.writer.start("Graphs");
    for (const auto& graph : graphs->second) state.write_kept(graph);
    state.writer.end();
}

void write_about_project(ExportState& state, const Element& came) {
    const auto info = state.project.info();
    const auto description = came.child_text("Description");
    if (const auto& text = description.empty() ? info.description : description; !text.empty()) {
        state.writer.simple("Description", text);
    }
    for (const auto& memo : state.memos) {
        if (std::holds_alternative<WholeProject>(memo.on)) {
            state.write_reference("NoteRef", state.note_guid(memo));
        }
    }
    state.write_note_refs(0, "Project", {});
}

void write_xml(ExportState& state) {
    const auto came = project_as_it_came(state.project);
    state.writer.declaration();
    write_project_start(state, came);
    PeopleExport people{state};
    people.write_users();
    write_codebook(state);
    people.write_variables();
    people.write_cases();
    SourcesExport{state, people}.write();
    write_notes(state);
    write_links(state);
    write_sets(state);
    write_graphs(state);
    write_about_project(state, came);
    state.writer.end();
    state.writer.finish();
}

}  // namespace

ExportedProject export_project(const store::Project& project, const std::filesystem::path& path,
                               Progress& progress) {
    containers::DeflatedFile xml{path.parent_path()};
    containers::XmlWriter writer{[&](std::string_view piece) { xml.write(piece); }};
    ExportState state{project, writer, progress};
    write_xml(state);
    xml.finish();

    containers::ArchiveWriter archive{path, project.info().created_ms / 1000};
    archive.add("project.qde", xml);
    for (const auto& [name, source] : state.text_files) {
        archive.add("sources/" + name, [&project, id = source] { return store::source_text(project, id); });
    }
    for (const auto& name : state.files) {
        if (state.text_files.contains(name)) continue;
        archive.add("sources/" + name,
                    [&project, name] { return store::refi_file(project, name).value_or(std::string{}); });
    }
    if (has_turns_note(state)) {
        archive.add("sources/" + std::string{turns_note_file},
                    [&state] { return text_of_turns_note(state); });
    }
    archive.close();
    tell_limits(state);
    return state.report;
}

}  // namespace coding::exchange::refi
