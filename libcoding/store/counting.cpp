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

  private:
    IdIndex ids_;
    std::vector<std::uint32_t> places_;
};

/// The way from a block's id to its index in CountingTables::blocks.
struct PlacedBlocks {
    IdIndex ids;
    std::vector<std::uint32_t> places;  ///< by ordinal in `ids`; empty where they are the same

    [[nodiscard]] std::optional<std::uint32_t> find(std::int64_t id) const {
        const auto ordinal = ids.find(id);
        return ordinal && !places.empty() ? places[*ordinal] : ordinal;
    }
};

[[noreturn]] void refuse_size(Message what) {
    throw Error{ErrorKind::input, std::move(what), Message{"Count parts of it in projects of their own."}};
}

[[noreturn]] void refuse_length() {
    refuse_size(Message{"The texts of the project are too long to be counted together."});
}

/// Reads by primary key, which is how the rows lie on disk: sorting them afterwards costs less than an index.
/// Until they are laid end to end, `begin` holds a block's characters and `begin_word` its number.
IdIndex read_blocks(const Database& database, CountingTables& tables) {
    const TableIndex<Source> sources{tables.sources};
    const TableIndex<Participant> participants{tables.participants};
    const TableIndex<GuideQuestion> questions{tables.questions};
    IdIndex ids;
    tables.blocks.reserve(static_cast<std::size_t>(database.integer("SELECT count(*) FROM block")));
    Statement row = database.prepare(
        "SELECT id, source, position, kind, speaker, question, ifnull(begin_ms, -1), characters, words FROM "
        "block"
        " ORDER BY id");
    while (row.step()) {
        const auto source = sources.find(row.integer(1));
        if (!source) continue;  // hidden
        ids.add(row.integer(0));
        FlatBlock& block = tables.blocks.emplace_back();
        block.source = *source;
        if (row.integer(2) > std::numeric_limits<std::uint32_t>::max()) refuse_length();
        block.begin_word = static_cast<std::uint32_t>(row.integer(2));
        block.kind = from_name<BlockKind>(row.view(3)).value_or(BlockKind::paragraph);
        block.speaker = participants.find(row.integer(4)).value_or(FlatBlock::none);
        block.question = questions.find(row.integer(5)).value_or(FlatBlock::none);
        const std::int64_t time = row.integer(6);
        if (time <= std::numeric_limits<std::int32_t>::max())
            block.begin_ms = static_cast<std::int32_t>(time);
        block.begin = static_cast<std::uint32_t>(row.integer(7));
        block.words = static_cast<std::uint32_t>(row.integer(8));
    }
    return ids;
}

void lay_end_to_end(CountingTables& tables) {
    std::uint64_t characters = 0;
    std::uint64_t words = 0;
    for (FlatBlock& block : tables.blocks) {
        const std::uint32_t own_characters = block.begin;
        block.begin = static_cast<std::uint32_t>(characters);
        block.begin_word = static_cast<std::uint32_t>(words);
        characters += own_characters;
        words += block.words;
        if (characters > std::numeric_limits<std::uint32_t>::max()) refuse_length();
    }
    tables.characters = static_cast<std::uint32_t>(characters);
    tables.words = static_cast<std::uint32_t>(words);
}

PlacedBlocks place_blocks(const Database& database, CountingTables& tables) {
    PlacedBlocks placed;
    placed.ids = read_blocks(database, tables);
    const auto before = [](const FlatBlock& a, const FlatBlock& b) {
        return std::tie(a.source, a.begin_word) < std::tie(b.source, b.begin_word);
    };
    if (!std::is_sorted(tables.blocks.begin(), tables.blocks.end(), before)) {
        const std::vector<FlatBlock> read = std::move(tables.blocks);
        std::vector<std::uint32_t> order(read.size());
        std::iota(order.begin(), order.end(), 0U);
        std::sort(order.begin(), order.end(),
                  [&](std::uint32_t a, std::uint32_t b) { return before(read[a], read[b]); });
        placed.places.resize(read.size());
        tables.blocks.clear();
        for (const std::uint32_t ordinal : order) {
            placed.places[ordinal] = static_cast<std::uint32_t>(tables.blocks.size());
            tables.blocks.push_back(read[ordinal]);
        }
    }
    lay_end_to_end(tables);
    return placed;
}

/// Codings as they are read, their number not known before: in chunks, so that none is moved.
class CodingChunks {
  public:
    FlatCoding& add() {
        if (size_ % chunk == 0) chunks_.emplace_back().reserve(chunk);
        ++size_;
        return chunks_.back().emplace_back();
    }
    [[nodiscard]] const FlatCoding& operator[](std::uint32_t i) const {
        return chunks_[i / chunk][i % chunk];
    }
    [[nodiscard]] std::uint32_t size() const { return size_; }

  private:
    static constexpr std::uint32_t chunk = 1U << 16;
    std::vector<std::vector<FlatCoding>> chunks_;
    std::uint32_t size_ = 0;
};

/// Reads the codings in the order in which they lie on disk.
CodingChunks read_codings(const Database& database, const PlacedBlocks& placed, CountingTables& tables,
                          bool with_ids) {
    CodingChunks codings;
    const TableIndex<Code> codes{
        std::vector<Code>(tables.codebook.codes().begin(), tables.codebook.codes().end())};
    const TableIndex<Coder> coders{tables.coders};
    Statement row = database.prepare(
        "SELECT id, code, coder, begin_block, begin_offset, begin_word, end_block, end_offset, end_word, "
        "polarity,"
        " intensity FROM coding WHERE hidden = 0 ORDER BY id");
    while (row.step()) {
        const auto begin = placed.find(row.integer(3));
        const auto end = placed.find(row.integer(6));
        const auto code = codes.find(row.integer(1));
        const auto coder = coders.find(row.integer(2));
        if (!begin || !end || !code || !coder) continue;  // of a hidden source or code
        const FlatBlock& first = tables.blocks[*begin];
        const FlatBlock& last = tables.blocks[*end];
        FlatCoding& coding = codings.add();
        coding.begin = first.begin + static_cast<std::uint32_t>(row.integer(4));
        coding.end = last.begin + static_cast<std::uint32_t>(row.integer(7));
        coding.begin_word = first.begin_word + static_cast<std::uint32_t>(row.integer(5));
        coding.end_word = last.begin_word + static_cast<std::uint32_t>(row.integer(8));
        coding.block = *begin;
        coding.code = *code & 0xFFFFU;
        coding.coder = *coder & 0x7FFU;
        coding.polarity = static_cast<std::uint32_t>(row.integer(9)) & 3U;
        coding.intensity = static_cast<std::uint32_t>(row.integer(10)) & 7U;
        if (with_ids) tables.coding_ids.push_back({row.integer(0)});
    }
    return codings;
}

/// Sorts by begin, end, code, coder (then id): first into blocks by counting, then within each block.
void sort_codings(const CodingChunks& codings, CountingTables& tables) {
    std::vector<std::uint32_t> next(tables.blocks.size() + 1);
    for (std::uint32_t i = 0; i < codings.size(); ++i) ++next[codings[i].block + 1];
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
    tables.codings.reserve(order.size());
    for (const std::uint32_t i : order) tables.codings.push_back(codings[i]);
    if (tables.coding_ids.empty()) return;
    std::vector<CodingId> ids;
    ids.reserve(order.size());
    for (const std::uint32_t i : order) ids.push_back(tables.coding_ids[i]);
    tables.coding_ids = std::move(ids);
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

void note_talk(CountingTables& tables) {
    tables.blocks_begin.clear();
    tables.talk_of_source.assign(tables.sources.size(), {});
    std::vector<std::uint32_t> place(tables.participants.size() + 1);  // in the source; last: nobody's
    std::vector<std::uint32_t> heard_in(place.size(), FlatBlock::none);
    for (std::uint32_t i = 0; i < tables.blocks.size(); ++i) {
        const FlatBlock& block = tables.blocks[i];
        while (tables.blocks_begin.size() <= block.source) tables.blocks_begin.push_back(i);
        if (!is_speech(block)) continue;
        auto& talk = tables.talk_of_source[block.source];
        const auto line = std::min<std::size_t>(block.speaker, tables.participants.size());
        if (heard_in[line] != block.source) {
            heard_in[line] = block.source;
            place[line] = static_cast<std::uint32_t>(talk.size());
            talk.push_back({.speaker = block.speaker});
        }
        auto& of_speaker = talk[place[line]];
        ++of_speaker.blocks;
        of_speaker.turns += block.words > 0 ? 1U : 0U;
        of_speaker.words += block.words;
    }
    tables.blocks_begin.resize(tables.sources.size() + 1, static_cast<std::uint32_t>(tables.blocks.size()));
}

void number_turns_under_questions(CountingTables& tables) {
    tables.since_question.clear();
    if (tables.questions.empty()) return;
    std::vector<bool> marked(tables.sources.size());
    for (const FlatBlock& block : tables.blocks) {
        if (block.question != FlatBlock::none) marked[block.source] = true;
    }
    tables.since_question.reserve(tables.blocks.size());
    std::pair<std::uint32_t, std::uint32_t> above{FlatBlock::none, FlatBlock::none};  // source and question
    std::uint32_t since = 0;
    for (const FlatBlock& block : tables.blocks) {
        const std::pair here{block.source, block.question};
        if (here != above) since = 0;
        above = here;
        tables.since_question.push_back(marked[block.source] ? since : FlatBlock::none);
        if (is_speech(block)) ++since;
    }
}

void look_at_codings(CountingTables& tables) {
    struct Reach {
        std::uint32_t end = 0;     // of the code's codings so far
        std::uint32_t coding = 0;  // that reaches there
    };
    std::vector<Reach> reach(tables.codebook.codes().size());
    tables.codings_begin.clear();
    tables.blocks_touched.resize(tables.codings.size());
    tables.shared.assign(tables.codings.size(), false);
    tables.empty_codings.clear();
    for (std::uint32_t i = 0; i < tables.codings.size(); ++i) {
        const FlatCoding& coding = tables.codings[i];
        while (tables.codings_begin.size() <= tables.blocks[coding.block].source) {
            tables.codings_begin.push_back(i);
        }
        tables.blocks_touched[i] = static_cast<std::uint8_t>(
            std::min<std::uint32_t>(end_block(tables, coding) - coding.block, CountingTables::most_touched));
        if (tables.blocks_touched[i] == 0) tables.empty_codings.push_back(i);
        Reach& before = reach[coding.code];
        if (coding.begin < before.end) tables.shared[i] = tables.shared[before.coding] = true;
        if (coding.end > before.end) before = {coding.end, i};
    }
    tables.codings_begin.resize(tables.sources.size() + 1, static_cast<std::uint32_t>(tables.codings.size()));
}

}  // namespace

void complete(CountingTables& tables) {
    note_talk(tables);
    number_turns_under_questions(tables);
    look_at_codings(tables);
}

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
    sort_codings(read_codings(database, placed, tables, with_coding_ids), tables);
    complete(tables);
    return tables;
}

}  // namespace coding::store
