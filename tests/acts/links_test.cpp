// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/acts/links.hpp"

#include "libcoding/error.hpp"
#include "libcoding/store/links.hpp"

#include "acting.hpp"

using namespace coding;
using namespace coding::tests;

TEST_CASE("a turn is linked to another; saying it anew changes the link") {
    Acting study;
    const auto turns = store::blocks(study.project, study.fg1);
    Link link;
    study.check_act("Linked two turns: one nuances the other",
                    "Lien entre deux prises de parole\u00A0: l’une nuance l’autre", [&] {
                        link = acts::link_turns(study.project, "Léa", LinkKind::nuances, turns[2].id,
                                                turns[0].id, "doucement");
                    });
    study.check_act(
        "Linked two turns: one contradicts the other",
        "Lien entre deux prises de parole\u00A0: l’une contredit l’autre",
        [&] { acts::link_turns(study.project, "Léa", LinkKind::contradicts, turns[2].id, turns[0].id); });
    const auto kept = store::links(study.project, study.fg1);
    REQUIRE(kept.size() == 1);
    CHECK(kept[0].id == link.id);
    CHECK(kept[0].kind == LinkKind::contradicts);
    CHECK(kept[0].memo == "doucement");
    CHECK(kept[0].ends == decltype(link.ends){BlockLink{turns[2].id, turns[0].id}});
    CHECK(store::links(study.project, study.fg2).empty());

    link.kind = LinkKind::agrees;
    link.memo = "";
    study.check_act("Changed a link", "Modification d’un lien",
                    [&] { acts::change_link(study.project, "Léa", link); });
    CHECK(store::link(study.project, link.id)->kind == LinkKind::agrees);
    study.check_act("Removed 1 link", "Retrait de 1 lien", [&] {
        acts::remove_links(study.project, "Léa", std::span{&link.id, 1});
    });
    CHECK(store::links(study.project).empty());
}

TEST_CASE("a lever answers a barrier: codes and codings") {
    Acting study;
    const auto barrier = study.coded(study.fg1, study.price, "prix");
    const auto lever = study.coded(study.fg2, study.place, "moi");
    study.check_act("Linked alimentaire / lieu as an answer to alimentaire / prix",
                    "Lien\u00A0: alimentaire / lieu répond à alimentaire / prix",
                    [&] { acts::link_codes(study.project, "Léa", study.place, study.price); });
    study.check_act("Linked two passages: one answers the other",
                    "Lien entre deux passages\u00A0: l’un répond à l’autre",
                    [&] { acts::link_codings(study.project, "Léa", lever.id, barrier.id); });
    CHECK(store::links(study.project).size() == 2);
    CHECK(store::links(study.project, study.fg1).size() == 1);
    const auto entries = store::history(study.project).size();
    acts::link_codes(study.project, "Léa", study.place, study.price);
    CHECK(store::history(study.project).size() == entries);
}

TEST_CASE("links that make no sense are refused") {
    Acting study;
    const auto here = store::blocks(study.project, study.fg1),
               there = store::blocks(study.project, study.fg2);
    auto& project = study.project;
    CHECK_THROWS_AS(acts::link_turns(project, "Léa", LinkKind::agrees, here[0].id, here[0].id), Error);
    CHECK_THROWS_AS(acts::link_turns(project, "Léa", LinkKind::agrees, here[0].id, there[0].id), Error);
    CHECK_THROWS_AS(acts::link_turns(project, "Léa", LinkKind::answers, here[0].id, here[1].id), Error);
    CHECK_THROWS_AS(acts::link_codes(project, "Léa", study.price, CodeId{9}), Error);
    CHECK(store::links(project).empty());
}
