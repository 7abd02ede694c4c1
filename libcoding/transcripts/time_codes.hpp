// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "libcoding/model/source.hpp"

namespace coding::transcripts {

/// A point or a stretch of the recording as transcripts write it. Positions are bytes of the text that it was
/// found in.
struct TimeCode {
    std::size_t begin = 0;
    std::size_t end = 0;  ///< behind the closing bracket
    Milliseconds at{0};
    std::optional<Milliseconds> until{};  ///< of [00:12:31 - 00:12:45]
    bool enclosed = false;                ///< in [ ], ( ), { }, < > or # #
    bool clock_like = false;              ///< 17:30 without a fraction: may be the time of day
};

/// The time code that starts at `at`: `[00:12:31]`, `(12:31)`, `#00:12:31-4#` (tenths), `00:12:31.450`,
/// `1:02:03,5`, `¤<2400>` (thousandths, Transana); of a stretch also as Teams writes it, `0:0:3.48 -->
/// 0:1:2.0`.
std::optional<TimeCode> time_code_at(std::string_view text, std::size_t at);

/// A cell or field that holds a time and nothing else: a time code, or seconds ("751.2", "751,2").
std::optional<Milliseconds> time_from(std::string_view field);

/// "00:12:31.450", what time_code_at reads back; at least two digits of hours.
std::string time_code(Milliseconds at, char decimal_sign = '.');

}  // namespace coding::transcripts
