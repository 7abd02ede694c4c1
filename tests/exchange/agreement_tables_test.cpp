// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/exchange/agreement_tables.hpp"

#include <string>

#include <catch2/catch.hpp>

#include "libcoding/containers/csv.hpp"
#include "libcoding/error.hpp"

using namespace coding;

namespace {

auto ratings(const std::string& text) {
    return exchange::read_ratings(containers::read_csv(text));
}
auto continuum(const std::string& text, std::optional<std::int64_t> begin = {},
               std::optional<std::int64_t> end = {}) {
    return exchange::read_continuum(containers::read_csv(text), begin, end);
}

}  // namespace

TEST_CASE("A table of ratings: a row a unit, a column a coder, empty is missing") {
    const auto table = ratings("unité;Léa;Tom\nu1;1;2\nu2;;2\nu3;3\n");
    CHECK(table.coders == std::vector<std::string>{"Léa", "Tom"});
    CHECK(table.numeric);
    CHECK(table.categories == std::vector<std::string>{"1", "2", "3"});
    REQUIRE(table.rows.size() == 3);
    CHECK(table.rows[0].name == "u1");
    CHECK(table.rows[1].values[0] == analysis::agreement::Ratings::missing);
    CHECK(table.rows[2].values[1] == analysis::agreement::Ratings::missing);
}

TEST_CASE("A table of ratings without coders, or with two of one name, is refused") {
    CHECK_THROWS_AS(ratings("unit\nu1\n"), Error);
    CHECK_THROWS_AS(ratings("unit,A,A\nu1,1,2\n"), Error);
    CHECK(ratings("unit,A,B\n").rows.empty());
}

TEST_CASE("A table of marked units, in English or French, in any order of columns") {
    const auto units = continuum("value,end,coder,begin\nc,30,i,20\nk,18,j,12\nc,25,i,21\n");
    CHECK(units.begin == 0);
    CHECK(units.end == 30);
    CHECK(units.coders == std::vector<std::string>{"i", "j"});
    CHECK(units.values == std::vector<std::string>{"c", "k"});
    REQUIRE(units.units.size() == 3);
    CHECK(units.units[1].begin == 21);
    const auto french = continuum("codeur;début;fin\nA;-5;4\n", std::nullopt, 50);
    CHECK(french.begin == -5);
    CHECK(french.end == 50);
    CHECK(french.values == std::vector<std::string>{""});
}

TEST_CASE("What is no unit is refused with its line") {
    for (const std::string row : {"A,5,5,x", "A,7,5,x", ",1,2,x", "A,one,2,x", "A,1.5,2,x", "A,1,,x",
                                  "A,0,99999999999999999999,x", "A,1,90,x"}) {
        INFO(row);
        try {
            continuum("coder,begin,end,value\nA,1,2,x\n" + row + "\n", 0, 50);
            FAIL("taken");
        } catch (const Error& error) {
            CHECK(error.where().line == 3);
        }
    }
    CHECK_THROWS_AS(continuum("coder,begin,value\nA,1,x\n"), Error);
    CHECK_THROWS_AS(continuum("coder,begin,end\n", 5, 4), Error);
}

TEST_CASE("Tables of more coders or values than can be compared are refused") {
    std::string head = "unit";
    std::string marks = "coder,begin,end,value\n";
    for (int i = 0; i <= 64; ++i) {
        head += ",c" + std::to_string(i);
        marks += "c" + std::to_string(i) + ",0,1,x\n";
    }
    CHECK_THROWS_AS(ratings(head + "\n"), Error);
    CHECK_THROWS_AS(continuum(marks), Error);
    std::string rows = "unit,A,B\n";
    for (int i = 0; i <= 1000; ++i) rows += "u," + std::to_string(i) + ",1\n";
    CHECK_THROWS_AS(ratings(rows), Error);
    std::string many = "coder,begin,end,value\n";
    for (int i = 0; i <= 10'000; ++i) many += "A,0,1,v" + std::to_string(i) + "\n";
    CHECK_THROWS_AS(continuum(many), Error);
}
