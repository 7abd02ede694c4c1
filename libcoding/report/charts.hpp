// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "libcoding/report/numbers.hpp"
#include "libcoding/report/report.hpp"
#include "libcoding/report/row_place.hpp"

namespace coding::report {

/// Inline SVG, styled by the page (html_style.hpp), read out by its <title> and <desc>. `id` tells the charts
/// of one page apart. With places told, what stands for passages says which (row_place.hpp).
std::string bar_chart_svg(const BarChart& chart, int id, const Numbers& numbers, const Catalogue& catalogue,
                          Places places = Places::left_out);
std::string butterfly_svg(const ButterflyChart& chart, int id, const Numbers& numbers,
                          const Catalogue& catalogue, Places places = Places::left_out);
std::string heat_map_svg(const HeatMap& chart, int id, const Numbers& numbers, const Catalogue& catalogue,
                         Places places = Places::left_out);
std::string timeline_svg(const TimelineChart& chart, int id, const Catalogue& catalogue,
                         Places places = Places::left_out);
std::string line_chart_svg(const LineChart& chart, int id, const Numbers& numbers,
                           const Catalogue& catalogue);
std::string word_cloud_svg(const WordCloud& chart, int id, const Catalogue& catalogue);
std::string boxes_svg(const BoxesChart& chart, int id, const Numbers& numbers, const Catalogue& catalogue);
std::string wall_svg(const WallChart& chart, int id, const Catalogue& catalogue);

struct NetworkDrawing {
    std::string svg;
    bool unplaced = false;  ///< on a circle, for want of the program that would have laid it out
};
NetworkDrawing network_svg(const NetworkChart& chart, int id, const Catalogue& catalogue,
                           Places places = Places::left_out);

/// Said once where networks are unplaced: why, and what to install.
Message unplaced_hint();

}  // namespace coding::report
