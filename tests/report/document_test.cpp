// SPDX-License-Identifier: GPL-3.0-or-later
// What stands together on paper.
#include "libcoding/report/document.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include <catch2/catch.hpp>

#include "libcoding/containers/archive.hpp"
#include "libcoding/report/cells.hpp"

#include "small_report.hpp"
#include "tests/support/bytes_of.hpp"

using namespace coding;
using namespace coding::report;
using Catch::Matchers::Contains;

namespace {

std::string archived_text(Format format, const Report& report, const std::string& name) {
    return containers::Archive{bytes_of(written(format, report, Language::english))}.read(name).value();
}

}  // namespace

TEST_CASE("the last lines of a document are kept with what they end") {
    Report report;
    report.title = Message{"Speakers"};
    report.state.sha256 = "0123456789abcdef";
    report.methods = {{Message{"Turns"}, Message{"what somebody says"}},
                      {Message{"Words"}, Message{"of speech"}}};
    const auto document = document_of(report, Catalogue{Language::english});
    REQUIRE(document.blocks.size() > 6);
    for (std::size_t n = document.blocks.size() - 5; n < document.blocks.size(); ++n) {
        CHECK(std::get<Document::Text>(document.blocks[n].content).kept == (n + 1 < document.blocks.size()));
    }
    // What is long is broken where a sheet ends.
    report.methods.front().meaning = Message{"{0}", std::string(2000, 'x')};
    const auto longer = document_of(report, Catalogue{Language::english});
    CHECK_FALSE(std::get<Document::Text>(longer.blocks[longer.blocks.size() - 5].content).kept);
    CHECK(std::get<Document::Text>(longer.blocks[longer.blocks.size() - 4].content).kept);
}

TEST_CASE("the lines between a heading and what it is about stay with it") {
    auto report = small_report();
    std::vector<Part> parts{Heading{1, Message{"Matrix"}}, Paragraph{Message{"split by group"}}};
    parts.push_back(report.parts[0]);
    parts.emplace_back(Paragraph{Message{"said behind it"}});
    report.parts = parts;
    const auto document = document_of(report, Catalogue{Language::english});
    const auto kept = [&](const char* words) {
        for (const auto& block : document.blocks) {
            const auto* text = std::get_if<Document::Text>(&block.content);
            if (text != nullptr && text->runs.at(0).text == words) return text->kept;
        }
        FAIL(words);
        return false;
    };
    CHECK(kept("split by group"));
    CHECK_FALSE(kept("said behind it"));
    CHECK_THAT(archived_text(Format::docx, report, "word/document.xml"), Contains("<w:keepNext/>"));
    CHECK_THAT(archived_text(Format::odt, report, "content.xml"), Contains("fo:keep-with-next=\"always\""));

    // All that leads up to a table on a turned sheet stands on that, and no more.
    report.parts = {Heading{1, Message{"Actions"}},       small_report().parts[2],
                    Paragraph{Message{"few of them"}},    Heading{1, Message{"Matrix"}},
                    Paragraph{Message{"split by group"}}, Heading{3, Message{"Care"}},
                    Paragraph{Message{"few voices"}},     wide_report().parts[2]};
    const auto turned = document_of(report, Catalogue{Language::english});
    const auto wide = [&](const char* words) {
        return std::any_of(turned.blocks.begin(), turned.blocks.end(), [&](const Document::Block& block) {
            const auto* text = std::get_if<Document::Text>(&block.content);
            return block.wide && text != nullptr && text->runs.at(0).text == words;
        });
    };
    for (const auto* words : {"Matrix", "split by group", "Care", "few voices"}) CHECK(wide(words));
    CHECK_FALSE(wide("Actions"));
    CHECK_FALSE(wide("few of them"));

    report.parts = {Heading{1, Message{"Quotes"}}, Paragraph{Message{"three a code"}},
                    Heading{3, Message{"price"}}, small_report().parts[3]};
    bool lines_stay = false;
    for (const auto& block : document_of(report, Catalogue{Language::english}).blocks) {
        const auto* text = std::get_if<Document::Text>(&block.content);
        if (text != nullptr && text->runs.at(0).text == "three a code") lines_stay = text->kept;
    }
    CHECK(lines_stay);

    // Prose that a team wrote fills pages of its own.
    parts.resize(3);
    parts[1] = Paragraph{Message{"{0}", std::string(2000, 'x')}};
    report.parts = parts;
    for (const auto& block : document_of(report, Catalogue{Language::english}).blocks) {
        const auto* text = std::get_if<Document::Text>(&block.content);
        if (text != nullptr && text->runs.at(0).text.size() == 2000) CHECK_FALSE(text->kept);
    }
}

TEST_CASE("the first and last rows of a table, and its notes, are not left alone on a page") {
    Table table;
    table.key = "rows";
    table.title = Message{"Codes"};
    table.columns = {column("name", Message{"Code"}, ColumnType::code),
                     column("codings", Message{"Codings"})};
    for (int n = 0; n < 8; ++n) {
        auto& row = table.rows.emplace_back();
        row.cells = {std::string{"price"}, std::int64_t{n}};
        if (n == 4) row.section = Message{"Others"};
    }
    const auto kept = [&] {
        Report report;
        report.title = Message{"Codes"};
        report.parts = {table};
        std::string letters;
        for (const auto& block : document_of(report, Catalogue{Language::english}).blocks) {
            const auto* grid = std::get_if<Document::Grid>(&block.content);
            if (grid == nullptr) continue;
            for (const auto& row : grid->rows) letters += row.kept ? 'k' : '.';
        }
        return letters;
    };
    CHECK(kept() == "kk..k.kk.");  // the fifth is the heading within the table
    table.notes.emplace_back("Words can be names.");
    CHECK(kept() == "kk..k.kkk");
    table.rows.resize(1);
    CHECK(kept() == "k");
    table.rows.clear();
    CHECK_FALSE(kept().empty());
}
