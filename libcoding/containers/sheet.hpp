// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "libcoding/containers/spreadsheet.hpp"
#include "libcoding/error.hpp"

namespace coding::containers {

/// "B3", from row and column counted from 0.
std::string cell_name(std::uint32_t row, std::uint32_t column);

/// A sheet while it is read: cells by their place, counted against the limits.
class Sheet {
  public:
    Sheet(std::string name, const SheetLimits& limits) : name_(std::move(name)), limits_(limits) {}

    /// Rows and columns from 0; an empty text says nothing.
    void put(std::uint32_t row, std::uint32_t column, std::string text);

    [[nodiscard]] bool empty() const { return rows_.empty(); }
    /// A title alone, above what reaches further to the right: a sheet that tells of the others.
    [[nodiscard]] bool is_cover() const;
    [[nodiscard]] Table table() &&;

    /// Where a cell is, for an error.
    [[nodiscard]] Where where(std::uint32_t row, std::uint32_t column) const;

    /// Refuses a cell whose value is an error ("#REF!").
    [[noreturn]] void refuse(std::uint32_t row, std::uint32_t column, std::string_view fault) const;

  private:
    std::string name_;
    SheetLimits limits_;
    std::map<std::uint32_t, std::vector<std::string>> rows_;
    std::uint64_t cells_ = 0;
    std::uint64_t bytes_ = 0;
};

}  // namespace coding::containers
