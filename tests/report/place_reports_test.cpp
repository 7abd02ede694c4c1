// SPDX-License-Identifier: GPL-3.0-or-later
// The reports that show figures by place: matrix, timeline, wall.
#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "libcoding/acts/summaries.hpp"
#include "libcoding/analysis/matrix_cases.hpp"
#include "libcoding/error.hpp"
#include "libcoding/report/matrix_report.hpp"
#include "libcoding/report/profiles_report.hpp"
#include "libcoding/report/timeline_report.hpp"
#include "libcoding/report/wall_report.hpp"
#include "libcoding/store/codes.hpp"

#include "small_report.hpp"
#include "tests/support/study.hpp"
#include "tests/support/validated_json.hpp"

using namespace coding;
using namespace coding::report;
using Catch::Matchers::Contains;
using nlohmann::json;

namespace {

struct PlacesStudy : tests::Study {
    PlacesStudy() {
        auto change = bulk();
        const auto zoe = store::participant_named(change, "Zoé <b>", Role::participant);
        const auto one =
            add(change, "FG1", {tests::turn(zoe, "le prix, c’est non"), tests::turn(zoe, "le pain")});
        const auto two = add(change, "FG2", {tests::turn(zoe, "le prix, c’est oui, et le pain aussi")});
        store::add_to_group(change, store::group_named(change, "Caen").id, one.id);
        store::add_to_group(change, store::group_named(change, "Rouen").id, two.id);
        Code theme;
        theme.name = "alimentaire";
        theme.kind = CodeKind::theme;
        theme.colour = "#117733";
        theme = store::add_code(change, theme);
        Code bread;
        bread.name = "pain";
        bread.parent = theme.id;
        bread = store::add_code(change, bread);
        Code price;
        price.name = "prix & <coût>";
        price = store::add_code(change, price);
        const auto lea = store::coder_named(change, "Léa").id;
        code(change, project, one.id, price.id, lea, "le prix");
        code(change, project, one.id, bread.id, lea, "le pain");
        code(change, project, two.id, price.id, lea, "le prix");
        change.commit();
    }
};

}  // namespace

TEST_CASE("a matrix counts codes by group, and its heat map shows the same") {
    PlacesStudy study;
    const auto report = matrix_report(study.project, {});
    const auto& chart = std::get<HeatMap>(report.parts.at(0));
    CHECK(chart.columns.size() == 2);
    REQUIRE(chart.rows.size() == 2);
    CHECK(chart.rows[0].values == std::vector<double>{1, 0});
    CHECK(chart.rows[1].values == std::vector<double>{1, 1});
    const auto text = written(Format::json, report, Language::french);
    CHECK(schema_faults("report-matrix", text).empty());
    const auto root = json::parse(text);
    CHECK(root["scope"]["by"] == "group");
    CHECK(root["rows"][0]["columns"]["Caen"]["codings"] == 1);
    CHECK(root["rows"][2]["all"]["codings"] == 2);
    CHECK_THAT(written(Format::text, report, Language::english), Contains("Rouen"));
    const auto words = matrix_report(study.project, {}, {"source", "words"});
    CHECK(std::get<HeatMap>(words.parts.at(0)).rows[0].values == std::vector<double>{2, 0});
    CHECK_THROWS_AS(matrix_report(study.project, {}, {"source", "ci95"}), Error);
}

TEST_CASE("what a map shows stands amid the scope without a capital") {
    PlacesStudy study;
    CHECK_THAT(written(Format::text, matrix_report(study.project, {}), Language::french),
               Contains("· codages par code"));
    CHECK_THAT(
        written(Format::text, matrix_report(study.project, {}, {"source", "words"}), Language::english),
        Contains("· words by code"));
}

TEST_CASE("a matrix tells what the researchers say of its cells, with a quote, in every format") {
    PlacesStudy study;
    const auto codebook = store::codebook(study.project);
    const auto groups = store::groups(study.project);
    REQUIRE(groups.at(0).name == "Caen");
    CHECK(matrix_report(study.project, {}).parts.size() == 2);
    const MatrixCell of_theme{codebook.codes()[0].id, groups[0].id};
    acts::write_summary(study.project, "Léa", of_theme, "Du pain, <b>rien</b> d’autre.");
    acts::write_summary(study.project, "Léa", {codebook.codes()[2].id, groups[1].id}, "Oui.");

    const auto report = matrix_report(study.project, {});
    const auto text = written(Format::json, report, Language::french);
    CHECK(schema_faults("report-matrix", text).empty());
    const auto cells = json::parse(text)["cells"];
    REQUIRE(cells.size() == 2);
    CHECK(cells[0]["path"] == "alimentaire");
    CHECK(cells[0]["column"] == "Caen");
    CHECK(cells[0]["value"] == 1);
    CHECK(cells[0]["summary"] == "Du pain, <b>rien</b> d’autre.");
    CHECK(cells[0]["quotes"][0]["text"] == "le pain");  // of a code below
    CHECK(cells[1]["quotes"][0]["source"] == "FG2");
    CHECK_THAT(written(Format::text, report, Language::english), Contains("Du pain"));
    CHECK_THAT(written(Format::markdown, report, Language::english), Contains("Oui."));
    const auto page = written(Format::html, report, Language::french);
    CHECK_THAT(page, Contains("&lt;b&gt;rien"));
    CHECK_THAT(page, Contains("Résumés et verbatims"));

    // All cells with codings of codes that head no others, where quotes are asked for.
    const auto all = matrix_report(study.project, {}, {"", "codings", 0});
    const auto told = json::parse(written(Format::json, all, Language::french))["cells"];
    REQUIRE(told.size() == 4);
    CHECK(told[1]["path"] == "alimentaire / pain");
    CHECK(told[1]["summary"].is_null());

    // By sources nothing was said; a filter that leaves a cell out is told.
    CHECK(matrix_report(study.project, {}, {"source", "codings"}).parts.size() == 2);
    analysis::ScopeRequest rouen;
    rouen.groups = {"Rouen"};
    const auto filtered = matrix_report(study.project, rouen);
    CHECK_THAT(written(Format::text, filtered, Language::english),
               Contains("1 summary is of cells that the filters leave out"));
}

TEST_CASE("a matrix and profiles by participant name nobody who is not to be named") {
    tests::Study study;
    auto change = study.bulk();
    const auto ana = store::participant_named(change, "Ana", Role::participant);
    const auto bo = store::participant_named(change, "Barnabé", Role::participant);
    store::set_value(change, bo.id, "métier", "boulanger");
    const auto session = tests::Study::add(
        change, "FG1", {tests::turn(ana, "le prix du pain"), tests::turn(bo, "le prix du bois")});
    Code code;
    code.name = "prix";
    const auto price = store::add_code(change, code).id;
    const auto lea = store::coder_named(change, "Léa").id;
    tests::Study::code(change, study.project, session.id, price, lea, "prix du bois");
    change.commit();
    auto asked = study.change();
    auto person = store::participants(study.project).at(1);
    person.consent = Consent::anonymous;
    store::update_participant(asked, person);
    asked.commit();

    for (const auto format : {Format::text, Format::csv, Format::json, Format::html}) {
        for (const auto& report : {matrix_report(study.project, {}, {"participant", "codings"}),
                                   profiles_report(study.project, {}, {"participant", "codings"})}) {
            const auto page = written(format, report, Language::french);
            CHECK_THAT(page, Contains("#2") && Contains("Ana") && !Contains("Barnabé"));
        }
    }
    // What is known of her still stands beside her number; a summary is found by both.
    const auto csv = written(Format::csv, profiles_report(study.project, {}, {"participant", "codings"}),
                             Language::french);
    CHECK_THAT(csv, Contains("boulanger"));
    const analysis::MatrixCases cases{study.project, "participant"};
    REQUIRE(cases.of_column("#2"));
    CHECK(*cases.of_column("#2") == cases.named("Barnabé"));
}

TEST_CASE("a timeline has every passage as data, and a chart a session") {
    PlacesStudy study;
    const auto report = timeline_report(study.project, {});
    const auto text = written(Format::json, report, Language::english);
    CHECK(schema_faults("report-timeline", text).empty());
    const auto root = json::parse(text);
    REQUIRE(root["rows"].size() == 3);
    CHECK(root["rows"][0]["code"] == "pain");
    CHECK(root["rows"][0]["begin_word"] == 4);
    CHECK(root["codes"].size() == 3);
    const auto& chart = std::get<TimelineChart>(report.parts.at(1));
    CHECK(chart.rows.size() == 2);
    CHECK(chart.rows[1].marks.at(0).from == Approx(0));
    CHECK_THAT(written(Format::text, report, Language::english), Contains("FG2") && Contains("66.7%"));
}

TEST_CASE("the wall has a band a source and a colour a theme") {
    PlacesStudy study;
    const auto report = wall_report(study.project, {});
    const auto text = written(Format::json, report, Language::english);
    CHECK(schema_faults("report-wall", text).empty());
    const auto root = json::parse(text);
    REQUIRE(root["rows"].size() == 2);
    CHECK(root["rows"][0]["themes"]["alimentaire"]["words"] == 2);
    CHECK(root["rows"][1]["themes"]["—"]["words"] == 2);
    const auto& chart = std::get<WallChart>(report.parts.at(0));
    CHECK(chart.keys.at(0).colour == "#117733");
    CHECK(chart.keys.at(1).colour.empty());
    CHECK(chart.bands.size() == 2);
}

TEST_CASE("the charts of places are read out, and hold no markup of the project") {
    PlacesStudy study;
    for (const auto& report : {matrix_report(study.project, {}), timeline_report(study.project, {}),
                               wall_report(study.project, {})}) {
        INFO(report.name);
        for (const auto language : {Language::english, Language::french}) {
            const auto html = written(Format::html, report, language);
            CHECK_THAT(html, Contains("<svg class=\"chart\" role=\"img\"") &&
                                 Contains("<desc id=\"chart-1-desc\">"));
            CHECK_THAT(html, !Contains("<coût>") && !Contains("<b>\""));
        }
        CHECK(written(Format::html, report, Language::french) ==
              written(Format::html, report, Language::french));
    }
}

TEST_CASE("reports of places on an empty project say so") {
    tests::Study study;
    for (const auto& report : {matrix_report(study.project, {}), timeline_report(study.project, {}),
                               wall_report(study.project, {})}) {
        INFO(report.name);
        CHECK_FALSE(report.warnings.empty());
        CHECK(
            schema_faults("report-" + report.name, written(Format::json, report, Language::english)).empty());
        CHECK_FALSE(written(Format::html, report, Language::english).empty());
    }
}
