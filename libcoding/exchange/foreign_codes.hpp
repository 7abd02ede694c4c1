// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <vector>

#include "libcoding/exchange/codebook_tables.hpp"
#include "libcoding/exchange/foreign_project.hpp"

namespace coding::exchange {

/// The codes of another program as a codebook. Names that cannot stand in a path, or that a sibling has
/// already, are changed; a circle of categories is cut open, and what lies deeper than a codebook may goes
/// up: all of this is noted.
struct ForeignCodebook {
    ReadCodebook codebook;
    std::vector<CodeId> ids;  ///< in the codebook, of each code of the project
};
ForeignCodebook foreign_codebook(const std::vector<ForeignProject::Code>& codes);

}  // namespace coding::exchange
