// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/acts/merging.hpp"

#include <array>

#include "libcoding/acts/codebook.hpp"
#include "libcoding/acts/links.hpp"
#include "libcoding/acts/memos.hpp"
#include "libcoding/error.hpp"
#include "libcoding/store/links.hpp"
#include "libcoding/store/memos.hpp"

#include "acting.hpp"

using namespace coding;
using namespace coding::tests;

namespace {

/// Two codes whose codings meet: price on "prix monte", "cher"; cost on "prix", "monte, le bus", "cher".
struct Meeting : Acting {
    CodeId cost;
    Coding price_long, price_dear, cost_word, cost_next, cost_dear;

    Meeting() {
        Code code;
        code.name = "coût";
        cost = acts::add_code(project, "Léa", code).id;
        price_long = coded(fg1, price, "prix monte");
        price_dear = coded(fg2, price, "cher");
        cost_word = coded(fg1, cost, "prix");
        cost_next = coded(fg1, cost, ", le bus");  // touches "prix monte"
        cost_dear = coded(fg2, cost, "cher");
    }
};

}  // namespace

TEST_CASE("merging codes tells before what it will do") {
    Meeting study;
    const auto plan = acts::plan_merge(study.project, std::span{&study.cost, 1}, study.price);
    CHECK(plan.codings == 3);
    CHECK(plan.duplicates == 1);
    CHECK(plan.joinable == 3);
    CHECK(plan.children == 0);
}

TEST_CASE("merged without joining, only equal codings become one") {
    Meeting study;
    acts::CodingsNow now;
    study.check_act("Merged a code into alimentaire / prix", "Fusion d’un code dans alimentaire / prix", [&] {
        now = acts::merge_codes(study.project, "Léa", std::span{&study.cost, 1}, study.price, false);
    });
    CHECK(now.removed == std::vector{study.cost_dear.id});
    const auto kept = store::codings(study.project);
    REQUIRE(kept.size() == 4);
    for (const auto& coding : kept) CHECK(coding.code == study.price);
    CHECK(store::codebook(study.project).codes().size() == 3);
}

TEST_CASE("merged with joining, overlapping and touching codings of one coder become one") {
    Meeting study;
    study.check_act("Merged a code into alimentaire / prix", "Fusion d’un code dans alimentaire / prix", [&] {
        acts::merge_codes(study.project, "Léa", std::span{&study.cost, 1}, study.price, true);
    });
    const auto kept = store::codings(study.project);
    REQUIRE(kept.size() == 2);
    CHECK(kept[0].id == study.price_long.id);
    CHECK(study.quote(kept[0]) == "prix monte, le bus");
    CHECK(kept[1].id == study.price_dear.id);
}

TEST_CASE("children, memos and links go over when codes merge; equal names merge in turn") {
    Acting study;
    Code code;
    code.name = "nourriture";
    const auto other = acts::add_code(study.project, "Léa", code).id;
    code.parent = other;
    code.name = "prix";
    const auto other_price = acts::add_code(study.project, "Léa", code).id;
    code.name = "cantine";
    const auto canteen = acts::add_code(study.project, "Léa", code).id;
    const auto coding = study.coded(study.fg2, other_price, "cher");
    Memo memo;
    memo.text = "Voir l’enquête";
    memo.on = other;
    acts::write_memo(study.project, "Léa", memo);
    acts::link_codes(study.project, "Léa", canteen, other_price);

    const auto plan = acts::plan_merge(study.project, std::span{&other, 1}, study.food);
    CHECK(plan.children == 2);
    CHECK(plan.codings == 1);
    CHECK(plan.memos == 1);
    study.check_act("Merged 2 codes into alimentaire", "Fusion de 2 codes dans alimentaire", [&] {
        acts::merge_codes(study.project, "Léa", std::span{&other, 1}, study.food, false);
    });
    const auto codebook = store::codebook(study.project);
    CHECK(codebook.codes().size() == 4);
    CHECK(store::code_path(study.project, canteen) == "alimentaire / cantine");
    CHECK(store::coding(study.project, coding.id)->code == study.price);
    CHECK(std::get<CodeId>(store::memos(study.project).front().on) == study.food);
    CHECK(std::get<CodeLink>(store::links(study.project).front().ends) == CodeLink{canteen, study.price});
    CHECK_THROWS_AS(acts::merge_codes(study.project, "Léa", std::span{&study.food, 1}, study.price, false),
                    Error);
}

TEST_CASE("a code merges with its own child of the same name") {
    Acting study;
    Code code;
    code.parent = study.price;
    code.name = "lieu";
    const auto below = acts::add_code(study.project, "Léa", code).id;
    // "lieu" under alimentaire goes; the child "lieu" of prix takes its place there.
    const std::array going{study.price, study.place};
    study.check_act("Merged 2 codes into alimentaire", "Fusion de 2 codes dans alimentaire",
                    [&] { acts::merge_codes(study.project, "Léa", going, study.food, false); });
    CHECK(store::code_path(study.project, below) == "alimentaire / lieu");
}

TEST_CASE("codings are split off to a new code, or to one that is there") {
    Acting study;
    const auto one = study.coded(study.fg1, study.food, "prix");
    const auto other = study.coded(study.fg2, study.food, "cher");
    Code code;
    code.parent = study.food;
    code.name = "coût";
    acts::Split split;
    study.check_act("Split 1 coding off to the new code alimentaire / coût",
                    "1 codage mis à part dans le nouveau code alimentaire / coût", [&] {
                        split = acts::split_code(study.project, "Léa", std::span{&one.id, 1}, code);
                    });
    CHECK(store::coding(study.project, one.id)->code == split.code.id);
    study.check_act("Split 1 coding off to alimentaire / prix", "1 codage mis à part dans alimentaire / prix",
                    [&] {
                        acts::split_code(study.project, "Léa", std::span{&other.id, 1}, study.price);
                    });
    CHECK(store::coding(study.project, other.id)->polarity == Polarity::barrier);
}
