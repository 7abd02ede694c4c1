// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

#include "libcoding/exchange/codebook_tables.hpp"

namespace coding::exchange {

enum class CodebookFormat { csv, json, qdc };

/// By its content.
CodebookFormat codebook_format(std::string_view utf8);

/// A codebook in any format. Throws Error{input}.
ReadCodebook read_codebook(std::string_view utf8);

}  // namespace coding::exchange
