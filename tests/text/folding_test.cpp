// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/text/folding.hpp"

#include <array>
#include <random>
#include <utility>

#include <catch2/catch.hpp>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include "random_text.hpp"

using namespace coding;
using namespace coding::text;

namespace {

/// The passages of the original that a folded search finds.
std::vector<std::string> found(std::string_view original, std::string_view wanted) {
    const auto folded = fold(original);
    const auto key = search_key(wanted);
    std::vector<std::string> passages;
    for (auto at = folded.text.find(key); at != std::string::npos; at = folded.text.find(key, at + 1)) {
        const auto begin =
            static_cast<std::uint32_t>(count_code_points(std::string_view{folded.text}.substr(0, at)));
        const auto length = static_cast<std::uint32_t>(count_code_points(key));
        passages.emplace_back(slice(original, folded.original({begin, begin + length})));
    }
    return passages;
}

/// Folding of letters and marks as ICU does it on a whole text at once.
std::string by_icu(std::string_view utf8) {
    UErrorCode status = U_ZERO_ERROR;
    const auto text = icu::UnicodeString::fromUTF8({utf8.data(), static_cast<int32_t>(utf8.size())});
    const auto cased = icu::Normalizer2::getNFKCCasefoldInstance(status)->normalize(text, status);
    const auto parts = icu::Normalizer2::getNFKDInstance(status)->normalize(cased, status);
    REQUIRE(U_SUCCESS(status));
    icu::UnicodeString kept;
    for (int32_t i = 0; i < parts.length(); i = parts.moveIndex32(i, 1)) {
        const auto part = parts.char32At(i);
        if ((U_GET_GC_MASK(part) & (U_GC_MN_MASK | U_GC_ME_MASK)) == 0) kept.append(part);
    }
    std::string result;
    kept.toUTF8String(result);
    return result;
}

bool is_folded_specially(char32_t c) {
    const auto point = static_cast<UChar32>(c);
    return u_isUWhiteSpace(point) != 0 || u_charType(point) == U_DASH_PUNCTUATION || c == U'\u2212' ||
           std::u32string_view{
               U"'`\u00B4\u02B9\u02BB\u02BC\u02BD\u02C8\u055A\u2018\u2019\u201B\u2032\u2035\uA78C\uFF07"}
                   .find(c) != std::u32string_view::npos;
}

}  // namespace

TEST_CASE("case, accents, ligatures and apostrophes are folded") {
    CHECK(search_key("Œuvre d’ÉTÉ — Ça coûte ﬁn, Æ ǽ Straße ΣΑΣ Noe\u0308l") ==
          "oeuvre d'ete - ca coute fin, ae ae strasse σασ noel");
}

TEST_CASE("apostrophes of all kinds are one") {
    CHECK(search_key("'’‘ʼ′‛`´＇") == "'''''''''");
}

TEST_CASE("hyphens and dashes of all kinds are one") {
    CHECK(search_key("-\u2010\u2011\u2012–—―−﹣－") == "----------");
}

TEST_CASE("each space is one plain space") {
    CHECK(search_key("a\u00A0\u202F\u2009\t\n\u3000\u2028z") == "a       z");
}

TEST_CASE("what cannot be seen is dropped") {
    CHECK(search_key("\uFEFFco\u00ADop\u200Bé\u200Dra\u2060tion\u200E") == "cooperation");
}

TEST_CASE("full-width forms, superscripts and signs that stand for letters become plain") {
    CHECK(search_key("Ｆｕｌｌ １２ m² 1ᵉʳ № ½ …") == "full 12 m2 1er no 1\u20442 ...");
}

TEST_CASE("a found passage is whole characters of the original") {
    CHECK(found("Sœur et cœur", "coeur") == std::vector<std::string>{"cœur"});
    CHECK(found("un œuf", "o") == std::vector<std::string>{"œ"});
    CHECK(found("un œuf", "e") == std::vector<std::string>{"œ"});
    CHECK(found("cafe\u0301s", "cafe") == std::vector<std::string>{"cafe\u0301"});
    CHECK(found("cafe\u0301", "CAFÉ") == std::vector<std::string>{"cafe\u0301"});
    CHECK(found("l’énergie, L'ÉNERGIE", "l'energie") == std::vector<std::string>{"l’énergie", "L'ÉNERGIE"});
    CHECK(found("co\u00ADopé\u00ADra\u00ADtion", "cooperation") ==
          std::vector<std::string>{"co\u00ADopé\u00ADra\u00ADtion"});
    CHECK(found("\U0001F33E blé \U0001F33E", "ble") == std::vector<std::string>{"blé"});
    CHECK(found("trois points… et", "...") == std::vector<std::string>{"…"});
}

TEST_CASE("an empty or too long span is kept inside the text") {
    const auto folded = fold("œuf");
    CHECK(folded.original({0, 0}) == Span{0, 0});
    CHECK(folded.original({2, 2}) == Span{1, 1});
    CHECK(folded.original({2, 99}) == Span{1, 3});
    CHECK(folded.original({50, 99}) == Span{3, 3});
    CHECK(fold("").original({0, 5}) == Span{0, 0});
}

TEST_CASE("every letter folds as ICU folds it") {
    // All that Unicode has filled but for the large plain areas: Hangul, unified ideographs, private use.
    constexpr std::array<std::pair<char32_t, char32_t>, 6> ranges{{{1, 0x3400},
                                                                   {0xA000, 0xAC00},
                                                                   {0xF900, 0x10000},
                                                                   {0x10000, 0x20000},
                                                                   {0x2F800, 0x2FA20},
                                                                   {0xE0000, 0xE0200}}};
    for (const auto& [begin, end] : ranges) {
        for (char32_t c = begin; c < end; ++c) {
            const auto one = utf8_of({&c, 1});
            if (is_folded_specially(c)) {
                REQUIRE(search_key(one).size() == 1);
                continue;
            }
            // What ICU makes of it may still hold a ligature or a kind of dash; these fold by themselves.
            const auto expected = by_icu(one);
            const auto actual = search_key(one);
            if (actual == expected) continue;
            INFO(static_cast<std::uint32_t>(c));
            REQUIRE(actual == search_key(expected));
        }
    }
}

TEST_CASE("folding a text is folding each of its characters, and its origins say which") {
    std::mt19937 random{8};
    for (int round = 0; round < 300; ++round) {
        const auto characters = random_characters(random, 100);
        std::string expected;
        std::vector<std::uint32_t> origins;
        for (std::uint32_t i = 0; i < characters.size(); ++i) {
            const auto piece = search_key(utf8_of(std::u32string_view{characters}.substr(i, 1)));
            expected += piece;
            origins.insert(origins.end(), count_code_points(piece), i);
        }
        origins.push_back(static_cast<std::uint32_t>(characters.size()));
        const auto utf8 = utf8_of(characters);
        const auto folded = fold(utf8);
        REQUIRE(folded.text == expected);
        REQUIRE(folded.origins == origins);
        REQUIRE(search_key(utf8) == expected);
        REQUIRE(search_key(expected) == expected);
    }
}
