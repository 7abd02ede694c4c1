// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "libcoding/text/span.hpp"

namespace coding::text {

/// A text as search sees it, and the way back.
///
/// Folded are: case; accents and other combining marks (é = e); ligatures (œ = oe, æ = ae, ﬁ = fi); all
/// apostrophes to '; all spaces (no-break, thin, tab, line end) to one plain space each; all hyphens and
/// dashes to -, soft hyphens and zero-width characters to nothing; full-width forms to plain ones.
struct Folded {
    std::string text;  ///< UTF-8
    std::vector<std::uint32_t>
        origins;  ///< for each code point of `text`, the code point of the original it comes from;
                  ///< one more entry at the end: the length of the original

    /// The span of the original that a span of the folded text stands for: whole characters, combining marks
    /// included.
    [[nodiscard]] Span original(Span folded) const;
};

Folded fold(std::string_view utf8);

/// The folded text alone, for keys: names, codes and tags that only differ by what folding drops have one
/// key.
std::string search_key(std::string_view utf8);

}  // namespace coding::text
