// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace coding::text {

/// The candidates that someone may have meant by `word`, nearest first: those within a third of its length
/// (at least 2) in letters added, dropped, changed or swapped (restricted Damerau–Levenshtein distance), and
/// those that it begins; case and accents are folded. At most `most`.
std::vector<std::string> nearest(std::string_view word, std::span<const std::string> candidates,
                                 std::size_t most = 3);

}  // namespace coding::text
