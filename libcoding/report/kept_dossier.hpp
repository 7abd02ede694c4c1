// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "libcoding/report/dossier_definition.hpp"
#include "libcoding/report/dossier_figures.hpp"

namespace coding::report {

/// The definition that the project keeps; nothing where it keeps none. Its text: store/dossier.hpp; it is
/// kept by acts/dossier.hpp.
std::optional<DossierDefinition> kept_definition(const store::Project& project);

/// What `report all` makes where nobody names a file: after the definition that the project keeps, else the
/// usual reports within the filters. Error{usage} when there are both a definition and filters: it says of
/// each report what it counts.
DossierDefinition definition_to_use(const store::Project& project, const analysis::ScopeRequest& request);

/// The usual dossier as a definition is written, to begin one's own with.
std::string usual_definition();

/// What a dossier tells for a later one to compare with, as a project keeps it.
std::string figures_to_keep(const Report& dossier);

/// Those kept under the name (folded, as people write names); nothing where there are none.
std::optional<DossierFigures> kept_dossier_figures(const store::Project& project, std::string_view name);

}  // namespace coding::report
