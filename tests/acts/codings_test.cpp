// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/acts/codings.hpp"

#include <array>

#include "libcoding/error.hpp"
#include "libcoding/store/links.hpp"
#include "libcoding/store/memos.hpp"

#include "acting.hpp"

using namespace coding;
using namespace coding::tests;

TEST_CASE("a passage is coded with several codes in one act, each with its kind's polarity") {
    Acting study;
    const std::array codes{study.price, study.place};
    acts::CodingsNow now;
    study.check_act("Coded FG1 [9, 22) as alimentaire / prix, alimentaire / lieu",
                    "Codage de FG1 [9, 22) en alimentaire / prix, alimentaire / lieu", [&] {
                        now = acts::code_passage(study.project, "Léa", study.fg1, {9, 22}, codes);
                    });
    REQUIRE(now.codings.size() == 2);
    CHECK(now.entry);
    CHECK(study.quote(now.codings[0]) == "Le prix monte");
    CHECK(now.codings[0].polarity == Polarity::barrier);
    CHECK(now.codings[1].polarity == Polarity::lever);
    const auto kept = store::codings(study.project, {study.fg1, {}, {}});
    REQUIRE(kept.size() == 2);
    CHECK(kept[0].id == now.codings[0].id);
    CHECK(kept[1].code == study.place);

    SECTION("what is coded so already is not coded twice") {
        const auto entries = store::history(study.project).size();
        const auto again = acts::code_passage(study.project, "Léa", study.fg1, {9, 22}, codes);
        CHECK_FALSE(again.entry);
        CHECK(again.codings.size() == 2);
        CHECK(store::history(study.project).size() == entries);
        CHECK(acts::code_passage(study.project, "Paul", study.fg1, {9, 22}, codes).entry);
    }
}

TEST_CASE("what a coder says of a passage is kept with it") {
    Acting study;
    acts::CodingFacts facts{Polarity::ambivalent, 4, "s’il y a un bus", "à revoir"};
    acts::code_passage(study.project, "Léa", study.fg1, {9, 22}, std::span{&study.food, 1}, facts);
    const auto kept = store::codings(study.project).front();
    CHECK(kept.polarity == Polarity::ambivalent);
    CHECK(kept.intensity == 4);
    CHECK(kept.condition == "s’il y a un bus");
    CHECK(kept.memo == "à revoir");

    SECTION("said again of a passage, it takes the place of what was said; the rest stays") {
        const acts::CodingFacts again{Polarity::barrier, {}, {}, "revu"};
        study.check_act("Coded FG1 [9, 22) as alimentaire", "Codage de FG1 [9, 22) en alimentaire", [&] {
            acts::code_passage(study.project, "Léa", study.fg1, {9, 22}, std::span{&study.food, 1}, again);
        });
        const auto now = store::codings(study.project);
        REQUIRE(now.size() == 1);
        CHECK(now[0].id == kept.id);
        CHECK(now[0].polarity == Polarity::barrier);
        CHECK(now[0].intensity == 4);
        CHECK(now[0].condition == "s’il y a un bus");
        CHECK(now[0].memo == "revu");
    }
}

TEST_CASE("a passage outside the text, or an unknown code, is refused and nothing is written") {
    Acting study;
    const auto before = store::contents(study.project.database());
    const auto codes = std::span{&study.food, 1};
    CHECK_THROWS_AS(acts::code_passage(study.project, "Zoé", study.fg1, {5, 5000}, codes), Error);
    CHECK_THROWS_AS(acts::code_passage(study.project, "Zoé", study.fg1, {5, 5}, codes), Error);
    const CodeId none{12};
    CHECK_THROWS_AS(acts::code_passage(study.project, "Zoé", study.fg1, {5, 6}, std::span{&none, 1}), Error);
    CHECK(store::contents(study.project.database()) == before);
}

TEST_CASE("codings are taken away, with their memos, and come back") {
    Acting study;
    const auto one = study.coded(study.fg1, study.price, "prix");
    const auto other = study.coded(study.fg2, study.price, "cher");
    {
        auto act = study.change();
        Memo memo;
        memo.text = "frappant";
        memo.on = one.id;
        memo.coder = study.lea;
        store::add_memo(act, memo);
        act.commit();
    }
    const std::array ids{one.id, other.id};
    acts::CodingsNow now;
    study.check_act("Took away 2 codings", "2 codages retirés",
                    [&] { now = acts::remove_codings(study.project, "Léa", ids); });
    CHECK(now.removed.size() == 2);
    CHECK(now.codings.empty());
    CHECK(store::codings(study.project).empty());
    CHECK(store::memos(study.project).empty());
    CHECK_FALSE(acts::remove_codings(study.project, "Léa", ids).entry);
}

TEST_CASE("recoding keeps a polarity that was said, and joins with an equal coding") {
    Acting study;
    auto lever = study.coded(study.fg1, study.place, "prix");  // polarity none: added by the store alone
    const auto twin = study.coded(study.fg1, study.price, "prix");
    const auto alone = study.coded(study.fg2, study.place, "cher");
    acts::set_coding_memo(study.project, "Léa", std::span{&lever.id, 1}, "ici");
    acts::set_coding_memo(study.project, "Léa", std::span{&twin.id, 1}, "là");
    acts::set_polarity(study.project, "Léa", std::span{&lever.id, 1}, Polarity::lever);

    const std::array ids{lever.id, alone.id};
    acts::CodingsNow now;
    study.check_act("Gave 2 codings the code alimentaire / prix", "2 codages recodés en alimentaire / prix",
                    [&] { now = acts::recode(study.project, "Léa", ids, study.price); });
    CHECK(now.removed == std::vector{lever.id});
    const auto kept = store::codings(study.project);
    REQUIRE(kept.size() == 2);
    CHECK(kept[0].id == twin.id);
    CHECK(kept[0].polarity == Polarity::lever);
    CHECK(kept[0].memo == "là\n\nici");
    CHECK(kept[1].id == alone.id);
    CHECK(kept[1].code == study.price);
    CHECK(kept[1].polarity == Polarity::barrier);  // of the new code's kind: none had been said
}

TEST_CASE("polarity, intensity, condition and note are set on one coding or several") {
    Acting study;
    const auto one = study.coded(study.fg1, study.price, "prix");
    const auto other = study.coded(study.fg2, study.price, "cher");
    const std::array both{one.id, other.id};
    const auto only = std::span{&one.id, 1};
    auto& project = study.project;

    study.check_act("Marked 2 codings as a barrier", "2 codages marqués comme frein",
                    [&] { acts::set_polarity(project, "Léa", both, Polarity::barrier); });
    study.check_act("Marked 1 coding as a lever", "1 codage marqué comme levier",
                    [&] { acts::set_polarity(project, "Léa", only, Polarity::lever); });
    study.check_act("Marked 2 codings as ambivalent", "2 codages marqués comme ambivalent",
                    [&] { acts::set_polarity(project, "Léa", both, Polarity::ambivalent); });
    study.check_act("Gave 2 codings the intensity 3", "Intensité de 2 codages\u00A0: 3",
                    [&] { acts::set_intensity(project, "Léa", both, 3); });
    study.check_act("Gave 1 coding the condition “s’il y a un bus”",
                    "Condition de 1 codage\u00A0: «\u00A0s’il y a un bus\u00A0»",
                    [&] { acts::set_condition(project, "Léa", only, "s’il y a un bus"); });
    study.check_act("Wrote a note on 2 codings", "Note écrite sur 2 codages",
                    [&] { acts::set_coding_memo(project, "Léa", both, "à voir"); });

    const auto now = acts::set_polarity(project, "Léa", both, Polarity::ambivalent);
    CHECK_FALSE(now.entry);  // they are so already
    REQUIRE(now.codings.size() == 2);
    CHECK(now.codings[0].intensity == 3);
    CHECK(now.codings[0].condition == "s’il y a un bus");
    CHECK(now.codings[1].memo == "à voir");

    study.check_act("Marked 2 codings as neither lever nor barrier",
                    "2 codages marqués comme ni levier ni frein",
                    [&] { acts::set_polarity(project, "Léa", both, Polarity::none); });
    study.check_act("Took the intensity off 1 coding", "Retrait de l’intensité de 1 codage",
                    [&] { acts::set_intensity(project, "Léa", only, std::nullopt); });
    study.check_act("Took the condition off 1 coding", "Retrait de la condition de 1 codage",
                    [&] { acts::set_condition(project, "Léa", only, ""); });
    study.check_act("Took the note off 2 codings", "Retrait de la note de 2 codages",
                    [&] { acts::set_coding_memo(project, "Léa", both, ""); });
    CHECK_THROWS_AS(acts::set_intensity(project, "Léa", both, 6), Error);
    const CodingId none{5};
    CHECK_THROWS_AS(acts::set_polarity(project, "Léa", std::span{&none, 1}, Polarity::lever), Error);
}

TEST_CASE("an end of a coding is moved, over the border of a turn too") {
    Acting study;
    const auto coding = study.coded(study.fg1, study.price, "prix monte");
    const auto to = Span{coding.span.begin, study.place_of(study.fg1, "marché").end};
    acts::CodingsNow now;
    study.check_act("Moved a coding of alimentaire / prix in FG1 from [12, 22) to [12, 55)",
                    "Déplacement d’un codage de alimentaire / prix dans FG1, de [12, 22) à [12, 55)",
                    [&] { now = acts::move_coding(study.project, "Léa", coding.id, to); });
    REQUIRE(now.codings.size() == 1);
    CHECK(now.codings[0].span == to);
    CHECK(store::coding(study.project, coding.id)->span == to);
    CHECK_THROWS_AS(acts::move_coding(study.project, "Léa", coding.id, {0, 5000}), Error);

    const auto twin = study.coded(study.fg1, study.price, "prix");
    now = acts::move_coding(study.project, "Léa", coding.id, twin.span);
    CHECK(now.removed == std::vector{coding.id});
    CHECK(store::codings(study.project).size() == 1);
}

TEST_CASE("two codings joined keep what both say") {
    Coding one, other;
    one.span = {3, 9};
    one.polarity = Polarity::lever;
    one.condition = "le soir";
    other.span = {1, 5};
    other.polarity = Polarity::barrier;
    other.intensity = 2;
    other.condition = "le matin";
    other.memo = "sûr";
    const auto both = acts::joined(one, other);
    CHECK(both.span == Span{1, 9});
    CHECK(both.polarity == Polarity::ambivalent);
    CHECK(both.intensity == 2);
    CHECK(both.condition == "le soir; le matin");
    CHECK(both.memo == "sûr");
}
