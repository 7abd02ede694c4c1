// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <vector>

#include "libcoding/analysis/chosen.hpp"
#include "libcoding/analysis/columns.hpp"
#include "libcoding/analysis/counts.hpp"
#include "libcoding/analysis/rows.hpp"
#include "libcoding/analysis/scope.hpp"
#include "libcoding/analysis/sweep.hpp"

namespace coding::analysis {

/// Counts codings by code, rolled up, in one sweep in text order (docs/METHODS.md has the definitions). Many
/// codings are swept in parts, side by side; what comes out does not depend on how many.
class Tally {
  public:
    struct Result {
        std::vector<Counts> own;    ///< by code
        std::vector<Counts> total;  ///< by code, with those below
        Counts all;
    };

    Tally(const store::CountingTables& tables, const Scope& scope);
    Tally(const Tally&) = delete;  // its sweeps refer to it
    Tally& operator=(const Tally&) = delete;

    /// Counts in one column; `codings` are those that touch it.
    const Result& count(const Layer& layer, const Column& column, const Chosen& codings);

  private:
    struct Dominance {
        std::uint32_t participant = store::FlatBlock::none;
        std::uint64_t lead = 0;
        std::uint64_t made = 0;
    };

    const Sweep& sweep(const Layer& layer, std::uint32_t column, const Chosen& codings);
    [[nodiscard]] std::uint32_t source_start(std::uint32_t coding) const;
    void finish(const Sweep& swept, const Totals& of);
    void fill(Counts& counts, std::uint32_t row, const Sweep& swept, const Totals& of) const;
    void find_dominant(const Sweep& swept);
    [[nodiscard]] std::vector<Dominance> likely_dominant(const std::vector<bool>& small) const;
    template <class Visit>
    void each_made(Visit&& visit) const;

    const store::CountingTables& tables_;
    const Scope& scope_;
    Rows rows_;
    std::vector<std::int32_t> times_;  // by block, where somebody was there for a part only
    std::vector<Sweep> sweeps_;        // as many as were needed so far
    std::size_t parts_ = 0;            // of the last sweep
    std::vector<Sweep::Sums> sums_;    // by row
    Result result_;
};

}  // namespace coding::analysis
