// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/store/derived.hpp"

#include <algorithm>
#include <optional>
#include <unordered_map>
#include <utility>

#include "libcoding/store/word_starts.hpp"
#include "libcoding/text/utf8.hpp"

namespace coding::store {
namespace {

text::Segmenter& segmenter_for(const Database& database, std::int64_t source, Segmenters& segmenters) {
    auto row = database.prepare(
        "SELECT coalesce(nullif(language, ''), (SELECT language FROM project)) FROM source WHERE id = ?");
    row.bind(1, source);
    const auto language = row.step() ? row.text(0) : std::string{};
    return segmenters.try_emplace(language, language).first->second;
}

// The marks of a block; nothing when one lies outside its text or over another.
std::optional<std::vector<Mark>> marks_of(Statement& rows, std::int64_t block, std::int64_t characters) {
    std::vector<Mark> marks;
    std::int64_t last = 0;
    bool inside = true;
    rows.bind(1, block);
    while (rows.step()) {
        const auto begin = rows.integer(0);
        const auto end = rows.integer(1);
        inside = inside && last <= begin && begin <= end && end <= characters;
        if (!inside) continue;
        marks.push_back({.kind = MarkKind::stage,
                         .span = {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)}});
        last = end;
    }
    return inside ? std::optional{std::move(marks)} : std::nullopt;
}

// Fills in what the text says. `row`: id, position, characters, words, speech_begin, text, word_starts, kind.
void derive(ReadBlock& block, const Statement& row, Statement& marks, text::Segmenter& segmenter) {
    const auto utf8 = row.view(5);
    block.text_sound = !text::first_invalid_utf8(utf8);
    if (!block.text_sound) return;
    block.characters = static_cast<std::uint32_t>(text::count_code_points(utf8));
    const auto speech_begin = row.integer(4);
    const auto known = marks_of(marks, block.id, block.characters);
    block.marks_inside = known && speech_begin >= 0 && speech_begin <= block.characters;
    if (!block.marks_inside) return;
    const auto kind = from_name<BlockKind>(row.view(7)).value_or(BlockKind::paragraph);
    std::vector<std::uint32_t> all;
    segmenter.word_starts(utf8, all);
    block.starts = speech_starts(kind, all, static_cast<std::uint32_t>(speech_begin), *known);
    const auto kept = row.blob(6);
    const auto right = packed(block.starts);
    block.kept_starts_right = std::equal(kept.begin(), kept.end(), right.begin(), right.end());
}

constexpr std::string_view select_mark_ends =
    "SELECT begin_at, end_at FROM mark WHERE block = ? ORDER BY begin_at";
constexpr std::string_view select_blocks =
    "SELECT block.id, position, characters, words, speech_begin, text, word_starts, kind, block_text.block "
    "FROM block LEFT JOIN block_text ON block_text.block = block.id ";

ReadBlock read_block(const Statement& row, Statement& marks, text::Segmenter& segmenter) {
    ReadBlock block{.id = row.integer(0),
                    .position = row.integer(1),
                    .kept_characters = row.integer(2),
                    .kept_words = row.integer(3),
                    .has_text = row.optional_integer(8).has_value(),
                    .starts = {}};
    if (block.has_text) derive(block, row, marks, segmenter);
    return block;
}

using BlocksById = std::unordered_map<std::int64_t, const ReadBlock*>;

struct End {
    const ReadBlock* block = nullptr;
    std::int64_t offset = 0;
};

End end_at(const BlocksById& blocks, std::int64_t block, std::int64_t offset) {
    const auto found = blocks.find(block);
    return {found == blocks.end() ? nullptr : found->second, offset};
}

// The first character of a span lies in the block of its begin, the last in that of its end.
bool span_inside(const End& begin, const End& end) {
    if (!begin.block || !end.block) return false;
    return begin.offset >= 0 && begin.offset < begin.block->characters && end.offset > 0 &&
           end.offset <= end.block->characters &&
           std::pair{begin.block->position, begin.offset} < std::pair{end.block->position, end.offset};
}

void mend_block(const Database& database, const ReadBlock& block) {
    if (!block.text_sound || !block.marks_inside) return;  // nothing sound to derive from
    if (block.words_right() && block.kept_characters == block.characters) return;
    database.prepare("UPDATE block SET characters = ?, words = ? WHERE id = ?")
        .bind(1, block.characters)
        .bind(2, static_cast<std::int64_t>(block.starts.size()))
        .bind(3, block.id)
        .run();
    database.prepare("UPDATE block_text SET word_starts = ? WHERE block = ?")
        .bind_blob(1, packed(block.starts))
        .bind(2, block.id)
        .run();
}

void mend_coding(const Database& database, const ReadCoding& coding) {
    if (!coding.inside || coding.words_right()) return;
    database.prepare("UPDATE coding SET begin_word = ?, end_word = ? WHERE id = ?")
        .bind(1, coding.begin_word)
        .bind(2, coding.end_word)
        .bind(3, coding.id)
        .run();
}

// The ends of codings on one side: what a coding says of words before its end in a block.
class EndsInBlocks {
  public:
    EndsInBlocks(const Database& database, const std::string& side)
        : ends_(database.prepare("SELECT id, " + side + "_offset, " + side + "_word FROM coding WHERE " +
                                 side + "_block = ?")),
          mend_(database.prepare("UPDATE coding SET " + side + "_word = ? WHERE id = ?")) {}

    void mend(const ReadBlock& block) {
        std::vector<std::pair<std::int64_t, std::uint32_t>> wrong;
        ends_.bind(1, block.id);
        while (ends_.step()) {
            const auto words = words_before(block.starts, static_cast<std::uint32_t>(ends_.integer(1)));
            if (ends_.integer(2) != words) wrong.emplace_back(ends_.integer(0), words);
        }
        for (const auto& [coding, words] : wrong) mend_.bind(1, words).bind(2, coding).run();
    }

  private:
    Statement ends_;
    Statement mend_;
};

}  // namespace

std::vector<ReadBlock> read_blocks(const Database& database, std::int64_t source, Segmenters& segmenters) {
    auto& segmenter = segmenter_for(database, source, segmenters);
    auto marks = database.prepare(select_mark_ends);
    auto rows = database.prepare(std::string{select_blocks} + "WHERE source = ? ORDER BY position");
    rows.bind(1, source);
    std::vector<ReadBlock> blocks;
    while (rows.step()) blocks.push_back(read_block(rows, marks, segmenter));
    return blocks;
}

std::vector<ReadCoding> read_codings(const Database& database, std::int64_t source,
                                     const std::vector<ReadBlock>& blocks) {
    BlocksById by_id;
    for (const auto& block : blocks) by_id.emplace(block.id, &block);
    auto rows = database.prepare(
        "SELECT id, begin_block, begin_offset, begin_word, end_block, end_offset, end_word FROM coding "
        "WHERE source = ?");
    rows.bind(1, source);
    std::vector<ReadCoding> codings;
    while (rows.step()) {
        ReadCoding coding{
            .id = rows.integer(0), .kept_begin_word = rows.integer(3), .kept_end_word = rows.integer(6)};
        const auto begin = end_at(by_id, rows.integer(1), rows.integer(2));
        const auto end = end_at(by_id, rows.integer(4), rows.integer(5));
        coding.inside = span_inside(begin, end);
        if (coding.inside) {
            coding.begin_word = words_before(begin.block->starts, static_cast<std::uint32_t>(begin.offset));
            coding.end_word = words_before(end.block->starts, static_cast<std::uint32_t>(end.offset));
        }
        codings.push_back(coding);
    }
    return codings;
}

void derive_again(const Database& database, std::int64_t source, Segmenters& segmenters) {
    const auto blocks = read_blocks(database, source, segmenters);
    for (const auto& block : blocks) mend_block(database, block);
    for (const auto& coding : read_codings(database, source, blocks)) mend_coding(database, coding);
}

void derive_again(const Database& database, std::int64_t source, std::span<const BlockId> blocks,
                  Segmenters& segmenters) {
    auto& segmenter = segmenter_for(database, source, segmenters);
    auto marks = database.prepare(select_mark_ends);
    auto row = database.prepare(std::string{select_blocks} + "WHERE block.id = ?");
    EndsInBlocks begins{database, "begin"};
    EndsInBlocks ends{database, "end"};
    for (const BlockId id : blocks) {
        row.bind(1, id.value);
        if (!row.step()) continue;
        const auto block = read_block(row, marks, segmenter);
        row.reset();
        mend_block(database, block);
        if (!block.text_sound || !block.marks_inside) continue;
        begins.mend(block);
        ends.mend(block);
    }
}

}  // namespace coding::store
