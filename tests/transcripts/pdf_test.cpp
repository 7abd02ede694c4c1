// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/error.hpp"
#include "libcoding/transcripts/pdf_pages.hpp"

#include "pdf_maker.hpp"
#include "reading.hpp"

using namespace coding;
using pdf_maker::pdf;
using reading::read;
using reading::speakers;
using reading::turns;

TEST_CASE("a PDF: lines are paragraphs again, running heads and page numbers go, a turn goes on over pages") {
    const auto transcript = read(
        pdf({{{72, 800, "Entretien 4 - confidentiel"},
              {72, 740, "MARIE : Bonjour \\340 tous et \\340 toutes, on va parler ensemble de ce que vous"},
              {72, 726, "mangez ici, au quotidien, dans votre alimentation."},
              {72, 712, "PAUL : Moi, je mange bien, et dans l'ensemble mon alimen-"},
              {72, 698, "tation a chang\\351, surtout depuis peut-"},
              {72, 684, "\\352tre deux ans, quand nous avons commenc\\351 \\340 cultiver le jardin et puis"},
              {290, 40, "1"}},
             {{72, 800, "Entretien 4 - confidentiel"},
              {72, 740, "tout ce qui va avec."},
              {72, 726, "MARIE : Bien."},
              {72, 712, "PAUL : Voil\\340."},
              {290, 40, "2"}}}),
        "pdf");
    CHECK(transcript.format == "pdf");
    CHECK(transcript.text() ==
          "MARIE : Bonjour à tous et à toutes, on va parler ensemble de ce que vous mangez ici, au "
          "quotidien, dans "
          "votre alimentation.\nPAUL : Moi, je mange bien, et dans l'ensemble mon alimentation a changé, "
          "surtout "
          "depuis peut-être deux ans, quand nous avons commencé à cultiver le jardin et puis tout ce qui va "
          "avec.\nMARIE : Bien.\nPAUL : Voilà.\n");
    CHECK(speakers(transcript) == "MARIE 2, PAUL 2");
    CHECK(transcript.notes.size() == 3);
}

TEST_CASE("names in a column of their own stand before their words") {
    const auto transcript = read(pdf({{{72, 740, "Marie"},
                                       {200, 740, "Bonjour \\340 tous, on va parler ensemble de ce"},
                                       {200, 726, "que vous mangez."},
                                       {72, 704, "Paul"},
                                       {200, 704, "Moi, je mange bien."},
                                       {72, 682, "Marie"},
                                       {200, 682, "Et vous, Claire ?"},
                                       {72, 660, "Paul"},
                                       {200, 660, "Elle est partie."},
                                       {72, 620, "Fin de la s\\351ance."}}}),
                                 "pdf");
    CHECK(transcript.text() ==
          "Marie\tBonjour à tous, on va parler ensemble de ce que vous mangez.\nPaul\tMoi, je mange "
          "bien.\nMarie\tEt vous, Claire ?\nPaul\tElle est partie.\nFin de la séance.\n");
    CHECK(speakers(transcript) == "Marie 2, Paul 2");
}

TEST_CASE("two columns of prose are read one after the other") {
    std::vector<pdf_maker::Text> page;
    const char* left[] = {"La premi\\350re colonne commence ici", "et elle continue sur la ligne",
                          "qui suit, puis elle finit."};
    const char* right[] = {"La seconde colonne vient", "apr\\350s toute la premi\\350re et pas",
                           "une ligne sur deux."};
    for (int i = 0; i < 3; ++i) {
        page.push_back({60, 740.0 - 14 * i, left[i]});
        page.push_back({320, 740.0 - 14 * i, right[i]});
    }
    const auto text = read(pdf({page}), "pdf").text();
    CHECK(text.find("elle finit.") < text.find("La seconde"));
}

TEST_CASE("numbers that count the lines of a page are left out") {
    std::vector<pdf_maker::Text> page;
    const char* words[] = {"MARIE : Un deux trois.", "PAUL : Quatre.", "MARIE : Cinq 6 sept.",
                           "PAUL : Huit.",           "MARIE : Neuf.",  "PAUL : Dix."};
    const char* numbers[] = {"1", "2", "3", "4", "5", "6"};
    for (int i = 0; i < 6; ++i) {
        page.push_back({40, 740.0 - 14 * i, numbers[i]});
        page.push_back({72, 740.0 - 14 * i, words[i]});
    }
    const auto transcript = read(pdf({page}), "pdf");
    CHECK(transcript.text() ==
          "MARIE : Un deux trois.\nPAUL : Quatre.\nMARIE : Cinq 6 sept.\nPAUL : Huit.\nMARIE : Neuf.\nPAUL : "
          "Dix.\n");
    CHECK(transcript.notes.size() == 1);
}

TEST_CASE("a PDF of pictures, a damaged one and one that is none are refused with a sentence") {
    CHECK_THROWS_WITH(read(pdf({{}}), "pdf"), Catch::Contains("holds no text"));
    CHECK_THROWS_WITH(read("%PDF-1.7\nrien", "pdf"), Catch::Contains("damaged"));
}

TEST_CASE("a layout with a page in the middle of a word is read without harm") {
    const auto pages = transcripts::pdf_pages(
        "<html><doc><page width=\"595\" height=\"842\"><line yMin=\"1\" "
        "yMax=\"2\"><word>before<page/>after</word></line>"
        "</page></doc></html>");
    REQUIRE(pages.size() == 2);
    for (const auto& page : pages) CHECK(page.lines.empty());
}
