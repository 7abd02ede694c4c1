// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/analysis/placed_source.hpp"

namespace coding::analysis {

void PlacedSource::open(std::uint32_t block) {
    const auto source = tables_.blocks[block].source;
    const auto begin = tables_.blocks.begin();
    const auto after = [&](const store::FlatBlock& b) { return b.source <= source; };
    const auto before = [&](const store::FlatBlock& b) { return b.source < source; };
    const auto at = begin + block;
    first_ = static_cast<std::uint32_t>(std::partition_point(begin + end_, at, before) - begin);
    end_ = static_cast<std::uint32_t>(std::partition_point(at, tables_.blocks.end(), after) - begin);
    placed_ = 0;
    if (blocks_.size() < size()) blocks_.resize(size());
    voices_.assign(1, store::FlatBlock::none);
}

void PlacedSource::place() {
    const auto& flat = tables_.blocks[first_ + placed_];
    const auto next = first_ + placed_ + 1;
    const auto end = next < tables_.blocks.size() ? tables_.blocks[next].begin : tables_.characters;
    const bool inside = scope_.blocks[first_ + placed_] && layer_->column_of(flat) == column_;
    auto& placed = blocks_[placed_++];
    placed = {end, flat.begin_word, inside ? flat.words : 0, words_, turns_, nobody, inside};
    if (!inside) return;
    words_ += flat.words;
    turns_ += flat.words > 0 ? 1U : 0U;
    if (flat.speaker == store::FlatBlock::none) return;
    auto& voice = voice_of_[flat.speaker];
    if (voice >= voices_.size() || voices_[voice] != flat.speaker) {
        voice = static_cast<std::uint32_t>(voices_.size());
        voices_.push_back(flat.speaker);
    }
    placed.voice = voice;
}

}  // namespace coding::analysis
