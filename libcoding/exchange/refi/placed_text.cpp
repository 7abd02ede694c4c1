// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/exchange/refi/placed_text.hpp"

#include <string_view>
#include <unordered_map>
#include <utility>

namespace coding::exchange::refi {
namespace {

bool is_text_selection(std::string_view name) {
    return name == "PlainTextSelection" || name == "TranscriptSelection";
}

/// Begin and end of each selection in the unit of the file; -1 where it names none.
std::vector<std::int64_t> positions_of(const PlacedText& text) {
    std::unordered_map<std::string_view, std::int64_t> synced;
    for (const auto& point : text.points) synced.emplace(point.guid, point.position);
    const auto at_point = [&](const std::string& guid) -> std::optional<std::int64_t> {
        const auto point = synced.find(guid);
        return point == synced.end() ? std::nullopt : std::optional{point->second};
    };
    std::vector<std::int64_t> positions;
    positions.reserve(2 * text.selections.size());
    for (const auto* selection : text.selections) {
        const bool plain = selection->name == "PlainTextSelection";
        const auto begin = plain ? whole_number(selection->attribute("startPosition"))
                                 : at_point(selection->guid("fromSyncPoint"));
        const auto end = plain ? whole_number(selection->attribute("endPosition"))
                               : at_point(selection->guid("toSyncPoint"));
        positions.push_back(begin.value_or(-1));
        positions.push_back(end.value_or(-1));
    }
    return positions;
}

UnitFound unit_of(const PlacedText& text, std::span<const std::int64_t> positions,
                  const PositionUnit& habit) {
    std::vector<Selected> selected;
    selected.reserve(text.selections.size());
    for (std::size_t index = 0; index < text.selections.size(); ++index) {
        selected.push_back(
            {positions[index * 2], positions[index * 2 + 1], text.selections[index]->attribute("name")});
    }
    return find_unit(text.raw, selected, habit);
}

void place_points(PlacedText& text) {
    std::vector<std::int64_t> synced;
    synced.reserve(text.points.size());
    for (const auto& point : text.points) synced.push_back(point.position);
    const auto places = in_code_points(text.raw, text.unit.unit, synced);
    for (std::size_t index = 0; index < places.size(); ++index) {
        text.points[index].place = places[index].value_or(0);
        if (!places[index]) text.points[index].time_ms.reset();
    }
}

}  // namespace

std::optional<RawText> raw_text_of(const Element& text, const FileReader& file) {
    if (const auto* content = text.child("PlainTextContent")) return raw_text_of_xml(content->text);
    const auto name = internal_name(text.attribute("plainTextPath"));
    const auto bytes = name ? file(*name) : std::nullopt;
    if (!bytes) return std::nullopt;
    return raw_text_of_file(std::as_bytes(std::span{bytes->data(), bytes->size()}));
}

PlacedText placed_text(const Element& text, RawText raw, const std::optional<PositionUnit>& habit) {
    PlacedText placed{std::move(raw), {{}, Certainty::known, 0, 0}, sync_points(text), {}, {}};
    for (const auto& child : text.children) {
        if (is_text_selection(child.name)) placed.selections.push_back(&child);
    }
    const auto positions = positions_of(placed);
    if (habit) placed.unit = unit_of(placed, positions, *habit);
    placed.places = in_code_points(placed.raw, placed.unit.unit, positions);
    place_points(placed);
    return placed;
}

}  // namespace coding::exchange::refi
