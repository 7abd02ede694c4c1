// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "libcoding/exchange/import_line.hpp"
#include "libcoding/exchange/refi/imported_project.hpp"
#include "libcoding/language/catalogue.hpp"

namespace coding::exchange {

/// What became of another program's project, below the line that names its file.
std::vector<ImportLine> project_lines(const refi::ImportedProject& project, const Catalogue& catalogue);

}  // namespace coding::exchange
