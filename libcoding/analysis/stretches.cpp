// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/analysis/stretches.hpp"

#include <algorithm>

#include "libcoding/analysis/blocks.hpp"

namespace coding::analysis {
namespace {

/// Where pieces lie; asked in text order, one pass over the blocks.
class Blocks {
  public:
    explicit Blocks(const store::CountingTables& tables) : blocks_(tables.blocks) {}

    /// The block that holds the position; positions must not go back.
    std::uint32_t at(std::uint32_t position) {
        while (block_ + 1 < blocks_.size() && blocks_[block_ + 1].begin <= position) ++block_;
        return static_cast<std::uint32_t>(block_);
    }

  private:
    const std::vector<store::FlatBlock>& blocks_;
    std::size_t block_ = 0;
};

struct TurnPlace {
    std::uint32_t first_turn = 0, last_turn = 0;
    std::uint32_t source = 0;
};

std::vector<TurnPlace> places(const store::CountingTables& tables, const Stretches& stretches) {
    std::vector<std::uint32_t> turn_of;  // by block: turns before it
    turn_of.reserve(tables.blocks.size());
    std::uint32_t turns = 0;
    for (const auto& block : tables.blocks) {
        turn_of.push_back(turns);
        if (is_speech(block)) ++turns;
    }
    Blocks begins{tables};
    Blocks ends{tables};
    std::vector<TurnPlace> all;
    all.reserve(stretches.size());
    for (const auto& stretch : stretches) {
        const auto first = begins.at(stretch.begin);
        all.push_back({turn_of[first], turn_of[ends.at(stretch.end - 1)], tables.blocks[first].source});
    }
    return all;
}

std::vector<bool> sources_of(const store::CountingTables& tables, const Stretches& stretches) {
    std::vector<bool> sources(tables.sources.size());
    Blocks blocks{tables};
    for (const auto& stretch : stretches) sources[tables.blocks[blocks.at(stretch.begin)].source] = true;
    return sources;
}

Stretch clipped(const Stretch& stretch, const store::FlatBlock& block, std::uint32_t block_end) {
    const auto last_word = block.begin_word + block.words;
    return {std::max(stretch.begin, block.begin), std::min(stretch.end, block_end),
            std::clamp(stretch.begin_word, block.begin_word, last_word),
            std::clamp(stretch.end_word, block.begin_word, last_word)};
}

Stretch hull(const Stretch& a, const Stretch& b) {
    return {std::min(a.begin, b.begin), std::max(a.end, b.end), std::min(a.begin_word, b.begin_word),
            std::max(a.end_word, b.end_word)};
}

}  // namespace

void add(Stretches& stretches, const Stretch& more) {
    if (more.begin >= more.end) return;
    if (stretches.empty() || stretches.back().end <= more.begin) {
        stretches.push_back(more);
        return;
    }
    auto& last = stretches.back();
    last.end = std::max(last.end, more.end);
    last.end_word = std::max(last.end_word, more.end_word);
}

Stretches united(const Stretches& a, const Stretches& b) {
    Stretches all;
    all.reserve(a.size() + b.size());
    for (std::size_t i = 0, j = 0; i < a.size() || j < b.size();) {
        const bool first = j == b.size() || (i < a.size() && a[i].begin <= b[j].begin);
        add(all, first ? a[i++] : b[j++]);
    }
    return all;
}

Stretches common(const Stretches& a, const Stretches& b) {
    Stretches all;
    for (std::size_t i = 0, j = 0; i < a.size() && j < b.size();) {
        const Stretch both{std::max(a[i].begin, b[j].begin), std::min(a[i].end, b[j].end),
                           std::max(a[i].begin_word, b[j].begin_word),
                           std::min(a[i].end_word, b[j].end_word)};
        add(all, both);
        if (a[i].end < b[j].end) {
            ++i;
        } else {
            ++j;
        }
    }
    return all;
}

Stretches without(const Stretches& a, const Stretches& b) {
    Stretches left;
    std::size_t j = 0;
    for (const auto& stretch : a) {
        while (j < b.size() && b[j].end <= stretch.begin) ++j;
        if (j == b.size() || b[j].begin >= stretch.end) left.push_back(stretch);
    }
    return left;
}

Stretches near(const store::CountingTables& tables, const Stretches& a, const Stretches& b,
               const Nearness& nearness) {
    const auto places_a = places(tables, a);
    const auto places_b = places(tables, b);
    const std::uint64_t within = nearness.within;
    // Whether b[j] ends too far before a[i], or begins too far behind it.
    const auto before = [&](std::size_t i, std::size_t j) {
        if (places_b[j].source != places_a[i].source) return places_b[j].source < places_a[i].source;
        if (nearness.in_order) return b[j].begin < a[i].end;
        if (nearness.turns) return places_b[j].last_turn + within < places_a[i].first_turn;
        return b[j].end_word + within < a[i].begin_word;
    };
    const auto behind = [&](std::size_t i, std::size_t j) {
        if (places_b[j].source != places_a[i].source) return places_b[j].source > places_a[i].source;
        if (nearness.turns) return places_b[j].first_turn > places_a[i].last_turn + within;
        return b[j].begin_word > a[i].end_word + within;
    };
    Stretches all;
    std::size_t first = 0;
    std::size_t next = 0;
    for (std::size_t i = 0; i < a.size(); ++i) {
        while (first < b.size() && before(i, first)) ++first;
        next = std::max(next, first);
        while (next < b.size() && !behind(i, next)) ++next;
        if (next > first) add(all, hull(hull(a[i], b[first]), b[next - 1]));
    }
    return all;
}

Stretches in_one_block(const store::CountingTables& tables, const Stretches& a, const Stretches& b) {
    Stretches all;
    const auto& blocks = tables.blocks;
    std::size_t i = 0;
    std::size_t j = 0;
    for (std::size_t block = 0; block < blocks.size();) {
        while (i < a.size() && a[i].end <= blocks[block].begin) ++i;
        while (j < b.size() && b[j].end <= blocks[block].begin) ++j;
        if (i == a.size() || j == b.size()) break;
        const auto end = block + 1 < blocks.size() ? blocks[block + 1].begin : tables.characters;
        const auto from = std::max(a[i].begin, b[j].begin);
        if (from < end) {
            auto whole = hull(clipped(a[i], blocks[block], end), clipped(b[j], blocks[block], end));
            for (auto n = i + 1; n < a.size() && a[n].begin < end; ++n) {
                whole = hull(whole, clipped(a[n], blocks[block], end));
            }
            for (auto n = j + 1; n < b.size() && b[n].begin < end; ++n) {
                whole = hull(whole, clipped(b[n], blocks[block], end));
            }
            add(all, whole);
            ++block;
        } else {
            do ++block;
            while (block + 1 < blocks.size() && blocks[block + 1].begin <= from);
        }
    }
    return all;
}

Stretches in_one_source(const store::CountingTables& tables, const Stretches& a, const Stretches& b) {
    const auto with_a = sources_of(tables, a);
    const auto with_b = sources_of(tables, b);
    auto all = united(a, b);
    Blocks blocks{tables};
    std::erase_if(all, [&](const Stretch& stretch) {
        const auto source = tables.blocks[blocks.at(stretch.begin)].source;
        return !with_a[source] || !with_b[source];
    });
    return all;
}

}  // namespace coding::analysis
