// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/analysis/agreement/study_sum.hpp"

#include <optional>
#include <string>

namespace coding::analysis::agreement {
namespace {

void add_up(UnitCoincidences::Disagreement& sum, const UnitCoincidences::Disagreement& part) {
    sum.observed += part.observed;
    sum.expected += part.expected;
    sum.length += part.length;
    sum.units += part.units;
}

/// The bits of the members alone, side by side.
CoderBits side_by_side(CoderBits bits, CoderBits members) {
    CoderBits chosen = 0;
    std::uint32_t next = 0;
    for_each_coder(members, [&](std::uint32_t member) { chosen |= (bits >> member & 1) << next++; });
    return chosen;
}

}  // namespace

void StudyFrame::add(const ComparedSources::Source& source, const Coders& coders) {
    length += static_cast<double>(source.length) * static_cast<double>(coders.size());
    turns[&coders] += static_cast<std::int64_t>(source.turns);
}

void StudySum::add(const CodeInSource& piece, const ComparedSources::Source& source, const Coders& coders,
                   CoderBits members) {
    add_units(piece, source.length, coders.size(), members);
    add_turns(piece, coders, members);
    in_code_ = true;
}

/// Most coders marked nothing: a pair with one of them is reckoned without being looked at.
void StudySum::add_units(const CodeInSource& piece, std::int64_t length, std::size_t coders,
                         CoderBits members) {
    exact_.clear();
    united_.clear();
    for_each_coder(piece.marked() & members, [&](std::uint32_t coder) {
        exact_.push_back(&piece.exact(coder));
        united_.push_back(&piece.united(coder));
    });
    const auto count = exact_.size();
    coincidences_.add(length, coders, united_);
    length_ += static_cast<double>(length) * static_cast<double>(coders);
    const auto without = static_cast<double>(coders - count);
    for (std::size_t i = 0; i < count; ++i) {
        codings_ += exact_[i]->size();
        std::int64_t marked = 0;
        for (const auto& unit : *united_[i]) marked += unit.length();
        bounds_.whole += without * static_cast<double>(exact_[i]->size());
        lengths_.whole += without * static_cast<double>(marked);
        for (std::size_t j = i + 1; j < count; ++j) {
            bounds_ += same_bounds(*exact_[i], *exact_[j]);
            lengths_ += same_length(*united_[i], *united_[j]);
        }
    }
}

void StudySum::add_turns(const CodeInSource& piece, const Coders& coders, CoderBits members) {
    auto& decisions = decisions_[&coders];
    std::int64_t given = 0;
    const bool everybody = (members & (members + 1)) == 0;  // bits without a gap, from the first on
    for (const auto& [turn, who] : piece.turns()) {
        if ((who & members) == 0) continue;
        ++decisions[everybody ? who & members : side_by_side(who, members)];
        ++given;
    }
    decisions[0] -= given;
}

void StudySum::end_code(const StudyFrame& frame) {
    if (!in_code_) return;
    coincidences_.add_gaps(frame.length - length_);
    add_up(disagreement_, coincidences_.disagreement());
    for (const auto& [coders, turns] : frame.turns) decisions_[coders][0] += turns;
    coincidences_ = UnitCoincidences{1};
    length_ = 0;
    in_code_ = false;
}

StudySum& StudySum::operator+=(const StudySum& more) {
    add_up(disagreement_, more.disagreement_);
    bounds_ += more.bounds_;
    lengths_ += more.lengths_;
    for (const auto& [coders, decisions] : more.decisions_) {
        auto& mine = decisions_[coders];
        decisions.each([&](CoderBits who, std::int64_t count) {
            if (count != 0) mine[who] += count;
        });
    }
    codings_ += more.codings_;
    return *this;
}

std::vector<Coefficient> StudySum::results(const std::vector<Statistic>& statistics) const {
    std::optional<Ratings> rated;  // made once for all
    const auto result = [&](Statistic statistic) -> Coefficient {
        switch (statistic) {
            case Statistic::u_alpha:
            case Statistic::u_alpha_binary:  // of one code at a time they are the same
                return added_up({disagreement_});
            case Statistic::span_f1:
                return share(bounds_, codings_);
            case Statistic::span_jaccard:
                return share(lengths_, codings_);
            default:
                break;
        }
        if (of_continuum(statistic)) return {};
        if (!rated) rated = ratings();
        return compute(statistic, *rated, {Level::nominal, Weighting::identity});
    };
    std::vector<Coefficient> all;
    all.reserve(statistics.size());
    for (const auto statistic : statistics) all.push_back(result(statistic));
    return all;
}

Ratings StudySum::ratings() const {
    Ratings ratings;
    ratings.categories = {"no", "yes"};
    ratings.scores = {0, 1};
    ratings.numeric = true;
    std::map<std::uint32_t, std::size_t> column_of;
    for (const auto& entry : decisions_) {
        for (const auto coder : *entry.first) column_of.emplace(coder, 0);
    }
    std::vector<std::size_t> columns;
    for (auto& [coder, column] : column_of) {
        column = columns.size();
        columns.push_back(column);
        ratings.coders.push_back(std::to_string(coder));
    }
    for (const auto& entry : decisions_) {
        const Coders& coders = *entry.first;
        entry.second.each([&](CoderBits who, std::int64_t count) {
            if (count <= 0) return;
            Ratings::Row row{std::vector<std::uint32_t>(columns.size(), Ratings::missing),
                             static_cast<std::uint64_t>(count),
                             {}};
            for (std::size_t i = 0; i < coders.size(); ++i) {
                row.values[column_of[coders[i]]] = (who >> i & 1) != 0 ? 1 : 0;
            }
            ratings.rows.push_back(std::move(row));
        });
    }
    return of_coders(ratings, columns);  // without a category that nobody chose
}

}  // namespace coding::analysis::agreement
