// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <random>
#include <string>
#include <string_view>

#include "libcoding/text/utf8.hpp"

/// Text of up to `most` characters with all that makes positions hard: accents composed and not, emoji
/// sequences, right-to-left script, ligatures, line ends of each kind, invisible characters, letters beyond
/// the BMP.
inline std::u32string random_characters(std::mt19937& random, std::size_t most) {
    using namespace std::string_view_literals;
    constexpr std::array pieces{U"a"sv,
                                U"Élise"sv,
                                U"e\u0301"sv,
                                U"œuf"sv,
                                U"\r\n"sv,
                                U"\n"sv,
                                U"\r"sv,
                                U" "sv,
                                U"l’eau"sv,
                                U"\u00A0"sv,
                                U"\u202F"sv,
                                U"\u200B"sv,
                                U"soft\u00ADhyphen"sv,
                                U"\U0001F469\u200D\U0001F33E"sv,
                                U"\U0001F1EB\U0001F1F7"sv,
                                U"שלום"sv,
                                U"مرحبا"sv,
                                U"漢字"sv,
                                U"한글"sv,
                                U"\U0001D4D0"sv,
                                U"ﬁn"sv,
                                U"ΣΑΣ"sv,
                                U"ﬀ"sv,
                                U"½"sv,
                                U"…"sv,
                                U"—"sv,
                                U"«\u00A0"sv,
                                U"Straße"sv,
                                U"\u0301"sv,
                                U"12,5"sv,
                                U"\t"sv,
                                U"İ"sv,
                                U"\uFDFA"sv};
    const auto wanted = random() % (most + 1);
    std::u32string characters;
    while (characters.size() < wanted) characters += pieces[random() % pieces.size()];
    return characters.substr(0, wanted);
}

inline std::string utf8_of(std::u32string_view characters) {
    std::string utf8;
    for (const auto character : characters) coding::text::append_code_point(utf8, character);
    return utf8;
}
