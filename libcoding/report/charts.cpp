// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/report/charts.hpp"

#include <algorithm>
#include <cmath>
#include <vector>

#include "libcoding/report/cell_text.hpp"
#include "libcoding/report/markup.hpp"
#include "libcoding/text/display_width.hpp"
#include "libcoding/text/utf8.hpp"

namespace coding::report {
namespace {

// In units of the view box; the page shows it at full size, or smaller down to a scale of 0.8.
constexpr double width = 760;
constexpr double character = 7.4;  // a generous mean of a sans serif at 14
constexpr double line_height = 17;
constexpr double bar_height = 18;
constexpr double swatch_room = 20;
constexpr double row_gap = 14;
constexpr std::size_t label_columns = 32;

/// One decimal: the same on every machine, and short.
std::string units(double value) {
    const auto tenths = std::llround(value * 10);
    auto text = std::to_string(tenths / 10);
    if (tenths % 10 != 0) text += "." + std::to_string(std::abs(tenths % 10));
    return tenths < 0 && tenths > -10 ? "-" + text : text;
}

std::string rectangle(double x, double y, double w, double h, const std::string& attributes) {
    return "<rect x=\"" + units(x) + "\" y=\"" + units(y) + "\" width=\"" + units(std::max(w, 0.0)) +
           "\" height=\"" + units(h) + "\" " + attributes + "/>\n";
}

std::string line(double x1, double y1, double x2, double y2, const std::string& attributes) {
    return "<line x1=\"" + units(x1) + "\" y1=\"" + units(y1) + "\" x2=\"" + units(x2) + "\" y2=\"" +
           units(y2) + "\" " + attributes + "/>\n";
}

std::string words(double x, double y, const std::string& text, const std::string& attributes) {
    return "<text x=\"" + units(x) + "\" y=\"" + units(y) + "\" " + attributes + ">" + escaped(text) +
           "</text>\n";
}

double text_width(const std::string& text) {
    return static_cast<double>(text::display_width(text)) * character;
}

/// The first columns of a text, an ellipsis where it was cut.
std::string fitted(const std::string& text, std::size_t columns) {
    if (text::display_width(text) <= columns) return text;
    std::string cut;
    for (std::size_t at = 0; at < text.size();) {
        const auto begin = at;
        text::next_code_point(text, at);
        const auto more = text.substr(begin, at - begin);
        if (text::display_width(cut) + text::display_width(more) + 1 > columns) break;
        cut += more;
    }
    return cut + "…";
}

/// Labels down the left side: at most two lines each, a swatch of the code's colour in front.
class Labels {
  public:
    void add(const std::string& text, const std::string& colour) {
        auto lines = text::wrapped(text::one_line(text), label_columns);
        if (lines.size() > 2) {
            for (std::size_t i = 2; i < lines.size(); ++i) lines[1] += ' ' + lines[i];
            lines.resize(2);
        }
        for (auto& one : lines) {
            one = fitted(one, label_columns);
            widest_ = std::max(widest_, text_width(one));
        }
        coloured_ = coloured_ || !safe_colour(colour).empty();
        rows_.push_back({std::move(lines), safe_colour(colour)});
    }

    /// Where the plot may begin.
    [[nodiscard]] double right() const { return (coloured_ ? swatch_room : 0) + widest_ + 14; }

    [[nodiscard]] double height(std::size_t row) const {
        return std::max(bar_height, static_cast<double>(rows_[row].lines.size()) * line_height) + row_gap;
    }

    /// The label of a row whose middle is at y.
    [[nodiscard]] std::string set(std::size_t row, double y) const {
        const auto& [lines, colour] = rows_[row];
        std::string svg;
        if (!colour.empty()) {
            svg += rectangle(0.5, y - 5.5, 11, 11, "rx=\"2\" class=\"swatch\" fill=\"" + colour + "\"");
        }
        const auto x = coloured_ ? swatch_room : 0;
        auto baseline = y + 5 - line_height / 2 * static_cast<double>(lines.size() - 1);
        for (const auto& one : lines) {
            svg += words(x, baseline, one, "class=\"label\"");
            baseline += line_height;
        }
        return svg;
    }

  private:
    struct Row {
        std::vector<std::string> lines;
        std::string colour;
    };
    std::vector<Row> rows_;
    double widest_ = 0;
    bool coloured_ = false;
};

std::string framed(const std::string& body, double height, int id, const std::string& title,
                   const std::string& description) {
    const auto number = std::to_string(id);
    return "<svg class=\"chart\" role=\"img\" viewBox=\"0 0 " + units(width) + " " + units(height) +
           "\" aria-labelledby=\"chart-" + number + "-title chart-" + number +
           "-desc\">\n<title id=\"chart-" + number + "-title\">" + escaped(title) +
           "</title>\n<desc id=\"chart-" + number + "-desc\">" + escaped(description) + "</desc>\n" + body +
           "</svg>\n";
}

std::string hover(const std::string& text) {
    return "<title>" + escaped(text) + "</title>\n";
}

}  // namespace

std::string bar_chart_svg(const BarChart& chart, int id, const Numbers& numbers, const Catalogue& catalogue) {
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
        value_room = std::max(value_room, text_width(shown(bar.value)) + 12);
    }
    const auto left = labels.right();
    const auto scale = most > 0 ? (width - left - value_room) / most : 0;
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
        body += words(label_at + 8, middle + 5, shown(bar.value), "class=\"value\"") + "</g>\n";
        description += detail + " (" + shown(bar.value) + ").\n";
        y += labels.height(i);
    }
    body += line(left, 4, left, y, "class=\"axis\"");
    return framed(body, y + 4, id, catalogue.text(chart.title), description);
}

std::string butterfly_svg(const ButterflyChart& chart, int id, const Numbers& numbers,
                          const Catalogue& catalogue) {
    constexpr double legend = 34;
    Labels labels;
    double most_left = 0;
    double most_right = 0;
    double value_room = 0;
    for (const auto& wing : chart.wings) {
        labels.add(catalogue.text(wing.label), wing.colour);
        const auto half = static_cast<double>(wing.ambivalent) / 2;
        most_left = std::max(most_left, static_cast<double>(wing.barrier) + half);
        most_right = std::max(most_right, static_cast<double>(wing.lever) + half);
        value_room = std::max({value_room, text_width(numbers.count(wing.barrier)) + 12,
                               text_width(numbers.count(wing.lever)) + 12});
    }
    const auto left = labels.right() + value_room;
    const auto most = most_left + most_right;
    const auto scale = most > 0 ? (width - left - value_room) / most : 0;
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
    double y = legend;
    for (std::size_t i = 0; i < chart.wings.size(); ++i) {
        const auto& wing = chart.wings[i];
        const auto middle = y + labels.height(i) / 2;
        const auto top = middle - bar_height / 2;
        const auto half = static_cast<double>(wing.ambivalent) / 2 * scale;
        const auto barrier = static_cast<double>(wing.barrier) * scale;
        const auto lever = static_cast<double>(wing.lever) * scale;
        const auto detail = catalogue.text(
            Message{"{0}: {1, plural, one {# lever} other {# levers}}, {2, plural, one {# barrier} other {# "
                    "barriers}}, {3} ambivalent",
                    catalogue.text(wing.label), wing.lever, wing.barrier, wing.ambivalent});
        rows += "<g>\n" + hover(detail) + labels.set(i, middle);
        rows += rectangle(centre - half - barrier, top, barrier, bar_height, "class=\"barrier\"");
        rows += rectangle(centre + half, top, lever, bar_height, "class=\"lever\"");
        if (wing.ambivalent > 0) rows += rectangle(centre - half, top, 2 * half, bar_height, hatched);
        rows += words(centre - half - barrier - 8, middle + 5, numbers.count(wing.barrier),
                      "class=\"value\" text-anchor=\"end\"");
        rows += words(centre + half + lever + 8, middle + 5, numbers.count(wing.lever), "class=\"value\"");
        if (wing.ambivalent > 0) {
            rows += words(centre, middle + 5, numbers.count(wing.ambivalent),
                          "class=\"value haloed\" text-anchor=\"middle\"");
        }
        rows += "</g>\n";
        description += detail + ".\n";
        y += labels.height(i);
    }
    body += line(centre, legend, centre, y, "class=\"axis\"") + rows;
    return framed(body, y + 4, id, catalogue.text(chart.title), description);
}

}  // namespace coding::report
