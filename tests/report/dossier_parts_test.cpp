// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/report/dossier_parts.hpp"

#include <catch2/catch.hpp>

#include "libcoding/error.hpp"
#include "libcoding/report/dossier_definition.hpp"
#include "libcoding/report/kept_dossier.hpp"

using namespace coding;
using namespace coding::report;

TEST_CASE("the parts of a definition are put in another order and stay what they are") {
    const std::string definition = R"({"title": "Mai", "language": "fr", "parts": [
        {"report": "matrix", "by": "group", "where": {"métier": ["a", "b"]}, "code": ["prix", "lieu"]},
        {"heading": "Ce qui aide"},
        {"report": "quotes", "title": "Leviers", "every-coder": true, "at-most": 3},
        {"paragraph": "Mots."}]})";
    auto parts = parts_of(definition);
    REQUIRE(parts.size() == 4);
    CHECK(parts[0].kind == DossierPart::Kind::report);
    CHECK(parts[0].title == report_kind("matrix").title);
    CHECK(parts[0].choices == "by: group, where: métier: a, b, code: prix, lieu");
    CHECK(parts[1].kind == DossierPart::Kind::heading);
    const Catalogue english{Language::english};
    CHECK(english.text(parts[1].title) == "Ce qui aide");
    CHECK(english.text(parts[2].title) == "Leviers");
    CHECK(parts[3].kind == DossierPart::Kind::paragraph);

    std::swap(parts[0], parts[3]);
    parts.push_back(part_of_report("wall"));
    parts.push_back(part_of_words(DossierPart::Kind::heading, "“Fin” \\ \"x\""));
    const auto written = read_dossier_definition(with_parts(definition, parts));
    CHECK(written.title == "Mai");
    CHECK(written.language == Language::french);
    REQUIRE(written.parts.size() == 6);
    CHECK(english.text(std::get<Paragraph>(written.parts[0]).text) == "Mots.");
    const auto& matrix = std::get<DossierReport>(written.parts[3]);
    CHECK(matrix.choices.by == "group");
    CHECK(matrix.request.codes == std::vector<std::string>{"prix", "lieu"});
    CHECK(matrix.request.where.size() == 2);
    const auto& levers = std::get<DossierReport>(written.parts[2]);
    CHECK(levers.request.every_coder);
    CHECK(levers.choices.at_most == 3U);
    CHECK(std::get<DossierReport>(written.parts[4]).report == "wall");
    CHECK(english.text(std::get<Heading>(written.parts[5]).text) == "“Fin” \\ \"x\"");
}

TEST_CASE("taken apart and put together, the usual definition is the same") {
    CHECK(with_parts(usual_definition(), parts_of(usual_definition())) == usual_definition());
}

TEST_CASE("what is no definition has no parts") {
    CHECK_THROWS_AS(parts_of("{"), Error);
    CHECK_THROWS_AS(parts_of(R"({"parts": [{"report": "weather"}]})"), Error);
    CHECK_THROWS_AS(with_parts("[]", {}), Error);
    CHECK_THROWS_AS(part_of_report("weather"), Error);
}
