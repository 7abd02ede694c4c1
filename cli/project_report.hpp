// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <nlohmann/json_fwd.hpp>

#include "libcoding/exchange/refi/imported_project.hpp"
#include "libcoding/language/catalogue.hpp"

namespace cli {

/// What became of another program's project, as schemas/import.schema.json has it.
nlohmann::ordered_json project_report_json(const coding::exchange::refi::ImportedProject& project,
                                           const coding::Catalogue& catalogue);

}  // namespace cli
