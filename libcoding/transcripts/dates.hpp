// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace coding::transcripts {

/// What stands first in a date like 12/03/2026.
enum class DateOrder { day_first, month_first };

/// The first whole date in a text as ISO 8601 (YYYY-MM-DD); empty where there is none. Reads "12 mars 2026",
/// "1er avril 2026", "March 12, 2026", "12/03/2026" (as `order` says; in France the day is first),
/// "2026-03-12".
std::string date_in(std::string_view text, DateOrder order = DateOrder::day_first);

}  // namespace coding::transcripts
