// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/store/sources.hpp"

#include <algorithm>
#include <limits>
#include <unordered_map>

#include <sqlite3.h>

#include "libcoding/error.hpp"
#include "libcoding/store/block_order.hpp"
#include "libcoding/store/block_words.hpp"
#include "libcoding/store/by_name.hpp"
#include "libcoding/store/database.hpp"
#include "libcoding/store/optional_values.hpp"
#include "libcoding/store/snapshot.hpp"

namespace coding::store {

namespace {

constexpr auto source_columns = "id, name, kind, language, date, file_name, format, sha256, media";

Source read_source(const Statement& row) {
    Source source;
    source.id = {row.integer(0)};
    source.name = row.text(1);
    source.kind = from_name<SourceKind>(row.view(2)).value_or(SourceKind::document);
    source.language = row.text(3);
    source.date = row.text(4);
    source.file_name = row.text(5);
    source.format = row.text(6);
    source.sha256 = row.text(7);
    source.media = row.text(8);
    return source;
}

std::vector<Source> read_sources(const Database& database) {
    std::vector<Source> found;
    std::unordered_map<std::int64_t, std::size_t> index;
    Statement row = database.prepare(std::string{"SELECT "} + source_columns +
                                     " FROM source WHERE hidden = 0 ORDER BY position, id");
    while (row.step()) {
        index.emplace(row.integer(0), found.size());
        found.push_back(read_source(row));
    }
    Statement metadata =
        database.prepare("SELECT source, key, value FROM source_metadata ORDER BY source, position");
    while (metadata.step()) {
        if (const auto at = index.find(metadata.integer(0)); at != index.end()) {
            found[at->second].metadata.emplace_back(metadata.text(1), metadata.text(2));
        }
    }
    return found;
}

void refuse_unfit_name(const Database& database, const std::string& name, SourceId of) {
    if (name.empty()) {
        throw Error{ErrorKind::conflict, Message{"A source needs a name."},
                    Message{"Give the file a name before its extension."}};
    }
    Statement taken = database.prepare("SELECT 1 FROM source WHERE name = ? AND id <> ? AND hidden = 0");
    taken.bind(1, name).bind(2, of.value);
    if (taken.step()) {
        throw Error{ErrorKind::conflict, Message{"The project already has a source named “{0}”.", name},
                    Message{"Rename the file, or remove the source first."}};
    }
}

void insert_source(Change& change, const Source& source) {
    const Database& database = change.database();
    Statement insert = database.prepare(
        "INSERT INTO source (id, name, kind, language, date, file_name, format, sha256, media, position, "
        "batch)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, (SELECT ifnull(max(position), -1) + 1 FROM source), ?)");
    insert.bind(1, source.id.value).bind(2, source.name).bind(3, name_of(source.kind));
    insert.bind(4, source.language).bind(5, source.date).bind(6, source.file_name);
    insert.bind(7, source.format).bind(8, source.sha256).bind(9, source.media);
    insert.bind_optional(10, change.batch() ? std::optional{change.batch()} : std::nullopt);
    insert.run();

    Statement metadata = database.prepare("INSERT INTO source_metadata VALUES (?, ?, ?, ?)");
    for (std::size_t i = 0; i < source.metadata.size(); ++i) {
        metadata.bind(1, source.id.value).bind(2, static_cast<std::int64_t>(i));
        metadata.bind(3, source.metadata[i].first).bind(4, source.metadata[i].second);
        metadata.run();
    }
}

/// Lets rest what is dear to do row by row, and needless here. The trigger of block_text: a statement that
/// fires one opens a savepoint, and FTS5 then writes what it has gathered to disk. The list of kinds: SQLite
/// makes a table of it for every row, which takes as long as the row itself; name_of() knows no others.
class RowsByHand {
  public:
    explicit RowsByHand(const Database& database) : database_(database) { let_rest(true); }
    RowsByHand(const RowsByHand&) = delete;
    RowsByHand& operator=(const RowsByHand&) = delete;
    ~RowsByHand() { let_rest(false); }

  private:
    void let_rest(bool rest) const {
        sqlite3_db_config(database_.handle(), SQLITE_DBCONFIG_ENABLE_TRIGGER, rest ? 0 : 1, nullptr);
        sqlite3_exec(database_.handle(),
                     rest ? "PRAGMA ignore_check_constraints = ON" : "PRAGMA ignore_check_constraints = OFF",
                     nullptr, nullptr, nullptr);
    }
    const Database& database_;
};

/// Writes blocks one after the other; its statements and buffers serve for all of them.
class BlockWriter {
  public:
    explicit BlockWriter(Change& change)
        : change_(change),
          rows_by_hand_(change.database()),
          block_(change.database().prepare(
              "INSERT INTO block (id, source, position, kind, speaker, speech_begin,"
              " begin_ms, end_ms, question, characters, words)"
              " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")),
          text_(change.database().prepare(
              "INSERT INTO block_text (block, word_starts, text) VALUES (?, ?, ?)")),
          index_(change.database().prepare("INSERT INTO block_search (rowid, folded) VALUES (?, ?)")),
          mark_(change.database().prepare(
              "INSERT INTO mark (block, begin_at, end_at, kind) VALUES (?, ?, ?, ?)")) {}

    void write(SourceId source, std::size_t index, Block& block, const BlockWords& words) {
        block.id = {change_.mint()};
        block.characters = words.characters;
        block.words = words.words;

        block_.bind(1, block.id.value).bind(2, source.value).bind(3, block_number(index));
        block_.bind(4, name_of(block.kind)).bind_optional(5, value_of(block.speaker));
        block_.bind(6, block.speech_begin).bind_optional(7, count_of(block.begin));
        block_.bind_optional(8, count_of(block.end)).bind_optional(9, value_of(block.question));
        block_.bind(10, block.characters).bind(11, block.words);
        block_.run();

        text_.bind(1, block.id.value).bind_blob(2, words.starts).bind(3, block.text);
        text_.run();
        index_.bind(1, block.id.value).bind(2, words.folded).run();
        for (const Mark& mark : block.marks) {
            if (mark.kind == MarkKind::label) continue;  // speech_begin says it
            mark_.bind(1, block.id.value).bind(2, mark.span.begin).bind(3, mark.span.end);
            mark_.bind(4, name_of(mark.kind)).run();
        }
    }

  private:
    Change& change_;
    RowsByHand rows_by_hand_;
    Statement block_, text_, index_, mark_;
};

/// What was brought in, for the history: the hash of the imported file stands for its text where there is
/// one.
void digest_source(Change& change, const Source& source, std::span<const Block> blocks) {
    if (!change.batch()) return;
    change.digest(source.name);
    change.digest(source.sha256);
    std::uint64_t characters = 0;
    std::uint64_t words = 0;
    for (const Block& block : blocks) {
        if (source.sha256.empty()) change.digest(block.text);
        characters += block.characters;
        words += block.words;
    }
    change.digest(std::to_string(characters) + ' ' + std::to_string(words));
}

}  // namespace

std::vector<Source> sources(const Project& project) {
    return read_sources(project.database());
}

std::vector<SourceSummary> source_summaries(const Project& project) {
    const Database& database = project.database();
    const Snapshot snapshot{database};
    std::vector<SourceSummary> summaries;
    std::unordered_map<std::int64_t, std::size_t> index;
    for (Source& source : read_sources(database)) {
        index.emplace(source.id.value, summaries.size());
        summaries.push_back({.source = std::move(source), .groups = {}});
    }
    const auto summary = [&](std::int64_t id) {
        const auto at = index.find(id);
        return at == index.end() ? nullptr : &summaries[at->second];
    };
    Statement counts = database.prepare(
        "SELECT source, count(*), sum(kind = 'turn'), sum(words), sum(characters) FROM block GROUP BY "
        "source");
    while (counts.step()) {
        SourceSummary* of = summary(counts.integer(0));
        if (!of) continue;
        of->blocks = static_cast<std::uint32_t>(counts.integer(1));
        of->turns = static_cast<std::uint32_t>(counts.integer(2));
        of->words = static_cast<std::uint32_t>(counts.integer(3));
        of->characters = static_cast<std::uint32_t>(counts.integer(4));
    }
    Statement codings =
        database.prepare("SELECT source, count(*) FROM coding WHERE hidden = 0 GROUP BY source");
    while (codings.step()) {
        if (SourceSummary* of = summary(codings.integer(0))) {
            of->codings = static_cast<std::uint32_t>(codings.integer(1));
        }
    }
    Statement groups = database.prepare(
        "SELECT group_member.source, source_group.name FROM group_member"
        " JOIN source_group ON source_group.id = group_member.source_group ORDER BY source_group.name");
    while (groups.step()) {
        if (SourceSummary* of = summary(groups.integer(0))) of->groups.push_back(groups.text(1));
    }
    return summaries;
}

std::optional<Source> find_source(const Project& project, std::string_view name) {
    return by_name(sources(project), name);
}

std::optional<Source> source(const Project& project, SourceId id) {
    const Database& database = project.database();
    Statement row = database.prepare("SELECT " + std::string{source_columns} +
                                     " FROM source WHERE id = ? AND hidden = 0");
    row.bind(1, id.value);
    if (!row.step()) return std::nullopt;
    Source found = read_source(row);
    Statement metadata =
        database.prepare("SELECT key, value FROM source_metadata WHERE source = ? ORDER BY position");
    metadata.bind(1, id.value);
    while (metadata.step()) found.metadata.emplace_back(metadata.text(0), metadata.text(1));
    return found;
}

namespace {

/// `words_of` gives what is known of a block's words, by its number.
template <class WordsOf>
void add_source_with(Change& change, Source& source, std::span<Block> blocks, const WordsOf& words_of) {
    refuse_unfit_name(change.database(), source.name, {});
    source.id = {change.mint()};
    insert_source(change, source);
    BlockWriter writer{change};
    std::uint64_t characters = 0;
    for (std::size_t i = 0; i < blocks.size(); ++i) {
        writer.write(source.id, i, blocks[i], words_of(i));
        characters += blocks[i].characters;
    }
    if (characters > std::numeric_limits<std::uint32_t>::max()) {
        throw Error{ErrorKind::input, Message{"“{0}” is longer than a source may be.", source.name},
                    Message{"Cut the file into several."}};
    }
    digest_source(change, source, blocks);
}

}  // namespace

void add_source(Change& change, Source& source, std::span<Block> blocks, text::Segmenter& segmenter) {
    add_source_with(change, source, blocks, [&](std::size_t i) {
        const Block& block = blocks[i];
        return words_of_block(block.kind, block.text, block.speech_begin, block.marks, segmenter);
    });
}

void add_source(Change& change, Source& source, std::span<Block> blocks, std::span<const BlockWords> words) {
    add_source_with(change, source, blocks, [words](std::size_t i) -> const BlockWords& { return words[i]; });
}

void update_source(Change& change, const Source& source) {
    refuse_unfit_name(change.database(), source.name, source.id);
    change.database()
        .prepare("UPDATE source SET name = ?, kind = ?, language = ?, date = ?, media = ? WHERE id = ?")
        .bind(1, source.name)
        .bind(2, name_of(source.kind))
        .bind(3, source.language)
        .bind(4, source.date)
        .bind(5, source.media)
        .bind(6, source.id.value)
        .run();
}

void order_sources(Change& change, std::span<const SourceId> order) {
    std::vector<std::int64_t> all;
    for (const SourceId id : order) all.push_back(id.value);
    Statement row = change.database().prepare("SELECT id FROM source ORDER BY position, id");
    while (row.step()) {
        if (std::find(order.begin(), order.end(), SourceId{row.integer(0)}) == order.end()) {
            all.push_back(row.integer(0));
        }
    }
    Statement place =
        change.database().prepare("UPDATE source SET position = ?1 WHERE id = ?2 AND position <> ?1");
    for (std::size_t i = 0; i < all.size(); ++i)
        place.bind(1, static_cast<std::int64_t>(i)).bind(2, all[i]).run();
}

void remove_source(Change& change, SourceId source) {
    Statement remove = change.database().prepare("DELETE FROM source WHERE id = ?");
    remove.bind(1, source.value).run();
}

}  // namespace coding::store
