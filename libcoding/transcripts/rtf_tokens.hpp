// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace coding::transcripts {

/// A piece of RTF: a brace, a control word or symbol, a byte in hexadecimal, plain text.
struct RtfToken {
    enum class Kind { open, close, word, symbol, byte, text };
    Kind kind = Kind::text;
    std::string_view text;        ///< the word's name, the symbol, the plain text
    std::optional<int> number{};  ///< behind a word: "u8217"; of a byte its value
};

/// Reads the next piece and moves `at` behind it; `at < rtf.size()`. Line ends are no text, and the bytes
/// that a \bin announces are passed over.
RtfToken next_rtf_token(std::string_view rtf, std::size_t& at);

}  // namespace coding::transcripts
