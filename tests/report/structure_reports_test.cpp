// SPDX-License-Identifier: GPL-3.0-or-later
// The reports on structure: co-occurrence, saturation.
#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "libcoding/error.hpp"
#include "libcoding/report/cooccurrence_report.hpp"
#include "libcoding/report/saturation_report.hpp"

#include "small_report.hpp"
#include "talk_study.hpp"
#include "tests/support/validated_json.hpp"

using namespace coding;
using namespace coding::report;
using Catch::Matchers::Contains;
using nlohmann::json;

namespace {

/// The bread is spoken of in the words on the price, too.
struct MeetingStudy : tests::TalkStudy {
    MeetingStudy() {
        auto change = this->change();
        const auto codes = store::codebook(project);
        const auto bread = codes.codes()[*codes.find("pain <b>")].id;
        code(change, project, group, bread, store::coder_named(change, "Max").id, "le prix nous aide");
        change.commit();
    }
};

}  // namespace

TEST_CASE("the report on co-occurrence tells which codes stand together") {
    MeetingStudy study;
    const auto report = cooccurrence_report(study.project, {});
    const auto text = written(Format::json, report, Language::french);
    CHECK(schema_faults("report-cooccurrence", text) == "");
    const auto root = json::parse(text);
    REQUIRE(root["rows"].size() == 1);
    CHECK(root["rows"] == root["strongest"]);
    const auto& pair = root["rows"][0];
    CHECK(pair["exact"] == 1);
    CHECK(pair["together"] == 1);
    CHECK(pair["words"] == 4);
    CHECK(pair["jaccard"] == Approx(4.0 / (4 + 4 + 3 + 4 + 4 + 4 - 4)).margin(0.001));
    CHECK(pair["turns"] == 1);
    CHECK(pair["expected_turns"] == Approx(3.0 * 3 / 5));
    const auto page = written(Format::html, report, Language::english);
    CHECK_THAT(page, Contains("<circle") && Contains("class=\"stroke\"") && Contains("class=\"cell\""));
    CHECK_THAT(page, !Contains("pain <b>") && !Contains("class=\"arrow\""));
    CHECK_THROWS_AS(cooccurrence_report(study.project, {}, {"kappa", 5}), Error);
    for (const auto* measure : {"exact", "nested", "overlapping", "near", "jaccard", "observed_expected"}) {
        const auto one = cooccurrence_report(study.project, {}, {measure, 5});
        CHECK(schema_faults("report-cooccurrence", written(Format::json, one, Language::english)) == "");
    }
}

TEST_CASE("in the network of co-occurrence the codes that share more of their words are closer") {
    MeetingStudy study;
    auto change = study.change();
    Code taste;
    taste.name = "goût";
    taste.kind = CodeKind::theme;
    const auto id = store::add_code(change, taste).id;
    study.code(change, study.project, study.group, id, store::coder_named(change, "Léa").id,
               "le pain est bon");
    change.commit();
    const auto network_in = [&](const char* measure) {
        for (const auto& part : cooccurrence_report(study.project, {}, {measure, 50}).parts) {
            if (const auto* network = std::get_if<NetworkChart>(&part)) return *network;
        }
        throw std::logic_error{"no network"};
    };
    const auto network = network_in("together");
    CHECK(network.by_closeness);
    CHECK_FALSE(network.directed);
    REQUIRE(network.nodes.size() == 3);
    CHECK(network.nodes[1].code == "pain <b>");
    REQUIRE(network.edges.size() == 2);
    // Bread has 12 words, 4 of them all those on taste, and 4 of the 11 on the price.
    for (const auto& edge : network.edges) {
        const bool with_price = edge.from == 0 || edge.to == 0;
        CHECK(edge.closeness == Approx(with_price ? (4.0 / 19) / (4.0 / 12) : 1));
    }
    CHECK(Catalogue{Language::english}.text(network.key).find("Jaccard") != std::string::npos);
    // Of passages that stand near each other, how many: codes that share no word may be close, too.
    const auto near = network_in("near");
    CHECK(Catalogue{Language::english}.text(near.key).find("Jaccard") == std::string::npos);
    REQUIRE_FALSE(near.edges.empty());
    for (const auto& edge : near.edges) CHECK(edge.closeness == Approx(edge.weight / near.edges[0].weight));
}

TEST_CASE("the report on saturation tells what is new, and what cells are empty") {
    MeetingStudy study;
    SaturationChoice choice;
    choice.rule = {1, 1};
    const auto report = saturation_report(study.project, {}, choice);
    const auto text = written(Format::json, report, Language::french);
    CHECK(schema_faults("report-saturation", text) == "");
    const auto root = json::parse(text);
    REQUIRE(root["rows"].size() == 2);
    CHECK(root["scope"]["by"] == "group");
    CHECK(root["rows"][0]["new_codes"] == 2);
    CHECK(root["rows"][1]["new_codes"] == 0);
    REQUIRE(root["runs"].size() == 1);
    CHECK(root["runs"][0]["ratio"] == 0);
    CHECK(root["totals"]["cells"] == 4);
    CHECK(root["totals"]["empty_cells"] == 1);  // nobody speaks of bread in the interview
    CHECK(root["coverage"][0]["empty"] == true);
    CHECK(root["coverage"][0]["structure"] == "—");
    const auto page = written(Format::html, report, Language::english);
    CHECK_THAT(page,
               Contains("class=\"curve\"") && Contains("class=\"band\"") && Contains("after 1 source (+1)"));
    CHECK_THAT(page, !Contains("pain <b>"));
    CHECK_THAT(written(Format::text, saturation_report(study.project, {}), Language::english),
               Contains("The saturation ratio is not defined"));
    CHECK_THROWS_AS(saturation_report(study.project, {}, {{}, {}, {0, 2}}), Error);
    // Kinds of source are words: data keeps them, people read them in their language.
    const auto by_kind = saturation_report(study.project, {}, {"kind", {}, {1, 1}});
    CHECK_THAT(written(Format::json, by_kind, Language::french),
               Contains("\"structure\":\"interview\"") || Contains("\"structure\": \"interview\""));
    CHECK_THAT(written(Format::markdown, by_kind, Language::french),
               Contains("entretien") && !Contains("interview"));
    CHECK_THAT(written(Format::html, saturation_report(study.project, {}, {"group", "kind", {1, 1}}),
                       Language::french),
               Contains("entretien collectif") && !Contains("focus_group"));
    choice.across = "participant";
    CHECK(schema_faults(
              "report-saturation",
              written(Format::json, saturation_report(study.project, {}, choice), Language::english)) == "");
}

TEST_CASE("reports on structure of an empty project say so, and give the same bytes") {
    tests::Study study;
    for (const auto& report :
         {cooccurrence_report(study.project, {}), saturation_report(study.project, {})}) {
        INFO(report.name);
        CHECK_FALSE(report.warnings.empty());
        CHECK(schema_faults("report-" + report.name, written(Format::json, report, Language::french)) == "");
    }
    MeetingStudy meeting;
    CHECK(written(Format::html, saturation_report(meeting.project, {}), Language::french) ==
          written(Format::html, saturation_report(meeting.project, {}), Language::french));
}
