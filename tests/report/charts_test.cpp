// SPDX-License-Identifier: GPL-3.0-or-later
// What charts draw, worked out from their SVG.
#include "libcoding/report/charts.hpp"

#include <regex>
#include <string>

#include <catch2/catch.hpp>

using namespace coding;
using namespace coding::report;
using Catch::Matchers::Contains;

namespace {

const Catalogue in_english{Language::english};

std::size_t times(const std::string& drawing, const std::string& words) {
    std::size_t count = 0;
    for (auto at = drawing.find(words); at != std::string::npos; at = drawing.find(words, at + 1)) ++count;
    return count;
}

ButterflyChart butterfly(double ambivalent) {
    return {Message{"Forces"},
            ColumnType::rate,
            {{Message{"{0}", "price"}, 100, 57.8, ambivalent, "", Message{"told"}}}};
}

HeatMap map_of(const std::string& name) {
    HeatMap map;
    map.title = Message{"Map"};
    for (const auto& one : {name, std::string{"#12"}, std::string{"#13"}}) {
        map.columns.push_back(Message{"{0}", one});
        map.rows.push_back({Message{"{0}", one}, "", {1, 2, 3}});
    }
    return map;
}

}  // namespace

TEST_CASE("the figure of a narrow segment stands above it, that of a wide one inside") {
    const Numbers numbers{Language::english};
    const auto narrow = butterfly_svg(butterfly(2), 1, numbers, in_english);
    CHECK_THAT(narrow, Contains("class=\"value small haloed\" text-anchor=\"middle\">2.0<"));
    const auto wide = butterfly_svg(butterfly(50), 1, numbers, in_english);
    CHECK_THAT(wide, Contains("class=\"value haloed\" text-anchor=\"middle\">50.0<"));
    CHECK_THAT(wide, Contains(">57.8<") && Contains("price: told"));
}

TEST_CASE("the line at zero leaves out the figure above a narrow segment") {
    const Numbers numbers{Language::english};
    // One wing, its bar from 34 + 10 to 34 + 28 (figures above): the line stops before the figure.
    const auto narrow = butterfly_svg(butterfly(2), 1, numbers, in_english);
    CHECK(times(narrow, "class=\"axis\"") == 2);
    const auto wide = butterfly_svg(butterfly(50), 1, numbers, in_english);
    CHECK(times(wide, "class=\"axis\"") == 1);
}

TEST_CASE("pieces of charts tell their passages only where a window asks for it") {
    const Numbers numbers{Language::english};
    auto sides = butterfly(50);
    sides.wings[0].code = "food / \"price\"";
    CHECK(times(butterfly_svg(sides, 1, numbers, in_english), "data-code") == 0);
    const auto told = butterfly_svg(sides, 1, numbers, in_english, Places::told);
    CHECK(times(told, "data-code=\"food / &quot;price&quot;\"") == 4);  // name, barrier, ambivalent, lever
    CHECK(times(told, "data-polarity=\"barrier\"") == 1);
    CHECK(times(told, "data-polarity=\"lever\"") == 1);
    CHECK(times(told, "data-polarity=\"ambivalent\"") == 1);
    sides.wings[0].barrier = 0;  // nothing to open there
    CHECK(times(butterfly_svg(sides, 1, numbers, in_english, Places::told), "data-polarity") == 2);

    BarChart bars{Message{"Bars"}, ColumnType::count, {}};
    bars.bars.push_back({Message{"price"}, 3, {}, "", Message{"price: 3"}, "price"});
    bars.bars.push_back({Message{"Maud"}, 2, {}, "", Message{"Maud: 2"}});
    CHECK(times(bar_chart_svg(bars, 1, numbers, in_english), "data-code") == 0);
    CHECK(times(bar_chart_svg(bars, 1, numbers, in_english, Places::told), "data-code") == 1);

    TimelineChart timeline;
    timeline.title = Message{"FG1"};
    timeline.source = "FG1";
    timeline.rows.push_back(
        {Message{"price"}, "", {{0.1, 0.2, Polarity::none, Message{"here"}, {12, 34}}}, "price"});
    CHECK(times(timeline_svg(timeline, 1, in_english), "data-") == 0);
    CHECK_THAT(
        timeline_svg(timeline, 1, in_english, Places::told),
        Contains("data-source=\"FG1\" data-begin=\"12\" data-end=\"34\"") && Contains("data-code=\"price\""));

    HeatMap map;
    map.columns = {Message{"FG1 & co"}, Message{"FG2"}};
    map.keys = {"FG1 & co", "FG2"};
    map.by = "group";
    map.rows = {{Message{"price"}, {}, {3, 0}, "food / price"}};
    CHECK(times(heat_map_svg(map, 1, numbers, in_english), "data-code") == 0);
    const auto cells = heat_map_svg(map, 1, numbers, in_english, Places::told);
    CHECK(times(cells, "data-code=\"food / price\"") == 2);  // its name, and the cell that is not empty
    CHECK(times(cells, "data-by=\"group\" data-column=\"FG1 &amp; co\"") == 1);
    map.by.clear();
    map.joined = Message{"NEAR/{0}", "20"};
    const Catalogue in_french{Language::french};
    const auto pairs = heat_map_svg(map, 1, Numbers{Language::french}, in_french, Places::told);
    CHECK(times(pairs, "data-other=\"FG1 &amp; co\" data-joined=\"PRÈS/20\"") == 1);
    CHECK(times(pairs, "data-by") == 0);
}

TEST_CASE("lines that are not quiet differ in colour and stroke") {
    LineChart chart;
    chart.title = Message{"Lines"};
    chart.steps = {Message{"a"}, Message{"b"}};
    chart.lines = {{Message{"any order"}, {1, 2}, {}, true},
                   {Message{"known"}, {1, 2}, {}, false},
                   {Message{"new"}, {1, 0}, {}, false}};
    const auto drawing = line_chart_svg(chart, 1, Numbers{Language::english}, in_english);
    CHECK(times(drawing, "class=\"faint\"") == 1);
    CHECK(times(drawing, "class=\"curve\"") == 1);
    CHECK(times(drawing, "class=\"curve second\"") == 1);
}

TEST_CASE("a long name above a column is broken into lines; heads lean only where that is not enough") {
    const Numbers numbers{Language::english};
    const auto broken = heat_map_svg(map_of("MODERATOR (FG2 main stage)"), 1, numbers, in_english);
    CHECK_THAT(broken, !Contains("rotate("));
    CHECK_THAT(broken, Contains(">MODERATOR<") && Contains(">#12<"));
    const auto leaning = heat_map_svg(map_of("Unbreakablyverylongname"), 1, numbers, in_english);
    CHECK_THAT(leaning, Contains("rotate(-45)"));
}
