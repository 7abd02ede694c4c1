// SPDX-License-Identifier: GPL-3.0-or-later
#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "libcoding/error.hpp"
#include "libcoding/report/frequency_report.hpp"
#include "libcoding/report/levers_report.hpp"
#include "libcoding/store/codes.hpp"

#include "small_report.hpp"
#include "tests/support/study.hpp"
#include "tests/support/validated_json.hpp"

using namespace coding;
using namespace coding::report;

namespace {

/// Two people of three speak of prices: a barrier for Zoé (coded by two), a lever for Ana.
struct PriceStudy : tests::Study {
    PriceStudy() {
        auto change = bulk();
        const auto zoe = store::participant_named(change, "Zoé", Role::participant);
        const auto ana = store::participant_named(change, "Ana", Role::participant);
        const auto source =
            add(change, "FG1",
                {tests::turn(zoe, "le prix, c’est non pour nous"),
                 tests::turn(ana, "chez nous le prix attire les gens"), tests::turn(zoe, "bon")});
        store::add_to_group(change, store::group_named(change, "Caen").id, source.id);
        Code theme;
        theme.name = "alimentaire";
        theme.kind = CodeKind::theme;
        theme = store::add_code(change, theme);
        Code price;
        price.name = "prix";
        price.parent = theme.id;
        price = store::add_code(change, price);
        const auto lea = store::coder_named(change, "Léa").id;
        const auto max = store::coder_named(change, "Max").id;
        const store::SourceLayout layout{change, source.id};
        const auto code = [&](CoderId coder, Span span, Polarity polarity, const char* condition) {
            Coding coding;
            coding.source = source.id;
            coding.code = price.id;
            coding.coder = coder;
            coding.span = span;
            coding.polarity = polarity;
            coding.condition = condition;
            store::add_coding(change, coding, layout);
        };
        code(lea, {6, 26}, Polarity::barrier, "si rien n’est aidé");
        code(max, {10, 26}, Polarity::barrier, "Si rien n'est aide");
        code(lea, {41, 74}, Polarity::lever, "");
        change.commit();
    }
};

}  // namespace

TEST_CASE("a frequency report comes straight from a project, the same bytes each time") {
    PriceStudy study;
    const auto text = written(Format::json, frequency_report(study.project, {}, "group"), Language::french);
    CHECK(schema_faults("report-frequency", text).empty());
    CHECK(text == written(Format::json, frequency_report(study.project, {}, "group"), Language::french));
    const auto root = nlohmann::json::parse(text);
    CHECK(root["project"] == "Study");
    CHECK(root["state"]["sha256"] == study.project.state().sha256);
    CHECK(root["totals"]["turns"] == 3);
    REQUIRE(root["rows"].size() == 2);
    CHECK(root["rows"][1]["path"] == "alimentaire / prix");
    CHECK(root["rows"][1]["codings"] == 2);
    CHECK(root["rows"][0]["participants"] == 2);
    CHECK(root["rows"][0]["columns"]["Caen"]["codings"] == 2);
}

TEST_CASE("a levers report comes straight from a project, with the speakers' words") {
    PriceStudy study;
    const auto text = written(Format::json, levers_report(study.project, {}), Language::english);
    CHECK(schema_faults("report-levers", text).empty());
    const auto theme = nlohmann::json::parse(text)["rows"][0];
    CHECK(theme["subject"] == "theme");
    CHECK(theme["barrier"]["codings"] == 1);
    CHECK(theme["lever"]["codings"] == 1);
    CHECK(theme["balance"] == 0);
    REQUIRE(theme["quotes"].size() == 2);
    for (const auto& quote : theme["quotes"]) {
        const bool lever = quote["polarity"] == "lever";
        CHECK(quote["text"] == (lever ? "chez nous le prix attire les gens" : "le prix, c’est non p"));
        CHECK(quote["speaker"] == (lever ? "Ana" : "Zoé"));
        CHECK(quote["coders"] == (lever ? 1 : 2));
        CHECK(quote["begin"] == (lever ? 41 : 6));
    }
}

TEST_CASE("conditions stand by code and side, once where coders say the same, with their place") {
    PriceStudy study;
    const auto report = levers_report(study.project, {});
    const auto rows = json_of("report-levers", report)["conditions"];
    REQUIRE(rows.size() == 1);
    CHECK(rows[0]["path"] == "alimentaire / prix");
    CHECK(rows[0]["polarity"] == "barrier");
    CHECK(rows[0]["condition"] == "si rien n’est aidé");
    CHECK(rows[0]["coders"] == 2);
    CHECK(rows[0]["source"] == "FG1");
    CHECK(rows[0]["speaker"] == "Zoé");
    CHECK(rows[0]["text"] == "le prix, c’est non p");
    CHECK(rows[0]["begin"] == 6);
    for (const auto format : {Format::text, Format::html}) {
        const auto page = written(format, report, Language::french);
        CHECK_THAT(page, Catch::Contains("À quelles conditions") && Catch::Contains("si rien n’est aidé"));
    }

    // Out of scope, or of somebody who is not to be quoted: no words of hers.
    analysis::ScopeRequest of_max;
    of_max.coders = {"Max"};
    CHECK(json_of("report-levers", levers_report(study.project, of_max))["conditions"][0]["condition"] ==
          "Si rien n'est aide");
    of_max.where = {{"inconnu", "1"}};
    CHECK_THROWS_AS(levers_report(study.project, of_max), Error);
    auto change = study.change();
    auto zoe = store::participants(study.project).at(0);
    REQUIRE(zoe.name == "Zoé");
    zoe.consent = Consent::none;
    store::update_participant(change, zoe);
    change.commit();
    const auto withheld = json_of("report-levers", levers_report(study.project, {}))["conditions"];
    REQUIRE(withheld.size() == 1);
    CHECK(withheld[0]["text"].is_null());
    CHECK(withheld[0]["source"] == "FG1");
}

TEST_CASE("levers tell people in how many sources and groups they are") {
    PriceStudy study;
    for (const auto format : {Format::text, Format::html}) {
        const auto page = written(format, levers_report(study.project, {}, "participant"), Language::english);
        CHECK_THAT(page, Catch::Contains("in how many of the 1 source and of the 1 group"));
    }
}

TEST_CASE("a split or a filter that the project does not know is refused") {
    PriceStudy study;
    CHECK_THROWS_AS(frequency_report(study.project, {}, "métier"), Error);
    analysis::ScopeRequest request;
    request.themes = {"climat"};
    CHECK_THROWS_AS(levers_report(study.project, request), Error);
}
