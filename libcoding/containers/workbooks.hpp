// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

#include "libcoding/containers/archive.hpp"
#include "libcoding/containers/spreadsheet.hpp"

namespace coding::containers {

/// The two kinds of workbook that read_spreadsheet() takes (containers/spreadsheet.hpp).
Table read_xlsx(const Archive& archive, const SheetLimits& limits);
Table read_ods(const Archive& archive, const SheetLimits& limits);

/// The entry of a workbook, or Error{input} saying that it is missing.
std::string needed_part(const Archive& archive, std::string_view name);

}  // namespace coding::containers
