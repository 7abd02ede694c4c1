// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/analysis/concordance.hpp"

#include <catch2/catch.hpp>

#include "libcoding/analysis/counted_scope.hpp"
#include "libcoding/error.hpp"
#include "libcoding/store/codes.hpp"
#include "libcoding/text/utf8.hpp"

#include "tests/support/study.hpp"

using namespace coding;
using namespace coding::analysis;

namespace {

struct TalkOfPrices : coding::tests::Study {
    SourceId one, two;

    TalkOfPrices() {
        auto act = change();
        const auto ana = store::participant_named(act, "Prix Ana", Role::participant);
        auto bo = store::participant_named(act, "Bo", Role::participant);
        const auto mod = store::participant_named(act, "Mod", Role::moderator);
        one = add(act, "FG1",
                  {coding::tests::turn(mod, "Parlons du prix."),
                   coding::tests::turn(ana, "Oui, le prix monte et le bon prix manque")})
                  .id;
        two = add(act, "FG2", {coding::tests::turn(bo, "Les PRIX baissent")}).id;
        Code code;
        code.name = "coût";
        code = store::add_code(act, code);
        Study::code(act, project, one, code.id, store::coder_named(act, "Léa").id, "le bon prix manque");
        act.commit();
    }

    Concordance found(const std::string& words, std::size_t around, LineOrder order,
                      const ScopeRequest& request = {}) {
        const auto counted = count_in_scope(project, request);
        return concordance(
            counted.tables, counted.scope,
            [&](const std::function<void(const store::SpokenBlock&)>& visit) {
                store::each_spoken_block(project, counted.tables, counted.scope.blocks, visit);
            },
            words, around, order);
    }

    std::vector<std::string> lines(const std::string& words, std::size_t around, LineOrder order,
                                   const ScopeRequest& request = {}) {
        std::vector<std::string> texts;
        for (const auto& line : found(words, around, order, request).lines) {
            texts.push_back(line.left + " | " + line.word + " | " + line.right);
        }
        return texts;
    }
};

using Lines = std::vector<std::string>;

}  // namespace

TEST_CASE("what a stage direction says is no place where words are said") {
    TalkOfPrices study;
    auto act = study.change();
    const auto zoe = store::participant_named(act, "Zoé", Role::participant);
    auto turn = coding::tests::turn(zoe, "Le vrai prix (on rit du prix) de l’affaire, prix-là");
    turn.marks = {{MarkKind::stage, {turn.speech_begin + 13, turn.speech_begin + 29}}};
    coding::tests::Study::add(act, "FG3", {turn});
    act.commit();
    ScopeRequest third;
    third.sources = {"FG3"};
    CHECK(study.lines("prix", 1, LineOrder::place, third) ==
          Lines{"vrai | prix | (on rit du prix) de", "l’affaire, | prix | -là"});
    CHECK(study.lines("rit", 1, LineOrder::place, third).empty());
    CHECK(study.lines("affaire", 0, LineOrder::place, third).size() == 1);  // behind an elided article
}

TEST_CASE("each place is a line with so many words around it, labels and moderators left out") {
    TalkOfPrices study;
    CHECK(study.lines("prix", 2, LineOrder::place) ==
          Lines{"Oui, le | prix | monte et", "le bon | prix | manque", "Les | PRIX | baissent"});
    CHECK(study.lines("\"le prix\"", 1, LineOrder::place) == Lines{"Oui, | le prix | monte"});
    CHECK(study.lines("prix", 0, LineOrder::place) == Lines{" | prix | ", " | prix | ", " | PRIX | "});
    ScopeRequest all;
    all.with_moderators = true;
    CHECK(study.lines("prix", 2, LineOrder::place, all).front() == "Parlons du | prix | .");
    const auto found = study.found("baissent", 3, LineOrder::place);
    REQUIRE(found.lines.size() == 1);
    const auto whole = store::source_text(study.project, study.two);
    CHECK(text::slice(whole, found.lines[0].span) == "baissent");
    CHECK_THROWS_AS(study.found("", 3, LineOrder::place), Error);
}

TEST_CASE("lines are sorted by the words before, the nearest first, or by those behind") {
    TalkOfPrices study;
    CHECK(study.lines("prix", 2, LineOrder::left) ==
          Lines{"le bon | prix | manque", "Oui, le | prix | monte et", "Les | PRIX | baissent"});
    CHECK(study.lines("prix", 2, LineOrder::right) ==
          Lines{"Les | PRIX | baissent", "le bon | prix | manque", "Oui, le | prix | monte et"});
}

TEST_CASE("only passages of the codes or the query asked for, and nobody who refused to be quoted") {
    TalkOfPrices study;
    ScopeRequest coded;
    coded.codes = {"coût"};
    CHECK(study.lines("prix", 1, LineOrder::place, coded) == Lines{"bon | prix | manque"});
    ScopeRequest queried;
    queried.query = "coût[speaker=Bo]";
    CHECK(study.lines("prix", 1, LineOrder::place, queried).empty());
    auto act = study.change();
    auto bo = *store::find_participant(study.project, "Bo");
    bo.consent = Consent::none;
    store::update_participant(act, bo);
    act.commit();
    const auto found = study.found("prix", 1, LineOrder::place);
    CHECK(found.lines.size() == 2);
    CHECK(found.withheld == 1);
}
