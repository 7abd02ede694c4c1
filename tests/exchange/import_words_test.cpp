// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/exchange/import_words.hpp"

#include <catch2/catch.hpp>

using namespace coding;
using exchange::place_of;

TEST_CASE("the lines of an import name a file, what it is, who speaks, and what was unsure") {
    exchange::ImportReport report;
    exchange::ImportedFile file;
    file.path = "FG1.txt";
    file.kind = "transcript";
    file.format = "txt";
    file.source = Source{};
    file.source->id = SourceId{7};
    file.source->name = "FG1";
    file.source->kind = SourceKind::focus_group;
    file.turns = 1;
    file.words = 1200;
    file.speakers = {{.name = "Zoé", .role = Role::moderator, .turns = 1, .sure = false}};
    file.notes = {Message{"The disk is full."}};
    file.doubts = {{12, "Paul   viens ici", Message{"This is no speaker."}}};
    report.files.push_back(file);
    const auto lines = exchange::import_lines(report, Catalogue{Language::english});
    CHECK(exchange::as_text(lines) ==
          "FG1\n"
          "  focus group, txt, 1 turn, 1,200 words\n"
          "  Zoé (moderator): 1 turn — is this a speaker?\n"
          "  The disk is full.\n"
          "  line 12: This is no speaker.\n"
          "    Paul   viens ici\n");
    CHECK(lines.front().source == SourceId{7});
    CHECK_FALSE(lines[3].doubt);
    CHECK(lines[4].doubt->line == 12);
    CHECK(lines[5].doubt->line == 12);
}

TEST_CASE("a doubt leads to its line, the nearest of several alike") {
    const std::string text = "Été : oui\nPaul : oui\nZoé : non\nPaul : oui\nPaul : oui\n";
    const auto at = [&](std::size_t line) { return place_of(text, {line, "Paul : oui", {}}); };
    CHECK(at(2) == Span{10, 20});
    CHECK(at(4) == Span{31, 41});
    CHECK(at(5) == Span{42, 52});
    CHECK(at(1) == Span{10, 20});
    CHECK(at(900) == Span{42, 52});
    CHECK(place_of(text, {3, "Zoé : n…", {}}) == Span{21, 28});  // cut to a readable length
    CHECK(place_of(text, {3, "nowhere", {}}) == Span{});
    CHECK(place_of(text, {3, "", {}}) == Span{});
    CHECK(place_of("", {3, "Zoé", {}}) == Span{});
}
