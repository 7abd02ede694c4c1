// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/analysis/sweep.hpp"

#include <algorithm>

#include "libcoding/analysis/blocks.hpp"

namespace coding::analysis {

Sweep::Sweep(const store::CountingTables& tables, const Scope& scope, const Rows& rows,
             const std::vector<std::int32_t>& times)
    : tables_(tables),
      codings_(tables.codings),
      blocks_(tables.blocks),
      scope_(scope),
      rows_(rows),
      times_(times),
      nobody_(static_cast<std::uint32_t>(tables.participants.size())),
      cover_(rows.size()),
      sums_(rows.size()),
      met_(rows.size()),
      voices_(tables.participants.size() + 1, rows.size()),
      present_(tables.participants.size(), rows.size()),
      grouped_(tables.groups.size(), rows.size()),
      here_((rows.size() + bits_per_word - 1) / bits_per_word),
      passages_(rows.size(), tables.coders.size()) {}

void Sweep::count(const Layer& layer, std::uint32_t column, const Chosen& codings, std::uint32_t first,
                  std::uint32_t end) {
    start(layer, column);
    codings.each(first, end, [&](std::uint32_t index) {
        if (index >= source_end_) {
            close_source();
            open_source(index);
        }
        take(index);
    });
    close_source();
}

void Sweep::start(const Layer& layer, std::uint32_t column) {
    layer_ = &layer;
    column_ = column;
    whole_ = layer.whole();
    std::fill(cover_.begin(), cover_.end(), Cover{});
    std::fill(sums_.begin(), sums_.end(), Sums{});
    std::fill(met_.begin(), met_.end(), Met{});
    voices_.clear();
    for (auto* bits : {&present_, &grouped_}) bits->clear();
}

void Sweep::open_source(std::uint32_t coding) {
    source_ = blocks_[codings_[coding].block].source;
    source_end_ = tables_.codings_begin[source_ + 1];
    once_ = 0;
    throughout_.clear();
    partial_.clear();
    for (const auto& stay : scope_.sessions.at(source_)) {
        if (!scope_.participants[stay.participant]) continue;
        if (!layer_->counts_participant(stay.participant, column_)) continue;
        if (!stay.whole()) {
            partial_.push_back(stay);
        } else if (scope_.sessions.returns(stay.participant)) {
            throughout_.push_back(stay);
        } else {
            ++once_;
        }
    }
}

void Sweep::close_source() {
    if (source_end_ == 0) return;
    rows_.each_met(here_, [&](std::uint32_t row) {
        ++met_[row].sources;
        met_[row].present += once_;
    });
    passages_.close_all([&](std::uint32_t row, std::uint32_t block) { keep(voice(block, row), row, block); });
    for (const auto& stay : throughout_) present_.set_all(stay.participant, here_);
    for (const auto group : tables_.groups_of_source[source_]) {
        if (scope_.groups[group] && layer_->counts_group(group, column_)) grouped_.set_all(group, here_);
    }
    std::fill(here_.begin(), here_.end(), 0);
    source_end_ = 0;
}

void Sweep::take(std::uint32_t index) {
    const auto& coding = codings_[index];
    const auto rows = rows_.of(coding.code);
    const auto row = rows.front();
    here_[row / bits_per_word] |= bit(row);
    const auto end = end_block(tables_, index);
    const bool alone = scope_.request.every_coder || !tables_.shared[index];
    auto first = coding.block;  // of those in the column
    if (end == first + 1) {     // most: it touches the column, hence the block is in
        const auto& flat = blocks_[first];
        auto& said = voice(first, row);
        said.speak();
        if (flat.words > 0) {
            cover(rows, {first, end, coding.begin_word, std::min(coding.end_word, flat.end_word())});
        }
        if (!partial_.empty()) note_partial_presence(row, first, end);
        if (alone) return keep(said, row, first);
    } else {
        first = take_blocks(coding, rows, end);
        if (!partial_.empty()) note_partial_presence(row, coding.block, end);
        if (alone) return keep(voice(first, row), row, first);
    }
    passages_.add(row, coding, first, [&](std::uint32_t block) { keep(voice(block, row), row, block); });
}

/// Turns of the column that follow each other are covered as one; returns the first in the column.
std::uint32_t Sweep::take_blocks(const store::FlatCoding& coding, std::span<const std::uint32_t> rows,
                                 std::uint32_t end) {
    auto first = store::FlatBlock::none;
    Piece piece{coding.block, coding.block, coding.begin_word, coding.begin_word};
    for (auto block = coding.block; block < end; ++block) {
        if (!inside(block)) continue;
        const auto& flat = blocks_[block];
        first = std::min(first, block);
        voice(block, rows.front()).speak();
        if (flat.words == 0) continue;
        if (piece.end_turn != block) {
            cover(rows, piece);
            piece.begin_turn = block;
            piece.begin_word = flat.begin_word;
        }
        piece.end_turn = block + 1;
        piece.end_word = std::min(coding.end_word, flat.end_word());
    }
    cover(rows, piece);
    return first;
}

void Sweep::note_partial_presence(std::uint32_t row, std::uint32_t begin, std::uint32_t end) {
    for (auto block = begin; block < end; ++block) {
        if (!inside(block)) continue;
        const auto speaker = blocks_[block].speaker;
        for (const auto& stay : partial_) {
            if (stay.participant == speaker || stay.holds(times_[block])) {
                present_.set(stay.participant, row);
            }
        }
    }
}

void Sweep::note_question(std::uint32_t row, std::uint32_t block) {
    const auto since = tables_.since_question[block];
    if (since == store::FlatBlock::none) return;  // no question of the source is marked
    const auto question = blocks_[block].question;
    const auto code = rows_.code(row);
    const auto about = question == store::FlatBlock::none
                           ? std::nullopt
                           : tables_.codebook.index_of(tables_.questions[question].code);
    auto& sums = sums_[row];
    if (about && *about <= code && code < tables_.codebook.subtree_end(*about)) {
        ++sums.prompted;
        sums.distance += since;
    } else {
        ++sums.spontaneous;
    }
}

void Sweep::merge(const Sweep& other) {
    for (std::size_t row = 0; row < met_.size(); ++row) {
        cover_[row].add(other.cover_[row]);
        sums_[row] += other.sums_[row];
        met_[row].sources += other.met_[row].sources;
        met_[row].present += other.met_[row].present;
    }
    other.voices_.each([&](std::uint32_t participant, auto by_row) {
        auto* voice = voices_.open(participant);
        for (const auto more : by_row) (*voice++).add(more);
    });
    present_.merge(other.present_);
    grouped_.merge(other.grouped_);
}

void Sweep::add_up() {
    rows_.upwards([&](std::uint32_t row, std::uint32_t above) { sums_[above] += sums_[row]; });
    voices_.each([&](std::uint32_t participant, auto by_row) {
        rows_.upwards([&](std::uint32_t row, std::uint32_t above) { by_row[above].add(by_row[row]); });
        for (std::size_t row = 0; row < by_row.size(); ++row) {
            met_[row].codings += by_row[row].made();
            met_[row].participants += participant != nobody_ && by_row[row].speaks() ? 1U : 0U;
        }
    });
    present_.each_line(
        [&](auto words) { rows_.each_met(words, [&](std::uint32_t row) { ++met_[row].present; }); });
    grouped_.each_line(
        [&](auto words) { rows_.each_met(words, [&](std::uint32_t row) { ++met_[row].groups; }); });
}

}  // namespace coding::analysis
