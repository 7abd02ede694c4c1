// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/analysis/agreement/code_in_source.hpp"

#include <algorithm>

namespace coding::analysis::agreement {

std::size_t CodeInSource::read(const ComparedSources& compared, std::size_t mark, std::size_t end) {
    for_each_coder(marked_, [&](std::uint32_t coder) { exact_[coder].clear(); });
    turns_.clear();
    turns_in_order_ = true;
    marked_ = overlapping_ = 0;
    const auto& marks = compared.marks();
    source_ = marks[mark].source;
    const auto coders = compared.sources()[source_].coders.size();
    if (exact_.size() < coders) {
        exact_.resize(coders);
        united_.resize(coders);
    }
    for (; mark < end && marks[mark].source == source_; ++mark) {
        if (marks[mark].begin < marks[mark].end) add(marks[mark]);
    }
    for_each_coder(overlapping_, [&](std::uint32_t coder) { unite(coder); });
    if (!turns_in_order_) join_turns();
    return mark;
}

void CodeInSource::add(const ComparedSources::Mark& mark) {
    const Continuum::Unit unit{mark.coder, mark.begin, mark.end, 0};
    const auto bit = CoderBits{1} << mark.coder;
    auto& units = exact_[mark.coder];
    if (!units.empty() && unit.begin < units.back().end) overlapping_ |= bit;
    units.push_back(unit);
    marked_ |= bit;
    for (auto turn = mark.first_turn; turn < mark.behind_turn; ++turn) {
        turns_in_order_ = turns_in_order_ && (turns_.empty() || turns_.back().first < turn);
        turns_.emplace_back(turn, bit);
    }
}

void CodeInSource::unite(std::uint32_t coder) {
    auto& units = exact_[coder];
    // In scope, what begins later may end with what began earlier.
    std::sort(units.begin(), units.end(), [](const Continuum::Unit& a, const Continuum::Unit& b) {
        return std::pair{a.begin, a.end} < std::pair{b.begin, b.end};
    });
    auto& united = united_[coder];
    united.clear();
    for (const auto& unit : units) {
        if (!united.empty() && unit.begin < united.back().end) {
            united.back().end = std::max(united.back().end, unit.end);
        } else {
            united.push_back(unit);
        }
    }
}

/// One entry for each turn.
void CodeInSource::join_turns() {
    std::sort(turns_.begin(), turns_.end());
    std::size_t kept = 0;
    for (const auto& [turn, coders] : turns_) {
        if (kept > 0 && turns_[kept - 1].first == turn) {
            turns_[kept - 1].second |= coders;
        } else {
            turns_[kept++] = {turn, coders};
        }
    }
    turns_.resize(kept);
}

}  // namespace coding::analysis::agreement
