// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/report/svg.hpp"

#include <algorithm>
#include <cmath>

#include "libcoding/report/markup.hpp"
#include "libcoding/report/type_width.hpp"
#include "libcoding/text/display_width.hpp"
#include "libcoding/text/utf8.hpp"

namespace coding::report::svg {
namespace {

constexpr double type_size = 14;
constexpr double line_height = 17;
constexpr double rem = 20;  // of the view box, at the smallest scale
constexpr double swatch_room = 20;
constexpr std::size_t label_columns = 32;
constexpr std::size_t lone_line_columns = 38;  // where a label has one line

}  // namespace

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

std::string turned(double x, double y, int degrees, const std::string& text, const std::string& attributes) {
    return "<text transform=\"translate(" + units(x) + " " + units(y) + ") rotate(" +
           std::to_string(degrees) + ")\" " + attributes + ">" + escaped(text) + "</text>\n";
}

double text_width(const std::string& text) {
    return ems(text) * type_size;
}

double figure_width(const std::string& text) {
    return text_width(text) * bold_factor;
}

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

double tick_step(double length, double least) {
    constexpr double most_ticks = 6;
    auto step = least;
    while (length / step > most_ticks) {
        for (const double factor : {2.0, 2.5, 2.0}) {
            if (length / step > most_ticks) step *= factor;
        }
    }
    return step;
}

void Labels::add(const std::string& text, const std::string& colour) {
    const auto columns = most_lines_ == 1 ? lone_line_columns : label_columns;
    auto lines = text::wrapped(text::one_line(text), columns);
    if (lines.size() > most_lines_) {
        for (std::size_t i = most_lines_; i < lines.size(); ++i) lines[most_lines_ - 1] += ' ' + lines[i];
        lines.resize(most_lines_);
    }
    for (auto& one : lines) {
        one = fitted(one, columns);
        widest_ = std::max(widest_, text_width(one));
    }
    coloured_ = coloured_ || !safe_colour(colour).empty();
    rows_.push_back({std::move(lines), safe_colour(colour)});
}

double Labels::right() const {
    return (coloured_ ? swatch_room : 0) + widest_ + 14;
}

double Labels::height(std::size_t row) const {
    return std::max(bar_height, static_cast<double>(rows_[row].lines.size()) * line_height) + row_gap_;
}

std::string Labels::set(std::size_t row, double y) const {
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

std::string framed(const std::string& body, double width, double height, int id, const std::string& title,
                   const std::string& description) {
    const auto number = std::to_string(id);
    // What is wider than a page keeps its size and is scrolled.
    const auto style = width > page_width ? " style=\"min-width: " + units(width / rem) + "rem\"" : "";
    return "<svg class=\"chart\" role=\"img\" preserveAspectRatio=\"xMinYMin\" viewBox=\"0 0 " +
           units(width) + " " + units(height) + "\"" + style + " aria-labelledby=\"chart-" + number +
           "-title chart-" + number + "-desc\">\n<title id=\"chart-" + number + "-title\">" + escaped(title) +
           "</title>\n<desc id=\"chart-" + number + "-desc\">" + escaped(description) + "</desc>\n" + body +
           "</svg>\n";
}

std::string hover(const std::string& text) {
    return "<title>" + escaped(text) + "</title>\n";
}

std::string spot(double x, double y, double w, double h, const std::string& attributes) {
    return attributes.empty() ? std::string{} : rectangle(x, y, w, h, "fill=\"none\"" + attributes);
}

}  // namespace coding::report::svg
