// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/report/markup.hpp"

#include <algorithm>

#include "libcoding/text/display_width.hpp"

namespace coding::report {

std::string escaped(std::string_view utf8) {
    std::string safe;
    safe.reserve(utf8.size());
    for (std::size_t i = 0; i < utf8.size(); ++i) {
        const char c = utf8[i];
        const bool control = static_cast<unsigned char>(c) < 0x20 && c != '\t' && c != '\n';
        const auto three = utf8.substr(i, 3);
        if (c == '&') {
            safe += "&amp;";
        } else if (c == '<') {
            safe += "&lt;";
        } else if (c == '>') {
            safe += "&gt;";
        } else if (c == '"') {
            safe += "&quot;";
        } else if (c == '\'') {
            safe += "&#39;";
        } else if (control || c == '\x7F') {
            safe += "\uFFFD";
        } else if (three == "\xEF\xBF\xBE" || three == "\xEF\xBF\xBF") {
            safe += "\uFFFD";
            i += 2;
        } else {
            safe += c;
        }
    }
    return safe;
}

std::string attribute(const char* name, const std::string& value) {
    return value.empty() ? std::string{} : " " + std::string{name} + "=\"" + escaped(value) + "\"";
}

std::string markdown_escaped(std::string_view utf8) {
    static constexpr std::string_view special = "\\`*_{}[]<>|#~&";
    std::string safe;
    for (const char c : text::one_line(utf8)) {
        if (special.find(c) != std::string_view::npos) safe += '\\';
        safe += c;
    }
    return safe;
}

std::string safe_colour(const std::string& colour) {
    static constexpr std::string_view hexadecimal = "0123456789abcdefABCDEF";
    const bool good = colour.size() == 7 && colour.front() == '#' &&
                      colour.find_first_not_of(hexadecimal, 1) == std::string::npos;
    return good ? colour : std::string{};
}

}  // namespace coding::report
