// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/analysis/differences.hpp"

#include <array>
#include <cmath>
#include <numeric>

#include <catch2/catch.hpp>

#include "libcoding/analysis/specificity.hpp"

#include "tests/analysis/small_study.hpp"

using namespace coding;
using namespace coding::analysis;
using coding::test::SmallStudy;

namespace {

using Numbers = std::vector<std::uint64_t>;

std::optional<Homogeneity> homogeneity(const Numbers& found, const Numbers& of) {
    return HomogeneityTests{std::accumulate(of.begin(), of.end(), std::uint64_t{0})}.compare(found, of);
}

}  // namespace

TEST_CASE("A specificity is the logarithm of the hypergeometric tail, with the sign of the difference") {
    // 4 of 10 are marked, the part has 5 of the 10: P(X = 4) = C(6, 1) / C(10, 5) = 6 / 252.
    CHECK(specificity(4, 5, 4, 10) == Approx(std::log10(42.0)));
    CHECK(specificity(0, 5, 4, 10) == Approx(-std::log10(42.0)));
    // P(X ≥ 3) = (C(4, 3) C(6, 2) + C(6, 1)) / 252 = 66 / 252.
    CHECK(specificity(3, 5, 4, 10) == Approx(-std::log10(66.0 / 252)));
    CHECK(specificity(1, 5, 4, 10) == Approx(std::log10(66.0 / 252)));
}

TEST_CASE("Where there is nothing to compare a specificity is 0, and a long tail is still a number") {
    CHECK(specificity(0, 5, 0, 10) == 0);
    CHECK(specificity(0, 0, 4, 10) == 0);
    CHECK(specificity(4, 10, 4, 10) == 0);
    CHECK(specificity(5, 5, 10, 10) == 0);
    CHECK(specificity(0, 0, 0, 0) == 0);
    const auto much = specificity(2000, 2000, 2000, 1'000'000);
    CHECK(std::isfinite(much));
    CHECK(much > 5000);  // 10 to the −5000 is no double
    CHECK(std::isfinite(specificity(0, 400'000, 500'000, 1'000'000)));
}

TEST_CASE("The log-likelihood ratio is as Dunning published it for bigrams of 31,777") {
    // Dunning 1993, table 1: “the swiss”, “can be”, “previous year”, “mineral water”.
    CHECK(log_likelihood(110, 2552, 221, 31777) == Approx(270.72).margin(0.005));
    CHECK(log_likelihood(29, 42, 152, 31777) == Approx(263.90).margin(0.005));
    CHECK(log_likelihood(31, 54, 170, 31777) == Approx(256.84).margin(0.005));
    CHECK(log_likelihood(10, 10, 13, 31777) == Approx(167.23).margin(0.005));
    CHECK(log_likelihood(2442, 2552, 31556, 31777) == Approx(-270.72).margin(0.005));  // not “swiss”
    CHECK(log_likelihood(5, 10, 50, 100) == 0);
    CHECK(log_likelihood(0, 0, 0, 0) == 0);
}

TEST_CASE("Columns are compared by χ² where all cells are expected to hold 5") {
    // Expected 25 and 25 in both columns: χ² = 4 × 25 / 25 = 4.
    const auto test = homogeneity(Numbers{30, 20}, Numbers{50, 50});
    REQUIRE(test);
    CHECK(test->test == Homogeneity::Test::chi_squared);
    CHECK(test->statistic == Approx(4));
    CHECK(test->degrees == 1);
    CHECK(test->p == Approx(0.0455).margin(0.00005));
    const auto three = homogeneity(Numbers{30, 20, 0, 25}, Numbers{50, 50, 0, 50});
    REQUIRE(three);
    CHECK(three->degrees == 2);  // a column with nothing is none
    CHECK(three->statistic == Approx(4));
    CHECK(three->p == Approx(std::exp(-2.0)));
}

TEST_CASE("Small cells are compared exactly") {
    // Fisher’s lady and her eight cups: 3 of 4 right, (16 + 1) × 2 / 70.
    const auto tea = homogeneity(Numbers{3, 1}, Numbers{4, 4});
    REQUIRE(tea);
    CHECK(tea->test == Homogeneity::Test::exact);
    CHECK(tea->p == Approx(34.0 / 70));
    // Two of six, all in one of three columns of two: 3 tables as unlikely, of weight 1 of 15 each.
    const auto three = homogeneity(Numbers{2, 0, 0}, Numbers{2, 2, 2});
    REQUIRE(three);
    CHECK(three->p == Approx(3.0 / 15));
    CHECK(homogeneity(Numbers{1, 1, 1}, Numbers{1, 2, 3})->p <= 1);
}

TEST_CASE("Too many tables to count: χ², and it says so") {
    Numbers found(40, 1);
    const Numbers of(40, 10);
    found[0] = 9;
    const auto test = homogeneity(found, of);
    REQUIRE(test);
    CHECK(test->test == Homogeneity::Test::approximate);
    CHECK(test->p < 0.05);
}

TEST_CASE("Nothing to compare: no test") {
    CHECK_FALSE(homogeneity(Numbers{}, Numbers{}));
    CHECK_FALSE(homogeneity(Numbers{3}, Numbers{5}));
    CHECK_FALSE(homogeneity(Numbers{3, 0}, Numbers{5, 0}));
    CHECK_FALSE(homogeneity(Numbers{0, 0}, Numbers{5, 5}));
    CHECK_FALSE(homogeneity(Numbers{5, 5}, Numbers{5, 5}));
}

TEST_CASE("Holm’s correction steps down and never falls") {
    const std::array<std::optional<double>, 5> p{0.01, 0.04, std::nullopt, 0.03, 0.005};
    const auto corrected = holm(p);
    CHECK(*corrected[3] == Approx(0.06));
    CHECK(*corrected[4] == Approx(0.02));
    CHECK(*corrected[0] == Approx(0.03));
    CHECK(*corrected[1] == Approx(0.06));
    CHECK_FALSE(corrected[2]);
    CHECK(*holm(std::array<std::optional<double>, 2>{0.9, 0.8})[0] == 1);
    CHECK(holm({}).empty());
}

namespace {

/// G1: two turns of three coded, one of two kinds of source; G2: none of three.
SmallStudy groups_apart(bool shared) {
    SmallStudy study;
    study.code("price").code("place");
    study.source("S1", {"G1"}).turn("Ana", 10).turn("Bo", 10).turn("Ana", 10);
    study.source("S2", shared ? std::vector<std::string>{"G1", "G2"} : std::vector<std::string>{"G2"});
    study.turn("Cy", 10).turn("Cy", 10).turn("Di", 10);
    study.coding("price", 0, {"A", Polarity::lever}).coding("price", 1, {"A", Polarity::lever});
    study.coding("price", 3, {"A", Polarity::barrier});
    return study;
}

}  // namespace

TEST_CASE("The turns of a row are compared between columns, with a specificity each") {
    const auto tables = groups_apart(false).tables();
    const auto counted = frequency(tables, resolve(tables, {}), {Split::By::group, {}});
    const auto rows = differences(counted);
    REQUIRE(rows.size() == 2);
    const auto& price = rows[0];
    REQUIRE(price.test);
    // 2 of 3 and 1 of 3: P(2) = P(1) = 9 / 20, P(3) = P(0) = 1 / 20.
    CHECK(price.test->p == Approx(1));
    REQUIRE(price.specificities.size() == 2);
    CHECK(*price.specificities[0] == Approx(-std::log10(10.0 / 20)));
    CHECK(*price.specificities[1] == Approx(std::log10(10.0 / 20)));
    CHECK_FALSE(rows[1].test);  // place is nowhere
    CHECK_FALSE(rows[1].p_holm);
    CHECK_FALSE(rows[1].specificities[0]);
}

TEST_CASE("The levers of a row are compared among its levers and barriers") {
    const auto tables = groups_apart(false).tables();
    const auto counted = levers(tables, resolve(tables, {}), {Split::By::group, {}});
    const auto rows = differences(counted);
    REQUIRE(rows.size() == 1);
    REQUIRE(rows[0].test);
    CHECK(rows[0].test->p == Approx(1.0 / 3));  // 2 of 2 and 0 of 1: one of three tables
    CHECK(*rows[0].p_holm == Approx(1.0 / 3));
}

TEST_CASE("Groups that share a source are not compared; nor is anything without columns") {
    const auto tables = groups_apart(true).tables();
    const auto scope = resolve(tables, {});
    CHECK(differences(frequency(tables, scope, {Split::By::group, {}})).empty());
    CHECK(differences(levers(tables, scope, {Split::By::group, {}})).empty());
    CHECK(differences(frequency(tables, scope)).empty());
}
