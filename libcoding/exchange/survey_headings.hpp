// SPDX-License-Identifier: GPL-3.0-or-later
// What reading a table of answers shares; for its parts alone.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace coding::exchange {

/// What the heading of a column of answers tells without looking at the answers.
enum class HeadingSays {
    nothing,
    identity,  ///< the number of the answers
    date,
    language,
    program,  ///< what only the survey's program needs
    personal  ///< who somebody is
};
HeadingSays what_heading_says(std::string_view heading);

/// Of headings of dates: the smaller, the better it tells when the answers were given.
std::size_t rank_of_date(std::string_view heading);

/// White space, line ends too, as single spaces.
std::string on_one_line(std::string_view words);

}  // namespace coding::exchange
