// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/analysis/tally.hpp"

#include <algorithm>

#include "libcoding/analysis/blocks.hpp"

namespace coding::analysis {
namespace {

constexpr std::size_t word_bits = 64;
constexpr std::uint64_t fewest_for_dominance = 3;

double ratio(std::uint64_t part, std::uint64_t whole) {
    return whole == 0 ? 0.0 : static_cast<double>(part) / static_cast<double>(whole);
}

}  // namespace

Tally::Tally(const store::CountingTables& tables, const Scope& scope, const Sessions& sessions)
    : tables_(tables), scope_(scope), sessions_(sessions), codes_(tables.codebook.codes().size()) {
    find_rows();
    find_questions();
    if (sessions.any_partial()) times_ = block_times(tables);
    row_.resize(rows_);
    counts_.resize(codes_ + 1);
    passages_.resize(codes_);
    spoke_.resize(tables.participants.size() * row_words_);
    present_.resize(tables.participants.size() * row_words_);
    grouped_.resize(tables.groups.size() * row_words_);
    result_.own.resize(codes_);
    result_.total.resize(codes_);
}

void Tally::find_rows() {
    rows_ = codes_ + 1;
    for (std::size_t code = 0; code < codes_; ++code) {
        const bool alone = tables_.codebook.subtree_end(code) == code + 1;
        own_row_.push_back(static_cast<std::uint32_t>(alone ? code : rows_++));
    }
    for (std::uint32_t code = 0; code < codes_; ++code) {
        first_row_.push_back(static_cast<std::uint32_t>(rows_of_code_.size()));
        if (own_row_[code] != code) rows_of_code_.push_back(own_row_[code]);
        for (std::optional<std::size_t> up = code; up; up = tables_.codebook.parent(*up)) {
            rows_of_code_.push_back(static_cast<std::uint32_t>(*up));
        }
        rows_of_code_.push_back(everything());
    }
    first_row_.push_back(static_cast<std::uint32_t>(rows_of_code_.size()));
    row_words_ = (rows_ + word_bits - 1) / word_bits;
}

void Tally::find_questions() {
    const auto asked = [](const store::FlatBlock& block) { return block.question != store::FlatBlock::none; };
    if (std::none_of(tables_.blocks.begin(), tables_.blocks.end(), asked)) return;
    questioned_.resize(tables_.sources.size());
    since_question_.resize(tables_.blocks.size());
    const store::FlatBlock* above = nullptr;
    std::uint32_t since = 0;  // turns under the question so far
    for (std::size_t i = 0; i < tables_.blocks.size(); ++i) {
        const auto& block = tables_.blocks[i];
        if (asked(block)) questioned_[block.source] = true;
        if (!above || above->source != block.source || above->question != block.question) since = 0;
        above = &block;
        since_question_[i] = since;
        if (is_speech(block)) ++since;
    }
}

const Tally::Result& Tally::count(const Layer& layer, const Column& column,
                                  std::span<const std::uint32_t> codings) {
    start(layer, column);
    const bool every_coder = scope_.request.every_coder;
    for (const auto index : codings) {
        const auto& coding = tables_.codings[index];
        Piece piece;
        if (!take_piece(coding, piece)) continue;
        if (piece.source != session_.source) open_session(piece.source);
        cover(coding, piece);
        const std::uint32_t code = coding.code;
        if (every_coder) {
            keep(code, piece.block);
        } else {
            passages_[code].add(coding.begin, coding.end, coding.coder, piece.block,
                                [&](std::uint32_t block) { keep(code, block); });
        }
    }
    for (std::uint32_t code = 0; code < codes_; ++code) {
        passages_[code].close([&](std::uint32_t block) { keep(code, block); });
    }
    finish(column.totals);
    return result_;
}

void Tally::start(const Layer& layer, const Column& column) {
    layer_ = &layer;
    column_ = column.index;
    Row fresh;
    fresh.covered_rank = layer.first_rank[column.index];
    std::fill(row_.begin(), row_.end(), fresh);
    std::fill(counts_.begin(), counts_.end(), OwnCounts{});
    std::fill(passages_.begin(), passages_.end(), PassageKeeper{});
    for (auto* bits : {&spoke_, &present_, &grouped_}) std::fill(bits->begin(), bits->end(), 0);
    made_.clear();
    session_.source = store::FlatBlock::none;
}

/// False when the coding does not touch the column.
bool Tally::take_piece(const store::FlatCoding& coding, Piece& piece) const {
    const auto end = end_block(tables_, coding);
    const auto& places = layer_->places;
    auto first = coding.block;
    while (first < end && places[first].column != column_) ++first;
    if (first >= end) return false;
    auto last = end - 1;
    while (places[last].column != column_) --last;

    const auto word_at = [&](std::uint32_t block, std::uint32_t word) {
        const auto& flat = tables_.blocks[block];
        const auto inside = std::clamp(word, flat.begin_word, flat.begin_word + flat.words) - flat.begin_word;
        return places[block].words + inside;
    };
    piece.begin_word = word_at(first, coding.begin_word);
    piece.end_word = word_at(last, coding.end_word);
    piece.begin_rank = places[first].rank;
    piece.end_rank = places[last].rank + 1;
    piece.block = first;
    piece.source = tables_.blocks[first].source;
    return true;
}

void Tally::open_session(std::uint32_t source) {
    session_.source = source;
    session_.once = 0;
    session_.whole.clear();
    session_.partial.clear();
    for (const auto& stay : sessions_.at(source)) {
        if (!scope_.participants[stay.participant]) continue;
        if (!layer_->counts_participant(stay.participant, column_)) continue;
        if (!stay.whole()) {
            session_.partial.push_back(stay);
        } else if (sessions_.returns(stay.participant)) {
            session_.whole.push_back(stay);
        } else {
            ++session_.once;
        }
    }
}

void Tally::cover(const store::FlatCoding& coding, const Piece& piece) {
    for (const auto index : rows_of(coding.code)) {
        auto& row = row_[index];
        bool news = false;
        if (row.source != piece.source) {
            enter_source(index, row, piece.source);
            news = true;
        }
        if (piece.end_rank > row.covered_rank) {
            cover_turns(index, row, piece);
            news = true;
        }
        if (piece.end_word > row.covered_word) {
            row.words += piece.end_word - std::max(piece.begin_word, row.covered_word);
            row.covered_word = piece.end_word;
            news = true;
        }
        if (!news) return;
    }
}

void Tally::cover_turns(std::uint32_t row_index, Row& row, const Piece& piece) {
    for (auto rank = std::max(piece.begin_rank, row.covered_rank); rank < piece.end_rank; ++rank) {
        const auto block = layer_->blocks[rank];
        const auto& flat = tables_.blocks[block];
        row.turns += flat.words > 0 ? 1 : 0;
        for (const auto& stay : session_.partial) {
            if (stay.participant == flat.speaker || stay.holds(times_[block]))
                note_present(row_index, row, stay.participant);
        }
        if (flat.speaker == store::FlatBlock::none) continue;
        if (first_met(spoke_, flat.speaker, row_index)) ++row.participants;
    }
    row.covered_rank = piece.end_rank;
}

void Tally::enter_source(std::uint32_t row_index, Row& row, std::uint32_t source) {
    row.source = source;
    ++row.sources;
    row.present += session_.once;
    for (const auto& stay : session_.whole) note_present(row_index, row, stay.participant);
    for (const auto group : tables_.groups_of_source[source]) {
        if (scope_.groups[group] && layer_->counts_group(group, column_) &&
            first_met(grouped_, group, row_index)) {
            ++row.groups;
        }
    }
}

void Tally::note_present(std::uint32_t row_index, Row& row, std::uint32_t participant) {
    if (first_met(present_, participant, row_index)) ++row.present;
}

bool Tally::first_met(std::vector<std::uint64_t>& bits, std::uint32_t thing, std::uint32_t row) const {
    auto& word = bits[thing * row_words_ + row / word_bits];
    const auto bit = std::uint64_t{1} << (row % word_bits);
    const bool first = (word & bit) == 0;
    word |= bit;
    return first;
}

/// Counts a coding that is kept; `block` is its first in the column.
void Tally::keep(std::uint32_t code, std::uint32_t block) {
    auto& counts = counts_[code];
    ++counts.codings;
    const auto& flat = tables_.blocks[block];
    if (flat.speaker != store::FlatBlock::none) made_.push_back({flat.speaker, code});
    if (questioned_.empty() || !questioned_[flat.source]) return;
    const auto about = flat.question == store::FlatBlock::none
                           ? std::nullopt
                           : tables_.codebook.index_of(tables_.questions[flat.question].code);
    if (about && *about <= code && code < tables_.codebook.subtree_end(*about)) {
        ++counts.prompted;
        counts.distance += since_question_[block];
    } else {
        ++counts.spontaneous;
    }
}

void Tally::finish(const Totals& of) {
    for (std::uint32_t code = 0; code < codes_; ++code) {
        fill(result_.own[code], own_row_[code], counts_[code], of);
    }
    // Children stand behind their parents: from the end, each adds what it has, its own children's included.
    const auto add = [](OwnCounts& to, const OwnCounts& from) {
        to.codings += from.codings;
        to.prompted += from.prompted;
        to.spontaneous += from.spontaneous;
        to.distance += from.distance;
    };
    for (auto code = codes_; code-- > 0;) {
        const auto parent = tables_.codebook.parent(code);
        add(counts_[parent ? *parent : everything()], counts_[code]);
    }
    for (std::uint32_t code = 0; code < codes_; ++code) {
        fill(result_.total[code], code, counts_[code], of);
    }
    fill(result_.all, everything(), counts_[everything()], of);
    find_dominant();
}

void Tally::fill(Counts& counts, std::uint32_t row_index, const OwnCounts& own, const Totals& of) const {
    const auto& row = row_[row_index];
    counts = {};
    counts.codings = own.codings;
    counts.turns = row.turns;
    counts.sources = row.sources;
    counts.participants = row.participants;
    counts.groups = row.groups;
    counts.words = row.words;
    counts.share = ratio(row.words, of.words);
    counts.per_1000 = 1000 * ratio(own.codings, of.words);
    counts.turn_share = ratio(row.turns, of.turns);
    counts.ci95 = wilson95(row.turns, of.turns);
    counts.prompted = own.prompted;
    counts.spontaneous = own.spontaneous;
    counts.prompted_distance = ratio(own.distance, own.prompted);
    counts.present = row.present;
}

/// Who makes more than half of a row can only be whom Boyer and Moore's vote leaves over; a second pass
/// counts how much that is. Rows too large for anybody's half are left out before.
void Tally::find_dominant() {
    std::vector<std::uint64_t> made_by(tables_.participants.size());
    for (const auto& made : made_) ++made_by[made.participant];
    const auto most = made_by.empty() ? 0 : *std::max_element(made_by.begin(), made_by.end());

    struct Vote {
        Counts* counts = nullptr;
        std::uint32_t participant = 0;
        std::uint64_t lead = 0;
        std::uint64_t made = 0;
    };
    std::vector<Vote> votes(rows_);
    bool any = false;
    const auto consider = [&](std::uint32_t row, Counts& counts) {
        if (counts.codings < fewest_for_dominance || 2 * most <= counts.codings) return;
        votes[row].counts = &counts;
        any = true;
    };
    for (std::uint32_t code = 0; code < codes_; ++code) {
        consider(code, result_.total[code]);
        if (own_row_[code] != code) consider(own_row_[code], result_.own[code]);
    }
    consider(everything(), result_.all);
    if (!any) return;

    for (const auto& made : made_) {
        for (const auto row : rows_of(made.code)) {
            auto& vote = votes[row];
            if (vote.lead == 0) vote.participant = made.participant;
            vote.lead = vote.participant == made.participant ? vote.lead + 1 : vote.lead - 1;
        }
    }
    for (const auto& made : made_) {
        for (const auto row : rows_of(made.code)) {
            if (votes[row].participant == made.participant) ++votes[row].made;
        }
    }
    for (const auto& vote : votes) {
        if (!vote.counts || 2 * vote.made <= vote.counts->codings) continue;
        vote.counts->dominant_participant = vote.participant;
        vote.counts->dominant_share = ratio(vote.made, vote.counts->codings);
    }
    for (std::uint32_t code = 0; code < codes_; ++code) {
        if (own_row_[code] != code) continue;
        result_.own[code].dominant_participant = result_.total[code].dominant_participant;
        result_.own[code].dominant_share = result_.total[code].dominant_share;
    }
}

}  // namespace coding::analysis
