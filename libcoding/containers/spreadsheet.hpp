// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

#include "libcoding/containers/table.hpp"

namespace coding::containers {

/// What a sheet may hold before it is refused as a bomb; a few cells can claim to be repeated a million
/// times.
struct SheetLimits {
    std::uint32_t columns = 2'000;
    std::uint64_t cells = 4'000'000;
    std::uint64_t bytes = 256ULL << 20;
};

/// "xlsx" or "ods" by what the archive holds; nothing for all else. Never throws.
std::optional<std::string_view> spreadsheet_format(std::span<const std::byte> bytes);

/// Reads an XLSX (ECMA-376) or ODS (OpenDocument 1.3) workbook: its first sheet that is shown and holds
/// anything; `line` is the row of the sheet. Cells are as a person would have typed them: 42, 1.5, 50%,
/// 2026-03-12, 2026-03-12 14:30, 0:31:00, true; a number that is shown with zeros in front keeps them. Of a
/// formula, its last result. Throws Error{input}: damaged, locked, no sheet, over a limit, a cell with an
/// error in it (#REF!), with sheet and cell ("People!B3").
Table read_spreadsheet(std::span<const std::byte> bytes, const SheetLimits& limits = {});

}  // namespace coding::containers
