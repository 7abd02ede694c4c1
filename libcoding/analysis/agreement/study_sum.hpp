// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <unordered_map>
#include <vector>

#include "libcoding/analysis/agreement/code_in_source.hpp"
#include "libcoding/analysis/agreement/statistics.hpp"

namespace coding::analysis::agreement {

/// Coders who are compared with each other, ascending, as indices of CountingTables::coders.
using Coders = std::vector<std::uint32_t>;

/// What a row of a study compares, before any code is looked at. Coders are known by address here: equal ones
/// are one object.
struct StudyFrame {
    double length = 0;                            ///< code points, times coders
    std::map<const Coders*, std::int64_t> turns;  ///< by who coded the source

    void add(const ComparedSources::Source& source, const Coders& coders);
};

/// How many turns were given a code by whom: a bit for each of the coders.
class Decisions {
  public:
    std::int64_t& operator[](CoderBits who) { return who < few_.size() ? few_[who] : many_[who]; }

    /// Calls visit(who, how many); some may be 0.
    template <class Visit>
    void each(const Visit& visit) const {
        for (std::size_t who = 0; who < few_.size(); ++who) visit(CoderBits{who}, few_[who]);
        for (const auto& [who, count] : many_) visit(who, count);
    }

  private:
    std::array<std::int64_t, 256> few_{};  // of up to eight coders nothing need be searched
    std::unordered_map<CoderBits, std::int64_t> many_;
};

/// A row of a study: one code after the other, and all that came so far.
class StudySum {
  public:
    /// `members`: which of the source's coders count here, and `coders` who they are.
    void add(const CodeInSource& piece, const ComparedSources::Source& source, const Coders& coders,
             CoderBits members);
    /// After the last piece of a code: what lies elsewhere is coded by nobody.
    void end_code(const StudyFrame& frame);
    /// Something was added since the code began.
    [[nodiscard]] bool in_code() const { return in_code_; }

    StudySum& operator+=(const StudySum& more);

    [[nodiscard]] std::uint64_t codings() const { return codings_; }
    /// One for each; empty for a measure that wants all units at hand.
    [[nodiscard]] std::vector<Coefficient> results(const std::vector<Statistic>& statistics) const;

  private:
    void add_units(const CodeInSource& piece, std::int64_t length, std::size_t coders, CoderBits members);
    void add_turns(const CodeInSource& piece, const Coders& coders, CoderBits members);
    [[nodiscard]] Ratings ratings() const;

    UnitCoincidences coincidences_{1};
    double length_ = 0;
    bool in_code_ = false;
    UnitCoincidences::Disagreement disagreement_;
    Shared bounds_, lengths_;
    std::map<const Coders*, Decisions> decisions_;
    std::uint64_t codings_ = 0;
    // Of the piece at hand, by coder who marked; kept for their memory.
    std::vector<const CodeInSource::Units*> exact_, united_;
};

}  // namespace coding::analysis::agreement
