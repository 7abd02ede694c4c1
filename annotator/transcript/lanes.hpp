// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <unordered_map>
#include <vector>

#include "annotator/transcript/placed_codings.hpp"
#include "annotator/transcript/reading_style.hpp"

namespace annotator {

/// Where the stripe of a coding stands in the right margin.
struct Lane {
    std::size_t column = 0;  ///< of coders, when they are compared
    int lane = 0;            ///< in the column, from the left
    bool differs = false;    ///< when coders are compared: no other coder gave this code to a part of it
    friend bool operator==(const Lane&, const Lane&) = default;
};

/// Sets the codings that are shown side by side, so that no two stripes of one line cover each other.
class Lanes {
  public:
    static constexpr int most = 10;  ///< in a column; what is beyond shares the last lane

    struct Column {
        coding::CoderId coder;  ///< none: of all coders
        int lanes = 0;
    };

    Lanes() = default;
    /// `line` is how many characters stand in a line: stripes closer than that are side by side.
    Lanes(const PlacedCodings& codings, CoderChoice choice, coding::CoderId me, std::uint32_t line);

    /// Nothing when the coding is not shown.
    [[nodiscard]] const Lane* of(coding::CodingId coding) const;
    [[nodiscard]] const std::vector<Column>& columns() const { return columns_; }
    [[nodiscard]] bool shows(coding::CodingId coding) const { return of(coding) != nullptr; }

  private:
    void mark_differences(const PlacedCodings& codings);

    std::unordered_map<coding::CodingId, Lane> lanes_;
    std::vector<Column> columns_;
};

}  // namespace annotator
