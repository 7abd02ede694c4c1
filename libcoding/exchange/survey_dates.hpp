// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "libcoding/transcripts/dates.hpp"

namespace coding::exchange {

/// How a column of dates is written.
struct ColumnDates {
    bool are_dates = false;  ///< all of them, read so
    transcripts::DateOrder order = transcripts::DateOrder::day_first;
    /// A date that could be either, where nothing in the column tells which; else empty.
    std::string unsure;
};

/// Found from the column: a number above 12 is no month. Where none tells, the day is taken as first.
ColumnDates column_dates(std::span<const std::string_view> answers);

}  // namespace coding::exchange
