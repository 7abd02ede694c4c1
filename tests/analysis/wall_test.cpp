// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/analysis/wall.hpp"

#include <catch2/catch.hpp>

#include "libcoding/analysis/frequency.hpp"

#include "random_study.hpp"
#include "small_study.hpp"

using namespace coding;
using namespace coding::analysis;
using coding::test::plain;
using coding::test::RandomStudy;
using coding::test::SmallStudy;

namespace {

SmallStudy three_codes() {
    SmallStudy study;
    study.code("food", CodeKind::theme).code("food / bread").code("heat", CodeKind::theme).code("price");
    study.person("Mod", Role::moderator);
    study.source("S1").turn("Mod", 10).turn("P1", 10).turn("P2", 10).source("S2").turn("P1", 10);
    return study;
}

}  // namespace

TEST_CASE("a band is as long as its words in scope, and each piece tells how much a theme covers") {
    auto study = three_codes();
    study.coding("food / bread", 1, 0, 1, 5, plain).coding("food", 1, 3, 1, 6, plain);
    study.coding("price", 1, 8, 2, 10, plain).coding("heat", 3, 0, 3, 10, plain);
    study.coding("food", 0, 0, 0, 10, plain);  // the moderator's turn is out of scope
    const auto tables = study.tables();
    const auto scope = resolve(tables, {});
    const auto wall = analysis::wall(tables, scope, 4);
    CHECK(wall.subjects == std::vector<std::uint32_t>{0, 2});
    CHECK(wall.words_per_bucket == 5);
    REQUIRE(wall.bands.size() == 2);
    CHECK(wall.bands[0].words == 20);
    CHECK(wall.bands[0].buckets == 4);
    CHECK(wall.bands[1].buckets == 2);
    CHECK(wall.bands[0].coded == std::vector<std::uint64_t>{6, 0, 12});
    const auto shares = [&](std::size_t band, std::uint32_t bucket) {
        const auto at = wall.at(wall.bands[band], bucket);
        return std::vector<float>(at.begin(), at.end());
    };
    CHECK(shares(0, 0) == std::vector<float>{1, 0, 0});
    CHECK(shares(0, 1)[0] == Approx(0.2));
    CHECK(shares(0, 1)[2] == Approx(0.4));
    CHECK(shares(0, 3) == std::vector<float>{0, 0, 1});
    CHECK(shares(1, 0) == std::vector<float>{0, 1, 0});

    // Asked for, the moderator’s words are there too.
    ScopeRequest all;
    all.with_moderators = true;
    const auto whole = analysis::wall(tables, resolve(tables, all), 6);
    CHECK(whole.bands[0].words == 30);
    CHECK(whole.bands[0].buckets == 6);
    CHECK(whole.bands[0].coded == std::vector<std::uint64_t>{16, 0, 12});
}

TEST_CASE("a place of the wall leads to the passage to read") {
    auto study = three_codes();
    study.coding("food / bread", 1, 0, 1, 5, plain).coding("price", 1, 2, 2, 10, plain);
    const auto tables = study.tables();
    const auto scope = resolve(tables, {});
    const auto wall = analysis::wall(tables, scope, 4);
    const auto food = wall_spot(tables, scope, wall, 0, 0, 0);
    CHECK(food.source == 0);
    CHECK(food.span == Span{26, 36});
    REQUIRE(food.coding);
    CHECK(*food.coding == 0);
    CHECK(wall_spot(tables, scope, wall, 0, 0, 1).span == Span{30, 69});
    CHECK(wall_spot(tables, scope, wall, 0, 3, std::nullopt).span == Span{30, 69});
    const auto nothing = wall_spot(tables, scope, wall, 1, 1, std::nullopt);
    CHECK(nothing.source == 1);
    CHECK_FALSE(nothing.coding);
    CHECK(nothing.span == Span{0, 0});
}

TEST_CASE("where no theme is coded, the highest codes have the colours") {
    auto study = three_codes();
    study.coding("price", 1, 0, 1, 5, plain);
    const auto tables = study.tables();
    CHECK(wall(tables, resolve(tables, {}), 6).subjects == std::vector<std::uint32_t>{3});
    CHECK(wall(store::CountingTables{}, Scope{}, 6).bands.empty());
}

TEST_CASE("the pieces of a wall add up to the words covered, whatever the study") {
    for (unsigned seed = 1; seed <= 100; ++seed) {
        RandomStudy random{seed};
        const auto tables = random.study().tables();
        const auto scope = resolve(tables, random.request(tables));
        const auto wall = analysis::wall(tables, scope, 1 + random.below(20));
        INFO("seed " << seed);
        std::uint64_t of_bands = 0;
        for (const auto& band : wall.bands) of_bands += band.words;
        CHECK(of_bands == scope.words);
        const auto frequency = analysis::frequency(tables, scope);
        for (std::size_t column = 0; column < wall.subjects.size(); ++column) {
            std::uint64_t coded = 0;
            for (const auto& band : wall.bands) coded += band.coded[column];
            for (const auto& row : frequency.rows) {
                if (row.code == wall.subjects[column]) CHECK(coded == row.total.words);
            }
        }
        for (std::size_t b = 0; b < wall.bands.size(); ++b) {
            const auto& band = wall.bands[b];
            for (std::size_t column = 0; column < wall.columns(); ++column) {
                double words = 0;
                for (std::uint32_t bucket = 0; bucket < band.buckets; ++bucket) {
                    const auto left = band.words - bucket * wall.words_per_bucket;
                    words += static_cast<double>(wall.at(band, bucket)[column]) *
                             std::min(wall.words_per_bucket, left);
                    if (wall.at(band, bucket)[column] > 0) {
                        CHECK(wall_spot(tables, scope, wall, b, bucket, column).coding);
                    }
                }
                CHECK(words == Approx(static_cast<double>(band.coded[column])).margin(0.001));
            }
        }
    }
}
