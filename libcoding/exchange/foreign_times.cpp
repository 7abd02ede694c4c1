// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/exchange/foreign_times.hpp"

#include <array>
#include <sstream>
#include <string>

#include "libcoding/exchange/refi/iso_time.hpp"

namespace coding::exchange {
namespace {

constexpr std::string_view months = "JanFebMarAprMayJunJulAugSepOctNovDec";

std::string two_digits(std::size_t number) {
    return (number < 10 ? "0" : "") + std::to_string(number);
}

/// "Tue Mar  4 10:20:30 2025" as "2025-03-04T10:20:30"; empty when it is not written so.
std::string from_r(std::string_view written) {
    std::istringstream words{std::string{written}};
    std::string weekday, month, time, year;
    std::size_t day = 0;
    if (!(words >> weekday >> month >> day >> time >> year) || month.size() != 3) return {};
    const auto at = months.find(month);
    if (at == std::string_view::npos || at % 3 != 0) return {};
    return year + '-' + two_digits(at / 3 + 1) + '-' + two_digits(day) + 'T' + time;
}

}  // namespace

std::int64_t foreign_time(std::string_view written) {
    std::string iso{written};
    if (iso.size() == 10) iso += "T00:00:00";
    if (iso.size() > 10 && iso[10] == ' ') iso[10] = 'T';
    if (const auto time = refi::from_date_time(iso)) return *time;
    return refi::from_date_time(from_r(written)).value_or(0);
}

}  // namespace coding::exchange
