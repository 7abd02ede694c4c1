// SPDX-License-Identifier: GPL-3.0-or-later
// Who turns to whom, who stands where, what was asked.
#include "libcoding/analysis/exchanges.hpp"

#include <catch2/catch.hpp>

#include "libcoding/analysis/questions.hpp"
#include "libcoding/analysis/stances.hpp"

#include "random_study.hpp"
#include "small_study.hpp"

using namespace coding;
using namespace coding::analysis;
using coding::test::everybody;
using coding::test::RandomStudy;
using coding::test::SmallStudy;

namespace {

constexpr std::uint32_t moderation = 0;
constexpr std::uint32_t ana = 1;
constexpr std::uint32_t bo = 2;
constexpr std::uint32_t cy = 3;

/// 0 Mod, 1 Ana, 2 Bo, 3 Bo, 4 a heading, 5 Ana, 6 Cy; then another source.
SmallStudy conversation() {
    SmallStudy study;
    study.code("food", CodeKind::theme).code("food / bread").code("price");
    study.person("Mod", Role::moderator).person("Ana").person("Bo").person("Cy").person("Dee");
    study.source("FG1").turn("Mod", 5).turn("Ana", 10).turn("Bo", 10).turn("Bo", 10);
    study.block("", 3, {-1, {}, BlockKind::heading}).turn("Ana", 10).turn("Cy", 10);
    study.source("E1").turn("Mod", 5).turn("Dee", 5);
    return study;
}

struct Counted {
    store::CountingTables tables;
    Scope scope;
    std::vector<std::vector<ThemeTurn>> turns;
    Exchanges found;

    explicit Counted(const SmallStudy& study, std::uint32_t within = 3,
                     const std::vector<store::TurnLink>& links = {},
                     const ScopeRequest& request = everybody())
        : tables(study.tables()), scope(resolve(tables, request)) {
        turns = theme_turns(tables, scope, subjects(tables, scope));
        found = exchanges(tables, scope, turns, links_in_scope(tables, scope, links), within);
    }

    [[nodiscard]] Exchange pair(std::uint32_t from, std::uint32_t to) const {
        for (const auto& pair : found.pairs) {
            if (pair.from == from && pair.to == to) return pair;
        }
        return {};
    }
};

}  // namespace

TEST_CASE("who follows whom is told turn by turn, across headings but not across sources") {
    const Counted all{conversation()};
    REQUIRE(all.found.sessions.size() == 2);
    CHECK(all.found.sessions[0].turns == 6);
    CHECK(all.found.sessions[0].changes == 4);
    CHECK(all.found.sessions[0].between_participants == 3);
    CHECK(all.found.sessions[1].changes == 1);
    CHECK(all.pair(ana, moderation).follows == 1);
    CHECK(all.pair(bo, ana).follows == 1);
    CHECK(all.pair(ana, bo).follows == 1);
    CHECK(all.pair(cy, ana).follows == 1);
    CHECK(all.pair(moderation, cy).follows == 0);
    CHECK(all.found.pairs.size() == 5);
}

TEST_CASE("a turn left out stands between its neighbours all the same") {
    auto study = conversation();
    study.source("FG2").turn("Ana", 5).turn("Mod", 5).turn("Bo", 5);
    const Counted participants{study, 3, {}, {}};
    CHECK(participants.pair(bo, ana).follows == 1);  // of FG1 alone
}

TEST_CASE("a theme is taken up from the nearest turn of another within so many turns") {
    auto study = conversation();
    study.coding("food / bread", 1).coding("food", 3).coding("food", 6);
    const Counted three{study, 3};
    CHECK(three.pair(bo, ana).takes_up == 1);
    CHECK(three.pair(cy, bo).takes_up == 1);
    CHECK(three.pair(cy, ana).takes_up == 0);
    CHECK(three.found.sessions[0].takes_up == 2);
    const Counted one{study, 1};
    CHECK(one.found.sessions[0].takes_up == 0);
}

TEST_CASE("who speaks twice takes up what the other said before") {
    auto study = conversation();
    study.coding("food", 1).coding("food", 2).coding("food", 3);
    const Counted all{study, 3};
    CHECK(all.pair(bo, ana).takes_up == 2);
    CHECK(Counted(study, 1).pair(bo, ana).takes_up == 1);
}

TEST_CASE("links between turns count once for all coders, or once for each") {
    auto study = conversation();
    study.coding("food", 1, "A").coding("food", 1, "B");
    const std::vector<store::TurnLink> links{{2, 1, LinkKind::agrees, 0},
                                             {2, 1, LinkKind::agrees, 1},
                                             {2, 1, LinkKind::contradicts, 1},
                                             {3, 2, LinkKind::completes, 0}};
    const Counted once{study, 3, links};
    CHECK(once.pair(bo, ana).links == LinkCounts{1, 0, 1, 0, 0});
    CHECK(once.found.sessions[0].links == LinkCounts{1, 0, 1, 1, 0});
    CHECK(once.pair(bo, bo).links == LinkCounts{});
    auto each = everybody();
    each.every_coder = true;
    CHECK(Counted(study, 3, links, each).pair(bo, ana).links == LinkCounts{2, 0, 1, 0, 0});
    auto only = everybody();
    only.coders = {"A"};
    CHECK(Counted(study, 3, links, only).pair(bo, ana).links == LinkCounts{1, 0, 0, 0, 0});
}

TEST_CASE("who is for, against, both, neither, silent and absent") {
    auto study = conversation();
    study.coding("food", 1, {"A", Polarity::lever}).coding("food", 2, {"A", Polarity::barrier});
    study.coding("food", 3, {"A", Polarity::lever}).coding("food", 6);
    const auto tables = study.tables();
    const auto scope = resolve(tables, {});
    const auto turns = theme_turns(tables, scope, subjects(tables, scope));
    const std::vector<store::TurnLink> links{{2, 1, LinkKind::agrees, 0}, {5, 2, LinkKind::contradicts, 0}};
    const auto found = stances(tables, scope, turns, links);
    REQUIRE(found.size() == 1);
    CHECK(found[0].turns == 4);
    CHECK(found[0].sources == 1);
    CHECK(found[0].of_participant[ana] == Stance::in_favour);
    CHECK(found[0].of_participant[bo] == Stance::both);
    CHECK(found[0].of_participant[cy] == Stance::neither);
    CHECK(found[0].of_participant[4] == Stance::absent);
    CHECK(found[0].counts == std::array<std::uint64_t, stance_kinds>{1, 0, 1, 1, 0, 1});
    CHECK(found[0].links == LinkCounts{1, 0, 1, 0, 0});
}

TEST_CASE("silent is who was there at that moment, for all that is known") {
    SmallStudy study;
    study.code("food", CodeKind::theme).person("Ana").person("Bo").person("Cy");
    study.source("FG1").block("Ana", 5, {1000}).present("Bo", 0, 5000).present("Cy", 5000, 9000);
    study.coding("food", 0);
    const auto tables = study.tables();
    const auto scope = resolve(tables, {});
    const auto found = stances(tables, scope, theme_turns(tables, scope, subjects(tables, scope)), {});
    CHECK(found.at(0).of_participant[1] == Stance::silent);
    CHECK(found.at(0).of_participant[2] == Stance::absent);
}

TEST_CASE("a cross-cutting code says for or against where it overlaps the theme") {
    auto study = conversation();
    study.coding("food", 1).coding("price", 1, 5, 3, 4, {"A", Polarity::barrier});
    const auto tables = study.tables();
    const auto scope = resolve(tables, {});
    const auto turns = theme_turns(tables, scope, subjects(tables, scope));
    REQUIRE(turns.at(0).size() == 1);  // the turns behind are coded with price alone
    CHECK(turns[0][0].barrier);
    CHECK_FALSE(turns[0][0].lever);
}

TEST_CASE("what stands under a question is prompted where the question asks about it") {
    SmallStudy study;
    study.code("food", CodeKind::theme)
        .code("food / bread")
        .code("price")
        .question("Q1", "food")
        .question("Q2");
    study.source("FG1").block("Ana", 5, {-1, "Q1"}).block("Bo", 10, {-1, "Q1"}).block("Ana", 5, {-1, "Q2"});
    study.source("E1").turn("Ana", 5);
    study.coding("food / bread", 0, "A").coding("food / bread", 0, "B").coding("price", 1).coding("food", 2);
    study.coding("food", 3);
    const auto tables = study.tables();
    const auto count = [&](const ScopeRequest& request) {
        const auto scope = resolve(tables, request);
        return talk_by_question(tables, scope, subjects(tables, scope));
    };
    const auto found = count({});
    REQUIRE(found.size() == 2);
    CHECK(found[0].turns == 2);
    CHECK(found[0].words == 15);
    CHECK(found[0].prompted == 1);
    CHECK(found[0].spontaneous == 1);
    CHECK(found[0].codings == std::vector<std::uint64_t>{1, 1});
    CHECK(found[1].prompted == 0);
    CHECK(found[1].spontaneous == 1);
    auto each = ScopeRequest{};
    each.every_coder = true;
    CHECK(count(each)[0].prompted == 2);
    CHECK(talk_by_question(store::CountingTables{}, Scope{}, Subjects{}).empty());
}

TEST_CASE("sums of what people do to each other hold, whatever the study") {
    for (unsigned seed = 1; seed <= 100; ++seed) {
        RandomStudy random{seed};
        const Counted all{random.study(), random.below(5), {}, everybody()};
        INFO("seed " << seed);
        std::uint64_t follows = 0;
        std::uint64_t takes_up = 0;
        for (const auto& pair : all.found.pairs) {
            CHECK(pair.from != pair.to);
            follows += pair.follows;
            takes_up += pair.takes_up;
        }
        std::uint64_t changes = 0;
        std::uint64_t taken = 0;
        for (const auto& session : all.found.sessions) {
            changes += session.changes;
            taken += session.takes_up;
            CHECK(session.between_participants <= session.changes);
            CHECK(session.changes < session.turns);
        }
        CHECK(follows == changes);
        CHECK(takes_up == taken);
        const auto scope = resolve(all.tables, {});
        for (const auto& subject : stances(all.tables, scope, all.turns, {})) {
            std::uint64_t people = 0;
            for (const auto count : subject.counts) people += count;
            CHECK(people == static_cast<std::uint64_t>(
                                std::count(scope.participants.begin(), scope.participants.end(), true)));
        }
    }
}
