// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/analysis/evocations.hpp"

#include <catch2/catch.hpp>

#include "tests/analysis/small_study.hpp"

using namespace coding;
using namespace coding::analysis;
using coding::test::SmallStudy;

namespace {

using Box = Evocations::Box;

const Evocations::Row& evocations_of(const Evocations& evocations, std::uint32_t code) {
    for (const auto& row : evocations.rows) {
        if (row.code == code) return row;
    }
    throw std::out_of_range{"no row"};
}

/// Codes: 0 images (imaginary), 1 images / memory, 2 images / fear, 3 images / feast, 4 price, 5 food
/// (theme). Turns of 10 words: 0 Ana, 1 Bo, 2 Ana, 3 Cy, 4 a paragraph.
SmallStudy session_of_evocations() {
    SmallStudy study;
    study.code("images", CodeKind::imaginary)
        .code("images / memory")
        .code("images / fear")
        .code("images / feast");
    study.code("price").code("food", CodeKind::theme);
    study.source("S1").turn("Ana", 10).turn("Bo", 10).turn("Ana", 10).turn("Cy", 10).turn("", 10);
    return study;
}

}  // namespace

TEST_CASE("Evocations stand in boxes by how many have them and how early they come") {
    auto study = session_of_evocations();
    study.coding("images / memory", 0, 0, 0, 3, {"A"}).coding("images / fear", 0, 5, 0, 8, {"A"});
    study.coding("images / memory", 2, "A");  // Ana again: the first time counts
    study.coding("images / feast", 2, 2, 2, 4, {"A"});
    study.coding("images / memory", 1, 0, 1, 2, {"A"}).coding("images / memory", 1, 0, 1, 3, {"B"});
    study.coding("images / fear", 1, 4, 1, 6, {"A"});
    study.coding("images / feast", 3, 1, 3, 2, {"A"}).coding("price", 3, "A");
    study.coding("images", 4, "A");  // nobody says it
    const auto tables = study.tables();
    const auto result = evocations(tables, resolve(tables, {}));
    // Ana: memory 1, fear 2, feast 3. Bo: memory 1, fear 2. Cy: feast 1.
    CHECK(result.people == 3);
    REQUIRE(result.rows.size() == 3);
    CHECK(evocations_of(result, 1).people == 2);
    CHECK(evocations_of(result, 1).mean_rank == Approx(1));
    CHECK(evocations_of(result, 2).mean_rank == Approx(2));
    CHECK(evocations_of(result, 3).mean_rank == Approx(2));
    CHECK(result.mean_people == Approx(2));
    CHECK(result.mean_rank == Approx((1 + 2 + 3 + 1 + 2 + 1) / 6.0));
    CHECK(evocations_of(result, 1).box == Box::core);
    CHECK(evocations_of(result, 2).box == Box::first_periphery);
    CHECK(evocations_of(result, 3).box == Box::first_periphery);
    CHECK(result.rows.front().code == 1);
}

TEST_CASE("What comes first is what was said on the earlier day, however the sources stand") {
    SmallStudy study;
    study.code("images", CodeKind::imaginary).code("images / memory").code("images / fear");
    study.source("Later", {}, "2026-04-02").turn("Ana", 10);
    study.source("Earlier", {}, "2026-03-12").turn("Ana", 10).turn("Ana", 10);
    study.coding("images / memory", 0, "A");
    study.coding("images / fear", 1, "A").coding("images / memory", 2, "A");
    const auto tables = study.tables();
    const auto result = evocations(tables, resolve(tables, {}));
    CHECK(evocations_of(result, 2).mean_rank == Approx(1));
    CHECK(evocations_of(result, 1).mean_rank == Approx(2));
}

TEST_CASE("What begins at one place shares its rank; few and early stand against few and late") {
    auto study = session_of_evocations();
    study.coding("images / memory", 0, 0, 0, 3, {"A"}).coding("images / fear", 0, 0, 0, 5, {"A"});
    study.coding("images / memory", 1, 0, 1, 2, {"A"}).coding("images / feast", 1, 5, 1, 7, {"A"});
    study.coding("images / memory", 3, 0, 3, 2, {"A"});
    const auto tables = study.tables();
    const auto result = evocations(tables, resolve(tables, {}));
    // Ana: both 1.5. Bo: memory 1, feast 2. Cy: memory 1. Of all mentions: 7 / 5 = 1.4.
    CHECK(evocations_of(result, 1).mean_rank == Approx(3.5 / 3));
    CHECK(evocations_of(result, 2).mean_rank == Approx(1.5));
    CHECK(result.mean_rank == Approx(1.4));
    CHECK(evocations_of(result, 1).box == Box::core);
    CHECK(evocations_of(result, 2).box == Box::second_periphery);

    study.coding("images / fear", 3, 0, 3, 1, {"A"}).coding("images", 2, "A");
    const auto more = study.tables();
    CHECK(evocations(more, resolve(more, {})).rows.size() == 4);
}

TEST_CASE("With a theme, its evocations are those that overlap it") {
    auto study = session_of_evocations();
    study.coding("images / memory", 0, 0, 0, 3, {"A"}).coding("images / fear", 1, 0, 1, 3, {"A"});
    study.coding("food", 1, "A");
    const auto tables = study.tables();
    ScopeRequest request;
    request.themes = {"food"};
    const auto result = evocations(tables, resolve(tables, request));
    REQUIRE(result.rows.size() == 1);
    CHECK(result.rows.front().code == 2);
    CHECK(result.rows.front().box == Box::core);
}

TEST_CASE("Without evocations there are no boxes and no means") {
    const auto tables = session_of_evocations().tables();
    const auto result = evocations(tables, resolve(tables, {}));
    CHECK(result.rows.empty());
    CHECK(result.people == 0);
    CHECK(result.mean_rank == 0);
}
