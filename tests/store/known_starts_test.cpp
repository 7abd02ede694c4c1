// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/store/known_starts.hpp"

#include <array>
#include <random>

#include <catch2/catch.hpp>

#include "libcoding/store/block_order.hpp"
#include "libcoding/store/database.hpp"
#include "libcoding/store/history.hpp"

#include "tests/support/study.hpp"

using namespace coding;
using namespace coding::tests;

namespace {

/// Three paragraphs: "Un.\n", "Deux.\n", "Trois.\n".
struct Starting : Study {
    SourceId source;

    Starting() {
        auto act = change();
        source = add(act, "FG1", {paragraph("Un."), paragraph("Deux."), paragraph("Trois.")}).id;
        act.commit();
    }
    [[nodiscard]] std::vector<std::uint32_t> known() const { return project.starts().of(source)->begins(); }
    void lengthen(store::Change& act, int by) const {
        act.database()
            .prepare("UPDATE block SET characters = characters + ? WHERE source = ? AND position = 0")
            .bind(1, by)
            .bind(2, source.value)
            .run();
    }
};

using Begins = std::vector<std::uint32_t>;

}  // namespace

TEST_CASE("where blocks begin is read once, however many ask") {
    const Starting study;
    const auto first = study.project.starts().of(study.source);
    CHECK(first->begins() == Begins{0, 4, 10, 17});
    CHECK(study.project.starts().of(study.source) == first);
    const store::SourceLayout layout{study.project, study.source};
    CHECK(layout.shared_blocks() == first);
}

TEST_CASE("an act on blocks makes them read again, in it and behind it, and so does taking it back") {
    Starting study;
    const auto before = study.known();
    {
        auto act = study.change();
        study.lengthen(act, 3);
        CHECK(act.starts().of(study.source)->begins() == Begins{0, 7, 13, 20});
    }
    CHECK(study.known() == before);  // it was not committed
    {
        auto act = study.change();
        study.lengthen(act, 3);
        act.commit();
    }
    CHECK(study.known() == Begins{0, 7, 13, 20});
    store::undo(study.project, "Léa");
    CHECK(study.known() == before);
    store::redo(study.project, "Léa");
    CHECK(study.known() == Begins{0, 7, 13, 20});
}

TEST_CASE("an act on other things leaves them known") {
    Starting study;
    const auto known = study.project.starts().of(study.source);
    auto act = study.change();
    store::coder_named(act, "Karim");
    act.commit();
    CHECK(study.project.starts().of(study.source) == known);
}

TEST_CASE("what another program commits makes them read again") {
    Starting study;
    CHECK(study.known() == Begins{0, 4, 10, 17});
    {
        auto other = store::Project::open(study.project.path(), store::Access::write, store::Backups::none);
        auto act = other.change("Karim", Message{"Test"});
        study.lengthen(act, 1);
        act.commit();
    }
    CHECK(study.known() == Begins{0, 5, 11, 18});
}

TEST_CASE("a source that was removed and brought back is read again") {
    Starting study;
    CHECK(study.known().size() == 4);
    auto act = study.change();
    store::remove_source(act, study.source);
    act.commit();
    CHECK(study.known() == Begins{0});
    store::undo(study.project, "Léa");
    CHECK(study.known() == Begins{0, 4, 10, 17});
}

TEST_CASE("of many sources the last ones are known") {
    Study study;
    std::vector<SourceId> sources;
    auto act = study.change();
    for (int i = 0; i < 12; ++i)
        sources.push_back(Study::add(act, "FG" + std::to_string(i), {paragraph("Un.")}).id);
    act.commit();
    for (int round = 0; round < 2; ++round) {
        for (const SourceId source : sources) CHECK(study.project.starts().of(source)->length() == 4);
    }
    const auto last = study.project.starts().of(sources.back());
    CHECK(study.project.starts().of(sources.back()) == last);
}

TEST_CASE("other blocks in place of some are what reading again would find") {
    std::mt19937 random{20261128};
    const auto number = [&](std::uint32_t below) { return static_cast<std::uint32_t>(random() % below); };
    Starting study;
    auto act = study.change();
    auto& database = act.database();
    database.execute("UPDATE block SET position = position / " + std::to_string(store::block_step));
    for (int round = 0; round < 40; ++round) {
        const store::BlockStarts before{database, study.source};
        const auto first = number(static_cast<std::uint32_t>(before.size()) + 1);
        const auto count = number(static_cast<std::uint32_t>(before.size()) - first + 1);
        std::vector<store::BlockLength> blocks;
        for (auto left = number(5); left > 0; --left) blocks.push_back({{act.mint()}, number(9)});

        database.prepare("DELETE FROM block WHERE source = ? AND position BETWEEN ? AND ?")
            .bind(1, study.source.value)
            .bind(2, first)
            .bind(3, static_cast<std::int64_t>(first + count) - 1)
            .run();
        database.prepare("UPDATE block SET position = position + ? WHERE source = ? AND position >= ?")
            .bind(1, static_cast<std::int64_t>(blocks.size()) - static_cast<std::int64_t>(count))
            .bind(2, study.source.value)
            .bind(3, first)
            .run();
        for (std::size_t i = 0; i < blocks.size(); ++i) {
            database
                .prepare(
                    "INSERT INTO block (id, source, position, kind, characters, words) VALUES (?, ?, ?, "
                    "'paragraph', ?, 0)")
                .bind(1, blocks[i].id.value)
                .bind(2, study.source.value)
                .bind(3, static_cast<std::int64_t>(first + i))
                .bind(4, blocks[i].characters)
                .run();
        }
        const store::BlockStarts read{database, study.source};
        const auto made = before.with(first, count, blocks);
        REQUIRE(made.begins() == read.begins());
        for (std::size_t i = 0; i < read.size(); ++i) {
            REQUIRE(made.id(i) == read.id(i));
            REQUIRE(made.index_of(read.id(i)) == i);
        }
    }
}
