// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/store/block_order.hpp"

#include <algorithm>
#include <random>

#include "libcoding/store/blocks.hpp"
#include "libcoding/store/database.hpp"
#include "libcoding/store/integrity.hpp"

#include "tests/support/study.hpp"

using namespace coding;
using namespace coding::tests;

namespace {

/// A source of a hundred blocks and a smaller one behind it.
struct Numbered : Study {
    SourceId source;
    Numbered() {
        auto act = change();
        source = add(act, "FG1", std::vector<Block>(100, paragraph("un"))).id;
        add(act, "FG2", {paragraph("deux"), paragraph("trois")});
        act.commit();
    }
    [[nodiscard]] std::vector<BlockId> blocks() const {
        std::vector<BlockId> ids;
        for (const Block& block : store::blocks(project, source)) ids.push_back(block.id);
        return ids;
    }
    [[nodiscard]] std::int64_t number(BlockId block) const {
        auto row = project.database().prepare("SELECT position FROM block WHERE id = ?");
        row.bind(1, block.value);
        row.step();
        return row.integer(0);
    }
};

/// Puts one in behind the block at an index, in the file and in the list; returns how many other blocks got
/// another number.
std::size_t put_in(Numbered& study, store::Change& act, std::vector<BlockId>& order, std::size_t index) {
    std::vector<std::int64_t> before;
    for (const BlockId block : order) before.push_back(study.number(block));
    auto block = paragraph("entre");
    store::insert_block(act, study.source, order[index], block);
    std::size_t moved = 0;
    for (std::size_t i = 0; i < order.size(); ++i) moved += study.number(order[i]) == before[i] ? 0U : 1U;
    order.insert(order.begin() + static_cast<std::ptrdiff_t>(index) + 1, block.id);
    return moved;
}

}  // namespace

TEST_CASE("a new source numbers its blocks with room between them") {
    Numbered study;
    const auto order = study.blocks();
    CHECK(study.number(order[0]) == 0);
    CHECK(study.number(order[1]) == store::block_step);
    CHECK(study.number(order[99]) == 99 * store::block_step);
    const auto& database = study.project.database();
    CHECK(store::free_block_number(database, study.source, order[0]) == store::block_step / 2);
    CHECK(store::free_block_number(database, study.source, order[99]) == 100 * store::block_step);
}

TEST_CASE("a block is put in before all others") {
    Numbered study;
    auto act = study.change();
    for (const char* words : {"un", "zéro"}) {
        auto block = paragraph(words);
        store::insert_block(act, study.source, {}, block);
        CHECK(study.blocks().front() == block.id);
        CHECK(study.number(block.id) >= 0);
    }
    const SourceId nothing = Study::add(act, "Empty", {}).id;
    CHECK(store::free_block_number(act.database(), nothing, {}) == 0);
}

TEST_CASE("blocks that are put in one behind the other move few of those behind them") {
    Numbered study;
    auto act = study.change();
    auto order = study.blocks();
    std::size_t moved = 0;
    SECTION("each behind the last one") {
        for (std::size_t i = 0; i < 120; ++i) moved += put_in(study, act, order, 20 + i);
    }
    SECTION("each before the last one") {
        for (int i = 0; i < 120; ++i) moved += put_in(study, act, order, 20);
    }
    SECTION("anywhere") {
        std::mt19937 random{20261128};
        for (int i = 0; i < 120; ++i) {
            moved += put_in(study, act, order, random() % order.size());
        }
    }
    CHECK(study.blocks() == order);
    CHECK(moved <= 120 * 16);  // numbered without room it would be a hundred and more each time
    store::recount(act, study.source);
    act.commit();
    SilentProgress none;
    CHECK(store::check(study.project, none).empty());
}

TEST_CASE("a source that an older version numbered without room gets it where it is needed") {
    Numbered study;
    auto act = study.change();
    act.database().execute("UPDATE block SET position = position / " + std::to_string(store::block_step));
    auto order = study.blocks();
    CHECK(put_in(study, act, order, 90) == 9);
    CHECK(put_in(study, act, order, 95) == 0);
    CHECK(put_in(study, act, order, 91) == 0);
    CHECK(put_in(study, act, order, 100) == 0);
    CHECK(study.blocks() == order);
    act.commit();
}
