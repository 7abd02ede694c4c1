// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/store/counting.hpp"

#include <algorithm>
#include <limits>
#include <numeric>
#include <tuple>
#include <unordered_map>

#include "libcoding/error.hpp"
#include "libcoding/store/codes.hpp"
#include "libcoding/store/database.hpp"
#include "libcoding/store/id_index.hpp"
#include "libcoding/store/people.hpp"
#include "libcoding/store/snapshot.hpp"
#include "libcoding/store/sources.hpp"
#include "libcoding/text/utf8.hpp"

namespace coding::store {

namespace {

constexpr std::size_t most_codes = 65'536;
constexpr std::size_t most_coders = 2'048;

/// From ids of the project to indices in the tables.
template <class Thing>
class TableIndex {
  public:
    explicit TableIndex(const std::vector<Thing>& things) {
        std::vector<std::pair<std::int64_t, std::uint32_t>> places;
        for (const Thing& thing : things) {
            places.emplace_back(thing.id.value, static_cast<std::uint32_t>(places.size()));
        }
        std::sort(places.begin(), places.end());
        for (const auto& [id, place] : places) {
            ids_.add(id);
            places_.push_back(place);
        }
    }
    [[nodiscard]] std::optional<std::uint32_t> find(std::int64_t id) const {
        const auto ordinal = ids_.find(id);
        return ordinal ? std::optional{places_[*ordinal]} : std::nullopt;
    }
    [[nodiscard]] std::uint32_t find_or_none(std::optional<std::int64_t> id) const {
        return id ? find(*id).value_or(FlatBlock::none) : FlatBlock::none;
    }

  private:
    IdIndex ids_;
    std::vector<std::uint32_t> places_;
};

/// The blocks in the order of the corpus, and the way from a block's id to its place.
struct PlacedBlocks {
    IdIndex ids;
    std::vector<std::uint32_t> place;  ///< by ordinal in `ids`, index in CountingTables::blocks
};

struct BlockRow {
    FlatBlock block;
    std::uint32_t characters = 0;
    std::uint32_t position = 0;
};

/// Reads by primary key, which is how the rows lie on disk: sorting them afterwards costs less than an index.
std::vector<BlockRow> read_blocks(const Database& database, const CountingTables& tables, IdIndex& ids) {
    const TableIndex<Source> sources{tables.sources};
    const TableIndex<Participant> participants{tables.participants};
    const TableIndex<GuideQuestion> questions{tables.questions};
    std::vector<BlockRow> rows;
    Statement row = database.prepare(
        "SELECT id, source, position, kind, speaker, question, begin_ms, characters, words FROM block ORDER "
        "BY id");
    while (row.step()) {
        const auto source = sources.find(row.integer(1));
        if (!source) continue;  // hidden
        ids.add(row.integer(0));
        BlockRow& read = rows.emplace_back();
        read.block.source = *source;
        read.position = static_cast<std::uint32_t>(row.integer(2));
        read.block.kind = from_name<BlockKind>(row.view(3)).value_or(BlockKind::paragraph);
        read.block.speaker = participants.find_or_none(row.optional_integer(4));
        read.block.question = questions.find_or_none(row.optional_integer(5));
        if (const auto time = row.optional_integer(6);
            time && *time <= std::numeric_limits<std::int32_t>::max()) {
            read.block.begin_ms = static_cast<std::int32_t>(*time);
        }
        read.characters = static_cast<std::uint32_t>(row.integer(7));
        read.block.words = static_cast<std::uint32_t>(row.integer(8));
    }
    return rows;
}

[[noreturn]] void refuse_size(Message what) {
    throw Error{ErrorKind::input, std::move(what), Message{"Count parts of it in projects of their own."}};
}

PlacedBlocks place_blocks(const Database& database, CountingTables& tables) {
    PlacedBlocks placed;
    const std::vector<BlockRow> rows = read_blocks(database, tables, placed.ids);
    std::vector<std::uint32_t> order(rows.size());
    std::iota(order.begin(), order.end(), 0U);
    const auto before = [&rows](std::uint32_t a, std::uint32_t b) {
        return std::tie(rows[a].block.source, rows[a].position) <
               std::tie(rows[b].block.source, rows[b].position);
    };
    if (!std::is_sorted(order.begin(), order.end(), before)) std::sort(order.begin(), order.end(), before);

    placed.place.resize(rows.size());
    tables.blocks.reserve(rows.size());
    std::uint64_t characters = 0;
    std::uint64_t words = 0;
    for (const std::uint32_t ordinal : order) {
        placed.place[ordinal] = static_cast<std::uint32_t>(tables.blocks.size());
        FlatBlock& block = tables.blocks.emplace_back(rows[ordinal].block);
        block.begin = static_cast<std::uint32_t>(characters);
        block.begin_word = static_cast<std::uint32_t>(words);
        characters += rows[ordinal].characters;
        words += block.words;
        if (characters > std::numeric_limits<std::uint32_t>::max()) {
            refuse_size(Message{"The texts of the project are too long to be counted together."});
        }
    }
    tables.characters = static_cast<std::uint32_t>(characters);
    tables.words = static_cast<std::uint32_t>(words);
    return placed;
}

/// Reads the codings in the order in which they lie on disk.
void read_codings(const Database& database, const PlacedBlocks& placed, CountingTables& tables,
                  bool with_ids) {
    const TableIndex<Code> codes{
        std::vector<Code>(tables.codebook.codes().begin(), tables.codebook.codes().end())};
    const TableIndex<Coder> coders{tables.coders};
    Statement row = database.prepare(
        "SELECT id, code, coder, begin_block, begin_offset, begin_word, end_block, end_offset, end_word, "
        "polarity,"
        " intensity FROM coding WHERE hidden = 0 ORDER BY id");
    while (row.step()) {
        const auto begin = placed.ids.find(row.integer(3));
        const auto end = placed.ids.find(row.integer(6));
        const auto code = codes.find(row.integer(1));
        const auto coder = coders.find(row.integer(2));
        if (!begin || !end || !code || !coder) continue;  // of a hidden source or code
        const FlatBlock& first = tables.blocks[placed.place[*begin]];
        const FlatBlock& last = tables.blocks[placed.place[*end]];
        FlatCoding& coding = tables.codings.emplace_back();
        coding.begin = first.begin + static_cast<std::uint32_t>(row.integer(4));
        coding.end = last.begin + static_cast<std::uint32_t>(row.integer(7));
        coding.begin_word = first.begin_word + static_cast<std::uint32_t>(row.integer(5));
        coding.end_word = last.begin_word + static_cast<std::uint32_t>(row.integer(8));
        coding.block = placed.place[*begin];
        coding.code = *code & 0xFFFFU;
        coding.coder = *coder & 0x7FFU;
        coding.polarity = static_cast<std::uint32_t>(row.integer(9)) & 3U;
        coding.intensity = static_cast<std::uint32_t>(row.integer(10)) & 7U;
        if (with_ids) tables.coding_ids.push_back({row.integer(0)});
    }
}

/// Sorts by begin, end, code, coder (then id): first into blocks by counting, then within each block.
void sort_codings(CountingTables& tables) {
    const std::vector<FlatCoding>& codings = tables.codings;
    std::vector<std::uint32_t> next(tables.blocks.size() + 1);
    for (const FlatCoding& coding : codings) ++next[coding.block + 1];
    std::partial_sum(next.begin(), next.end(), next.begin());
    std::vector<std::uint32_t> order(codings.size());
    for (std::uint32_t i = 0; i < codings.size(); ++i) order[next[codings[i].block]++] = i;

    const auto key = [&codings](std::uint32_t i) {
        const FlatCoding& coding = codings[i];
        return std::tuple{coding.begin, coding.end, std::uint32_t{coding.code}, std::uint32_t{coding.coder},
                          i};
    };
    std::uint32_t begin = 0;
    for (std::size_t block = 0; block + 1 < next.size(); ++block) {
        const std::uint32_t end = next[block];  // the scatter has moved each start to its end
        if (end - begin > 1) {
            std::sort(order.begin() + begin, order.begin() + end,
                      [&key](std::uint32_t a, std::uint32_t b) { return key(a) < key(b); });
        }
        begin = end;
    }
    const auto in_order = [&order](auto& column) {
        std::remove_reference_t<decltype(column)> sorted;
        sorted.reserve(column.size());
        for (const std::uint32_t i : order) sorted.push_back(column[i]);
        column = std::move(sorted);
    };
    in_order(tables.codings);
    if (!tables.coding_ids.empty()) in_order(tables.coding_ids);
}

void read_groups_of_sources(const Database& database, CountingTables& tables) {
    const TableIndex<Source> sources{tables.sources};
    const TableIndex<Group> groups{tables.groups};
    tables.groups_of_source.resize(tables.sources.size());
    Statement row = database.prepare("SELECT source, source_group FROM group_member");
    while (row.step()) {
        const auto source = sources.find(row.integer(0));
        const auto group = groups.find(row.integer(1));
        if (source && group) tables.groups_of_source[*source].push_back(*group);
    }
    for (auto& of_source : tables.groups_of_source) std::sort(of_source.begin(), of_source.end());
}

template <class Owner>
void read_values_of(const Database& database, const std::vector<Owner>& owners, const char* sql,
                    const TableIndex<Attribute>& attributes, CountingTables& tables) {
    const TableIndex<Owner> index{owners};
    Statement row = database.prepare(sql);
    while (row.step()) {
        const auto owner = index.find(row.integer(0));
        const auto attribute = attributes.find(row.integer(1));
        if (owner && attribute) tables.values[*attribute].values[*owner] = row.text(2);
    }
}

void read_values(const Project& project, CountingTables& tables) {
    const std::vector<Attribute> attributes = store::attributes(project);
    const TableIndex<Attribute> index{attributes};
    for (const Attribute& attribute : attributes) {
        const bool of_source = attribute.of == Attribute::Of::source;
        const std::size_t count = of_source ? tables.sources.size() : tables.participants.size();
        tables.values.push_back({attribute, std::vector<std::string>(count)});
    }
    const Database& database = project.database();
    read_values_of(database, tables.participants,
                   "SELECT participant, attribute, value FROM participant_value", index, tables);
    read_values_of(database, tables.sources, "SELECT source, attribute, value FROM source_value", index,
                   tables);
}

void refuse_too_many(const CountingTables& tables) {
    if (tables.codebook.codes().size() > most_codes) {
        refuse_size(Message{"The codebook has {0, number} codes; reports count at most {1, number}.",
                            tables.codebook.codes().size(), most_codes});
    }
    if (tables.coders.size() > most_coders) {
        refuse_size(Message{"The project has {0, number} coders; reports count at most {1, number}.",
                            tables.coders.size(), most_coders});
    }
}

}  // namespace

CountingTables load_counting(const Project& project, bool with_coding_ids) {
    const Database& database = project.database();
    const Snapshot snapshot{database};
    CountingTables tables;
    tables.state = project.state();
    tables.sources = sources(project);
    for (Source& source : tables.sources) source.metadata.clear();
    tables.participants = participants(project);
    tables.groups = groups(project);
    tables.coders = coders(project);
    tables.questions = guide_questions(project);
    tables.presences = presences(project);
    tables.codebook = codebook(project);
    refuse_too_many(tables);
    read_groups_of_sources(database, tables);
    read_values(project, tables);
    const PlacedBlocks placed = place_blocks(database, tables);
    read_codings(database, placed, tables, with_coding_ids);
    sort_codings(tables);
    return tables;
}

std::string quote(const Project& project, const CountingTables& tables, Span corpus_span) {
    const auto after =
        std::upper_bound(tables.blocks.begin(), tables.blocks.end(), corpus_span.begin,
                         [](std::uint32_t at, const FlatBlock& block) { return at < block.begin; });
    if (after == tables.blocks.begin()) return {};
    const auto first = after - 1;
    const std::uint32_t source = first->source;
    auto first_of_source =
        std::lower_bound(tables.blocks.begin(), tables.blocks.end(), source,
                         [](const FlatBlock& block, std::uint32_t wanted) { return block.source < wanted; });

    Statement row = project.database().prepare(
        "SELECT text FROM block JOIN block_text ON block_text.block = block.id WHERE source = ? ORDER BY "
        "position"
        " LIMIT -1 OFFSET ?");
    row.bind(1, tables.sources[source].id.value).bind(2, static_cast<std::int64_t>(first - first_of_source));
    std::string words;
    for (auto block = first; block != tables.blocks.end() && block->source == source; ++block) {
        if (block->begin >= corpus_span.end || !row.step()) break;
        const std::uint32_t begin = std::max(corpus_span.begin, block->begin) - block->begin;
        words += text::slice(row.view(0), {begin, corpus_span.end - block->begin});
    }
    return words;
}

}  // namespace coding::store
