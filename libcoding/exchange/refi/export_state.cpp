// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/exchange/refi/export_state.hpp"

#include <algorithm>
#include <array>

#include "libcoding/exchange/refi/guid.hpp"
#include "libcoding/exchange/refi/package.hpp"
#include "libcoding/store/codes.hpp"
#include "libcoding/store/links.hpp"
#include "libcoding/store/memos.hpp"
#include "libcoding/store/people.hpp"
#include "libcoding/store/sources.hpp"

namespace coding::exchange::refi {
namespace {

using namespace std::string_view_literals;

constexpr std::array text_elements{"TextSource"sv, "Representation"sv, "TextDescription"sv, "Transcript"sv};
constexpr std::array outer_elements{"PDFSource"sv, "PictureSource"sv, "AudioSource"sv, "VideoSource"sv};
constexpr std::array video_endings{".mp4"sv, ".mov"sv, ".mkv"sv, ".webm"sv, ".avi"sv, ".m4v"sv};
constexpr std::array kept_names{"Variable"sv,  "Case"sv,        "TextSource"sv,  "PictureSource"sv,
                                "PDFSource"sv, "AudioSource"sv, "VideoSource"sv, "Note"sv,
                                "Link"sv,      "Set"sv,         "Graph"sv};

std::map<std::string, std::vector<Element>, std::less<>> all_kept(const store::Project& project) {
    std::map<std::string, std::vector<Element>, std::less<>> kept;
    for (const auto name : kept_names) {
        if (auto elements = kept_elements(project, name); !elements.empty()) {
            kept.emplace(name, std::move(elements));
        }
    }
    return kept;
}

/// Everything that may refer to something that is gone.
std::vector<Element> referring(const store::Project& project,
                               const std::map<std::string, std::vector<Element>, std::less<>>& kept) {
    std::vector<Element> elements;
    for (const auto& [name, list] : kept) elements.insert(elements.end(), list.begin(), list.end());
    for (const auto name : {"Case"sv, "Set"sv}) {
        for (const auto& thing : store::refi_things(project, name)) {
            if (!thing.xml.empty()) elements.push_back(from_xml(thing.xml));
        }
    }
    return elements;
}

/// The id of what a memo is on; 0 for nothing, the project and a passage.
std::int64_t id_of(const MemoSubject& subject) {
    return std::visit(
        [](const auto& on) -> std::int64_t {
            if constexpr (requires { on.value; }) {
                return on.value;
            } else {
                return 0;
            }
        },
        subject);
}

bool is_video(std::string_view path) {
    return std::any_of(video_endings.begin(), video_endings.end(),
                       [&](std::string_view ending) { return path.ends_with(ending); });
}

}  // namespace

ExportState::ExportState(const store::Project& project_, containers::XmlWriter& writer_, Progress& progress_)
    : project(project_),
      writer(writer_),
      progress(progress_),
      things(project_),
      project_guid(project_.info().guid),
      codebook(store::codebook(project_)),
      codes(project_, codebook),
      sources(store::sources(project_)),
      memos(store::memos(project_)),
      links(store::links(project_)),
      kept(all_kept(project_)),
      gone_(project_, referring(project_, kept)) {
    for (auto& [name, elements] : kept) {
        std::erase_if(elements, [&](Element& element) { return !gone_.prune(element); });
    }
    std::erase_if(kept, [](const auto& list) { return list.second.empty(); });
    for (const auto& coder : store::coders(project)) users.emplace(coder.id, guid("User", coder.id.value));
    for (auto& name : store::refi_files(project)) kept_files_.insert(std::move(name));
    know_sources();
    know_notes();
}

std::string ExportState::guid(std::string_view element, std::int64_t thing) const {
    const auto known = things.of(element, thing);
    return known.empty() ? own_guid(project_guid, element, thing) : known.front().guid;
}

Element ExportState::rest(std::string_view element, std::int64_t thing) const {
    const auto known = things.of(element, thing);
    return known.empty() || known.front().xml.empty() ? Element{} : from_xml(known.front().xml);
}

void ExportState::know_sources() {
    std::set<std::string> taken;
    for (const auto& source : sources) {
        SourceIdentity identity;
        for (const auto name : text_elements) {
            const auto known = things.of(name, source.id.value);
            if (known.empty() || !taken.insert(known.front().guid).second) continue;
            identity.element = name;
            identity.guid = known.front().guid;
            if (!known.front().xml.empty()) identity.rest = from_xml(known.front().xml);
            tidy(identity.rest);
            break;
        }
        if (identity.guid.empty()) identity.guid = own_guid(project_guid, "TextSource", source.id.value);
        identity.outer_guid = identity.guid;
        if (identity.rest.name.empty() && identity.element == "TextSource" && !source.media.empty()) {
            identity.element = "Transcript";
            identity.outer_element = is_video(source.media) ? "VideoSource" : "AudioSource";
            identity.outer_guid = own_guid(project_guid, identity.outer_element, source.id.value);
            identity.own_recording = true;
        } else if (identity.element != "TextSource") {
            for (const auto name : outer_elements) {
                const auto known = things.of(name, source.id.value);
                if (known.empty()) continue;
                identity.outer_element = name;
                identity.outer_guid = known.front().guid;
            }
        }
        source_identities.emplace(source.id, std::move(identity));
    }
}

void ExportState::know_notes() {
    for (const auto& memo : memos) {
        const auto note = note_guid(memo);
        if (const auto on = id_of(memo.on)) notes_on_[on].push_back(note);
        const auto said = rest("Note", memo.id.value);
        for (const auto& also : said.children) {
            if (also.name != "AlsoOn") continue;
            notes_also_on_[std::string{also.attribute("element")} + ' ' + also.guid()].push_back(note);
        }
    }
}

void ExportState::write_note_refs(std::int64_t thing, std::string_view element, const std::string& of) {
    if (const auto on = notes_on_.find(thing); on != notes_on_.end()) {
        for (const auto& note : on->second) write_reference("NoteRef", note);
    }
    if (notes_also_on_.empty()) return;
    if (const auto also = notes_also_on_.find(std::string{element} + ' ' + of);
        also != notes_also_on_.end()) {
        for (const auto& note : also->second) write_reference("NoteRef", note);
    }
}

void ExportState::write_reference(std::string_view name, const std::string& to) {
    writer.start(name);
    writer.attribute("targetGUID", to);
    writer.end();
}

void ExportState::write_kept(const Element& element) {
    ++report.kept;
    for (const auto* attribute : {"path", "richTextPath", "plainTextPath"}) {
        has_file(element.attribute(attribute));
    }
    write_element(writer, element);
}

bool ExportState::has_file(std::string_view path) {
    const auto name = path.empty() ? std::nullopt : internal_name(path);
    if (!name || !kept_files_.contains(*name)) return false;
    files.insert(*name);
    return true;
}

Element ExportState::pruned(Element element) const {
    gone_.prune(element);
    return element;
}

bool ExportState::is_gone(const Element& reference) const {
    auto copy = reference;
    return !gone_.prune(copy);
}

}  // namespace coding::exchange::refi
