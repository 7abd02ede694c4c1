// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/report/quotes_report.hpp"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "libcoding/error.hpp"
#include "libcoding/report/attribution.hpp"
#include "libcoding/store/codes.hpp"

#include "small_report.hpp"
#include "tests/support/study.hpp"
#include "tests/support/validated_json.hpp"

using namespace coding;
using namespace coding::report;
using Catch::Matchers::Contains;

namespace {

/// Zoé may be named, Ana not, Max may not be quoted; notes that nobody speaks.
struct QuotedStudy : tests::Study {
    QuotedStudy() {
        auto change = this->change();
        auto zoe = store::participant_named(change, "Zoé", Role::participant);
        auto ana = store::participant_named(change, "Ana", Role::participant);
        auto max = store::participant_named(change, "Max", Role::participant);
        zoe.consent = Consent::named;
        ana.consent = Consent::anonymous;
        max.consent = Consent::none;
        for (const auto& person : {zoe, ana, max}) store::update_participant(change, person);
        store::set_value(change, ana.id, "métier", "formatrice");
        const auto session = add(change, "FG1",
                                 {tests::turn(zoe, "le prix, c’est non"), tests::turn(ana, "le prix attire"),
                                  tests::turn(max, "rien à dire du prix")});
        const auto notes =
            add(change, "Notes", {tests::paragraph("Le prix revient souvent.")}, SourceKind::field_notes);
        store::set_value(change, notes.id, "lieu", "Caen");
        store::add_to_group(change, store::group_named(change, "G1").id, session.id);
        Code price;
        price.name = "prix";
        price = store::add_code(change, price);
        const auto lea = store::coder_named(change, "Léa").id;
        code(change, project, session.id, price.id, lea, "le prix, c’est non");
        code(change, project, session.id, price.id, lea, "le prix attire");
        code(change, project, session.id, price.id, lea, "rien à dire");
        code(change, project, notes.id, price.id, lea, "Le prix");
        change.commit();
    }
};

std::vector<std::string> attributions(const nlohmann::json& root) {
    std::vector<std::string> all;
    for (const auto& row : root["rows"])
        all.push_back(row["attribution"].is_null() ? "" : row["attribution"]);
    return all;
}

}  // namespace

TEST_CASE("quotes are attributed by name and source, by a code where the name is not to be told") {
    QuotedStudy study;
    const auto root = json_of("report-quotes", quotes_report(study.project, {}), Language::english);
    CHECK(attributions(root) == std::vector<std::string>{"Zoé, FG1", "#2, FG1", "Notes"});
    CHECK(root["rows"][1]["text"] == "le prix attire");
    CHECK(root["rows"][1]["rank"] == 2);
    CHECK(root["codes"][0]["withheld"] == 1);
    CHECK(root["codes"][0]["passages"] == 4);
    REQUIRE(root["warnings"].size() == 2);
    CHECK_THAT(root["warnings"][0].get<std::string>(), Contains("1 passage is left out"));
    CHECK_THAT(root["warnings"][1].get<std::string>(), Contains("may be named in what others say"));
}

TEST_CASE("quotes are attributed as the team words it; parts without a value are left out") {
    QuotedStudy study;
    const auto root = json_of("report-quotes",
                              quotes_report(study.project, {}, {0, "{code} ({group}), {metier} , à {lieu}"}),
                              Language::english);
    CHECK(attributions(root) == std::vector<std::string>{"#1 (G1)", "#2 (G1), formatrice", "à Caen"});
    const auto text =
        written(Format::text, quotes_report(study.project, {}, {0, "{code}, {métier}"}), Language::french);
    CHECK_THAT(text, Contains("— #2, formatrice\n"));
    CHECK_THAT(text, !Contains("Zoé"));
    const auto html =
        written(Format::html, quotes_report(study.project, {}, {0, "<{code}>"}), Language::french);
    CHECK_THAT(html, Contains("&lt;#2&gt;"));
}

TEST_CASE("an attribution with a field that there is not, or half a brace, is refused") {
    QuotedStudy study;
    CHECK_THROWS_WITH(quotes_report(study.project, {}, {3, "{metiers}"}), Contains("no field"));
    CHECK_THROWS_AS(quotes_report(study.project, {}, {3, "{code"}), Error);
    CHECK_THROWS_AS(quotes_report(study.project, {}, {3, "code}"}), Error);
    CHECK_THROWS_AS(quotes_report(study.project, {}, {3, "}{"}), Error);
}

TEST_CASE("without codings the report of quotes says so") {
    tests::Study study;
    const auto root = json_of("report-quotes", quotes_report(study.project, {}), Language::english);
    CHECK(root["rows"].empty());
    CHECK_FALSE(root["warnings"].empty());
}
