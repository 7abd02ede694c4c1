// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "libcoding/report/dossier_figures.hpp"

namespace coding::report {

/// What changed from one dossier to the next: a heading, a sentence on each kind of change, and the tables
/// `changed_sources`, `changed_codes` and `changed_figures` where something did. Sources and codes are known
/// by their ids, so that one renamed is the same; figures by report, choices and name.
std::vector<Part> dossier_changes(const DossierFigures& before, const DossierFigures& now);

}  // namespace coding::report
