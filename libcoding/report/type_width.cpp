// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/report/type_width.hpp"

#include <algorithm>
#include <array>

#include "libcoding/text/display_width.hpp"

namespace coding::report {
namespace {

/// Hundredths of an em of the printable characters of ASCII, from the space on, as DejaVu Sans has them.
constexpr std::array<unsigned char, 95> advances{
    32, 40, 46, 84, 64, 95, 78, 28, 39, 39, 50, 84, 32, 36, 32, 34,  //   ! " # … /
    64, 64, 64, 64, 64, 64, 64, 64, 64, 64, 34, 34, 84, 84, 84, 53,  // 0 … ?
    99, 68, 69, 70, 77, 63, 58, 77, 75, 30, 30, 66, 56, 86, 75, 79,  // @ A … O
    60, 79, 69, 63, 61, 73, 68, 99, 69, 61, 69, 39, 34, 39, 84, 50,  // P … _
    50, 61, 63, 55, 63, 62, 35, 63, 63, 28, 28, 58, 28, 97, 63, 61,  // ` a … o
    63, 63, 41, 52, 39, 63, 59, 82, 59, 59, 52, 64, 34, 64, 84};     // p … ~
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
