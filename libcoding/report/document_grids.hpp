// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "libcoding/report/document.hpp"
#include "libcoding/report/numbers.hpp"

namespace coding::report {

/// A table, or its nth follow-up, set on sheets of paper: upright where its columns have room, else turned,
/// else in as many grids as it needs, each with the first column again.
std::vector<Document::Block> grids_of(const Table& table, std::size_t follow_up, const Numbers& numbers,
                                      const Catalogue& catalogue);

}  // namespace coding::report
