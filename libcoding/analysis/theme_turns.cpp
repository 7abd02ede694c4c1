// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/analysis/theme_turns.hpp"

#include <algorithm>

#include "libcoding/analysis/blocks.hpp"
#include "libcoding/analysis/crossings.hpp"

namespace coding::analysis {
namespace {

/// Adds the blocks in scope that the coding touches.
void add(std::vector<ThemeTurn>& turns, const store::CountingTables& tables, const Scope& scope,
         const store::FlatCoding& coding) {
    const auto polarity = static_cast<Polarity>(coding.polarity);
    const bool both = polarity == Polarity::ambivalent;
    const auto end = end_block(tables, coding);
    for (auto block = coding.block; block < end; ++block) {
        if (!scope.blocks[block]) continue;
        turns.push_back({block, both || polarity == Polarity::lever, both || polarity == Polarity::barrier});
    }
}

/// Sorted, each block once, with all that was said of it.
void gather(std::vector<ThemeTurn>& turns) {
    std::sort(turns.begin(), turns.end(),
              [](const ThemeTurn& a, const ThemeTurn& b) { return a.block < b.block; });
    std::size_t kept = 0;
    for (const auto& turn : turns) {
        if (kept > 0 && turns[kept - 1].block == turn.block) {
            turns[kept - 1].lever = turns[kept - 1].lever || turn.lever;
            turns[kept - 1].barrier = turns[kept - 1].barrier || turn.barrier;
        } else {
            turns[kept++] = turn;
        }
    }
    turns.resize(kept);
}

/// Says what the crossing codings say of turns that are there already.
void add_polarities(std::vector<ThemeTurn>& turns, std::vector<ThemeTurn> crossing) {
    gather(crossing);
    auto turn = turns.begin();
    for (const auto& more : crossing) {
        while (turn != turns.end() && turn->block < more.block) ++turn;
        if (turn == turns.end()) return;
        if (turn->block != more.block) continue;
        turn->lever = turn->lever || more.lever;
        turn->barrier = turn->barrier || more.barrier;
    }
}

}  // namespace

std::vector<std::vector<ThemeTurn>> theme_turns(const store::CountingTables& tables, const Scope& scope,
                                                const Subjects& subjects) {
    std::vector<std::vector<ThemeTurn>> turns(subjects.size());
    std::vector<std::vector<ThemeTurn>> crossing(subjects.size());
    Crossings crossings{tables, subjects.codes, scope.references};
    for (std::size_t i = 0; i < tables.codings.size(); ++i) {
        if (!scope.codings[i]) continue;
        const auto& coding = tables.codings[i];
        const auto subject = subjects.of_code[coding.code];
        if (subject < subjects.size()) {
            add(turns[subject], tables, scope, coding);
        } else if (static_cast<Polarity>(coding.polarity) != Polarity::none) {
            const auto met = crossings.of(coding);
            for (std::size_t n = 0; n < met.size(); ++n) {
                if (met[n] != 0) add(crossing[n], tables, scope, coding);
            }
        }
    }
    for (std::size_t n = 0; n < turns.size(); ++n) {
        gather(turns[n]);
        add_polarities(turns[n], std::move(crossing[n]));
    }
    return turns;
}

}  // namespace coding::analysis
