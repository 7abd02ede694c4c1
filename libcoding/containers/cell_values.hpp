// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace coding::containers {

/// How a spreadsheet shows the numbers of a cell, as far as it tells what a person typed.
struct NumberFormat {
    enum class Kind { plain, percent, date, time, date_time };
    Kind kind = Kind::plain;
    std::size_t zeros = 0;  ///< of a plain one: shown with zeros in front up to so many digits ("01000")
};

/// By its number in XLSX (ECMA-376 part 1, 18.8.30); plain where it is none of the built-in ones.
NumberFormat builtin_format(unsigned id);

/// By its code ("dd/mm/yyyy", "[h]:mm:ss", "0.0%", "00000").
NumberFormat format_of_code(std::string_view code);

/// A number as a person would have typed it. Dates are days since 30 December 1899, or since 1 January 1904.
std::string typed_number(double value, const NumberFormat& format, bool from_1904 = false);

/// "2026-03-12" and "2026-03-12T14:30:00" (ISO 8601) as typed: 2026-03-12, 2026-03-12 14:30.
std::string typed_date(std::string_view iso);

/// "PT00H31M00S" (ISO 8601) as typed: 0:31:00. What is written otherwise stays as it is.
std::string typed_duration(std::string_view iso);

}  // namespace coding::containers
