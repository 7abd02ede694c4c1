// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/exchange/refi/kept.hpp"

#include <algorithm>
#include <array>
#include <span>
#include <utility>

#include "libcoding/exchange/refi/iso_time.hpp"
#include "libcoding/exchange/refi/sync_points.hpp"
#include "libcoding/exchange/transcript_import.hpp"
#include "libcoding/store/sources.hpp"

namespace coding::exchange::refi {
namespace {

using namespace std::string_view_literals;

// One order that holds within every element of the schema.
constexpr std::array order{"Description"sv,
                           "PlainTextContent"sv,
                           "TextDescription"sv,
                           "Transcript"sv,
                           "SyncPoint"sv,
                           "PlainTextSelection"sv,
                           "PictureSelection"sv,
                           "PDFSelection"sv,
                           "AudioSelection"sv,
                           "VideoSelection"sv,
                           "TranscriptSelection"sv,
                           "Representation"sv,
                           "CodeRef"sv,
                           "Coding"sv,
                           "NoteRef"sv,
                           "VariableRef"sv,
                           "VariableValue"sv,
                           "SourceRef"sv,
                           "SelectionRef"sv,
                           "MemberCode"sv,
                           "MemberSource"sv,
                           "MemberNote"sv,
                           "Vertex"sv,
                           "Edge"sv};

constexpr std::array elements_with_text{"TextSource"sv, "Representation"sv, "TextDescription"sv,
                                        "Transcript"sv};

constexpr std::array whole_numbers{"firstX"sv,    "firstY"sv,        "secondX"sv,    "secondY"sv,
                                   "page"sv,      "begin"sv,         "end"sv,        "position"sv,
                                   "timeStamp"sv, "startPosition"sv, "endPosition"sv};

constexpr std::array things{"Code"sv,
                            "Coding"sv,
                            "PlainTextSelection"sv,
                            "TranscriptSelection"sv,
                            "TextSource"sv,
                            "Representation"sv,
                            "TextDescription"sv,
                            "Transcript"sv,
                            "PDFSource"sv,
                            "PictureSource"sv,
                            "AudioSource"sv,
                            "VideoSource"sv,
                            "Note"sv,
                            "Case"sv,
                            "Set"sv,
                            "Link"sv,
                            "Variable"sv,
                            "User"sv};

std::size_t rank(const Element& element) {
    return static_cast<std::size_t>(std::find(order.begin(), order.end(), element.name) - order.begin());
}

bool is_colour(std::string_view value) {
    if (!value.starts_with('#') || (value.size() != 4 && value.size() != 7)) return false;
    return value.find_first_not_of("0123456789abcdefABCDEF", 1) == std::string_view::npos;
}

bool is_direction(std::string_view value) {
    return value == "Associative" || value == "OneWay" || value == "Bidirectional";
}

/// Whether an attribute may stand as it is; one that names a whole number is made one.
bool valid(std::pair<std::string, std::string>& attribute) {
    auto& [name, value] = attribute;
    if (std::find(whole_numbers.begin(), whole_numbers.end(), name) != whole_numbers.end()) {
        const auto number = whole_number(value);
        if (number) value = std::to_string(*number);
        return number.has_value();
    }
    if (name.ends_with("DateTime")) return from_date_time(value).has_value();
    if (name == "color") return is_colour(value);
    if (name == "direction") return is_direction(value);
    return true;
}

template <class Visit>
void each_reference(const Element& element, const Visit& visit) {
    for (const auto* name : {"targetGUID", "originGUID", "representedGUID"}) {
        if (auto guid = element.guid(name); !guid.empty()) visit(std::move(guid));
    }
    for (const auto& child : element.children) each_reference(child, visit);
}

/// Whether a source is there, with the text that it came with.
bool is_as_it_came(const store::Project& project, SourceId id) {
    for (const auto& source : store::sources(project)) {
        if (source.id != id) continue;
        const auto text = store::source_text(project, id);
        return sha256_of(std::as_bytes(std::span{text.data(), text.size()})) == source.sha256;
    }
    return false;
}

}  // namespace

void tidy(Element& element) {
    std::erase_if(element.attributes, [](auto& attribute) { return !valid(attribute); });
    std::stable_sort(element.children.begin(), element.children.end(),
                     [](const Element& a, const Element& b) { return rank(a) < rank(b); });
    for (auto& child : element.children) tidy(child);
}

Gone::Gone(const store::Project& project, const std::vector<Element>& kept) {
    std::set<std::string, std::less<>> wanted, there;
    for (const auto& element : kept) {
        each_reference(element, [&](std::string guid) { wanted.insert(std::move(guid)); });
    }
    if (wanted.empty()) return;
    for (const auto name : things) {
        store::each_refi_guid(project, name, [&](std::string_view guid, std::int64_t thing) {
            if (wanted.find(guid) == wanted.end()) return;
            auto& found = store::refi_thing_is_there(project, name, thing) ? there : guids_;
            found.emplace(guid);
        });
    }
    add_bare_selections(project, wanted);
    for (const auto& guid : there) guids_.erase(guid);
}

/// Selections on which there is nothing are kept with their text, and go out as long as that is as it came.
void Gone::add_bare_selections(const store::Project& project,
                               const std::set<std::string, std::less<>>& wanted) {
    for (const auto name : elements_with_text) {
        for (const auto& thing : store::refi_things(project, name)) {
            if (thing.xml.find("Selection ") == std::string::npos) continue;
            std::vector<std::string> bare;
            for (const auto& child : from_xml(thing.xml).children) {
                if (child.name.ends_with("Selection") && wanted.contains(child.guid()))
                    bare.push_back(child.guid());
            }
            if (!bare.empty() && !is_as_it_came(project, SourceId{thing.thing}))
                guids_.insert(bare.begin(), bare.end());
        }
    }
}

bool Gone::prune(Element& element) const {
    const bool is_link = element.name == "Link";
    const bool is_reference = element.name.ends_with("Ref") || element.name.starts_with("Member");
    for (const auto* name : {"targetGUID", "originGUID"}) {
        if ((is_link || is_reference) && guids_.contains(element.guid(name))) return false;
    }
    std::erase_if(element.attributes, [&](const auto& attribute) {
        return attribute.first == "representedGUID" && guids_.contains(attribute.second);
    });
    std::erase_if(element.children, [&](Element& child) { return !prune(child); });
    return element.name != "Coding" || element.child("CodeRef") != nullptr;
}

std::vector<Element> kept_elements(const store::Project& project, std::string_view name) {
    std::vector<Element> elements;
    for (const auto& kept : store::refi_elements(project, name)) {
        elements.push_back(from_xml(kept.xml));
        tidy(elements.back());
    }
    return elements;
}

CodingsCameAs::CodingsCameAs(const store::RefiReader& reader, std::string_view element, SourceId source) {
    auto came = reader.of_codings(element, source);
    std::vector<std::string_view> written;
    for (const auto& thing : came) {
        if (!thing.xml.empty()) written.push_back(thing.xml);
    }
    auto elements = written.empty() ? std::vector<Element>{} : from_xml(written);
    auto next = elements.begin();
    known_.reserve(came.size());
    for (auto& thing : came) {
        auto rest = thing.xml.empty() ? Element{} : std::move(*next++);
        tidy(rest);
        known_.emplace(CodingId{thing.thing}, CameAs{std::move(thing.guid), std::move(rest)});
    }
}

const CameAs* CodingsCameAs::find(CodingId coding) const {
    const auto known = known_.find(coding);
    return known == known_.end() ? nullptr : &known->second;
}

std::optional<CameAs> CodingsCameAs::take(CodingId coding) {
    auto known = known_.extract(coding);
    return known ? std::optional{std::move(known.mapped())} : std::nullopt;
}

}  // namespace coding::exchange::refi
