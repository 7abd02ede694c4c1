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
    /// `top`: whether all() is asked for; codings() is there in any case.
    Tally(const store::CountingTables& tables, const Scope& scope, Rows::Top top = Rows::Top::counted);
    Tally(const Tally&) = delete;  // its sweeps refer to it
    Tally& operator=(const Tally&) = delete;

    /// Counts in one column; `codings` are those that touch it.
    void count(const Layer& layer, const Column& column, const Chosen& codings);

    /// What the last count() found: of the code alone, of the code with those below it, of everything.
    [[nodiscard]] Counts own(std::size_t code) const { return of_row(rows_.own(code)); }
    [[nodiscard]] Counts total(std::size_t code) const { return of_row(Rows::total(code)); }
    [[nodiscard]] Counts all() const { return of_row(Rows::everything); }
    [[nodiscard]] std::uint64_t codings() const { return sweeps_.front().met(Rows::everything).codings; }

  private:
    struct Dominance {
        std::uint32_t participant = store::FlatBlock::none;
        std::uint64_t made = 0;
    };

    void sweep(const Layer& layer, std::uint32_t column, const Chosen& codings);
    [[nodiscard]] std::uint32_t source_start(std::uint32_t coding) const;
    void find_dominant();
    [[nodiscard]] Counts of_row(std::uint32_t row) const;

    const store::CountingTables& tables_;
    const Scope& scope_;
    Rows rows_;
    std::vector<std::int32_t> times_;  // by block, where somebody was there for a part only
    std::vector<Sweep> sweeps_;        // as many as were needed so far; the first has what all found
    Totals of_;
    std::vector<Dominance> dominant_;  // by row
};

}  // namespace coding::analysis
