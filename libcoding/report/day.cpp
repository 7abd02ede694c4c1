// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/report/day.hpp"

#include <algorithm>
#include <array>
#include <ctime>
#include <string_view>

namespace coding::report {

std::string day(std::int64_t at_ms) {
    const auto seconds = static_cast<std::time_t>(at_ms / 1000);
    std::tm parts{};
    ::gmtime_r(&seconds, &parts);
    std::array<char, 32> text{};
    return {text.data(), std::strftime(text.data(), text.size(), "%Y-%m-%d", &parts)};
}

Message day_message(const std::string& day) {
    constexpr std::string_view form = "0000-00-00";
    const auto fits =
        day.size() == form.size() && std::equal(day.begin(), day.end(), form.begin(), [](char c, char like) {
            return like == '-' ? c == like : c >= '0' && c <= '9';
        });
    const auto month = fits ? day.substr(5, 2) : std::string{};
    if (month < "01" || month > "12") return Message{"{0}", day};
    return Message{
        "{0} {1, select, 01 {January} 02 {February} 03 {March} 04 {April} 05 {May} 06 {June} 07 {July} 08 "
        "{August} 09 {September} 10 {October} 11 {November} other {December}} {2}",
        std::to_string(std::stoi(day.substr(8))), month, day.substr(0, 4)};
}

}  // namespace coding::report
