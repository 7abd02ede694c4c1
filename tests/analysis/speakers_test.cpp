// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/analysis/speakers.hpp"

#include <catch2/catch.hpp>

#include "random_study.hpp"
#include "small_study.hpp"

using namespace coding;
using namespace coding::analysis;
using coding::test::everybody;
using coding::test::RandomStudy;
using coding::test::SmallStudy;

TEST_CASE("who speaks how much, and who was there without a word") {
    SmallStudy study;
    study.person("Mod", Role::moderator).person("Ana").person("Bo").person("Cy");
    study.source("FG1");
    study.turn("Mod", 10).turn("Ana", 30).turn("Bo", 20).turn("Ana", 40).turn("Bo", 0);
    study.block("", 7, {-1, {}, BlockKind::paragraph}).present("Cy").present("Ana");
    study.source("FG2").turn("Ana", 5);
    const auto tables = study.tables();
    const auto found = speakers(tables, resolve(tables, everybody()));
    REQUIRE(found.sessions.size() == 2);
    const auto& first = found.sessions[0];
    CHECK(first.turns == 4);
    CHECK(first.words == 100);
    CHECK(first.participant_words == 90);
    REQUIRE(first.rows.size() == 4);
    CHECK(first.rows[0].participant == 1);
    CHECK(first.rows[0].turns == 2);
    CHECK(first.rows[0].words == 70);
    CHECK(first.rows[0].longest == 40);
    CHECK(first.rows[1].participant == 2);
    CHECK(first.rows[1].turns == 1);
    CHECK(first.rows[2].participant == 0);
    CHECK(first.rows[3].participant == 3);  // Cy was there
    CHECK(first.rows[3].turns == 0);
    CHECK(found.all.words == 105);
    CHECK(found.all.rows[0].sources == 2);
    CHECK(found.all.rows[0].words == 75);
    CHECK(found.all.rows[1].sources == 1);
}

TEST_CASE("turns whose speaker is not known are nobody's, and no participant's") {
    SmallStudy study;
    study.person("Ana").source("FG1").turn("Ana", 3);
    auto tables = study.tables();
    auto unknown = tables.blocks[0];
    unknown.speaker = store::FlatBlock::none;
    unknown.begin = tables.characters;
    unknown.begin_word = tables.words;
    tables.blocks.push_back(unknown);
    const auto found = speakers(tables, resolve(tables, everybody()));
    REQUIRE(found.sessions.at(0).rows.size() == 2);
    CHECK(found.sessions[0].words == 6);
    CHECK(found.sessions[0].participant_words == 3);
    CHECK(found.sessions[0].rows[1].participant == store::FlatBlock::none);
}

TEST_CASE("the talk of all is the sum of the sessions, whatever the study") {
    for (unsigned seed = 1; seed <= 100; ++seed) {
        RandomStudy random{seed};
        const auto tables = random.study().tables();
        const auto scope = resolve(tables, random.request(tables));
        const auto found = speakers(tables, scope);
        INFO("seed " << seed);
        std::uint64_t turns = 0;
        std::uint64_t words = 0;
        for (const auto& session : found.sessions) {
            turns += session.turns;
            words += session.words;
        }
        CHECK(turns == found.all.turns);
        CHECK(words == found.all.words);
        CHECK(words <= scope.words);
    }
    CHECK(speakers(store::CountingTables{}, Scope{}).sessions.empty());
}
