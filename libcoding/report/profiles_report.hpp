// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "libcoding/analysis/frequency.hpp"
#include "libcoding/report/report.hpp"

namespace coding::report {

/// What the cells show: "codings", "turns", "words", or "binary" (1 where there is a coding, else 0).
struct ProfilesChoice {
    std::string by = "source";  ///< as analysis::split_from_name takes it
    std::string measure = "codings";
};

/// A row a source (participant, group …), a column a code of the scope with all below it: the table that
/// statistics start from. Sources and participants bring their attributes. Error{usage} listing the figures
/// when `measure` is none.
Report profiles_report(const store::Project& project, const analysis::ScopeRequest& request,
                       const ProfilesChoice& choice);

/// The same from figures that are split by `choice.by` already.
Report profiles_report(const std::string& project_name, const store::CountingTables& tables,
                       const analysis::Scope& scope, const analysis::Frequency& frequency,
                       const ProfilesChoice& choice);

}  // namespace coding::report
