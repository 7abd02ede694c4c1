// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>

#include "libcoding/analysis/agreement/continuum.hpp"
#include "libcoding/analysis/agreement/ratings.hpp"
#include "libcoding/containers/table.hpp"

namespace coding::exchange {

/// First column: the unit's name; then a column a coder; an empty cell is a missing rating. Throws
/// Error{input} on a table without coders, on two coders of one name, beyond 64 coders or 1,000 values.
analysis::agreement::Ratings read_ratings(const containers::Table& table);

/// Columns coder, begin, end and value (units without that column have one and the same). The continuum goes
/// from `begin` (else 0, or the first unit if that begins below) to `end` (else the end of the last unit).
/// Throws Error{input} with the line of what is no unit or lies outside, and beyond 64 coders or 10,000
/// values.
analysis::agreement::Continuum read_continuum(const containers::Table& table,
                                              std::optional<std::int64_t> begin,
                                              std::optional<std::int64_t> end);

/// The same from a file, whatever its encoding; errors name it.
analysis::agreement::Ratings read_ratings_file(const std::filesystem::path& path);
analysis::agreement::Continuum read_continuum_file(const std::filesystem::path& path,
                                                   std::optional<std::int64_t> begin,
                                                   std::optional<std::int64_t> end);

}  // namespace coding::exchange
