// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/report/kinds.hpp"

#include <algorithm>
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
            if (!is_binary(format.format)) CHECK_FALSE(std::regex_search(text, std::regex{"\\bnan\\b"}));
            CHECK(format_from_name(format.name) == format.format);
            CHECK(format_from_path("r" + std::string{format.ending}) == format.format);
        }
    }
    CHECK(format_from_path("R.HTML") == Format::html);
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

TEST_CASE("a number that a report lets one choose is told with the one that is usual") {
    tests::Study study;
    for (const auto& kind : report_kinds()) {
        INFO(kind.name);
        ReportChoices choices;
        for (const auto& number : kind.numbers) {
            CHECK(kind.takes(number.option));
            CHECK(number.usual >= number.least);
            CHECK(std::count_if(kind.numbers.begin(), kind.numbers.end(),
                                [&](const auto& other) { return other.option == number.option; }) == 1);
            if (number.option == ReportOption::within) choices.within = number.usual;
            if (number.option == ReportOption::base) choices.base = number.usual;
            if (number.option == ReportOption::run) choices.run = number.usual;
            if (number.option == ReportOption::at_most) choices.at_most = number.usual;
        }
        CHECK(written(Format::json, kind.make(study.project, {}, choices), Language::french) ==
              written(Format::json, kind.make(study.project, {}, {}), Language::french));
    }
}

TEST_CASE("a report that is not there is told with those that are") {
    CHECK_THROWS_WITH(report_kind("themes"), Catch::Contains("themes"));
}
