// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "libcoding/exchange/refi/element.hpp"
#include "libcoding/exchange/refi/package.hpp"
#include "libcoding/exchange/refi/position_unit.hpp"
#include "libcoding/exchange/refi/raw_text.hpp"
#include "libcoding/exchange/refi/sync_points.hpp"

namespace coding::exchange::refi {

/// A text with the places of what is selected in it, in code points. Selections are elements of the text's,
/// which must outlive it.
struct PlacedText {
    RawText raw;
    UnitFound unit;
    std::vector<SyncPoint> points;
    std::vector<const Element*> selections;
    std::vector<std::optional<std::uint32_t>> places;  ///< begin and end of each selection
};

/// The text that an element holds, or that the file holds which it names; nothing where there is none.
std::optional<RawText> raw_text_of(const Element& text, const FileReader& file);

/// Finds the unit of the text's positions, from `habit` where nothing tells, and the places. Without a habit,
/// Focale wrote them: they are code points.
PlacedText placed_text(const Element& text, RawText raw, const std::optional<PositionUnit>& habit);

}  // namespace coding::exchange::refi
