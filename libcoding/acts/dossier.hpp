// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

#include "libcoding/store/project.hpp"

// The dossier of a study (report/dossier.hpp): of what it is made, and what earlier ones told. Read it with
// report/kept_dossier.hpp. See acts/codings.hpp for what all acts have in common.
namespace coding::acts {

/// Keeps the definition, to the letter, in place of an earlier one. Error{input} when it is not written as
/// schemas/dossier.schema.json has it; whether what it names is there, nobody looks.
HistoryId set_dossier(store::Project& project, std::string_view coder, const std::string& definition);

/// From then on the usual reports make the dossier. Error{not_found} when none is kept.
HistoryId remove_dossier(store::Project& project, std::string_view coder);

/// Makes the dossier as it stands (report::definition_to_use; it takes as long) and keeps what it tells
/// under a name, to compare a later one with. Error{conflict} when the name is empty or taken.
HistoryId keep_figures(store::Project& project, std::string_view coder, const std::string& name);

/// Error{not_found} when nothing is kept under the name (folded, as people write names).
HistoryId forget_figures(store::Project& project, std::string_view coder, std::string_view name);

}  // namespace coding::acts
