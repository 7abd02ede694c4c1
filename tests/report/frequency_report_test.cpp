// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/report/frequency_report.hpp"

#include <sstream>

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "libcoding/report/writers.hpp"

#include "small_report.hpp"
#include "small_study.hpp"
#include "tests/support/validated_json.hpp"

using namespace coding;
using namespace coding::report;
using Catch::Matchers::Contains;

namespace {

Report frequencies_of(const SmallStudy& study, const std::string& by = {}) {
    auto frequency = study.frequency;
    if (by.empty()) {
        frequency.columns.clear();
        frequency.column_totals.clear();
        for (auto& row : frequency.rows) row.columns.clear();
    }
    return frequency_report(study.project.name, study.tables, study.scope, frequency, by);
}

std::vector<std::string> warnings(const Report& report) {
    std::vector<std::string> texts;
    for (const auto& warning : report.warnings) texts.push_back(Catalogue{Language::english}.text(warning));
    return texts;
}

}  // namespace

TEST_CASE("the frequency report as JSON follows its schema, split or not") {
    const SmallStudy study;
    json_of("report-frequency", frequencies_of(study));
    json_of("report-frequency", frequencies_of(study, "group"));
    CHECK_FALSE(schema_faults("report-frequency", R"({"report": "frequency"})").empty());
}

TEST_CASE(
    "a row of the frequency report holds the figures, its own, those of its columns and its crossings") {
    const SmallStudy study;
    const auto root = json_of("report-frequency", frequencies_of(study, "group"));
    const auto& theme = root["rows"][0];
    CHECK(theme["path"] == "alimentaire");
    CHECK(theme["codings"] == 20);
    CHECK(theme["own"]["codings"] == 2);
    CHECK(theme["ci95"][0] == 0.05);
    CHECK(theme["crossed_by"] == 5);
    CHECK(theme["crossing"].is_null());
    CHECK(theme["dominant"].is_null());
    CHECK(theme["columns"]["St. Lô"]["codings"] == 3);
    CHECK(root["rows"][1]["depth"] == 1);
    CHECK(root["rows"][1]["theme"] == "alimentaire");
    CHECK(root["rows"][1]["dominant"]["participant"] == "Zoé");
    CHECK(root["rows"][1]["crossed_by"].is_null());
    CHECK(root["rows"][2]["theme"].is_null());
    CHECK(root["rows"][2]["crossing"]["alimentaire"] == 5);
    CHECK(root["column_totals"][1]["column"] == "St. Lô");
    CHECK(root["column_totals"][1]["words"] == 9234);
}

TEST_CASE("a report says its scope and the state of the project that it was made from") {
    SmallStudy study;
    study.scope.request.where = {{"métier", "formatrice"}};
    study.scope.request.from_time = Milliseconds{90'000};
    study.scope.request.every_coder = true;
    const auto root = json_of("report-frequency", frequencies_of(study));
    CHECK(root["state"]["history"] == "1234567890123456789");
    CHECK(root["state"]["sha256"] == "0123456789abcdef0123456789abcdef");
    CHECK(root["scope"]["theme"][0] == "alimentaire");
    CHECK(root["scope"]["where"][0] == "métier=formatrice");
    CHECK(root["scope"]["from_ms"] == 90000);
    CHECK(root["scope"]["every_coder"] == true);
    CHECK(root["scope"]["with_moderators"] == false);
    CHECK_FALSE(root["scope"].contains("coder"));
    json_of("report-frequency", frequencies_of(study));
}

TEST_CASE("the language touches the words of a report and none of its figures") {
    const SmallStudy study;
    auto english = json_of("report-frequency", frequencies_of(study, "group"), Language::english);
    auto french = json_of("report-frequency", frequencies_of(study, "group"), Language::french);
    CHECK(english["title"] == "Theme frequencies");
    CHECK(french["title"] == "Fréquence des thèmes");
    for (auto* root : {&english, &french}) {
        for (const auto* key : {"title", "language", "warnings"}) root->erase(key);
    }
    CHECK(english == french);
}

TEST_CASE("the frequency report warns of one voice, of a small base and of a scope without codings") {
    SmallStudy study;
    CHECK(warnings(frequencies_of(study)) ==
          std::vector<std::string>{"Zoé makes 67% of the 9 codings of “alimentaire / circuits courts”."});
    // Whoever is not to be named has her number here as everywhere, and the report says why.
    study.frequency.rows[1].total.dominant_participant = 1;
    const auto numbered = frequencies_of(study);
    CHECK(warnings(numbered)[0] == "#2 makes 67% of the 9 codings of “alimentaire / circuits courts”.");
    CHECK(numbered.methods.back().term == Message{"Names"});
    study.tables.participants[1].consent = Consent::named;
    CHECK_FALSE(frequencies_of(study).methods.back().term == Message{"Names"});
    study.frequency.rows[1].total.dominant_participant.reset();
    CHECK(warnings(frequencies_of(study)).empty());
    study.frequency.totals.turns = 19;
    CHECK(warnings(frequencies_of(study)) ==
          std::vector<std::string>{
              "Only 19 turns are in scope: shares and rates say little on so small a base."});
    study.frequency.totals.turns = 20;
    study.frequency.totals.codings = 0;
    REQUIRE(warnings(frequencies_of(study)).size() == 1);
    CHECK_THAT(warnings(frequencies_of(study))[0], Contains("Nothing is coded in this scope"));
}

TEST_CASE("themes are charted with their intervals, codes by their codings, most first") {
    SmallStudy study;
    study.frequency.rows[2].total.codings = 12;
    const auto report = frequencies_of(study);
    REQUIRE(report.parts.size() >= 3);
    const auto& themes = std::get<BarChart>(report.parts[0]);
    REQUIRE(themes.bars.size() == 1);
    CHECK(themes.bars[0].value == 0.1);
    CHECK(themes.bars[0].interval == analysis::Interval{0.05, 0.1 * 1.5});
    const auto& codes = std::get<BarChart>(report.parts[1]);
    REQUIRE(codes.bars.size() == 2);
    CHECK(Catalogue{Language::english}.text(codes.bars[0].label) == "coopération");
    CHECK(codes.bars[1].value == 9);
}

TEST_CASE("a project without a code gives a report with no rows and no chart") {
    SmallStudy study;
    study.tables.codebook = Codebook{};
    study.frequency = {};
    const auto report = frequencies_of(study);
    const auto text = written(Format::json, report, Language::english);
    CHECK(schema_faults("report-frequency", text).empty());
    CHECK(nlohmann::json::parse(text)["rows"].empty());
    std::ostringstream out;
    for (const auto format : {Format::text, Format::csv, Format::markdown, Format::html}) {
        write(out, format, report, Catalogue{Language::french});
    }
    CHECK_THAT(out.str(), Contains("Rien n’est codé dans ce périmètre"));
}
