// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/store/turn_links.hpp"

#include <catch2/catch.hpp>

#include "libcoding/store/blocks.hpp"
#include "libcoding/store/links.hpp"

#include "tests/support/study.hpp"

using namespace coding;

TEST_CASE("links between turns are told by their places in the tables") {
    tests::Study study;
    auto change = study.change();
    const auto ana = store::participant_named(change, "Ana", Role::participant);
    tests::Study::add(change, "Before", {tests::paragraph("une page"), tests::paragraph("et une autre")});
    const auto source = tests::Study::add(
        change, "FG1", {tests::turn(ana, "un"), tests::turn(ana, "deux"), tests::turn(ana, "trois")});
    const auto lea = store::coder_named(change, "Léa").id;
    const auto blocks = store::blocks(study.project, source.id);
    const auto link = [&](LinkKind kind, std::size_t from, std::size_t to) {
        Link one;
        one.kind = kind;
        one.ends = BlockLink{blocks[from].id, blocks[to].id};
        one.coder = lea;
        store::add_link(change, one);
    };
    link(LinkKind::contradicts, 2, 1);
    link(LinkKind::agrees, 1, 0);
    change.commit();
    const auto tables = store::load_counting(study.project);
    const auto links = store::turn_links(study.project, tables);
    REQUIRE(links.size() == 2);
    const auto first = tables.sources[0].name == "FG1" ? 0U : 2U;
    CHECK(links[0].kind == LinkKind::agrees);
    CHECK(links[0].from == first + 1);
    CHECK(links[0].to == first);
    CHECK(links[1].kind == LinkKind::contradicts);
    CHECK(links[1].from == first + 2);
    CHECK(tables.coders[links[1].coder].name == "Léa");

    auto insertion = study.change();
    auto late = tests::turn(ana, "entre deux");
    store::insert_block(insertion, source.id, blocks[0].id, late);
    insertion.commit();
    const auto behind = store::turn_links(study.project, store::load_counting(study.project));
    REQUIRE(behind.size() == 2);
    CHECK(behind[0].from == first + 2);
    CHECK(behind[0].to == first);
    CHECK(behind[1].from == first + 3);
    CHECK(behind[1].to == first + 2);

    auto removal = study.change();
    store::remove_source(removal, source.id);
    removal.commit();
    CHECK(store::turn_links(study.project, store::load_counting(study.project)).empty());
}
