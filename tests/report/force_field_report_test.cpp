// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/report/force_field_report.hpp"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "libcoding/acts/links.hpp"
#include "libcoding/store/codes.hpp"

#include "small_report.hpp"
#include "tests/support/study.hpp"
#include "tests/support/validated_json.hpp"

using namespace coding;
using namespace coding::report;
using Catch::Matchers::Contains;

namespace {

struct ForcedStudy : tests::Study {
    CodeId welcome, hours;
    ForcedStudy() {
        auto change = bulk();
        const auto ana = store::participant_named(change, "Ana", Role::participant);
        const auto session =
            add(change, "FG1", {tests::turn(ana, "on nous accueille"), tests::turn(ana, "mais trop tard")});
        Code code;
        code.name = "accueil";
        welcome = store::add_code(change, code).id;
        code.name = "horaires";
        hours = store::add_code(change, code).id;
        const auto lea = store::coder_named(change, "Léa").id;
        const auto add = [&](CodeId of, Span span, Polarity polarity, std::optional<int> intensity) {
            Coding coding;
            coding.source = session.id;
            coding.code = of;
            coding.coder = lea;
            coding.span = span;
            coding.polarity = polarity;
            coding.intensity = intensity;
            store::add_coding(change, coding, store::SourceLayout{change, session.id});
        };
        add(welcome, {6, 23}, Polarity::lever, 4);
        add(hours, {30, 40}, Polarity::barrier, std::nullopt);
        change.commit();
    }
};

}  // namespace

TEST_CASE("the force field weighs levers against barriers and names what nothing answers") {
    ForcedStudy study;
    const auto root = json_of("report-forcefield", force_field_report(study.project, {}));
    REQUIRE(root["rows"].size() == 2);
    CHECK(root["rows"][0]["lever"]["force"] == 4);
    // The sum is told below the table that it is of, and not among what is to be read with care.
    const auto parts = force_field_report(study.project, {}).parts;
    CHECK(std::holds_alternative<ButterflyChart>(parts.at(0)));
    CHECK(std::get<Table>(parts.at(1)).notes.size() == 1);
    CHECK(root["rows"][0]["barrier"]["codings"] == 0);
    CHECK(root["rows"][1]["barrier"]["intensity"]["mean"].is_null());
    CHECK(root["rows"][1]["barrier"]["force"] == 4);
    CHECK(root["answers"].empty());
    REQUIRE(root["unanswered"].size() == 1);
    CHECK(root["unanswered"][0]["barrier"] == "horaires");
    REQUIRE(root["warnings"].size() == 2);
    CHECK_THAT(root["warnings"][1].get<std::string>(), Contains("lien"));
}

TEST_CASE("the chart of forces says what the table says, ambivalent codings too") {
    ForcedStudy study;
    auto change = study.bulk();
    const auto session = store::sources(study.project).at(0);
    Coding both;
    both.source = session.id;
    both.code = study.hours;
    both.coder = store::coder_named(change, "Léa").id;
    both.span = {6, 16};
    both.polarity = Polarity::ambivalent;
    both.intensity = 3;
    store::add_coding(change, both, store::SourceLayout{change, session.id});
    change.commit();
    const auto report = force_field_report(study.project, {});
    const auto rows = json_of("report-forcefield", report)["rows"];
    const auto& chart = std::get<ButterflyChart>(report.parts.at(0));
    REQUIRE(chart.wings.size() == 2);
    for (const auto& wing : chart.wings) {
        const auto name = Catalogue{Language::english}.text(wing.label);
        const auto& row = rows[name == "horaires" ? 1 : 0];
        INFO(name);
        CHECK(row["lever"]["force"] == wing.lever);
        CHECK(row["barrier"]["force"] == wing.barrier);
        CHECK(row["ambivalent"]["force"] == wing.ambivalent);
    }
    CHECK(rows[1]["ambivalent"]["force"] == 3);
    // People read it in the table, and in the picture without calling forces “levers”.
    CHECK_THAT(written(Format::text, report, Language::english), Contains("Ambivalent") && Contains("3.0"));
    const auto html = written(Format::html, report, Language::english);
    CHECK_THAT(html, Contains("horaires: levers weigh 0.0, barriers 4.0, ambivalent codings 3.0"));
    CHECK_THAT(html, Contains("All levers weigh 4.0, all barriers 4.0."));
}

TEST_CASE("a link between codes answers a barrier") {
    ForcedStudy study;
    acts::link_codes(study.project, "Léa", study.welcome, study.hours);
    const auto root = json_of("report-forcefield", force_field_report(study.project, {}));
    REQUIRE(root["answers"].size() == 1);
    CHECK(root["answers"][0]["lever"] == "accueil");
    CHECK(root["answers"][0]["barrier"] == "horaires");
    CHECK(root["answers"][0]["stated"] == true);
    CHECK(root["answers"][0]["passages"] == 0);
    CHECK(root["unanswered"].empty());
    const auto html = written(Format::html, force_field_report(study.project, {}), Language::french);
    CHECK_THAT(html, Contains("<svg"));
}

TEST_CASE("without codings the force field says so") {
    tests::Study study;
    const auto root = json_of("report-forcefield", force_field_report(study.project, {}));
    CHECK(root["rows"].empty());
    CHECK_FALSE(root["warnings"].empty());
}
