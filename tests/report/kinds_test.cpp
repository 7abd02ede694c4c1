// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/report/kinds.hpp"

#include <regex>

#include <catch2/catch.hpp>

#include "libcoding/error.hpp"

#include "small_report.hpp"
#include "tests/support/study.hpp"

using namespace coding;
using namespace coding::report;

TEST_CASE("every report of the list is made under its name, of an empty project too, in every format") {
    tests::Study study;
    for (const auto& kind : report_kinds()) {
        INFO(kind.name);
        const auto made = kind.make(study.project, {}, {});
        CHECK(made.name == kind.name);
        CHECK(&report_kind(kind.name) == &kind);
        for (const auto& format : format_kinds()) {
            INFO(format.name);
            const auto text = written(format.format, made, Language::french);
            CHECK_FALSE(text.empty());
            CHECK_FALSE(std::regex_search(text, std::regex{"\\bnan\\b"}));
            CHECK(format_from_name(format.name) == format.format);
            CHECK(format_from_path("r" + std::string{format.ending}) == format.format);
        }
    }
}

TEST_CASE("a measure that a report knows can be asked for") {
    tests::Study study;
    for (const auto& kind : report_kinds()) {
        INFO(kind.name);
        CHECK(kind.takes(ReportOption::measure) == !kind.measures.empty());
        for (const auto& measure : kind.measures) {
            ReportChoices choices;
            choices.measure = measure.name;
            CHECK_NOTHROW(kind.make(study.project, {}, choices));
        }
        for (const auto& by : kind.by) {
            ReportChoices choices;
            choices.by = by.name;
            CHECK_NOTHROW(kind.make(study.project, {}, choices));
        }
    }
}

TEST_CASE("a report that is not there is told with those that are") {
    CHECK_THROWS_WITH(report_kind("themes"), Catch::Contains("themes"));
}
