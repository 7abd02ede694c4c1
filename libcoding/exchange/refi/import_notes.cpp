// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/exchange/refi/import_notes.hpp"

#include <algorithm>
#include <array>

#include "libcoding/exchange/refi/details.hpp"
#include "libcoding/exchange/refi/guid.hpp"
#include "libcoding/exchange/refi/iso_time.hpp"
#include "libcoding/exchange/refi/package.hpp"
#include "libcoding/exchange/refi/raw_text.hpp"
#include "libcoding/exchange/transcript_import.hpp"
#include "libcoding/store/links.hpp"
#include "libcoding/store/memos.hpp"
#include "libcoding/store/people.hpp"

namespace coding::exchange::refi {
namespace {

using namespace std::string_view_literals;

}  // namespace

void NotesImport::take(Element&& note) {
    if (!there_read_) {
        for (const auto& thing : store::refi_things(state_.project, "Note")) {
            if (store::refi_thing_is_there(state_.project, "Note", thing.thing)) there_.insert(thing.guid);
        }
        const auto project_guid = state_.project.info().guid;
        for (const auto& memo : store::memos(state_.project))
            there_.insert(own_guid(project_guid, "Note", memo.id.value));
        for (const auto& link : store::links(state_.project))
            there_.insert(own_guid(project_guid, "Note", link.id.value));
        there_read_ = true;
    }
    if (there_.contains(note.guid())) {
        ++state_.report.already;
    } else {
        waiting_.push_back(std::move(note));
    }
}

void NotesImport::finish() {
    for (const auto& note : waiting_) add(note);
    waiting_.clear();
}

std::optional<Remark> NotesImport::take_away(const std::string& guid) {
    const auto note = std::find_if(waiting_.begin(), waiting_.end(),
                                   [&](const Element& one) { return one.guid() == guid; });
    if (note == waiting_.end()) return std::nullopt;
    Remark remark{text_of(*note).value_or(std::string{}), state_.coder(note->guid("creatingUser"))};
    waiting_.erase(note);
    return remark;
}

std::optional<std::string> NotesImport::text_of(const Element& note) {
    if (const auto* content = note.child("PlainTextContent")) return raw_text_of_xml(content->text).text;
    const auto path = note.attribute("plainTextPath");
    if (path.empty()) return std::string{};
    const auto name = internal_name(path);
    const auto bytes = name ? state_.file(*name) : std::nullopt;
    if (!bytes) return std::nullopt;
    auto raw = raw_text_of_file(std::as_bytes(std::span{bytes->data(), bytes->size()}));
    return raw ? std::optional{std::move(raw->text)} : std::nullopt;
}

std::optional<std::int64_t> NotesImport::time_of(const Element& note, std::string_view attribute,
                                                 std::size_t which) const {
    const auto said = from_date_time(note.attribute(attribute));
    const auto exact = state_.memo_times.find(note.guid());
    if (!said || exact == state_.memo_times.end() || !exact->second[which]) return said;
    // Another program may have changed the note since.
    const auto ms = *exact->second[which];
    return date_time(ms) == date_time(*said) ? ms : said;
}

void NotesImport::add(const Element& note) {
    auto text = text_of(note);
    const auto description = split_details(note.child_text("Description"));
    Memo memo;
    memo.title = note.attribute("name");
    if (text) memo.text = std::move(*text);
    if (!text || (memo.title.empty() && memo.text.empty())) {
        if (!text) {
            state_.report.missing.push_back({memo.title, std::string{note.attribute("plainTextPath")}});
        }
        state_.keep_file(note.attribute("richTextPath"));
        state_.keep(note);
        return;
    }
    memo.kind = from_name<MemoKind>(description.get("kind")).value_or(MemoKind::note);
    memo.coder = state_.coder(note.guid("creatingUser"));
    memo.created_ms = time_of(note, "creationDateTime", 0).value_or(state_.now_ms);
    memo.changed_ms = time_of(note, "modifiedDateTime", 1).value_or(memo.created_ms);
    const auto noted = state_.noted.find(note.guid());
    const auto places = noted == state_.noted.end() ? std::vector<Noted>{} : noted->second;
    if (!places.empty()) memo.on = places.front().subject;
    if (const auto person = store::find_participant(state_.project, description.get("participant"));
        person && places.empty() && !description.get("participant").empty()) {
        memo.on = person->id;
    }
    store::add_memo(state_.change, memo);
    ++state_.report.memos;
    remember(note, memo, places);
}

void NotesImport::remember(const Element& note, const Memo& memo, const std::vector<Noted>& places) {
    auto rest = with_attributes_but(note, std::array{"guid"sv, "name"sv, "plainTextPath"sv, "creatingUser"sv,
                                                     "creationDateTime"sv, "modifiedDateTime"sv});
    state_.keep_file(rest.attribute("richTextPath"));
    const auto description = split_details(note.child_text("Description"));
    if (!description.text.empty()) rest.children.push_back({"Description", {}, description.text, {}});
    // What it selects and codes of its own text has no place in a memo.
    for (const auto& child : note.children) {
        if (child.name != "Description" && child.name != "PlainTextContent") rest.children.push_back(child);
    }
    // Both hold for this very text only.
    if (!rest.attribute("richTextPath").empty() || rest.child("PlainTextSelection") != nullptr) {
        rest.set("sha256", sha256_of(std::as_bytes(std::span{memo.text.data(), memo.text.size()})));
    }
    // Further things that refer to it.
    for (std::size_t index = 1; index < places.size(); ++index) {
        rest.children.push_back(
            {"AlsoOn", {{"element", places[index].element}, {"guid", places[index].guid}}, {}, {}});
    }
    state_.remember("Note", memo.id.value, note.guid(), rest_xml(rest));
    // A passage goes out with the selection's own GUID.
    if (!places.empty() && places.front().element.ends_with("Selection")) {
        state_.remember(places.front().element, memo.id.value, places.front().guid, places.front().xml);
    }
}

}  // namespace coding::exchange::refi
