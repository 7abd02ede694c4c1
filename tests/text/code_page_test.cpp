// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/text/code_page.hpp"

#include <catch2/catch.hpp>

using coding::text::CodePage;

TEST_CASE("code pages by their numbers, one that nobody knows as 1252") {
    CHECK(CodePage{1252}.utf8("\x92\xe9\x80") == "’é€");
    CHECK(CodePage{1250}.utf8("\xb3") == "ł");
    CHECK(CodePage{1251}.utf8("\xcf\xf0") == "Пр");
    CHECK(CodePage{932}.utf8("\x93\xfa\x96\x7b") == "日本");
    CHECK(CodePage{437}.utf8("\x82") == "é");
    CHECK(CodePage{10000}.utf8("\x8e") == "é");
    CHECK(CodePage{99999}.utf8("\xe9") == "é");
    CHECK(CodePage{932}.utf8("\x93") == "\ufffd");
    CHECK(CodePage{1252}.utf8("a\x01\tb") == "a \tb");
}
