// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/analysis/levers.hpp"

#include <catch2/catch.hpp>

#include "tests/analysis/naive_counts.hpp"
#include "tests/analysis/random_study.hpp"

using namespace coding;
using namespace coding::analysis;
using coding::test::Naive;
using coding::test::RandomStudy;
using coding::test::SmallStudy;

namespace {

constexpr auto ambivalent = Polarity::ambivalent;

/// Turns of 10 words: 0 Ana, 1 Bo, 2 Cy, 3 Ana, 4 Dan (who does not consent to be quoted).
SmallStudy session() {
    SmallStudy study;
    study.code("food", CodeKind::theme).code("food / price").code("levers", CodeKind::lever);
    study.person("Ana").person("Bo").person("Cy").person("Dan", Role::participant, Consent::none);
    study.source("S1", {"G"}).turn("Ana", 10).turn("Bo", 10).turn("Cy", 10).turn("Ana", 10).turn("Dan", 10);
    return study;
}

const LeverRow* find_row(const Levers& levers, LeverRow::Subject subject, std::uint32_t code) {
    for (const auto& row : levers.rows) {
        if (row.subject == subject && row.code == code) return &row;
    }
    return nullptr;
}

}  // namespace

TEST_CASE("Levers and barriers of a subject stand against each other") {
    auto study = session();
    study.coding("food / price", 0, {"A", Polarity::lever, 2})
        .coding("food / price", 0, {"B", Polarity::lever, 5});  // one passage
    study.coding("food / price", 1, {"A", Polarity::lever, 3}).coding("food", 2, {"A", Polarity::lever});
    study.coding("food / price", 3, {"A", Polarity::barrier, 4}).coding("food / price", 1, {"B", ambivalent});
    study.coding("food / price", 2, {"A", Polarity::none, 5});
    const auto tables = study.tables();
    const auto result = levers(tables, resolve(tables, {}));
    REQUIRE(result.rows.size() == 2);  // the theme, then its code
    const auto& food = *find_row(result, LeverRow::Subject::theme, 0);
    CHECK(food.balance.counts[0].codings == 3);
    CHECK(food.balance.counts[0].words == 30);
    CHECK(food.balance.counts[1].codings == 1);
    CHECK(food.balance.counts[2].codings == 1);
    CHECK(*food.balance.balance == Approx((3.0 - 1) / (3 + 1)));
    // Intensities of all codings that have one: 2, 5, 3. Mean 10/3, deviation √((16/9 + 25/9 + 1/9) / 2)
    // = 1.5275.
    CHECK(food.balance.intensity[0].coded == 3);
    CHECK(food.balance.intensity[0].mean == Approx(10.0 / 3));
    CHECK(food.balance.intensity[0].deviation == Approx(1.5275).margin(0.0001));
    CHECK(food.balance.intensity[1].coded == 1);
    CHECK(food.balance.intensity[1].deviation == 0);
    CHECK(food.balance.intensity[2].coded == 0);
    const auto& price = *find_row(result, LeverRow::Subject::code, 1);
    CHECK(price.balance.counts[0].codings == 2);
    CHECK(result.totals.codings == 5);  // whatever its polarity, price on Bo’s turn is one passage
}

TEST_CASE("Without a lever and a barrier there is no balance") {
    auto study = session();
    study.coding("food / price", 0, {"A", ambivalent});
    const auto tables = study.tables();
    const auto result = levers(tables, resolve(tables, {}));
    CHECK_FALSE(find_row(result, LeverRow::Subject::theme, 0)->balance.balance);
}

TEST_CASE("A cross-cutting lever is weighed in the theme it overlaps, in a row of its own") {
    auto study = session();
    study.coding("food / price", 0, "A");
    study.coding("levers", 0, {"A", Polarity::lever}).coding("levers", 0, 5, 1, 5, {"A", Polarity::barrier});
    study.coding("levers", 2, {"A", Polarity::lever});  // overlaps nothing of food
    const auto tables = study.tables();
    const auto result = levers(tables, resolve(tables, {}), {Split::By::participant, {}});
    const auto* crossing = find_row(result, LeverRow::Subject::theme_crossing, 0);
    REQUIRE(crossing);
    CHECK(crossing->balance.counts[0].codings == 1);
    CHECK(crossing->balance.counts[1].codings == 1);
    CHECK(crossing->balance.counts[1].words == 10);
    CHECK(*crossing->balance.balance == 0);
    CHECK(find_row(result, LeverRow::Subject::theme, 0)->balance.counts[0].codings == 0);
    CHECK(find_row(result, LeverRow::Subject::code, 2)->balance.counts[0].codings == 2);
    REQUIRE(result.columns == std::vector<std::string>{"Ana", "Bo", "Cy", "#4"});
    CHECK(crossing->columns[0].counts[1].words == 5);
    CHECK(crossing->columns[1].counts[0].codings == 0);
    CHECK(crossing->columns[1].counts[1].codings == 1);
}

TEST_CASE("The best attested passages are quoted, one a speaker first, none without consent") {
    auto study = session();
    study.coding("food / price", 0, 0, 0, 4, {"A", Polarity::lever, 5});  // Ana, strong
    study.coding("food / price", 3, 0, 3, 8, {"A", Polarity::lever, 4});  // Ana again
    study.coding("food / price", 1, {"A", Polarity::lever, 1})
        .coding("food / price", 1, {"B", Polarity::lever, 2});  // Bo, two coders
    study.coding("food / price", 2, {"A", Polarity::lever});    // Cy
    study.coding("food / price", 4, {"A", Polarity::lever, 5})
        .coding("food / price", 4, {"B", Polarity::lever, 5});  // Dan: never
    const auto tables = study.tables();
    const auto quotes = [&](std::size_t number) {
        const auto result = levers(tables, resolve(tables, {}), {}, number);
        std::vector<std::string> names;
        for (const auto& quote : find_row(result, LeverRow::Subject::theme, 0)->quotes) {
            names.push_back(tables.participants[quote.speaker].name);
        }
        return names;
    };
    using Names = std::vector<std::string>;
    CHECK(quotes(1) == Names{"Bo"});
    CHECK(quotes(2) == Names{"Bo", "Ana"});
    CHECK(quotes(3) == Names{"Bo", "Ana", "Cy"});
    CHECK(quotes(9) == Names{"Bo", "Ana", "Cy", "Ana"});
    const auto result = levers(tables, resolve(tables, {}));
    const auto& first = find_row(result, LeverRow::Subject::theme, 0)->quotes.front();
    CHECK(first.coders == 2);
    CHECK(first.intensity == 2);
    CHECK(first.polarity == Polarity::lever);
    CHECK(first.code == 1);
}

TEST_CASE("A quote keeps to the part in scope and leaves out who does not consent in its middle") {
    auto study = session();
    study.person("Mod", Role::moderator).turn("Mod", 10).turn("Ana", 10);  // blocks 5 and 6
    study.coding("food / price", 5, 4, 6, 6, {"A", Polarity::barrier});
    study.coding("food / price", 3, 0, 5, 2, {"A", Polarity::lever});  // Dan speaks in it
    const auto tables = study.tables();
    const auto result = levers(tables, resolve(tables, {}));
    const auto& quotes = find_row(result, LeverRow::Subject::theme, 0)->quotes;
    REQUIRE(quotes.size() == 1);
    CHECK(quotes[0].polarity == Polarity::barrier);
    CHECK(quotes[0].span.begin == tables.blocks[6].begin);
    CHECK(quotes[0].span.end == tables.codings.back().end);
}

TEST_CASE("Levers are what sets and comparisons of all with all give, in random studies") {
    for (unsigned seed = 0; seed < 300; ++seed) {
        RandomStudy random{seed};
        const auto tables = random.study().tables();
        const auto scope = resolve(tables, random.request(tables));
        INFO("seed " << seed);
        const Naive whole{tables, scope.blocks, scope.participants, scope.groups, scope.request.every_coder};
        const auto result = levers(tables, scope);
        const auto& codebook = tables.codebook;
        for (const auto& row : result.rows) {
            const auto end = codebook.subtree_end(row.code);
            for (std::size_t polarity = 0; polarity < 3; ++polarity) {
                Naive::Indices codings;
                std::uint64_t intense = 0;
                for (Naive::Index i = 0; i < tables.codings.size(); ++i) {
                    const auto& coding = tables.codings[i];
                    if (!scope.codings[i] || coding.polarity != polarity + 1) continue;
                    const bool below = row.code <= coding.code && coding.code < end;
                    bool crosses = false;
                    for (Naive::Index other = 0; other < tables.codings.size(); ++other) {
                        const auto code = tables.codings[other].code;
                        const bool of_theme = row.code <= code && code < end && scope.references[other];
                        crosses = crosses || (of_theme && whole.overlap(i, other));
                    }
                    const bool crossing = row.subject == LeverRow::Subject::theme_crossing;
                    if (crossing ? !crosses || codebook.theme(coding.code).has_value() : !below) continue;
                    codings.push_back(i);
                    intense += coding.intensity > 0 ? 1U : 0U;
                }
                const auto expected = whole.count(codings);
                const auto& counted = row.balance.counts[polarity];
                CHECK(counted.codings == expected.codings);
                CHECK(counted.words == expected.words);
                CHECK(counted.turns == expected.turns);
                CHECK(counted.participants == expected.participants);
                CHECK(counted.present == expected.present);
                CHECK(counted.dominant_participant == expected.dominant_participant);
                CHECK(row.balance.intensity[polarity].coded == intense);
            }
        }
    }
}
