// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "libcoding/text/encoding.hpp"

namespace coding::exchange::refi {

/// The text of a source as Focale keeps it (UTF-8, line ends \n, no byte order mark), and what of the file
/// went: other programs may count it.
struct RawText {
    std::string text;
    text::Encoding encoding = text::Encoding::utf8;
    bool byte_order_mark = false;
    std::vector<bool> two_unit_line_ends;  ///< of each \n, whether it was CRLF
};

/// A text file; nothing when the bytes are no text.
std::optional<RawText> raw_text_of_file(std::span<const std::byte> bytes);

/// What stands in the XML itself, where the parser has made every line end \n.
RawText raw_text_of_xml(std::string_view content);

}  // namespace coding::exchange::refi
