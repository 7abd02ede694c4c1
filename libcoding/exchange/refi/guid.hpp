// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace coding::exchange::refi {

/// The GUID in lower case and without braces, as everything here compares them; nothing when it is none.
std::optional<std::string> canonical_guid(std::string_view written);

/// The GUID of a thing that no other program has named yet, as one kind of element: always the same for one
/// project, element and id (the first 128 bits of their SHA-256, marked as version 8 of RFC 9562).
std::string own_guid(std::string_view project_guid, std::string_view element, std::int64_t id);

/// Whether own_guid() may have made it, in this project or another: other programs make theirs at random.
bool may_be_own_guid(std::string_view guid);

}  // namespace coding::exchange::refi
