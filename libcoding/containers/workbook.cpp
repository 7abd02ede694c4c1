// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/containers/workbook.hpp"

#include <algorithm>

#include "libcoding/text/folding.hpp"
#include "libcoding/text/utf8.hpp"

namespace coding::containers {
namespace {

constexpr std::size_t longest_name = 31;  // UTF-16 units

/// The beginning of a text, in at most so many UTF-16 units.
std::string beginning(const std::string& text, std::size_t most) {
    std::size_t units = 0;
    for (std::size_t at = 0; at < text.size();) {
        const auto begin = at;
        units += text::next_code_point(text, at) > 0xFFFF ? 2U : 1U;
        if (units > most) return text.substr(0, begin);
    }
    return text;
}

/// The beginning of a name that is too long, up to the end of a word where that keeps most of it, and …
std::string shortened(const std::string& name, std::size_t most) {
    if (beginning(name, most).size() == name.size()) return name;
    constexpr std::string_view between_words{" ,;:("};
    const auto ends_word = [&](char c) { return between_words.find(c) != std::string_view::npos; };
    auto begun = beginning(name, most - 1);
    const auto space = begun.rfind(' ');
    if (!ends_word(name[begun.size()]) && space != std::string::npos && space * 2 > begun.size()) {
        begun.resize(space);
    }
    while (!begun.empty() && ends_word(begun.back())) begun.pop_back();
    return begun + "…";
}

std::string allowed_name(const std::string& wanted) {
    std::string name;
    for (const char c : wanted) {
        const bool barred = std::string_view{"[]:*?/\\'"}.find(c) != std::string_view::npos ||
                            static_cast<unsigned char>(c) < 0x20;
        name += barred ? ' ' : c;
    }
    return std::string{text::trimmed(name)};
}

}  // namespace

std::size_t Workbook::style_of(const Style& style) {
    const auto found = std::find(styles.begin(), styles.end(), style);
    if (found != styles.end()) return static_cast<std::size_t>(found - styles.begin());
    styles.push_back(style);
    return styles.size() - 1;
}

std::string Workbook::unique_name(const std::string& wanted) const {
    auto name = shortened(allowed_name(wanted), longest_name);
    if (name.empty()) name = "1";
    const auto taken = [&](const std::string& one) {
        return std::any_of(sheets.begin(), sheets.end(), [&](const Sheet& sheet) {
            return text::search_key(sheet.name) == text::search_key(one);
        });
    };
    for (int number = 2; taken(name); ++number) {
        const auto ending = " " + std::to_string(number);
        name = shortened(allowed_name(wanted), longest_name - ending.size()) + ending;
    }
    return name;
}

}  // namespace coding::containers
