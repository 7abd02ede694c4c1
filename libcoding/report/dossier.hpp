// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "libcoding/progress.hpp"
#include "libcoding/report/dossier_definition.hpp"
#include "libcoding/report/dossier_figures.hpp"

namespace coding::report {

/// All reports of a definition in one, under the name "all". Its main table lists the parts and how each
/// came out: `made`, `nothing` (the project has nothing for it yet) or `failed` (what was asked for cannot
/// be; a sentence says why, the other parts stand). Tables of a part have its name before their key,
/// "frequency.rows"; a second part of that report is "frequency-2". A part begins with a heading of level 1.
/// With `since`, what changed from that dossier to this comes first.
Report dossier(const store::Project& project, const DossierDefinition& definition,
               const DossierFigures* since = nullptr);
/// The same; tells of each part before it makes it, and stops there with Error{cancelled} when asked to.
Report dossier(const store::Project& project, const DossierDefinition& definition,
               const DossierFigures* since, Progress& progress);

}  // namespace coding::report
