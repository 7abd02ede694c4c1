// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/analysis/placed_source.hpp"

namespace coding::analysis {

void PlacedSource::open(const Layer& layer, std::uint32_t column, std::uint32_t block) {
    const auto source = tables_.blocks[block].source;
    const auto begin = tables_.blocks.begin();
    const auto after = [&](const store::FlatBlock& b) { return b.source <= source; };
    const auto before = [&](const store::FlatBlock& b) { return b.source < source; };
    const auto at = begin + block;
    first_ = static_cast<std::uint32_t>(std::partition_point(begin + end_, at, before) - begin);
    end_ = static_cast<std::uint32_t>(std::partition_point(at, tables_.blocks.end(), after) - begin);

    voices_.assign(1, store::FlatBlock::none);
    blocks_.resize(end_ - first_ + 1);
    for (auto i = first_; i < end_; ++i) {
        const auto& flat = tables_.blocks[i];
        const bool inside = scope_.blocks[i] && layer.column_of(flat) == column;
        auto& placed = blocks_[i - first_];
        placed = {flat.begin, flat.begin_word, inside ? flat.words : 0, words_, turns_, i - first_, nobody};
        if (!inside) {
            placed.inside_from = store::FlatBlock::none;
            continue;
        }
        words_ += flat.words;
        turns_ += flat.words > 0 ? 1U : 0U;
        if (flat.speaker == store::FlatBlock::none) continue;
        auto& voice = voice_of_[flat.speaker];
        if (voice >= voices_.size() || voices_[voice] != flat.speaker) {
            voice = static_cast<std::uint32_t>(voices_.size());
            voices_.push_back(flat.speaker);
        }
        placed.voice = voice;
    }
    auto& behind = blocks_.back();
    behind = {};
    behind.begin = std::numeric_limits<std::uint32_t>::max();
    behind.words_before = words_;
    behind.turns_before = turns_;
    behind.inside_from = store::FlatBlock::none;
    for (auto i = blocks_.size() - 1; i-- > 0;) {
        if (blocks_[i].inside_from == store::FlatBlock::none)
            blocks_[i].inside_from = blocks_[i + 1].inside_from;
    }
}

}  // namespace coding::analysis
