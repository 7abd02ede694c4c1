// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/exchange/refi/export_notes.hpp"

#include <algorithm>

#include "libcoding/exchange/refi/details.hpp"
#include "libcoding/exchange/refi/iso_time.hpp"
#include "libcoding/exchange/refi/summaries_note.hpp"
#include "libcoding/exchange/refi/turns_note.hpp"
#include "libcoding/exchange/transcript_import.hpp"
#include "libcoding/store/people.hpp"

namespace coding::exchange::refi {
namespace {

void write_kept(ExportState& state, std::string_view name) {
    const auto kept = state.kept.find(name);
    if (kept == state.kept.end()) return;
    for (const auto& element : kept->second) state.write_kept(element);
}

std::string name_of_participant(const ExportState& state, ParticipantId id) {
    for (const auto& participant : store::participants(state.project)) {
        if (participant.id == id) return participant.name;
    }
    return {};
}

/// Whether a memo's text goes out as the description of the selection that it is on.
bool is_description(const ExportState& state, const Memo& memo) {
    if (!std::holds_alternative<Passage>(memo.on) || !memo.title.empty()) return false;
    for (const auto* element : {"PlainTextSelection", "TranscriptSelection"}) {
        if (state.rest(element, memo.id.value).child("Description") != nullptr) return true;
    }
    return false;
}

void write_note(ExportState& state, const Memo& memo) {
    auto& writer = state.writer;
    auto rest = state.rest("Note", memo.id.value);
    std::erase_if(rest.children, [](const Element& child) { return child.name == "AlsoOn"; });
    tidy(rest);
    const auto* const text = memo.text.data();
    const bool same = rest.attribute("sha256") == sha256_of(std::as_bytes(std::span{text, memo.text.size()}));
    writer.start("Note");
    writer.attribute("guid", state.note_guid(memo));
    if (!memo.title.empty()) writer.attribute("name", memo.title);
    for (const auto& [name, value] : rest.attributes) {
        if (name == "sha256" || (name == "richTextPath" && (!same || !state.has_file(value)))) continue;
        writer.attribute(name, value);
    }
    writer.attribute("creatingUser", state.users.at(memo.coder));
    writer.attribute("creationDateTime", date_time(memo.created_ms));
    writer.attribute("modifiedDateTime", date_time(memo.changed_ms));
    Details details;
    if (memo.kind != MemoKind::note) details.emplace_back("kind", name_of(memo.kind));
    if (const auto* on = std::get_if<ParticipantId>(&memo.on)) {
        details.emplace_back("participant", name_of_participant(state, *on));
    }
    if (const auto description = with_details(rest.child_text("Description"), details);
        !description.empty()) {
        writer.simple("Description", description);
    }
    writer.simple("PlainTextContent", memo.text);
    for (auto child : rest.children) {
        if (child.name == "Description" || (child.name == "PlainTextSelection" && !same)) continue;
        if (!state.is_gone(child)) write_element(writer, state.pruned(std::move(child)));
    }
    writer.end();
    ++state.report.memos;
}

/// What is said of a link, as a note that the link refers to.
std::string link_note_guid(const ExportState& state, const Link& link) {
    return state.guid("Note", link.id.value);
}

void write_link_note(ExportState& state, const Link& link) {
    auto& writer = state.writer;
    writer.start("Note");
    writer.attribute("guid", link_note_guid(state, link));
    writer.attribute("creatingUser", state.users.at(link.coder));
    writer.simple("PlainTextContent", link.memo);
    writer.end();
}

struct EndGuid {
    const ExportState& state;
    std::string operator()(BlockId id) const { return state.guid("PlainTextSelection", id.value); }
    std::string operator()(CodeId id) const { return state.codes.guid(id); }
    std::string operator()(CodingId id) const { return state.guid("Coding", id.value); }
};

void write_link(ExportState& state, const Link& link) {
    auto& writer = state.writer;
    const auto rest = state.rest("Link", link.id.value);
    writer.start("Link");
    writer.attribute("guid", state.guid("Link", link.id.value));
    writer.attribute("name", name_of(link.kind));
    writer.attribute("direction", "OneWay");
    for (const auto& [name, value] : rest.attributes) writer.attribute(name, value);
    std::visit(
        [&](const auto& ends) {
            const EndGuid guid{state};
            writer.attribute("originGUID", guid(ends.from));
            writer.attribute("targetGUID", guid(ends.to));
        },
        link.ends);
    if (!link.memo.empty()) state.write_reference("NoteRef", link_note_guid(state, link));
    writer.end();
}

}  // namespace

void write_notes(ExportState& state) {
    std::vector<const Memo*> notes;
    for (const auto& memo : state.memos) {
        if (!is_description(state, memo)) notes.push_back(&memo);
    }
    const bool of_links = std::any_of(state.links.begin(), state.links.end(),
                                      [](const Link& link) { return !link.memo.empty(); });
    const bool of_turns = has_turns_note(state);
    const auto summaries = text_of_summaries_note(state, notes);
    if (notes.empty() && !of_links && !of_turns && summaries.empty() && !state.kept.contains("Note")) return;
    state.writer.start("Notes");
    for (const auto* memo : notes) write_note(state, *memo);
    for (const auto& link : state.links) {
        if (!link.memo.empty()) write_link_note(state, link);
    }
    if (of_turns) write_turns_note(state);
    if (!summaries.empty()) write_summaries_note(state, summaries);
    write_kept(state, "Note");
    state.writer.end();
}

void write_links(ExportState& state) {
    if (state.links.empty() && !state.kept.contains("Link")) return;
    state.writer.start("Links");
    for (const auto& link : state.links) write_link(state, link);
    write_kept(state, "Link");
    state.writer.end();
}

void write_sets(ExportState& state) {
    const auto groups = store::groups(state.project);
    if (groups.empty() && !state.kept.contains("Set")) return;
    auto& writer = state.writer;
    writer.start("Sets");
    for (const auto& group : groups) {
        auto rest = state.rest("Set", group.id.value);
        tidy(rest);
        const auto original = rest.attribute("name");
        writer.start("Set");
        writer.attribute("guid", state.guid("Set", group.id.value));
        writer.attribute("name", !original.empty() && made_of(group.name, original) ? original : group.name);
        if (const auto text = rest.child_text("Description"); !text.empty())
            writer.simple("Description", text);
        std::set<std::string> members;
        for (const auto member : store::members(state.project, group.id)) {
            members.insert(state.source_identities.at(member).outer_guid);
        }
        for (const auto& child : rest.children) {
            if (child.name == "MemberSource" && !state.is_gone(child))
                members.insert(child.guid("targetGUID"));
        }
        for (const auto& member : members) state.write_reference("MemberSource", member);
        writer.end();
    }
    write_kept(state, "Set");
    writer.end();
}

}  // namespace coding::exchange::refi
