// SPDX-License-Identifier: GPL-3.0-or-later
// Whether anything is new, and who was heard on what.
#include "libcoding/analysis/saturation.hpp"

#include <catch2/catch.hpp>

#include "libcoding/analysis/coverage.hpp"

#include "random_study.hpp"
#include "small_study.hpp"

using namespace coding;
using namespace coding::analysis;
using coding::test::RandomStudy;
using coding::test::SmallStudy;

namespace {

/// Sources with the codes named by their letters, a day each, in the order given.
SmallStudy sources_with(const std::vector<std::string>& codes) {
    SmallStudy study;
    for (const char letter : std::string{"abcdefghij"}) study.code(std::string{letter});
    study.person("Ana");
    for (std::size_t i = 0; i < codes.size(); ++i) {
        study.source("S" + std::to_string(i), {}, "2026-03-" + std::to_string(10 + i)).turn("Ana", 5);
    }
    for (std::size_t i = 0; i < codes.size(); ++i) {
        for (const char letter : codes[i]) {
            study.coding(std::string{letter}, static_cast<std::uint32_t>(i));
        }
    }
    return study;
}

Saturation saturation_of(const SmallStudy& study, const SaturationRule& rule = {}, std::size_t orders = 0) {
    const auto tables = study.tables();
    return saturation(tables, resolve(tables, {}), rule, orders);
}

}  // namespace

TEST_CASE("new codes and the saturation ratio, run by run") {
    // Known: 3, 5, 6, 8; then one new, none, none.
    const auto found = saturation_of(sources_with({"abc", "abde", "f", "gh", "i", "ab", "c"}));
    REQUIRE(found.steps.size() == 7);
    CHECK(found.steps[1].codes == 4);
    CHECK(found.steps[1].new_codes == 2);
    CHECK(found.steps[3].known == 8);
    CHECK(found.steps[6].known == 9);
    CHECK(found.base_codes == 8);
    REQUIRE(found.runs.size() == 2);  // sources 5 and 6, 6 and 7
    CHECK(found.runs[0].first == 4);
    CHECK(found.runs[0].new_codes == 1);
    CHECK(found.runs[0].ratio == Approx(1.0 / 8));
    CHECK(found.runs[1].ratio == 0);
    CHECK(found.reached(0.05) == 5);
    CHECK(found.reached(0.2) == 4);
    const auto small = saturation_of(sources_with({"abc", "abde", "f", "gh", "i", "ab", "c"}), {2, 1});
    CHECK(small.base_codes == 5);
    CHECK(small.runs.size() == 5);
    CHECK(small.reached(0) == 5);
}

TEST_CASE("too few sources, or a base without codes: no ratio") {
    CHECK(saturation_of(sources_with({"a", "b", "c", "d", "e"})).runs.empty());
    CHECK(saturation_of(sources_with({"", "", "", "", "a", "b"})).runs.empty());
    CHECK(saturation_of(sources_with({"a", "b"}), {0, 0}).runs.empty());
    CHECK_FALSE(saturation_of(sources_with({"a"})).reached(1).has_value());
    CHECK(saturation(store::CountingTables{}, Scope{}, {}, 10).steps.empty());
}

TEST_CASE("sources go by their day, those without one last") {
    SmallStudy study;
    study.code("a").person("Ana");
    study.source("late", {}, "2026-05-01").turn("Ana", 1).source("no day").turn("Ana", 1);
    study.source("early", {}, "2026-04-01").turn("Ana", 1);
    study.coding("a", 0).coding("a", 1).coding("a", 2);
    const auto found = saturation_of(study);
    CHECK(found.steps[0].source == 2);
    CHECK(found.steps[0].new_codes == 1);
    CHECK(found.steps[1].source == 0);
    CHECK(found.steps[2].source == 1);
}

TEST_CASE("random orders are the same each time, and meet where all sources are in") {
    const auto study = sources_with({"abc", "abde", "f", "gh", "i", "ab", "c"});
    const auto found = saturation_of(study, {}, 400);
    const auto again = saturation_of(study, {}, 400);
    for (std::size_t i = 0; i < found.steps.size(); ++i) {
        const auto& step = found.steps[i];
        CHECK(step.mean == again.steps[i].mean);
        CHECK(step.range == again.steps[i].range);
        CHECK(step.range.low <= step.mean);
        CHECK(step.mean <= step.range.high);
        if (i > 0) CHECK(found.steps[i - 1].mean <= step.mean);
    }
    CHECK(found.steps.back().mean == Approx(9));
    CHECK(found.steps.front().mean == Approx(14.0 / 7).margin(0.25));  // the mean number of codes a source
    CHECK(found.steps.front().range == Interval{1, 4});
}

TEST_CASE("the coverage board tells who was heard on what") {
    SmallStudy study;
    study.code("food", CodeKind::theme).code("heat", CodeKind::theme).person("Ana").person("Bo");
    study.source("S1", {"G1"}).turn("Ana", 5).turn("Bo", 5).source("S2", {"G1", "G2"}).turn("Ana", 5);
    study.value(Attribute::Of::participant, "job", "Ana", "cook");
    study.coding("food", 0).coding("heat", 2);
    const auto tables = study.tables();
    const auto scope = resolve(tables, {});
    const auto themes = subjects(tables, scope);
    const auto board =
        coverage(tables, scope, themes, split_from_name(tables, "group"), split_from_name(tables, "job"));
    CHECK(board.structures == std::vector<std::string>{"G1", "G2"});
    CHECK(board.populations == std::vector<std::string>{"cook", "—"});
    CHECK(board.at(0, 0).turns == 2);
    CHECK(board.at(0, 0).coded == std::vector<std::uint64_t>{1, 1});
    CHECK(board.at(0, 1).turns == 1);
    CHECK(board.at(0, 1).coded == std::vector<std::uint64_t>{0, 0});
    CHECK(board.at(1, 0).coded == std::vector<std::uint64_t>{0, 1});
    CHECK(board.at(1, 1).turns == 0);
    const auto whole = coverage(tables, scope, themes, {}, {});
    CHECK(whole.cells.at(0).turns == 3);
    CHECK(whole.populations == std::vector<std::string>{""});
}

TEST_CASE("the last source knows all codes, whatever the study") {
    for (unsigned seed = 1; seed <= 100; ++seed) {
        RandomStudy random{seed};
        const auto tables = random.study().tables();
        const auto scope = resolve(tables, random.request(tables));
        const auto found = saturation(tables, scope, {1, 1}, 20);
        std::vector<bool> coded(tables.codebook.codes().size());
        for (std::size_t i = 0; i < tables.codings.size(); ++i) {
            if (scope.codings[i]) coded[tables.codings[i].code] = true;
        }
        INFO("seed " << seed);
        const auto all = static_cast<std::uint64_t>(std::count(coded.begin(), coded.end(), true));
        if (found.steps.empty()) {
            CHECK(all == 0);
            continue;
        }
        CHECK(found.steps.back().known == all);
        CHECK(found.steps.back().mean == Approx(static_cast<double>(all)));
        for (const auto& run : found.runs) CHECK(run.ratio >= 0);
    }
}
