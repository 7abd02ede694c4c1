// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

#include "libcoding/exchange/foreign_project.hpp"
#include "libcoding/exchange/refi/raw_text.hpp"
#include "libcoding/text/span.hpp"

namespace coding::exchange {

/// Where the passages of one source stand in its text as Focale keeps it.
struct ForeignPlaces {
    std::vector<std::optional<Span>> spans;  ///< nothing: outside the text, and the words are not near either
    refi::UnitFound found;
    std::size_t moved = 0;   ///< the words that the program quotes stood near, and were taken there
    std::size_t unlike = 0;  ///< other words stand there, and the quote is not near: taken where it is said
};

/// Finds the unit from the quotes (unless the reader knew it), then holds every quote against the text.
ForeignPlaces find_places(const refi::RawText& raw, std::span<const ForeignProject::Passage* const> passages,
                          std::optional<refi::Counted> converted_from);

}  // namespace coding::exchange
