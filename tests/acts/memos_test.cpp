// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/acts/memos.hpp"

#include "libcoding/acts/codebook.hpp"
#include "libcoding/acts/codings.hpp"
#include "libcoding/error.hpp"
#include "libcoding/store/memos.hpp"

#include "acting.hpp"

using namespace coding;
using namespace coding::tests;

TEST_CASE("a memo is written, changed and removed") {
    Acting study;
    Memo memo;
    memo.kind = MemoKind::theory;
    memo.title = "Le prix et la dignité";
    memo.text = "On ne dit pas que l’on n’a pas d’argent.";
    memo.on = Passage{study.fg1, study.place_of(study.fg1, "prix monte")};
    study.check_act("Wrote the memo “Le prix et la dignité”",
                    "Mémo écrit\u00A0: «\u00A0Le prix et la dignité\u00A0»",
                    [&] { memo = acts::write_memo(study.project, "Léa", memo); });
    auto kept = store::memos(study.project);
    REQUIRE(kept.size() == 1);
    CHECK(kept[0].id == memo.id);
    CHECK(kept[0].kind == MemoKind::theory);
    CHECK(kept[0].text == memo.text);
    CHECK(kept[0].on == memo.on);
    CHECK(kept[0].coder == study.lea);
    CHECK(kept[0].created_ms > 0);

    memo.title.clear();
    memo.on = study.price;
    study.check_act("Changed the memo “On ne dit pas que l’on n’a pas d’argent.”",
                    "Modification du mémo «\u00A0On ne dit pas que l’on n’a pas d’argent.\u00A0»",
                    [&] { acts::change_memo(study.project, "Léa", memo); });
    CHECK(store::memo(study.project, memo.id)->on == MemoSubject{study.price});
    const auto entries = store::history(study.project).size();
    acts::change_memo(study.project, "Léa", memo);
    CHECK(store::history(study.project).size() == entries);

    study.check_act("Removed the memo “On ne dit pas que l’on n’a pas d’argent.”",
                    "Retrait du mémo «\u00A0On ne dit pas que l’on n’a pas d’argent.\u00A0»", [&] {
                        acts::remove_memos(study.project, "Léa", std::span{&memo.id, 1});
                    });
    CHECK(store::memos(study.project).empty());
}

TEST_CASE("a memo may be on anything, or on nothing, and is found by what it is on") {
    Acting study;
    const auto coding = study.coded(study.fg2, study.price, "cher");
    const Passage passage{study.fg1, {9, 22}};
    Memo memo;
    memo.text = "x";
    for (const MemoSubject& on :
         {MemoSubject{}, MemoSubject{WholeProject{}}, MemoSubject{study.fg1}, MemoSubject{passage},
          MemoSubject{coding.id}, MemoSubject{study.price}, MemoSubject{study.claire.id}}) {
        memo.on = on;
        const auto made = acts::write_memo(study.project, "Léa", memo);
        CHECK(store::memo(study.project, made.id)->on == on);
    }
    store::MemoFilter filter;
    filter.source = study.fg1;
    CHECK(store::memos(study.project, filter).size() == 2);
    filter.source = study.fg2;
    CHECK(store::memos(study.project, filter).size() == 1);
    filter = {};
    filter.code = study.price;
    CHECK(store::memos(study.project, filter).size() == 1);
    filter = {};
    filter.participant = study.claire.id;
    CHECK(store::memos(study.project, filter).size() == 1);
    study.check_sound();

    SECTION("what is removed takes its memos along") {
        CHECK(acts::plan_remove_codes(study.project, std::span{&study.price, 1}).memos == 2);
        acts::remove_codes(study.project, "Léa", std::span{&study.price, 1});
        CHECK(store::memos(study.project).size() == 5);
        store::undo(study.project, "Léa");
        CHECK(store::memos(study.project).size() == 7);
    }
}

TEST_CASE("a memo without words, or on what is not there, is refused") {
    Acting study;
    Memo memo;
    CHECK_THROWS_AS(acts::write_memo(study.project, "Léa", memo), Error);
    memo.text = "x";
    memo.on = CodeId{12};
    CHECK_THROWS_AS(acts::write_memo(study.project, "Léa", memo), Error);
    memo.on = Passage{study.fg1, {3, 9000}};
    CHECK_THROWS_AS(acts::write_memo(study.project, "Léa", memo), Error);
    CHECK(store::memos(study.project).empty());
}
