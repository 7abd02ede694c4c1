// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/exchange/refi/export_sources.hpp"

#include <algorithm>
#include <array>
#include <unordered_map>

#include "libcoding/exchange/refi/details.hpp"
#include "libcoding/exchange/refi/guid.hpp"
#include "libcoding/exchange/refi/iso_time.hpp"
#include "libcoding/exchange/transcript_import.hpp"
#include "libcoding/store/sources.hpp"

namespace coding::exchange::refi {
namespace {

using namespace std::string_view_literals;
using Place = std::vector<std::pair<std::string, std::string>>;

constexpr std::array containers{"PictureSource"sv, "PDFSource"sv, "AudioSource"sv, "VideoSource"sv};

/// The language is said also where it is the project's: the project that it comes to may have another.
std::string description_of(const Source& source, const Element& rest, const std::string& usual_language) {
    return with_details(rest.child_text("Description"),
                        {{"kind", std::string{name_of(source.kind)}},
                         {"date", source.date},
                         {"language", source.language.empty() ? usual_language : source.language}});
}

std::string_view selection_element(const SourceIdentity& identity) {
    return identity.element == "Transcript" ? "TranscriptSelection"sv : "PlainTextSelection"sv;
}

Place plain_place(Span span) {
    return {{"startPosition", std::to_string(span.begin)}, {"endPosition", std::to_string(span.end)}};
}

}  // namespace

SourcesExport::SourcesExport(ExportState& state, PeopleExport& people) : state_(state), people_(people) {
    for (const auto& memo : state.memos) {
        if (const auto* passage = std::get_if<Passage>(&memo.on)) passages_[passage->source].push_back(&memo);
    }
    for (const auto& link : state.links) {
        if (const auto* blocks = std::get_if<BlockLink>(&link.ends))
            joined_.insert({blocks->from, blocks->to});
    }
    for (const auto* part : {"Representation", "TextDescription", "Transcript"}) {
        store::each_refi_guid(state.project, part,
                              [&](std::string_view guid, std::int64_t) { taken_.emplace(guid); });
    }
    for (const auto& source : state.sources) {
        by_guid_.emplace(state.source_identities.at(source.id).guid, &source);
    }
    forget_removed();
}

void SourcesExport::write() {
    const bool any_kept = std::any_of(containers.begin(), containers.end(),
                                      [&](std::string_view name) { return state_.kept.contains(name); });
    const auto texts = state_.kept.find("TextSource");
    if (state_.sources.empty() && !any_kept && texts == state_.kept.end()) return;
    state_.writer.start("Sources");
    write_in_order();
    if (texts != state_.kept.end()) {
        for (const auto& element : texts->second) state_.write_kept(element);
    }
    each_container([&](const Element& container, const Source* first) {
        if (first == nullptr) state_.write_kept(container);
    });
    state_.writer.end();
}

// As the project has them: it is the order in which they come in again.
void SourcesExport::write_in_order() {
    std::unordered_map<SourceId, const Element*> container_of;
    each_container([&](const Element& container, const Source* first) {
        if (first != nullptr) container_of.emplace(first->id, &container);
    });
    for (const auto& source : state_.sources) {
        advance(state_.progress, state_.report.sources, state_.sources.size(), Message{"Writing sources"});
        const auto& identity = state_.source_identities.at(source.id);
        if (identity.element == "TextSource") {
            write_text(source);
        } else if (identity.own_recording) {
            write_own_recording(source);
        } else if (const auto container = container_of.find(source.id); container != container_of.end()) {
            write_container(*container->second, source);
        }
    }
}

void SourcesExport::each_container(
    const std::function<void(const Element& container, const Source* first)>& take) const {
    for (const auto name : containers) {
        const auto kept = state_.kept.find(name);
        if (kept == state_.kept.end()) continue;
        for (const auto& container : kept->second) take(container, first_text(container));
    }
}

bool SourcesExport::unchanged(const Source& source, const Element& rest) const {
    const auto text = store::source_text(state_.project, source.id);
    // Where the source knows the file that it was made from, what it came as knows the text.
    const auto came_as = rest.attribute("sha256");
    return sha256_of(std::as_bytes(std::span{text.data(), text.size()})) ==
           (came_as.empty() ? std::string_view{source.sha256} : came_as);
}

SelectionsExport SourcesExport::laid_out(const Source& source, const SourceIdentity& identity) const {
    std::vector<Span> spans;
    std::vector<BlockId> blocks;
    if (!joined_.empty()) {
        const store::SourceLayout layout{state_.project, source.id};
        for (std::size_t index = 0; index < layout.blocks().size(); ++index) {
            if (!joined_.contains(layout.blocks().id(index))) continue;
            spans.push_back(layout.blocks().span(index));
            blocks.push_back(layout.blocks().id(index));
        }
    }
    const auto passages = passages_.find(source.id);
    return {state_,
            source,
            std::string{selection_element(identity)},
            passages == passages_.end() ? std::vector<const Memo*>{} : passages->second,
            spans,
            blocks};
}

void SourcesExport::write_text_start(const Source& source, const SourceIdentity& identity, bool same) {
    auto& writer = state_.writer;
    const auto& rest = identity.rest;
    writer.start(identity.element);
    writer.attribute("guid", identity.guid);
    const auto original = rest.attribute("name");
    if (identity.element == "TextSource" && (original.empty() || !made_of(source.name, original))) {
        writer.attribute("name", source.name);
    } else if (!original.empty()) {
        writer.attribute("name", original);
    }
    for (const auto& [name, value] : rest.attributes) {
        if (name == "name" || name == "plainTextPath" || name == "sha256") continue;
        // The styled text beside a text that was corrected since would show other words.
        if (name == "richTextPath" && (!same || !state_.has_file(value))) continue;
        writer.attribute(name, value);
    }
    writer.attribute("plainTextPath", "internal://" + identity.guid + ".txt");
    state_.text_files.emplace(identity.guid + ".txt", source.id);
    writer.simple("Description", description_of(source, rest, state_.project.info().language));
}

void SourcesExport::write_text(const Source& source) {
    const auto& identity = state_.source_identities.at(source.id);
    const auto& rest = identity.rest;
    const bool keeps = !rest.children.empty() || !rest.attribute("richTextPath").empty();
    const bool same = keeps && unchanged(source, rest);
    write_text_start(source, identity, same);
    const auto selections = laid_out(source, identity);
    if (identity.element == "Transcript") {
        write_transcript_selections(source, selections, rest, same);
    } else {
        for (const auto& selection : selections.selections()) {
            write_selection(selections, selection, "PlainTextSelection", plain_place(selection.span));
        }
    }
    for (const auto& child : rest.children) {
        if (child.name != selection_element(identity) || selections.has(child.guid())) continue;
        if (same) {
            write_element(state_.writer, child);
        } else {
            ++state_.report.dropped_selections;
        }
    }
    ++state_.report.sources;
    for (const auto* coding : selections.of_whole()) {
        const auto* came_as = selections.came_as(*coding);
        whole_.emplace_back(*coding, came_as == nullptr ? std::nullopt : std::optional{*came_as});
    }
    if (identity.element == "TextSource") write_about(source);
    state_.writer.end();
}

void SourcesExport::write_coding(const Coding& coding, const CameAs* came_as) {
    auto& writer = state_.writer;
    const auto guid =
        came_as == nullptr ? own_guid(state_.project_guid, "Coding", coding.id.value) : came_as->guid;
    writer.start("Coding");
    writer.attribute("guid", guid);
    writer.attribute("creatingUser", state_.users.at(coding.coder));
    if (came_as != nullptr) {
        for (const auto& [name, value] : came_as->rest.attributes) writer.attribute(name, value);
    }
    state_.write_reference("CodeRef", state_.codes.guid(coding.code));
    state_.write_note_refs(coding.id.value, "Coding", guid);
    writer.end();
    ++state_.report.codings;
}

void SourcesExport::write_selection(const SelectionsExport& laid_out, const Selection& selection,
                                    std::string_view name, const Place& place) {
    auto& writer = state_.writer;
    writer.start(name);
    writer.attribute("guid", selection.guid);
    for (const auto& [key, value] : selection.rest.attributes) writer.attribute(key, value);
    for (const auto& [key, value] : place) writer.attribute(key, value);
    const auto* memo = selection.description != nullptr ? selection.description : selection.memo;
    if (!selection.codings.empty()) {
        writer.attribute("creatingUser", state_.users.at(selection.codings.front()->coder));
    } else if (memo != nullptr) {
        writer.attribute("creatingUser", state_.users.at(memo->coder));
    }
    // A memo that came without a day got that of the import: it keeps it.
    if (selection.description != nullptr && selection.rest.attribute("creationDateTime").empty())
        writer.attribute("creationDateTime", date_time(selection.description->created_ms));
    if (selection.alone) ++state_.report.detailed_codings;
    if (const auto text = refi::description_of(selection, state_.codebook); !text.empty()) {
        writer.simple("Description", text);
    }
    for (const auto* coding : selection.codings) write_coding(*coding, laid_out.came_as(*coding));
    if (selection.memo != nullptr) state_.write_reference("NoteRef", state_.note_guid(*selection.memo));
    state_.write_note_refs(0, name, selection.guid);
    writer.end();
}

std::vector<SyncPoint> SourcesExport::points_of(const Source& source, const Element& rest, bool same) const {
    std::vector<SyncPoint> points;
    if (same && rest.child("SyncPoint") != nullptr) {
        points = sync_points(rest);
        for (auto& point : points) point.place = static_cast<std::uint32_t>(point.position);
        return points;
    }
    const store::SourceLayout layout{state_.project, source.id};
    std::uint32_t begin = 0;
    for (const auto& block : store::blocks(state_.project, source.id)) {
        const auto add = [&](std::string_view which, std::optional<Milliseconds> time, std::uint32_t place) {
            if (!time || (!points.empty() && points.back().place == place)) return;
            points.push_back(
                {own_guid(state_.project_guid, which, block.id.value), place, time->count(), place});
        };
        add("SyncPoint begin", block.begin, begin);
        begin += block.characters;
        add("SyncPoint end", block.end, begin);
    }
    return points;
}

void SourcesExport::write_transcript_selections(const Source& source, const SelectionsExport& selections,
                                                const Element& rest, bool same) {
    auto points = points_of(source, rest, same);
    // A selection of a transcript goes from one point to another: where there is none, one without a time.
    std::map<std::uint32_t, std::string> at;
    for (const auto& point : points) at.emplace(point.place, point.guid);
    const auto point_at = [&](std::uint32_t place) -> const std::string& {
        const auto [known, is_new] = at.emplace(place, std::string{});
        if (is_new) {
            known->second =
                own_guid(state_.project_guid, "SyncPoint " + std::to_string(place), source.id.value);
            points.push_back({known->second, place, std::nullopt, place});
        }
        return known->second;
    };
    std::vector<Place> places;
    for (const auto& selection : selections.selections()) {
        places.push_back({{"fromSyncPoint", point_at(selection.span.begin)},
                          {"toSyncPoint", point_at(selection.span.end)}});
    }
    std::stable_sort(points.begin(), points.end(),
                     [](const SyncPoint& a, const SyncPoint& b) { return a.place < b.place; });
    for (const auto& point : points) {
        state_.writer.start("SyncPoint");
        state_.writer.attribute("guid", point.guid);
        if (point.time_ms) state_.writer.attribute("timeStamp", std::to_string(*point.time_ms));
        state_.writer.attribute("position", std::to_string(point.place));
        state_.writer.end();
    }
    for (std::size_t index = 0; index < places.size(); ++index) {
        write_selection(selections, selections.selections()[index], "TranscriptSelection", places[index]);
    }
}

void SourcesExport::write_about(const Source& source) {
    const auto& identity = state_.source_identities.at(source.id);
    for (const auto& [coding, came_as] : whole_) write_coding(coding, came_as ? &*came_as : nullptr);
    whole_.clear();
    state_.write_note_refs(source.id.value,
                           identity.outer_element.empty() ? identity.element : identity.outer_element,
                           identity.outer_guid);
    people_.write_values(source.id);
}

const Source* SourcesExport::first_text(const Element& container) const {
    for (const auto& child : container.children) {
        const auto text = is_text_part(child.name) ? by_guid_.find(child.guid()) : by_guid_.end();
        if (text != by_guid_.end()) return text->second;
    }
    return nullptr;
}

// Where the texts of a PDF or recording were removed, it goes with them.
void SourcesExport::forget_removed() {
    for (const auto name : containers) {
        const auto kept = state_.kept.find(name);
        if (kept == state_.kept.end()) continue;
        std::erase_if(kept->second, [&](const Element& container) {
            return first_text(container) == nullptr &&
                   std::any_of(container.children.begin(), container.children.end(),
                               [&](const Element& child) {
                                   return is_text_part(child.name) && taken_.contains(child.guid());
                               });
        });
        if (kept->second.empty()) state_.kept.erase(kept);
    }
}

void SourcesExport::write_container(const Element& container, const Source& first) {
    auto& writer = state_.writer;
    writer.start(container.name);
    for (const auto& [name, value] : container.attributes) {
        const bool renamed = name == "name" && !made_of(first.name, value);
        writer.attribute(name, renamed ? first.name : value);
        if (name == "path") state_.has_file(value);
    }
    for (const auto& child : container.children) {
        const auto text = is_text_part(child.name) ? by_guid_.find(child.guid()) : by_guid_.end();
        if (text != by_guid_.end()) {
            write_text(*text->second);
        } else if (!is_text_part(child.name) || !taken_.contains(child.guid())) {
            write_element(writer, child);
        }
    }
    write_about(first);
    writer.end();
    ++state_.report.kept;
}

void SourcesExport::write_own_recording(const Source& source) {
    const auto& identity = state_.source_identities.at(source.id);
    auto& writer = state_.writer;
    writer.start(identity.outer_element);
    writer.attribute("guid", identity.outer_guid);
    writer.attribute("name", source.name);
    writer.attribute("path", "relative:///" + source.media);
    write_text(source);
    write_about(source);
    writer.end();
}

}  // namespace coding::exchange::refi
