// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/analysis/sweep.hpp"

#include <algorithm>
#include <utility>

#include "libcoding/analysis/blocks.hpp"

namespace coding::analysis {
namespace {

constexpr std::uint64_t bit(std::size_t place) {
    return std::uint64_t{1} << (place % bits_per_word);
}

}  // namespace

Sweep::Sweep(const store::CountingTables& tables, const Scope& scope, const Rows& rows,
             const std::vector<std::int32_t>& times)
    : tables_(tables),
      scope_(scope),
      rows_(rows),
      times_(times),
      row_(rows.size()),
      sums_(tables.codebook.codes().size()),
      made_(tables.participants.size(), tables.codebook.codes().size()),
      spoke_(tables.participants.size(), rows.size()),
      present_(tables.participants.size(), rows.size()),
      grouped_(tables.groups.size(), rows.size()),
      source_(tables, scope),
      passages_(tables),
      met_((rows.size() + bits_per_word - 1) / bits_per_word),
      heard_(rows.size()) {}

void Sweep::count(const Layer& layer, std::uint32_t column, const Chosen& codings, std::uint32_t first,
                  std::uint32_t end) {
    start(layer, column);
    bool any = false;
    codings.each(first, end, [&](std::uint32_t index) {
        const auto& coding = tables_.codings[index];
        if (!source_.holds(coding.block)) {
            if (any) close_source();
            any = true;
            open_source(coding.block);
        }
        take(coding);
    });
    if (any) close_source();
}

void Sweep::start(const Layer& layer, std::uint32_t column) {
    layer_ = &layer;
    column_ = column;
    std::fill(row_.begin(), row_.end(), Row{});
    std::fill(sums_.begin(), sums_.end(), Sums{});
    made_.clear();
    for (auto* bits : {&spoke_, &present_, &grouped_}) bits->clear();
    source_.start(layer, column);
}

void Sweep::open_source(std::uint32_t block) {
    source_.open(block);
    find_people();
    find_questions();
}

void Sweep::find_people() {
    words_per_row_ = scope_.sessions.people(source_.source()) / bits_per_word + 1;
    if (heard_.size() < row_.size() * words_per_row_) heard_.resize(row_.size() * words_per_row_);
    once_ = 0;
    whole_.clear();
    partial_.clear();
    for (const auto& stay : scope_.sessions.at(source_.source())) {
        if (!scope_.participants[stay.participant]) continue;
        if (!layer_->counts_participant(stay.participant, column_)) continue;
        if (!stay.whole()) {
            partial_.push_back(stay);
        } else if (scope_.sessions.returns(stay.participant)) {
            whole_.push_back(stay);
        } else {
            ++once_;
        }
    }
}

/// Which of the voices are heard in this source only.
void Sweep::find_voices() {
    const auto& voices = source_.voices();
    only_here_.assign(words_per_row_, 0);
    returning_.assign(words_per_row_, 0);
    for (std::size_t voice = PlacedSource::nobody + 1; voice < voices.size(); ++voice) {
        auto& voices_so = scope_.sessions.returns(voices[voice]) ? returning_ : only_here_;
        voices_so[voice / bits_per_word] |= bit(voice);
    }
}

void Sweep::find_questions() {
    since_question_.clear();
    if (tables_.questions.empty()) return;
    bool any = false;
    auto above = store::FlatBlock::none;
    std::uint32_t since = 0;  // turns under the question so far
    for (std::uint32_t i = 0; i < source_.size(); ++i) {
        const auto& block = tables_.blocks[source_.in_corpus(i)];
        any = any || block.question != store::FlatBlock::none;
        if (block.question != above) since = 0;
        above = block.question;
        since_question_.push_back(since);
        if (is_speech(block)) ++since;
    }
    if (!any) since_question_.clear();
}

void Sweep::take(const store::FlatCoding& coding) {
    const std::uint32_t code = coding.code;
    const auto own = rows_.own(code);
    auto* heard = heard_.data() + own * words_per_row_;
    const auto piece =
        source_.piece(coding, [&](std::uint32_t voice) { heard[voice / bits_per_word] |= bit(voice); });
    met_[own / bits_per_word] |= bit(own);
    for (const auto index : rows_.of(code)) {
        auto& row = row_[index];
        // What this row has counted already, those above it have too.
        if (piece.end <= row.covered) break;
        const Place from{std::max(row.covered.turns(), piece.begin.turns()),
                         std::max(row.covered.words(), piece.begin.words())};
        row.length += piece.end - from;
        row.covered = piece.end;
    }
    if (!partial_.empty()) note_partial_presence(code, piece);
    passages_.add(coding, source_.first_inside(piece));
}

void Sweep::note_partial_presence(std::uint32_t code, const Piece& piece) {
    for (auto block = piece.begin_block; block < piece.end_block; ++block) {
        if (!source_.block(block).inside) continue;
        const auto speaker = source_.voices()[source_.block(block).voice];
        for (const auto& stay : partial_) {
            if (stay.participant != speaker && !stay.holds(times_[source_.in_corpus(block)])) continue;
            for (const auto row : rows_.of(code)) present_.set(stay.participant, row);
        }
    }
}

void Sweep::close_source() {
    close_passages();
    find_voices();
    // What a row has met, the row above it has: bits are added below the one that is looked at.
    for (auto i = met_.size(); i-- > 0;) {
        for (auto left = met_[i]; left != 0;) {
            const auto place = bits_per_word - 1 - static_cast<std::size_t>(std::countl_zero(left));
            const auto row = static_cast<std::uint32_t>(i * bits_per_word + place);
            const auto above = rows_.above(row);
            met_[above / bits_per_word] |= bit(above);
            close_row(row, above);
            left = met_[i] & (bit(place) - 1);
        }
    }
    for (const auto& stay : whole_) present_.set_all(stay.participant, met_);
    for (const auto group : tables_.groups_of_source[source_.source()]) {
        if (scope_.groups[group] && layer_->counts_group(group, column_)) grouped_.set_all(group, met_);
    }
    std::fill(met_.begin(), met_.end(), 0);
}

void Sweep::close_row(std::uint32_t row, std::uint32_t above) {
    auto& counts = row_[row];
    ++counts.sources;
    counts.present += once_;
    for (std::size_t i = 0; i < words_per_row_; ++i) {
        const auto voices = std::exchange(heard_[row * words_per_row_ + i], 0);
        counts.participants += static_cast<std::uint32_t>(std::popcount(voices & only_here_[i]));
        const auto again = voices & returning_[i];
        each_bit({&again, 1},
                 [&](std::size_t voice) { spoke_.set(source_.voices()[i * bits_per_word + voice], row); });
        if (row != Rows::everything) heard_[above * words_per_row_ + i] |= voices;
    }
}

void Sweep::close_passages() {
    if (scope_.request.every_coder) {
        passages_.close([&](Passages::Passage passage) {
            for (const auto& member : passage) keep(member.code, member.tag);
        });
    } else {
        passages_.close([&](Passages::Passage passage) {
            passages_.each_kept(passage, [&](const auto& member) { keep(member.code, member.tag); });
        });
    }
}

/// Counts a coding that is kept; `block` is its first in the column.
void Sweep::keep(std::uint32_t code, std::uint32_t block) {
    auto& sums = sums_[code];
    ++sums.codings;
    const auto voice = source_.block(block).voice;
    if (voice != PlacedSource::nobody) ++made_.open(source_.voices()[voice])[code];
    if (!since_question_.empty()) note_question(sums, code, block);
}

void Sweep::note_question(Sums& sums, std::uint32_t code, std::uint32_t block) const {
    const auto question = tables_.blocks[source_.in_corpus(block)].question;
    const auto about = question == store::FlatBlock::none
                           ? std::nullopt
                           : tables_.codebook.index_of(tables_.questions[question].code);
    if (about && *about <= code && code < tables_.codebook.subtree_end(*about)) {
        ++sums.prompted;
        sums.distance += since_question_[block];
    } else {
        ++sums.spontaneous;
    }
}

void Sweep::merge(const Sweep& other) {
    for (std::size_t i = 0; i < row_.size(); ++i) {
        auto& row = row_[i];
        const auto& more = other.row_[i];
        row.length += more.length;
        row.sources += more.sources;
        row.participants += more.participants;
        row.present += more.present;
    }
    for (std::size_t i = 0; i < sums_.size(); ++i) sums_[i] += other.sums_[i];
    other.made_.each([&](std::uint32_t participant, auto by_code) {
        auto* made = made_.open(participant);
        for (const auto more : by_code) *made++ += more;
    });
    spoke_.merge(other.spoke_);
    present_.merge(other.present_);
    grouped_.merge(other.grouped_);
}

void Sweep::count_returning() {
    spoke_.each([&](std::size_t row) { ++row_[row].participants; });
    present_.each([&](std::size_t row) { ++row_[row].present; });
    grouped_.each([&](std::size_t row) { ++row_[row].groups; });
}

}  // namespace coding::analysis
