// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/error.hpp"

#include "office_files.hpp"
#include "reading.hpp"

using namespace coding;
using office_files::docx;
using office_files::odt;
using office_files::paragraph;
using office_files::table;
using reading::marked;
using reading::read;
using reading::speakers;
using reading::speech;
using reading::turns;

namespace {

std::string refusal_of(const std::string& file, std::string_view extension) {
    try {
        read(file, extension);
    } catch (const Error& error) {
        CHECK(error.kind() == ErrorKind::input);
        return error.what();
    }
    return "";
}

}  // namespace

TEST_CASE("bold names of a Word document are speakers, with a colon or without") {
    const auto transcript =
        read(docx(paragraph("Marie :", " Bonjour.") + paragraph("", "Encore moi.") +
                  paragraph("Paul", " Salut.") + paragraph("Marie", " : Bien.") + paragraph("Paul", " Oui.")),
             "docx");
    CHECK(transcript.format == "docx");
    CHECK(speakers(transcript) == "Marie 2, Paul 2");
    CHECK(transcript.text() == "Marie : Bonjour.\nEncore moi.\nPaul Salut.\nMarie : Bien.\nPaul Oui.\n");
    CHECK(speech(*turns(transcript)[0]) == "Bonjour.\nEncore moi.\n");
    CHECK(speech(*turns(transcript)[1]) == "Salut.\n");
}

TEST_CASE("a bold word at the start of a paragraph is no speaker") {
    const auto transcript = read(docx(paragraph("Surtout", " pas ça.") + paragraph("", "Il fait froid.") +
                                      paragraph("Jamais de la vie", " dit-elle.")),
                                 "docx");
    CHECK(transcript.speakers.empty());
}

TEST_CASE("a bold name alone in its paragraph speaks those below it") {
    const auto transcript =
        read(docx(paragraph("Marie Dupont", "") + paragraph("", "Bonjour.") + paragraph("Paul", "") +
                  paragraph("", "Salut.") + paragraph("Marie Dupont", "") + paragraph("", "Bien.") +
                  paragraph("Paul", "") + paragraph("", "Oui.")),
             "docx");
    CHECK(speakers(transcript) == "Marie Dupont 2, Paul 2");
}

TEST_CASE("a time code stands before a bold name") {
    const auto transcript =
        read(docx(paragraph("", "[00:00:08] ") + "<w:p><w:r><w:t>[00:00:09]</w:t></w:r>" +
                  paragraph("Marie :", " Un.").substr(5) + paragraph("Marie :", " Deux.")),
             "docx");
    CHECK(speakers(transcript) == "Marie 2");
    CHECK(turns(transcript)[0]->begin == Milliseconds{8'000});
}

TEST_CASE("a bold name of Word that ends in a question mark needs no colon to be an interviewer’s") {
    const auto transcript = read(docx(paragraph("Enquêteur ?", " Vous venez.") + paragraph("Yann", " Oui.") +
                                      paragraph("Enquêteur ?", " Bien.") + paragraph("Yann", " Non.")),
                                 "docx");
    CHECK(speakers(transcript) == "Enquêteur 2, Yann 2");
    CHECK(turns(transcript)[0]->speech_begin == 12);
}

TEST_CASE(
    "a table of Word with a row a turn is a transcript, also with a column of times and one of numbers") {
    const auto plain =
        read(docx(table({{"Marie", "Bonjour."}, {"Paul", "Salut."}, {"Marie", "Bien."}, {"", "Et toi ?"}})),
             "docx");
    CHECK(speakers(plain) == "Marie 2, Paul 1");
    CHECK(plain.text() == "Marie\tBonjour.\nPaul\tSalut.\nMarie\tBien.\n\tEt toi ?\n");
    CHECK(speech(*turns(plain)[2]) == "Bien.\n\tEt toi ?\n");
    const auto timed = read(docx(table({{"1", "00:00:05", "P1", "Bonjour."},
                                        {"2", "00:00:09", "P2", "Salut."},
                                        {"3", "00:00:12", "P1", "Bien."}})),
                            "docx");
    CHECK(speakers(timed) == "P1 2, P2 1");
    CHECK(turns(timed)[1]->begin == Milliseconds{9'000});
    CHECK(speech(*turns(timed)[1]) == "Salut.\n");
    const auto behind =
        read(docx(table({{"P1", "00:05", "Bonjour."}, {"P2", "00:09", "Salut."}, {"P1", "00:12", "Bien."}})),
             "docx");
    CHECK(turns(behind)[1]->begin == Milliseconds{9'000});
    CHECK(speech(*turns(behind)[1]) == "Salut.\n");
}

TEST_CASE("a table that says who hides behind a code is metadata") {
    const auto transcript =
        read(docx(paragraph("", "Date : 12 mars 2026") +
                  table({{"Code", "Qui"}, {"P1", "femme, 67 ans"}, {"P2", "homme"}, {"P3", "absente"}}) +
                  paragraph("", "P1 : Bonjour.") + paragraph("", "P2 : Salut.") + paragraph("", "P1 : Oui.") +
                  paragraph("", "P2 : Non.")),
             "docx");
    CHECK(speakers(transcript) == "P1 2, P2 2");
    CHECK(reading::present(transcript) == std::vector<std::string>{"P1", "P2", "P3"});
}

TEST_CASE(
    "tabs, line breaks, inserted text and special hyphens of Word are kept; deleted text, fields and copies "
    "are not") {
    const auto transcript = read(
        docx(
            R"(<w:p><w:r><w:t xml:space="preserve">P1 : un</w:t><w:tab/><w:t> deux </w:t><w:br/><w:t>P2 : trois</w:t><w:noBreakHyphen/></w:r>)"
            R"(<w:ins><w:r><w:t>quatre</w:t></w:r></w:ins><w:del><w:r><w:delText>cinq</w:delText><w:t>six</w:t></w:r></w:del>)"
            R"(<w:r><w:instrText>PAGE</w:instrText></w:r><mc:AlternateContent><mc:Fallback><w:r><w:t>sept</w:t></w:r></mc:Fallback></mc:AlternateContent></w:p>)"),
        "docx");
    CHECK(transcript.text() == "P1 : un\tdeux\nP2 : trois\u2011quatre\n");
    CHECK(speakers(transcript) == "P1 1, P2 1");
    CHECK(transcript.notes.size() == 1);
}

TEST_CASE("styles make headings and bold names in Word") {
    const auto transcript = read(
        docx(
            R"(<w:p><w:pPr><w:pStyle w:val="Titre2"/></w:pPr><w:r><w:t>Q1 Imaginaires</w:t></w:r></w:p>)"
            R"(<w:p><w:r><w:rPr><w:rStyle w:val="Gras"/></w:rPr><w:t>Marie</w:t></w:r><w:r><w:t xml:space="preserve"> oui.</w:t></w:r></w:p>)"
            R"(<w:p><w:r><w:rPr><w:rStyle w:val="Gras"/></w:rPr><w:t>Marie</w:t></w:r><w:r><w:t xml:space="preserve"> non.</w:t></w:r></w:p>)",
            {{"word/styles.xml",
              R"(<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:style w:styleId="Gras"><w:basedOn w:val="G"/></w:style>)"
              R"(<w:style w:styleId="G"><w:rPr><w:b/></w:rPr></w:style></w:styles>)"}}),
        "docx");
    CHECK(transcript.blocks[0].kind == BlockKind::heading);
    CHECK(transcript.questions[0].text == "Imaginaires");
    CHECK(speakers(transcript) == "Marie 2");
}

TEST_CASE("a Writer document is read with its spaces, tabs, bold names and tables") {
    const auto transcript = read(
        odt("<text:h>Q1 — Imaginaires</text:h>\n<text:p> <text:span text:style-name=\"T1\">Marie</text:span> "
            " Bonjour<text:s text:c=\"2\"/>à\n   tous.<text:note><text:p>bas</text:p></text:note> </text:p>"
            "<text:p><text:span text:style-name=\"T1\">Marie</text:span> "
            "Oui<text:line-break/><text:tab/>non.</text:p>"
            "<table:table><table:table-row><table:table-cell><text:p>P1</text:p></"
            "table:table-cell><table:table-cell><text:p>Un.</text:p><text:p>Deux.</text:p></"
            "table:table-cell></table:table-row>"
            "<table:table-row><table:table-cell><text:p>P1</text:p></"
            "table:table-cell><table:table-cell><text:p>Trois.</text:p></table:table-cell></"
            "table:table-row></table:table>"),
        "odt");
    CHECK(transcript.format == "odt");
    CHECK(transcript.text() ==
          "Q1 — Imaginaires\nMarie Bonjour  à tous.\nMarie Oui\n\tnon.\nP1\tUn.\nDeux.\nP1\tTrois.\n");
    CHECK(speakers(transcript) == "Marie 2, P1 2");
    CHECK(speech(*turns(transcript)[2]) == "Un.\nDeux.\n");
    CHECK(transcript.notes.size() == 1);
}

TEST_CASE("a Writer document is known by what it is, not by its name") {
    CHECK(read(odt("<text:p>P1 : Oui.</text:p><text:p>P2 : Non.</text:p>"), "docx").format == "odt");
    CHECK(read(docx(paragraph("", "P1 : Oui.") + paragraph("", "P2 : Non.")), "odt").format == "docx");
}

TEST_CASE("a bomb, an external entity, a locked, torn or empty document are refused in one sentence") {
    const auto bomb = docx("<w:p><w:r><w:t>" + std::string(64U << 20, 'a') + "</w:t></w:r></w:p>");
    CHECK_FALSE(refusal_of(bomb, "docx").empty());
    const auto entity = make_zip({{"word/document.xml",
                                   "<!DOCTYPE w [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><w:document "
                                   "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/"
                                   "main\"><w:p><w:r><w:t>&x;</w:t></w:r></w:p></w:document>"}});
    CHECK_FALSE(refusal_of(entity, "docx").empty());
    const auto locked = odt("<text:p>x</text:p>", {{"META-INF/manifest.xml", "<manifest:encryption-data/>"}});
    CHECK(refusal_of(locked, "odt").find("password") != std::string::npos);
    const auto whole = docx(paragraph("", "P1 : Oui."));
    CHECK_FALSE(refusal_of(whole.substr(0, whole.size() / 2), "docx").empty());
    CHECK(refusal_of(docx(""), "docx") == "This document holds no text.");
    CHECK_FALSE(refusal_of(make_zip({{"a.txt", "a"}}), "zip").empty());
    CHECK_FALSE(refusal_of(make_zip({{"../word/document.xml", "a"}}), "docx").empty());
    std::string deep;
    for (int i = 0; i < 100'000; ++i) deep += "<w:p>";
    CHECK_FALSE(refusal_of(docx(deep), "docx").empty());
}
