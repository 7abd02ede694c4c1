// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <map>
#include <set>
#include <vector>

#include "libcoding/analysis/counts.hpp"
#include "libcoding/analysis/scope.hpp"
#include "libcoding/store/counting.hpp"

namespace coding::test {

/// The counts of docs/METHODS.md by sets and comparisons of all with all: slow, and written from the
/// definitions.
struct Naive {
    using Index = std::uint32_t;
    using Indices = std::vector<Index>;
    static constexpr Index none = store::FlatBlock::none;

    const store::CountingTables& tables;
    std::vector<bool> blocks;  ///< of the scope or the column
    std::vector<bool> people;  ///< who may be counted
    std::vector<bool> groups;
    bool every_coder = false;

    [[nodiscard]] Index block_end(Index block) const {
        return block + 1 < tables.blocks.size() ? tables.blocks[block + 1].begin : tables.characters;
    }

    /// The blocks of the column that the coding shares a code point with.
    [[nodiscard]] Indices touched(Index coding) const {
        const auto& c = tables.codings[coding];
        Indices touched_blocks;
        for (Index b = 0; b < tables.blocks.size(); ++b) {
            const bool shares = std::max(c.begin, tables.blocks[b].begin) < std::min(c.end, block_end(b));
            if (blocks[b] && shares) touched_blocks.push_back(b);
        }
        return touched_blocks;
    }

    [[nodiscard]] bool overlap(Index a, Index b) const {
        const auto& x = tables.codings[a];
        const auto& y = tables.codings[b];
        return std::max(x.begin, y.begin) < std::min(x.end, y.end);
    }

    /// Of the codings (any codes), those that stand for their passages.
    [[nodiscard]] Indices kept(const Indices& codings) const {
        if (every_coder) return codings;
        std::vector<std::size_t> passage(codings.size());
        for (std::size_t i = 0; i < passage.size(); ++i) passage[i] = i;
        for (bool changed = true; changed;) {
            changed = false;
            for (std::size_t i = 0; i < codings.size(); ++i) {
                for (std::size_t j = 0; j < codings.size(); ++j) {
                    const bool same = tables.codings[codings[i]].code == tables.codings[codings[j]].code;
                    if (same && overlap(codings[i], codings[j]) && passage[i] < passage[j]) {
                        passage[j] = passage[i];
                        changed = true;
                    }
                }
            }
        }
        std::map<std::size_t, std::map<Index, Indices>> by_passage_and_coder;
        for (std::size_t i = 0; i < codings.size(); ++i) {
            by_passage_and_coder[passage[i]][tables.codings[codings[i]].coder].push_back(codings[i]);
        }
        Indices result;
        for (const auto& [ignored, by_coder] : by_passage_and_coder) {
            const Indices* best = nullptr;
            for (const auto& [coder, list] : by_coder) {
                const bool more = !best || list.size() > best->size() ||
                                  (list.size() == best->size() && list.front() < best->front());
                if (more) best = &list;
            }
            result.insert(result.end(), best->begin(), best->end());
        }
        return result;
    }

    [[nodiscard]] std::set<Index> there(const std::set<Index>& touched_blocks) const {
        std::set<Index> present;
        for (const auto b : touched_blocks) {
            const auto source = tables.blocks[b].source;
            std::int32_t time = -1;
            for (Index i = 0; i <= b; ++i) {
                if (tables.blocks[i].source == source && tables.blocks[i].begin_ms >= 0) {
                    time = tables.blocks[i].begin_ms;
                }
            }
            std::set<Index> noted;
            for (const auto& presence : tables.presences) {
                if (presence.source != tables.sources[source].id) continue;
                for (Index p = 0; p < tables.participants.size(); ++p) {
                    if (tables.participants[p].id != presence.participant) continue;
                    noted.insert(p);
                    const bool held = time < 0 || ((!presence.from || presence.from->count() <= time) &&
                                                   (!presence.to || time < presence.to->count()));
                    if (held || tables.blocks[b].speaker == p) present.insert(p);
                }
            }
            for (const auto& block : tables.blocks) {
                const bool speech = block.kind == BlockKind::turn || block.kind == BlockKind::paragraph;
                if (block.source == source && speech && block.speaker != none &&
                    !noted.count(block.speaker)) {
                    present.insert(block.speaker);
                }
            }
        }
        std::erase_if(present, [&](Index p) { return !people[p]; });
        return present;
    }

    [[nodiscard]] analysis::Counts count(const Indices& all) const {
        Indices codings;
        std::copy_if(all.begin(), all.end(), std::back_inserter(codings),
                     [&](Index c) { return !touched(c).empty(); });
        analysis::Counts counts;
        std::set<Index> words, touched_blocks, turns, sources, speakers, met_groups;
        for (const auto c : codings) {
            for (const auto b : touched(c)) {
                const auto& block = tables.blocks[b];
                touched_blocks.insert(b);
                if (block.words > 0) turns.insert(b);
                sources.insert(block.source);
                if (block.speaker != none) speakers.insert(block.speaker);
                for (const auto g : tables.groups_of_source[block.source]) {
                    if (groups[g]) met_groups.insert(g);
                }
                for (auto w = block.begin_word; w < block.begin_word + block.words; ++w) {
                    if (tables.codings[c].begin_word <= w && w < tables.codings[c].end_word) words.insert(w);
                }
            }
        }
        std::map<Index, std::uint64_t> made;
        double distance = 0;
        const auto standing = kept(codings);
        for (const auto c : standing) {
            const auto first = touched(c).front();
            const auto& block = tables.blocks[first];
            if (block.speaker != none) ++made[block.speaker];
            const bool guided = std::any_of(tables.blocks.begin(), tables.blocks.end(), [&](const auto& b) {
                return b.source == block.source && b.question != none;
            });
            if (!guided) continue;
            if (block.question != none &&
                below(tables.codings[c].code, tables.questions[block.question].code)) {
                ++counts.prompted;
                for (auto b = first; b-- > 0 && tables.blocks[b].source == block.source &&
                                     tables.blocks[b].question == block.question;) {
                    const auto kind = tables.blocks[b].kind;
                    if (kind == BlockKind::turn || kind == BlockKind::paragraph) ++distance;
                }
            } else {
                ++counts.spontaneous;
            }
        }
        counts.codings = standing.size();
        counts.turns = turns.size();
        counts.sources = sources.size();
        counts.participants = speakers.size();
        counts.groups = met_groups.size();
        counts.words = words.size();
        counts.present = there(touched_blocks).size();
        if (counts.prompted > 0) counts.prompted_distance = distance / static_cast<double>(counts.prompted);
        for (const auto& [participant, number] : made) {
            if (counts.codings < 3 || 2 * number <= counts.codings) continue;
            counts.dominant_participant = participant;
            counts.dominant_share = static_cast<double>(number) / static_cast<double>(counts.codings);
        }
        return with_rates(counts);
    }

    [[nodiscard]] analysis::Counts with_rates(analysis::Counts counts) const {
        std::uint64_t words = 0, turns = 0;
        for (std::size_t b = 0; b < blocks.size(); ++b) {
            if (!blocks[b]) continue;
            words += tables.blocks[b].words;
            turns += tables.blocks[b].words > 0 ? 1U : 0U;
        }
        if (words > 0) {
            counts.share = static_cast<double>(counts.words) / static_cast<double>(words);
            counts.per_1000 = 1000.0 * static_cast<double>(counts.codings) / static_cast<double>(words);
        }
        if (turns > 0) counts.turn_share = static_cast<double>(counts.turns) / static_cast<double>(turns);
        counts.ci95 = analysis::wilson95(counts.turns, turns);
        return counts;
    }

    [[nodiscard]] bool below(std::size_t code, CodeId above) const {
        const auto top = tables.codebook.index_of(above);
        for (std::optional<std::size_t> up = code; up && top; up = tables.codebook.parent(*up)) {
            if (*up == *top) return true;
        }
        return false;
    }
};

}  // namespace coding::test
