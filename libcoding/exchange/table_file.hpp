// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>

#include "libcoding/containers/table.hpp"
#include "libcoding/text/encoding.hpp"

namespace coding::exchange {

/// A table as a file holds it: what every import of tables begins with.
struct TableFile {
    containers::Table table;
    std::string format;                      ///< "csv", "xlsx" or "ods"
    std::optional<text::Encoding> encoding;  ///< of a CSV
};

/// Reads a CSV in any encoding, or the first sheet of an XLSX or ODS workbook. Error{input} with line or
/// cell, also where a row says something behind the last heading.
TableFile read_table(std::span<const std::byte> bytes);

}  // namespace coding::exchange
