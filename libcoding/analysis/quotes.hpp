// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "libcoding/analysis/levers.hpp"
#include "libcoding/analysis/passages.hpp"
#include "libcoding/analysis/scope.hpp"

namespace coding::analysis {

/// A passage as it would be quoted.
struct QuoteCandidate {
    QuoteRef quote;
    std::uint32_t words = 0;  ///< at most as many as count for the order
};

/// The order of quotes (levers.hpp has it).
bool better_attested(const QuoteCandidate& a, const QuoteCandidate& b);

/// Of a passage (its members tagged with indices of codings), the coding with most words, from its first
/// block in scope to its last. Nothing where somebody speaks in it who does not consent to be quoted. Where
/// the codings differ in polarity, it is that of the one quoted.
std::optional<QuoteCandidate> quotable(const store::CountingTables& tables, const Scope& scope,
                                       Passages::Passage passage, std::uint32_t coders);

/// The best quotes of some passages: one a voice, and while there are fewer voices than quotes wanted, the
/// best of the others. Passages can be added in any order, and what is left of one set to another's.
class BestQuotes {
  public:
    using Candidate = QuoteCandidate;

    /// Whether a passage with so many coders and that intensity comes too late, whatever else it has.
    [[nodiscard]] bool beats(std::uint32_t coders, int intensity, std::size_t wanted) const;
    void add(const Candidate& candidate, std::size_t wanted);
    void add(const BestQuotes& others, std::size_t wanted);
    [[nodiscard]] std::vector<QuoteRef> quotes(std::size_t wanted) const;

  private:
    std::vector<Candidate> first_;  // the best of each of the best voices, best first
    std::vector<Candidate> again_;  // the best of the others, while voices are missing
};

/// The best of the passages of a list of codings that may be quoted (levers.hpp has the order).
class Quotes {
  public:
    /// `codings`: indices, in text order, all of one polarity.
    Quotes(const store::CountingTables& tables, const Scope& scope, std::span<const std::uint32_t> codings,
           std::size_t wanted);

    /// Of the code and all below it.
    [[nodiscard]] std::vector<QuoteRef> of_code(std::size_t code) const {
        return by_code_[code].quotes(wanted_);
    }
    [[nodiscard]] std::vector<QuoteRef> of_all() const { return all_.quotes(wanted_); }

  private:
    void add(const store::CountingTables& tables, const Scope& scope, Passages::Passage passage,
             std::uint32_t coders);

    std::size_t wanted_;
    std::vector<BestQuotes> by_code_;
    BestQuotes all_;
};

}  // namespace coding::analysis
