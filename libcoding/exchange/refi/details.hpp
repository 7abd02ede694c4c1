// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "libcoding/model/code.hpp"
#include "libcoding/model/coding.hpp"

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

/// The definition of a code, or the memo of a coding, with the rest of its fields below: in no program is
/// there a place for them. `usual` is the polarity that need not be said, `more` what else there is to say.
std::string with_details_of(const Code& code, const Details& more = {});
std::string with_details_of(const Coding& coding, Polarity usual = Polarity::none);

/// The other way: what is said becomes the fields of a code or coding. A polarity that is not said stays.
void take_details(const Detailed& said, Code& code);
void take_details(const Detailed& said, Coding& coding);

}  // namespace coding::exchange::refi
