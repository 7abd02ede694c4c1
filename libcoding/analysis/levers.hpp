// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "libcoding/analysis/frequency.hpp"
#include "libcoding/analysis/scope.hpp"

namespace coding::analysis {

struct Intensity {
    std::uint64_t coded = 0;  ///< codings that have one
    double mean = 0;
    double deviation = 0;  ///< sample standard deviation (n - 1); 0 below two
};

/// Lever, barrier and ambivalent side by side for one subject; arrays by polarity in that order.
struct Balance {
    std::array<Counts, 3> counts;
    std::array<Intensity, 3> intensity;
    /// (lever - barrier) / (lever + barrier) codings, -1 to 1; nothing when both are 0.
    std::optional<double> balance;
};

/// A passage that stands for a row: of those coded so, the best attested.
struct QuoteRef {
    Polarity polarity = Polarity::none;
    Span span;  ///< corpus positions
    std::uint32_t source = 0;
    std::uint32_t speaker = store::FlatBlock::none;
    std::uint32_t code = 0;
    std::uint32_t coders = 0;  ///< how many coders coded it so
    int intensity = 0;         ///< the highest coded, 0 none
};

struct LeverRow {
    enum class Subject { theme, theme_crossing, code };
    Subject subject = Subject::theme;  ///< theme: polarised codings below the theme; theme_crossing: those of
                                       ///< cross-cutting codes that overlap a coding of the theme
    std::uint32_t code = 0;
    Balance balance;
    std::vector<Balance> columns;  ///< by column of the split
    std::vector<QuoteRef> quotes;
};

struct Levers {
    Totals totals;
    std::vector<LeverRow>
        rows;  ///< themes (both ways) in codebook order, then every code with polarised codings
    std::vector<std::string> columns;
    bool columns_overlap = false;  ///< some share blocks: groups with a source in common
};

/// Best attested first: more coders, then higher intensity, then the longer (up to 60 words), then text
/// order; at most one a speaker until all speakers have one; at most `quotes_per_polarity` each. Participants
/// without consent to be quoted (Consent::none) are left out.
Levers levers(const store::CountingTables& tables, const Scope& scope, const Split& split = {},
              std::size_t quotes_per_polarity = 2);

}  // namespace coding::analysis
