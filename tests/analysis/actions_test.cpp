// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/analysis/actions.hpp"

#include <catch2/catch.hpp>

#include "tests/analysis/small_study.hpp"

using namespace coding;
using namespace coding::analysis;
using coding::test::SmallStudy;

namespace {

using Indices = std::vector<std::uint32_t>;

/// Codes: 0 food (theme), 1 energy (theme), 2 energy / works (action), 3 done (action), 4 done / visits,
/// 5 wishes. Turns of 10 words: 0 Ana, 1 Bo (G1), 2 Cy, who does not consent (G2).
SmallStudy sessions() {
    SmallStudy study;
    study.code("food", CodeKind::theme)
        .code("energy", CodeKind::theme)
        .code("energy / works", CodeKind::action);
    study.code("done", CodeKind::action).code("done / visits").code("wishes");
    study.person("Cy", Role::participant, Consent::none);
    study.source("S1", {"G1"}).turn("Ana", 10).turn("Bo", 10);
    study.source("S2", {"G2"}).turn("Cy", 10);
    return study;
}

}  // namespace

TEST_CASE("Actions are passages of codes of kind action and of those below, with the themes they overlap") {
    auto study = sessions();
    study.coding("done / visits", 0, 0, 0, 5, {"A", Polarity::lever, 3});
    study.coding("done / visits", 0, 4, 0, 8, {"B", Polarity::lever, 5});  // the same action
    study.coding("food", 0, 7, 0, 9, {"A"}).coding("food", 1, "A");
    study.coding("energy / works", 1, 2, 1, 6, {"A", Polarity::barrier}).coding("wishes", 1, "A");
    study.coding("done", 1, 0, 1, 1, {"A"});
    const auto tables = study.tables();
    const auto result = actions(tables, resolve(tables, {}), {Split::By::group, {}});
    REQUIRE(result.actions.size() == 3);
    const auto& works = result.actions[0];
    CHECK(works.code == 2);
    CHECK(works.themes == Indices{0, 1});  // its own, and food on the whole turn
    CHECK(works.result == Polarity::barrier);
    CHECK(result.actions[1].code == 3);
    const auto& visits = result.actions[2];
    CHECK(visits.code == 4);
    CHECK(visits.codings.size() == 2);
    CHECK(visits.themes == Indices{0});  // by the second coding alone
    CHECK(visits.result == Polarity::lever);
    CHECK(visits.intensity == 5);
    CHECK(visits.columns == Indices{0});
    REQUIRE(visits.quote);
    CHECK(visits.quote->coders == 2);
    CHECK(result.themes == Indices{0, 1});
    CHECK(result.columns == std::vector<std::string>{"G1", "G2"});
}

TEST_CASE("Where coders differ an action is ambivalent; who does not consent is not quoted") {
    auto study = sessions();
    study.coding("done", 0, {"A", Polarity::lever}).coding("done", 0, {"B", Polarity::barrier});
    study.coding("done", 2, {"A", Polarity::none, 4});
    const auto tables = study.tables();
    const auto result = actions(tables, resolve(tables, {}), {Split::By::source, {}});
    REQUIRE(result.actions.size() == 2);
    CHECK(result.actions[0].result == Polarity::ambivalent);
    CHECK(result.actions[1].result == Polarity::none);
    CHECK_FALSE(result.actions[1].quote);
    CHECK(result.actions[1].columns == Indices{1});
    CHECK(result.actions[1].themes.empty());
    CHECK(result.themes.empty());
}

TEST_CASE("Without codes of kind action there is no inventory") {
    SmallStudy study;
    study.code("price").source("S").turn("Ana", 5).coding("price", 0, "A");
    const auto tables = study.tables();
    CHECK(actions(tables, resolve(tables, {}), {}).actions.empty());
}
