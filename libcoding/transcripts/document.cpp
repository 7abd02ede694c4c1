// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/transcripts/document.hpp"

#include <utility>

namespace coding::transcripts {

Document document_from_text(std::string text) {
    Document document;
    document.text = std::move(text);
    const std::string& all = document.text;
    for (std::size_t begin = 0; begin < all.size();) {
        const auto line_end = all.find('\n', begin);
        const auto end = line_end == std::string::npos ? all.size() : line_end + 1;
        document.lines.push_back({.begin = begin, .end = end, .number = document.lines.size() + 1});
        begin = end;
    }
    return document;
}

}  // namespace coding::transcripts
