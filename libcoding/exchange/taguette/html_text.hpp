// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace coding::exchange::taguette {

/// The text of a document that Taguette keeps as HTML: what its text nodes hold, a paragraph, heading, list
/// item or table cell a line.
struct HtmlText {
    std::string text;
    /// For each byte of the text nodes laid end to end, which is what Taguette counts, the code point of
    /// `text` that it belongs to.
    std::vector<std::uint32_t> places;

    /// Taguette's positions in code points of `text`; -1 past its end. An end stands behind the character
    /// before it: not behind the line end that follows.
    [[nodiscard]] std::int64_t begin(std::int64_t byte) const;
    [[nodiscard]] std::int64_t end(std::int64_t byte) const;
};

/// Error{input} for pages that no program writes (containers/html.hpp).
HtmlText html_text(std::string_view html);

}  // namespace coding::exchange::taguette
