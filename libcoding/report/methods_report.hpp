// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "libcoding/report/report.hpp"
#include "libcoding/report/study_facts.hpp"

namespace coding::report {

/// The items of COREQ (Tong, Sainsbury and Craig 2007) and SRQR (O’Brien et al. 2014), filled from what the
/// project knows; the others are marked as to be written by the team. Of the whole project: the request
/// narrows nothing.
Report methods_report(const store::Project& project);

/// The same from what is known already.
Report methods_report(const store::ProjectInfo& project, const store::State& state, const StudyFacts& facts);

}  // namespace coding::report
