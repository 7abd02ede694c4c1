// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/exchange/refi/variable_type.hpp"

#include <algorithm>

#include "libcoding/exchange/refi/iso_time.hpp"

namespace coding::exchange::refi {
namespace {

bool digits(std::string_view text) {
    return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
}

std::string_view unsigned_part(std::string_view value) {
    if (value.starts_with('-') || value.starts_with('+')) value.remove_prefix(1);
    return value;
}

bool is_integer(std::string_view value) {
    return digits(unsigned_part(value));
}

bool is_decimal(std::string_view value) {
    const auto number = unsigned_part(value);
    const auto point = number.find('.');
    if (point == std::string_view::npos) return digits(number);
    const auto before = number.substr(0, point), after = number.substr(point + 1);
    return (before.empty() || digits(before)) && (after.empty() || digits(after)) && number.size() > 1;
}

bool fits(std::string_view value, std::string_view type) {
    if (type == "Integer") return is_integer(value);
    if (type == "Float") return is_decimal(value);
    if (type == "Boolean") return value == "true" || value == "false" || value == "1" || value == "0";
    if (type == "Date") return from_date_time(std::string{value} + "T00:00:00Z").has_value();
    if (type == "DateTime") return from_date_time(value).has_value();
    return type == "Text";
}

/// Numbers that no program would write in another way: "076" is a place, not a number.
bool is_plain_number(std::string_view value) {
    return value == "0" || (is_integer(value) && !unsigned_part(value).starts_with('0') &&
                            !value.starts_with('+') && value.size() < 10);
}

}  // namespace

std::string type_of_variable(std::string_view came_with, const std::vector<std::string>& values) {
    const auto all = [&](const auto& test) { return std::all_of(values.begin(), values.end(), test); };
    if (!came_with.empty()) {
        const bool fit = all([&](const std::string& value) { return fits(value, came_with); });
        return std::string{fit ? came_with : "Text"};
    }
    return !values.empty() && all(is_plain_number) ? "Integer" : "Text";
}

}  // namespace coding::exchange::refi
