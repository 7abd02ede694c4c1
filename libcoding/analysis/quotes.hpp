// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "libcoding/analysis/levers.hpp"
#include "libcoding/analysis/scope.hpp"

namespace coding::analysis {

/// The passages of a list of codings that may be quoted, best attested first (levers.hpp has the order).
class Quotes {
  public:
    /// `codings`: indices, in text order, all of one polarity.
    Quotes(const store::CountingTables& tables, const Scope& scope, std::span<const std::uint32_t> codings);

    /// The best of the codes in [first_code, end_code): one a speaker, more only when there are too few
    /// speakers.
    [[nodiscard]] std::vector<QuoteRef> best(std::uint32_t first_code, std::uint32_t end_code,
                                             std::size_t number) const;

  private:
    void add_passage(const store::CountingTables& tables, const Scope& scope,
                     std::span<const std::uint32_t> passage);

    struct Candidate {
        QuoteRef quote;
        std::uint64_t words = 0;
    };
    std::vector<Candidate> candidates_;                // best first
    std::vector<std::vector<std::uint32_t>> by_code_;  // ranks in candidates_
};

}  // namespace coding::analysis
