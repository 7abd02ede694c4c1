// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/store/blocks.hpp"

#include "libcoding/store/block_order.hpp"
#include "libcoding/store/database.hpp"
#include "libcoding/store/derived.hpp"
#include "libcoding/store/known_starts.hpp"
#include "libcoding/store/optional_values.hpp"
#include "libcoding/text/utf8.hpp"

namespace coding::store {
namespace {

/// Parameters 1 to 8.
void bind_fields(Statement& statement, const Block& block) {
    statement.bind(1, name_of(block.kind))
        .bind_optional(2, value_of(block.speaker))
        .bind(3, block.speech_begin);
    statement.bind_optional(4, count_of(block.begin)).bind_optional(5, count_of(block.end));
    statement.bind_optional(6, value_of(block.question));
    statement.bind(7, static_cast<std::int64_t>(text::count_code_points(block.text)));
    statement.bind(8, block.id.value);
}

void write_marks(const Database& database, const Block& block) {
    Statement mark = database.prepare("INSERT INTO mark (block, begin_at, end_at, kind) VALUES (?, ?, ?, ?)");
    for (const Mark& one : block.marks) {
        mark.bind(1, block.id.value)
            .bind(2, one.span.begin)
            .bind(3, one.span.end)
            .bind(4, name_of(one.kind))
            .run();
    }
}

}  // namespace

void rewrite_block(Change& change, const Block& block) {
    const Database& database = change.database();
    Statement update = database.prepare(
        "UPDATE block SET kind = ?, speaker = ?, speech_begin = ?, begin_ms = ?, end_ms = ?, question = ?,"
        " characters = ? WHERE id = ?");
    bind_fields(update, block);
    update.run();
    database.prepare("UPDATE block_text SET text = ?1 WHERE block = ?2 AND text <> ?1")
        .bind(1, block.text)
        .bind(2, block.id.value)
        .run();
    database.prepare("DELETE FROM mark WHERE block = ?").bind(1, block.id.value).run();
    write_marks(database, block);
}

void insert_block(Change& change, SourceId source, BlockId behind, Block& block) {
    const Database& database = change.database();
    const auto position = free_block_number(database, source, behind);
    block.id = {change.mint()};
    Statement insert = database.prepare(
        "INSERT INTO block (kind, speaker, speech_begin, begin_ms, end_ms, question, characters, id, words, "
        "source,"
        " position) VALUES (?, ?, ?, ?, ?, ?, ?, ?, 0, ?, ?)");
    bind_fields(insert, block);
    insert.bind(9, source.value).bind(10, position).run();
    database.prepare("INSERT INTO block_text (block, word_starts, text) VALUES (?, ?, ?)")
        .bind(1, block.id.value)
        .bind_blob(2, {})
        .bind(3, block.text)
        .run();
    write_marks(database, block);
}

void remove_block(Change& change, BlockId block) {
    change.database().prepare("DELETE FROM block WHERE id = ?").bind(1, block.value).run();
}

void hand_over(Change& change, BlockId from, BlockId to) {
    for (const char* sql : {
             "UPDATE link SET from_block = ?2 WHERE from_block = ?1",
             "UPDATE link SET to_block = ?2 WHERE to_block = ?1",
             "DELETE FROM link WHERE from_block = ?2 AND to_block = ?2 AND ?1 <> ?2",
         }) {
        change.database().prepare(sql).bind(1, from.value).bind(2, to.value).run();
    }
}

void set_speaker(Change& change, BlockId block, ParticipantId speaker) {
    change.database()
        .prepare("UPDATE block SET speaker = ? WHERE id = ?")
        .bind_optional(1, value_of(speaker))
        .bind(2, block.value)
        .run();
}

void set_question(Change& change, BlockId block, GuideQuestionId question) {
    change.database()
        .prepare("UPDATE block SET question = ? WHERE id = ?")
        .bind_optional(1, value_of(question))
        .bind(2, block.value)
        .run();
}

bool is_room_behind(const Project& project, SourceId source, BlockId block) {
    return is_room_behind(project.database(), source, block);
}

void drop_hidden_codings(Change& change, SourceId source) {
    change.database()
        .prepare("DELETE FROM coding WHERE source = ? AND hidden = 1")
        .bind(1, source.value)
        .run();
}

void recount(Change& change, SourceId source) {
    Segmenters segmenters;
    derive_again(change.database(), source.value, segmenters);
}

void recount(Change& change, SourceId source, std::span<const BlockId> blocks) {
    Segmenters segmenters;
    derive_again(change.database(), source.value, blocks, segmenters);
}

void know(Change& change, const SourceLayout& layout) {
    change.starts().take(layout.source(), layout.shared_blocks());
}

}  // namespace coding::store
