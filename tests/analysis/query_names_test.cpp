// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/analysis/query_names.hpp"

#include <map>

#include <catch2/catch.hpp>

#include "libcoding/analysis/passage_query.hpp"
#include "libcoding/error.hpp"

using namespace coding;
using namespace coding::analysis;

namespace {

std::string each_name(const std::string& query) {
    constexpr const char* letters = "ctpsgaq";  // in the order of NameOf
    std::string told;
    for (const auto& [of, name, written] : names_in_query(query)) {
        told +=
            std::string(1, letters[static_cast<int>(of)]) + ":" + name + "<" + std::string{written} + "> ";
    }
    return told;
}

std::string with_names(const std::string& query, const std::map<std::string, std::string>& called) {
    return with_names_now(query, [&](NameOf, const std::string& name) -> std::optional<std::string> {
        const auto found = called.find(name);
        return found == called.end() ? std::nullopt : std::optional{found->second};
    });
}

}  // namespace

TEST_CASE("the names in a query are found where they stand") {
    CHECK(each_name("prix") == "c:prix<prix> ");
    CHECK(each_name("circuits  courts:frein ET \"le \"\"lieu\"\"\":levier") ==
          "c:circuits courts<circuits  courts> c:le \"lieu\"<\"le \"\"lieu\"\"\"> ");
    CHECK(each_name("(« prix » OR alimentaire / prix)[groupe=FG1|\"FG 2\", rôle=participant]") ==
          "c:prix<« prix »> c:alimentaire / prix<alimentaire / prix> g:FG1<FG1> g:FG 2<\"FG 2\"> ");
    CHECK(each_name("*[speaker=Ana, source!=*, \"source\"=x, métier = formatrice , memo=prix, coder=Léa]") ==
          "p:Ana<Ana> a:source<\"source\"> a:métier<métier> ");
    CHECK(each_name("prix IN TURN lieu NEAR/3T confiance:barrier") ==
          "c:prix<prix> c:lieu<lieu> c:confiance<confiance> ");
    CHECK_THROWS_AS(names_in_query("prix AND"), Error);
}

TEST_CASE("a query is written with its names as they are now, otherwise to the letter") {
    const std::map<std::string, std::string> called{{"prix", "coût"},
                                                    {"lieu", "tiers AND lieu"},
                                                    {"FG1", "FG1, Caen"},
                                                    {"métier", "role"},
                                                    {"Ana", "Ana [1]"}};
    CHECK(with_names("Prix  ET confiance", called) == "Prix  ET confiance");
    CHECK(with_names("prix:barrier  NEAR/20 (lieu OR prix)", called) ==
          "coût:barrier  NEAR/20 (\"tiers AND lieu\" OR coût)");
    CHECK(with_names("«\u00A0prix\u00A0»:frein ET prix", called) == "\"coût\":frein ET coût");
    CHECK(with_names("*[groupe=FG1|FG2, métier=x, locuteur=Ana]", called) ==
          "*[groupe=\"FG1, Caen\"|FG2, \"role\"=x, locuteur=\"Ana [1]\"]");
    CHECK(with_names("no AND", called) == "no AND");
    // What is written reads as it was meant.
    const auto query = parse_passage_query(with_names("lieu[métier=x, speaker=Ana]", called));
    CHECK(query.code == "tiers AND lieu");
    CHECK(query.conditions.at(0).attribute == "role");
    CHECK(query.conditions.at(0).of == PassageCondition::Of::attribute);
    CHECK(query.conditions.at(1).values == std::vector<std::string>{"Ana [1]"});
}
