// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/text/encoding.hpp"

#include <random>

#include <catch2/catch.hpp>

#include "random_text.hpp"

using namespace coding::text;

namespace {

Decoded decode_text(std::string_view bytes) {
    return decode(std::as_bytes(std::span{bytes.data(), bytes.size()}));
}

std::string utf16(std::u32string_view characters, Encoding encoding) {
    std::string bytes;
    const auto unit = [&](char32_t value) {
        const char high = static_cast<char>(static_cast<unsigned char>(value >> 8));
        const char low = static_cast<char>(static_cast<unsigned char>(value));
        bytes += encoding == Encoding::utf16_be ? std::string{high, low} : std::string{low, high};
    };
    for (const auto c : characters) {
        if (c < 0x10000) {
            unit(c);
        } else {
            unit(0xD800 + ((c - 0x10000) >> 10));
            unit(0xDC00 + ((c - 0x10000) & 0x3FF));
        }
    }
    return bytes;
}

}  // namespace

TEST_CASE("plain UTF-8 is taken as it is") {
    const auto read = decode_text("Élise\u00A0: l’été…\n");
    CHECK(read.utf8 == "Élise\u00A0: l’été…\n");
    CHECK(read.encoding == Encoding::utf8);
    CHECK_FALSE(read.guessed);
    CHECK(read.replaced == 0);
    CHECK_FALSE(read.binary);
}

TEST_CASE("nothing gives an empty text") {
    CHECK(decode_text("").utf8.empty());
    CHECK_FALSE(decode_text("").binary);
    CHECK(decode_text("\xEF\xBB\xBF").utf8.empty());
    CHECK(decode_text("\xFF\xFE").utf8.empty());
}

TEST_CASE("a byte order mark tells the encoding and is removed") {
    CHECK(decode_text("\xEF\xBB\xBF"
                      "été")
              .utf8 == "été");
    for (const auto encoding : {Encoding::utf16_le, Encoding::utf16_be}) {
        const auto read = decode_text(utf16(U"\uFEFFZoé\u00A0: \U0001F33E\r\n漢字", encoding));
        CHECK(read.utf8 == "Zoé\u00A0: \U0001F33E\n漢字");
        CHECK(read.encoding == encoding);
        CHECK_FALSE(read.guessed);
        CHECK(read.replaced == 0);
    }
}

TEST_CASE("UTF-16 without a byte order mark is known by its zeros") {
    for (const auto encoding : {Encoding::utf16_le, Encoding::utf16_be}) {
        for (const std::u32string_view text :
             {U"plain words alone", U"Élise : à côté\n", U"Привет, мир. Как дела у вас?\n"}) {
            const auto read = decode_text(utf16(text, encoding));
            CHECK(read.utf8 == utf8_of(text));
            CHECK(read.encoding == encoding);
            CHECK(read.guessed);
            CHECK_FALSE(read.binary);
        }
    }
}

TEST_CASE("UTF-16 with half a surrogate pair or half a unit is read with replacements") {
    auto bytes =
        utf16(U"\uFEFFab", Encoding::utf16_le) + std::string{"\x3E\xD8", 2} + utf16(U"c", Encoding::utf16_le);
    auto read = decode_text(bytes);
    CHECK(read.utf8 == "ab\uFFFDc");
    CHECK(read.replaced == 1);
    read = decode_text(bytes + "d");
    CHECK(read.utf8 == "ab\uFFFDc\uFFFD");
    CHECK(read.replaced == 2);
}

TEST_CASE("what is no UTF-8 is read as Windows-1252") {
    const auto read = decode_text("\xC9lise : l\x92\xE9t\xE9 co\xFBte 3 \x80\x85 \x9Cuvre\r\n");
    CHECK(read.utf8 == "Élise : l’été coûte 3 €… œuvre\n");
    CHECK(read.encoding == Encoding::windows_1252);
    CHECK(read.guessed);
    CHECK(read.replaced == 0);
}

TEST_CASE("bytes that Windows-1252 leaves unassigned are counted as unreadable") {
    const auto read = decode_text("d\xE9j\xE0 \x81 vu");
    CHECK(read.utf8 == "déjà \uFFFD vu");
    CHECK(read.replaced == 1);
}

TEST_CASE("UTF-8 with a broken place stays UTF-8") {
    const std::string good = "Élise a été très étonnée. ";
    const auto cut = decode_text(good + good.substr(0, 1));
    CHECK(cut.utf8 == good + "\uFFFD");
    CHECK(cut.encoding == Encoding::utf8);
    CHECK(cut.guessed);
    CHECK(cut.replaced == 1);
    // A three-byte character cut after its second byte is one loss, not two.
    CHECK(decode_text(good + "\xE2\x82 et " + good).replaced == 1);
}

TEST_CASE("what holds NUL or many controls is no text") {
    CHECK(decode_text(std::string{"PK\x03\x04\0\0 abc", 10}).binary);
    CHECK(decode_text("\x01\x02\x03\x04 abc \x05").binary);
    std::string noise;
    std::mt19937 random{7};
    for (int i = 0; i < 4000; ++i) noise.push_back(static_cast<char>(static_cast<unsigned char>(random())));
    CHECK(decode_text(noise).binary);
    CHECK_FALSE(decode_text("tab\tand form feed\f are found in texts").binary);
}

TEST_CASE("any bytes at all give well-formed text") {
    std::mt19937 random{11};
    for (int round = 0; round < 500; ++round) {
        std::string bytes;
        const auto size = random() % 64;
        for (std::size_t i = 0; i < size; ++i)
            bytes.push_back(static_cast<char>(static_cast<unsigned char>(random())));
        if (round % 3 == 0) bytes.insert(0, "\xFF\xFE");
        if (round % 3 == 1) bytes.insert(0, "\xEF\xBB\xBF");
        REQUIRE_FALSE(first_invalid_utf8(decode_text(bytes).utf8));
    }
}

TEST_CASE("line ends become plain ones, other separators stay") {
    CHECK(with_plain_line_ends("a\r\nb\rc\n\r\r\nd\r") == "a\nb\nc\n\n\nd\n");
    CHECK(with_plain_line_ends("a\u0085b\u2028c\u2029") == "a\u0085b\u2028c\u2029");
    CHECK(decode_text("a\r\nb\r").utf8 == "a\nb\n");
}

TEST_CASE("encodings have their usual names") {
    CHECK(encoding_name(Encoding::utf8) == "UTF-8");
    CHECK(encoding_name(Encoding::utf16_le) == "UTF-16LE");
    CHECK(encoding_name(Encoding::utf16_be) == "UTF-16BE");
    CHECK(encoding_name(Encoding::windows_1252) == "windows-1252");
}
