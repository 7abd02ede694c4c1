// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/analysis/verbatims.hpp"

#include <set>

#include <catch2/catch.hpp>

#include "tests/analysis/random_study.hpp"

using namespace coding;
using namespace coding::analysis;
using coding::test::RandomStudy;
using coding::test::SmallStudy;

namespace {

/// G1: turns of Ana (0), Bo (1), Ana (2); G2: Cy (3); in no group: Dan (4), who refuses; notes (5).
SmallStudy caen_and_rouen() {
    SmallStudy study;
    study.code("price").code("place");
    study.person("Dan", Role::participant, Consent::none);
    study.source("S1", {"G1"}).turn("Ana", 10).turn("Bo", 20).turn("Ana", 40);
    study.source("S2", {"G2"}).turn("Cy", 5);
    study.source("S3").turn("Dan", 30);
    study.source("Notes").turn("", 8);
    return study;
}

std::vector<std::uint32_t> begins(const CodeVerbatims& code, const store::CountingTables& tables) {
    std::vector<std::uint32_t> blocks;
    for (const auto& quote : code.quotes) {
        std::uint32_t block = 0;
        while (block + 1 < tables.blocks.size() && tables.blocks[block + 1].begin <= quote.span.begin)
            ++block;
        blocks.push_back(block);
    }
    return blocks;
}

}  // namespace

TEST_CASE("Quotes let groups and voices be heard before anyone is heard twice") {
    auto study = caen_and_rouen();
    for (std::uint32_t block = 0; block < 6; ++block) study.coding("price", block);
    const auto tables = study.tables();
    const auto result = verbatims(tables, resolve(tables, {}), 0);
    REQUIRE(result.size() == 1);
    const auto& price = result.front();
    // Each turn of a group brings a group and a voice: Ana's 40 words first, then Cy's group. Then single
    // voices, the longer first: Bo (20), the notes (8). Last, Ana again.
    CHECK(begins(price, tables) == std::vector<std::uint32_t>{2, 3, 1, 5, 0});
    CHECK(price.passages == 6);
    CHECK(price.withheld == 1);
    CHECK(price.voices == 4);
    CHECK(price.voices_heard == 4);
    CHECK(price.groups == 2);
    CHECK(price.groups_heard == 2);
}

TEST_CASE("Fewer quotes than voices: what was left out is told") {
    auto study = caen_and_rouen();
    for (std::uint32_t block = 0; block < 4; ++block) study.coding("price", block);
    const auto tables = study.tables();
    const auto price = verbatims(tables, resolve(tables, {}), 1).front();
    CHECK(begins(price, tables) == std::vector<std::uint32_t>{2});
    CHECK(price.voices_heard == 1);
    CHECK(price.voices == 3);
    CHECK(price.groups_heard == 1);
    CHECK(price.groups == 2);
}

TEST_CASE("Of equals the passage that more coders coded is quoted, then the stronger") {
    auto study = caen_and_rouen();
    study.coding("price", 0, {"A", Polarity::lever, 1}).coding("price", 0, {"B", Polarity::lever, 2});
    study.coding("price", 2, {"A", Polarity::barrier, 5});
    const auto tables = study.tables();
    const auto price = verbatims(tables, resolve(tables, {}), 1).front();
    CHECK(begins(price, tables) == std::vector<std::uint32_t>{0});
    CHECK(price.quotes.front().coders == 2);
    CHECK(price.quotes.front().intensity == 2);
    CHECK(price.passages == 2);
}

TEST_CASE("A code of which nothing may be quoted is listed without quotes; one without passages is not") {
    auto study = caen_and_rouen();
    study.coding("place", 4);
    const auto tables = study.tables();
    const auto result = verbatims(tables, resolve(tables, {}), 3);
    REQUIRE(result.size() == 1);
    CHECK(result.front().code == 1);
    CHECK(result.front().quotes.empty());
    CHECK(result.front().withheld == 1);
    CHECK(result.front().voices == 0);
}

TEST_CASE("On random studies each choice brings as much that is new as any other would") {
    for (std::uint32_t seed = 1; seed <= 20; ++seed) {
        const auto tables = RandomStudy{seed}.study().tables();
        const auto scope = resolve(tables, {});
        for (const auto& code : verbatims(tables, scope, 0)) {
            CHECK(code.quotes.size() + code.withheld == code.passages);
            CHECK(code.voices == code.voices_heard);
            CHECK(code.groups == code.groups_heard);
            using Thing = std::pair<bool, std::uint32_t>;
            const auto things = [&](const QuoteRef& quote) {
                std::set<Thing> all{
                    quote.speaker == store::FlatBlock::none
                        ? Thing{false, static_cast<std::uint32_t>(tables.participants.size()) + quote.source}
                        : Thing{false, quote.speaker}};
                for (const auto group : tables.groups_of_source[quote.source]) {
                    if (scope.groups[group]) all.insert({true, group});
                }
                return all;
            };
            std::set<Thing> heard;
            const auto gain = [&](const QuoteRef& quote) {
                std::size_t more = 0;
                for (const auto& thing : things(quote)) more += heard.count(thing) == 0 ? 1U : 0U;
                return more;
            };
            for (std::size_t i = 0; i < code.quotes.size(); ++i) {
                for (std::size_t later = i + 1; later < code.quotes.size(); ++later) {
                    CHECK(gain(code.quotes[later]) <= gain(code.quotes[i]));
                }
                heard.merge(things(code.quotes[i]));
            }
        }
    }
}
