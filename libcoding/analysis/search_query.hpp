// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "libcoding/text/span.hpp"

namespace coding::analysis {

/// Finds what was asked for in one block at a time.
class BlockMatcher {
  public:
    virtual ~BlockMatcher() = default;

    /// The folded words that every block with a hit holds, for the full-text index (a word ending in * is a
    /// prefix); empty: any block may have one.
    [[nodiscard]] virtual std::vector<std::string> index_words() const = 0;

    /// Spans of the hits in the block's text, in order of begin and end, each once and none empty.
    [[nodiscard]] virtual std::vector<Span> find(std::string_view block_text) const = 0;
};

/// Plain words, "phrases in quotes" (also “ ” and « ») and beginnings* in the folded text. All must stand in
/// the block; each occurrence of each is a hit. A word ends where letters and digits do, so that eau is found
/// in l’eau. Throws Error{usage} when there is nothing to look for.
std::unique_ptr<BlockMatcher> words_matcher(std::string_view query);

/// An expression of RE2 in the text as it stands; ^ and $ match at lines. Throws Error{usage} when it is
/// empty or broken.
std::unique_ptr<BlockMatcher> expression_matcher(const std::string& expression, bool match_case);

}  // namespace coding::analysis
