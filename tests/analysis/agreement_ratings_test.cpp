// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

#include <boost/math/distributions/students_t.hpp>
#include <catch2/catch.hpp>

#include "libcoding/analysis/agreement/ratings_statistics.hpp"
#include "libcoding/analysis/agreement/statistics.hpp"

using namespace coding::analysis::agreement;

namespace {

// A string a unit, a letter a coder; a dot is missing.
Ratings rated(const std::vector<std::string>& units) {
    std::vector<std::vector<std::string>> words;
    for (const auto& unit : units) {
        std::vector<std::string> row;
        for (const char letter : unit) row.push_back(letter == '.' ? "" : std::string(1, letter));
        words.push_back(row);
    }
    std::vector<std::string> coders;
    for (std::size_t i = 0; i < units.front().size(); ++i) coders.push_back("c" + std::to_string(i + 1));
    return ratings_from_words(coders, words);
}

using Measure = Coefficient (*)(const Ratings&, Weighting);

Coefficient alpha(const Ratings& ratings, Weighting weighting) {
    return krippendorff_alpha(ratings, weighting);
}
Coefficient nominal_alpha(const Ratings& ratings, Weighting) {
    return krippendorff_alpha(ratings, Level::nominal);
}

const std::vector<std::pair<std::string, Measure>> measures{
    {"percent", percent},
    {"brennan-prediger", brennan_prediger},
    {"gwet-ac", gwet_ac},
    {"fleiss-kappa", fleiss_kappa},
    {"scott-pi", scott_pi},
    {"conger-kappa", conger_kappa},
    {"cohen-kappa", cohen_kappa},
    {"alpha", alpha},
    {"alpha, nominal", nominal_alpha},
};

bool finite(const Coefficient& result) {
    for (const auto& figure : {result.value, result.observed, result.expected, result.standard_error}) {
        if (figure && !std::isfinite(*figure)) return false;
    }
    return !result.ci95 || (std::isfinite(result.ci95->low) && std::isfinite(result.ci95->high));
}

// Ten units, two coders: yes/yes 4, yes/no 2, no/yes 1, no/no 3.
const std::vector<std::string> ten{"yy", "yy", "yy", "yy", "yn", "yn", "ny", "nn", "nn", "nn"};

}  // namespace

TEST_CASE("Two coders, ten units: each measure worked out by hand") {
    const auto ratings = rated(ten);
    CHECK(*percent(ratings).value == Approx(0.7));
    CHECK(*percent(ratings).observed == Approx(0.7));
    CHECK_FALSE(percent(ratings).expected);
    // 6/10 and 5/10 yes: 0.3 + 0.2.
    CHECK(*cohen_kappa(ratings).expected == Approx(0.5));
    CHECK(*cohen_kappa(ratings).value == Approx(0.4));
    CHECK(*conger_kappa(ratings).value == Approx(0.4));
    // 11 of 20 ratings are yes: 0.55² + 0.45².
    CHECK(*scott_pi(ratings).expected == Approx(0.505));
    CHECK(*scott_pi(ratings).value == Approx(0.195 / 0.495));
    CHECK(*fleiss_kappa(ratings).value == Approx(0.195 / 0.495));
    CHECK(*brennan_prediger(ratings).value == Approx(0.4));
    // 2 · 0.55 · 0.45
    CHECK(*gwet_ac(ratings).expected == Approx(0.495));
    CHECK(*gwet_ac(ratings).value == Approx(0.205 / 0.505));
    // 1 - 19 · 6 / (2 · 11 · 9)
    CHECK(*krippendorff_alpha(ratings, Level::nominal).value == Approx(1 - 19 * 6.0 / 198));
    CHECK(*krippendorff_alpha(ratings, Weighting::identity).value == Approx(1 - 19 * 6.0 / 198));
    CHECK(cohen_kappa(ratings).units == 10);
}

TEST_CASE("The standard error of percent agreement is that of a mean") {
    // Seven ones and three zeros: sqrt(0.7 · 0.3 / 9).
    CHECK(*percent(rated(ten)).standard_error == Approx(std::sqrt(0.21 / 9)));
    CHECK(percent(rated(ten)).ci95->low == Approx(0.7 - 2.262157 * std::sqrt(0.21 / 9)));
    CHECK(percent(rated(ten)).ci95->high == 1);
}

TEST_CASE("Units rated alike may stand as one row") {
    auto one_by_one = rated({"112", "112", "112", "22.", "22.", "333", "1.2"});
    auto together = rated({"112", "22.", "333", "1.2"});
    together.rows[0].units = 3;
    together.rows[1].units = 2;
    for (const auto& [name, measure] : measures) {
        INFO(name);
        const auto a = measure(one_by_one, Weighting::identity);
        const auto b = measure(together, Weighting::identity);
        REQUIRE(a.value.has_value() == b.value.has_value());
        if (!a.value) continue;
        CHECK(*a.value == Approx(*b.value));
        CHECK(*a.standard_error == Approx(*b.standard_error));
        CHECK(a.ci95->low == Approx(b.ci95->low));
    }
}

TEST_CASE("One coder, no variation, nothing, nothing in common: no value, and a reason") {
    const std::vector<std::pair<std::string, Ratings>> cases{
        {"one coder", rated({"a", "b"})},
        {"two, of whom one rated nothing", rated({"a.", "b."})},
        {"nothing in common", rated({"a.", ".b"})},
        {"nothing", rated({"..", ".."})},
        {"no table", Ratings{}},
    };
    for (const auto& [what, ratings] : cases) {
        for (const auto& [name, measure] : measures) {
            INFO(what + ", " + name);
            const auto result = measure(ratings, Weighting::identity);
            CHECK_FALSE(result.value);
            CHECK(result.reason.pattern().rfind("Not defined, because", 0) == 0);
        }
    }
    for (const auto& [name, measure] : measures) {
        INFO(name);
        const auto result = measure(rated({"aa", "aa", "aa"}), Weighting::identity);
        CHECK(result.value.has_value() == (name == "percent"));
        CHECK(result.reason.empty() == (name == "percent"));
        CHECK(finite(result));
    }
}

TEST_CASE("A single unit has a value where there is variation, and no interval") {
    for (const auto& [name, measure] : measures) {
        INFO(name);
        const auto result = measure(rated({"ab"}), Weighting::identity);
        CHECK(finite(result));
        CHECK_FALSE(result.standard_error);
        CHECK_FALSE(result.ci95);
        if (result.value) CHECK(*result.value <= 0);
    }
}

TEST_CASE("Full agreement is 1, whatever the measure and the weights") {
    for (const auto& weighting : weightings) {
        for (const auto& [name, measure] : measures) {
            INFO(name << ", " << weighting.name);
            const auto result = measure(rated({"11", "22", "33", "11"}), weighting.weighting);
            REQUIRE(result.value);
            CHECK(*result.value == Approx(1));
            CHECK(finite(result));
        }
    }
}

TEST_CASE("Measures for two coders refuse three and leave out what one did not rate") {
    CHECK_FALSE(cohen_kappa(rated({"aaa", "bbb"})).value);
    CHECK(cohen_kappa(rated({"aaa", "bbb"})).reason.pattern().find("two coders") != std::string::npos);
    CHECK_FALSE(scott_pi(rated({"aaa", "bbb"})).value);
    auto gaps = ten;
    gaps.insert(gaps.end(), {"y.", ".n", ".x"});
    CHECK(*cohen_kappa(rated(gaps)).value == Approx(0.4));
    CHECK(*scott_pi(rated(gaps)).value == Approx(0.195 / 0.495));
}

TEST_CASE("Words have no distance") {
    for (const auto& weighting : weightings) {
        if (weighting.weighting == Weighting::identity) continue;
        INFO(weighting.name);
        CHECK_FALSE(fleiss_kappa(rated(ten), weighting.weighting).value);
        CHECK_FALSE(fleiss_kappa(rated(ten), weighting.weighting).reason.empty());
    }
    CHECK_FALSE(krippendorff_alpha(rated(ten), Level::interval).value);
}

TEST_CASE("Each table of weights, worked out by hand for 1, 2, 4") {
    const std::vector<double> scores{1, 2, 4};
    const auto of = [&](Weighting weighting, std::size_t i, std::size_t j) {
        CHECK(weights(weighting, scores)(i, j) == weights(weighting, scores)(j, i));
        CHECK(weights(weighting, scores)(i, i) == 1);
        return weights(weighting, scores)(i, j);
    };
    CHECK(of(Weighting::identity, 0, 1) == 0);
    CHECK(of(Weighting::linear, 0, 1) == Approx(2.0 / 3));
    CHECK(of(Weighting::linear, 1, 2) == Approx(1.0 / 3));
    CHECK(of(Weighting::quadratic, 1, 2) == Approx(1 - 4.0 / 9));
    CHECK(of(Weighting::ordinal, 0, 1) == Approx(2.0 / 3));  // 1 - C(2, 2) / C(3, 2)
    CHECK(of(Weighting::ordinal, 0, 2) == 0);
    CHECK(of(Weighting::radical, 0, 1) == Approx(1 - 1 / std::sqrt(3.0)));
    CHECK(of(Weighting::ratio, 0, 1) == Approx(1 - (1.0 / 9) / (9.0 / 25)));
    CHECK(of(Weighting::circular, 0, 2) == Approx(0.5));  // sin²(3π/4) of sin²(π/2)
    CHECK(of(Weighting::circular, 1, 2) == Approx(0).margin(1e-12));
    CHECK(of(Weighting::bipolar, 0, 1) == Approx(1 - 0.2));  // 1 / (1 · 5), of 4 / (4 · 2) … 9 / (3 · 3)
    CHECK(of(Weighting::bipolar, 0, 2) == 0);
}

TEST_CASE("Numbers are values in order of size, however they are written") {
    const auto ratings = ratings_from_words({"a", "b"}, {{"10", "9"}, {"9,0", "10.0"}, {"-1", "9"}});
    CHECK(ratings.numeric);
    CHECK(ratings.categories.size() == 3);
    CHECK(ratings.scores == std::vector<double>{-1, 9, 10});
    CHECK_FALSE(ratings_from_words({"a"}, {{"1"}, {"one"}}).numeric);
    CHECK_FALSE(ratings_from_words({"a"}, {{"nan"}, {"1"}}).numeric);
    CHECK_FALSE(fleiss_kappa(ratings, Weighting::ratio).value);
    CHECK_FALSE(krippendorff_alpha(ratings, Level::ratio).value);
}

TEST_CASE("The bootstrap is the same each time, and holds the value") {
    std::vector<std::string> many;
    for (int i = 0; i < 20; ++i) many.insert(many.end(), ten.begin(), ten.end());
    const auto first = krippendorff_alpha(rated(many), Level::nominal);
    const auto second = krippendorff_alpha(rated(many), Level::nominal);
    REQUIRE(first.ci95);
    CHECK(*first.ci95 == *second.ci95);
    CHECK(first.ci95->low < *first.value);
    CHECK(first.ci95->high > *first.value);
    // Both ways to a standard error see the same spread.
    const auto linearised = krippendorff_alpha(rated(many), Weighting::identity);
    CHECK(*first.standard_error == Approx(*linearised.standard_error).epsilon(0.1));
    CHECK_FALSE(krippendorff_alpha(rated(many), Level::nominal, 0).ci95);
}

TEST_CASE("Some of the coders alone") {
    const auto ratings = rated({"aab", "bb.", "..b", "abc"});
    const auto two = of_coders(ratings, {0, 1});
    CHECK(two.coders == std::vector<std::string>{"c1", "c2"});
    CHECK(two.rows.size() == 3);
    CHECK(two.categories == std::vector<std::string>{"a", "b"});
    CHECK(*percent(two).value == Approx(2.0 / 3));
}

TEST_CASE("Coders and units in another order agree as much") {
    const std::vector<std::string> units{"112", "12.", "331", "2.2", "444", "41.", "123", "33."};
    auto turned = units;
    std::reverse(turned.begin(), turned.end());
    for (auto& unit : turned) std::swap(unit.front(), unit.back());
    for (const auto& weighting : weightings) {
        for (const auto& [name, measure] : measures) {
            INFO(name << ", " << weighting.name);
            const auto a = measure(rated(units), weighting.weighting);
            const auto b = measure(rated(turned), weighting.weighting);
            REQUIRE(a.value.has_value() == b.value.has_value());
            if (!a.value) continue;
            CHECK(*a.value == Approx(*b.value));
            const bool drawn = name == "alpha, nominal";
            if (!drawn) CHECK(*a.standard_error == Approx(*b.standard_error));
        }
    }
    for (const auto& level : levels) {
        INFO(level.name);
        const auto a = krippendorff_alpha(rated(units), level.level);
        const auto b = krippendorff_alpha(rated(turned), level.level);
        CHECK(*a.value == Approx(*b.value));
        // The bootstrap draws from the same patterns in the same order, whatever that of the units.
        auto mixed = units;
        std::reverse(mixed.begin(), mixed.end());
        CHECK(*a.ci95 == *krippendorff_alpha(rated(mixed), level.level).ci95);
    }
}

TEST_CASE("Figures far too small or too large for their squares still have a distance") {
    for (const std::string size : {"e-99", "e99"}) {
        INFO(size);
        const auto small = ratings_from_words({"a", "b"}, {{"1", "1"}, {"1", "2"}, {"4", "4"}, {"2", "4"}});
        std::vector<std::vector<std::string>> scaled{{"1", "1"}, {"1", "2"}, {"4", "4"}, {"2", "4"}};
        for (auto& unit : scaled) {
            for (auto& word : unit) word += size;
        }
        const auto ratings = ratings_from_words({"a", "b"}, scaled);
        REQUIRE(ratings.numeric);
        for (const auto& weighting : weightings) {
            if (weighting.weighting == Weighting::circular) continue;  // a circle has a size
            INFO(weighting.name);
            for (const auto& [name, measure] : measures) {
                INFO(name);
                const auto result = measure(ratings, weighting.weighting);
                CHECK(finite(result));
                CHECK(*result.value == Approx(*measure(small, weighting.weighting).value));
            }
        }
        for (const auto& level : levels) {
            CHECK(*krippendorff_alpha(ratings, level.level).value ==
                  Approx(*krippendorff_alpha(small, level.level).value));
        }
    }
    // No figure of any study: words, then.
    CHECK_FALSE(ratings_from_words({"a"}, {{"1e101"}, {"1"}}).numeric);
}

TEST_CASE("the interval is Student's, for few and for many degrees of freedom") {
    for (const std::uint64_t degrees : {1U, 30U, 999U, 1'000U, 1'001U, 5'000U, 100'000U, 4'000'000U}) {
        auto coefficient = corrected(0.5, 0.0);
        set_standard_error(coefficient, 1e-6, degrees);
        const boost::math::students_t student{static_cast<double>(degrees)};
        const auto half = 1e-3 * boost::math::quantile(student, 0.975);
        REQUIRE(coefficient.ci95);
        CHECK(coefficient.ci95->low == Approx(0.5 - half).epsilon(1e-14));
        CHECK(coefficient.ci95->high == Approx(0.5 + half).epsilon(1e-14));
    }
}

TEST_CASE("One unit has a value, and a word on why there is no interval") {
    for (const auto& known : known_statistics) {
        if (of_continuum(known.statistic)) continue;
        INFO(known.name);
        const auto one = compute(known.statistic, rated({"yn"}));
        CHECK(one.value);
        CHECK_FALSE(one.ci95);
        CHECK_FALSE(one.note.empty());
        const auto two = compute(known.statistic, rated({"yn", "yy"}));
        CHECK(two.ci95);
        CHECK(two.note.empty());
        // Where there is no value, its own reason is enough.
        CHECK((compute(known.statistic, rated({"yy"})).value ||
               compute(known.statistic, rated({"yy"})).note.empty()));
    }
}
