// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "libcoding/exchange/codebook_tables.hpp"
#include "libcoding/text/encoding.hpp"

namespace coding::exchange {

/// A codebook as a file holds it.
struct CodebookFile {
    ReadCodebook codebook;
    std::string format;                      ///< "json", "qdc", or that of the table: "csv", "xlsx", "ods"
    std::optional<text::Encoding> encoding;  ///< of a text
    std::vector<std::string> columns;        ///< of a table
};

/// REFI-QDA, JSON, or a table (CSV, XLSX, ODS), by its content. Error{input}.
CodebookFile read_codebook(std::span<const std::byte> bytes);

}  // namespace coding::exchange
