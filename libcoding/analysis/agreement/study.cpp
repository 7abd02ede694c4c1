// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/analysis/agreement/study.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "libcoding/analysis/agreement/study_sum.hpp"
#include "libcoding/analysis/agreement/study_units.hpp"
#include "libcoding/error.hpp"

namespace coding::analysis::agreement {
namespace {

/// Measures that want all units of a row at hand.
bool whole(Statistic statistic) {
    return statistic == Statistic::u_alpha_1995 || statistic == Statistic::cu_alpha ||
           statistic == Statistic::ku_alpha || statistic == Statistic::gamma;
}

class StudyBuilder {
  public:
    StudyBuilder(const store::CountingTables& tables, const ComparedSources& compared, By by,
                 const std::vector<Statistic>& statistics)
        : tables_(tables), compared_(compared), by_(by), statistics_(statistics), units_(tables, compared) {}

    Study build() {
        find_rows();
        const bool with_units = std::any_of(statistics_.begin(), statistics_.end(), whole);
        Study study;
        StudySum all;
        CodeInSource piece;
        for (std::uint32_t code = 0; code < tables_.codebook.codes().size(); ++code) {
            const auto [first, end] = compared_.marks_of(code);
            if (first == end) continue;
            StudySum of_code;
            for (auto next = first; next < end;) {
                next = piece.read(compared_, next, end);
                const auto& source = compared_.sources()[piece.source()];
                of_code.add(piece, source, *coders_of_[piece.source()], everybody(source));
                add_to_rows(piece, source);
                if (with_units) units_.add(code, piece);
            }
            of_code.end_code(everything_);
            for (const auto row : in_code_) sums_[row].end_code(frames_[row]);
            in_code_.clear();
            all += of_code;
            if (by_ == By::code) study.rows.push_back(finished(of_code, {code, {}, {}, 0, {}}));
        }
        for (std::size_t row = 0; row < sums_.size(); ++row) {
            study.rows.push_back(finished(sums_[row], rows_[row]));
        }
        study.all = finished(all, {});
        if (with_units) add_whole(study);
        return study;
    }

  private:
    void find_rows() {
        for (const auto& source : compared_.sources()) {
            const auto* coders = &*sets_.insert(source.coders).first;
            coders_of_.push_back(coders);
            everything_.add(source, *coders);
            if (by_ == By::source) {
                rows_of_.push_back({rows_.size()});
                rows_.push_back({{}, {}, source.source, 0, {}});
                frames_.emplace_back().add(source, *coders);
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
                    pairs_.push_back(&*sets_.insert({pair[0], pair[1]}).first);
                }
                frames_[row].add(source, *pairs_[row]);
                rows.push_back(row);
            }
        }
    }

    static CoderBits everybody(const ComparedSources::Source& source) {
        return ~CoderBits{0} >> (most_coders - source.coders.size());
    }

    void add_to_rows(const CodeInSource& piece, const ComparedSources::Source& source) {
        if (by_ == By::source) {
            add_to_row(rows_of_[piece.source()].front(), piece, source, *coders_of_[piece.source()],
                       everybody(source));
        }
        if (by_ != By::pair) return;
        std::size_t next = 0;
        for (std::uint32_t i = 0; i < source.coders.size(); ++i) {
            for (std::uint32_t j = i + 1; j < source.coders.size(); ++j, ++next) {
                const auto both = CoderBits{1} << i | CoderBits{1} << j;
                if ((piece.marked() & both) == 0) continue;
                const auto row = rows_of_[piece.source()][next];
                add_to_row(row, piece, source, *pairs_[row], both);
            }
        }
    }

    void add_to_row(std::size_t row, const CodeInSource& piece, const ComparedSources::Source& source,
                    const Coders& coders, CoderBits members) {
        if (!sums_[row].in_code()) in_code_.push_back(row);
        sums_[row].add(piece, source, coders, members);
    }

    [[nodiscard]] StudyRow finished(const StudySum& sum, StudyRow row) const {
        row.codings = sum.codings();
        row.results = sum.results(statistics_);
        return row;
    }

    void add_whole(Study& study) const {
        add_whole(study.all);
        for (auto& row : study.rows) add_whole(row);
        const auto ku = std::find(statistics_.begin(), statistics_.end(), Statistic::ku_alpha);
        if (by_ == By::code && ku != statistics_.end()) {
            add_ku_alpha(study.rows, static_cast<std::size_t>(ku - statistics_.begin()));
        }
    }

    void add_whole(StudyRow& row) const {
        const auto units = units_.continuum(row);
        for (std::size_t i = 0; i < statistics_.size(); ++i) {
            if (!whole(statistics_[i])) continue;
            row.results[i] =
                units ? compute(statistics_[i], *units).all
                      : undefined(Message{"Not defined, because not all sources have the same coders: "
                                          "compare by pair of coders or by source."});
        }
    }

    /// (k)u alpha of a code needs the others to be told from.
    void add_ku_alpha(std::vector<StudyRow>& rows, std::size_t place) const {
        const auto everything = units_.continuum({});
        if (!everything) return;
        const auto by_value = ku_alpha(*everything);
        std::size_t value = 0;
        for (auto& row : rows) {
            if (value == by_value.size()) break;
            if (tables_.codebook.path(*row.code) != everything->values[value]) continue;
            row.results[place] = by_value[value++];
        }
    }

    const store::CountingTables& tables_;
    const ComparedSources& compared_;
    By by_;
    const std::vector<Statistic>& statistics_;
    std::set<Coders> sets_;
    std::vector<const Coders*> coders_of_;  // by compared source
    StudyFrame everything_;
    std::vector<StudyRow> rows_;  // pairs or sources
    std::vector<StudyFrame> frames_;
    std::vector<StudySum> sums_;
    std::vector<const Coders*> pairs_;               // by row, where rows are pairs
    std::vector<std::vector<std::size_t>> rows_of_;  // by compared source
    std::map<std::array<std::uint32_t, 2>, std::size_t> row_of_pair_;
    std::vector<std::size_t> in_code_;  // rows to which something of the code at hand was added
    StudyUnits units_;
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
    return StudyBuilder{tables, compared, by, statistics}.build();
}

}  // namespace coding::analysis::agreement
