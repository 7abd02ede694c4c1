// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string_view>

namespace coding::transcripts {

/// The day and hour before a message in what WhatsApp exports: "[12/03/2026, 14:02:11] ", "12/03/2026 14:02 -
/// ",
/// "[14:02, 12/03/2026] ". Returns where what follows begins; 0 where there is none. They are of the day, not
/// of a recording: no time code.
std::size_t message_stamp_at(std::string_view text, std::size_t at);

}  // namespace coding::transcripts
