// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <string>

#include "libcoding/report/report.hpp"

namespace coding::report {

/// The lines of a table as write_csv() writes it, for one that is written while it is made.
std::string csv_heading(std::span<const Column> columns);
std::string csv_line(std::span<const Column> columns, std::span<const Cell> cells);

}  // namespace coding::report
