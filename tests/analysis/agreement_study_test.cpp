// SPDX-License-Identifier: GPL-3.0-or-later
#include <catch2/catch.hpp>

#include "libcoding/analysis/agreement/disagreements.hpp"
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

// One code, turn by turn and character by character, with no cleverness.
struct Slow {
    Ratings ratings;
    double common = 0, covered = 0;  // of pairs of coders

    Slow(const Told& told, std::uint32_t code) {
        ratings.categories = {"no", "yes"};
        ratings.scores = {0, 1};
        ratings.numeric = true;
        for (const auto& coder : told.tables.coders) ratings.coders.push_back(coder.name);
        for (const auto& source : told.compared.sources()) add(told, code, source);
        std::vector<std::size_t> everybody(ratings.coders.size());
        for (std::size_t i = 0; i < everybody.size(); ++i) everybody[i] = i;
        ratings = of_coders(ratings, everybody);
    }

  private:
    void add(const Told& told, std::uint32_t code, const ComparedSources::Source& source) {
        const auto& blocks = told.tables.blocks;
        for (std::size_t block = 0; block < blocks.size(); ++block) {
            if (blocks[block].source != source.source || !told.scope.blocks[block]) continue;
            const auto end = block + 1 < blocks.size() ? blocks[block + 1].begin : told.tables.characters;
            Ratings::Row row{std::vector<std::uint32_t>(ratings.coders.size(), Ratings::missing), 1, {}};
            for (const auto coder : source.coders) {
                row.values[coder] = marked(told, code, coder, {blocks[block].begin, end}) ? 1 : 0;
            }
            if (blocks[block].words > 0) ratings.rows.push_back(row);
            for (auto at = blocks[block].begin; at < end; ++at) add_place(told, code, source, at);
        }
    }

    void add_place(const Told& told, std::uint32_t code, const ComparedSources::Source& source,
                   std::uint32_t at) {
        const auto who = [&](std::size_t i) { return marked(told, code, source.coders[i], {at, at + 1}); };
        for (std::size_t i = 0; i < source.coders.size(); ++i) {
            for (std::size_t j = i + 1; j < source.coders.size(); ++j) {
                common += who(i) && who(j) ? 1 : 0;
                covered += who(i) || who(j) ? 1 : 0;
            }
        }
    }

    static bool marked(const Told& told, std::uint32_t code, std::uint32_t coder, Span span) {
        for (std::size_t i = 0; i < told.tables.codings.size(); ++i) {
            const auto& coding = told.tables.codings[i];
            if (!told.scope.codings[i] || coding.code != code || coding.coder != coder) continue;
            if (Span{coding.begin, coding.end}.overlaps(span)) return true;
        }
        return false;
    }
};

void check_same(const Coefficient& a, const Coefficient& b) {
    REQUIRE(a.value.has_value() == b.value.has_value());
    if (a.value) CHECK(*a.value == Approx(*b.value).margin(1e-9));
    if (a.standard_error && b.standard_error) {
        CHECK(*a.standard_error == Approx(*b.standard_error).margin(1e-9));
    }
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
    CHECK(found[0].value == 0);
    CHECK(found[0].begin == 26);
    CHECK(found[0].end == 46);
    CHECK(found[0].length == 20);
    CHECK(found[0].with == std::vector<std::uint32_t>{0});
    CHECK(found[0].without == std::vector<std::uint32_t>{1});
    CHECK(found[1].value == 1);
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
            CHECK(found.begin < found.end);
            CHECK_FALSE((found.with.empty() || found.without.empty()));
        }
    }
}

TEST_CASE("Random studies: each code is what a slow count of turns and characters says") {
    const std::vector<Statistic> statistics{Statistic::percent, Statistic::fleiss_kappa, Statistic::gwet_ac,
                                            Statistic::span_jaccard};
    std::size_t compared = 0;
    for (unsigned seed = 1; seed <= 40; ++seed) {
        test::RandomStudy random{seed};
        const auto made = random.study();
        const auto request = random.request(made.tables());
        const Told told{made, request};
        for (const auto& row : told.study(By::code, statistics).rows) {
            INFO(seed << ", code " << *row.code);
            const Slow slow{told, *row.code};
            for (std::size_t i = 0; i < 3; ++i) {
                check_same(row.results[i], compute(statistics[i], slow.ratings));
            }
            REQUIRE(row.results[3].value.has_value() == (slow.covered > 0));
            if (slow.covered > 0) CHECK(*row.results[3].value == Approx(slow.common / slow.covered));
            ++compared;
        }
    }
    CHECK(compared > 100);
}

TEST_CASE("Random studies: a pair, or a source, is the study of these alone") {
    std::vector<Statistic> all;
    for (const auto& one : known_statistics) {
        if (one.statistic != Statistic::gamma) all.push_back(one.statistic);
    }
    std::size_t compared = 0;
    for (unsigned seed = 1; seed <= 25; ++seed) {
        const auto made = test::RandomStudy{seed}.study();
        const Told told{made};
        for (const auto by : {By::pair, By::source}) {
            for (const auto& row : told.study(by, all).rows) {
                INFO(seed);
                analysis::ScopeRequest request;
                if (row.source) request.sources = {told.tables.sources[*row.source].name};
                for (const auto coder : row.coders.value_or(std::array<std::uint32_t, 2>{})) {
                    if (row.coders) request.coders.push_back(told.tables.coders[coder].name);
                }
                const auto alone = Told{made, request}.study(By::code, all).all;
                CHECK(row.codings == alone.codings);
                for (std::size_t i = 0; i < all.size(); ++i) {
                    INFO(name_of(all[i]));
                    check_same(row.results[i], alone.results[i]);
                }
                ++compared;
            }
        }
    }
    CHECK(compared > 50);
}
