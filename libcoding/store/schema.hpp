// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>

namespace coding::store {

constexpr std::int64_t application_id = 0x464F434C;  ///< "FOCL"
constexpr std::int64_t schema_version = 6;  ///< PRAGMA user_version of the projects this program makes

/// schemas/migrations/1-to-2.sql, 2-to-3.sql …
const std::string& schema_1_to_2();
const std::string& schema_2_to_3();
const std::string& schema_3_to_4();
const std::string& schema_4_to_5();
const std::string& schema_5_to_6();

/// schemas/project.sql, as it was when the library was built.
const std::string& schema();

}  // namespace coding::store
