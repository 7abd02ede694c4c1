// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/text/position_map.hpp"

#include <random>
#include <stdexcept>

#include <catch2/catch.hpp>

#include "random_text.hpp"

using namespace coding::text;

namespace {

/// Every position of a text, found the slow way.
struct Reference {
    std::vector<std::uint32_t> code_point_of_byte;
    std::vector<std::uint32_t> code_point_of_unit;
    std::vector<std::uint32_t> byte_of_code_point;
    std::vector<std::uint32_t> unit_of_code_point;

    explicit Reference(std::u32string_view characters) {
        std::uint32_t index = 0;
        for (const auto character : characters) {
            byte_of_code_point.push_back(static_cast<std::uint32_t>(code_point_of_byte.size()));
            unit_of_code_point.push_back(static_cast<std::uint32_t>(code_point_of_unit.size()));
            code_point_of_byte.resize(code_point_of_byte.size() + utf8_of({&character, 1}).size(), index);
            code_point_of_unit.resize(code_point_of_unit.size() + (character < 0x10000 ? 1 : 2), index);
            ++index;
        }
        byte_of_code_point.push_back(static_cast<std::uint32_t>(code_point_of_byte.size()));
        unit_of_code_point.push_back(static_cast<std::uint32_t>(code_point_of_unit.size()));
        code_point_of_byte.push_back(index);
        code_point_of_unit.push_back(index);
    }
};

void check_every_position(std::u32string_view characters) {
    const auto utf8 = utf8_of(characters);
    const PositionMap map{utf8};
    const Reference reference{characters};
    REQUIRE(map.code_points() == characters.size());
    REQUIRE(map.utf8_bytes() == utf8.size());
    REQUIRE(map.utf16_units() + 1 == reference.code_point_of_unit.size());
    for (std::uint32_t i = 0; i <= map.code_points(); ++i) {
        REQUIRE(map.utf8_from_code_point(i) == reference.byte_of_code_point[i]);
        REQUIRE(map.utf16_from_code_point(i) == reference.unit_of_code_point[i]);
    }
    for (std::uint32_t i = 0; i <= map.utf8_bytes(); ++i)
        REQUIRE(map.code_point_from_utf8(i) == reference.code_point_of_byte[i]);
    for (std::uint32_t i = 0; i <= map.utf16_units(); ++i)
        REQUIRE(map.code_point_from_utf16(i) == reference.code_point_of_unit[i]);
    REQUIRE_THROWS_AS(map.utf8_from_code_point(map.code_points() + 1), std::out_of_range);
    REQUIRE_THROWS_AS(map.utf16_from_code_point(map.code_points() + 1), std::out_of_range);
    REQUIRE_THROWS_AS(map.code_point_from_utf8(map.utf8_bytes() + 1), std::out_of_range);
    REQUIRE_THROWS_AS(map.code_point_from_utf16(map.utf16_units() + 1), std::out_of_range);
}

}  // namespace

TEST_CASE("positions agree with a naive count in texts of every kind") {
    std::mt19937 random{2};
    for (int round = 0; round < 150; ++round) check_every_position(random_characters(random, 300));
}

TEST_CASE("positions are right around the checkpoints") {
    for (const auto length : {0U, 1U, 63U, 64U, 65U, 127U, 128U, 129U, 256U}) {
        check_every_position(std::u32string(length, U'a'));
        check_every_position(std::u32string(length, U'é'));
        check_every_position(std::u32string(length, U'€'));
        check_every_position(std::u32string(length, U'\U0001F33E'));
    }
}

TEST_CASE("a position inside a character is its start") {
    const PositionMap map{"a\U0001F33Eb"};
    CHECK(map.code_point_from_utf16(2) == 1);
    CHECK(map.code_point_from_utf16(3) == 2);
    CHECK(map.code_point_from_utf8(4) == 1);
    CHECK(map.code_point_from_utf8(5) == 2);
}

TEST_CASE("ill-formed text has no positions") {
    CHECK_THROWS_AS(PositionMap{"caf\xE9"}, std::invalid_argument);
}
