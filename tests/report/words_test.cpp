// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/report/words.hpp"

#include <catch2/catch.hpp>

#include "libcoding/language/catalogue.hpp"
#include "libcoding/model/code.hpp"
#include "libcoding/model/coding.hpp"
#include "libcoding/model/people.hpp"
#include "libcoding/model/source.hpp"
#include "libcoding/report/writers.hpp"
#include "libcoding/store/history.hpp"

#include "small_report.hpp"

using namespace coding;
using namespace coding::report;
using Catch::Matchers::Contains;

namespace {

// Every name of the set is known, and told in words: without underscores.
template <class Set>
void all_told(std::string_view column) {
    for (const auto& [value, name] : Names<Set>::values) {
        INFO(column << " " << name);
        const auto message = word_message(column, name);
        CHECK(message.pattern() != "{0}");
        CHECK(message.pattern().find('_') == std::string::npos);
    }
}

}  // namespace

TEST_CASE("Every name of a set is told in words") {
    all_told<SourceKind>("kind");
    all_told<CodeKind>("kind");
    all_told<Role>("role");
    all_told<Consent>("consent");
    all_told<Polarity>("polarity");
    all_told<Action>("action");
    CHECK(word_message("polarity", "none").empty());
    CHECK_FALSE(word_message("consent", "none").empty());
}

TEST_CASE("how an action came out is told in words of its own") {
    const Catalogue french{Language::french};
    CHECK(french.text(word_message("result", "lever")) == "réussie");
    CHECK(french.text(word_message("result", "barrier")) == "difficile");
    CHECK(french.text(word_message("polarity", "lever")) == "levier");
}

TEST_CASE("People read words in their language, programs the names") {
    Table table;
    table.key = "rows";
    for (const std::string key : {"kind", "polarity"}) {
        Column column;
        column.key = {key};
        column.title = Message{"{0}", key};
        column.type = ColumnType::word;
        table.columns.push_back(column);
    }
    table.rows.resize(2);
    table.rows[0].cells = {std::string{"focus_group"}, std::string{"barrier"}};
    table.rows[1].cells = {std::string{"of another kind"}, std::string{"none"}};
    Report report;
    report.name = "words";
    report.parts.emplace_back(table);

    for (const auto format : {Format::text, Format::markdown, Format::html}) {
        const auto french = written(format, report, Language::french);
        CHECK_THAT(french, Contains("entretien collectif") && Contains("frein"));
        CHECK_THAT(french, Contains("of another kind") && Contains("–") && !Contains("none\n") &&
                               !Contains(">none<") && !Contains("| none"));
        CHECK_THAT(written(format, report, Language::english),
                   Contains("focus group") && Contains("barrier"));
    }
    for (const auto format : {Format::csv, Format::json}) {
        CHECK_THAT(written(format, report, Language::french), Contains("focus_group") && Contains("barrier"));
        CHECK_THAT(written(format, report, Language::french), Contains("none"));
    }
}
