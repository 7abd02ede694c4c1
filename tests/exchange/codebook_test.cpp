// SPDX-License-Identifier: GPL-3.0-or-later
#include <catch2/catch.hpp>

#include "libcoding/error.hpp"
#include "libcoding/exchange/codebook_file.hpp"
#include "libcoding/exchange/codebook_tables.hpp"

using namespace coding;
using namespace coding::exchange;

namespace {

Error refused(std::string_view csv) {
    try {
        static_cast<void>(read_codebook_csv(csv));
    } catch (const Error& error) {
        return error;
    }
    FAIL("taken: " << csv);
    throw;
}

}  // namespace

TEST_CASE("a codebook table is read with its tree, kinds and colours") {
    const Codebook codebook{
        read_codebook_csv("chemin;nature;couleur;définition\nalimentaire / circuits courts;;#0AF;\"de la "
                          "ferme;\nau plat\"\nprix;frein;;\n"
                          "alimentaire;thème;009E73;manger\n")};
    REQUIRE(codebook.codes().size() == 3);
    CHECK(codebook.path(1) == "alimentaire / circuits courts");
    CHECK(codebook.codes()[0].kind == CodeKind::theme);
    CHECK(codebook.codes()[0].colour == "#009e73");
    CHECK(codebook.codes()[1].colour == "#00aaff");
    CHECK(codebook.codes()[1].definition == "de la ferme;\nau plat");
    CHECK(codebook.codes()[2].kind == CodeKind::barrier);
}

TEST_CASE("a codebook with a column of parents becomes the same tree") {
    const Codebook codebook{read_codebook_csv("name,parent\nb,a\nc,b\na,\nd,other\n")};
    std::vector<std::string> paths;
    for (std::size_t index = 0; index < codebook.codes().size(); ++index)
        paths.push_back(codebook.path(index));
    CHECK(paths == std::vector<std::string>{"a", "a / b", "a / b / c", "other", "other / d"});
}

TEST_CASE("a column of parents may hold their paths") {
    const Codebook codebook{read_codebook_csv("name,parent\nc,a / b\nb,a\n")};
    REQUIRE(codebook.codes().size() == 3);
    CHECK(codebook.path(2) == "a / b / c");
}

TEST_CASE("a name that would split a path is refused") {
    CHECK(refused("name,parent\nx,\na / b,x\n").where().line == 3);
    CHECK(refused("name,parent\na /,\n").where().line == 2);
    CHECK(Codebook{read_codebook_csv("name,parent\net/ou,/ x\n/,et/ou\n")}.path(2) == "/ x / et/ou / /");
    CHECK_THROWS_AS(read_codebook_json(R"({"codes": [{"name": "a /", "codes": [{"name": "b"}]}]})"), Error);
}

TEST_CASE("faults in a codebook table are told with their line") {
    CHECK(refused("path;kind\na;theme\nb;odd\n").where().line == 3);
    CHECK(refused("path;colour\na;#12345\n").where().line == 2);
    CHECK(refused("path;kind\na;theme\n\na;theme\n").where().line == 4);
    CHECK(refused("path;kind\na /  / b;theme\n").where().line == 2);
    CHECK(refused("name;parent\na;b\nb;a\n").where().line == 2);
    CHECK(refused("colour;kind\n#000000;theme\n").kind() == ErrorKind::input);
}

TEST_CASE("codebooks written as CSV and JSON are read back the same") {
    for (const auto* language : {"fr", "en"}) {
        const Codebook codebook{codebook_template("transitions", language)};
        REQUIRE(codebook.codes().size() > 40);
        const Codebook csv{read_codebook_csv(write_codebook_csv(codebook))};
        const Codebook json{read_codebook_json(write_codebook_json(codebook))};
        for (const auto* back : {&csv, &json}) {
            CHECK(write_codebook_csv(*back) == write_codebook_csv(codebook));
            CHECK(write_codebook_json(*back) == write_codebook_json(codebook));
        }
    }
}

TEST_CASE("every code of the template for transitions says what it is and when to use it") {
    for (const auto* language : {"fr", "en"}) {
        const Codebook codebook{codebook_template("transitions", language)};
        std::size_t themes = 0;
        for (std::size_t index = 0; index < codebook.codes().size(); ++index) {
            const auto& code = codebook.codes()[index];
            INFO(codebook.path(index));
            themes += code.kind == CodeKind::theme ? 1U : 0U;
            CHECK_FALSE(code.colour.empty());
            CHECK_FALSE(code.definition.empty());
            CHECK_FALSE(code.when_to_use.empty());
            CHECK_FALSE(code.when_not_to_use.empty());
            CHECK_FALSE(code.example.empty());
        }
        CHECK(themes == 3);
    }
    CHECK_THROWS_AS(codebook_template("other", "fr"), Error);
}

TEST_CASE("a JSON codebook with a fault says in which code") {
    const auto where = [](std::string_view json) {
        try {
            static_cast<void>(read_codebook_json(json));
        } catch (const Error& error) {
            return error.where();
        }
        return Where{"taken", 0, {}};
    };
    CHECK(where(R"({"codes": [{"name": "a", "codes": [{"name": "b", "kind": "odd"}]}]})").element == "a / b");
    CHECK(where("{\"codes\": [\n{\"name\": \"a\",}\n]}").line == 2);
    CHECK(where(R"({"codes": [{"name": "a / b"}]})").element == "a / b");
    CHECK(where(R"({"codes": [{"name": "a"}, {"name": " a"}]})").element == "a");
}

TEST_CASE("a codebook goes out as a workbook and comes back the same") {
    const Codebook codebook{read_codebook_csv(
        "path;kind;colour;definition;when_to_use;when_not_to_use;example\n"
        "prix;frein;#0072b2;\"Ce qui coûte :\n  le temps aussi\";quand  on paie;;« trop cher »\n"
        "prix / logement;;;=1+1;;;\n")};
    const auto before = write_codebook_csv(codebook);
    for (const auto& bytes : {write_codebook_xlsx(codebook), write_codebook_ods(codebook)}) {
        const auto read = read_codebook(std::as_bytes(std::span{bytes.data(), bytes.size()}));
        CHECK(write_codebook_csv(Codebook{read.codebook.codes}) == before);
    }
}
