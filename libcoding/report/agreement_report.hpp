// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "libcoding/analysis/agreement/study.hpp"
#include "libcoding/report/report.hpp"

namespace coding::report {

/// What is to be told of agreement, by the names of the command line; empty: what suits.
struct AgreementChoice {
    std::vector<std::string> statistics;
    std::string by;                 ///< code (of a project), pair, source (of a project)
    std::string level;              ///< of ratings
    std::string weights;            ///< of ratings
    std::size_t disagreements = 0;  ///< how many of the worst to list
};

/// How far the coders of a project agree, by code, pair of coders or source.
Report agreement_report(const store::Project& project, const analysis::ScopeRequest& request,
                        const AgreementChoice& choice = {});

/// The same from what is loaded already; `words` reads the words of a span in corpus positions.
Report agreement_report(const std::string& project_name, const store::CountingTables& tables,
                        const analysis::Scope& scope, const AgreementChoice& choice,
                        const std::function<std::string(Span)>& words);

/// Of a table with no project; `name` is the table's. Error{usage} for a measure that does not fit it.
Report agreement_report(const std::string& name, const analysis::agreement::Ratings& ratings,
                        const AgreementChoice& choice = {});
Report agreement_report(const std::string& name, const analysis::agreement::Continuum& continuum,
                        const AgreementChoice& choice = {});

}  // namespace coding::report
