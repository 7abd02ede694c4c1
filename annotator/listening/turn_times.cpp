// SPDX-License-Identifier: GPL-3.0-or-later
#include "annotator/listening/turn_times.hpp"

#include <algorithm>

namespace annotator {

using coding::Milliseconds;

TurnTimes::TurnTimes(std::span<const coding::store::BlockTime> blocks) {
    turns_.reserve(blocks.size());
    std::uint32_t begin = 0;
    for (const auto& block : blocks) {
        turns_.push_back({begin, begin + block.characters, block.begin, block.end});
        begin += block.characters;
        timed_ = timed_ || block.begin;
    }
    reckon_gaps();
    for (std::size_t i = 0; i + 1 < turns_.size(); ++i) {
        if (!turns_[i].to) turns_[i].to = turns_[i + 1].from;
    }
}

void TurnTimes::reckon_gaps() {
    std::optional<std::size_t> known;
    for (std::size_t i = 0; i < turns_.size(); ++i) {
        if (!turns_[i].from) continue;
        if (known && i - *known > 1) {
            const auto from = *turns_[*known].from, to = *turns_[i].from;
            const auto length = static_cast<std::int64_t>(turns_[i].begin - turns_[*known].begin);
            for (std::size_t between = *known + 1; between < i && length > 0; ++between) {
                const auto past = static_cast<std::int64_t>(turns_[between].begin - turns_[*known].begin);
                turns_[between].from = from + (to - from) * past / length;
            }
        }
        known = i;
    }
}

const TurnTimes::Turn* TurnTimes::at(std::uint32_t position) const {
    const auto behind =
        std::upper_bound(turns_.begin(), turns_.end(), position,
                         [](std::uint32_t place, const Turn& turn) { return place < turn.begin; });
    if (behind == turns_.begin()) return nullptr;
    const auto turn = behind - 1;
    return position < turn->end || behind != turns_.end() ? &*turn : nullptr;
}

const TurnTimes::Turn* TurnTimes::at(Milliseconds time) const {
    // Times may go back where transcripts overlap: the last block that has begun is the one to show.
    const Turn* found = nullptr;
    for (const auto& turn : turns_) {
        if (turn.from && *turn.from <= time && (!found || *found->from <= *turn.from)) found = &turn;
    }
    return found;
}

}  // namespace annotator
