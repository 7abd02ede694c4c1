// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "libcoding/analysis/query_names.hpp"

namespace coding::report {

/// The definition of a dossier (as dossier_definition.hpp reads it) with the names of codes, sources, groups
/// and attributes in it as they are now, its queries too. To the letter as it was where nothing is renamed,
/// else laid out anew, its parts in their order.
std::string definition_with_names_now(const std::string& definition, const analysis::NameNow& now);

}  // namespace coding::report
