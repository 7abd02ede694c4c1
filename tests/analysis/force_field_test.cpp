// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/analysis/force_field.hpp"

#include <catch2/catch.hpp>

#include "tests/analysis/small_study.hpp"

using namespace coding;
using namespace coding::analysis;
using coding::test::SmallStudy;

namespace {

/// Turns of 10 words: 0 Ana, 1 Bo, 2 Cy, 3 Ana. Codes: 0 welcome, 1 price, 2 price / fees, 3 hours.
SmallStudy session_with_answers() {
    SmallStudy study;
    study.code("welcome", CodeKind::lever)
        .code("price")
        .code("price / fees")
        .code("hours", CodeKind::barrier);
    study.source("S1", {"G"}).turn("Ana", 10).turn("Bo", 10).turn("Cy", 10).turn("Ana", 10);
    return study;
}

/// With ids by place: the coding with index i has the id 100 + i.
store::CountingTables with_ids(const SmallStudy& study) {
    auto tables = study.tables();
    for (std::size_t i = 0; i < tables.codings.size(); ++i) {
        tables.coding_ids.push_back(CodingId{static_cast<std::int64_t>(100 + i)});
    }
    return tables;
}

Link between_codes(const store::CountingTables& tables, std::size_t from, std::size_t to,
                   LinkKind kind = LinkKind::answers) {
    Link link;
    link.kind = kind;
    link.ends = CodeLink{tables.codebook.codes()[from].id, tables.codebook.codes()[to].id};
    return link;
}

}  // namespace

TEST_CASE("A force is codings times mean intensity, of the code itself, side by side") {
    auto study = session_with_answers();
    study.coding("welcome", 0, {"A", Polarity::lever, 4}).coding("welcome", 1, {"A", Polarity::lever, 5});
    study.coding("welcome", 0, {"B", Polarity::lever, 3});  // the same passage: one coding, another judgement
    study.coding("price / fees", 2, {"A", Polarity::barrier, 2})
        .coding("price", 2, {"A", Polarity::barrier, 1});
    study.coding("price", 3, {"A", Polarity::ambivalent, 5});
    study.coding("hours", 3, {"A", Polarity::barrier});
    const auto tables = with_ids(study);
    const auto field = force_field(tables, resolve(tables, {}), {});
    REQUIRE(field.rows.size() == 4);
    const auto& welcome = field.rows[0].sides[0];
    CHECK(welcome.codings == 2);
    CHECK(welcome.participants == 2);
    CHECK(welcome.intensity.coded == 3);
    CHECK(welcome.force == Approx(2 * (4.0 + 5 + 3) / 3));
    CHECK(field.rows[0].sides[1].codings == 0);
    CHECK(field.rows[0].sides[1].force == 0);
    CHECK(field.rows[1].sides[1].codings == 1);  // price: not that of its fees
    CHECK(field.rows[1].sides[1].force == Approx(1));
    CHECK(field.rows[1].sides[2].force == Approx(5));
    // hours has no intensity: all levers and barriers that have one are 4, 5, 3, 2, 1.
    REQUIRE(field.unrated_intensity);
    CHECK(*field.unrated_intensity == Approx(3));
    CHECK(field.rows[3].sides[1].force == Approx(3));
    CHECK(field.force[0] == Approx(8));
    CHECK(field.force[1] == Approx(1 + 2 + 3));
    CHECK(field.unanswered == std::vector<std::uint32_t>{3, 2, 1});  // the strongest first
}

TEST_CASE("Levers answer barriers by links between codes and between passages") {
    auto study = session_with_answers();
    study.coding("welcome", 0, {"A", Polarity::lever, 4}).coding("price", 1, {"A", Polarity::barrier, 5});
    study.coding("hours", 2, {"A", Polarity::barrier, 2}).coding("price / fees", 3, {"A", Polarity::lever});
    const auto tables = with_ids(study);
    std::vector<Link> links{between_codes(tables, 0, 3), between_codes(tables, 2, 1, LinkKind::agrees)};
    Link passages;
    passages.kind = LinkKind::answers;
    passages.ends = CodingLink{CodingId{100}, CodingId{101}};
    links.push_back(passages);
    passages.ends = CodingLink{CodingId{103}, CodingId{101}};
    links.push_back(passages);
    passages.ends = CodingLink{CodingId{103}, CodingId{999}};  // gone, or not in scope
    links.push_back(passages);
    const auto field = force_field(tables, resolve(tables, {}), links);
    REQUIRE(field.answers.size() == 3);
    CHECK(field.answers[0].barrier == 1);  // 5, answered by welcome (4) and fees (11/3, the mean of 4, 5, 2)
    CHECK(field.answers[0].lever == 0);
    CHECK(field.answers[0].passages == 1);
    CHECK_FALSE(field.answers[0].stated);
    CHECK(field.answers[1].lever == 2);
    CHECK(field.answers[2].barrier == 3);
    CHECK(field.answers[2].stated);
    CHECK(field.answers[2].passages == 0);
    CHECK(field.unanswered.empty());

    ScopeRequest only_price;
    only_price.codes = {"price"};
    const auto filtered = force_field(tables, resolve(tables, only_price), links);
    REQUIRE(filtered.answers.size() == 1);
    CHECK(filtered.answers[0].lever == 2);
}

TEST_CASE("Without intensities each coding weighs one; without polarity there is no field") {
    auto study = session_with_answers();
    study.coding("welcome", 0, {"A", Polarity::lever})
        .coding("welcome", 1, {"A", Polarity::lever})
        .coding("hours", 2);
    const auto tables = with_ids(study);
    const auto field = force_field(tables, resolve(tables, {}), {});
    CHECK_FALSE(field.unrated_intensity);
    REQUIRE(field.rows.size() == 1);
    CHECK(field.rows[0].sides[0].force == Approx(2));
    CHECK(field.force[1] == 0);
    CHECK(field.unanswered.empty());
}
