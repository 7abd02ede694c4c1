// SPDX-License-Identifier: GPL-3.0-or-later
// In what a program counts positions is found from what it selected: docs/REFI-QDA.md.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "libcoding/exchange/refi/raw_text.hpp"
#include "libcoding/model/names.hpp"
#include "libcoding/text/span.hpp"

namespace coding::exchange::refi {

enum class Counted { code_points, utf16, utf8 };

/// What one position counts.
struct PositionUnit {
    Counted counted = Counted::code_points;
    bool line_end_as_two = false;  ///< CRLF counts as two; where the file has none, every line end does
    bool mark_counted = false;     ///< the byte order mark before the text
    friend bool operator==(const PositionUnit&, const PositionUnit&) = default;
};

/// A selection as its program says it: half-open, in its own unit. `quote` is what its name or description
/// says of it: perhaps its words, perhaps the beginning of them.
struct Selected {
    std::int64_t begin = 0;
    std::int64_t end = 0;
    std::string_view quote;
};

enum class Certainty {
    known,          ///< Focale wrote the file: code points
    no_difference,  ///< whatever the unit, the positions come out the same
    proven,         ///< the words that the file gives stand there, and so for no other unit
    likely,         ///< clearly more ends fall between words
    habit,          ///< nothing tells: what the program is known to do, or did in other sources
};

struct UnitFound {
    PositionUnit unit;
    Certainty certainty = Certainty::no_difference;
    std::size_t ends = 0;     ///< ends of selections looked at
    std::size_t fitting = 0;  ///< those that fall between words, or on a line's end
};

/// Finds the unit of one source: each that could be is tried, where not the words that the file gives rule
/// all out but `habit`. That is taken when nothing tells.
UnitFound find_unit(const RawText& raw, std::span<const Selected> selections, const PositionUnit& habit);

/// What the program that wrote a project is known to do, by the project's `origin`, in a text like this.
PositionUnit habit_of(std::string_view origin, const RawText& raw);

/// The positions in code points of the text, in the order given. Inside a character: its beginning; past the
/// text, or below 0: nothing.
std::vector<std::optional<std::uint32_t>> in_code_points(const RawText& raw, const PositionUnit& unit,
                                                         std::span<const std::int64_t> positions);

}  // namespace coding::exchange::refi

namespace coding {

template <>
struct Names<exchange::refi::Counted> {
    static constexpr std::array<std::pair<exchange::refi::Counted, std::string_view>, 3> values{{
        {exchange::refi::Counted::code_points, "code_points"},
        {exchange::refi::Counted::utf16, "utf16"},
        {exchange::refi::Counted::utf8, "utf8"},
    }};
};

template <>
struct Names<exchange::refi::Certainty> {
    static constexpr std::array<std::pair<exchange::refi::Certainty, std::string_view>, 5> values{{
        {exchange::refi::Certainty::known, "known"},
        {exchange::refi::Certainty::no_difference, "no_difference"},
        {exchange::refi::Certainty::proven, "proven"},
        {exchange::refi::Certainty::likely, "likely"},
        {exchange::refi::Certainty::habit, "habit"},
    }};
};

}  // namespace coding
