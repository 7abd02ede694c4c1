// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/report/network_map.hpp"

#include <algorithm>
#include <cmath>

#include "libcoding/report/markup.hpp"
#include "libcoding/report/network_layout.hpp"
#include "libcoding/report/network_scale.hpp"
#include "libcoding/report/svg.hpp"
#include "libcoding/text/display_width.hpp"

namespace coding::report {

using namespace svg;

namespace {

constexpr double map_margin = 8;
constexpr double usual_map_height = 560;  // of a sheet, some more than half
constexpr std::size_t name_columns = 18;  // short lines leave room beside them
constexpr std::size_t longest_word = 28;  // a line of one word may be longer
constexpr std::size_t most_name_lines = 3;
constexpr double name_line = 16, above_baseline = 12, below_baseline = 4;
constexpr double name_gap = 2;
constexpr double key_line = 15;
constexpr std::size_t key_columns = 74;
constexpr double longest_tie = 3;  // of what is not close at all; what is as close as can be lies at 1

std::vector<std::string> name_lines(const std::string& name) {
    auto lines = text::wrapped(text::one_line(name), name_columns);
    if (lines.size() > most_name_lines) {
        lines.resize(most_name_lines);
        lines.back() = fitted(lines.back() + " …", name_columns);
    }
    for (auto& line : lines) line = fitted(line, longest_word);
    return lines;
}

/// How much of a line lies in a room that begins at the corner.
double length_within(const NodePlace& from, const NodePlace& to, const NodePlace& corner,
                     const NodeRoom& room) {
    double begin = 0, end = 1;
    const auto cut = [&](double start, double way, double low, double high) {
        if (way == 0) return low <= start && start <= high;
        begin = std::max(begin, std::min((low - start) / way, (high - start) / way));
        end = std::min(end, std::max((low - start) / way, (high - start) / way));
        return begin < end;
    };
    const auto across = to.x - from.x, down = to.y - from.y;
    const bool meets = cut(from.x, across, corner.x, corner.x + room.width) &&
                       cut(from.y, down, corner.y, corner.y + room.height);
    return meets ? (end - begin) * std::hypot(across, down) : 0;
}

class NetworkMap {
  public:
    NetworkMap(const NetworkChart& chart, const Catalogue& catalogue, Places places)
        : chart_(chart), catalogue_(catalogue), places_told_(places == Places::told), scale_(chart) {
        for (const auto& node : chart.nodes) {
            names_.push_back(name_lines(catalogue.text(node.label)));
            double width = 0;
            for (const auto& line : names_.back()) width = std::max(width, text_width(line));
            const auto dot = 2 * scale_.radius(node);
            rooms_.push_back({std::max(width, dot),
                              dot + name_gap + name_line * static_cast<double>(names_.back().size())});
        }
    }

    bool lay_out() {
        std::vector<NodeTie> ties;
        for (const auto& edge : chart_.edges) {
            const auto closeness = std::sqrt(std::clamp(edge.closeness, 0.0, 1.0));
            ties.push_back({edge.from, edge.to, longest_tie - (longest_tie - 1) * closeness});
        }
        auto layout = laid_out(rooms_, ties, {page_width - 2 * map_margin, usual_map_height});
        if (!layout) return false;
        layout_ = std::move(*layout);
        width_ = std::max(page_width, layout_.width + 2 * map_margin);
        left_ = (width_ - layout_.width) / 2;
        choose_sides();
        return true;
    }

    [[nodiscard]] std::string svg(int id) const {
        const auto key = text::wrapped(catalogue_.text(chart_.key), key_columns);
        std::string strokes, nodes;
        std::string description = catalogue_.text(chart_.key) + "\n";
        for (const auto& edge : chart_.edges) description += catalogue_.text(edge.detail) + "\n";
        // The strongest come first, and are drawn last.
        for (auto edge = chart_.edges.rbegin(); edge != chart_.edges.rend(); ++edge) {
            strokes += "<g>\n" + hover(catalogue_.text(edge->detail)) + stroke(*edge) + "</g>\n";
        }
        for (std::size_t n = 0; n < rooms_.size(); ++n) nodes += node(n);
        auto y = layout_.height + 2 * map_margin + key_line;
        std::string legend;
        for (const auto& line : key) {
            legend += words(width_ / 2, y, line, "class=\"quiet\" text-anchor=\"middle\"");
            y += key_line;
        }
        return framed(strokes + nodes + legend, width_, y - key_line + map_margin, id,
                      catalogue_.text(chart_.title), description);
    }

  private:
    /// A name stands below its dot, or above it where it hides less of the strokes: in the same room.
    void choose_sides() {
        above_.assign(rooms_.size(), false);
        for (int round = 0; round < 2; ++round) {  // where dots lie changes with the first
            for (std::size_t n = 0; n < rooms_.size(); ++n) {
                above_[n] = true;
                const auto hidden_above = hidden_by_name(n);
                above_[n] = false;
                above_[n] = hidden_above < hidden_by_name(n);
            }
        }
    }

    /// The lengths of strokes behind a name, the broader the more.
    [[nodiscard]] double hidden_by_name(std::size_t node) const {
        const auto& [x, y] = layout_.places[node];
        const auto& [width, height] = rooms_[node];
        const auto top = top_of(node) + (above_[node] ? 0 : 2 * scale_.radius(chart_.nodes[node]));
        const NodePlace corner{left_ + x - width / 2, top};
        const NodeRoom name{width, height - 2 * scale_.radius(chart_.nodes[node])};
        double hidden = 0;
        for (const auto& edge : chart_.edges) {
            hidden += edge.weight * length_within(dot_of(edge.from), dot_of(edge.to), corner, name);
        }
        return hidden;
    }

    [[nodiscard]] double top_of(std::size_t node) const {
        return map_margin + layout_.places[node].y - rooms_[node].height / 2;
    }

    [[nodiscard]] NodePlace dot_of(std::size_t node) const {
        const auto radius = scale_.radius(chart_.nodes[node]);
        return {left_ + layout_.places[node].x,
                top_of(node) + (above_[node] ? rooms_[node].height - radius : radius)};
    }

    [[nodiscard]] std::string stroke(const NetworkChart::Edge& edge) const {
        const auto from = dot_of(edge.from);
        const auto to = dot_of(edge.to);
        return line(from.x, from.y, to.x, to.y,
                    "class=\"stroke\" stroke-width=\"" + units(scale_.breadth(edge)) + "\"");
    }

    [[nodiscard]] std::string node(std::size_t n) const {
        const auto& shown = chart_.nodes[n];
        const auto dot = dot_of(n);
        const auto radius = scale_.radius(shown);
        const auto colour = safe_colour(shown.colour);
        auto svg = "<g>\n" + hover(catalogue_.text(shown.detail)) + "<circle cx=\"" + units(dot.x) +
                   "\" cy=\"" + units(dot.y) + "\" r=\"" + units(radius) + "\" " +
                   (colour.empty() ? "class=\"node\"" : "class=\"swatch\" fill=\"" + colour + "\"") + "/>\n";
        const auto rest = name_line * static_cast<double>(names_[n].size() - 1);
        auto baseline = above_[n] ? dot.y - radius - name_gap - below_baseline - rest
                                  : dot.y + radius + name_gap + above_baseline;
        for (const auto& line : names_[n]) {
            svg += words(dot.x, baseline, line, "class=\"label haloed\" text-anchor=\"middle\"");
            baseline += name_line;
        }
        if (places_told_) {
            const auto& [width, height] = rooms_[n];
            svg += spot(dot.x - width / 2, top_of(n), width, height, place_attributes(shown.code));
        }
        return svg + "</g>\n";
    }

    const NetworkChart& chart_;
    const Catalogue& catalogue_;
    bool places_told_;
    NetworkScale scale_;
    std::vector<std::vector<std::string>> names_;
    std::vector<NodeRoom> rooms_;
    NetworkLayout layout_;
    double width_ = 0, left_ = 0;  // of the drawing, and where the layout begins in it
    std::vector<bool> above_;      // the name above its dot
};

}  // namespace

std::optional<std::string> network_map_svg(const NetworkChart& chart, int id, const Catalogue& catalogue,
                                           Places places) {
    NetworkMap map{chart, catalogue, places};
    if (!map.lay_out()) return std::nullopt;
    return map.svg(id);
}

}  // namespace coding::report
