// SPDX-License-Identifier: GPL-3.0-or-later
#include "reading.hpp"

using namespace coding;
using reading::doubtful_lines;
using reading::read_text;
using reading::speakers;
using reading::speech;
using reading::turns;

TEST_CASE("names before a colon are speakers, with every space that people put before it") {
    const auto transcript = read_text(
        "ANIMATRICE : Bonjour.\nMarie\u00a0: Bonjour.\nPaul\u202f: Salut.\nP1: Oui.\nMarie : "
        "Non.\nP1:Voilà.\nPaul: Bon.\n");
    CHECK(speakers(transcript) == "ANIMATRICE 1, Marie 2, Paul 2, P1 2");
    CHECK(speech(*turns(transcript)[1]) == "Bonjour.\n");
    CHECK(speech(*turns(transcript)[5]) == "Voilà.\n");
    CHECK(transcript.doubts.empty());
}

TEST_CASE("names of several words, with titles, initials, particles and apostrophes are speakers") {
    const auto transcript = read_text(
        "Patrick Poivre d'Arvor : Bonsoir.\nM. DURAND : Bonsoir.\nJ. BOISSONNAT : Bonsoir.\nMme. Saint-Cricq "
        ": Oui.\n"
        "Valéry GISCARD D'ESTAING : Bonsoir.\nPatrick Poivre d'Arvor : Bien.\nM. DURAND : Bien.\nJ. "
        "BOISSONNAT : Bien.\n"
        "Mme. Saint-Cricq : Bien.\nValéry GISCARD D'ESTAING : Bien.\n");
    CHECK(speakers(transcript) ==
          "Patrick Poivre d'Arvor 2, M. DURAND 2, J. BOISSONNAT 2, Mme. Saint-Cricq 2, Valéry GISCARD "
          "D'ESTAING 2");
}

TEST_CASE("codes before a dash are speakers where they recur, and a dash in running text is none") {
    const auto transcript = read_text("F3 - Moi je trie.\nH12 – Moi non.\nF3 — Ah bon.\nH12 - Non.\n");
    CHECK(speakers(transcript) == "F3 2, H12 2");
    CHECK(speech(*turns(transcript)[2]) == "Ah bon.\n");

    const auto prose =
        read_text("Le train.\nCaen - Paris est en retard.\nRien ne bouge.\nOn attend encore.\nLa pluie.\n");
    CHECK(prose.speakers.empty());
}

TEST_CASE("names behind # or @, in square or curly brackets are speakers") {
    CHECK(speakers(read_text("#Hélène: Bonjour.\n#Yann: Salut.\n#Hélène: Ça va ?\n")) == "Hélène 2, Yann 1");
    CHECK(speakers(read_text("@Marie: Bonjour.\n@Paul: Salut.\n@Marie: Oui.\n@Paul: Non.\n")) ==
          "Marie 2, Paul 2");
    CHECK(speakers(read_text("[MARIE] Bonjour.\n[PAUL] Salut.\n[MARIE] Oui.\n[PAUL] Non.\n")) ==
          "MARIE 2, PAUL 2");
    const auto curly = read_text("{Marie} Bonjour.\n{Paul} Salut.\n{Marie} Oui.\n{Paul}: Non.\n");
    CHECK(speakers(curly) == "Marie 2, Paul 2");
    CHECK(speech(*turns(curly)[3]) == "Non.\n");
}

TEST_CASE("a stage direction in brackets is no speaker, however often it comes") {
    const auto transcript = read_text("[Silence] Bon.\n[Silence] Alors.\n[Rires] Voilà.\n[Rires] Oui.\n");
    CHECK(transcript.speakers.empty());
}

TEST_CASE("a name in capitals alone on a line speaks the lines below it") {
    const auto transcript =
        read_text("MARIE\nBonjour à tous.\n\nPAUL\nBonjour.\nEt merci.\n\nMARIE\nDe rien.\n");
    CHECK(speakers(transcript) == "MARIE 2, PAUL 1");
    REQUIRE(transcript.blocks.size() == 3);
    CHECK(speech(transcript.blocks[1]) == "Bonjour.\nEt merci.\n\n");
}

TEST_CASE("words in capitals alone on a line are not speakers where they come once") {
    const auto transcript =
        read_text("INTRODUCTION\nIl faisait froid.\nPersonne ne parlait.\nCONCLUSION\nIl fait froid.\n");
    CHECK(transcript.speakers.empty());
}

TEST_CASE("bold names of Markdown are speakers") {
    const auto transcript = read_text("**Marie :** Bonjour.\n\n**Paul** : Salut.\n\n**Marie :** Ça va ?\n");
    CHECK(speakers(transcript) == "Marie 2, Paul 1");
    CHECK(speech(*turns(transcript)[0]) == "Bonjour.\n\n");
    CHECK(speech(*turns(transcript)[1]) == "Salut.\n\n");
}

TEST_CASE("the asterisk that ends a bold name begins no stage direction") {
    const auto transcript = read_text("P\n*P*rire*\n(7:30)");
    CHECK(transcript.text() == "P\n*P*rire*\n(7:30)");
    for (const auto& block : transcript.blocks) {
        for (const auto& mark : block.marks) CHECK(mark.span.end <= block.text.size());
    }
}

TEST_CASE("a turn goes on over the paragraphs that follow without a label") {
    const auto transcript = read_text("MARIE : Un.\n\nDeux.\n\nPAUL : Trois.\nMARIE : Quatre.\n");
    REQUIRE(transcript.blocks.size() == 3);
    CHECK(transcript.blocks[0].text == "MARIE : Un.\n\nDeux.\n\n");
    CHECK(transcript.blocks[0].speaker == "MARIE");
}

TEST_CASE("a colon in running speech is no speaker") {
    const auto transcript = read_text(
        "MARIE : Ma règle c’est : tu dis merci.\nPAUL : Oui.\nAlors je lui ai dit : non.\nEt puis : "
        "rien.\nMARIE : Voilà.\nPAUL : Bon.\n");
    CHECK(speakers(transcript) == "MARIE 2, PAUL 2");
    CHECK(transcript.doubts.empty());
}

TEST_CASE("a clock time, a web address, a path and a smiley are no speakers") {
    const auto transcript = read_text(
        "17:30 on arrive\n17:30 on repart\nhttps://example.org\nhttps://example.org\nC:\\temp\nC:\\temp\nBof "
        ":)\nBof :)\n");
    CHECK(transcript.speakers.empty());
}

TEST_CASE("a word that warns is no speaker, and its line is doubtful") {
    const auto transcript =
        read_text("MARIE : Un.\nPAUL : Deux.\nAttention : ça brûle.\nMARIE : Trois.\nPAUL : Quatre.\n");
    CHECK(speakers(transcript) == "MARIE 2, PAUL 2");
    CHECK(doubtful_lines(transcript) == std::vector<std::size_t>{3});
    CHECK(transcript.doubts[0].text == "Attention : ça brûle.");
}

TEST_CASE("a name met once among many like it is a speaker, but not surely") {
    const auto transcript =
        read_text("Marie : Un.\nPaul : Deux.\nMarie : Trois.\nPaul : Quatre.\nGaël : Cinq.\nMarie : Six.\n");
    CHECK(speakers(transcript) == "Marie 3, Paul 2, Gaël 1");
    CHECK_FALSE(transcript.speakers[2].sure);
    CHECK(transcript.speakers[0].sure);
    CHECK(doubtful_lines(transcript) == std::vector<std::size_t>{5});
}

TEST_CASE("a capitalised word met once among speakers in capitals is speech") {
    const auto transcript = read_text(
        "MARIE : Un.\nPAUL : Deux.\nRésultats : rien.\nFinalement : rien.\nMARIE : Trois.\nPAUL : Quatre.\n");
    CHECK(speakers(transcript) == "MARIE 2, PAUL 2");
    CHECK(doubtful_lines(transcript) == std::vector<std::size_t>{3, 4});
}

TEST_CASE("a line that begins with a speaker’s name and no colon is read as speech and doubted") {
    const auto transcript = read_text(
        "Mme Le Pen : Non.\nM. Macron : Si.\nMme Le Pen Ah c’est faux.\nM. Macron : Si.\nMme Le Pen : "
        "Non.\n");
    CHECK(speakers(transcript) == "Mme Le Pen 2, M. Macron 2");
    CHECK(doubtful_lines(transcript) == std::vector<std::size_t>{3});
}

TEST_CASE("a short talk in which every line has another name is a talk; fields of a form are not") {
    CHECK(speakers(read_text("Marie : bonjour\nPaul : salut\n")) == "Marie 1, Paul 1");
    CHECK(read_text("Ambiance : calme\nImpressions : bonnes\nRemarques : aucune\n").speakers.empty());
}

TEST_CASE("a name that ends in a question mark is an interviewer’s, and a question is nobody’s") {
    const auto transcript = read_text("Zoé ? : Vous venez ?\nYann : Oui.\nZoé? : Bien ?\nYann : Oui.\n");
    CHECK(speakers(transcript) == "Zoé 2, Yann 2");
    CHECK(transcript.speakers[0].role == Role::moderator);
    CHECK(transcript.speakers[1].role == Role::participant);
    CHECK(read_text("Tu viens ?\nOui.\nTu viens ?\nNon.\n").speakers.empty());
}

TEST_CASE("words of a trade tell moderators and observers from participants") {
    const auto transcript = read_text(
        "ANIMATEUR : Un.\nEnquêtrice : Deux.\nObservatrice : Trois.\nEnquêté : Quatre.\nParticipant 2 : "
        "Cinq.\nModerator: Six.\n");
    std::vector<Role> roles;
    for (const auto& speaker : transcript.speakers) roles.push_back(speaker.role);
    CHECK(roles == std::vector<Role>{Role::moderator, Role::moderator, Role::observer, Role::participant,
                                     Role::participant, Role::moderator});
}

TEST_CASE("the caller may name the moderators") {
    const auto transcript = read_text("Hélène : Un.\nYann : Deux.\nHélène : Trois.\nYann : Quatre.\n",
                                      {.format = {}, .moderators = {"helene"}});
    CHECK(transcript.speakers[0].role == Role::moderator);
    CHECK(transcript.speakers[1].role == Role::participant);
}

TEST_CASE("spellings of one name are one speaker under the nicest of them") {
    const auto transcript =
        read_text("ELODIE : Un.\nPaul : Deux.\nÉlodie : Trois.\nPAUL  : Quatre.\nelodie : Cinq.\n");
    CHECK(speakers(transcript) == "Élodie 3, Paul 2");
    for (const auto* turn : turns(transcript)) CHECK((turn->speaker == "Élodie" || turn->speaker == "Paul"));
}

TEST_CASE("names in emoji, right-to-left and other scripts are kept whole") {
    const auto transcript = read_text("مريم: مرحبا\nيوسف: أهلا\nمريم: نعم\nيوسف: لا\n");
    CHECK(speakers(transcript) == "مريم 2, يوسف 2");
    CHECK(read_text("Zoé : 🙂 oui\nLou : 👩🏽‍🌾\nZoé : bien\nLou : non\n").speakers.size() == 2);
}

TEST_CASE("field notes have no speakers, and each paragraph is a block") {
    const auto transcript = read_text("# Carnet\n\nPremière journée. Il fait froid.\n\nOn mange.\n");
    CHECK(transcript.speakers.empty());
    REQUIRE(transcript.blocks.size() == 3);
    CHECK(transcript.blocks[0].kind == BlockKind::heading);
    CHECK(transcript.blocks[1].kind == BlockKind::paragraph);
    CHECK(transcript.blocks[1].text == "Première journée. Il fait froid.\n\n");
}

TEST_CASE("lines that an editor broke in mid-sentence are one paragraph, short lines are not") {
    const auto transcript = read_text(
        "Première journée au campus, on visite la maison par la cuisine\nparce que la grande porte "
        "colle.\n\nUn.\ndeux.\n");
    REQUIRE(transcript.blocks.size() == 3);
    CHECK(transcript.blocks[1].text == "Un.\n");
}

TEST_CASE("an interviewer’s question mark counts also without a colon") {
    for (const std::string label :
         {"Enq? - ", "Enq ? – ", "**Enq?** ", "**Enq ?** : ", "ENQ ?\n", "ENQUÊTEUR?\n"}) {
        CAPTURE(label);
        const bool alone = label.ends_with('\n');
        const std::string yann = alone ? "YANN\n" : label.starts_with('*') ? "**Yann** " : "Yann - ";
        const auto transcript =
            read_text(label + "Vous venez.\n" + yann + "Oui.\n" + label + "Bien.\n" + yann + "Oui.\n");
        REQUIRE(transcript.speakers.size() == 2);
        CHECK(transcript.speakers[0].turns == 2);
        CHECK(transcript.speakers[0].role == Role::moderator);
        CHECK(transcript.speakers[1].role == Role::participant);
        CHECK(speech(*turns(transcript)[0]) == "Vous venez.\n");
    }
}

TEST_CASE("a question alone on a line, or in bold before its answer, is no interviewer") {
    CHECK(speakers(read_text("MARIE : Un.\nPAUL : Deux.\nMARIE : Trois.\nP1 ?\nPAUL : Quatre.\nP1 ?\n")) ==
          "MARIE 2, PAUL 2");
    CHECK(read_text("**Et vous ?** Oui.\n**Pourquoi ?** Pour rien.\n**Et vous ?** Non.\n**Et vous ?** Non.\n")
              .speakers.empty());
}
