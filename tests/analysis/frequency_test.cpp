// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/analysis/frequency.hpp"

#include <catch2/catch.hpp>

#include "tests/analysis/small_study.hpp"

using namespace coding;
using namespace coding::analysis;
using coding::test::SmallStudy;

namespace {

const FrequencyRow& row_of(const Frequency& frequency, const store::CountingTables& tables,
                           const std::string& path) {
    const auto code = tables.codebook.find(path);
    for (const auto& row : frequency.rows) {
        if (code && row.code == *code) return row;
    }
    FAIL("no row " << path);
    return frequency.rows.front();
}

Frequency count(const store::CountingTables& tables, const ScopeRequest& request = {},
                const Split& split = {}) {
    return frequency(tables, resolve(tables, request), split);
}

Counts total(const SmallStudy& study, const std::string& path, const ScopeRequest& request = {}) {
    const auto tables = study.tables();
    return row_of(count(tables, request), tables, path).total;
}

/// Blocks: 0 a heading, 1 the moderator (10 words), 2 Ana (20), 3 Bo (30), 4 Ana (40), then, in a second
/// source, 5 Cy (50), 6 a field note (10). Words in scope: 20 + 30 + 40 + 50 + 10 = 150, turns 5.
SmallStudy two_sessions() {
    SmallStudy study;
    study.code("food", CodeKind::theme).code("food / price").code("food / place");
    study.code("levers").code("levers / money");
    study.person("Mod", Role::moderator);
    study.source("S1", {"G"}, "2026-01-10");
    study.block("", 4, {-1, "", BlockKind::heading});
    study.turn("Mod", 10).turn("Ana", 20).turn("Bo", 30).turn("Ana", 40);
    study.source("S2", {"G", "H"}, "2026-02-10").turn("Cy", 50).turn("", 10);
    return study;
}

}  // namespace

TEST_CASE("Totals leave out headings and the moderator, who comes in when asked") {
    const auto tables = two_sessions().tables();
    const auto totals = count(tables).totals;
    CHECK(totals.sources == 2);
    CHECK(totals.participants == 3);
    CHECK(totals.groups == 2);
    CHECK(totals.turns == 5);
    CHECK(totals.words == 150);
    ScopeRequest request;
    request.with_moderators = true;
    const auto all = count(tables, request).totals;
    CHECK(all.participants == 4);
    CHECK(all.turns == 6);
    CHECK(all.words == 160);
}

TEST_CASE("A coding counts where it touches a block in scope, and there alone") {
    auto study = two_sessions();
    // From the moderator's 6th word to Ana's 5th: 5 words and one turn of Ana's are in scope.
    study.coding("food / price", 1, 5, 2, 5, {});
    // The moderator's own turn: not counted.
    study.coding("food / price", 1, "A");
    const auto counts = total(study, "food / price");
    CHECK(counts.codings == 1);
    CHECK(counts.words == 5);
    CHECK(counts.turns == 1);
    CHECK(counts.participants == 1);
    ScopeRequest request;
    request.with_moderators = true;
    const auto with = total(study, "food / price", request);
    CHECK(with.codings == 2);  // the two overlap, but one coder made both
    CHECK(with.words == 15);
}

TEST_CASE("Shares and rates are of the words and turns in scope") {
    auto study = two_sessions();
    study.coding("food / price", 2).coding("food / price", 3, 0, 3, 10, {});
    const auto counts = total(study, "food / price");
    CHECK(counts.codings == 2);
    CHECK(counts.words == 30);                  // 20 + 10
    CHECK(counts.share == Approx(30.0 / 150));  // of 150
    CHECK(counts.per_1000 == Approx(2000.0 / 150));
    CHECK(counts.turn_share == Approx(2.0 / 5));
    CHECK(counts.ci95 == wilson95(2, 5));
}

TEST_CASE("Codings of one passage by two coders count once, and twice when asked") {
    auto study = two_sessions();
    // Coder A: words 0–5 and 6–10 of Bo's turn; B: 3–8, over both. One passage, in which A has two codings.
    study.coding("food / price", 3, 0, 3, 5, {"A"}).coding("food / price", 3, 6, 3, 10, {"A"});
    study.coding("food / price", 3, 3, 3, 8, {"B"});
    // A and B alike on Ana's: one. Touching ends share nothing: A 0–5 and B 5–9 of Cy's are two.
    study.coding("food / price", 4, "A").coding("food / price", 4, "B");
    study.coding("food / price", 5, 0, 5, 5, {"A"}).coding("food / price", 5, 5, 5, 9, {"B"});
    CHECK(total(study, "food / price").codings == 2 + 1 + 2);
    CHECK(total(study, "food / price").words == 10 + 40 + 9);
    ScopeRequest request;
    request.every_coder = true;
    CHECK(total(study, "food / price", request).codings == 7);
    request.every_coder = false;
    request.coders = {"B"};
    CHECK(total(study, "food / price", request).codings == 3);
}

TEST_CASE("A parent counts turns, people and words of its codes together, none twice") {
    auto study = two_sessions();
    study.coding("food / price", 2, 0, 2, 12, {}).coding("food / place", 2, 8, 3, 10, {});
    study.coding("food", 3, 5, 3, 15, {});
    const auto tables = study.tables();
    const auto frequency = count(tables);
    const auto& food = row_of(frequency, tables, "food");
    // Ana's turn 0–20 whole (12 + 8 more), Bo's 0–15: 35 words, two turns, two people, three codings.
    CHECK(food.total.codings == 3);
    CHECK(food.total.words == 35);
    CHECK(food.total.turns == 2);
    CHECK(food.total.participants == 2);
    CHECK(food.total.sources == 1);
    CHECK(food.total.groups == 1);
    CHECK(food.own.codings == 1);
    CHECK(food.own.words == 10);
    CHECK(food.own.turns == 1);
    CHECK(row_of(frequency, tables, "food / place").own.words == 12 + 10);
    CHECK(frequency.totals.codings == 3);
}

TEST_CASE("A cross-cutting code is counted with the theme that it overlaps, never inside it") {
    auto study = two_sessions();
    study.coding("food / price", 2);                  // Ana's 20 words
    study.coding("levers / money", 2, 10, 3, 5, {});  // overlaps it
    study.coding("levers / money", 4);                // does not
    study.coding("levers", 2, 19, 2, 20, {});         // overlaps its last word
    const auto tables = study.tables();
    const auto frequency = count(tables);
    REQUIRE(frequency.themes == std::vector<std::uint32_t>{0});
    CHECK(row_of(frequency, tables, "levers / money").crossing == std::vector<std::uint64_t>{1});
    CHECK(row_of(frequency, tables, "levers").crossing == std::vector<std::uint64_t>{2});
    const auto& food = row_of(frequency, tables, "food");
    CHECK(food.crossed_by == 2);
    CHECK(food.total.codings == 1);
    CHECK(food.crossing.empty());
    CHECK(*food.theme == 0);

    ScopeRequest request;
    request.themes = {"FOOD"};
    const auto filtered = count(tables, request);
    CHECK(filtered.totals.codings == 3);
    CHECK(row_of(filtered, tables, "levers / money").total.codings == 1);
    request.codes = {"levers"};
    request.themes = {};
    const auto levers = count(tables, request);
    CHECK(levers.rows.size() == 2);
    CHECK(row_of(levers, tables, "levers").crossing == std::vector<std::uint64_t>{2});
}

TEST_CASE("Who makes up more than half of a row of at least three codings is named") {
    auto study = two_sessions();
    study.coding("food / price", 2).coding("food / price", 4).coding("food / price", 3);
    study.coding("food / place", 2).coding("food / place", 4);  // two of two: too few to say
    const auto tables = study.tables();
    const auto frequency = count(tables);
    const auto& price = row_of(frequency, tables, "food / price").total;
    REQUIRE(price.dominant_participant);
    CHECK(tables.participants[*price.dominant_participant].name == "Ana");
    CHECK(price.dominant_share == Approx(2.0 / 3));
    CHECK_FALSE(row_of(frequency, tables, "food / place").total.dominant_participant);
    // Half is not more than half: Ana 2 of 4.
    study.coding("food / price", 5);
    CHECK_FALSE(total(study, "food / price").dominant_participant);
}

TEST_CASE("Who was there in silence is counted as present") {
    SmallStudy study;
    study.code("food").person("Mod", Role::moderator);
    study.source("S1")
        .present("Ana")
        .present("Bo")
        .present("Mod")
        .present("Late", 60000)
        .present("Early", 0, 60000);
    study.block("Ana", 10, {1000, "", BlockKind::turn}).block("Bo", 10, {90000, "", BlockKind::turn});
    study.source("S2").turn("Cy", 10).turn("Dan", 10);
    study.coding("food", 0);
    // At 1 s: Ana, Bo and Early; Late is not there yet, the moderator does not count.
    CHECK(total(study, "food").present == 3);
    CHECK(total(study, "food").participants == 1);
    study.coding("food", 1);
    CHECK(total(study, "food").present == 4);
    // Nobody is noted at the second session: those who speak were there.
    study.coding("food", 2);
    CHECK(total(study, "food").present == 6);
    const auto tables = study.tables();
    CHECK(count(tables).totals.participants == 6);
}

TEST_CASE("Talk under the question about its code is prompted, other talk spontaneous") {
    SmallStudy study;
    study.code("food", CodeKind::theme).code("food / price").code("energy");
    study.question("Q1", "food").question("Q2", "energy");
    study.source("S1");
    study.block("Ana", 5, {});  // before any question
    study.block("", 3, {-1, "Q1", BlockKind::heading});
    study.block("Ana", 5, {-1, "Q1", BlockKind::turn}).block("Bo", 5, {-1, "Q1", BlockKind::turn});
    study.block("Bo", 5, {-1, "Q2", BlockKind::turn});
    study.source("S2").turn("Cy", 5);  // no question noted in it
    study.coding("food / price", 0).coding("food / price", 3).coding("food / price", 4);
    study.coding("food", 2).coding("food / price", 5);
    const auto price = total(study, "food / price");
    CHECK(price.codings == 4);
    CHECK(price.prompted == 1);                     // Bo's under Q1
    CHECK(price.spontaneous == 2);                  // before it, and under Q2; S2 counts in neither
    CHECK(price.prompted_distance == Approx(1.0));  // the second turn under Q1
    const auto food = total(study, "food");
    CHECK(food.prompted == 2);
    CHECK(food.prompted_distance == Approx(0.5));
    CHECK(total(study, "energy").prompted == 0);
}

TEST_CASE("Columns count what lies in them and are shares of their own words") {
    auto study = two_sessions();
    study.value(Attribute::Of::participant, "profile", "Ana", "trainer");
    study.value(Attribute::Of::participant, "profile", "Bo", "public");
    study.coding("food / price", 2, 10, 3, 15, {}).coding("food / price", 5);
    const auto tables = study.tables();

    const auto by_profile = count(tables, {}, split_from_name(tables, "Profile"));
    REQUIRE(by_profile.columns == std::vector<std::string>{"public", "trainer", "—"});
    CHECK(by_profile.column_totals[1].words == 60);
    CHECK(by_profile.column_totals[1].codings == 1);
    CHECK(by_profile.column_totals[1].participants == 1);
    const auto& price = row_of(by_profile, tables, "food / price");
    CHECK(price.total.codings == 2);
    CHECK(price.columns[0].codings == 1);  // touches Bo's turn as well as Ana's
    CHECK(price.columns[0].words == 15);
    CHECK(price.columns[1].codings == 1);
    CHECK(price.columns[1].words == 10);
    CHECK(price.columns[1].share == Approx(10.0 / 60));
    CHECK(price.columns[2].words == 50);

    // The second session belongs to both groups and counts in both.
    const auto by_group = count(tables, {}, split_from_name(tables, "group"));
    REQUIRE(by_group.columns == std::vector<std::string>{"G", "H"});
    CHECK(row_of(by_group, tables, "food / price").columns[0].codings == 2);
    CHECK(row_of(by_group, tables, "food / price").columns[1].codings == 1);
    CHECK(by_group.column_totals[0].words == 150);
    CHECK(by_group.column_totals[1].words == 60);

    const auto by_source = count(tables, {}, split_from_name(tables, "source"));
    CHECK(by_source.columns == std::vector<std::string>{"S1", "S2"});
    const auto by_person = count(tables, {}, split_from_name(tables, "participant"));
    CHECK(by_person.columns == std::vector<std::string>{"Ana", "Bo", "Cy"});
    CHECK(row_of(by_person, tables, "food / price").columns[2].words == 50);
}

TEST_CASE("A split by what is not there names what is") {
    auto study = two_sessions();
    study.value(Attribute::Of::participant, "profile", "Ana", "trainer");
    const auto tables = study.tables();
    try {
        (void)split_from_name(tables, "profil");
        FAIL("no error");
    } catch (const Error& error) {
        CHECK(error.kind() == ErrorKind::not_found);
        REQUIRE(error.hint().arguments().size() == 1);
        CHECK(std::get<std::string>(error.hint().arguments()[0]) == "profile");
    }
}

TEST_CASE("The worked example of docs/METHODS.md comes out as written there") {
    SmallStudy study;
    study.code("food", CodeKind::theme)
        .code("food / price")
        .code("food / place")
        .person("Mod", Role::moderator);
    study.source("S1").turn("Mod", 10).turn("Ana", 20).turn("Bo", 30).turn("Ana", 40);
    study.coding("food / price", 1, 0, 1, 12, {}).coding("food / place", 1, 8, 2, 10, {});
    study.coding("food", 2, 5, 2, 15, {}).coding("food / price", 3, "A").coding("food / price", 3, "B");
    const auto price = total(study, "food / price");
    CHECK(price.codings == 2);
    CHECK(price.turns == 2);
    CHECK(price.participants == 1);
    CHECK(price.words == 52);
    CHECK(price.share == Approx(0.578).margin(0.0005));
    CHECK(price.per_1000 == Approx(22.2).margin(0.05));
    CHECK(price.ci95.low == Approx(0.208).margin(0.0005));
    CHECK(price.ci95.high == Approx(0.939).margin(0.0005));
    CHECK(total(study, "food / place").words == 22);
    const auto food = total(study, "food");
    CHECK(food.codings == 4);
    CHECK(food.turns == 3);
    CHECK(food.words == 75);
    REQUIRE(food.dominant_participant);
    CHECK(study.tables().participants[*food.dominant_participant].name == "Ana");
    CHECK(food.dominant_share == 0.75);
}

TEST_CASE("A project without anything counts nothing") {
    const auto tables = SmallStudy{}.tables();
    const auto frequency = count(tables);
    CHECK(frequency.rows.empty());
    CHECK(frequency.totals.words == 0);
}

TEST_CASE("A coding over hundreds of turns counts each of them") {
    constexpr std::uint32_t turns = 300;
    SmallStudy study;
    study.code("price").source("S");
    for (std::uint32_t turn = 0; turn < turns; ++turn) study.turn(turn % 2 == 0 ? "Ana" : "Bo", 3);
    study.coding("price", 10, 0, turns - 1, 2, {"A"});
    const auto tables = study.tables();
    const auto counts = frequency(tables, resolve(tables, {})).rows.front().total;
    CHECK(counts.turns == turns - 10);
    CHECK(counts.words == 3 * (turns - 10) - 1);
    CHECK(counts.participants == 2);
}
