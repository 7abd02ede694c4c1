// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <string_view>

namespace coding::transcripts {

/// Whether a word is one of a fixed list.
template <std::size_t size>
bool among(std::string_view word, const std::array<std::string_view, size>& words) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

}  // namespace coding::transcripts
