// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/model/codebook.hpp"

#include <algorithm>
#include <random>

#include <catch2/catch.hpp>

#include "libcoding/error.hpp"

using namespace coding;

namespace {

Code code(std::int64_t id, std::int64_t parent, std::string name, CodeKind kind = CodeKind::concept_,
          std::uint32_t position = 0) {
    Code made;
    made.id = CodeId{id};
    made.parent = CodeId{parent};
    made.name = std::move(name);
    made.kind = kind;
    made.position = position;
    return made;
}

Codebook small() {
    return Codebook{{code(7, 3, "prix"), code(2, 1, "circuits courts"),
                     code(1, 0, "alimentaire", CodeKind::theme, 1),
                     code(3, 0, "énergétique", CodeKind::theme, 0), code(4, 2, "prix", CodeKind::barrier),
                     code(5, 1, "accès à l’eau"), code(6, 0, "bilan", CodeKind::action, 2)}};
}

std::string error_of(const std::function<void()>& call) {
    try {
        call();
    } catch (const Error& error) {
        CHECK(error.kind() == ErrorKind::conflict);
        return error.what();
    }
    return {};
}

}  // namespace

TEST_CASE("codes come in reading order") {
    const auto book = small();
    std::vector<std::string> paths;
    for (std::size_t i = 0; i < book.codes().size(); ++i) paths.push_back(book.path(i));
    CHECK(paths == std::vector<std::string>{"énergétique", "énergétique / prix", "alimentaire",
                                            "alimentaire / accès à l’eau", "alimentaire / circuits courts",
                                            "alimentaire / circuits courts / prix", "bilan"});
    CHECK(book.path_names(5) == std::vector<std::string>{"alimentaire", "circuits courts", "prix"});
}

TEST_CASE("a code knows its parent, depth, subtree and theme") {
    const auto book = small();
    CHECK(book.index_of(CodeId{4}) == 5);
    CHECK_FALSE(book.index_of(CodeId{99}));
    CHECK(book.parent(5) == 4);
    CHECK_FALSE(book.parent(2));
    CHECK(book.depth(0) == 0);
    CHECK(book.depth(5) == 2);
    CHECK(book.subtree_end(2) == 6);
    CHECK(book.subtree_end(4) == 6);
    CHECK(book.subtree_end(6) == 7);
    CHECK(book.theme(5) == 2);
    CHECK(book.theme(2) == 2);
    CHECK_FALSE(book.theme(6));
}

TEST_CASE("the nearest theme counts") {
    const Codebook book{
        {code(1, 0, "a", CodeKind::theme), code(2, 1, "b", CodeKind::theme), code(3, 2, "c")}};
    CHECK(book.theme(2) == 1);
}

TEST_CASE("a code is found by path, by name, and by what folding leaves of them") {
    const auto book = small();
    CHECK(book.find("alimentaire / circuits courts / prix") == 5);
    CHECK(book.find("circuits courts") == 4);
    CHECK(book.find("  Circuits\u00A0Courts ") == 4);
    CHECK(book.find("ENERGETIQUE / Prix") == 1);
    CHECK(book.find("acces a l'eau") == 3);
    CHECK_FALSE(book.find("circuits courts / prix"));
    CHECK_FALSE(book.find("rien de tel"));
    CHECK_FALSE(book.find(""));
    CHECK_FALSE(Codebook{}.find("a"));
}

TEST_CASE("a name that several codes have is a conflict that names their paths") {
    const auto words = error_of([] { static_cast<void>(small().find("prix")); });
    CHECK_THAT(words, Catch::Contains("énergétique / prix") &&
                          Catch::Contains("alimentaire / circuits courts / prix"));
    CHECK_THAT(error_of([] { static_cast<void>(small().find("PRIX")); }),
               Catch::Contains("énergétique / prix"));
}

TEST_CASE("an exact match goes before a folded one, a path before a name") {
    const Codebook book{{code(1, 0, "Énergie"), code(2, 0, "energie"), code(3, 0, "x"), code(4, 3, "Énergie"),
                         code(5, 3, "x")}};
    CHECK(book.codes()[*book.find("energie")].id == CodeId{2});
    CHECK(book.codes()[*book.find("Énergie")].id == CodeId{1});
    CHECK(book.codes()[*book.find("x")].id == CodeId{3});
    CHECK_FALSE(error_of([&] { static_cast<void>(book.find("ENERGIE")); }).empty());
}

TEST_CASE("a slash without spaces belongs to the name") {
    CHECK(split_code_path("et/ou / a ") == std::vector<std::string>{"et/ou", "a"});
    CHECK(split_code_path("") == std::vector<std::string>{""});
    const std::vector<std::string> names{"a", "et/ou", "c"};
    CHECK(join_code_path(names) == "a / et/ou / c");
    CHECK(split_code_path(join_code_path(names)) == names);
}

TEST_CASE("a name fits a path when the path can be split again") {
    for (const std::string name : {"a", "et/ou", "/", "/ a", "a/"}) {
        CHECK(fits_code_path(name));
        const std::vector<std::string> names{"x", name, "y"};
        CHECK(split_code_path(join_code_path(names)) == names);
    }
    CHECK_FALSE(fits_code_path("a / b"));
    CHECK_FALSE(fits_code_path("a /"));
}

TEST_CASE("a broken tree is refused and the code named") {
    CHECK_THAT(error_of([] {
                   Codebook{{code(1, 0, "a"), code(2, 3, "b"), code(3, 2, "c")}};
               }),
               Catch::Contains("below itself"));
    CHECK_THAT(error_of([] { Codebook{{code(1, 1, "self")}}; }), Catch::Contains("self"));
    CHECK_THAT(error_of([] { Codebook{{code(1, 9, "orphan")}}; }), Catch::Contains("orphan"));
    CHECK_THAT(error_of([] { Codebook{{code(1, 0, "same"), code(2, 0, "same")}}; }), Catch::Contains("same"));
    CHECK_THAT(error_of([] {
                   Codebook{{code(1, 0, "first"), code(1, 0, "second")}};
               }),
               Catch::Contains("second"));
    CHECK_THAT(error_of([] { Codebook{{code(0, 0, "none")}}; }), Catch::Contains("none"));
    CHECK_NOTHROW(Codebook{{code(1, 0, "same"), code(2, 1, "same")}});
}

TEST_CASE("the code that is named lies on the cycle, not below it") {
    const auto words = error_of([] {
        Codebook{{code(1, 2, "below"), code(2, 3, "ring one"), code(3, 2, "ring two")}};
    });
    CHECK_THAT(words, Catch::Contains("ring"));
}

TEST_CASE("a deep chain and a large ring of codes are dealt with") {
    constexpr std::int64_t count = 5000;
    std::vector<Code> chain;
    for (std::int64_t i = 1; i <= count; ++i) chain.push_back(code(i, i - 1, "c" + std::to_string(i)));
    const Codebook book{chain};
    CHECK(book.depth(count - 1) == count - 1);
    CHECK(book.subtree_end(0) == count);
    CHECK(book.find("c5000") == count - 1);
    chain.front().parent = CodeId{count};
    CHECK_THAT(error_of([&] { Codebook{chain}; }), Catch::Contains("below itself"));
}

TEST_CASE("a random tree of 5,000 codes keeps its shape") {
    std::mt19937 random{3};
    std::vector<Code> codes;
    for (std::int64_t i = 1; i <= 5000; ++i) {
        codes.push_back(code(i, static_cast<std::int64_t>(random() % static_cast<std::uint64_t>(i)),
                             "code " + std::to_string(i), CodeKind::concept_,
                             static_cast<std::uint32_t>(random() % 4)));
    }
    std::shuffle(codes.begin(), codes.end(), random);
    const Codebook book{codes};
    REQUIRE(book.codes().size() == 5000);
    for (std::size_t i = 0; i < book.codes().size(); ++i) {
        const auto& each = book.codes()[i];
        REQUIRE(book.index_of(each.id) == i);
        REQUIRE(book.find(book.path(i)) == i);
        const auto parent = book.parent(i);
        REQUIRE(parent.has_value() == static_cast<bool>(each.parent));
        if (!parent) continue;
        REQUIRE(book.codes()[*parent].id == each.parent);
        REQUIRE(*parent < i);
        REQUIRE(i < book.subtree_end(*parent));
        REQUIRE(book.subtree_end(i) <= book.subtree_end(*parent));
    }
}
