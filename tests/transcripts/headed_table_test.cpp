// SPDX-License-Identifier: GPL-3.0-or-later
// Transcripts of NVivo: a table of a document whose headings say where the words and the speakers stand.
#include "office_files.hpp"
#include "reading.hpp"

using namespace coding;
using namespace reading;
using office_files::docx;
using office_files::paragraph;
using office_files::table;

namespace {

using Rows = std::vector<std::vector<std::string>>;

const Rows nvivo{{"Timespan", "Content", "Speaker"},
                 {"0:00.0 - 0:04.9", "Bonjour à tous.", "Anne"},
                 {"0:04.9 - 0:09.5", "Bonjour.", "Paul Durand"},
                 {"0:09.5 - 0:12.0", "On commence par les repas ?", "Anne"},
                 {"0:12.0 - 1:02:03.0", "(rires)", ""}};

bool is_whole_text(const transcripts::Transcript& transcript) {
    return transcript.speakers.empty() && transcript.text().find("Intervenant") != std::string::npos;
}

}  // namespace

TEST_CASE("a transcript of NVivo in Word has its speakers in the last column") {
    const auto transcript = read(docx(paragraph("Groupe 1", "") + table(nvivo)), "docx");
    CHECK(transcript.format == "docx");
    CHECK(speakers(transcript) == "Anne 2, Paul Durand 1");
    CHECK(transcript.text() == "Groupe 1\nBonjour à tous.\nBonjour.\nOn commence par les repas ?\n(rires)\n");
    REQUIRE(turns(transcript).size() == 3);
    CHECK(turns(transcript)[1]->begin == Milliseconds{4'900});
    CHECK(turns(transcript)[1]->end == Milliseconds{9'500});
    CHECK(transcript.blocks[0].kind == BlockKind::metadata);
    CHECK(transcript.blocks[4].kind == BlockKind::paragraph);
    CHECK(marked(transcript.blocks[4], MarkKind::stage) == "|(rires)|");
    CHECK(transcript.notes.size() == 1);
}

TEST_CASE("headings tell the columns in French and in any order; others are left out and told") {
    const auto transcript = read(docx(table({{"", "Intervalle de temps", "Contenu", "Remarque", "Orateur"},
                                             {"1", "0:00,0 - 0:04,9", "Bonjour.", "calme", "Anne"},
                                             {"2", "0:04,9 - 0:09,5", "Oui,\tet vous ?", "", "Paul"},
                                             {"", "Intervalle de temps", "Contenu", "Remarque", "Orateur"},
                                             {"3", "0:09,5 - 0:12,0", "Bien.", "", "Anne"}})),
                                 "docx");
    CHECK(speakers(transcript) == "Anne 2, Paul 1");
    CHECK(transcript.text() == "Bonjour.\nOui,\tet vous ?\nBien.\n");
    CHECK(transcript.notes.size() == 2);
    const auto untimed = read(docx(table({{"Contenu", "Intervenant"},
                                          {"Bonjour.", "Anne"},
                                          {"Oui.", "Paul"},
                                          {"Et le prix ?", "Anne"},
                                          {"Trop cher.", "Paul"}})),
                              "docx");
    CHECK(speakers(untimed) == "Anne 2, Paul 2");
}

TEST_CASE("a row of NVivo’s table may hold several paragraphs, and its document a heading block") {
    auto rows = nvivo;
    rows[2][1] = "Bonjour.</w:t><w:br/><w:t>Je suis Paul.";
    const auto transcript = read(
        docx(paragraph("", "Date : 12 mars 2026") + table(rows) + paragraph("", "Fin de l’enregistrement.")),
        "docx");
    CHECK(transcript.date == "2026-03-12");
    REQUIRE(turns(transcript).size() == 3);
    CHECK(speech(*turns(transcript)[1]) == "Bonjour.\nJe suis Paul.\n");
    CHECK(transcript.blocks.back().kind == BlockKind::metadata);
}

TEST_CASE("programmes of a day and tables amid prose are no transcript") {
    const Rows day{{"Horaire", "Contenu", "Intervenant"},
                   {"9 h", "Accueil et café", "Anne"},
                   {"10 h", "Les repas partagés", "Paul"},
                   {"11 h", "Le réemploi", "Zoé"},
                   {"14 h", "Bilan de la journée", "Lucien"}};
    CHECK(is_whole_text(read(docx(table(day)), "docx")));
    auto twice = day;
    for (auto& row : twice) {
        if (row[2] != "Intervenant") row[2] = "Anne";
    }
    std::string prose;
    for (int i = 0; i < 6; ++i)
        prose +=
            paragraph("", "Nous avons visité le lieu le matin et parlé avec les bénévoles de la cuisine.");
    CHECK(is_whole_text(read(docx(prose + table(twice)), "docx")));
}
