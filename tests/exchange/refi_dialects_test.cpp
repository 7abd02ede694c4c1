// SPDX-License-Identifier: GPL-3.0-or-later
// Projects as programs write them, with what they do wrong: written for these tests, their contents fiction.
#include <algorithm>
#include <set>

#include <catch2/catch.hpp>

#include "libcoding/error.hpp"
#include "libcoding/exchange/refi/iso_time.hpp"
#include "libcoding/exchange/refi/turns_note.hpp"
#include "libcoding/store/history.hpp"
#include "libcoding/store/integrity.hpp"
#include "libcoding/store/memos.hpp"
#include "libcoding/store/people.hpp"

#include "foreign_desk.hpp"
#include "refi_desk.hpp"

using namespace coding;
using namespace coding::exchange::refi;

namespace {

void check_sound(const store::Project& project) {
    SilentProgress progress;
    CHECK(store::check(project, progress).empty());
}

// UTF-16 units of what stands before the words, with CRLF as two.
std::size_t nvivo_place(const std::string& crlf, std::string_view words) {
    std::size_t units = 0;
    for (std::size_t at = 0; at < crlf.find(words);)
        units += text::next_code_point(crlf, at) > 0xFFFF ? 2U : 1U;
    return units;
}

}  // namespace

TEST_CASE("NVivo: a byte order mark, CRLF, UTF-16 positions over emoji, Sources with a capital") {
    const std::string text =
        "Anne : 🌱🌱 on trie tout, même le reste\r\nBruno : trop cher 🚲 pour nous\r\n"
        "Anne : la mairie aide 🌍 un peu\r\nBruno : personne ne nous explique 😀 rien\r\n";
    std::string selections;
    int number = 10;
    for (const auto* words :
         {"on trie tout", "trop cher", "pour nous", "la mairie aide", "un peu", "personne", "rien"}) {
        const auto begin = nvivo_place(text, words);
        selections += selection(number++, begin, begin + std::string_view{words}.size());
    }
    RefiDesk desk;
    const auto report = desk.import(
        {{"Project.qde", qde("NVivo", text_source(selections))}, {"Sources/t.TXT", "\xEF\xBB\xBF" + text}});
    CHECK(desk.quotes() ==
          "Talk: cost = on trie tout\nTalk: cost = trop cher\nTalk: cost = pour nous\nTalk: cost = la mairie "
          "aide\nTalk: cost = un peu\nTalk: cost = personne\nTalk: cost = rien\n");
    REQUIRE(report.texts.size() == 1);
    CHECK(report.texts[0].found.unit == PositionUnit{Counted::utf16, true, false});
    CHECK(report.codings == 7);
    check_sound(desk.project);

    // Out by the standard: code points, \n, no mark, lower case.
    const auto out = desk.export_to();
    const auto written = RefiDesk::entry(out, "sources/" + numbered_guid(1) + ".txt");
    CHECK(written.starts_with("Anne : 🌱🌱 on trie tout, même le reste\nBruno"));
    CHECK(holds(desk.exported(), "startPosition=\"10\" endPosition=\"22\""));
    CHECK(holds(desk.exported(), numbered_guid(10)));
    CHECK(holds(desk.exported(), numbered_guid(1010)));

    store::undo(desk.project, "Ada");
    CHECK(store::sources(desk.project).empty());
    CHECK(desk.quotes().empty());
    store::redo(desk.project, "Ada");
    CHECK(report.codings == 7);
    CHECK(holds(desk.quotes(), "personne"));
    check_sound(desk.project);
}

TEST_CASE("ATLAS.ti: CRLF counted as one, names that begin with the words, Project.qde") {
    const std::string text = "first line here\r\nthe bus is dear\r\nand late\r\n";
    RefiDesk desk;
    const auto report = desk.import(
        {{"Project.qde", qde("ATLAS.ti 23", text_source(selection(10, 16, 31, "the bus is dear")))},
         {"Sources/T.txt", text}});
    CHECK(desk.quotes() == "Talk: cost = the bus is dear\n");
    CHECK(report.texts[0].found.certainty == Certainty::proven);
}

TEST_CASE("QualCoder: its own byte order mark counted as a character") {
    const std::string text = "zéro un deux trois\nquatre cinq six\n";
    RefiDesk desk;
    const auto report = desk.import(
        {{"project.qde", "\xEF\xBB\xBF" + qde("Qualcoder-3.6", text_source(selection(10, 6, 13, "un deux")))},
         {"sources/T.txt", "\xEF\xBB\xBF" + text}});
    CHECK(desk.quotes() == "Talk: cost = un deux\n");
    CHECK(report.texts[0].found.unit.mark_counted);
}

TEST_CASE("MAXQDA: doubled names, a memo as a selection's description, cases without names") {
    const std::string sources =
        text_source(selection(10, 0, 5) + "<PlainTextSelection guid=\"" + numbered_guid(11) +
                    "\" startPosition=\"6\" endPosition=\"11\"><Description>check this\nagain</Description>"
                    "</PlainTextSelection>") +
        text_source({}, "Talk", "U.txt", 2);
    const std::string people =
        "<Variables><Variable guid=\"" + numbered_guid(50) +
        "\" name=\"age\" typeOfVariable=\"Integer\"/></Variables><Cases><Case guid=\"" + numbered_guid(60) +
        "\"><VariableValue><VariableRef targetGUID=\"" + numbered_guid(50) +
        "\"/><IntegerValue>42</IntegerValue></VariableValue><SourceRef targetGUID=\"" + numbered_guid(1) +
        "\"/></Case><Case guid=\"" + numbered_guid(61) +
        "\" name=\"Zoé\"><VariableValue><VariableRef "
        "targetGUID=\"" +
        numbered_guid(50) + "\"/><IntegerValue>31</IntegerValue></VariableValue><SourceRef targetGUID=\"" +
        numbered_guid(2) + "\"/></Case></Cases>";
    RefiDesk desk;
    const auto report = desk.import({{"project.qde", qde("MAXQDA 24", sources, {}, people)},
                                     {"sources/T.txt", "alpha beta gamma\n"},
                                     {"sources/U.txt", "delta\n"}});
    const auto there = store::sources(desk.project);
    REQUIRE(there.size() == 2);
    CHECK(there[1].name == "Talk (2)");
    CHECK(coding::tests::tells(report.notes, "the name of another"));
    CHECK(store::values(desk.project, there[0].id) == std::map<std::string, std::string>{{"age", "42"}});
    const auto zoe = store::find_participant(desk.project, "Zoé").value();
    CHECK(store::values(desk.project, zoe.id).at("age") == "31");
    CHECK(store::presences(desk.project).size() == 1);
    const auto memos = store::memos(desk.project);
    REQUIRE(memos.size() == 1);
    CHECK(memos[0].text == "check this\nagain");
    CHECK(std::get<Passage>(memos[0].on).span == Span{6, 11});
    CHECK(report.values == 2);

    const auto xml = desk.exported();
    for (const int number : {1, 2, 10, 11, 50, 60, 61, 1010}) CHECK(holds(xml, numbered_guid(number)));
    CHECK(!holds(xml, "Talk (2)"));
    CHECK(holds(xml, "<Description>check this\nagain</Description>"));
    // The day that it got on the way in is its day from then on.
    const auto selection = xml.substr(xml.find("guid=\"" + numbered_guid(11)));
    CHECK(holds(selection.substr(0, selection.find('>')),
                "creationDateTime=\"" + exchange::refi::date_time(memos[0].created_ms) + "\""));
    CHECK(holds(xml, "<IntegerValue>42</IntegerValue>"));
    // The memo went out as the description that it was: the notes are Focale's own.
    std::size_t notes = 0;
    for (auto at = xml.find("<Note "); at != std::string::npos; at = xml.find("<Note ", at + 1)) ++notes;
    CHECK(notes == 1);
    CHECK(holds(xml, "<Note guid=\"" + std::string{turns_note_guid}));
}

TEST_CASE("sources outside the file are named and never looked for") {
    const std::string outside = "<TextSource guid=\"" + numbered_guid(1) +
                                "\" name=\"Far\" plainTextPath=\"absolute:////server/share/t.txt\">" +
                                selection(10, 0, 4) + "</TextSource><VideoSource guid=\"" + numbered_guid(2) +
                                "\" name=\"Film\" path=\"relative:///../film.mp4\"/>";
    RefiDesk desk;
    const auto report = desk.import({{"project.qde", qde("Other", outside)}});
    REQUIRE(report.missing.size() == 2);
    CHECK(report.missing[0].path == "absolute:////server/share/t.txt");
    CHECK(report.kept.at("TextSource") == 1);
    const auto xml = desk.exported();
    CHECK(holds(xml, numbered_guid(10)));
    CHECK(holds(xml, "relative:///../film.mp4"));
}

TEST_CASE("selections past the text, and codings of codes that are not there, are left out and told") {
    RefiDesk desk;
    const auto report =
        desk.import({{"project.qde", qde("Other", text_source(selection(10, 0, 5) + selection(11, 6, 600) +
                                                              selection(12, 6, 10, {}, "C9")))},
                     {"sources/T.txt", "alpha beta\n"}});
    CHECK(desk.quotes() == "Talk: cost = alpha\n");
    CHECK(report.left_out.size() == 2);
}

TEST_CASE("what is of a user that the project does not name is taken as whoever’s who imports, and told") {
    auto marked = selection(10, 0, 5) + selection(11, 6, 10);
    const std::string ann = "00000000-0000-0000-0000-0000000000A1";
    for (auto at = marked.rfind(ann); at > marked.find("000000000011"); at = marked.rfind(ann))
        marked.replace(at, ann.size(), numbered_guid(9));
    RefiDesk desk;
    const auto report =
        desk.import({{"project.qde", qde("Other", text_source(marked))}, {"sources/T.txt", "alpha beta\n"}});
    CHECK(coding::tests::tells(report.notes, "does not name: taken as yours"));
    std::set<std::string> coders;
    for (const auto& coder : store::coders(desk.project)) coders.insert(coder.name);
    CHECK(coders == std::set<std::string>{"Ada", "Ann"});
}

TEST_CASE("an import of the same project again leaves what is there as it is") {
    const Files files{{"project.qde", qde("Other", text_source(selection(10, 0, 5)),
                                          "<Notes><Note guid=\"" + numbered_guid(70) +
                                              "\" name=\"n\"><PlainTextContent>note</PlainTextContent></Note>"
                                              "</Notes>")},
                      {"sources/T.txt", "alpha beta\n"}};
    RefiDesk desk;
    desk.import(files);
    const auto xml = desk.exported();
    const auto again = desk.import(files);
    CHECK(again.sources == 0);
    CHECK(again.codings == 0);
    CHECK(again.already == 3);
    CHECK(desk.exported() == xml);
}

TEST_CASE("archives that are unsafe, and files that are no project, are refused whole") {
    RefiDesk desk;
    const auto refused = [&](const Files& files) {
        CHECK_THROWS_AS(desk.import(files), Error);
        CHECK(store::sources(desk.project).empty());
        CHECK(store::codebook(desk.project).empty());
    };
    const auto whole = qde("Other", text_source({}));
    refused({{"project.qde", whole}, {"../sources/T.txt", "x"}});
    refused({{"project.qde", "<!DOCTYPE Project [<!ENTITY a \"b\">]>" + whole}});
    refused({{"project.qde", whole.substr(0, whole.size() - 20)}, {"sources/T.txt", "alpha"}});
    refused({{"project.qde", "<CodeBook/>"}});
    refused({{"readme.txt", "no project"}});
    refused({{"project.qde", whole}, {"sources/T.txt", std::string(std::size_t{80} << 20, 'a')}});
    std::string nested;
    for (int depth = 0; depth < 300; ++depth) nested += "<Set>";
    refused({{"project.qde", nested}});
}
