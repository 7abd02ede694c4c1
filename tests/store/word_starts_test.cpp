// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/store/word_starts.hpp"

#include <random>

#include <catch2/catch.hpp>

#include "libcoding/error.hpp"

using namespace coding;
using namespace coding::store;

using Starts = std::vector<std::uint32_t>;

TEST_CASE("places of words come back as they were kept, a byte each where words are short") {
    std::mt19937 engine{7};
    const auto random = [&] { return static_cast<std::uint32_t>(engine()); };
    for (int round = 0; round < 200; ++round) {
        Starts starts;
        std::uint32_t at = random() % 3;
        for (std::size_t count = random() % 300; count > 0; --count) {
            starts.push_back(at);
            at += 1 + random() % (round % 2 == 0 ? 12 : 1'000'000);
        }
        const auto bytes = packed(starts);
        CHECK(unpacked(bytes) == starts);
        if (round % 2 == 0) CHECK(bytes.size() == starts.size());
    }
    CHECK(unpacked(packed(Starts{0, 127, 255, 16639, 4'294'967'295})) ==
          Starts{0, 127, 255, 16639, 4'294'967'295});
}

TEST_CASE("bytes that are no list of places are refused") {
    const auto bytes = [](std::initializer_list<int> values) {
        std::vector<std::byte> list;
        for (const int value : values) list.push_back(static_cast<std::byte>(value));
        return list;
    };
    CHECK_THROWS_AS(unpacked(bytes({0x80})), Error);                             // ends within a number
    CHECK_THROWS_AS(unpacked(bytes({1, 0})), Error);                             // the same place twice
    CHECK_THROWS_AS(unpacked(bytes({0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 1})), Error);  // longer than any number
    CHECK_THROWS_AS(unpacked(bytes({0xFF, 0xFF, 0xFF, 0xFF, 0x0F, 1})), Error);  // past 2^32
    CHECK(unpacked({}).empty());
}

TEST_CASE("words of speech are those behind the label and outside marks") {
    const std::vector<Mark> marks{{MarkKind::label, {0, 6}}, {MarkKind::stage, {10, 17}}};
    CHECK(speech_starts(BlockKind::turn, Starts{0, 6, 9, 10, 11, 16, 17, 20}, 6, marks) ==
          Starts{6, 9, 17, 20});
    CHECK(speech_starts(BlockKind::turn, Starts{0, 3, 8}, 4, {}) == Starts{8});
    CHECK(speech_starts(BlockKind::heading, Starts{0, 3, 8}, 0, {}).empty());
    CHECK(words_before(Starts{6, 9, 17}, 9) == 1);
    CHECK(words_before(Starts{6, 9, 17}, 10) == 2);
    CHECK(words_before(Starts{6, 9, 17}, 0) == 0);
}
