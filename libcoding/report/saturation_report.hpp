// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "libcoding/analysis/coverage.hpp"
#include "libcoding/analysis/saturation.hpp"
#include "libcoding/report/report.hpp"

namespace coding::report {

struct SaturationChoice {
    std::string by;      ///< columns of the coverage board, as analysis::split_from_name takes it; empty:
                         ///< groups, else sources
    std::string across;  ///< a board for each of these (a population); empty: one board
    analysis::SaturationRule rule;
};

/// What the saturation ratio says, in a sentence: after how many sources little or nothing is new.
Message saturation_verdict(const analysis::Saturation& saturation);

/// Whether new sources still bring new codes, and which themes nobody has been heard on yet.
/// Error{usage} for a base or a run of no source.
Report saturation_report(const store::Project& project, const analysis::ScopeRequest& request,
                         const SaturationChoice& choice = {});

/// The same from figures that are there already; `choice.by` is what the board is split by.
Report saturation_report(const std::string& project_name, const store::CountingTables& tables,
                         const analysis::Scope& scope, const analysis::Saturation& saturation,
                         const analysis::Subjects& subjects, const analysis::Coverage& coverage,
                         const SaturationChoice& choice);

}  // namespace coding::report
