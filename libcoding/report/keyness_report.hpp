// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>

#include "libcoding/analysis/frequency.hpp"
#include "libcoding/analysis/keyness.hpp"
#include "libcoding/report/report.hpp"

namespace coding::report {

struct KeynessChoice {
    std::string by;  ///< "code", or as analysis::split_from_name takes it; empty: code where the request
                     ///< names codes or themes, else group (source where there is none)
    std::size_t at_most = 15;  ///< words a part, each way; 0: all
};

/// The words and pairs of words typical of each part against the rest, and those it hardly says.
Report keyness_report(const store::Project& project, const analysis::ScopeRequest& request,
                      const KeynessChoice& choice = {});

/// The same from what is counted already; `by` as it was chosen in the end.
Report keyness_report(const std::string& project_name, const store::CountingTables& tables,
                      const analysis::Scope& scope, const analysis::Totals& totals,
                      const analysis::Keyness& keyness, const KeynessChoice& choice);

}  // namespace coding::report
