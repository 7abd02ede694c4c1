// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "libcoding/exchange/import.hpp"
#include "libcoding/language/catalogue.hpp"

namespace cli {

/// What became of each file, as schemas/import.schema.json has it; for a person: exchange::import_lines().
std::string import_report_json(const coding::exchange::ImportReport& report,
                               const coding::Catalogue& catalogue);

}  // namespace cli
