// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace coding::store {

class Database;

/// The tokens into which the full-text index splits a text, by the tokenizer that block_search is made with.
std::vector<std::string> fts_tokens(const Database& database, std::string_view folded);

}  // namespace coding::store
