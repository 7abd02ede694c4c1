// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "libcoding/containers/table.hpp"

namespace coding::containers {

/// The text without a first line "sep=;", by which spreadsheets are told the sign between cells. What that
/// sign is, the rows show.
std::string_view behind_separator_line(std::string_view utf8);

/// Reads UTF-8 (text::decode first). The separator (comma, semicolon, tab) is found from the heading row.
/// Empty rows are left out. Throws Error{input} with the line on a quote that never closes and on a text
/// without a heading row.
Table read_csv(std::string_view utf8);

/// One row, quoted where needed (RFC 4180), ended by \n.
std::string csv_row(std::span<const std::string> cells, char separator = ',');

}  // namespace coding::containers
