// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/report/memos_markdown.hpp"

#include "libcoding/acts/memos.hpp"
#include "libcoding/store/memos.hpp"

#include "acting.hpp"

using namespace coding;
using namespace coding::tests;

TEST_CASE("memos are written as a page, with what they are on and the words there") {
    Acting study;
    Memo memo;
    memo.kind = MemoKind::theory;
    memo.title = "Le prix";
    memo.text = "Une *gêne*.";
    memo.on = Passage{study.fg1, study.place_of(study.fg1, "prix monte")};
    acts::write_memo(study.project, "Léa", memo);
    memo = {};
    memo.kind = MemoKind::rule;
    memo.text = "Seulement les prix dits.";
    memo.on = study.price;
    acts::write_memo(study.project, "Léa", memo);
    const auto page =
        report::memos_as_markdown(study.project, store::memos(study.project), Catalogue{Language::french});
    CHECK(page.starts_with("# Mémos – Study\n\n## Le prix\n\n*théorie · Léa · "));
    CHECK(page.find(" · FG1*\n\n> prix monte\n\nUne *gêne*.\n\n## règle\n\n") != std::string::npos);
    CHECK(page.ends_with(" · alimentaire / prix*\n\nSeulement les prix dits.\n"));
}
