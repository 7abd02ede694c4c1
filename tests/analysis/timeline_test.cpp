// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/analysis/timeline.hpp"

#include <catch2/catch.hpp>

#include "small_study.hpp"

using namespace coding;
using namespace coding::analysis;
using coding::test::plain;
using coding::test::SmallStudy;

namespace {

std::vector<Timeline> timelines_of(const SmallStudy& study, const ScopeRequest& request = {}) {
    const auto tables = study.tables();
    return timelines(tables, resolve(tables, request));
}

}  // namespace

TEST_CASE("passages stand where they were said: by words, and by time inside and between turns") {
    SmallStudy study;
    study.code("price").code("price / high").question("Q1").question("Q2");
    study.source("S1").block("P1", 10, {10'000, "Q1"}).block("P2", 10, {20'000, "Q2"});
    study.block("P1", 10, {-1, "Q2"}).block("P2", 10, {60'000, "Q1"});
    study.coding("price", 0, 5, 0, 10, plain).coding("price / high", 2, 0, 2, 5, plain);
    study.coding("price", 3, 5, 3, 10, plain);
    const auto all = timelines_of(study);
    REQUIRE(all.size() == 1);
    const auto& timeline = all[0];
    CHECK(timeline.words == 40);
    REQUIRE(timeline.rows.size() == 2);
    const auto& price = timeline.rows[0];
    REQUIRE(price.marks.size() == 2);
    CHECK(price.marks[0].begin_word == 5);
    CHECK(price.marks[0].begin_ms == 15'000);
    CHECK(price.marks[0].end_ms == 20'000);
    CHECK(price.marks[0].question == 0);
    CHECK(price.marks[0].span == Span{13, 23});
    const auto& high = timeline.rows[1];
    CHECK(high.marks[0].begin_ms == 40'000);  // halfway between the turns that have a time
    CHECK(high.marks[0].end_ms == 50'000);
    // 30 words took 50 seconds: five more at that pace.
    CHECK(price.marks[1].begin_ms == 60'000 + 5 * 50'000 / 30);
    CHECK(timeline.length_ms == 60'000 + 10 * 50'000 / 30);
    REQUIRE(timeline.questions.size() == 3);
    CHECK(timeline.questions[1].question == 1);
    CHECK(timeline.questions[1].begin_word == 10);
    CHECK(timeline.questions[1].end_word == 30);
    CHECK(timeline.questions[1].begin_ms == 20'000);
}

TEST_CASE("overlapping codings of a code are one passage, ambivalent where its coders disagree") {
    SmallStudy study;
    study.code("price").source("S1").turn("P1", 20).source("Empty").turn("P1", 5);
    study.coding("price", 0, 0, 0, 6, {"A", Polarity::lever})
        .coding("price", 0, 4, 0, 9, {"B", Polarity::barrier});
    study.coding("price", 0, 9, 0, 12, {"A", Polarity::lever});
    const auto all = timelines_of(study);
    REQUIRE(all.size() == 1);
    CHECK_FALSE(all[0].timed());
    const auto& marks = all[0].rows.at(0).marks;
    REQUIRE(marks.size() == 2);
    CHECK(marks[0].end_word == 9);
    CHECK(marks[0].coders == 2);
    CHECK(marks[0].polarity == Polarity::ambivalent);
    CHECK(marks[0].begin_ms == -1);
    CHECK(marks[1].coders == 1);
    CHECK(marks[1].polarity == Polarity::lever);
    ScopeRequest request;
    request.coders = {"B"};
    CHECK(timelines_of(study, request).at(0).rows.at(0).marks.at(0).polarity == Polarity::barrier);
}

TEST_CASE("times that go back do not turn the clock round") {
    SmallStudy study;
    study.code("price")
        .source("S1")
        .block("P1", 10, {30'000})
        .block("P2", 10, {10'000})
        .block("P1", 10, {50'000});
    study.coding("price", 1, 0, 1, 10, plain);
    const auto mark = timelines_of(study).at(0).rows.at(0).marks.at(0);
    CHECK(mark.begin_ms == 40'000);
    CHECK(mark.end_ms == 50'000);
}
