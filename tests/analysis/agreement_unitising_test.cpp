// SPDX-License-Identifier: GPL-3.0-or-later
#include <cmath>
#include <random>
#include <string>
#include <vector>

#include <catch2/catch.hpp>

#include "libcoding/analysis/agreement/alignment.hpp"
#include "libcoding/analysis/agreement/disagreements.hpp"
#include "libcoding/analysis/agreement/gamma.hpp"
#include "libcoding/analysis/agreement/unitising.hpp"

using namespace coding::analysis::agreement;
using Unit = Continuum::Unit;

namespace {

Continuum continuum(std::int64_t length, std::vector<Unit> units, std::uint32_t coders = 2,
                    std::uint32_t values = 2) {
    Continuum made{0, length, {}, {}, std::move(units)};
    for (std::uint32_t i = 0; i < coders; ++i) made.coders.push_back("coder " + std::to_string(i + 1));
    for (std::uint32_t i = 0; i < values; ++i)
        made.values.push_back(std::string(1, static_cast<char>('a' + i)));
    arrange(made);
    return made;
}

std::vector<Coefficient> all_of(const Continuum& units) {
    std::vector<Coefficient> all{u_alpha_1995(units).all, u_alpha(units), u_alpha_binary(units),
                                 cu_alpha(units),         gamma(units),   span_f1(units).all,
                                 span_jaccard(units).all};
    for (auto& one : ku_alpha(units)) all.push_back(one);
    for (auto& one : u_alpha_1995(units).values) all.push_back(one);
    return all;
}

// No coder's units overlap; some touch.
Continuum random_units(unsigned seed, std::uint32_t coders, std::uint32_t values) {
    std::mt19937 random{seed};
    std::vector<Unit> units;
    for (std::uint32_t coder = 0; coder < coders; ++coder) {
        std::int64_t at = 0;
        while (true) {
            at += static_cast<std::int64_t>(random() % 9);
            const auto end = at + 1 + static_cast<std::int64_t>(random() % 9);
            if (end > 60) break;
            units.push_back({coder, at, end, static_cast<std::uint32_t>(random() % values)});
            at = end;
        }
    }
    return continuum(60, units, coders, values);
}

// The 2016 coefficients place by place: slow, and after the matrices of the paper.
struct ByPlace {
    std::vector<std::vector<double>> observed, expected;  // the last row is gaps
    double all = 0;

    explicit ByPlace(const Continuum& units) {
        const auto coders = units.coders.size();
        const auto gap = units.values.size();
        const auto length = static_cast<std::size_t>(units.length());
        std::vector<std::vector<std::size_t>> at(coders, std::vector<std::size_t>(length, gap));
        std::vector<double> own(gap + 1);
        for (const auto& unit : units.units) {
            for (auto place = unit.begin; place < unit.end; ++place) {
                at[unit.coder][static_cast<std::size_t>(place)] = unit.value;
            }
            own[unit.value] += static_cast<double>(unit.length() * unit.length());
        }
        observed.assign(gap + 1, std::vector<double>(gap + 1));
        expected = observed;
        std::vector<double> margin(gap + 1);
        for (std::size_t i = 0; i < coders; ++i) {
            for (std::size_t place = 0; place < length; ++place) {
                if (at[i][place] == gap) own[gap] += 1;
                margin[at[i][place]] += 1;
                all += 1;
                for (std::size_t j = 0; j < coders; ++j) {
                    if (i != j) observed[at[i][place]][at[j][place]] += 1 / static_cast<double>(coders - 1);
                }
            }
        }
        double selves = 0;
        for (const auto one : own) selves += one;
        for (std::size_t c = 0; c <= gap; ++c) {
            for (std::size_t k = 0; k <= gap; ++k) {
                expected[c][k] = all * (margin[c] * margin[k] - (c == k ? own[c] : 0)) / (all * all - selves);
            }
        }
    }

    static double diagonal(const std::vector<std::vector<double>>& matrix) {
        double sum = 0;
        for (std::size_t i = 0; i < matrix.size(); ++i) sum += matrix[i][i];
        return sum;
    }
    double u_alpha() const { return 1 - (all - diagonal(observed)) / (all - diagonal(expected)); }
    double binary() const {
        const auto unmet = [](const std::vector<std::vector<double>>& matrix) {
            double sum = 0;
            for (std::size_t k = 0; k + 1 < matrix.size(); ++k) sum += matrix.back()[k];
            return sum;
        };
        return 1 - unmet(observed) / unmet(expected);
    }
};

// Every way to align, of few units.
double cheapest(std::vector<std::vector<Unit>> rows) {
    std::size_t first = 0;
    while (first < rows.size() && rows[first].empty()) ++first;
    if (first == rows.size()) return 0;
    const auto pairs = static_cast<double>(rows.size() * (rows.size() - 1)) / 2;
    const auto unit = rows[first].back();
    rows[first].pop_back();
    double best = 1e9;
    std::vector<const Unit*> chosen{&unit};
    const auto extend = [&](const auto& self, std::size_t row,
                            const std::vector<std::vector<Unit>>& left) -> void {
        if (row == rows.size()) {
            const auto size = static_cast<double>(chosen.size());
            double cost = pairs - size * (size - 1) / 2;
            for (std::size_t i = 0; i < chosen.size(); ++i) {
                for (std::size_t j = i + 1; j < chosen.size(); ++j)
                    cost += dissimilarity(*chosen[i], *chosen[j]);
            }
            best = std::min(best, cost / pairs + cheapest(left));
            return;
        }
        self(self, row + 1, left);
        for (std::size_t i = 0; i < left[row].size(); ++i) {
            auto rest = left;
            const auto taken = rest[row][i];
            rest[row].erase(rest[row].begin() + static_cast<std::ptrdiff_t>(i));
            chosen.push_back(&taken);
            self(self, row + 1, rest);
            chosen.pop_back();
        }
    };
    extend(extend, first + 1, rows);
    return best;
}

}  // namespace

TEST_CASE("Unitising alpha of 1995 by hand: one unit each, half overlapping") {
    // L 10, units [2, 6) and [4, 8): observed 2 (2² + 2²) / (2 · 1 · 10²) = 0.08. Expected: gaps of 2, 4, 4
    // and 2, so a unit of 4 fits once in two of them: 2 / 10 · 2 (28 + 2 · 16) / (20 · 19 - 2 · 12) = 24 /
    // 356.
    const auto result = u_alpha_1995(continuum(10, {{0, 2, 6, 0}, {1, 4, 8, 0}}, 2, 1));
    CHECK(*result.all.observed == Approx(0.08));
    CHECK(*result.all.expected == Approx(24.0 / 356));
    CHECK(*result.all.value == Approx(1 - 0.08 * 356 / 24));
    CHECK(result.all.of_disagreement);
    CHECK(*result.values[0].value == *result.all.value);
}

TEST_CASE("The 2016 family by hand: one unit each, half overlapping") {
    // 8 of 20 in units; 2 + 2 of them meet. Own pairs: 16 + 16 and 12 of gaps, so 400 - 44 pairs.
    const auto units = continuum(10, {{0, 2, 6, 0}, {1, 4, 8, 0}}, 2, 1);
    const auto expected = 20 - 20 * (64.0 - 32) / 356 - 20 * (144.0 - 12) / 356;
    CHECK(*u_alpha(units).value == Approx(1 - 8 / expected));
    CHECK(*u_alpha(units).observed == Approx(0.6));
    CHECK(*u_alpha_binary(units).value == Approx(1 - 8 / expected));  // with one value the same
    CHECK_FALSE(cu_alpha(units).value);                               // one value: nothing to tell apart
    CHECK_FALSE(ku_alpha(units)[0].value);
}

TEST_CASE("cu alpha and (k)u alpha by hand: values where units meet") {
    // Meetings: a–a 2, b–b 2, a–b 1 and b–a 1, by length of each coder: a 3 + 2 … of 10 met in all.
    const auto units = continuum(20, {{0, 0, 3, 0}, {0, 5, 7, 1}, {1, 0, 2, 0}, {1, 2, 3, 1}, {1, 5, 7, 1}});
    // a: 3 + 2 met, alike 4; b: 2 + 1 + 2 met, alike 4. Own: a 9 + 4, b 4 + 1 + 4.
    const double met = 10;
    const double pairs = 100 - 22;
    const auto expected = met - met * (25 - 13 + 25 - 9) / pairs;
    CHECK(*cu_alpha(units).value == Approx(1 - 2 / expected));
    CHECK(*cu_alpha(units).observed == Approx(0.8));
    const auto of_a = 1 - (5.0 - 4) / 5 / ((50.0 - 13 - 12) / (50 - 13));
    CHECK(*ku_alpha(units)[0].value == Approx(of_a));
    CHECK(*ku_alpha(units)[0].observed == Approx(0.8));
}

TEST_CASE("Coincidences of units are those of places, on random units") {
    for (unsigned seed = 1; seed <= 60; ++seed) {
        const auto units = random_units(seed, 2 + seed % 3, 1 + seed % 4);
        const ByPlace places{units};
        INFO(seed);
        REQUIRE(u_alpha(units).value);
        CHECK(*u_alpha(units).value == Approx(places.u_alpha()).margin(1e-9));
        CHECK(*u_alpha_binary(units).value == Approx(places.binary()).margin(1e-9));
    }
}

TEST_CASE("Span F1 and Jaccard by hand") {
    const auto units =
        continuum(30, {{0, 0, 4, 0}, {0, 10, 14, 1}, {0, 20, 24, 1}, {1, 0, 4, 0}, {1, 12, 16, 1}});
    CHECK(*span_f1(units).all.value == Approx(2.0 / 5));
    CHECK(*span_f1(units).values[0].value == 1);
    CHECK(*span_f1(units).values[1].value == 0);
    CHECK(*span_jaccard(units).all.value == Approx(6.0 / 14));  // 4 + 2 of 4 + 10
    CHECK(*span_jaccard(units).values[1].value == Approx(0.2));
    CHECK_FALSE(span_jaccard(units).all.expected);
}

TEST_CASE("Full agreement on several units is 1 for all, in any number of coders") {
    for (std::uint32_t coders = 2; coders <= 4; ++coders) {
        std::vector<Unit> units;
        for (std::uint32_t i = 0; i < coders; ++i) {
            units.insert(units.end(), {{i, 2, 5, 0}, {i, 9, 12, 1}, {i, 12, 20, 0}, {i, 30, 31, 1}});
        }
        for (const auto& result : all_of(continuum(40, units, coders))) {
            REQUIRE(result.value);
            CHECK(*result.value == Approx(1));
        }
    }
}

TEST_CASE("One coder, nothing marked, all marked by all: no value, and a reason") {
    const std::vector<Continuum> cases{continuum(10, {}), continuum(10, {}, 0, 0), continuum(0, {}),
                                       continuum(10, {{0, 1, 3, 0}}, 1, 1)};
    for (const auto& units : cases) {
        for (const auto& result : all_of(units)) {
            CHECK_FALSE(result.value);
            CHECK(result.reason.pattern().rfind("Not defined, because", 0) == 0);
        }
    }
    const auto full = continuum(10, {{0, 0, 10, 0}, {1, 0, 10, 0}}, 2, 1);
    CHECK_FALSE(u_alpha(full).value);
    CHECK_FALSE(u_alpha_binary(full).value);
    CHECK(*span_jaccard(full).all.value == 1);
    for (const auto& result : all_of(full)) {
        if (result.value) CHECK(std::isfinite(*result.value));
    }
}

TEST_CASE("A single unit of one coder, a unit of one place") {
    for (const auto& units : {continuum(10, {{0, 3, 7, 0}}), continuum(10, {{0, 3, 4, 0}, {1, 3, 4, 1}}),
                              continuum(1, {{0, 0, 1, 0}})}) {
        for (const auto& result : all_of(units)) {
            CHECK((result.value || !result.reason.empty()));
            if (result.value) CHECK(std::isfinite(*result.value));
        }
    }
}

TEST_CASE("Overlapping units of a coder are told, and compared as far as can be") {
    const auto units = continuum(30, {{0, 0, 10, 0}, {0, 5, 15, 1}, {1, 0, 10, 0}, {1, 5, 15, 1}});
    CHECK(*u_alpha(units).value == Approx(1));
    CHECK_FALSE(u_alpha(units).note.empty());
    CHECK(*u_alpha_binary(units).value == Approx(1));
    CHECK_FALSE(u_alpha_binary(units).note.empty());
    CHECK(*u_alpha_1995(units).all.value == Approx(1));
    CHECK(*gamma(units).value == Approx(1));
    CHECK_FALSE(cu_alpha(units).value);
    CHECK_FALSE(ku_alpha(units)[0].value);
    // Of one value they become one.
    const auto twice = continuum(30, {{0, 0, 10, 0}, {0, 5, 15, 0}, {1, 0, 15, 0}}, 2, 1);
    CHECK(*u_alpha_1995(twice).all.value == Approx(1));
    CHECK(*span_jaccard(twice).all.value == 1);
}

TEST_CASE("Several continua add up to what one that holds them has") {
    auto first = continuum(20, {{0, 0, 4, 0}, {1, 2, 6, 0}}, 2, 1);
    auto second = continuum(30, {{0, 10, 14, 0}, {1, 10, 16, 0}}, 2, 1);
    auto both = first;
    both.end = 50;
    for (auto unit : second.units) {
        unit.begin += 20;
        unit.end += 20;
        both.units.push_back(unit);
    }
    arrange(both);
    UnitCoincidences sum{1};
    sum.add(first);
    sum.add(second);
    sum.add(continuum(1000, {{0, 1, 2, 0}}, 1, 1));  // one coder: nothing to compare
    CHECK(*sum.u_alpha().value == Approx(*u_alpha(both).value));
    CHECK(*sum.u_alpha_binary().value == Approx(*u_alpha_binary(both).value));
}

TEST_CASE("What two units are apart, by hand") {
    CHECK(dissimilarity({0, 0, 10, 0}, {1, 0, 10, 0}) == 0);
    CHECK(dissimilarity({0, 0, 10, 0}, {1, 0, 10, 1}) == 1);
    CHECK(dissimilarity({0, 0, 10, 0}, {1, 5, 15, 0}) == Approx(0.25));
    CHECK(dissimilarity({0, 0, 10, 0}, {1, 2, 6, 1}) == Approx(1 + std::pow(6.0 / 14, 2)));
}

TEST_CASE("The best alignment is the best of all, on few random units") {
    for (unsigned seed = 1; seed <= 40; ++seed) {
        const std::uint32_t coders = 2 + seed % 3;
        auto units = random_units(seed, coders, 2);
        std::vector<std::vector<Unit>> rows;
        for (std::uint32_t i = 0; i < coders; ++i) {
            rows.push_back(units_of(units, i));
            rows.back().resize(std::min<std::size_t>(rows.back().size(), coders == 2 ? 5 : 9 / coders));
        }
        INFO(seed);
        const auto found = best_alignment(rows);
        REQUIRE(found);
        CHECK(found->at_least == Approx(found->cost));
        CHECK(found->cost == Approx(cheapest(rows)).margin(1e-9));
    }
}

TEST_CASE("Gamma by hand: the observed disorder of two coders") {
    // A pair 0.25 apart, one unit alone: 1.25, for 1.5 units a coder.
    const auto units = continuum(200, {{0, 0, 10, 0}, {1, 5, 15, 0}, {1, 150, 160, 1}});
    const auto result = gamma(units);
    CHECK(*result.observed == Approx(1.25 / 1.5));
    CHECK(*result.value == Approx(1 - *result.observed / *result.expected));
    CHECK(result.of_disagreement);
    CHECK(*gamma(units).expected == *result.expected);
}

TEST_CASE("Gamma is about 0 where units lie by chance, and falls as they drift apart") {
    double sum = 0;
    for (unsigned seed = 1; seed <= 10; ++seed) sum += *gamma(random_units(seed, 2, 3)).value;
    CHECK(std::abs(sum / 10) < 0.15);
    double last = 1.1;
    for (const std::int64_t drift : {0, 2, 4, 8}) {
        std::vector<Unit> units;
        for (std::int64_t i = 0; i < 20; ++i) {
            const auto value = static_cast<std::uint32_t>(i % 2);
            units.push_back({0, i * 40, i * 40 + 10, value});
            units.push_back({1, i * 40 + drift, i * 40 + 10 + drift, value});
            units.push_back({2, i * 40, i * 40 + 10 + drift, value});
        }
        const auto result = gamma(continuum(800, units, 3));
        REQUIRE(result.value);
        CHECK(*result.value < last);
        last = *result.value;
    }
}

TEST_CASE("Units far too many and too near for gamma end in a reason, not in a hang") {
    std::vector<Unit> units;
    for (std::uint32_t coder = 0; coder < 8; ++coder) {
        for (std::int64_t i = 0; i < 20; ++i) units.push_back({coder, i, i + 30, 0});
    }
    const auto result = gamma(continuum(100, units, 8, 1));
    CHECK_FALSE(result.value);
    CHECK(result.units == units.size());
    CHECK_FALSE(result.reason.empty());
}

TEST_CASE("Coders in another order agree as much, and so does a text that begins elsewhere") {
    for (unsigned seed = 1; seed <= 4; ++seed) {
        const std::uint32_t coders = 2 + seed % 3;
        const auto units = random_units(seed, coders, 3);
        auto turned = units;
        auto moved = units;
        for (auto& unit : turned.units) unit.coder = coders - 1 - unit.coder;
        arrange(turned);
        moved.begin += 1000;
        moved.end += 1000;
        for (auto& unit : moved.units) {
            unit.begin += 1000;
            unit.end += 1000;
        }
        INFO(seed);
        const auto all = all_of(units);
        for (const auto* other : {&turned, &moved}) {
            const auto again = all_of(*other);
            for (std::size_t i = 0; i < all.size(); ++i) {
                constexpr std::size_t gamma_place = 4;  // its chance is drawn: the observed part alone
                INFO(i);
                REQUIRE(all[i].value.has_value() == again[i].value.has_value());
                if (!all[i].value) continue;
                CHECK(*all[i].observed == Approx(*again[i].observed).margin(1e-9));
                if (i != gamma_place) CHECK(*all[i].value == Approx(*again[i].value).margin(1e-9));
            }
        }
    }
}

TEST_CASE("Where a continuum differs most: the longest stretches that half of the coders marked") {
    // Value 0: [0, 10) by one, [10, 20) by both, [20, 24) by the other; value 1: [40, 41) by one.
    const auto units = continuum(50, {{0, 0, 20, 0}, {1, 10, 24, 0}, {1, 40, 41, 1}});
    const auto found = disagreements(units, 10);
    REQUIRE(found.size() == 3);
    CHECK(found[0].begin == 0);
    CHECK(found[0].end == 10);
    CHECK(found[0].value == 0);
    CHECK(found[0].with == std::vector<std::uint32_t>{0});
    CHECK(found[0].without == std::vector<std::uint32_t>{1});
    CHECK(found[1].begin == 20);
    CHECK(found[1].length == 4);
    CHECK(found[2].value == 1);
    CHECK(disagreements(units, 2).size() == 2);
    CHECK(disagreements(units, 0).empty());
    CHECK(disagreements(continuum(50, {{0, 0, 20, 0}}, 1), 5).empty());  // nobody to differ from
    // Three coders: one against two weighs 2 of 3 pairs, whichever way round.
    const auto three = continuum(50, {{0, 0, 9, 0}, {1, 0, 9, 0}, {2, 20, 30, 0}}, 3);
    const auto worst = disagreements(three, 1);
    REQUIRE(worst.size() == 1);
    CHECK(worst[0].begin == 20);
    CHECK(worst[0].without == std::vector<std::uint32_t>{0, 1});
}
