// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>

#include "libcoding/report/report.hpp"
#include "libcoding/text/span.hpp"

namespace coding::report {

/// A passage that a report tells of.
struct RowPlace {
    std::string source;  ///< its name
    Span span;           ///< in the source, code points
};

/// Where the row's passage stands, if the table has the columns `source`, `begin` and `end`.
std::optional<RowPlace> place_of(const Table& table, const Table::Row& row);

}  // namespace coding::report
