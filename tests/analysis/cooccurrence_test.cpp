// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/analysis/cooccurrence.hpp"

#include <algorithm>

#include <catch2/catch.hpp>

#include "random_study.hpp"
#include "small_study.hpp"

using namespace coding;
using namespace coding::analysis;
using coding::test::plain;
using coding::test::RandomStudy;
using coding::test::SmallStudy;

namespace {

/// Three turns of ten words, and a fourth in another source.
SmallStudy four_turns() {
    SmallStudy study;
    study.code("a").code("b").code("c").person("Ana").person("Mod", Role::moderator);
    study.source("S1").turn("Ana", 10).turn("Ana", 10).turn("Ana", 10).source("S2").turn("Ana", 10);
    return study;
}

Cooccurrence cooccurrence_of(const SmallStudy& study, std::uint32_t within,
                             const ScopeRequest& request = {}) {
    const auto tables = study.tables();
    return cooccurrence(tables, resolve(tables, request), within);
}

/// All pairs of passages, one by one.
struct SlowPairs {
    struct Passage {
        std::uint32_t begin, end, begin_word, end_word, source;
    };
    std::vector<std::vector<Passage>> passages;  // by code

    SlowPairs(const store::CountingTables& tables, const Scope& scope)
        : passages(tables.codebook.codes().size()) {
        for (std::size_t i = 0; i < tables.codings.size(); ++i) {
            const auto& coding = tables.codings[i];
            if (!scope.codings[i]) continue;
            auto& of_code = passages[coding.code];
            if (!of_code.empty() && of_code.back().end > coding.begin) {
                of_code.back().end = std::max<std::uint32_t>(of_code.back().end, coding.end);
                of_code.back().end_word = std::max<std::uint32_t>(of_code.back().end_word, coding.end_word);
            } else {
                of_code.push_back({coding.begin, coding.end, coding.begin_word, coding.end_word,
                                   tables.blocks[coding.block].source});
            }
        }
    }

    [[nodiscard]] std::array<std::uint64_t, 4> pair(std::size_t a, std::size_t b,
                                                    std::uint32_t within) const {
        std::array<std::uint64_t, 4> found{};
        for (const auto& p : passages[a]) {
            for (const auto& q : passages[b]) {
                const bool apart = p.end <= q.begin || q.end <= p.begin;
                const bool inside =
                    (p.begin <= q.begin && q.end <= p.end) || (q.begin <= p.begin && p.end <= q.end);
                if (p.begin == q.begin && p.end == q.end) {
                    ++found[0];
                } else if (apart) {
                    const auto& first = p.begin < q.begin ? p : q;
                    const auto& second = p.begin < q.begin ? q : p;
                    if (p.source == q.source && second.begin_word <= first.end_word + within) ++found[3];
                } else {
                    ++found[inside ? 1 : 2];
                }
            }
        }
        return found;
    }
};

}  // namespace

TEST_CASE("passages match, lie in each other, overlap or are near, each pair once") {
    auto study = four_turns();
    study.coding("a", 0, 0, 0, 10, plain).coding("b", 0, 0, 0, 10, plain);  // exact
    study.coding("c", 0, 2, 0, 5, plain);                                   // in both
    study.coding("a", 1, 0, 1, 6, plain).coding("b", 1, 4, 2, 2, plain);    // overlap by two words
    study.coding("c", 2, 5, 2, 8, plain);                                   // three words behind b
    study.coding("a", 3, 0, 3, 2, plain);                                   // another source
    const auto found = cooccurrence_of(study, 3);
    REQUIRE(found.pairs.size() == 3);
    const auto& ab = found.pairs[0];
    CHECK(ab.exact == 1);
    CHECK(ab.nested == 0);
    CHECK(ab.overlapping == 1);
    CHECK(ab.together() == 2);
    CHECK(ab.words == 12);
    CHECK(ab.turns == 2);
    CHECK(ab.near == 1);  // b of the first turn, a of the second; the other way there are four words between
    CHECK(found.jaccard(ab) == Approx(12.0 / (18 + 18 - 12)));
    CHECK(found.expected(ab) == Approx(3.0 * 3 / 4));
    const auto& bc = found.pairs[2];
    CHECK(bc.nested == 1);
    CHECK(bc.near == 1);
    CHECK(found.pairs[1].near == 0);  // c ends five words before a begins, and a nine before c
    CHECK(cooccurrence_of(study, 2).pairs[2].near == 0);
}

TEST_CASE("codings of several coders are one passage, and what overlaps goes on as one") {
    auto study = four_turns();
    study.coding("a", 0, "A")
        .coding("a", 0, "B")
        .coding("a", 0, 5, 1, 5, plain)
        .coding("b", 0, 0, 1, 5, plain);
    const auto found = cooccurrence_of(study, 0);
    REQUIRE(found.pairs.size() == 1);
    CHECK(found.codes[0].passages == 1);
    CHECK(found.codes[0].words == 15);
    CHECK(found.pairs[0].exact == 1);
    CHECK(found.jaccard(found.pairs[0]) == Approx(1));
}

TEST_CASE("words and turns out of scope are not counted") {
    auto study = four_turns();
    study.source("S3").turn("Ana", 10).turn("Mod", 10);
    study.coding("a", 4, 0, 5, 10, plain).coding("b", 4, 8, 5, 10, plain);
    const auto found = cooccurrence_of(study, 0);
    REQUIRE(found.pairs.size() == 1);
    CHECK(found.codes[0].words == 10);
    CHECK(found.pairs[0].words == 2);
    CHECK(found.pairs[0].turns == 1);
    CHECK(found.turns == 5);
}

TEST_CASE("what has no words has no figure, and nothing is coded together in nothing") {
    SmallStudy study;
    study.code("a").code("b").source("S").block("Ana", 0, {}).turn("Ana", 1);
    study.span("a", 0, 3, plain).span("b", 0, 3, plain);
    const auto found = cooccurrence_of(study, 5);
    REQUIRE(found.pairs.size() == 1);
    CHECK(found.pairs[0].exact == 1);
    CHECK_FALSE(found.jaccard(found.pairs[0]).has_value());
    CHECK(found.expected(found.pairs[0]) == Approx(0));
    CHECK(cooccurrence(store::CountingTables{}, Scope{}, 5).pairs.empty());
}

TEST_CASE("the sweep finds what holding all pairs against each other finds") {
    for (unsigned seed = 1; seed <= 150; ++seed) {
        RandomStudy random{seed};
        const auto tables = random.study().tables();
        const auto scope = resolve(tables, random.request(tables));
        const auto within = random.below(12);
        const auto found = cooccurrence(tables, scope, within);
        const SlowPairs slow{tables, scope};
        INFO("seed " << seed);
        std::size_t pairs = 0;
        for (std::size_t a = 0; a < found.codes.size(); ++a) {
            for (auto b = a + 1; b < found.codes.size(); ++b) {
                const auto expected = slow.pair(found.codes[a].code, found.codes[b].code, within);
                const auto pair = std::find_if(found.pairs.begin(), found.pairs.end(),
                                               [&](const auto& p) { return p.first == a && p.second == b; });
                if (pair == found.pairs.end()) {
                    CHECK(expected == std::array<std::uint64_t, 4>{});
                    continue;
                }
                ++pairs;
                CHECK(std::array<std::uint64_t, 4>{pair->exact, pair->nested, pair->overlapping,
                                                   pair->near} == expected);
                CHECK(pair->words <= std::min(found.codes[a].words, found.codes[b].words));
                CHECK(pair->turns <= std::min(found.codes[a].turns, found.codes[b].turns));
            }
        }
        CHECK(pairs == found.pairs.size());
    }
}
