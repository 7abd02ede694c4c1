// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "libcoding/report/numbers.hpp"
#include "libcoding/report/report.hpp"

namespace coding::report {

/// A chart as a picture that stands alone, outside a page that styles it: light paper, what has a class in
/// the page bears its colours itself (word processors know little of style sheets).
struct ChartPicture {
    std::string title;
    std::string description;  ///< for those who cannot see it
    std::string svg;
    double width = 0, height = 0;  ///< of the view box
    bool unplaced = false;         ///< a network that could not be laid out (charts.hpp, unplaced_hint)
};

/// Nothing for a part that is no chart. `id` tells the charts of one document apart.
std::optional<ChartPicture> chart_picture(const Part& part, int id, const Numbers& numbers,
                                          const Catalogue& catalogue);

/// Width and height of a chart as it is drawn: of its `viewBox="0 0 W H"`.
std::pair<double, double> size_of(std::string_view svg);

/// The picture as PNG, twice as fine as its units. The program rsvg-convert draws it (docs/ARCHITECTURE.md
/// says why); nothing where it is not installed or fails.
std::optional<std::string> png_of(const ChartPicture& picture);

/// Said in place of charts that nothing drew.
std::string undrawn_hint(const Catalogue& catalogue);

}  // namespace coding::report
