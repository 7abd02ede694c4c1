// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "libcoding/exchange/import.hpp"
#include "libcoding/language/catalogue.hpp"

namespace cli {

/// What became of each file: for a person, and as JSON (schemas/import.schema.json).
std::string import_report_text(const coding::exchange::ImportReport& report,
                               const coding::Catalogue& catalogue);
std::string import_report_json(const coding::exchange::ImportReport& report,
                               const coding::Catalogue& catalogue);

}  // namespace cli
