// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace coding::exchange::refi {

/// Milliseconds since 1970-01-01 UTC of an xsd:dateTime ("2018-03-27T19:38:46Z", "…+02:00"; without a zone:
/// UTC); nothing when it is none.
std::optional<std::int64_t> from_date_time(std::string_view written);

/// The other way, in UTC, to the second.
std::string date_time(std::int64_t ms);
/// To the thousandth where it is not a whole second: for Focale's own notes, as not every program reads it.
std::string exact_date_time(std::int64_t ms);

}  // namespace coding::exchange::refi
