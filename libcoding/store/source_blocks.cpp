// SPDX-License-Identifier: GPL-3.0-or-later
// Reading the blocks of a source, whole or in part.
#include "libcoding/store/database.hpp"
#include "libcoding/store/optional_values.hpp"
#include "libcoding/store/snapshot.hpp"
#include "libcoding/store/sources.hpp"

namespace coding::store {
namespace {

constexpr std::string_view select_whole_blocks =
    "SELECT block.id, kind, speaker, speech_begin, begin_ms, end_ms, question, characters, words, text"
    " FROM block JOIN block_text ON block_text.block = block.id";

constexpr std::string_view select_blocks_without_text =
    "SELECT id, kind, speaker, speech_begin, begin_ms, end_ms, question, characters, words, '' FROM block";

constexpr std::string_view select_block_marks =
    "SELECT mark.block, mark.begin_at, mark.end_at, mark.kind FROM block JOIN mark ON mark.block = block.id"
    " WHERE block.source = ? ORDER BY block.position, mark.begin_at";

/// Rows of blocks as selected above, and the marks of the same blocks in the same order.
std::vector<Block> whole_blocks(Statement& row, Statement& mark) {
    std::vector<Block> found;
    bool marks_left = mark.step();
    while (row.step()) {
        Block& block = found.emplace_back();
        block.id = {row.integer(0)};
        block.kind = from_name<BlockKind>(row.view(1)).value_or(BlockKind::paragraph);
        block.speaker = {row.integer(2)};
        block.speech_begin = static_cast<std::uint32_t>(row.integer(3));
        block.begin = milliseconds(row.optional_integer(4));
        block.end = milliseconds(row.optional_integer(5));
        block.question = {row.integer(6)};
        block.characters = static_cast<std::uint32_t>(row.integer(7));
        block.words = static_cast<std::uint32_t>(row.integer(8));
        block.text = row.text(9);
        for (; marks_left && mark.integer(0) == block.id.value; marks_left = mark.step()) {
            const Span span{static_cast<std::uint32_t>(mark.integer(1)),
                            static_cast<std::uint32_t>(mark.integer(2))};
            block.marks.push_back({from_name<MarkKind>(mark.view(3)).value_or(MarkKind::stage), span});
        }
    }
    return found;
}

}  // namespace

std::vector<Block> blocks(const Project& project, SourceId source) {
    const Database& database = project.database();
    Statement marks = database.prepare(select_block_marks);
    marks.bind(1, source.value);
    Statement rows = database.prepare(std::string{select_whole_blocks} +
                                      " WHERE block.source = ? ORDER BY block.position");
    rows.bind(1, source.value);
    return whole_blocks(rows, marks);
}

std::vector<Block> blocks(const Project& project, SourceId source, BlockId first, std::size_t count) {
    const Database& database = project.database();
    const Snapshot snapshot{database};
    // The rows are found by the index, so that those before and behind are not even stepped over.
    constexpr std::string_view part =
        "(SELECT id FROM block WHERE source = ?1 AND position >= (SELECT position FROM block WHERE id = ?2)"
        " ORDER BY position LIMIT ?3)";
    Statement marks = database.prepare(
        "SELECT mark.block, mark.begin_at, mark.end_at, mark.kind FROM " + std::string{part} +
        " AS part CROSS JOIN block ON block.id = part.id JOIN mark ON mark.block = block.id"
        " ORDER BY block.position, mark.begin_at");
    Statement rows = database.prepare(std::string{select_whole_blocks} + " WHERE block.id IN " +
                                      std::string{part} + " ORDER BY block.position");
    for (Statement* of : {&marks, &rows}) {
        of->bind(1, source.value).bind(2, first.value).bind(3, static_cast<std::int64_t>(count));
    }
    return whole_blocks(rows, marks);
}

std::vector<Block> blocks_without_text(const Project& project, SourceId source) {
    const Database& database = project.database();
    Statement marks = database.prepare(select_block_marks);
    marks.bind(1, source.value);
    Statement rows =
        database.prepare(std::string{select_blocks_without_text} + " WHERE source = ? ORDER BY position");
    rows.bind(1, source.value);
    return whole_blocks(rows, marks);
}

std::vector<BlockTime> block_times(const Project& project, SourceId source) {
    std::vector<BlockTime> times;
    Statement row = project.database().prepare(
        "SELECT characters, begin_ms, end_ms FROM block WHERE source = ? ORDER BY position");
    row.bind(1, source.value);
    while (row.step()) {
        times.push_back({.characters = static_cast<std::uint32_t>(row.integer(0)),
                         .begin = milliseconds(row.optional_integer(1)),
                         .end = milliseconds(row.optional_integer(2))});
    }
    return times;
}

std::string source_text(const Project& project, SourceId source) {
    std::string whole;
    Statement row = project.database().prepare(
        "SELECT text FROM block JOIN block_text ON block_text.block = block.id WHERE source = ? ORDER BY "
        "position");
    row.bind(1, source.value);
    while (row.step()) whole += row.view(0);
    return whole;
}

}  // namespace coding::store
