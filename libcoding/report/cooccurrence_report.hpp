// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>

#include "libcoding/analysis/cooccurrence.hpp"
#include "libcoding/report/report.hpp"

namespace coding::report {

/// Which figure the heat map and the network show, by its name in CSV and JSON: "together", "exact",
/// "nested", "overlapping", "near", "jaccard", "observed_expected".
struct CooccurrenceChoice {
    std::string measure = "together";
    std::uint32_t within = 50;  ///< words between passages that are near
};

/// Which codes stand together: exact, nested, overlapping, near. Error{usage} when `measure` is none.
Report cooccurrence_report(const store::Project& project, const analysis::ScopeRequest& request,
                           const CooccurrenceChoice& choice = {});

/// The same from figures that are there already.
Report cooccurrence_report(const std::string& project_name, const store::CountingTables& tables,
                           const analysis::Scope& scope, const analysis::Cooccurrence& cooccurrence,
                           const std::string& measure);

}  // namespace coding::report
