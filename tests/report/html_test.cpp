// SPDX-License-Identifier: GPL-3.0-or-later
#include <map>
#include <set>

#include <catch2/catch.hpp>

#include "libcoding/containers/xml.hpp"
#include "libcoding/report/frequency_report.hpp"
#include "libcoding/report/levers_report.hpp"
#include "libcoding/report/markup.hpp"

#include "small_report.hpp"
#include "small_study.hpp"

using namespace coding;
using namespace coding::report;
using Catch::Matchers::Contains;

namespace {

/// What a parser sees of a page: how often each element, the text, all ids, all attributes' names.
struct Seen {
    std::map<std::string, int> elements;
    std::string text;
    std::multiset<std::string> ids;
    std::set<std::string> references;  ///< by aria-labelledby
    std::set<std::string> attributes;
};

Seen parsed(std::string html) {
    const std::string doctype = "<!DOCTYPE html>\n";
    REQUIRE(html.rfind(doctype, 0) == 0);
    html.erase(0, doctype.size());
    Seen seen;
    containers::XmlHandler handler;
    handler.start = [&](const containers::XmlElement& element) {
        ++seen.elements[std::string{element.name}];
        for (const auto& [name, value] : element.attributes) {
            seen.attributes.emplace(name);
            if (name == "id") seen.ids.emplace(value);
            if (name != "aria-labelledby") continue;
            std::istringstream names{std::string{value}};
            for (std::string id; names >> id;) seen.references.insert(id);
        }
    };
    handler.end = [](std::string_view) {};
    handler.text = [&](std::string_view text) { seen.text += text; };
    containers::parse_xml(html, handler);
    return seen;
}

}  // namespace

TEST_CASE("a page is well-formed, and hostile names are words in it") {
    for (const auto language : {Language::english, Language::french}) {
        const auto seen = parsed(written(Format::html, small_report(), language));
        CHECK(seen.elements.count("script") == 0);
        CHECK(seen.elements.count("b") == 1);  // the speaker's name, not the project's
        CHECK_THAT(seen.text, Contains("<script>alert('x')</script>"));
        CHECK_THAT(seen.text, Contains("Énergie & <b>cie</b>"));
        CHECK_THAT(seen.text, Contains("Moi je dis <oui>,\nmais \u202Epas & tout"));
    }
}

TEST_CASE("a page stands alone: no script, no outside resource, no colour that is none") {
    const auto html = written(Format::html, small_report(), Language::english);
    for (const auto* word : {"http", "url(x", "@import", "src=", "javascript:"}) {
        INFO(word);
        CHECK(html.find(word) == std::string::npos);
    }
    CHECK(parsed(html).attributes.count("href") == 0);
    CHECK_THAT(html, Contains("background: #2b6cb0"));
}

TEST_CASE("a page is made for screen readers, the dark and print") {
    const auto html = written(Format::html, small_report(), Language::french);
    const auto seen = parsed(html);
    CHECK_THAT(html, Contains("<html lang=\"fr\">"));
    CHECK_THAT(html, Contains("scope=\"row\""));
    CHECK_THAT(html, Contains("scope=\"colgroup\""));
    CHECK_THAT(html, Contains("<blockquote dir=\"auto\" lang=\"fr\">"));
    CHECK_THAT(html, Contains("prefers-color-scheme: dark"));
    CHECK_THAT(html, Contains("@media print"));
    CHECK(seen.elements.at("caption") == 2);
    CHECK(seen.elements.at("svg") == 4);
    CHECK(seen.elements.at("desc") == 4);
    for (const auto& id : seen.references) CHECK(seen.ids.count(id) == 1);
    for (const auto& id : seen.ids) CHECK(seen.ids.count(id) == 1);
    CHECK_THAT(seen.text, Contains("é\"nergie\u00A0: 7 leviers, 3 freins, 2 ambivalents"));
}

TEST_CASE("the pages of both reports are well-formed, split or not") {
    SmallStudy study;
    study.levers.columns = {"FG1", "St. Lô"};
    for (auto& row : study.levers.rows) row.columns = {row.balance, row.balance};
    const auto frequency =
        frequency_report(study.project.name, study.tables, study.scope, study.frequency, "group");
    const auto levers =
        levers_report(study.project, study.tables, study.scope, study.levers, SmallStudy::words, "group");
    CHECK(parsed(written(Format::html, frequency, Language::french)).elements.at("table") == 5);
    const auto page = parsed(written(Format::html, levers, Language::french));
    CHECK(page.elements.at("blockquote") == 2);
    CHECK_THAT(page.text, Contains("«\u00A0c’est trop cher, <b>voilà</b>\u00A0»"));
}

TEST_CASE("text in markup is escaped, and what XML forbids is replaced") {
    CHECK(escaped("a<b>&\"'\n") == "a&lt;b&gt;&amp;&quot;&#39;\n");
    CHECK(escaped(std::string_view{"\0\x1B\x7F", 3}) == "\uFFFD\uFFFD\uFFFD");
    CHECK(escaped("\uFFFE|\uFFFF|é") == "\uFFFD|\uFFFD|é");
    CHECK(safe_colour("#12abEF") == "#12abEF");
    CHECK(safe_colour("#12abEG").empty());
    CHECK(safe_colour("#fff;x:y").empty());
}

TEST_CASE("what is scrolled on a narrow window is scrolled by keys too, with the name of each row in view") {
    const auto html = written(Format::html, small_report(), Language::english);
    std::size_t scrolled = 0;
    for (auto at = html.find("<div class=\"scroll\""); at != std::string::npos;
         at = html.find("<div class=\"scroll\"", at + 1)) {
        const auto tag = html.substr(at, html.find('>', at) - at);
        CHECK_THAT(tag, Contains("tabindex=\"0\""));
        CHECK_THAT(tag, Contains("role=\"region\" aria-label=\""));
        ++scrolled;
    }
    CHECK(scrolled > 2);
    CHECK_THAT(html, Contains(".scroll:focus-visible"));
    CHECK_THAT(
        html,
        Contains(
            "tbody th[scope=\"row\"]:not(.long), thead th.head:first-child:not(.long) { position: sticky; "
            "left: 0;"));
}

TEST_CASE("a column of long texts keeps its breadth in a narrow window, others do not need it") {
    Report report;
    Table table;
    table.key = "rows";
    table.columns = {{{"word"}, Message{"Word"}, ColumnType::text, {}, Shown::everywhere, 0, {}},
                     {{"said"}, Message{"As it was said"}, ColumnType::text, {}, Shown::everywhere, 0, {}}};
    Table::Row row;
    row.cells = {
        Cell{std::string{"soup"}},
        Cell{std::string{"a long sentence that somebody said when the talk came to soup and bread"}}};
    table.rows.push_back(row);
    report.parts.emplace_back(table);
    const auto html = written(Format::html, report, Language::english);
    CHECK_THAT(html, Contains("<th scope=\"col\" class=\"text head plain\"><bdi>Word</bdi>"));
    CHECK_THAT(html, Contains("<th scope=\"row\" class=\"text head plain\"><bdi>soup</bdi></th>"));
    CHECK_THAT(html, Contains("<th scope=\"col\" class=\"text long\"><bdi>As it was said</bdi>"));
    CHECK_THAT(html, Contains("thead th.long { min-width: 17rem; }"));
}

TEST_CASE(
    "a column of shorter texts has some breadth in a narrow window, and a word or a day is not broken") {
    Report report;
    Table table;
    table.key = "rows";
    table.columns = {{{"left"}, Message{"Before"}, ColumnType::before, {}, Shown::everywhere, 0, {}},
                     {{"right"}, Message{"After"}, ColumnType::text, {}, Shown::everywhere, 0, {}},
                     {{"day"}, Message{"Date"}, ColumnType::day, {}, Shown::everywhere, 0, {}}};
    table.rows.emplace_back().cells = {std::string{"that is what I"}, std::string{"of the bread and of soup"},
                                       std::string{"2026-03-12"}};
    report.parts.emplace_back(table);
    const auto html = written(Format::html, report, Language::english);
    // What leads up to a word heads no row.
    CHECK_THAT(html, Contains("<th scope=\"col\"><bdi>Before</bdi>"));
    CHECK_THAT(html, !Contains("<th scope=\"row\""));
    CHECK_THAT(html, Contains("<th scope=\"col\" class=\"text fair\"><bdi>After</bdi>"));
    CHECK_THAT(html, Contains("<td class=\"text whole\">12 March 2026</td>"));
    CHECK_THAT(html, Contains("thead th.fair { min-width: 11rem; }"));
    CHECK_THAT(html, Contains("td.whole, tbody th.whole { white-space: nowrap; }"));
}
