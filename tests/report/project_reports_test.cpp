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
        const auto code = [&](CoderId coder, Span span, Polarity polarity) {
            Coding coding;
            coding.source = source.id;
            coding.code = price.id;
            coding.coder = coder;
            coding.span = span;
            coding.polarity = polarity;
            store::add_coding(change, coding, layout);
        };
        code(lea, {6, 26}, Polarity::barrier);
        code(max, {6, 26}, Polarity::barrier);
        code(lea, {41, 74}, Polarity::lever);
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

TEST_CASE("a split or a filter that the project does not know is refused") {
    PriceStudy study;
    CHECK_THROWS_AS(frequency_report(study.project, {}, "métier"), Error);
    analysis::ScopeRequest request;
    request.themes = {"climat"};
    CHECK_THROWS_AS(levers_report(study.project, request), Error);
}
