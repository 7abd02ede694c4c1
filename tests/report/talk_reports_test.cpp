// SPDX-License-Identifier: GPL-3.0-or-later
// The reports on talk: speakers, interaction.
#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "libcoding/acts/links.hpp"
#include "libcoding/report/cells.hpp"
#include "libcoding/report/interaction_report.hpp"
#include "libcoding/report/speakers_report.hpp"
#include "libcoding/store/sources.hpp"

#include "small_report.hpp"
#include "talk_study.hpp"
#include "tests/support/validated_json.hpp"

using namespace coding;
using namespace coding::report;
using Catch::Matchers::Contains;
using nlohmann::json;

TEST_CASE("the report on speakers tells shares, silence and the one voice") {
    tests::TalkStudy study;
    const auto report = speakers_report(study.project, {});
    const auto text = written(Format::json, report, Language::french);
    CHECK(schema_faults("report-speakers", text) == "");
    const auto root = json::parse(text);
    CHECK(root["totals"]["silent"] == 1);
    CHECK(root["totals"]["words"] == 30);
    REQUIRE(root["rows"].size() == 6);
    CHECK(root["rows"][0]["speaker"] == "#3");  // Bo does not want to be named
    CHECK(root["rows"][0]["words"] == 11);
    CHECK(root["rows"][1]["speaker"] == "Ana");
    CHECK(root["rows"][1]["mean_turn"] == 4.5);
    CHECK(root["rows"][1]["participant_share"] == Approx(9.0 / 20));
    CHECK(root["rows"][3]["silent"] == true);
    CHECK(root["rows"][3]["mean_turn"].is_null());
    CHECK(root["sources"][0]["moderator_share"] == Approx(5.0 / 25));
    CHECK(root["sources"][2]["words"] == 30);
    CHECK(root["people"][0]["sources"] == 2);
    REQUIRE(report.warnings.size() == 1);
    const auto page = written(Format::html, report, Language::english);
    CHECK_THAT(page, Contains("#3 has 55% of the participants’ words"));
    CHECK_THAT(page, !Contains("Bo "));
    CHECK_THAT(page, Contains("FG1: share of words spoken"));
}

TEST_CASE("the report on interaction tells who turns to whom, and who stands where") {
    tests::TalkStudy study;
    const auto blocks = store::blocks(study.project, study.group);
    acts::link_turns(study.project, "Léa", LinkKind::contradicts, blocks[2].id, blocks[1].id);
    const auto report = interaction_report(study.project, {});
    const auto text = written(Format::json, report, Language::french);
    CHECK(schema_faults("report-interaction", text) == "");
    const auto root = json::parse(text);
    CHECK(root["scope"]["within"] == 3);
    CHECK(root["totals"]["changes"] == 5);
    CHECK(root["totals"]["between_participants"] == 3);
    const auto row = [&](const std::string& from, const std::string& to) {
        for (const auto& one : root["rows"]) {
            if (one["speaker"] == from && one["to"] == to && one["source"] == "FG1") return one;
        }
        return json{};
    };
    CHECK(row("#3", "Ana")["follows"] == 2);
    CHECK(row("#3", "Ana")["takes_up"] == 2);  // the price, and the bread
    CHECK(row("#3", "Ana")["links"]["contradicts"] == 1);
    CHECK(row("Ana", "#3")["follows"] == 1);
    const auto themes = root["themes"];
    REQUIRE(themes.size() == 2);
    const auto& price = themes[0]["code"] == "prix" ? themes[0] : themes[1];
    CHECK(price["participants"]["against"] == 1);
    CHECK(price["participants"]["in_favour"] == 1);
    CHECK(price["participants"]["silent"] == 1);
    CHECK(price["links"]["contradicts"] == 1);
    CHECK(root["people"].size() == 3);
    CHECK(root["groups"][0]["group"] == "Caen");
    CHECK(root["groups"][0]["between_participants"] == 3);
    const auto page = written(Format::html, report, Language::english);
    CHECK_THAT(page,
               Contains("who follows whom") && Contains("class=\"stroke\"") && Contains("class=\"arrow\""));
    CHECK_THAT(page, !Contains("pain <b>") && !Contains("Bo &amp; Cie"));
}

TEST_CASE("the scope of interaction says where moderators count") {
    tests::TalkStudy study;
    const auto page = written(Format::text, interaction_report(study.project, {}), Language::english);
    CHECK_THAT(page, Catch::Contains("counted only in who follows whom"));
    CHECK_THAT(page, !Catch::Contains("without moderators"));
}

TEST_CASE("amid what is told of one source, people go by the name that they have there") {
    CHECK(name_in_source("ANIM (FG2)", "FG2") == "ANIM");
    CHECK(name_in_source("ANIM (FG1)", "FG2") == "ANIM (FG1)");
    CHECK(name_in_source(" (FG2)", "FG2") == " (FG2)");
    CHECK(name_in_source("Ana", "FG2") == "Ana");
}

TEST_CASE("reports on talk of an empty project say so") {
    tests::Study study;
    for (const auto& report : {speakers_report(study.project, {}), interaction_report(study.project, {})}) {
        INFO(report.name);
        CHECK_FALSE(report.warnings.empty());
        CHECK(schema_faults("report-" + report.name, written(Format::json, report, Language::french)) == "");
        CHECK_FALSE(written(Format::html, report, Language::english).empty());
    }
}
