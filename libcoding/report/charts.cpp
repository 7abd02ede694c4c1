// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/report/charts.hpp"

#include <algorithm>
#include <cmath>

#include "libcoding/report/svg.hpp"

namespace coding::report {

using namespace svg;

std::string bar_chart_svg(const BarChart& chart, int id, const Numbers& numbers, const Catalogue& catalogue,
                          Places places) {
    const auto shown = [&](double value) {
        if (chart.type == ColumnType::share) return numbers.share(value);
        return chart.type == ColumnType::count ? numbers.count(std::llround(value)) : numbers.rate(value);
    };
    Labels labels;
    double most = 0;
    double value_room = 0;
    for (const auto& bar : chart.bars) {
        labels.add(catalogue.text(bar.label), bar.colour);
        most = std::max({most, bar.value, bar.interval ? bar.interval->high : 0});
        value_room = std::max(value_room, figure_width(shown(bar.value)) + 12);
    }
    const auto left = labels.right();
    const auto scale = most > 0 ? (page_width - left - value_room) / most : 0;
    std::string body;
    std::string description;
    double y = 4;
    for (std::size_t i = 0; i < chart.bars.size(); ++i) {
        const auto& bar = chart.bars[i];
        const auto middle = y + labels.height(i) / 2;
        const auto end = left + bar.value * scale;
        const auto detail = catalogue.text(bar.detail);
        body += "<g>\n" + hover(detail) + labels.set(i, middle);
        body += rectangle(left, middle - bar_height / 2, bar.value * scale, bar_height, "class=\"bar\"");
        auto label_at = end;
        if (bar.interval) {
            const auto low = left + bar.interval->low * scale;
            const auto high = left + bar.interval->high * scale;
            body += line(low, middle, high, middle, "class=\"whisker\"");
            body += line(low, middle - 4, low, middle + 4, "class=\"whisker\"");
            body += line(high, middle - 4, high, middle + 4, "class=\"whisker\"");
            label_at = std::max(end, high);
        }
        body += words(label_at + 8, middle + 5, shown(bar.value), "class=\"value\"");
        if (places == Places::told)
            body += spot(0, y, page_width, labels.height(i), place_attributes(bar.code));
        body += "</g>\n";
        description += detail + " (" + shown(bar.value) + ").\n";
        y += labels.height(i);
    }
    body += line(left, 4, left, y, "class=\"axis\"");
    return framed(body, page_width, y + 4, id, catalogue.text(chart.title), description);
}

std::string butterfly_svg(const ButterflyChart& chart, int id, const Numbers& numbers,
                          const Catalogue& catalogue, Places places) {
    constexpr double legend = 34;
    constexpr double figure_height = 15;
    const auto shown = [&](double value) {
        return chart.type == ColumnType::count ? numbers.count(std::llround(value)) : numbers.rate(value);
    };
    Labels labels;
    double most_left = 0;
    double most_right = 0;
    double value_room = 0;
    for (const auto& wing : chart.wings) {
        most_left = std::max(most_left, wing.barrier + wing.ambivalent / 2);
        most_right = std::max(most_right, wing.lever + wing.ambivalent / 2);
        value_room = std::max(
            {value_room, figure_width(shown(wing.barrier)) + 12, figure_width(shown(wing.lever)) + 12});
        labels.add(catalogue.text(wing.label), wing.colour);
    }
    const auto left = labels.right() + value_room;
    const auto most = most_left + most_right;
    const auto scale = most > 0 ? (page_width - left - value_room) / most : 0;
    // On a narrow segment the figure would hide it: then all of them stand above.
    const bool inside = std::all_of(chart.wings.begin(), chart.wings.end(), [&](const auto& wing) {
        return wing.ambivalent == 0 || figure_width(shown(wing.ambivalent)) + 8 < wing.ambivalent * scale;
    });
    if (!inside) labels.set_row_gap(20);
    const auto centre = left + most_left * scale;
    const auto hatch = "hatch-" + std::to_string(id);

    std::string body = "<defs>\n<pattern id=\"" + hatch +
                       "\" width=\"6\" height=\"6\" patternUnits=\"userSpaceOnUse\" "
                       "patternTransform=\"rotate(45)\">\n" +
                       rectangle(0, 0, 6, 6, "class=\"hatch-ground\"") +
                       rectangle(0, 0, 2.5, 6, "class=\"hatch-line\"") + "</pattern>\n</defs>\n";
    const auto hatched = "fill=\"url(#" + hatch + ")\"";
    double x = labels.right();
    const auto key = [&](const Message& name, const std::string& fill) {
        const auto text = catalogue.text(name);
        body += rectangle(x, 6, 14, 14, fill) + words(x + 21, 18, text, "class=\"label\"");
        x += 21 + text_width(text) + 26;
    };
    key(Message{"Barriers"}, "class=\"barrier\"");
    key(Message{"Ambivalent"}, hatched);
    key(Message{"Levers"}, "class=\"lever\"");

    std::string description;
    std::string rows;
    std::string zero;
    double zero_begin = legend;  // of the piece of the line at zero that is still to be drawn
    double y = legend;
    for (std::size_t i = 0; i < chart.wings.size(); ++i) {
        const auto& wing = chart.wings[i];
        const auto middle = y + labels.height(i) / 2;
        const auto top = middle - bar_height / 2;
        const auto half = wing.ambivalent / 2 * scale;
        const auto barrier = wing.barrier * scale;
        const auto lever = wing.lever * scale;
        const auto detail =
            catalogue.text(Message{"{0}: {1}", catalogue.text(wing.label), catalogue.text(wing.detail)});
        rows += "<g>\n" + hover(detail) + labels.set(i, middle);
        rows += rectangle(centre - half - barrier, top, barrier, bar_height, "class=\"barrier\"");
        rows += rectangle(centre + half, top, lever, bar_height, "class=\"lever\"");
        if (wing.ambivalent > 0) rows += rectangle(centre - half, top, 2 * half, bar_height, hatched);
        rows += words(centre - half - barrier - 8, middle + 5, shown(wing.barrier),
                      "class=\"value\" text-anchor=\"end\"");
        rows += words(centre + half + lever + 8, middle + 5, shown(wing.lever), "class=\"value\"");
        if (wing.ambivalent > 0) {
            if (!inside) {  // the line at zero leaves out the figure above the segment
                zero += line(centre, zero_begin, centre, top - figure_height, "class=\"axis\"");
                zero_begin = top;
            }
            rows += words(centre, inside ? middle + 5 : top - 3, shown(wing.ambivalent),
                          inside ? "class=\"value haloed\" text-anchor=\"middle\""
                                 : "class=\"value small haloed\" text-anchor=\"middle\"");
        }
        if (places == Places::told) {
            const auto area = [&](double from, double to, double figure, Polarity polarity) {
                if (figure <= 0) return std::string{};
                return spot(from, y, to - from, labels.height(i), place_attributes(wing.code, polarity));
            };
            rows += area(0, labels.right() - 8, 1, Polarity::none) +
                    area(labels.right() - 8, centre - half, wing.barrier, Polarity::barrier) +
                    area(centre + half, page_width, wing.lever, Polarity::lever) +
                    area(centre - half, centre + half, wing.ambivalent, Polarity::ambivalent);
        }
        rows += "</g>\n";
        description += detail + ".\n";
        y += labels.height(i);
    }
    body += zero + line(centre, zero_begin, centre, y, "class=\"axis\"") + rows;
    return framed(body, page_width, y + 4, id, catalogue.text(chart.title), description);
}

}  // namespace coding::report
