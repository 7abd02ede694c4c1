// SPDX-License-Identifier: GPL-3.0-or-later
#include <catch2/catch.hpp>

#include "libcoding/analysis/agreement/study.hpp"
#include "libcoding/analysis/agreement/unitising.hpp"
#include "libcoding/error.hpp"

#include "random_study.hpp"

using namespace coding;
using namespace coding::analysis::agreement;
using coding::test::SmallStudy;

namespace {

using Options = SmallStudy::CodingOptions;

struct Told {
    store::CountingTables tables;
    analysis::Scope scope;
    ComparedSources compared;

    explicit Told(const SmallStudy& made, const analysis::ScopeRequest& request = {})
        : tables(made.tables()), scope(analysis::resolve(tables, request)), compared(tables, scope) {}

    [[nodiscard]] Study study(By by, const std::vector<Statistic>& statistics) const {
        return analysis::agreement::study(tables, compared, by, statistics);
    }
};

// Four turns of 10 words (20 code points and a label of 3) in S1; one coder alone in S2.
SmallStudy two_coders() {
    SmallStudy study;
    study.code("price").code("place").source("S1");
    for (const auto* who : {"P1", "P2", "P1", "P2"}) study.turn(who, 10);
    study.source("S2").turn("P1", 10);
    study.coding("price", 0, "A").coding("price", 0, "B");
    study.coding("price", 1, "A");
    study.coding("place", 2, "A").coding("place", 2, "B");
    study.coding("price", 4, "A");
    return study;
}

}  // namespace

TEST_CASE("Agreement in a study, by code, by hand") {
    const Told told{two_coders()};
    CHECK(told.compared.sources().size() == 1);
    CHECK(told.compared.left_out() == 1);
    const auto study = told.study(By::code, {Statistic::percent, Statistic::cohen_kappa, Statistic::u_alpha,
                                             Statistic::span_f1, Statistic::span_jaccard});
    REQUIRE(study.rows.size() == 2);
    const auto& price = study.rows[0];
    CHECK(*price.code == 0);
    CHECK(price.codings == 3);
    CHECK(*price.results[0].value == Approx(0.75));        // of four turns, one differs
    CHECK(*price.results[1].value == Approx(0.25 / 0.5));  // chance: 2/4 · 1/4 + 2/4 · 3/4
    CHECK(*price.results[3].value == Approx(2.0 / 3));
    CHECK(*price.results[4].value == Approx(0.5));
    Continuum continuum{0, 92, {"A", "B"}, {""}, {{0, 3, 23, 0}, {0, 26, 46, 0}, {1, 3, 23, 0}}};
    CHECK(*price.results[2].value == Approx(*u_alpha(continuum).value));
    CHECK(*study.rows[1].results[0].value == 1);
    CHECK(*study.all.results[0].value == Approx(7.0 / 8));
    CHECK(*study.all.results[3].value == Approx(4.0 / 5));
    CHECK(*study.all.results[4].value == Approx(40.0 / 60));
}

TEST_CASE("By pair and by source are by code with two coders of one source") {
    const Told told{two_coders()};
    const std::vector<Statistic> statistics{Statistic::percent, Statistic::krippendorff_alpha,
                                            Statistic::u_alpha, Statistic::span_jaccard};
    const auto code = told.study(By::code, statistics);
    for (const auto by : {By::pair, By::source}) {
        const auto study = told.study(by, statistics);
        REQUIRE(study.rows.size() == 1);
        CHECK(study.rows[0].coders.has_value() == (by == By::pair));
        CHECK(study.rows[0].source.has_value() == (by == By::source));
        CHECK(study.rows[0].codings == code.all.codings);
        for (std::size_t i = 0; i < statistics.size(); ++i) {
            CHECK(*study.rows[0].results[i].value == Approx(*code.all.results[i].value));
        }
    }
}

TEST_CASE("Measures of whole continua compare what the others do, and tell where they cannot") {
    const Told told{two_coders()};
    const auto study = told.study(
        By::code, {Statistic::u_alpha_1995, Statistic::gamma, Statistic::ku_alpha, Statistic::cu_alpha});
    Continuum price{0, 92, {"A", "B"}, {""}, {{0, 3, 23, 0}, {0, 26, 46, 0}, {1, 3, 23, 0}}};
    CHECK(*study.rows[0].results[0].value == Approx(*u_alpha_1995(price).all.value));
    CHECK(*study.all.results[3].value == 1);  // where passages meet, they have one code
    CHECK(*study.rows[1].results[2].value == 1);
    auto other = two_coders();
    other.coding("price", 4, "C");
    const Told three{other};
    const auto mixed = three.study(By::code, {Statistic::u_alpha_1995, Statistic::u_alpha});
    CHECK_FALSE(mixed.all.results[0].value);
    CHECK_FALSE(mixed.all.results[0].reason.empty());
    CHECK(mixed.all.results[1].value);
    CHECK(three.study(By::pair, {Statistic::u_alpha_1995}).rows.size() == 2);
}

TEST_CASE("Nothing to compare is no fault") {
    SmallStudy empty;
    empty.code("price").source("S1").turn("P1", 5);
    for (const auto by : {By::code, By::pair, By::source}) {
        const auto study = Told{empty}.study(by, {Statistic::percent, Statistic::u_alpha, Statistic::span_f1,
                                                  Statistic::gamma, Statistic::ku_alpha});
        CHECK(study.rows.empty());
        for (const auto& result : study.all.results) {
            CHECK_FALSE(result.value);
            CHECK_FALSE(result.reason.empty());
        }
    }
    CHECK(disagreements(Told{empty}.tables, Told{empty}.compared, 5).empty());
}

TEST_CASE("The worst disagreements come first") {
    auto made = two_coders();
    made.coding("place", 3, 0, 3, 4, Options{"B"});
    const Told told{made};
    const auto found = disagreements(told.tables, told.compared, 10);
    REQUIRE(found.size() == 2);
    CHECK(found[0].code == 0);
    CHECK(found[0].span == Span{26, 46});
    CHECK(found[0].length == 20);
    CHECK(found[0].with == std::vector<std::uint32_t>{0});
    CHECK(found[0].without == std::vector<std::uint32_t>{1});
    CHECK(found[1].code == 1);
    CHECK(found[1].length == 8);
    CHECK(found[1].with == std::vector<std::uint32_t>{1});
    CHECK(disagreements(told.tables, told.compared, 1).size() == 1);
    CHECK(disagreements(told.tables, told.compared, 0).empty());
}

TEST_CASE("Random studies: every figure is one, or there is a reason") {
    std::vector<Statistic> all;
    for (const auto& one : known_statistics) {
        if (one.statistic != Statistic::gamma) all.push_back(one.statistic);
    }
    for (unsigned seed = 1; seed <= 40; ++seed) {
        test::RandomStudy random{seed};
        const auto made = random.study();
        const auto tables = made.tables();
        auto request = random.request(tables);
        const Told told{made, request};
        INFO(seed);
        for (const auto by : {By::code, By::pair, By::source}) {
            const auto study = told.study(by, all);
            auto rows = study.rows;
            rows.push_back(study.all);
            for (const auto& row : rows) {
                REQUIRE(row.results.size() == all.size());
                for (const auto& result : row.results) {
                    CHECK(result.value.has_value() == result.reason.empty());
                    if (result.value) CHECK((*result.value <= 1 + 1e-9 && *result.value == *result.value));
                }
            }
        }
        for (const auto& found : disagreements(told.tables, told.compared, 5)) {
            CHECK(found.length > 0);
            CHECK(found.span.begin < found.span.end);
            CHECK_FALSE((found.with.empty() || found.without.empty()));
        }
    }
}
