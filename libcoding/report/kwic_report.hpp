// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>

#include "libcoding/analysis/scope.hpp"
#include "libcoding/report/report.hpp"

namespace coding::report {

struct KwicChoice {
    std::string words;            ///< as a search takes them
    std::string order = "place";  ///< or "left", "right" (analysis::LineOrder)
    std::size_t around = 5;       ///< words on either side
    std::size_t at_most = 1000;   ///< lines; 0: all
};

/// The words in context (KWIC): a line for each place where they are said, the words below one another.
/// Nobody who does not consent to be quoted is. Without words it says only that some are wanted. Error{usage}
/// for an order that there is not.
Report kwic_report(const store::Project& project, const analysis::ScopeRequest& request,
                   const KwicChoice& choice);

}  // namespace coding::report
