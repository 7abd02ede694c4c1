// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/analysis/tally.hpp"

#include <algorithm>

#include "libcoding/analysis/blocks.hpp"

namespace coding::analysis {
namespace {

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
    sums_.resize(codes_ + 1);
    passages_.resize(codes_);
    made_.resize(tables.participants.size());
    spoke_ = BitTable{tables.participants.size(), codes_};
    present_ = BitTable{tables.participants.size(), rows_};
    grouped_ = BitTable{tables.groups.size(), rows_};
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

const Tally::Result& Tally::count(const Layer& layer, const Column& column, const Chosen& codings) {
    start(layer, column);
    Window window{tables_, scope_, layer, column.index};
    const bool every_coder = scope_.request.every_coder;
    codings.each([&](std::uint32_t index) {
        const auto& coding = tables_.codings[index];
        Piece piece;
        if (!window.take(coding, piece)) return;
        const auto source = tables_.blocks[piece.first_block].source;
        if (source != session_.source) open_session(source);
        const std::uint32_t code = coding.code;
        cover(code, piece);
        note_speakers(code, piece, window);
        if (!session_.partial.empty()) note_partial_presence(code, piece, window);
        if (every_coder) {
            keep(code, piece.first_block);
        } else {
            passages_[code].add(coding.begin, coding.end, coding.coder, piece.first_block,
                                [&](std::uint32_t block) { keep(code, block); });
        }
    });
    for (std::uint32_t code = 0; code < codes_; ++code) {
        passages_[code].close([&](std::uint32_t block) { keep(code, block); });
    }
    finish(column.totals);
    find_dominant(codings);
    return result_;
}

void Tally::start(const Layer& layer, const Column& column) {
    layer_ = &layer;
    column_ = column.index;
    std::fill(row_.begin(), row_.end(), Row{});
    std::fill(sums_.begin(), sums_.end(), Sums{});
    std::fill(made_.begin(), made_.end(), 0);
    std::fill(passages_.begin(), passages_.end(), PassageKeeper{});
    for (auto* bits : {&spoke_, &present_, &grouped_}) bits->clear();
    session_.source = store::FlatBlock::none;
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

void Tally::cover(std::uint32_t code, const Piece& piece) {
    for (const auto index : rows_of(code)) {
        auto& row = row_[index];
        bool news = false;
        if (row.source != session_.source) {
            enter_source(index, row);
            news = true;
        }
        if (piece.end_turn > row.covered_turn) {
            row.turns += piece.end_turn - std::max(piece.begin_turn, row.covered_turn);
            row.covered_turn = piece.end_turn;
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

void Tally::enter_source(std::uint32_t row_index, Row& row) {
    row.source = session_.source;
    ++row.sources;
    row.present += session_.once;
    for (const auto& stay : session_.whole)
        row.present += present_.set(stay.participant, row_index) ? 1U : 0U;
    for (const auto group : tables_.groups_of_source[session_.source]) {
        if (!scope_.groups[group] || !layer_->counts_group(group, column_)) continue;
        row.groups += grouped_.set(group, row_index) ? 1U : 0U;
    }
}

void Tally::note_speakers(std::uint32_t code, const Piece& piece, const Window& window) {
    for (auto block = piece.first_block; block <= piece.last_block; ++block) {
        const auto speaker = tables_.blocks[block].speaker;
        if (speaker != store::FlatBlock::none && window.holds(block)) spoke_.set(speaker, code);
    }
}

void Tally::note_partial_presence(std::uint32_t code, const Piece& piece, const Window& window) {
    for (auto block = piece.first_block; block <= piece.last_block; ++block) {
        if (!window.holds(block)) continue;
        for (const auto& stay : session_.partial) {
            if (stay.participant != tables_.blocks[block].speaker && !stay.holds(times_[block])) continue;
            for (const auto row : rows_of(code)) {
                row_[row].present += present_.set(stay.participant, row) ? 1U : 0U;
            }
        }
    }
}

/// Calls keep(code, the first block in the column) for each coding of the codes that is kept.
template <class Keep>
void Tally::sweep_passages(const Chosen& codings, const std::vector<bool>& codes, Keep&& keep) {
    std::fill(passages_.begin(), passages_.end(), PassageKeeper{});
    Window window{tables_, scope_, *layer_, column_};
    codings.each([&](std::uint32_t index) {
        const auto& coding = tables_.codings[index];
        const std::uint32_t code = coding.code;
        Piece piece;
        if (!codes[code] || !window.take(coding, piece)) return;
        if (scope_.request.every_coder) {
            keep(code, piece.first_block);
        } else {
            passages_[code].add(coding.begin, coding.end, coding.coder, piece.first_block,
                                [&](std::uint32_t block) { keep(code, block); });
        }
    });
    for (std::uint32_t code = 0; code < codes_; ++code) {
        passages_[code].close([&](std::uint32_t block) { keep(code, block); });
    }
}

/// Counts a coding that is kept; `block` is its first in the column.
void Tally::keep(std::uint32_t code, std::uint32_t block) {
    auto& sums = sums_[code];
    ++sums.codings;
    const auto& flat = tables_.blocks[block];
    if (flat.speaker != store::FlatBlock::none) ++made_[flat.speaker];
    if (questioned_.empty() || !questioned_[flat.source]) return;
    const auto about = flat.question == store::FlatBlock::none
                           ? std::nullopt
                           : tables_.codebook.index_of(tables_.questions[flat.question].code);
    if (about && *about <= code && code < tables_.codebook.subtree_end(*about)) {
        ++sums.prompted;
        sums.distance += since_question_[block];
    } else {
        ++sums.spontaneous;
    }
}

void Tally::finish(const Totals& of) {
    for (std::uint32_t code = 0; code < codes_; ++code) {
        fill(result_.own[code], own_row_[code], sums_[code], of);
    }
    // Children stand behind their parents: from the end, each adds what it has, its own children's included.
    for (auto code = codes_; code-- > 0;) {
        const auto parent = tables_.codebook.parent(code);
        auto& above = sums_[parent ? *parent : everything()];
        above.codings += sums_[code].codings;
        above.prompted += sums_[code].prompted;
        above.spontaneous += sums_[code].spontaneous;
        above.distance += sums_[code].distance;
    }
    for (std::uint32_t code = 0; code < codes_; ++code) {
        fill(result_.total[code], code, sums_[code], of);
    }
    fill(result_.all, everything(), sums_[everything()], of);
    count_speakers();
}

void Tally::fill(Counts& counts, std::uint32_t row_index, const Sums& sums, const Totals& of) const {
    const auto& row = row_[row_index];
    counts = {};
    counts.codings = sums.codings;
    counts.turns = row.turns;
    counts.sources = row.sources;
    counts.groups = row.groups;
    counts.words = row.words;
    counts.share = ratio(row.words, of.words);
    counts.per_1000 = 1000 * ratio(sums.codings, of.words);
    counts.turn_share = ratio(row.turns, of.turns);
    counts.ci95 = wilson95(row.turns, of.turns);
    counts.prompted = sums.prompted;
    counts.spontaneous = sums.spontaneous;
    counts.prompted_distance = ratio(sums.distance, sums.prompted);
    counts.present = row.present;
}

void Tally::count_speakers() {
    std::vector<std::uint32_t> parents;
    for (std::uint32_t code = 0; code < codes_; ++code) {
        if (own_row_[code] != code) parents.push_back(code);
    }
    for (const auto participant : spoke_.lines()) {
        spoke_.each(participant, [&](std::size_t code) { ++result_.own[code].participants; });
        for (const auto code : parents) {
            const bool any = spoke_.any(participant, code, tables_.codebook.subtree_end(code));
            result_.total[code].participants += any ? 1 : 0;
        }
    }
    result_.all.participants = spoke_.lines().size();
    for (std::uint32_t code = 0; code < codes_; ++code) {
        if (own_row_[code] == code) result_.total[code].participants = result_.own[code].participants;
    }
}

/// Who makes more than half of a row can only be whom Boyer and Moore's vote leaves over; a second count says
/// how much that is. Most rows are too large to be anybody's half, and are not looked at.
void Tally::find_dominant(const Chosen& codings) {
    struct Vote {
        Counts* counts = nullptr;
        std::uint32_t participant = 0;
        std::uint64_t lead = 0;
        std::uint64_t made = 0;
    };
    const std::uint64_t most = made_.empty() ? 0 : *std::max_element(made_.begin(), made_.end());
    std::vector<Vote> votes(rows_);
    std::vector<bool> wanted(codes_);
    bool any = false;
    const auto consider = [&](std::uint32_t row, Counts& counts, std::size_t first_code,
                              std::size_t end_code) {
        if (counts.codings < fewest_for_dominance || 2 * most <= counts.codings) return;
        votes[row].counts = &counts;
        any = true;
        for (auto code = first_code; code < end_code; ++code) wanted[code] = true;
    };
    for (std::uint32_t code = 0; code < codes_; ++code) {
        consider(code, result_.total[code], code, tables_.codebook.subtree_end(code));
        if (own_row_[code] != code) consider(own_row_[code], result_.own[code], code, code + 1);
    }
    consider(everything(), result_.all, 0, codes_);
    if (!any) return;

    struct Made {
        std::uint32_t participant;
        std::uint32_t code;
    };
    std::vector<Made> made;
    sweep_passages(codings, wanted, [&](std::uint32_t code, std::uint32_t block) {
        const auto speaker = tables_.blocks[block].speaker;
        if (speaker != store::FlatBlock::none) made.push_back({speaker, code});
    });
    for (const auto& one : made) {
        for (const auto row : rows_of(one.code)) {
            auto& vote = votes[row];
            if (vote.lead == 0) vote.participant = one.participant;
            vote.lead = vote.participant == one.participant ? vote.lead + 1 : vote.lead - 1;
        }
    }
    for (const auto& one : made) {
        for (const auto row : rows_of(one.code)) {
            if (votes[row].participant == one.participant) ++votes[row].made;
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
