// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/store/text_search.hpp"

#include <algorithm>

#include "libcoding/store/block_runs.hpp"
#include "libcoding/store/database.hpp"
#include "libcoding/store/fts_tokens.hpp"
#include "libcoding/store/snapshot.hpp"

namespace coding::store {

namespace {

/// Where a block lies; the rest is read when it is visited.
struct Candidate {
    BlockId block;
    Span span;
};

std::vector<SourceId> searched(const Database& database, const SearchedSources& within) {
    std::vector<SourceId> found;
    Statement row = database.prepare("SELECT id FROM source WHERE hidden = 0 ORDER BY position, id");
    while (row.step()) {
        const SourceId source{row.integer(0)};
        if (!within || within->contains(source)) found.push_back(source);
    }
    return found;
}

/// The blocks of one source, in order.
class Outline {
  public:
    // The index by position holds all of it: no row is looked at.
    explicit Outline(const Database& database)
        : row_(database.prepare("SELECT id, characters FROM block WHERE source = ? ORDER BY position")) {}

    const std::vector<Candidate>& read(SourceId source) {
        candidates_.clear();
        std::uint32_t at = 0;
        row_.reset();
        row_.bind(1, source.value);
        while (row_.step()) {
            const auto end = at + static_cast<std::uint32_t>(row_.integer(1));
            candidates_.push_back({{row_.integer(0)}, {at, end}});
            at = end;
        }
        return candidates_;
    }

  private:
    Statement row_;
    std::vector<Candidate> candidates_;
};

/// Hands a block to whoever searches, with who speaks and when.
class Visits {
  public:
    Visits(const Database& database, const BlockVisitor& visitor)
        : visitor_(visitor), row_(database.prepare("SELECT speaker, begin_ms FROM block WHERE id = ?")) {}

    /// False when the visitor ends the search.
    bool visit(SourceId source, const Candidate& candidate, std::string_view text) {
        row_.reset();
        row_.bind(1, candidate.block.value);
        if (!row_.step()) return true;
        SearchedBlock block{source, candidate.block, candidate.span, text, {row_.integer(0)}, std::nullopt};
        if (const auto time = row_.optional_integer(1)) block.begin = Milliseconds{*time};
        return visitor_(block);
    }

  private:
    const BlockVisitor& visitor_;
    Statement row_;
};

/// Reads texts by ascending id where the ids allow it: then they are met in the order in which they lie on
/// disk.
class Texts {
  public:
    explicit Texts(const Database& database)
        : range_(database.prepare(
              "SELECT block, text FROM block_text WHERE block BETWEEN ? AND ? ORDER BY block")),
          one_(database.prepare("SELECT text FROM block_text WHERE block = ?")) {}

    /// Hands over each block, until false comes back; then false.
    template <class HandOver>
    bool each(const std::vector<Candidate>& candidates, const HandOver& hand_over) {
        return consecutive(candidates) ? each_in_range(candidates, hand_over)
                                       : each_by_id(candidates, hand_over);
    }

  private:
    static bool consecutive(const std::vector<Candidate>& candidates) {
        return std::adjacent_find(candidates.begin(), candidates.end(),
                                  [](const Candidate& a, const Candidate& b) {
                                      return b.block.value != a.block.value + 1;
                                  }) == candidates.end();
    }

    template <class HandOver>
    bool each_in_range(const std::vector<Candidate>& candidates, const HandOver& hand_over) {
        if (candidates.empty()) return true;
        range_.reset();
        range_.bind(1, candidates.front().block.value).bind(2, candidates.back().block.value);
        auto candidate = candidates.begin();
        while (candidate != candidates.end() && range_.step()) {
            candidate += range_.integer(0) - candidate->block.value;
            if (!hand_over(*candidate, range_.view(1))) return false;
            ++candidate;
        }
        return true;
    }

    template <class HandOver>
    bool each_by_id(const std::vector<Candidate>& candidates, const HandOver& hand_over) {
        for (const Candidate& candidate : candidates) {
            one_.reset();
            one_.bind(1, candidate.block.value);
            if (one_.step() && !hand_over(candidate, one_.view(0))) return false;
        }
        return true;
    }

    Statement range_, one_;
};

/// FTS5 writes a token as a string in quotes, with * behind it for a prefix. Empty: nothing to look for.
std::string match_expression(const Database& database, const std::vector<std::string>& folded_words) {
    std::string expression;
    for (const std::string& word : folded_words) {
        const bool prefix = word.ends_with('*');
        const std::vector<std::string> tokens = fts_tokens(database, word);
        for (std::size_t i = 0; i < tokens.size(); ++i) {
            expression += expression.empty() ? "\"" : " AND \"";
            expression += tokens[i] + '"';
            if (prefix && i + 1 == tokens.size()) expression += '*';
        }
    }
    return expression;
}

struct Match {
    std::int64_t source;
    std::int64_t block;
};

/// Blocks by source.
std::vector<Match> matches(const Database& database, const std::string& expression) {
    std::vector<Match> found;
    Statement row = database.prepare(
        "SELECT block.source, block.id FROM block_search JOIN block ON block.id = block_search.rowid"
        " WHERE block_search MATCH ?");
    row.bind(1, expression);
    while (row.step()) found.push_back({row.integer(0), row.integer(1)});
    std::sort(found.begin(), found.end(), [](const Match& a, const Match& b) {
        return a.source != b.source ? a.source < b.source : a.block < b.block;
    });
    return found;
}

}  // namespace

void blocks_with_words(const Project& project, const std::vector<std::string>& folded_words,
                       const SearchedSources& within, const BlockVisitor& visit) {
    const Database& database = project.database();
    const Snapshot snapshot{database};
    const std::string expression = match_expression(database, folded_words);
    if (expression.empty()) return all_blocks(project, within, visit);  // nothing but signs

    const std::vector<Match> found = matches(database, expression);
    Outline outline{database};
    Texts texts{database};
    Visits visits{database, visit};
    std::vector<Candidate> candidates;
    for (const SourceId source : searched(database, within)) {
        const auto [first, last] =
            std::equal_range(found.begin(), found.end(), Match{source.value, 0},
                             [](const Match& a, const Match& b) { return a.source < b.source; });
        if (first == last) continue;
        candidates.clear();
        for (const Candidate& candidate : outline.read(source)) {
            if (std::binary_search(first, last, Match{source.value, candidate.block.value},
                                   [](const Match& a, const Match& b) { return a.block < b.block; })) {
                candidates.push_back(candidate);
            }
        }
        const auto hand_over = [&](const Candidate& candidate, std::string_view text) {
            return visits.visit(source, candidate, text);
        };
        if (!texts.each(candidates, hand_over)) return;
    }
}

void blocks_with_text(const Project& project, const TextTest& wanted, const SearchedSources& within,
                      const BlockVisitor& visit) {
    const Database& database = project.database();
    const Snapshot snapshot{database};
    const BlockRuns runs{database};
    WantedTexts in_run{database, wanted};
    Outline outline{database};
    Texts texts{database};
    Visits visits{database, visit};
    for (const SourceId source : searched(database, within)) {
        const auto hand_over = [&](const Candidate& candidate, std::string_view text) {
            return !wanted(text) || visits.visit(source, candidate, text);
        };
        // Where blocks lie side by side their order is that of the ids, and their texts say where each
        // begins: the outline need not be read.
        if (const auto* run = runs.of(source)) {
            in_run.look_through(run->low, run->high);
            while (const auto block = in_run.next()) {
                if (!visit({source, block->id, block->span, block->text, block->speaker, block->begin}))
                    return;
            }
        } else if (!texts.each(outline.read(source), hand_over)) {
            return;
        }
    }
}

void all_blocks(const Project& project, const SearchedSources& within, const BlockVisitor& visit) {
    blocks_with_text(
        project, [](std::string_view) { return true; }, within, visit);
}

}  // namespace coding::store
