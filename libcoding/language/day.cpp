// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/language/day.hpp"

#include <algorithm>
#include <string>
#include <string_view>

namespace coding {

Message day_message(const Day& named) {
    const auto& day = named.iso;
    constexpr std::string_view form = "0000-00-00", form_of_month = form.substr(0, 7);
    const auto fits = (day.size() == form.size() || day.size() == form_of_month.size()) &&
                      std::equal(day.begin(), day.end(), form.begin(), [](char c, char like) {
                          return like == '-' ? c == like : c >= '0' && c <= '9';
                      });
    const auto month = fits ? day.substr(5, 2) : std::string{};
    if (month < "01" || month > "12") return Message{"{0}", day};
    if (day.size() == form_of_month.size()) {
        return Message{
            "{0, select, 01 {January} 02 {February} 03 {March} 04 {April} 05 {May} 06 {June} 07 {July} 08 "
            "{August} 09 {September} 10 {October} 11 {November} other {December}} {1}",
            month, day.substr(0, 4)};
    }
    return Message{
        "{0} {1, select, 01 {January} 02 {February} 03 {March} 04 {April} 05 {May} 06 {June} 07 {July} 08 "
        "{August} 09 {September} 10 {October} 11 {November} other {December}} {2}",
        std::to_string(std::stoi(day.substr(8))), month, day.substr(0, 4)};
}

}  // namespace coding
