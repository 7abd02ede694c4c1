// SPDX-License-Identifier: GPL-3.0-or-later
#include <regex>
#include <string>
#include <vector>

#include <catch2/catch.hpp>

#include "libcoding/report/charts.hpp"
#include "libcoding/report/svg.hpp"
#include "libcoding/report/vocabulary_report.hpp"

#include "small_report.hpp"
#include "tests/support/study.hpp"

using namespace coding;
using namespace coding::report;
using Catch::Matchers::Contains;

namespace {

struct Drawn {
    double x = 0, y = 0, size = 0;
    std::string text;
};

std::vector<Drawn> drawn(const std::string& drawing) {
    static const std::regex word{
        "<text x=\"(-?[0-9.]+)\" y=\"([0-9.]+)\" class=\"label\" text-anchor=\"middle\" "
        "font-size=\"([0-9.]+)\">([^<]*)</text>"};
    std::vector<Drawn> words;
    for (std::sregex_iterator at{drawing.begin(), drawing.end(), word}, end; at != end; ++at) {
        words.push_back({std::stod((*at)[1]), std::stod((*at)[2]), std::stod((*at)[3]), (*at)[4]});
    }
    return words;
}

}  // namespace

TEST_CASE("the words of a cloud stand apart within the page, the heaviest large in the middle") {
    WordCloud cloud;
    cloud.title = Message{"Words said most"};
    for (int i = 0; i < 60; ++i) {
        cloud.words.push_back({"mot" + std::string(static_cast<std::size_t>(i % 9), 'x') + std::to_string(i),
                               100.0 / (i + 1), Message{"detail"}});
    }
    const Catalogue english{Language::english};
    const auto drawing = word_cloud_svg(cloud, 1, english);
    CHECK(drawing == word_cloud_svg(cloud, 1, english));
    const auto words = drawn(drawing);
    REQUIRE(words.size() == 60);
    CHECK(words[0].text == "mot0");
    CHECK(words[0].x == Approx(svg::page_width / 2));
    CHECK(words[0].size > 2 * words[9].size);
    const auto half = [](const Drawn& word) { return svg::text_width(word.text) * word.size / 14 / 2; };
    for (std::size_t i = 0; i < words.size(); ++i) {
        CHECK(words[i].x - half(words[i]) >= -0.1);
        CHECK(words[i].x + half(words[i]) <= svg::page_width + 0.1);
        for (std::size_t j = 0; j < i; ++j) {
            // The line that letters stand on lies at four fifths of their height.
            const auto top = [&](std::size_t n) { return words[n].y - words[n].size * 0.8; };
            const bool beside = std::abs(words[i].x - words[j].x) > half(words[i]) + half(words[j]);
            const bool above = top(i) + words[i].size < top(j) || top(j) + words[j].size < top(i);
            CHECK((beside || above));
        }
    }
    CHECK(drawn(word_cloud_svg({}, 1, english)).empty());
    cloud.words.resize(10);  // a few words are no larger than they need be
    CHECK(drawn(word_cloud_svg(cloud, 1, english))[0].size < words[0].size / 2);
}

TEST_CASE("a vocabulary has a cloud of the words that carry a meaning") {
    tests::Study study;
    auto change = study.bulk();
    const auto ana = store::participant_named(change, "Ana", Role::participant);
    tests::Study::add(change, "FG1",
                      {tests::turn(ana, "le pain, le pain et le vélo, le vélo, le pain, bus")});
    change.commit();
    const auto report = vocabulary_report(study.project, {}, {});
    const auto& cloud = std::get<WordCloud>(report.parts.at(0));
    REQUIRE(cloud.words.size() == 2);  // neither “le” nor what is said once
    CHECK(cloud.words[0].text == "pain");
    CHECK(cloud.words[1].weight == 2);
    CHECK_THAT(written(Format::html, report, Language::french), Contains("pain\u00A0: dit 3 fois"));
}
