// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "office_files.hpp"
#include "reading.hpp"

using namespace coding;
using reading::doubtful_lines;
using reading::read_text;
using reading::speakers;
using reading::speech;
using reading::turns;

namespace {

/// Two speakers whom nobody doubts, around the lines under test.
std::string among_others(const std::string& lines) {
    return "Yann : Un.\nLou : Deux.\nYann : Trois.\n" + lines + "Lou : Quatre.\nYann : Cinq.\nLou : Six.\n";
}

bool speaks(const transcripts::Transcript& transcript, const std::string& name) {
    return std::any_of(transcript.speakers.begin(), transcript.speakers.end(),
                       [&](const transcripts::ReadSpeaker& speaker) { return speaker.name == name; });
}

Role role_of_speaker(const transcripts::Transcript& transcript, const std::string& name) {
    for (const auto& speaker : transcript.speakers) {
        if (speaker.name == name) return speaker.role;
    }
    FAIL("no speaker " + name);
    return Role::participant;
}

}  // namespace

TEST_CASE("what stands in brackets behind a name says who that is, and is no part of the name") {
    const auto transcript = read_text(
        "Hélène (animatrice) : Bonjour.\nMarie (formatrice) : Bonjour.\nPaul Durand (maire) : Oui.\nZoé "
        "(observatrice) : Non.\nHélène : Bien.\nMarie (formatrice) : Voilà.\nZoé (45 ans) : Ah.\n");
    CHECK(speakers(transcript) == "Hélène 2, Marie 2, Paul Durand 1, Zoé 2");
    CHECK(role_of_speaker(transcript, "Hélène") == Role::moderator);
    CHECK(role_of_speaker(transcript, "Marie") == Role::participant);
    CHECK(role_of_speaker(transcript, "Zoé") == Role::observer);
    CHECK(speech(*turns(transcript)[0]) == "Bonjour.\n");
}

TEST_CASE("brackets that alone tell one person from the next stay in the name") {
    const auto transcript = read_text(
        "Femme (jeune) : Un.\nFemme (âgée) : Deux.\nPaul (2) : Trois.\nPaul (1) : Quatre.\nFemme (jeune) : "
        "Un.\nFemme (âgée) : Deux.\nPaul (2) : Trois.\nPaul (1) : Quatre.\n");
    CHECK(speakers(transcript) == "Femme (jeune) 2, Femme (âgée) 2, Paul (2) 2, Paul (1) 2");
}

TEST_CASE("a cell of a table that names a person and a trade is a speaker’s") {
    using namespace office_files;
    const auto transcript = reading::read(docx(table({{"Paul (maire)", "Bonjour."},
                                                      {"Zoé (animatrice)", "Salut."},
                                                      {"Paul (maire)", "Bien."},
                                                      {"Zoé (animatrice)", "Oui."}})),
                                          "docx");
    CHECK(speakers(transcript) == "Paul 2, Zoé 2");
    CHECK(role_of_speaker(transcript, "Zoé") == Role::moderator);
}

TEST_CASE("a trade behind a comma is no part of the name, and words to somebody are no label") {
    const auto trade = read_text(
        among_others("Marie, formatrice : Bonjour.\nAnna, animatrice : Oui.\nMarie, formatrice : Bien.\n"));
    CHECK(speakers(trade) == "Yann 3, Lou 3, Marie 2, Anna 1");
    CHECK(role_of_speaker(trade, "Anna") == Role::moderator);
    CHECK(speech(*turns(trade)[3]) == "Bonjour.\n");

    const auto words = read_text(among_others("Lou, tu disais : encore.\nLou, tu voulais : rien.\n"));
    CHECK(speakers(words) == "Yann 3, Lou 3");
    CHECK(doubtful_lines(words) == std::vector<std::size_t>{4, 5});
}

TEST_CASE("two who speak together, a number, a mark, an emoji or quotes do not hide a name") {
    for (const auto& [label, name] :
         std::vector<std::pair<std::string, std::string>>{{"Marie / Paul :", "Marie / Paul"},
                                                          {"N°3 :", "N°3"},
                                                          {"Paul* :", "Paul"},
                                                          {"Zoé 😀 :", "Zoé"},
                                                          {"😀 Zoé :", "Zoé"},
                                                          {"\"Bob\" :", "Bob"},
                                                          {"« Bob » :", "Bob"},
                                                          {"«\u00a0Bob\u00a0»\u00a0:", "Bob"},
                                                          {"1. Marie :", "Marie"}}) {
        CAPTURE(label);
        const auto transcript =
            read_text(among_others(label + " Bien sûr.\nYann : Oui.\n" + label + " Encore.\n"));
        CHECK(speakers(transcript) == "Yann 4, Lou 3, " + name + " 2");
        REQUIRE(turns(transcript).size() == 9);
        CHECK(speech(*turns(transcript)[3]) == "Bien sûr.\n");
        CHECK(role_of_speaker(transcript, name) == Role::participant);
    }
}

TEST_CASE("question marks before a colon begin a turn of nobody known") {
    for (const std::string label : {"??? :", "? :", "???:", "[00:00:12] ??? :"}) {
        CAPTURE(label);
        const auto transcript =
            read_text(among_others(label + " Bien sûr.\nYann : Oui.\n" + label + " Encore.\n"));
        CHECK(speakers(transcript) == "Yann 4, Lou 3");
        REQUIRE(turns(transcript).size() == 9);
        CHECK(turns(transcript)[3]->speaker.empty());
        CHECK(speech(*turns(transcript)[3]) == "Bien sûr.\n");
        CHECK(transcript.notes ==
              std::vector{Message{"{0, plural, one {# turn is} other {# turns are}} of somebody unknown "
                                  "(“???”).",
                                  2}});
    }
    // Once, too, and it is no doubtful name.
    const auto once = read_text(among_others("??? : Bien sûr.\nYann : Oui.\n"));
    CHECK(speakers(once) == "Yann 4, Lou 3");
    CHECK(turns(once).size() == 8);
    CHECK(once.doubts.empty());
}

TEST_CASE("a numbered or quoted word met once is no speaker, but doubtful") {
    const auto transcript = read_text(among_others("1. Accueil : on se présente.\n« Cuisine » : rien.\n"));
    CHECK(speakers(transcript) == "Yann 3, Lou 3");
    CHECK(doubtful_lines(transcript) == std::vector<std::size_t>{4, 5});
}

TEST_CASE("a few words before a colon are a speaker, but not surely, where they come three times") {
    const std::string three =
        "la dame du fond : Oui.\nAgent d’entretien : Non.\nla dame du fond : Si.\nAgent d’entretien : "
        "Non.\nla dame du fond : Bon.\n";
    const auto transcript = read_text(among_others(three));
    CHECK(speakers(transcript) == "Yann 3, Lou 3, la dame du fond 3");
    CHECK_FALSE(transcript.speakers[2].sure);
    REQUIRE(doubtful_lines(transcript) == std::vector<std::size_t>{4, 5});
    CHECK(transcript.doubts[0].why.pattern() ==
          "“{0}” begins {1} lines and was taken for a speaker: it may be none.");
    CHECK(transcript.doubts[1].why.pattern() ==
          "“{0}” stands before a colon in {1} lines, but was not taken for a speaker.");
}

TEST_CASE("what people say before a colon is no speaker, however often") {
    std::string said;
    for (int i = 0; i < 4; ++i)
        said +=
            "Et là je lui dis : non.\nLa question : rien.\nCe que je pense : oui.\nC’est simple : on va.\nIl "
            "m’a dit : viens.\n";
    const auto transcript = read_text(among_others(said));
    CHECK(speakers(transcript) == "Yann 3, Lou 3");
    CHECK(transcript.doubts.empty());
    CHECK(read_text("le matin tôt : froid\nOn mange.\nOn sort.\nle matin tôt : pluie\nOn mange.\nOn "
                    "sort.\nle matin tôt : "
                    "soleil\n")
              .speakers.empty());
}

TEST_CASE("a day before a time and a numbered part are nobody") {
    const auto times = read_text(
        among_others("Demain 17:30 : rien.\nÀ 17:30: voilà.\nDemain 17:30 : non.\nÀ 17:30: oui.\n"));
    CHECK(speakers(times) == "Yann 3, Lou 3");
    const auto parts =
        read_text(among_others("Étape 1 : les repas.\nPartie 1 : accueil.\nÉtape 2 : le prix.\n"));
    CHECK(speakers(parts) == "Yann 3, Lou 3");
    CHECK(speaks(read_text(among_others("Marie 12:31 : Oui.\nMarie 12:40 : Non.\n")), "Marie"));
}
