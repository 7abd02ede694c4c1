// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "libcoding/containers/table.hpp"

namespace coding::containers {

/// Error{input} with the line of a row that says something behind the last heading: words that hold the
/// separator and were not quoted would lose their end.
void refuse_cells_behind_headings(const Table& table);

}  // namespace coding::containers
