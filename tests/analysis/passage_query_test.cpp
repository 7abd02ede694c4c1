// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/analysis/passage_query.hpp"

#include <catch2/catch.hpp>

#include "libcoding/error.hpp"

using namespace coding;
using namespace coding::analysis;

namespace {

using Kind = PassageQuery::Kind;
const auto coded_as = PassageQuery::of_code;

PassageQuery joined(Kind kind, PassageQuery first, PassageQuery second) {
    PassageQuery query;
    query.kind = kind;
    query.parts = {std::move(first), std::move(second)};
    return query;
}

std::string fault(const std::string& query) {
    try {
        parse_passage_query(query);
    } catch (const Error& error) {
        CHECK(error.kind() == ErrorKind::usage);
        return error.what();
    }
    return "no fault";
}

}  // namespace

TEST_CASE("a query is read as people write it, in English and in French") {
    const auto expected = joined(Kind::without,
                                 joined(Kind::both, coded_as("prix"),
                                        joined(Kind::either, coded_as("lieu"), coded_as("circuits courts"))),
                                 coded_as("énergie"));
    CHECK(parse_passage_query("prix AND (lieu OR \"circuits courts\") NOT énergie") == expected);
    CHECK(parse_passage_query("prix ET (lieu OU circuits courts) SAUF énergie") == expected);
    CHECK(parse_passage_query(" prix  AND (lieu OR « circuits courts ») AND NOT énergie ") == expected);
    CHECK(parse_passage_query("«\u00A0circuits courts\u00A0»") == coded_as("circuits courts"));
    CHECK(parse_passage_query("alimentaire / circuits courts") == coded_as("alimentaire / circuits courts"));
    CHECK(parse_passage_query("leviers et freins") == coded_as("leviers et freins"));
    CHECK(parse_passage_query("\"dit \"\"AND\"\" dit\"") == coded_as("dit \"AND\" dit"));
    CHECK(parse_passage_query("*") == coded_as(""));
}

TEST_CASE("nearness has a measure, turns a letter") {
    auto expected = joined(Kind::near, coded_as("prix"), coded_as("confiance"));
    CHECK(parse_passage_query("prix NEAR confiance") == expected);
    expected.within = 7;
    CHECK(parse_passage_query("prix NEAR/7 confiance") == expected);
    CHECK(parse_passage_query("prix PRÈS/7M confiance") == expected);
    expected.unit = PassageQuery::Unit::turns;
    CHECK(parse_passage_query("prix NEAR/7t confiance") == expected);
    expected.kind = Kind::then;
    CHECK(parse_passage_query("prix PUIS/7T confiance") == expected);
    CHECK(parse_passage_query("prix IN TURN confiance") ==
          joined(Kind::same_turn, coded_as("prix"), coded_as("confiance")));
    CHECK(parse_passage_query("prix MÊME TOUR confiance") == parse_passage_query("prix IN TURN confiance"));
    CHECK(parse_passage_query("prix MEME SOURCE lieu") ==
          joined(Kind::same_source, coded_as("prix"), coded_as("lieu")));
    CHECK(parse_passage_query("prix IN Caen") == coded_as("prix IN Caen"));
}

TEST_CASE("a code may be asked for as a lever or a barrier only") {
    auto barrier = coded_as("circuits courts");
    barrier.polarity = Polarity::barrier;
    CHECK(parse_passage_query("\"circuits courts\":barrier") == barrier);
    CHECK(parse_passage_query("circuits courts:frein") == barrier);
    auto any = coded_as("");
    any.polarity = Polarity::lever;
    CHECK(parse_passage_query("*:levier") == any);
    CHECK(parse_passage_query("a:b") == coded_as("a:b"));
}

TEST_CASE("nearness binds closer than AND and NOT, these closer than OR") {
    CHECK(parse_passage_query("a OR b AND c NEAR d") ==
          joined(Kind::either, coded_as("a"),
                 joined(Kind::both, coded_as("b"), joined(Kind::near, coded_as("c"), coded_as("d")))));
    CHECK(parse_passage_query("a NOT b AND c") ==
          joined(Kind::both, joined(Kind::without, coded_as("a"), coded_as("b")), coded_as("c")));
}

TEST_CASE("what is wrong in a query is said") {
    CHECK(fault("  ") == "There is nothing to search for.");
    CHECK(fault("prix AND") == "A code is missing after “AND”.");
    CHECK(fault("OR prix") == "A code is missing before “OR”.");
    CHECK(fault("prix AND ()") == "A code is missing after “(”.");
    CHECK(fault("NOT prix") == "“NOT” takes passages away from others: first say from which.");
    CHECK(fault("prix AND \"lieu") == "A quotation mark is not closed: \"lieu");
    CHECK(fault("(prix OR lieu") == "A parenthesis is not closed.");
    CHECK(fault("prix) OR lieu") == "A closing parenthesis has no opening one.");
    CHECK(fault("prix \"lieu\"") == "Nothing joins “prix” and “lieu” in the query.");
    CHECK(fault("prix (lieu)") == "Nothing joins “prix” and “(” in the query.");
    CHECK(fault("prix NEAR/x lieu") == "“NEAR/x” does not say how near.");
    CHECK(fault("prix NEAR/3km lieu") == "“NEAR/3km” does not say how near.");
    CHECK(fault("\"prix\":cher") == "“cher” is not what a passage can be.");
    CHECK(fault(std::string(1000, '(')) == "The parentheses of the query stand too deep.");
    std::string long_query = "a";
    for (int i = 0; i < 300; ++i) long_query += " OR a";
    CHECK(fault(long_query) == "The query names more than 200 codes.");
}

TEST_CASE("a name goes into a query and comes back") {
    for (const std::string name : {"prix", "circuits courts", "a / b", "pain ET eau", "dit \"oui\"", "(x)",
                                   "prix:frein", "*", "IN TURN", "« cité »"}) {
        INFO(name);
        CHECK(parse_passage_query(query_name(name)).code == name);
        CHECK_FALSE(parse_passage_query(query_name(name)).polarity);
    }
    CHECK(query_name("circuits courts") == "circuits courts");
}

TEST_CASE("conditions stand in brackets behind a code, behind parentheses, or alone") {
    using Of = PassageCondition::Of;
    using Compared = PassageCondition::Compared;
    const PassageCondition role{Of::role, {}, Compared::is, {"participant"}};
    const PassageCondition job{Of::attribute, "métier", Compared::is, {"formatrice", "élu"}};
    auto expected = coded_as("prix");
    expected.conditions = {role, job};
    CHECK(parse_passage_query("prix[role=participant, métier=formatrice|élu]") == expected);
    CHECK(parse_passage_query("prix [rôle = participant][ \"métier\" = \"formatrice\" | élu ]") == expected);
    CHECK(parse_passage_query("\"prix\"[Rôle=participant,métier=formatrice|élu]") == expected);
    auto any = coded_as("");
    any.conditions = {{Of::memo, {}, Compared::is, {"trop, cher"}}};
    CHECK(parse_passage_query("[mémo=\"trop, cher\"]") == any);
    any.conditions = {{Of::intensity, {}, Compared::at_least, {"4"}}};
    CHECK(parse_passage_query("*[intensité≥4]") == any);
    any.conditions = {{Of::attribute, "role", Compared::is_not, {"élu"}}};
    CHECK(parse_passage_query("[\"role\"!=élu]") == any);

    auto price = coded_as("prix");
    auto place = coded_as("lieu");
    price.conditions = {job, role};
    place.conditions = {role};
    CHECK(parse_passage_query("(prix[métier=formatrice|élu] OR lieu)[role=participant]") ==
          joined(Kind::either, price, place));
    CHECK(parse_passage_query(query_name("prix [brut]")) == coded_as("prix [brut]"));
    CHECK(asks_for_memos(parse_passage_query("lieu OR (prix NOT énergie)[note=*]")));
    CHECK_FALSE(asks_for_memos(parse_passage_query("lieu[coder=Ana]")));
}

TEST_CASE("what is wrong in a condition is told") {
    using Catch::Matchers::Contains;
    CHECK_THAT(fault("prix[role=participant"), Contains("bracket is not closed"));
    CHECK_THAT(fault("prix[]"), Contains("A condition is missing"));
    CHECK_THAT(fault("prix[=3]"), Contains("A condition is missing"));
    CHECK_THAT(fault("prix[role]"), Contains("“role” is no condition"));
    CHECK_THAT(fault("prix[role=]"), Contains("A value is missing"));
    CHECK_THAT(fault("prix[role=a,]"), Contains("A condition is missing"));
    CHECK_THAT(fault("prix[coder>=3]"), Contains("Only intensities and attributes"));
    CHECK_THAT(fault("prix[age>=3|4]"), Contains("one value"));
    CHECK_THAT(fault("prix[memo=\"a"), Contains("bracket is not closed"));
    CHECK_THAT(fault("[role=a] prix"), Contains("Nothing joins"));
    std::string many = "prix[a=1";
    for (int i = 0; i < 30; ++i) many += ",a=1";
    CHECK_THAT(fault(many + "]"), Contains("More than 20"));
}
