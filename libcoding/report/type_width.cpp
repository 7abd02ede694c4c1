// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/report/type_width.hpp"

#include <algorithm>
#include <array>

#include "libcoding/text/display_width.hpp"

namespace coding::report {
namespace {

/// Hundredths of an em of the printable characters of ASCII, from the space on: as the wider has them of
/// DejaVu Sans and of Liberation Sans (which is Arial) a ninth larger, as documents set it.
constexpr std::array<unsigned char, 95> advances{
    32,  40, 46, 84, 64, 99, 78, 28,  39, 39, 50, 84, 32, 37, 32, 34,  //   ! " # … /
    64,  64, 64, 64, 64, 64, 64, 64,  64, 64, 34, 34, 84, 84, 84, 62,  // 0 … ?
    113, 75, 75, 81, 81, 75, 68, 87,  81, 31, 56, 75, 62, 93, 81, 87,  // @ A … O
    75,  87, 81, 75, 68, 81, 75, 105, 75, 75, 69, 39, 34, 39, 84, 62,  // P … _
    50,  62, 63, 56, 63, 62, 35, 63,  63, 28, 28, 58, 28, 97, 63, 62,  // ` a … o
    63,  63, 41, 56, 39, 63, 59, 82,  59, 59, 56, 64, 34, 64, 84};     // p … ~
constexpr double other_advance = 0.65;  // a letter with an accent, a dash, half of a wide character

}  // namespace

double ems(std::string_view utf8) {
    double sum = 0;
    std::size_t plain = 0;
    for (const char c : utf8) {
        const auto index = static_cast<unsigned char>(c) - static_cast<unsigned char>(' ');
        if (index < 0 || index >= static_cast<int>(advances.size())) continue;
        sum += advances.at(static_cast<std::size_t>(index)) / 100.0;
        ++plain;
    }
    const auto columns = text::display_width(utf8);
    return sum + other_advance * static_cast<double>(columns - std::min(plain, columns));
}

}  // namespace coding::report
