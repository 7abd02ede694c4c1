// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cmath>
#include <numbers>

#include "libcoding/report/charts.hpp"
#include "libcoding/report/markup.hpp"
#include "libcoding/report/network_map.hpp"
#include "libcoding/report/network_scale.hpp"
#include "libcoding/report/svg.hpp"

namespace coding::report {

using namespace svg;

namespace {

constexpr double ring_radius = 205;
constexpr double middle_x = page_width / 2;
constexpr double margin = 46;
constexpr double middle_y = ring_radius + margin;
constexpr std::size_t longest_label = 34;

struct Spot {
    double x = 0, y = 0;
};

Spot operator+(Spot a, Spot b) {
    return {a.x + b.x, a.y + b.y};
}
Spot operator*(Spot a, double by) {
    return {a.x * by, a.y * by};
}

std::string point(Spot spot) {
    return units(spot.x) + " " + units(spot.y);
}

/// Of a length of 1.
Spot direction(Spot from, Spot to) {
    const Spot way{to.x - from.x, to.y - from.y};
    const auto length = std::hypot(way.x, way.y);
    return length > 0 ? way * (1 / length) : Spot{0, -1};
}

/// As much of a name as has room.
std::string name_within(const std::string& name, double room) {
    auto columns = longest_label;
    while (columns > 1 && text_width(fitted(name, columns)) > room) --columns;
    return fitted(name, columns);
}

class Circle {
  public:
    explicit Circle(const NetworkChart& chart) : chart_(chart), scale_(chart) {}

    /// From the top on, clockwise.
    [[nodiscard]] Spot unit(std::size_t node) const {
        const auto turn = 2 * std::numbers::pi * static_cast<double>(node) /
                          static_cast<double>(std::max<std::size_t>(chart_.nodes.size(), 1));
        return {std::sin(turn), -std::cos(turn)};
    }
    [[nodiscard]] Spot at(std::size_t node) const { return centre_ + unit(node) * ring_radius; }
    [[nodiscard]] double size(std::size_t node) const { return scale_.radius(chart_.nodes[node]); }

    /// A stroke that bows towards the middle; there and back run beside each other.
    [[nodiscard]] std::string stroke(const NetworkChart::Edge& edge) const {
        const auto from = at(edge.from);
        const auto to = at(edge.to);
        const auto way = direction(from, to);
        const Spot aside{-way.y, way.x};
        const auto halfway = (from + to) * 0.5;
        const auto bow = centre_ * 0.55 + halfway * 0.45 + aside * (chart_.directed ? 22.0 : 0.0);
        const auto end = chart_.directed ? to + direction(to, bow) * (size(edge.to) + 7) : to;
        auto svg = "<path d=\"M" + point(from) + "Q" + point(bow) + " " + point(end) +
                   "\" class=\"stroke\" stroke-width=\"" + units(scale_.breadth(edge)) + "\"/>\n";
        if (chart_.directed) svg += arrow(end, direction(bow, to), scale_.breadth(edge));
        return svg;
    }

  private:
    static std::string arrow(Spot end, Spot way, double breadth) {
        const Spot aside{-way.y, way.x};
        const auto half = 2.5 + breadth * 0.8;
        return "<path d=\"M" + point(end + way * 7) + "L" + point(end + aside * half) + "L" +
               point(end + aside * -half) + "z\" class=\"arrow\"/>\n";
    }

    const NetworkChart& chart_;
    NetworkScale scale_;
    Spot centre_{middle_x, middle_y};
};

std::string circle_svg(const NetworkChart& chart, int id, const Catalogue& catalogue, Places places) {
    const Circle circle{chart};
    std::string body;
    std::string description;
    for (const auto& edge : chart.edges) {
        const auto detail = catalogue.text(edge.detail);
        body += "<g>\n" + hover(detail) + circle.stroke(edge) + "</g>\n";
        description += detail + "\n";
    }
    for (std::size_t n = 0; n < chart.nodes.size(); ++n) {
        const auto& node = chart.nodes[n];
        const auto middle = circle.at(n);
        const auto way = circle.unit(n);
        const bool upright = std::abs(way.x) < 0.1;
        // Above and below the circle a name spreads over its neighbours, and stands clear of their line.
        const auto label = middle + way * (circle.size(n) + (upright ? 15 : 7));
        const auto* anchor = upright ? "middle" : way.x > 0 ? "start" : "end";
        const auto room = upright ? page_width : way.x > 0 ? page_width - label.x : label.x;
        const auto colour = safe_colour(node.colour);
        body += "<g>\n" + hover(catalogue.text(node.detail)) + "<circle cx=\"" + units(middle.x) +
                "\" cy=\"" + units(middle.y) + "\" r=\"" + units(circle.size(n)) + "\" " +
                (colour.empty() ? "class=\"node\"" : "class=\"swatch\" fill=\"" + colour + "\"") + "/>\n" +
                words(label.x, label.y + 5 + way.y * 5, name_within(catalogue.text(node.label), room),
                      "class=\"label\" text-anchor=\"" + std::string{anchor} + "\"");
        if (places == Places::told) {
            const auto reach = circle.size(n);
            body +=
                spot(middle.x - reach, middle.y - reach, 2 * reach, 2 * reach, place_attributes(node.code));
        }
        body += "</g>\n";
    }
    return framed(body, page_width, 2 * middle_y, id, catalogue.text(chart.title), description);
}

}  // namespace

NetworkDrawing network_svg(const NetworkChart& chart, int id, const Catalogue& catalogue, Places places) {
    if (chart.by_closeness) {
        if (auto map = network_map_svg(chart, id, catalogue, places)) return {std::move(*map)};
    }
    return {circle_svg(chart, id, catalogue, places), chart.by_closeness};
}

Message unplaced_hint() {
    return Message{
        "The network is drawn on a circle, where places mean nothing: the program that lays it out, neato "
        "(package "
        "graphviz), was not found or failed."};
}

}  // namespace coding::report
