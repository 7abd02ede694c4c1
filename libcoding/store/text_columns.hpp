// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "libcoding/store/database.hpp"

namespace coding::store {

/// A column that holds something else than UTF-8, and in how many rows.
struct UnsoundColumn {
    std::string table;
    std::string column;
    std::int64_t rows = 0;
};

/// Every column of text of every table is looked at, but the texts of blocks: read_blocks()
/// (store/derived.hpp) tells those one by one.
std::vector<UnsoundColumn> unsound_columns(const Database& database);

}  // namespace coding::store
