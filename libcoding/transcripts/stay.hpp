// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string_view>

#include "libcoding/model/source.hpp"

namespace coding::transcripts {

/// From when to when somebody was there, from the session's start; nothing: from its beginning, to its end.
struct Stay {
    std::optional<Milliseconds> from;
    std::optional<Milliseconds> to;
};

/// What stands beside a name in a list of those present says of that: "à partir de 00:31", "arrivée à 0h31",
/// "until 1:10:00", "de 0:10 à 0:50"; nothing where no such words stand. A time of two numbers is minutes and
/// seconds where `seconds` says that the transcript writes its times so, else hours and minutes. One that no
/// session reaches (14h30) is a time of the day: the stay is then said to be all along.
std::optional<Stay> stay_said(std::string_view aside, bool seconds);

}  // namespace coding::transcripts
