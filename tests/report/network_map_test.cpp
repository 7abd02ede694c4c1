// SPDX-License-Identifier: GPL-3.0-or-later
// Networks in which near means something: what neato is asked, what is made of its answer, and the circle
// where there is none.
#include <cmath>
#include <fstream>
#include <random>

#include <catch2/catch.hpp>

#include "libcoding/containers/archive.hpp"
#include "libcoding/report/charts.hpp"
#include "libcoding/report/network_layout.hpp"

#include "drawn_names.hpp"
#include "path_alone.hpp"
#include "small_report.hpp"
#include "tests/support/bytes_of.hpp"

using namespace coding;
using namespace coding::report;
using Catch::Matchers::Contains;

namespace {

const Catalogue english_words{Language::english};
constexpr NodeRoom a_page{740, 560};
constexpr NodeRoom small_room{60, 40};

double between(const NodePlace& a, const NodePlace& b) {
    return std::hypot(a.x - b.x, a.y - b.y);
}

double between(const Placed& a, const Placed& b) {
    return std::hypot(a.x - b.x, a.y - b.y);
}

NetworkChart network_of(const std::vector<std::string>& names) {
    NetworkChart chart;
    chart.title = Message{"Ties"};
    chart.by_closeness = true;
    chart.key = Message{"Near means close."};
    for (const auto& name : names) {
        chart.nodes.push_back({Message{"{0}", name}, "", 1, Message{"{0} told", name}, "theme / " + name});
    }
    return chart;
}

void tie(NetworkChart& chart, std::size_t from, std::size_t to, double closeness) {
    chart.edges.push_back({from, to, closeness, Message{"{0} and {1}", from, to}, closeness});
}

/// Two pairs that belong together, and weak ties from the one to the other.
NetworkChart two_pairs() {
    auto chart = network_of({"price", "distance", "taste", "memory"});
    tie(chart, 0, 1, 1);
    tie(chart, 2, 3, 1);
    tie(chart, 0, 2, 0.01);
    tie(chart, 1, 3, 0.01);
    return chart;
}

NetworkChart network_by_chance(std::size_t nodes, std::size_t ties, unsigned seed) {
    std::mt19937 chance{seed};
    const std::vector<std::string> words{"trust",   "repair",       "transport", "rules",    "kitchen",
                                         "heating", "conviviality", "jobs",      "mobility", "energy"};
    std::vector<std::string> names;
    for (std::size_t n = 0; n < nodes; ++n) {
        std::string name = words[chance() % words.size()];
        for (auto more = chance() % 4; more > 0; --more) name += " " + words[chance() % words.size()];
        names.push_back(name);
    }
    auto chart = network_of(names);
    for (std::size_t n = 0; n < nodes; ++n) chart.nodes[n].weight = static_cast<double>(chance() % 100);
    for (std::size_t n = 0; n < ties; ++n) {
        const auto from = chance() % nodes;
        const auto to = (from + 1 + chance() % (nodes - 1)) % nodes;
        tie(chart, from, to, static_cast<double>(1 + chance() % 100) / 100);
    }
    return chart;
}

/// Names of several lines: each line counts as one.
std::size_t names_that_meet(const std::string& drawing) {
    std::size_t count = 0;
    const auto names = names_in(drawing);
    for (std::size_t a = 0; a < names.size(); ++a) {
        for (std::size_t b = 0; b < a; ++b) {
            const bool meet = names[a].left < names[b].right && names[b].left < names[a].right &&
                              std::abs(names[a].line - names[b].line) < 15;
            count += meet ? 1 : 0;
        }
    }
    return count;
}

/// Answers each network with these lines; how often it was called is kept beside it.
std::string answering(const std::string& nodes) {
    return "echo called >> \"${0%/*}/calls\"\nwhile read -r line; do\n  case \"$line\" in\n"
           "    'graph {') printf 'graph 1 1 1\\n" +
           nodes + "stop\\n' ;;\n  esac\ndone\n";
}

std::size_t calls(const PathAlone& path) {
    std::ifstream file{path.file("calls")};
    std::size_t count = 0;
    for (std::string line; std::getline(file, line);) ++count;
    return count;
}

bool on_a_circle(const std::string& drawing) {
    const auto dots = dots_in(drawing);
    double x = 0, y = 0;
    for (const auto& dot : dots) {
        x += dot.x / static_cast<double>(dots.size());
        y += dot.y / static_cast<double>(dots.size());
    }
    for (const auto& dot : dots) {
        if (std::abs(std::hypot(dot.x - x, dot.y - y) - 205) > 1) return false;
    }
    return true;
}

Report report_of(NetworkChart chart) {
    Report report;
    report.title = Message{"Which codes stand together"};
    report.parts.emplace_back(chart);
    report.parts.emplace_back(std::move(chart));
    return report;
}

std::string whole(Format format, const Report& report) {
    auto bytes = written(format, report, Language::english);
    if (!is_binary(format)) return bytes;
    const containers::Archive archive{bytes_of(bytes)};
    std::string text;
    for (const auto& name : archive.names()) text += archive.read(name).value();
    return text;
}

std::size_t times_told(const std::string& text, std::string_view words) {
    std::size_t count = 0;
    for (auto at = text.find(words); at != std::string::npos; at = text.find(words, at + 1)) ++count;
    return count;
}

}  // namespace

TEST_CASE("neato is given rooms and lengths, a network for each try, and no name") {
    const std::vector<NeatoTry> tries{{"regular", 2, 1}, {"7", 1.5, 2}};
    const auto input = neato_input({{72, 36}, {144, 18}}, {{0, 1, 2.5}}, tries);
    CHECK_THAT(input, Contains("start=regular overlap=prism overlap_scaling=-2.000 ") &&
                          Contains("0 [width=1.000 height=0.500]\n1 [width=2.000 height=0.250]\n") &&
                          Contains("0 -- 1 [len=2.500]\n"));
    CHECK_THAT(input, Contains("start=7 overlap=prism overlap_scaling=-1.500 ") &&
                          Contains("0 [width=2.000 height=0.500]\n1 [width=4.000 height=0.250]\n"));
    CHECK(times_told(input, "graph {") == 2);

    PathAlone path;
    path.add("neato", "while read -r line; do echo \"$line\"; done > \"${0%/*}/given\"\n");
    auto chart = two_pairs();
    chart.nodes[0].label = Message{"{0}", "price\"]; x [image=\"/etc/passwd\""};
    network_svg(chart, 1, english_words);
    std::ifstream file{path.file("given")};
    const std::string given{std::istreambuf_iterator<char>{file}, {}};
    CHECK_THAT(given, Contains("3 [width=") && !Contains("price") && !Contains("passwd"));
}

TEST_CASE("what neato wrote is read where it is whole, and not at all otherwise") {
    const std::vector<NeatoTry> tries{{"1", 2, 1}, {"1", 2, 2}};
    const std::string first =
        "graph 1 3 2\nnode 0 1 0.5 1 1 \"\" solid box black lightgrey\nnode 1 2.5 1\n"
        "edge 0 1 4 1 0 1 0 1 0 1 0 solid black\nstop\n";
    const auto places = places_from_neato(first + first, 2, tries);
    REQUIRE(places.size() == 2);
    CHECK(places[0][0].x == Approx(72));
    CHECK(places[0][0].y == Approx(-36));  // upwards there, downwards here
    CHECK(places[0][1].x == Approx(180));
    CHECK(places[1][1].x == Approx(90));  // made narrower
    CHECK(places[1][1].y == Approx(-72));

    for (const std::string odd :
         {"", "graph 1 3 2\n", "stop\n", "graph 1 3 2\nnode 0 1 1\nstop\n",
          "graph 1 3 2\nnode 0 1 1\nnode 1 2 2\n", "graph 1 3 2\nnode 1 1 1\nnode 0 2 2\nstop\n",
          "graph 1 3 2\nnode 0 nan 1\nnode 1 2 2\nstop\n", "graph 1 3 2\nnode 0 1 inf\nnode 1 2 2\nstop\n",
          "graph 1 3 2\nnode 0 1 1e300\nnode 1 2 2\nstop\n", "graph 1 3 2\nnode 0 1 1\nnode 1 2,5 2\nstop\n",
          "graph 1 3 2\nnode 0 1\nnode 1 2 2\nstop\n",
          "graph 1 3 2\nnode 0 1 1\nnode 1 2 2\nnode 2 3 3\nstop\n", "Error: out of memory\n"}) {
        INFO(odd);
        CHECK(places_from_neato(first + odd, 2, tries).empty());
        CHECK(places_from_neato(odd + first, 2, tries).empty());
    }
}

TEST_CASE("two pairs with strong ties lie near, and far from each other") {
    const std::vector<NodeRoom> rooms(4, small_room);
    const std::vector<NodeTie> ties{{0, 1, 1}, {2, 3, 1}, {0, 2, 3}, {1, 3, 3}};
    const auto layout = laid_out(rooms, ties, a_page);
    REQUIRE(layout);
    const auto& places = layout->places;
    const auto longest_within = std::max(between(places[0], places[1]), between(places[2], places[3]));
    for (const auto& [one, other] : {std::pair{0, 2}, {0, 3}, {1, 2}, {1, 3}}) {
        CHECK(between(places[static_cast<std::size_t>(one)], places[static_cast<std::size_t>(other)]) >
              1.5 * longest_within);
    }
    // Drawn, too: in the order of the nodes.
    const auto dots = dots_in(network_svg(two_pairs(), 1, english_words).svg);
    REQUIRE(dots.size() == 4);
    CHECK(between(dots[0], dots[2]) > 1.5 * between(dots[0], dots[1]));
    CHECK(between(dots[1], dots[3]) > 1.5 * between(dots[2], dots[3]));
}

TEST_CASE("what has no tie is placed beside the rest, and meets nothing") {
    const std::vector<NodeRoom> rooms(6, small_room);
    const std::vector<NodeTie> ties{{0, 1, 1}, {1, 2, 2}, {3, 4, 1}};  // two parts, and 5 alone
    const auto layout = laid_out(rooms, ties, a_page);
    REQUIRE(layout);
    CHECK(layout->width <= a_page.width);
    CHECK(layout->height <= a_page.height);
    for (std::size_t a = 0; a < rooms.size(); ++a) {
        const auto& place = layout->places[a];
        CHECK(place.x == std::round(place.x));
        CHECK(place.x >= small_room.width / 2 - 1);
        CHECK(place.x <= layout->width - small_room.width / 2);
        CHECK(place.y <= layout->height - small_room.height / 2);
        for (std::size_t b = 0; b < a; ++b) {
            const auto& other = layout->places[b];
            CHECK((std::abs(place.x - other.x) >= small_room.width ||
                   std::abs(place.y - other.y) >= small_room.height));
        }
    }
    CHECK_FALSE(laid_out({}, {}, a_page));
    REQUIRE(laid_out({small_room}, {}, a_page));
}

TEST_CASE("names in a network do not meet, however many and long, and the same network is the same bytes") {
    for (const unsigned seed : {1U, 2U, 3U}) {
        const auto chart = network_by_chance(40, 70, seed);
        const auto drawn = network_svg(chart, 1, english_words);
        CHECK_FALSE(drawn.unplaced);
        CHECK(names_in(drawn.svg).size() >= 40);
        CHECK(names_that_meet(drawn.svg) == 0);
        CHECK(drawn.svg == network_svg(chart, 1, english_words).svg);
    }
    const auto drawn = network_svg(network_by_chance(24, 60, 4), 1, english_words).svg;
    CHECK(names_that_meet(drawn) == 0);
    CHECK_THAT(drawn, Contains("viewBox=\"0 0 760 "));
}

TEST_CASE("of what neato offers, the best that fits the page is taken") {
    // By turns: meeting rooms; as wanted, but wider than a page; fitting, as wanted; fitting, the wrong way
    // round.
    const std::vector<std::string> offers{
        "node 0 1 1\nnode 1 1.1 1\nnode 2 9 1\n", "node 0 1 1\nnode 1 7 1\nnode 2 19 1\n",
        "node 0 1 1\nnode 1 3 1\nnode 2 7 1\n", "node 0 1 1\nnode 1 5 1\nnode 2 7 1\n"};
    std::string commands =
        "n=0\nwhile read -r line; do\n  case \"$line\" in\n    'graph {')\n      case $((n % 4)) in\n";
    for (std::size_t n = 0; n < offers.size(); ++n) {
        std::string told;
        for (const char c : offers[n]) told += c == '\n' ? std::string{"\\n"} : std::string{c};
        commands += "        " + std::to_string(n) + ") printf 'graph 1 1 1\\n" + told + "stop\\n' ;;\n";
    }
    commands += "      esac\n      n=$((n + 1)) ;;\n  esac\ndone\n";
    PathAlone path;
    path.add("neato", commands);
    // 1 is twice as far from 2 as from 0; narrower ones of the third keep that, too.
    const auto layout = laid_out({small_room, small_room, small_room}, {{0, 1, 1}, {1, 2, 2}}, a_page);
    REQUIRE(layout);
    CHECK(layout->width <= a_page.width + 1);
    CHECK(between(layout->places[1], layout->places[2]) ==
          Approx(2 * between(layout->places[0], layout->places[1])).epsilon(0.02));
}

TEST_CASE("a name stands on the side of its dot where fewer strokes are") {
    PathAlone path;
    path.add("neato", answering("node 0 1 3\\nnode 1 1 1\\n"));
    auto chart = network_of({"above", "below"});
    tie(chart, 0, 1, 1);
    const auto drawn = network_svg(chart, 1, english_words);
    CHECK_FALSE(drawn.unplaced);
    const auto dots = dots_in(drawn.svg);
    const auto names = names_in(drawn.svg);
    REQUIRE(dots.size() == 2);
    REQUIRE(names.size() == 2);
    CHECK(dots[0].y < dots[1].y);
    CHECK(names[0].line < dots[0].y);
    CHECK(names[1].line > dots[1].y);

    // A broad stroke that goes off slantwise hides behind more of a name than a narrower one straight up.
    path.add("neato", answering("node 0 1 3\\nnode 1 4 1.5\\nnode 2 1 5\\n"));
    auto slanting = network_of({"reconnaissance", "broad", "narrow"});
    tie(slanting, 0, 1, 1);
    tie(slanting, 0, 2, 0.6);
    const auto second = network_svg(slanting, 1, english_words).svg;
    CHECK(names_in(second).at(0).line < dots_in(second).at(0).y);
}

TEST_CASE("a network says what near means, and leads to its codes where a window asks for it") {
    PathAlone path;
    path.add("neato", answering("node 0 1 3\\nnode 1 3 1\\n"));
    auto chart = network_of({"price", "taste"});
    tie(chart, 0, 1, 1);
    const auto drawn = network_svg(chart, 1, english_words).svg;
    CHECK(times_told(drawn, "Near means close.") == 2);  // below the network, and read out
    CHECK_THAT(drawn, Contains("<title>price told</title>") && !Contains("data-code"));
    CHECK_THAT(network_svg(chart, 1, english_words, Places::told).svg,
               Contains("data-code=\"theme / price\"") && Contains("data-code=\"theme / taste\""));
}

TEST_CASE("without neato, or with a faulty one, a network is a circle, and one sentence says why") {
    const auto report = report_of(two_pairs());
    const std::string hint = "neato (package graphviz), was not found or failed";
    const std::string odd_network = "node 0 1 1\\nnode 1 2 nan\\nnode 2 3 3\\nnode 3 4 4\\n";
    const std::string meeting = "node 0 1 1\\nnode 1 1 1\\nnode 2 3 3\\nnode 3 4 4\\n";
    const std::string one_missing = "node 0 1 1\\nnode 1 4 1\\nnode 2 3 3\\n";
    const std::string sound = "node 0 1 1\\nnode 1 4 1\\nnode 2 3 3\\nnode 3 6 4\\n";
    for (const auto& commands : std::vector<std::string>{
             "", "exit 0\n", "exit 3\n", answering(odd_network), answering(meeting), answering(one_missing),
             answering(sound) + "exit 1\n", "printf 'graph 1 1 1\\nnode 0 1 1\\n'\n"}) {
        INFO(commands);
        PathAlone path;
        if (!commands.empty()) path.add("neato", commands);
        path.add("rsvg-convert", "printf '\\211PNG '\nexec /bin/cat\n");
        const auto drawn = network_svg(two_pairs(), 1, english_words);
        CHECK(drawn.unplaced);
        CHECK(on_a_circle(drawn.svg));
        CHECK(dots_in(drawn.svg).size() == 4);
        CHECK_THAT(drawn.svg, !Contains("Near means close."));
        for (const auto format : {Format::html, Format::odt, Format::docx, Format::xlsx}) {
            CHECK(times_told(whole(format, report), hint) == 1);
        }
        CHECK(written(Format::html, report, Language::french) ==
              written(Format::html, report, Language::french));
    }
    PathAlone path;
    CHECK(times_told(whole(Format::docx, report), hint) == 0);  // no chart is drawn at all
    path.add("neato", answering(sound));
    CHECK_FALSE(network_svg(two_pairs(), 1, english_words).unplaced);
    CHECK_FALSE(on_a_circle(network_svg(two_pairs(), 1, english_words).svg));
    CHECK_THAT(whole(Format::html, report), !Contains(hint));
}

TEST_CASE("neato runs once a chart, in the formats that draw, and for no other network") {
    const auto report = report_of(two_pairs());
    for (const auto& [format, expected] : {std::pair{Format::text, 0U},
                                           {Format::csv, 0U},
                                           {Format::json, 0U},
                                           {Format::markdown, 0U},
                                           {Format::latex, 0U},
                                           {Format::html, 2U},
                                           {Format::odt, 2U},
                                           {Format::docx, 2U},
                                           {Format::xlsx, 2U}}) {
        PathAlone path;
        path.add("neato", answering("node 0 1 1\\nnode 1 4 1\\nnode 2 3 3\\nnode 3 6 4\\n"));
        path.add("rsvg-convert", "printf '\\211PNG '\nexec /bin/cat\n");
        written(format, report, Language::english);
        CHECK(calls(path) == expected);
        auto seated = two_pairs();
        seated.by_closeness = false;
        CHECK_FALSE(network_svg(seated, 1, english_words).unplaced);
        CHECK(on_a_circle(network_svg(seated, 1, english_words).svg));
        CHECK(calls(path) == expected);
    }
}
