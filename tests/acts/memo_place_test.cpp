// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/report/memo_place.hpp"

#include "libcoding/acts/memos.hpp"
#include "libcoding/store/memos.hpp"

#include "acting.hpp"

using namespace coding;
using namespace coding::tests;

TEST_CASE("a listing says what each memo is on: the words of a passage, the path of a code") {
    Acting study;
    Memo memo;
    memo.text = "Une gêne.";
    memo.on = Passage{study.fg1, study.place_of(study.fg1, "prix monte")};
    acts::write_memo(study.project, "Léa", memo);
    memo.on = study.price;
    acts::write_memo(study.project, "Léa", memo);
    memo.on = WholeProject{};
    acts::write_memo(study.project, "Léa", memo);

    const auto memos = store::memos(study.project);
    REQUIRE(memos.size() == 3);
    const auto passage = report::subject_of(study.project, memos[0]);
    CHECK(passage.about == "passage");
    CHECK(passage.name == "prix monte");
    CHECK(passage.source == "FG1");
    CHECK(passage.span == study.place_of(study.fg1, "prix monte"));
    const auto code = report::subject_of(study.project, memos[1]);
    CHECK(code.about == "code");
    CHECK(code.name == "alimentaire / prix");
    CHECK_FALSE(code.span);
    CHECK(report::subject_of(study.project, memos[2]).about == "project");
}
