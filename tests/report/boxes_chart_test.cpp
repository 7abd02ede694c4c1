// SPDX-License-Identifier: GPL-3.0-or-later
#include <regex>
#include <string>
#include <vector>

#include <catch2/catch.hpp>

#include "libcoding/containers/xml.hpp"
#include "libcoding/report/chart_picture.hpp"
#include "libcoding/report/charts.hpp"
#include "libcoding/report/svg.hpp"

#include "drawn_names.hpp"

using namespace coding;
using namespace coding::report;
using Catch::Matchers::Contains;

namespace {

/// Where the cuts are drawn: the lines of axes over the whole plot.
Placed cuts_in(const std::string& drawing) {
    static const std::regex axis{
        "<line x1=\"([0-9.]+)\" y1=\"([0-9.]+)\" x2=\"([0-9.]+)\" y2=\"([0-9.]+)\" class=\"axis\"/>"};
    Placed cuts;
    for (std::sregex_iterator at{drawing.begin(), drawing.end(), axis}, end; at != end; ++at) {
        if ((*at)[1] == (*at)[3]) cuts.x = std::stod((*at)[1]);
        if ((*at)[2] == (*at)[4]) cuts.y = std::stod((*at)[2]);
    }
    return cuts;
}

BoxesChart four_points() {
    BoxesChart chart;
    chart.title = Message{"Boxes"};
    chart.across = {Message{"Mean rank"}, 2.5, 1, false};
    chart.upward = {Message{"People"}, 6, 0, true};
    chart.upper_left = Message{"Core: of many, early"};
    chart.upper_right = Message{"First periphery: of many, late"};
    chart.lower_left = Message{"Contrast: of few, early"};
    chart.lower_right = Message{"Second periphery: of few, late"};
    const auto add = [&](const char* name, double across, double upward) {
        chart.points.push_back({Message{"{0}", name}, "", across, upward, Message{"{0} told", name}});
    };
    add("core", 1, 9);
    add("late", 4, 8);
    add("rare", 1.5, 2);
    add("neither", 3, 1);
    return chart;
}

}  // namespace

TEST_CASE("points stand in the box that their figures say, with their names and those of the boxes") {
    const Catalogue english{Language::english};
    const Numbers numbers{Language::english};
    const auto drawing = boxes_svg(four_points(), 1, numbers, english);
    CHECK(drawing == boxes_svg(four_points(), 1, numbers, english));
    const auto dots = dots_in(drawing);
    const auto cuts = cuts_in(drawing);
    REQUIRE(dots.size() == 4);
    CHECK((dots[0].x < cuts.x && dots[0].y < cuts.y));
    CHECK((dots[1].x > cuts.x && dots[1].y < cuts.y));
    CHECK((dots[2].x < cuts.x && dots[2].y > cuts.y));
    CHECK((dots[3].x > cuts.x && dots[3].y > cuts.y));
    // Equal steps are equally long.
    CHECK((dots[3].x - dots[0].x) / (dots[1].x - dots[0].x) == Approx(2.0 / 3).margin(0.01));
    CHECK((dots[2].y - dots[0].y) / (dots[3].y - dots[0].y) == Approx(7.0 / 8).margin(0.01));
    for (const auto* words : {"Core: of many, early", "Second periphery: of few, late", ">2.50<", ">6<",
                              ">Mean rank<", ">People<", "core told.", "neither told."}) {
        CHECK_THAT(drawing, Contains(words));
    }
    CHECK(names_in(drawing).size() == 4);
    CHECK_THAT(drawing, !Contains("no room"));
}

TEST_CASE("the name of a box that is wider than its box has two lines") {
    const Catalogue english{Language::english};
    const Numbers numbers{Language::english};
    auto chart = four_points();
    chart.across.cut = 1.2;
    const auto drawing = boxes_svg(chart, 1, numbers, english);
    chart.upper_left = Message{"Core: of many people, and early in what they say"};
    const auto broken = boxes_svg(chart, 1, numbers, english);
    CHECK_THAT(drawing, Contains(">Core: of many, early<"));
    CHECK_THAT(broken, Contains(">Core:<") && Contains(">of many people, and early in what they say<"));
    CHECK_THAT(broken, Contains(">Second periphery: of few, late<"));
}

TEST_CASE("a name lies in the box of its point where it can") {
    const Catalogue english{Language::english};
    const Numbers numbers{Language::english};
    auto chart = four_points();
    chart.points.push_back({Message{"near the cut"}, "", 2.6, 5, Message{"near told"}});
    chart.points.push_back({Message{"in its way"}, "", 2.8, 5, Message{"way told"}});
    const auto drawing = boxes_svg(chart, 1, numbers, english);
    const auto cut = cuts_in(drawing).x;
    const auto names = names_in(drawing);
    REQUIRE(names.size() == 6);
    CHECK(names[4].text == "near the cut");
    CHECK(names[4].left >= cut);
}

TEST_CASE("points of one place stand side by side, and no line but the cuts runs through the plot") {
    const Catalogue english{Language::english};
    const Numbers numbers{Language::english};
    auto chart = four_points();
    chart.points.push_back({Message{"twin"}, "#b22222", 1, 9, Message{"twin told"}});
    const auto drawing = boxes_svg(chart, 1, numbers, english);
    const auto dots = dots_in(drawing);
    REQUIRE(dots.size() == 5);
    CHECK(dots[4].y == dots[0].y);
    CHECK(dots[4].x - dots[0].x > 6);
    CHECK(names_in(drawing).size() == 5);
    static const std::regex grid{
        "<line x1=\"([0-9.]+)\" y1=\"([0-9.]+)\" x2=\"([0-9.]+)\" y2=\"([0-9.]+)\" class=\"grid\"/>"};
    const auto inside = [](double x, double y) { return x > 80 && y < 408; };
    for (std::sregex_iterator at{drawing.begin(), drawing.end(), grid}, end; at != end; ++at) {
        const auto x = (std::stod((*at)[1]) + std::stod((*at)[3])) / 2;
        const auto y = (std::stod((*at)[2]) + std::stod((*at)[4])) / 2;
        CHECK_FALSE(inside(x, y));
    }
}

TEST_CASE("names of points that crowd stand apart, and what finds no room is told") {
    const Catalogue english{Language::english};
    const Numbers numbers{Language::english};
    auto chart = four_points();
    chart.points.clear();
    for (int i = 0; i < 200; ++i) {
        const auto name = "an image with a name " + std::to_string(i);
        chart.points.push_back({Message{"{0}", name}, "#2b6cb0", 2 + i % 5 * 0.1, 6.0 + i % 3, {}});
    }
    const auto drawing = boxes_svg(chart, 1, numbers, english);
    CHECK(dots_in(drawing).size() == 200);
    const auto names = names_in(drawing);
    REQUIRE(names.size() > 5);
    REQUIRE(names.size() < 200);
    CHECK_THAT(drawing, Contains(std::to_string(200 - names.size()) + " points have no room for a name"));
    for (std::size_t i = 0; i < names.size(); ++i) {
        CHECK(names[i].left >= 0);
        CHECK(names[i].right <= svg::page_width + 0.1);
        for (std::size_t j = 0; j < i; ++j) {
            CHECK((std::abs(names[i].line - names[j].line) >= 14 || names[i].left >= names[j].right - 0.2 ||
                   names[j].left >= names[i].right - 0.2));
        }
    }
}

TEST_CASE("the boxes of one point, and of none, are drawn; a picture of them stands alone") {
    const Catalogue french{Language::french};
    const Numbers numbers{Language::french};
    auto chart = four_points();
    chart.points = {{Message{"{0}", "<b>é\"nergie"}, "red;background:url(x)", 2.5, 6, Message{"{0}", "<b>"}}};
    const auto one = chart_picture(chart, 1, numbers, french);
    REQUIRE(one);
    CHECK_NOTHROW(containers::parse_xml(one->svg, {}));
    CHECK_THAT(one->svg, !Contains("class=") && !Contains("url(") && !Contains("nan") && !Contains("<b>"));
    chart.points.clear();
    CHECK_THAT(boxes_svg(chart, 1, numbers, french), !Contains("nan") && !Contains("<circle"));
}
