// SPDX-License-Identifier: GPL-3.0-or-later
#include <limits>

#include <catch2/catch.hpp>

#include "libcoding/exchange/refi/position_unit.hpp"
#include "libcoding/text/utf8.hpp"

using namespace coding;
using namespace coding::exchange::refi;

namespace {

RawText file(std::string_view bytes) {
    return raw_text_of_file(std::as_bytes(std::span{bytes.data(), bytes.size()})).value();
}

// Of a text of one kind of line end, where each word begins and ends as a program counts it.
std::vector<Selected> words_as(std::string_view text, const PositionUnit& unit) {
    std::vector<Selected> found;
    std::int64_t at = unit.mark_counted ? (unit.counted == Counted::utf8 ? 3 : 1) : 0;
    std::int64_t word = -1;
    for (std::size_t byte = 0; byte < text.size();) {
        const auto before = byte;
        const auto c = coding::text::next_code_point(text, byte);
        const bool space = c == ' ' || c == '\n';
        if (space && word >= 0) found.push_back({word, at, {}});
        word = space ? -1 : (word >= 0 ? word : at);
        if (c == '\n' && unit.line_end_as_two) {
            at += 2;
        } else if (unit.counted == Counted::utf8) {
            at += static_cast<std::int64_t>(byte - before);
        } else {
            at += unit.counted == Counted::utf16 && c > 0xFFFF ? 2 : 1;
        }
    }
    return found;
}

std::string with_crlf(std::string text) {
    for (std::size_t at = 0; (at = text.find('\n', at)) != std::string::npos; at += 2) text.insert(at, "\r");
    return text;
}

// Fiction. Emoji beyond U+FFFF, accents of two bytes, four line ends.
const std::string talk_with_emoji =
    "Anne : 🌱 on trie tout 🌱 même le reste\nBruno : 🚲 trop cher pour nous\n"
    "Anne : ça dépend 😀 des gens été comme hiver\nBruno : oui 🌍 peut-être à la cantine du quartier\n";

}  // namespace

TEST_CASE("the unit in which positions were counted is found from where words begin and end") {
    for (const auto counted : {Counted::code_points, Counted::utf16, Counted::utf8}) {
        for (const bool two : {false, true}) {
            for (const bool mark : {false, true}) {
                const PositionUnit unit{counted, two, mark};
                INFO(name_of(counted) << ' ' << two << ' ' << mark);
                const auto raw = file("\xEF\xBB\xBF" + with_crlf(talk_with_emoji));
                const auto words = words_as(talk_with_emoji, unit);
                const auto found = find_unit(raw, words, {});
                CHECK(found.unit == unit);
                CHECK((found.certainty == Certainty::likely || unit == PositionUnit{}));
                CHECK(found.fitting == found.ends);
            }
        }
    }
}

TEST_CASE("the words that a file quotes prove its unit, with a single selection") {
    const auto raw = file(with_crlf(talk_with_emoji));
    // "trop cher pour nous": two emoji and a line end stand before it.
    const auto begin = static_cast<std::int64_t>(
        coding::text::count_code_points(talk_with_emoji.substr(0, talk_with_emoji.find("trop"))));
    const std::vector<Selected> utf16{{begin + 3 + 1, begin + 3 + 1 + 19, "trop cher pour nous"}};
    const auto found = find_unit(raw, utf16, {});
    CHECK(found.certainty == Certainty::proven);
    CHECK(found.unit == PositionUnit{Counted::utf16, true, false});
    const std::vector<Selected> standard{{begin, begin + 19, "trop cher…"}};
    CHECK(find_unit(raw, standard, {Counted::utf16, true, false}).unit == PositionUnit{});
}

TEST_CASE("quotes that all stand as usual prove it only where every other unit misses one") {
    // The quote that tells comes last: dozens before it stand on plain characters of the first line.
    std::string text = "say plain words ";
    for (int i = 0; i < 40; ++i) text += "say plain words ";
    text += "\nthen trop cher pour nous\n";
    const auto raw = file(text);
    std::vector<Selected> quoted;
    for (std::int64_t i = 0; i < 40; ++i) quoted.push_back({i * 16 + 4, i * 16 + 15, "plain words"});
    CHECK(find_unit(raw, quoted, {}).certainty == Certainty::no_difference);
    const auto end = static_cast<std::int64_t>(text.size()) - 1;
    quoted.push_back({end - 19, end, "trop cher pour nous"});
    CHECK(find_unit(raw, quoted, {}).certainty == Certainty::proven);
    CHECK(find_unit(raw, quoted, {}).ends == 82);
    CHECK(find_unit(raw, quoted, {}).fitting == 82);
    const PositionUnit as_two{Counted::code_points, true, false};
    CHECK(find_unit(raw, quoted, as_two).unit == PositionUnit{});
    // The same letters one position on: either way of counting meets them, so the quote proves nothing.
    const auto cry = file("\naaaaaaaaaaaa\n");
    const std::vector<Selected> either{{2, 6, "aaaa"}};
    CHECK(find_unit(cry, either, {}).certainty != Certainty::proven);
    // A quote of one letter tells nothing.
    const std::vector<Selected> letter{{end - 19, end - 18, "t"}};
    CHECK(find_unit(raw, letter, {}).certainty == Certainty::habit);
}

TEST_CASE("where nothing tells, what the program is known to do is taken, and said") {
    const auto raw = file(with_crlf(talk_with_emoji));
    const std::vector<Selected> one{{60, 62, {}}};
    const auto nvivo = habit_of("NVivo 12", raw);
    CHECK(nvivo == PositionUnit{Counted::utf16, true, false});
    CHECK(find_unit(raw, one, nvivo).certainty == Certainty::habit);
    CHECK(find_unit(raw, one, nvivo).unit == nvivo);
    CHECK(habit_of("ATLAS.ti 23", raw) == PositionUnit{});
}

TEST_CASE("in a text of plain characters on one line all units are one") {
    const auto raw = file("only plain words here");
    const std::vector<Selected> words{{5, 10, {}}};
    CHECK(find_unit(raw, words, {}).certainty == Certainty::no_difference);
}

TEST_CASE("positions come out in code points of the text without carriage returns and mark") {
    const auto raw = file(
        "\xEF\xBB\xBF"
        "a🌱\r\nb");
    const std::vector<std::int64_t> utf16{0, 1, 2, 3, 4, 5, 6, 7, -1};
    const auto places = in_code_points(raw, {Counted::utf16, true, false}, utf16);
    const std::vector<std::optional<std::uint32_t>> expected{0, 1, 1, 2, 2, 3, 4, std::nullopt, std::nullopt};
    CHECK(places == expected);
    const std::vector<std::int64_t> marked{0, 1, 2, 3};
    CHECK(in_code_points(raw, {Counted::code_points, false, true}, marked) ==
          std::vector<std::optional<std::uint32_t>>{0, 0, 1, 2});
    const auto least = std::numeric_limits<std::int64_t>::min(),
               most = std::numeric_limits<std::int64_t>::max();
    const std::vector<std::int64_t> plain{4, 5, least, most, 0, 2, 2};
    CHECK(in_code_points(raw, {}, plain) ==
          std::vector<std::optional<std::uint32_t>>{4, std::nullopt, std::nullopt, std::nullopt, 0, 2, 2});
    CHECK(in_code_points(raw, {Counted::code_points, false, true}, plain) ==
          std::vector<std::optional<std::uint32_t>>{3, 4, std::nullopt, std::nullopt, 0, 1, 1});
}
