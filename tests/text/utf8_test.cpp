// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/text/utf8.hpp"

#include <random>

#include <catch2/catch.hpp>

#include "random_text.hpp"

using namespace coding;
using namespace coding::text;

TEST_CASE("well-formed UTF-8 has no invalid byte") {
    CHECK_FALSE(first_invalid_utf8(""));
    CHECK_FALSE(first_invalid_utf8("plain text that is longer than one machine word"));
    CHECK_FALSE(first_invalid_utf8("éœ€\U0001F33E\u0301\uFFFF\U0010FFFF"));
    CHECK_FALSE(first_invalid_utf8(std::string_view{"\0", 1}));
}

TEST_CASE("the first invalid byte is found where it stands") {
    CHECK(first_invalid_utf8("\x80") == 0);
    CHECK(first_invalid_utf8("abcdefghijkl\xC3") == 12);
    CHECK(first_invalid_utf8("é\xC3(") == 2);
    CHECK(first_invalid_utf8("a\xC0\xAF") == 1);          // overlong
    CHECK(first_invalid_utf8("a\xE0\x80\xAF") == 1);      // overlong
    CHECK(first_invalid_utf8("a\xF0\x8F\xBF\xBF") == 1);  // overlong
    CHECK(first_invalid_utf8("a\xED\xA0\x80") == 1);      // a surrogate
    CHECK(first_invalid_utf8("a\xF4\x90\x80\x80") == 1);  // past U+10FFFF
    CHECK(first_invalid_utf8("a\xF0\x9F\x8C") == 1);      // cut off
    CHECK(first_invalid_utf8("a\xFF") == 1);
}

TEST_CASE("code points are counted, sliced and found as one by one") {
    std::mt19937 random{1};
    for (int round = 0; round < 200; ++round) {
        const auto characters = random_characters(random, 150);
        const auto utf8 = utf8_of(characters);
        REQUIRE(count_code_points(utf8) == characters.size());
        std::size_t at = 0;
        for (std::size_t i = 0; i < characters.size(); ++i) {
            REQUIRE(byte_offset(utf8, i) == at);
            REQUIRE(next_code_point(utf8, at) == characters[i]);
        }
        REQUIRE(at == utf8.size());
        REQUIRE(byte_offset(utf8, characters.size()) == utf8.size());
        REQUIRE(byte_offset(utf8, characters.size() + 5) == utf8.size());
        const auto begin = random() % (characters.size() + 1);
        const auto end = begin + random() % (characters.size() + 1 - begin);
        REQUIRE(slice(utf8, {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)}) ==
                utf8_of(characters.substr(begin, end - begin)));
    }
}

TEST_CASE("a slice is cut off at the end of the text") {
    CHECK(slice("été", {1, 9}) == "té");
    CHECK(slice("été", {7, 9}).empty());
}

TEST_CASE("counting is right past the size of one step") {
    std::string text;
    for (int i = 0; i < 10000; ++i) text += "é";
    CHECK(count_code_points(text) == 10000);
    CHECK(count_code_points(text + "a") == 10001);
}

TEST_CASE("reading ill-formed text always moves on") {
    const std::string_view text{
        "\xC3"
        "a\x80\xE2\x82"};
    std::size_t at = 0;
    CHECK(next_code_point(text, at) == U'\uFFFD');
    CHECK(next_code_point(text, at) == U'a');
    CHECK(next_code_point(text, at) == U'\uFFFD');
    while (at < text.size()) CHECK(next_code_point(text, at) == U'\uFFFD');
}

TEST_CASE("all white space of Unicode is trimmed at both ends, and none inside") {
    CHECK(trimmed("\u00A0\u202F\t\r\n Zoé\u2009Martin\u3000 \u2028") == "Zoé\u2009Martin");
    CHECK(trimmed(" \u00A0\n").empty());
    CHECK(trimmed("").empty());
    CHECK(trimmed("é") == "é");
}
