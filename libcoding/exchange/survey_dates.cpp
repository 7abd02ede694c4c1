// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/exchange/survey_dates.hpp"

#include <algorithm>

namespace coding::exchange {

using transcripts::date_in;
using transcripts::DateOrder;

ColumnDates column_dates(std::span<const std::string_view> answers) {
    bool day_first = !answers.empty(), month_first = !answers.empty();
    std::string either;
    for (const auto answer : answers) {
        const auto by_day = date_in(answer, DateOrder::day_first);
        const auto by_month = date_in(answer, DateOrder::month_first);
        day_first = day_first && !by_day.empty();
        month_first = month_first && !by_month.empty();
        if (either.empty() && by_day != by_month) either = answer;
    }
    if (!day_first && month_first) return {true, DateOrder::month_first, {}};
    return {day_first, DateOrder::day_first, day_first && month_first ? either : std::string{}};
}

}  // namespace coding::exchange
