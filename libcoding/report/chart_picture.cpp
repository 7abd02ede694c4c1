// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/report/chart_picture.hpp"

#include <algorithm>
#include <charconv>
#include <map>
#include <string_view>
#include <utility>
#include <variant>

#include "libcoding/containers/xml.hpp"
#include "libcoding/report/charts.hpp"

namespace coding::report {
namespace {

using Attributes = std::map<std::string, std::string, std::less<>>;

/// The light colours of the page (html_style.cpp), class by class.
const Attributes& look_of(std::string_view name) {
    static const std::map<std::string, Attributes, std::less<>> looks{
        {"value", {{"font-weight", "bold"}}},
        {"bar", {{"fill", "#3d6d8c"}}},
        {"cell", {{"fill", "#3d6d8c"}}},
        {"on-cell", {{"fill", "#ffffff"}}},
        {"lever", {{"fill", "#0072b2"}}},
        {"barrier", {{"fill", "#d55e00"}}},
        {"hatch-ground", {{"fill", "#ded9e8"}}},
        {"hatch-line", {{"fill", "#75678f"}}},
        {"whisker", {{"stroke", "#1c2127"}, {"stroke-width", "1.5"}}},
        {"axis", {{"stroke", "#56606b"}, {"stroke-width", "1"}}},
        {"grid", {{"stroke", "#d6dad5"}, {"stroke-width", "1"}}},
        {"lane", {{"fill", "#f2f2f2"}}},
        {"track", {{"fill", "#f2f2f2"}}},
        {"other", {{"fill", "#56606b"}, {"fill-opacity", "0.26"}}},
        {"neither", {{"fill", "#56606b"}, {"fill-opacity", "0.65"}}},
        {"curve",
         {{"fill", "none"}, {"stroke", "#3d6d8c"}, {"stroke-width", "2.5"}, {"stroke-linejoin", "round"}}},
        {"second", {{"stroke", "#1c2127"}, {"stroke-dasharray", "9 4"}}},
        {"faint",
         {{"fill", "none"}, {"stroke", "#56606b"}, {"stroke-width", "1.5"}, {"stroke-dasharray", "5 4"}}},
        {"band", {{"fill", "#56606b"}, {"fill-opacity", "0.16"}}},
        {"stroke", {{"fill", "none"}, {"stroke", "#3d6d8c"}, {"stroke-opacity", "0.55"}}},
        {"arrow", {{"fill", "#3d6d8c"}}},
        {"node", {{"fill", "#3d6d8c"}, {"stroke", "#ffffff"}, {"stroke-width", "1.5"}}},
        {"quiet", {{"fill", "#56606b"}, {"font-size", "12"}}},
        {"small", {{"font-size", "11"}}},
        {"swatch", {{"stroke", "#56606b"}, {"stroke-width", "1"}}},
        {"haloed", {{"stroke", "#ffffff"}, {"stroke-width", "4"}, {"stroke-linejoin", "round"}}},
    };
    static const Attributes none;
    const auto found = looks.find(name);
    return found == looks.end() ? none : found->second;
}

/// Name and attributes of a tag as charts write them: `rect x="1" class="bar"`.
std::pair<std::string, Attributes> parsed(std::string_view tag) {
    const auto space = std::min(tag.find(' '), tag.size());
    std::pair<std::string, Attributes> result{std::string{tag.substr(0, space)}, Attributes{}};
    for (auto at = space; at < tag.size();) {
        const auto begin = tag.find_first_not_of(' ', at);
        const auto equals = begin == std::string_view::npos ? begin : tag.find("=\"", begin);
        if (equals == std::string_view::npos) break;
        const auto end = tag.find('"', equals + 2);
        result.second.emplace(tag.substr(begin, equals - begin), tag.substr(equals + 2, end - equals - 2));
        at = end + 1;
    }
    return result;
}

void apply_classes(std::string_view element, Attributes& attributes) {
    Attributes look;
    if (element == "text") look["fill"] = "#1c2127";
    std::string_view classes;
    const auto found = attributes.find("class");
    if (found != attributes.end()) classes = found->second;
    while (!classes.empty()) {
        const auto end = std::min(classes.find(' '), classes.size());
        for (const auto& [name, value] : look_of(classes.substr(0, end))) look[name] = value;
        classes.remove_prefix(std::min(end + 1, classes.size()));
    }
    if (found != attributes.end()) attributes.erase(found);
    attributes.merge(look);
}

std::string tag_text(const std::string& element, const Attributes& attributes, bool closed) {
    std::string text = "<" + element;
    for (const auto& [name, value] : attributes) text += " " + name + "=\"" + value + "\"";
    return text + (closed ? "/>" : ">");
}

/// Inline SVG of a page, made to stand alone.
std::string standing_alone(std::string_view svg) {
    std::string alone;
    for (std::size_t at = 0; at < svg.size();) {
        const auto begin = std::min(svg.find('<', at), svg.size());
        alone += svg.substr(at, begin - at);
        if (begin == svg.size()) break;
        const auto end = svg.find('>', begin);
        at = end + 1;
        if (svg[begin + 1] == '/') {
            alone += svg.substr(begin, at - begin);
            continue;
        }
        const bool closed = svg[end - 1] == '/';
        auto [element, attributes] = parsed(svg.substr(begin + 1, end - begin - (closed ? 2 : 1)));
        if (element == "svg") {
            const Attributes kept{{"viewBox", attributes["viewBox"]}};
            attributes = kept;
            attributes["xmlns"] = "http://www.w3.org/2000/svg";
            attributes["font-family"] = "Liberation Sans, Arial, Helvetica, sans-serif";
            attributes["font-size"] = "14";
        }
        apply_classes(element, attributes);
        if (element == "text" && attributes.count("stroke") > 0) {
            // A halo is drawn before the words: not every program knows paint-order.
            const auto close = svg.find('<', at);
            alone += tag_text(element, attributes, false);
            alone += svg.substr(at, close - at);
            alone += "</text>\n";
            for (const char* name : {"stroke", "stroke-width", "stroke-linejoin"}) attributes.erase(name);
        }
        alone += tag_text(element, attributes, closed);
    }
    return alone;
}

std::string description_of(std::string_view svg) {
    std::string text;
    bool inside = false;
    containers::XmlHandler handler;
    handler.start = [&](const containers::XmlElement& met) { inside = met.name == "desc"; };
    handler.end = [&](std::string_view) { inside = false; };
    handler.text = [&](std::string_view run) {
        if (inside) text += run;
    };
    containers::parse_xml(svg, handler);
    return text;
}

struct Drawn {
    Message title;
    std::string svg;
    bool unplaced = false;
};

/// One function a part: a new one is not forgotten here.
class Drawing {
  public:
    Drawing(int id, const Numbers& numbers, const Catalogue& catalogue)
        : id_(id), numbers_(numbers), catalogue_(catalogue) {}

    Drawn operator()(const BarChart& chart) const {
        return {chart.title, bar_chart_svg(chart, id_, numbers_, catalogue_)};
    }
    Drawn operator()(const ButterflyChart& chart) const {
        return {chart.title, butterfly_svg(chart, id_, numbers_, catalogue_)};
    }
    Drawn operator()(const HeatMap& chart) const {
        return {chart.title, heat_map_svg(chart, id_, numbers_, catalogue_)};
    }
    Drawn operator()(const TimelineChart& chart) const {
        return {chart.title, timeline_svg(chart, id_, catalogue_)};
    }
    Drawn operator()(const WallChart& chart) const { return {chart.title, wall_svg(chart, id_, catalogue_)}; }
    Drawn operator()(const LineChart& chart) const {
        return {chart.title, line_chart_svg(chart, id_, numbers_, catalogue_)};
    }
    Drawn operator()(const NetworkChart& chart) const {
        auto [svg, unplaced] = network_svg(chart, id_, catalogue_);
        return {chart.title, std::move(svg), unplaced};
    }
    Drawn operator()(const WordCloud& chart) const {
        return {chart.title, word_cloud_svg(chart, id_, catalogue_)};
    }
    Drawn operator()(const BoxesChart& chart) const {
        return {chart.title, boxes_svg(chart, id_, numbers_, catalogue_)};
    }
    Drawn operator()(const Heading&) const { return {}; }
    Drawn operator()(const Paragraph&) const { return {}; }
    Drawn operator()(const Table&) const { return {}; }
    Drawn operator()(const Quotes&) const { return {}; }

  private:
    int id_;
    const Numbers& numbers_;
    const Catalogue& catalogue_;
};

}  // namespace

std::pair<double, double> size_of(std::string_view svg) {
    static constexpr std::string_view opening = "viewBox=\"0 0 ";
    const auto* at = svg.data() + svg.find(opening) + opening.size();
    const auto* end = svg.data() + svg.size();
    std::pair<double, double> size;
    at = std::from_chars(at, end, size.first).ptr + 1;
    std::from_chars(at, end, size.second);
    return size;
}

std::optional<ChartPicture> chart_picture(const Part& part, int id, const Numbers& numbers,
                                          const Catalogue& catalogue) {
    const auto drawn = std::visit(Drawing{id, numbers, catalogue}, part);
    if (drawn.svg.empty()) return std::nullopt;
    const auto [width, height] = size_of(drawn.svg);
    return ChartPicture{catalogue.text(drawn.title),
                        description_of(drawn.svg),
                        standing_alone(drawn.svg),
                        width,
                        height,
                        drawn.unplaced};
}

std::string undrawn_hint(const Catalogue& catalogue) {
    return catalogue.text(
        Message{"Charts are left out: the program that draws them, rsvg-convert, was not found."});
}

}  // namespace coding::report
