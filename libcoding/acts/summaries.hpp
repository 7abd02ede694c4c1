// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

#include "libcoding/model/summary.hpp"
#include "libcoding/store/project.hpp"

// What the researchers say of cells of the matrix; read it with store/summaries.hpp. See acts/codings.hpp for
// what all acts have in common.
namespace coding::acts {

/// Writes the summary of a cell, in place of the one that it has; an empty text takes it away. Nothing
/// happens (no entry) where it says so already. Error{not_found} when what the cell is of is not there.
HistoryId write_summary(store::Project& project, std::string_view coder, const MatrixCell& cell,
                        const std::string& text);

}  // namespace coding::acts
