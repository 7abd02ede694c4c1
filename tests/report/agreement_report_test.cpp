// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/report/agreement_report.hpp"

#include <sstream>

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "libcoding/error.hpp"
#include "libcoding/report/writers.hpp"

#include "small_report.hpp"
#include "tests/analysis/small_study.hpp"

using namespace coding;

namespace {

analysis::agreement::Ratings ratings() {
    return analysis::agreement::ratings_from_words(
        {"Léa", "Tom"}, {{"1", "1"}, {"1", "2"}, {"2", "2"}, {"3", "1"}, {"3", "3"}},
        {"a", "b", "c", "d", "e"});
}

analysis::agreement::Continuum continuum() {
    analysis::agreement::Continuum units{0, 100, {"i", "j"}, {"c", "k"}, {}};
    units.units = {{0, 5, 20, 0}, {0, 40, 60, 1}, {1, 10, 20, 0}, {1, 40, 60, 1}};
    return units;
}

report::Report study_report(const report::AgreementChoice& choice) {
    test::SmallStudy study;
    study.code("price").code("place").source("S1");
    for (const auto* who : {"P1", "P2", "P1", "P2"}) study.turn(who, 10);
    study.coding("price", 0, "A").coding("price", 0, "B").coding("price", 1, "A");
    study.coding("place", 2, "A").coding("place", 2, "B");
    auto tables = study.tables();
    tables.state = {HistoryId{7}, std::string(64, 'a')};
    const auto scope = analysis::resolve(tables, {});
    return report::agreement_report("Essai", tables, scope, choice,
                                    [](Span) { return std::string{"words"}; });
}

}  // namespace

TEST_CASE("Agreement on ratings as JSON: every figure of every measure") {
    const auto root =
        json_of("agreement", report::agreement_report("notes.csv", ratings(), {{}, {}, "interval", {}, 3}));
    CHECK(root.at("state").is_null());
    REQUIRE(root.at("rows").size() == 6);
    CHECK(root.at("rows")[1].at("statistic") == "cohen-kappa");
    CHECK(root.at("rows")[1].at("weights") == "quadratic");
    for (const auto& row : root.at("rows")) {
        CHECK(row.at("value").is_number());
        CHECK(row.at("ci95").size() == 2);
        CHECK(row.at("reason").is_null());
    }
    REQUIRE(root.at("disagreements").size() == 2);
    CHECK(root.at("disagreements")[0].at("unit") == "d");  // 3 and 1 are further apart than 1 and 2
    CHECK(root.at("disagreements")[1].at("unit") == "b");
    CHECK(root.at("disagreements")[1].at("ratings") == "Léa: 1; Tom: 2");
}

TEST_CASE("What is not defined is null, with a reason; people read it too") {
    const auto alone = analysis::agreement::ratings_from_words({"Léa"}, {{"1"}, {"2"}});
    const auto report = report::agreement_report("notes.csv", alone, {{"fleiss-kappa"}, {}, {}, {}, 0});
    const auto root = json_of("agreement", report);
    CHECK(root.at("rows")[0].at("value").is_null());
    CHECK(root.at("rows")[0].at("reason") == "Not defined, because there are fewer than two coders.");
    const auto text = written(report::Format::text, report, Language::french);
    CHECK(text.find("Non défini, car il y a moins de deux codeurs.") != std::string::npos);
    CHECK(text.find("nan") == std::string::npos);
}

TEST_CASE("Agreement on marked units: in all, and value by value") {
    const auto root = json_of(
        "agreement",
        report::agreement_report("unites.csv", continuum(), {{"u-alpha-1995", "ku-alpha"}, {}, {}, {}, 0}));
    REQUIRE(root.at("rows").size() == 5);
    CHECK(root.at("rows")[0].at("category").is_null());
    CHECK(root.at("rows")[0].at("of") == "disagreement");
    CHECK(root.at("rows")[1].at("category") == "c");
    CHECK(root.at("rows")[3].at("statistic") == "ku-alpha");
    const auto all =
        json_of("agreement", report::agreement_report("unites.csv", continuum(), {{}, "pair", {}, {}, 0}));
    CHECK(all.at("rows")[0].at("coders") == "i; j");
}

TEST_CASE("A measure that does not fit what is compared is refused") {
    CHECK_THROWS_AS(report::agreement_report("a", ratings(), {{"u-alpha"}, {}, {}, {}, 0}), Error);
    CHECK_THROWS_AS(report::agreement_report("a", continuum(), {{"cohen-kappa"}, {}, {}, {}, 0}), Error);
    CHECK_THROWS_AS(report::agreement_report("a", ratings(), {{"kappa"}, {}, {}, {}, 0}), Error);
    CHECK_THROWS_AS(report::agreement_report("a", ratings(), {{}, "code", {}, {}, 0}), Error);
    CHECK_THROWS_AS(report::agreement_report("a", continuum(), {{}, {}, "ordinal", {}, 0}), Error);
}

TEST_CASE("Agreement of a project: each code, all together, the worst disagreements") {
    for (const std::string by : {"", "code", "pair", "source"}) {
        INFO(by);
        const auto root = json_of("agreement", study_report({{}, by, {}, {}, 5}));
        CHECK(root.at("totals").at("coders") == 2);
        CHECK(root.at("overview").size() == (by.empty() || by == "code" ? 3U : 2U));
        CHECK(root.at("overview")[0].at("percent").at("value") == Approx(7.0 / 8));
        REQUIRE(root.at("disagreements").size() == 1);
        CHECK(root.at("disagreements")[0].at("begin") == 26);
        CHECK(root.at("disagreements")[0].at("with") == "A");
        CHECK(root.at("disagreements")[0].at("text") == "words");
    }
    const auto text = written(report::Format::text, study_report({}), Language::english);
    CHECK(text.find("All together") != std::string::npos);
    CHECK(text.find("0.875") != std::string::npos);
    const auto csv = written(report::Format::csv, study_report({}), Language::english);
    CHECK(csv.find("statistic,weights,category,code,coders,source,value,ci95.low,ci95.high") == 0);
}

TEST_CASE("Words of who does not consent to be quoted are not in the list of disagreements") {
    for (const auto consent : {Consent::none, Consent::anonymous}) {
        test::SmallStudy study;
        study.code("price").person("P1", Role::participant, Consent::named);
        study.person("P2", Role::participant, consent).source("S1").turn("P1", 10).turn("P2", 10);
        study.coding("price", 0, "B").coding("price", 0, 5, 1, 5, {"A"});
        const auto tables = study.tables();
        const auto scope = analysis::resolve(tables, {});
        const auto report = report::agreement_report("Essai", tables, scope, {{}, {}, {}, {}, 5},
                                                     [](Span) { return std::string{"words"}; });
        const auto root = json_of("agreement", report);
        REQUIRE(root.at("disagreements").size() == 2);
        for (const auto& row : root.at("disagreements")) {
            const bool of_both = row.at("with") == "A";
            CHECK(row.at("text").is_null() == (of_both && consent == Consent::none));
        }
        const auto text = written(report::Format::text, report, Language::english);
        CHECK((text.find("do not consent") != std::string::npos) == (consent == Consent::none));
    }
}

TEST_CASE("Marked units have no interval, and the report says so") {
    const auto made = report::agreement_report("unites.csv", continuum(), {{"u-alpha"}, {}, {}, {}, 0});
    CHECK(made.methods.back().term == Message{"Intervals"});
    CHECK_THAT(Catalogue{Language::english}.text(made.methods.back().meaning),
               Catch::Matchers::Contains("none: "));
}

TEST_CASE("Where a table of marked units, or weighted ratings, differ most") {
    const auto units = json_of(
        "agreement", report::agreement_report("unites.csv", continuum(), {{"u-alpha"}, {}, {}, {}, 5}));
    REQUIRE(units.at("disagreements").size() == 1);
    const auto& worst = units.at("disagreements")[0];
    CHECK(worst.at("category") == "c");
    CHECK(worst.at("begin") == 5);
    CHECK(worst.at("end") == 10);
    CHECK(worst.at("with") == "i");
    CHECK(worst.at("without") == "j");
    // Without weights 1 and 2 differ as 3 and 1 do; with linear ones half as much.
    const auto plain =
        json_of("agreement", report::agreement_report("notes.csv", ratings(), {{}, {}, {}, {}, 5}));
    CHECK(plain.at("disagreements")[0].at("unit") == "b");
    CHECK(plain.at("disagreements")[0].at("share") == 1);
    const auto linear =
        json_of("agreement", report::agreement_report("notes.csv", ratings(), {{}, {}, {}, "linear", 5}));
    REQUIRE(linear.at("disagreements").size() == 2);
    CHECK(linear.at("disagreements")[0].at("unit") == "d");
    CHECK(linear.at("disagreements")[1].at("share") == 0.5);
}

TEST_CASE("A page for a window tells where rows and quotes stand, one to be handed on does not") {
    auto report = study_report({{}, {}, {}, {}, 5});
    report::Quote quote;
    quote.text = "oui";
    quote.source = "S1";
    quote.begin = 3;
    quote.end = 6;
    report.parts.emplace_back(report::Quotes{Message{"Quotes"}, {quote}});
    std::ostringstream window;
    report::write_html(window, report, Catalogue{Language::english}, report::Places::told);
    CHECK(window.str().find("data-source=\"S1\" data-begin=\"26\" data-end=\"46\"") != std::string::npos);
    CHECK(window.str().find("data-source=\"S1\" data-begin=\"3\" data-end=\"6\"") != std::string::npos);
    CHECK(written(report::Format::html, report, Language::english).find("data-source") == std::string::npos);
}
