// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/report/levers_report.hpp"

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

Report levers_of(const SmallStudy& study, const std::string& by = {}) {
    return levers_report(study.project, study.tables, study.scope, study.levers, SmallStudy::words, by);
}

}  // namespace

TEST_CASE("the levers report as JSON follows its schema, split or not") {
    SmallStudy study;
    json_of("report-levers", levers_of(study));
    study.levers.columns = {"FG1", "a.b"};
    for (auto& row : study.levers.rows) row.columns = {row.balance, row.balance};
    const auto text = written(Format::json, levers_of(study, "group"), Language::english);
    CHECK(schema_faults("report-levers", text).empty());
    CHECK(nlohmann::json::parse(text)["rows"][0]["columns"]["a.b"]["lever"]["codings"] == 7);
}

TEST_CASE("a row sets levers, barriers and ambivalent codings side by side") {
    const SmallStudy study;
    const auto root = json_of("report-levers", levers_of(study));
    const auto& theme = root["rows"][0];
    CHECK(theme["subject"] == "theme");
    CHECK(theme["lever"]["codings"] == 7);
    CHECK(theme["barrier"]["codings"] == 3);
    CHECK(theme["ambivalent"]["codings"] == 1);
    CHECK(theme["balance"] == 0.4);
    CHECK(theme["lever"]["intensity"]["coded"] == 2);
    CHECK(theme["lever"]["intensity"]["mean"] == 4);
    CHECK(theme["barrier"]["intensity"]["mean"].is_null());
    CHECK(root["rows"][1]["subject"] == "theme_crossing");
    CHECK(root["rows"][2]["subject"] == "code");
    CHECK(root["rows"][2]["code"] == "coopération");
}

TEST_CASE("quotes have positions in their source, trimmed words, and a number for those who wish no name") {
    const SmallStudy study;
    const auto quotes = json_of("report-levers", levers_of(study))["rows"][0]["quotes"];
    REQUIRE(quotes.size() == 2);
    CHECK(quotes[0]["text"] == "on gagne du temps à plusieurs");
    CHECK(quotes[0]["speaker"] == "#2");
    CHECK(quotes[0]["source"] == "FG2");
    CHECK(quotes[0]["begin"] == 10);
    CHECK(quotes[0]["end"] == 40);
    CHECK(quotes[0]["polarity"] == "lever");
    CHECK(quotes[0]["coders"] == 2);
    CHECK(quotes[0]["intensity"] == 4);
    CHECK(quotes[1]["speaker"] == "Zoé");
    CHECK(quotes[1]["begin"] == 20);
    CHECK(quotes[1]["intensity"].is_null());
}

TEST_CASE("the butterfly has a wing for each way in which a theme has levers and barriers") {
    const auto report = levers_of(SmallStudy{});
    const auto& chart = std::get<ButterflyChart>(report.parts.at(0));
    REQUIRE(chart.wings.size() == 2);
    CHECK(chart.wings[0].lever == 7);
    CHECK(chart.wings[0].barrier == 3);
    CHECK(chart.wings[0].ambivalent == 1);
    CHECK(Catalogue{Language::french}.text(chart.wings[1].label) == "alimentaire, par recoupement");
}

TEST_CASE(
    "codes stand below a heading of their theme, or outside all themes, and the chart shows the lowest") {
    const auto report = levers_of(SmallStudy{});
    const auto& chart = std::get<ButterflyChart>(report.parts.at(1));
    REQUIRE(chart.wings.size() == 1);
    CHECK(Catalogue{Language::english}.text(chart.wings[0].label) == "coopération");
    const auto& rows = std::get<Table>(report.parts.at(2)).rows;
    CHECK(rows[0].section == Message{"Themes"});
    CHECK(rows[1].section.empty());
    CHECK(rows[2].section == Message{"Codes outside all themes"});
}

TEST_CASE("a quote from a document has no speaker, one whose speaker wishes no name has her number") {
    SmallStudy study;
    study.levers.rows[0].quotes[1].speaker = store::FlatBlock::none;
    std::ostringstream out;
    write_text(out, levers_of(study), Catalogue{Language::english});
    CHECK_THAT(out.str(), Contains("— #2, FG2"));
    CHECK_THAT(out.str(), Contains("— FG1 ·"));
}

TEST_CASE("the levers report warns of one voice and of codings without polarity") {
    SmallStudy study;
    study.levers.rows[0].balance.counts[1].dominant_participant = 1;
    study.levers.rows[0].balance.counts[1].dominant_share = 2.0 / 3;
    study.tables.participants[1].consent = Consent::anonymous;
    CHECK(Catalogue{Language::french}.text(levers_of(study).warnings.at(0)) ==
          "#2 représente 67\u00A0% des 3 freins de «\u00A0alimentaire\u00A0».");
    study.tables.participants[1].consent = Consent::named;
    auto report = levers_of(study);
    REQUIRE(report.warnings.size() == 1);
    CHECK(Catalogue{Language::french}.text(report.warnings[0]) ==
          "Marc représente 67\u00A0% des 3 freins de «\u00A0alimentaire\u00A0».");
    for (auto& row : study.levers.rows) row.balance = {};
    report = levers_of(study);
    REQUIRE(report.warnings.size() == 1);
    CHECK_THAT(Catalogue{Language::english}.text(report.warnings[0]), Contains("lever or a barrier"));
}
