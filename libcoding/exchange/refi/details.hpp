// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace coding::exchange::refi {

/// What Focale knows and REFI-QDA has no place for, by key ("polarity", "kind" …), in order.
using Details = std::vector<std::pair<std::string, std::string>>;

/// A description with its details below it, as a person can read them and Focale reads them back:
///
///     What it is about.
///
///     — Focale —
///     kind: lever
///     example: first line
///       second line
///
/// Details without a value are left out; a text without any is written as it is.
std::string with_details(std::string_view text, const Details& details);

struct Detailed {
    std::string text;
    Details details;
    bool found = false;  ///< whether there were details, be it none of them

    [[nodiscard]] std::string get(std::string_view key) const;
};

/// Parts a description from the details that with_details() wrote.
Detailed split_details(std::string_view description);

}  // namespace coding::exchange::refi
