// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "libcoding/store/counting.hpp"

namespace coding::analysis {

/// Shown, and accepted in a filter, for participants and sources without a value.
inline constexpr const char* no_value = "—";

/// The names of a request as indices. Each throws Error{not_found} with the nearest names as hint, and
/// Error{conflict} when a name fits several things.
std::vector<bool> named_sources(const store::CountingTables& tables, const std::vector<std::string>& names);
std::vector<bool> named_groups(const store::CountingTables& tables, const std::vector<std::string>& names);
std::vector<bool> named_coders(const store::CountingTables& tables, const std::vector<std::string>& names);
std::vector<bool> named_speakers(const store::CountingTables& tables, const std::vector<std::string>& names);
/// The codes and all below them.
std::vector<bool> named_codes(const store::CountingTables& tables, const std::vector<std::string>& names);
/// The themes and all below them.
std::vector<bool> named_themes(const store::CountingTables& tables, const std::vector<std::string>& names);

/// Index in CountingTables::values; of two attributes of one name, that of participants.
std::uint32_t named_attribute(const store::CountingTables& tables, const std::string& name);

/// Which participants and sources have the values asked for: several values of one attribute are
/// alternatives, different attributes all hold.
struct ValueFilter {
    bool of_participants = false;  ///< whether any attribute of participants is asked for
    std::vector<bool> participants;
    std::vector<bool> sources;
};
ValueFilter value_filter(const store::CountingTables& tables,
                         const std::vector<std::pair<std::string, std::string>>& where);

}  // namespace coding::analysis
