// SPDX-License-Identifier: GPL-3.0-or-later
// What Focale says of codes and codings and other programs have no field for stands below their memos, as in
// REFI-QDA (refi/details.hpp).
#pragma once

#include <string>

#include "libcoding/model/code.hpp"
#include "libcoding/model/coding.hpp"

namespace coding::exchange {

std::string with_code_details(const Code& code);
std::string with_coding_details(const Coding& coding);

/// The other way: the fields of a code or a coding, from such a memo.
void take_code_details(const std::string& memo, Code& code);
void take_coding_details(const std::string& memo, Coding& coding);

}  // namespace coding::exchange
