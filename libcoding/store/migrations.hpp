// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <span>
#include <string_view>

#include "libcoding/store/database.hpp"

namespace coding::store {

/// One step from the schema of a version to that of the next. Never changed once released. Later changesets
/// of history must still apply: columns are only added, at the end of a table.
struct Migration {
    std::int64_t from = 0;
    std::string_view sql;
};

/// The steps of all released versions, oldest first.
std::span<const Migration> migrations();

/// Brings an open project up to version `to`: a backup ("before-migration"), then all steps in one
/// transaction. Nothing happens when it is of that version already. Throws Error{input} when a step is
/// missing or leaves references without what they refer to; the file is then as it was.
void migrate(Database& database, const std::filesystem::path& path, std::span<const Migration> steps,
             std::int64_t to);

}  // namespace coding::store
