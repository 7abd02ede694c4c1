// SPDX-License-Identifier: GPL-3.0-or-later
// A query as the filter of reports, kept by name or written.
#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "libcoding/acts/queries.hpp"
#include "libcoding/analysis/counted_scope.hpp"
#include "libcoding/error.hpp"
#include "libcoding/report/dossier.hpp"
#include "libcoding/report/kinds.hpp"
#include "libcoding/report/kwic_report.hpp"
#include "libcoding/report/passages_report.hpp"
#include "libcoding/store/codes.hpp"

#include "small_report.hpp"
#include "tests/support/study.hpp"
#include "tests/support/validated_json.hpp"

using namespace coding;
using namespace coding::report;
using Catch::Matchers::Contains;
using nlohmann::json;

namespace {

struct QueriedStudy : tests::Study {
    QueriedStudy() {
        auto act = change();
        const auto ana = store::participant_named(act, "Ana", Role::participant);
        const auto bo = store::participant_named(act, "Bo", Role::participant);
        const auto source = add(act, "FG1",
                                {tests::turn(ana, "le prix est un frein, le lieu aussi"),
                                 tests::turn(bo, "le prix va, le bus manque")});
        Code food;
        food.name = "alimentaire";
        food.kind = CodeKind::theme;
        food = store::add_code(act, food);
        const auto make = [&](const char* name) {
            Code code;
            code.name = name;
            code.parent = food.id;
            return store::add_code(act, code).id;
        };
        const auto price = make("prix");
        const auto place = make("lieu");
        const auto bus = make("bus");
        const auto lea = store::coder_named(act, "Léa").id;
        code(act, project, source.id, price, lea, "le prix est un frein");
        code(act, project, source.id, place, lea, "un frein, le lieu aussi");
        code(act, project, source.id, price, lea, "le prix va");
        code(act, project, source.id, bus, lea, "le bus manque");
        act.commit();
        acts::save_query(project, "Léa", "Prix et lieu", "prix AND lieu");
    }

    json made(const char* kind, const std::string& query) {
        analysis::ScopeRequest request;
        request.query = query;
        return json::parse(
            written(Format::json, report_kind(kind).make(project, request, {}), Language::french));
    }
};

}  // namespace

TEST_CASE("a report counts only the codings that a query finds, and shows only their codes") {
    QueriedStudy study;
    const auto root = study.made("frequency", "prix et lieu");
    CHECK(root["scope"]["query"] == "prix et lieu");
    CHECK(root["totals"]["codings"] == 2);
    CHECK(root["totals"]["turns"] == 2);  // what shares are shares of stays the same
    REQUIRE(root["rows"].size() == 3);
    CHECK(root["rows"][0]["path"] == "alimentaire");
    CHECK(root["rows"][1]["path"] == "alimentaire / prix");
    CHECK(root["rows"][1]["own"]["codings"] == 1);
    const auto quotes = study.made("quotes", "prix[speaker=Bo] OR bus");
    REQUIRE(quotes["rows"].size() == 2);
    CHECK(quotes["rows"][0]["text"] == "le prix va");
    CHECK(study.made("quotes", "prix NOT lieu")["rows"].size() == 1);

    analysis::ScopeRequest request;
    request.query = "Prix et lieu";
    request.codes = {"lieu"};  // of what it finds
    const auto counted = analysis::count_in_scope(study.project, request);
    CHECK(std::count(counted.scope.codings.begin(), counted.scope.codings.end(), true) == 1);
    CHECK_THROWS_AS(study.made("frequency", "pirx"), Error);
    CHECK_THROWS_AS(study.made("frequency", "prix AND"), Error);
}

TEST_CASE("a query stands in the definition of a dossier") {
    QueriedStudy study;
    const auto definition = read_dossier_definition(
        R"({"parts": [{"report": "quotes", "query": "Prix et lieu", "at-most": 1},
                      {"report": "kwic", "words": "aussi"}]})");
    const auto page = written(Format::markdown, dossier(study.project, definition), Language::english);
    CHECK_THAT(page, Contains("query: Prix et lieu"));
    CHECK_THAT(page, Contains("le prix est un frein"));
    CHECK_THAT(page, !Contains("le prix va"));
    CHECK_THAT(page, Contains("le lieu | aussi |"));
}

TEST_CASE("words in context stand below one another, close to what comes before") {
    QueriedStudy study;
    const auto report = kwic_report(study.project, {}, {"prix", "right", 2, 0});
    const auto text = written(Format::json, report, Language::french);
    CHECK(schema_faults("report-kwic", text).empty());
    const auto root = json::parse(text);
    CHECK(root["totals"] == json{{"places", 2}, {"turns", 2}, {"sources", 1}, {"participants", 2}});
    CHECK(root["rows"][0]["left"] == "le");
    CHECK(root["rows"][0]["right"] == "est un");
    CHECK(root["rows"][1]["right"] == "va, le");
    CHECK_THAT(written(Format::markdown, report, Language::english),
               Contains("| le | prix | est un | Ana | FG1 |"));
    CHECK_THAT(written(Format::markdown, report, Language::english), Contains("| ---: | --- |"));
    const auto cut = kwic_report(study.project, {}, {"prix", "place", 2, 1});
    CHECK(std::get<Table>(cut.parts.at(0)).rows.size() == 1);
    CHECK(cut.warnings.size() == 1);
    CHECK(kwic_report(study.project, {}, {}).warnings.size() == 1);
    CHECK_THROWS_AS(kwic_report(study.project, {}, {"prix", "up", 2, 0}), Error);
}

TEST_CASE("passages are found among the codings that the query of a report finds") {
    QueriedStudy study;
    analysis::PassageRequest request;
    request.query = analysis::parse_passage_query("prix");
    const auto found = [&] {
        const auto made = passages_report(study.project, request, {.query = "prix"});
        const auto text = written(Format::json, made, Language::french);
        CHECK(schema_faults("passages", text).empty());
        return json::parse(text);
    };
    CHECK(found()["rows"].size() == 2);
    request.scope.query = "prix et lieu";  // by its name
    const auto within = found();
    REQUIRE(within["rows"].size() == 1);
    CHECK(within["rows"][0]["text"] == "le prix est un frein");
    CHECK(within["scope"]["query"] == "prix");
    CHECK(within["scope"]["within_query"] == "prix et lieu");
    request.scope.query = "prix[speaker=Bo]";
    CHECK(found()["rows"][0]["text"] == "le prix va");
    request.column = analysis::ReportColumn{"participant", "Bo"};
    request.codes_alone = true;
    const auto limited = found();
    CHECK(limited["rows"].size() == 1);
    CHECK(limited["scope"]["column"] == "Bo");
    CHECK(limited["scope"]["codes_alone"] == true);
}
