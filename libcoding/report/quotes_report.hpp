// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <vector>

#include "libcoding/analysis/frequency.hpp"
#include "libcoding/analysis/verbatims.hpp"
#include "libcoding/report/report.hpp"

namespace coding::report {

struct QuotesChoice {
    std::size_t at_most = 3;  ///< a code; 0: all
    std::string attribution;  ///< as Attribution takes it; empty: the usual
};

/// The verbatims of each code in scope, chosen so that groups and speakers are heard. Nobody who does not
/// consent to be quoted is.
Report quotes_report(const store::Project& project, const analysis::ScopeRequest& request,
                     const QuotesChoice& choice = {});

/// The same from what is counted already; `words` reads the words of a span in corpus positions.
Report quotes_report(const store::ProjectInfo& project, const store::CountingTables& tables,
                     const analysis::Scope& scope, const analysis::Totals& totals,
                     const std::vector<analysis::CodeVerbatims>& verbatims,
                     const std::function<std::string(Span)>& words, const QuotesChoice& choice = {});

}  // namespace coding::report
