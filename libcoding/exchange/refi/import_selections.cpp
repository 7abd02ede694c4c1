// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/exchange/refi/import_selections.hpp"

#include <algorithm>
#include <array>
#include <charconv>

#include "libcoding/exchange/refi/details.hpp"
#include "libcoding/exchange/refi/guid.hpp"
#include "libcoding/exchange/refi/iso_time.hpp"
#include "libcoding/store/memos.hpp"

namespace coding::exchange::refi {
namespace {

using namespace std::string_view_literals;

// What Focale itself writes anew.
constexpr std::array written_of_selection{"guid"sv,          "startPosition"sv, "endPosition"sv,
                                          "fromSyncPoint"sv, "toSyncPoint"sv,   "creatingUser"sv};

std::vector<const Element*> codings_of(const Element& selection) {
    std::vector<const Element*> codings;
    for (const auto& child : selection.children) {
        if (child.name == "Coding") codings.push_back(&child);
    }
    return codings;
}

bool has_note(const Element& selection) {
    return selection.child("NoteRef") != nullptr;
}

}  // namespace

SelectionsImport::SelectionsImport(ImportState& state, store::CodingWriter& writer,
                                   const store::SourceLayout& layout)
    : state_(state), writer_(writer), layout_(layout) {}

std::vector<Element> SelectionsImport::take(const std::vector<const Element*>& selections,
                                            const std::vector<std::optional<std::uint32_t>>& positions) {
    std::vector<Element> kept;
    for (std::size_t index = 0; index < selections.size(); ++index) {
        const auto& selection = *selections[index];
        const auto begin = positions[index * 2], end = positions[index * 2 + 1];
        if (!begin || !end || *end < *begin) {
            ++left_out_.outside;
            continue;
        }
        const bool bare = codings_of(selection).empty() && !has_note(selection) &&
                          selection.child("Description") == nullptr;
        if (!bare && *begin < *end) {
            take_one(selection, {*begin, *end});
            continue;
        }
        if (bare) state_.bare.emplace(selection.guid(), BareSelection{layout_.source(), *begin});
        // Those that Focale made for links it makes again; those of others it gave back, and will again.
        if (bare && state_.own() && may_be_own_guid(selection.guid())) continue;
        kept.push_back(selection);
        if (selection.name != "PlainTextSelection") continue;  // its sync points are kept too
        kept.back().set("startPosition", std::to_string(*begin));
        kept.back().set("endPosition", std::to_string(*end));
    }
    return kept;
}

void SelectionsImport::take_one(const Element& selection, Span span) {
    const auto codings = codings_of(selection);
    const auto description = split_details(selection.child_text("Description"));
    const auto rest = with_attributes_but(selection, written_of_selection);
    const auto user = selection.guid("creatingUser");
    auto xml = rest_xml(rest);
    for (const auto* element : codings) {
        const auto id = add(*element, span, user, codings.size() == 1 ? description : Detailed{});
        if (id) state_.remember(selection.name, id.value, selection.guid(), xml);
        if (id) xml.clear();  // once is enough
    }
    const auto whole = selection.child_text("Description");
    if (codings.size() != 1 && !whole.empty()) write_memo(selection, span, whole);
    if (has_note(selection)) state_.note(selection, Passage{layout_.source(), span}, rest_xml(rest));
}

CodingId SelectionsImport::add(const Element& element, Span span, const std::string& selecting_user,
                               const Detailed& description) {
    const auto guid = element.guid();
    if (!guid.empty() && !known_.insert(guid).second) {
        ++state_.report.already;
        return {};
    }
    const auto* reference = element.child("CodeRef");
    const auto code = state_.codes.find(reference == nullptr ? std::string{} : reference->guid("targetGUID"));
    if (code == state_.codes.end()) {
        ++left_out_.without_code;
        return {};
    }
    Coding given;
    given.span = span;
    given.code = code->second.id;
    given.polarity = default_polarity(code->second.kind);
    take_details(description, given);
    const auto user = element.guid("creatingUser");
    given.coder = state_.coder(user.empty() ? selecting_user : user);
    writer_.add(given, layout_);
    ++state_.report.codings;
    state_.remember("Coding", given.id.value, guid,
                    rest_xml(with_attributes_but(element, std::array{"guid"sv, "creatingUser"sv})));
    state_.note(element, given.id);
    return given.id;
}

void SelectionsImport::write_memo(const Element& selection, Span span, const std::string& text) {
    const auto guid = selection.guid();
    if (!guid.empty() && !known_.insert("memo " + guid).second) return;
    Memo memo;
    memo.text = text;
    memo.on = Passage{layout_.source(), span};
    memo.coder = state_.coder(selection.guid("creatingUser"));
    memo.created_ms = from_date_time(selection.attribute("creationDateTime")).value_or(state_.now_ms);
    memo.changed_ms = from_date_time(selection.attribute("modifiedDateTime")).value_or(memo.created_ms);
    store::add_memo(state_.change, memo);
    ++state_.report.memos;
    // An empty Description says that the memo's text is the selection's own.
    auto rest = with_attributes_but(selection, written_of_selection);
    rest.children.push_back({"Description", {}, {}, {}});
    state_.remember(selection.name, memo.id.value, guid, to_xml(rest));
}

void SelectionsImport::take_whole(const Element& coding) {
    add(coding, {0, layout_.length()}, {}, {});
}

}  // namespace coding::exchange::refi
