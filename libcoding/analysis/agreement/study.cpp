// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/analysis/agreement/study.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "libcoding/error.hpp"

namespace coding::analysis::agreement {
namespace {

using Unit = Continuum::Unit;
using Units = std::vector<std::vector<Unit>>;  // by coder
using Coders = std::vector<std::uint32_t>;

/// A code in a source.
struct Piece {
    std::uint32_t source = 0;  // compared
    Units exact, united;
    std::vector<std::pair<std::uint32_t, std::uint64_t>> turns;  // a bit for each coder who coded it
    std::uint64_t codings = 0;
};

/// Turns by who gave them a code: counts by coders and bits.
using Decisions = std::map<std::pair<const Coders*, std::uint64_t>, std::int64_t>;

/// What one row compares, before any code is looked at.
struct Frame {
    double length = 0;                            // times coders
    std::map<const Coders*, std::int64_t> turns;  // by who coded the source

    void add(const ComparedSources::Source& source, const Coders* coders) {
        length += static_cast<double>(source.length) * static_cast<double>(coders->size());
        turns[coders] += static_cast<std::int64_t>(source.turns);
    }
};

/// Of a row: one code after the other, and all that came so far.
class Sum {
  public:
    void add(const Piece& piece, const ComparedSources::Source& source, const Coders* coders) {
        coincidences_.add(source.length, piece.united);
        length_ += static_cast<double>(source.length) * static_cast<double>(coders->size());
        for (std::size_t i = 0; i < piece.united.size(); ++i) {
            for (std::size_t j = i + 1; j < piece.united.size(); ++j) {
                bounds_ += same_bounds(piece.exact[i], piece.exact[j]);
                lengths_ += same_length(piece.united[i], piece.united[j]);
            }
        }
        for (const auto& [turn, bits] : piece.turns) {
            if (bits == 0) continue;
            ++decisions_[{coders, bits}];
            --decisions_[{coders, 0}];
        }
        codings_ += piece.codings;
        touched_ = true;
    }

    /// After the last piece of a code: what lies elsewhere is coded by nobody.
    void end_code(const Frame& frame) {
        if (!touched_) return;
        coincidences_.add_gaps(frame.length - length_);
        const auto part = coincidences_.disagreement();
        disagreement_.observed += part.observed;
        disagreement_.expected += part.expected;
        disagreement_.length += part.length;
        disagreement_.units += part.units;
        for (const auto& [coders, turns] : frame.turns) decisions_[{coders, 0}] += turns;
        coincidences_ = UnitCoincidences{1};
        length_ = 0;
        touched_ = false;
    }

    Sum& operator+=(const Sum& more) {
        disagreement_.observed += more.disagreement_.observed;
        disagreement_.expected += more.disagreement_.expected;
        disagreement_.length += more.disagreement_.length;
        disagreement_.units += more.disagreement_.units;
        bounds_ += more.bounds_;
        lengths_ += more.lengths_;
        for (const auto& [who, count] : more.decisions_) decisions_[who] += count;
        codings_ += more.codings_;
        return *this;
    }

    [[nodiscard]] std::uint64_t codings() const { return codings_; }

    [[nodiscard]] std::optional<Coefficient> result(Statistic statistic) const {
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
        if (of_continuum(statistic)) return std::nullopt;
        return compute(statistic, ratings(), {Level::nominal, Weighting::identity});
    }

  private:
    [[nodiscard]] Ratings ratings() const {
        Ratings ratings;
        ratings.categories = {"no", "yes"};
        ratings.scores = {0, 1};
        ratings.numeric = true;
        std::map<std::uint32_t, std::size_t> column_of;
        for (const auto& entry : decisions_) {
            for (const auto coder : *entry.first.first) column_of.emplace(coder, 0);
        }
        std::vector<std::size_t> columns;
        for (auto& [coder, column] : column_of) {
            column = columns.size();
            columns.push_back(column);
            ratings.coders.push_back(std::to_string(coder));
        }
        for (const auto& [who, count] : decisions_) {
            if (count <= 0) continue;
            Ratings::Row row{std::vector<std::uint32_t>(columns.size(), Ratings::missing),
                             static_cast<std::uint64_t>(count),
                             {}};
            for (std::size_t i = 0; i < who.first->size(); ++i) {
                row.values[column_of[(*who.first)[i]]] = (who.second >> i & 1) != 0 ? 1 : 0;
            }
            ratings.rows.push_back(std::move(row));
        }
        return of_coders(ratings, columns);  // without a category that nobody chose
    }

    UnitCoincidences coincidences_{1};
    double length_ = 0;
    bool touched_ = false;
    UnitCoincidences::Disagreement disagreement_;
    Shared bounds_, lengths_;
    Decisions decisions_;
    std::uint64_t codings_ = 0;
};

/// Measures that want all units of a row at hand.
bool whole(Statistic statistic) {
    return statistic == Statistic::u_alpha_1995 || statistic == Statistic::cu_alpha ||
           statistic == Statistic::ku_alpha || statistic == Statistic::gamma;
}

class Builder {
  public:
    Builder(const store::CountingTables& tables, const ComparedSources& compared, By by,
            const std::vector<Statistic>& statistics)
        : tables_(tables), compared_(compared), by_(by), statistics_(statistics) {}

    Study build() {
        find_rows();
        const bool units = std::any_of(statistics_.begin(), statistics_.end(), whole);
        Study study;
        Sum all;
        for (std::uint32_t code = 0; code < tables_.codebook.codes().size(); ++code) {
            const auto [first, end] = compared_.codings_of(code);
            if (first == end) continue;
            Sum of_code;
            for (auto next = first; next < end;) {
                const auto piece = this->piece(next, end);
                const auto& source = compared_.sources()[piece.source];
                of_code.add(piece, source, coders_of_[piece.source]);
                add_to_rows(piece, source);
                if (units) keep_units(code, piece);
            }
            of_code.end_code(everything_);
            for (const auto row : touched_) sums_[row].end_code(frames_[row]);
            touched_.clear();
            all += of_code;
            if (by_ == By::code) add_row(study, of_code, {code, {}, {}, 0, {}});
        }
        for (std::size_t row = 0; row < sums_.size(); ++row) add_row(study, sums_[row], rows_[row]);
        study.all = {{}, {}, {}, all.codings(), results(all)};
        if (units) add_whole(study);
        return study;
    }

  private:
    void find_rows() {
        for (const auto& source : compared_.sources()) {
            const auto* coders = &*sets_.insert(source.coders).first;
            coders_of_.push_back(coders);
            everything_.add(source, coders);
            if (by_ == By::source) {
                rows_of_.push_back({rows_.size()});
                rows_.push_back({{}, {}, source.source, 0, {}});
                frames_.emplace_back().add(source, coders);
            }
            if (by_ == By::pair) find_pairs(source);
        }
        sums_.resize(rows_.size());
    }

    void find_pairs(const ComparedSources::Source& source) {
        auto& rows = rows_of_.emplace_back();
        for (std::size_t i = 0; i < source.coders.size(); ++i) {
            for (std::size_t j = i + 1; j < source.coders.size(); ++j) {
                const std::array pair{source.coders[i], source.coders[j]};
                const auto row = row_of_pair_.try_emplace(pair, rows_.size()).first->second;
                if (row == rows_.size()) {
                    rows_.push_back({{}, pair, {}, 0, {}});
                    frames_.emplace_back();
                }
                frames_[row].add(source, &*sets_.insert({pair[0], pair[1]}).first);
                rows.push_back(row);
            }
        }
    }

    /// The codings of one code in one source, from `next` on, which is moved behind them.
    Piece piece(std::size_t& next, std::size_t end) const {
        const auto coding = [&](std::size_t i) -> const auto& {
            return tables_.codings[compared_.codings()[i]];
        };
        Piece piece;
        piece.source = compared_.source_of(coding(next));
        const auto coders = compared_.sources()[piece.source].coders.size();
        piece.exact.resize(coders);
        piece.united.resize(coders);
        for (; next < end && compared_.source_of(coding(next)) == piece.source; ++next) {
            const auto unit = compared_.unit(coding(next));
            if (unit.length() <= 0) continue;
            ++piece.codings;
            piece.exact[unit.coder].push_back(unit);
            auto& united = piece.united[unit.coder];
            if (!united.empty() && unit.begin < united.back().end) {
                united.back().end = std::max(united.back().end, unit.end);
            } else {
                united.push_back(unit);
            }
            compared_.each_turn(coding(next), [&](std::uint32_t turn) {
                piece.turns.emplace_back(turn, std::uint64_t{1} << unit.coder);
            });
        }
        // In scope, what begins later may end with what began earlier: bounds are in order again.
        for (auto& units : piece.exact) {
            std::sort(units.begin(), units.end(), [](const Unit& a, const Unit& b) {
                return std::pair{a.begin, a.end} < std::pair{b.begin, b.end};
            });
        }
        join(piece.turns);
        return piece;
    }

    /// One entry for each turn.
    static void join(std::vector<std::pair<std::uint32_t, std::uint64_t>>& turns) {
        std::sort(turns.begin(), turns.end());
        std::size_t kept = 0;
        for (std::size_t i = 0; i < turns.size(); ++i) {
            if (kept > 0 && turns[kept - 1].first == turns[i].first) {
                turns[kept - 1].second |= turns[i].second;
            } else {
                turns[kept++] = turns[i];
            }
        }
        turns.resize(kept);
    }

    void add_to_rows(const Piece& piece, const ComparedSources::Source& source) {
        if (by_ == By::code) return;
        const auto& rows = rows_of_[piece.source];
        if (by_ == By::source) {
            sums_[rows.front()].add(piece, source, coders_of_[piece.source]);
            touched_.insert(rows.front());
            return;
        }
        std::size_t next = 0;
        for (std::size_t i = 0; i < source.coders.size(); ++i) {
            for (std::size_t j = i + 1; j < source.coders.size(); ++j, ++next) {
                if (piece.exact[i].empty() && piece.exact[j].empty()) continue;
                Piece pair{piece.source,
                           {piece.exact[i], piece.exact[j]},
                           {piece.united[i], piece.united[j]},
                           {},
                           0};
                for (const auto& [turn, bits] : piece.turns) {
                    pair.turns.emplace_back(turn, (bits >> i & 1) | (bits >> j & 1) << 1);
                }
                pair.codings = piece.exact[i].size() + piece.exact[j].size();
                sums_[rows[next]].add(pair, source, &*sets_.find({source.coders[i], source.coders[j]}));
                touched_.insert(rows[next]);
            }
        }
    }

    [[nodiscard]] std::vector<Coefficient> results(const Sum& sum) const {
        std::vector<Coefficient> all;
        for (const auto statistic : statistics_) {
            const auto result = sum.result(statistic);
            all.push_back(result ? *result : Coefficient{});
        }
        return all;
    }

    void add_row(Study& study, const Sum& sum, StudyRow row) const {
        row.codings = sum.codings();
        row.results = results(sum);
        study.rows.push_back(std::move(row));
    }

    void keep_units(std::uint32_t code, const Piece& piece) {
        for (const auto& units : piece.exact) {
            for (auto unit : units) {
                unit.value = code;
                units_.push_back({piece.source, unit});
            }
        }
    }

    /// The sources of a row end to end, where all have the same coders.
    [[nodiscard]] std::optional<Continuum> continuum(const StudyRow& row) const {
        Continuum all;
        std::vector<std::int64_t> begins;
        const Coders* coders = nullptr;
        for (std::size_t i = 0; i < compared_.sources().size(); ++i) {
            const auto& source = compared_.sources()[i];
            begins.push_back(-1);
            if (row.source && *row.source != source.source) continue;
            if (row.coders &&
                !(has(source.coders, (*row.coders)[0]) && has(source.coders, (*row.coders)[1]))) {
                continue;
            }
            if (!row.coders && coders != nullptr && coders != coders_of_[i]) return std::nullopt;
            coders = coders_of_[i];
            begins.back() = all.end;
            all.end += source.length;
        }
        const auto chosen = row.coders ? Coders(row.coders->begin(), row.coders->end())
                                       : (coders == nullptr ? Coders{} : *coders);
        for (const auto coder : chosen) all.coders.push_back(tables_.coders[coder].name);
        std::map<std::uint32_t, std::uint32_t> value_of;
        for (auto [source, unit] : units_) {
            if (begins[source] < 0 || (row.code && *row.code != unit.value)) continue;
            const auto coder = compared_.sources()[source].coders[unit.coder];
            const auto place = std::find(chosen.begin(), chosen.end(), coder);
            if (place == chosen.end()) continue;
            const auto value =
                value_of.try_emplace(unit.value, static_cast<std::uint32_t>(all.values.size()));
            if (value.second) all.values.push_back(tables_.codebook.path(unit.value));
            unit.value = value.first->second;
            unit.coder = static_cast<std::uint32_t>(place - chosen.begin());
            unit.begin += begins[source];
            unit.end += begins[source];
            all.units.push_back(unit);
        }
        arrange(all);
        return all;
    }

    static bool has(const Coders& coders, std::uint32_t coder) {
        return std::binary_search(coders.begin(), coders.end(), coder);
    }

    void add_whole(Study& study) const {
        add_whole(study.all);
        for (auto& row : study.rows) add_whole(row);
        if (by_ != By::code) return;
        // (k)u alpha of a code needs the others to be told from.
        for (std::size_t i = 0; i < statistics_.size(); ++i) {
            if (statistics_[i] != Statistic::ku_alpha) continue;
            const auto everything = continuum({});
            const auto by_code = everything ? ku_alpha(*everything) : std::vector<Coefficient>{};
            for (std::size_t row = 0; row < by_code.size() && row < study.rows.size(); ++row) {
                study.rows[row].results[i] = by_code[row];
            }
        }
    }

    void add_whole(StudyRow& row) const {
        const auto units = continuum(row);
        for (std::size_t i = 0; i < statistics_.size(); ++i) {
            if (!whole(statistics_[i])) continue;
            row.results[i] =
                units ? compute(statistics_[i], *units).all
                      : undefined(Message{"Not defined, because not all sources have the same coders: "
                                          "compare by pair of coders or by source."});
        }
    }

    const store::CountingTables& tables_;
    const ComparedSources& compared_;
    By by_;
    const std::vector<Statistic>& statistics_;
    std::set<Coders> sets_;
    std::vector<const Coders*> coders_of_;  // by compared source
    Frame everything_;
    std::vector<StudyRow> rows_;  // pairs or sources
    std::vector<Frame> frames_;
    std::vector<Sum> sums_;
    std::vector<std::vector<std::size_t>> rows_of_;  // by compared source
    std::map<std::array<std::uint32_t, 2>, std::size_t> row_of_pair_;
    std::set<std::size_t> touched_;                      // rows, by the code at hand
    std::vector<std::pair<std::uint32_t, Unit>> units_;  // by compared source; values are codes
};

}  // namespace

By by_from_name(std::string_view name) {
    if (name == "code") return By::code;
    if (name == "pair") return By::pair;
    if (name == "source") return By::source;
    throw Error{ErrorKind::usage, Message{"Agreement cannot be told by “{0}”.", std::string{name}},
                Message{"It can by code, pair (of coders) or source."}};
}

Study study(const store::CountingTables& tables, const ComparedSources& compared, By by,
            const std::vector<Statistic>& statistics) {
    return Builder{tables, compared, by, statistics}.build();
}

}  // namespace coding::analysis::agreement
