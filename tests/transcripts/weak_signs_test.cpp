// SPDX-License-Identifier: GPL-3.0-or-later
// Talk in which little shows who speaks: dashes alone, names in round brackets, names as headings.
#include "libcoding/transcripts/speaker_labels.hpp"

#include "reading.hpp"

using namespace coding;
using namespace reading;

namespace {

std::string kinds(const coding::transcripts::Transcript& transcript) {
    std::string all;
    for (const auto& block : transcript.blocks) all += std::string{name_of(block.kind)}.substr(0, 1);
    return all;
}

bool has_note(const coding::transcripts::Transcript& transcript, const std::string& words) {
    for (const auto& note : transcript.notes) {
        if (note.pattern().find(words) != std::string::npos) return true;
    }
    return false;
}

}  // namespace

TEST_CASE("in a dialogue of bare dashes each dash begins a turn of somebody unknown, which is told") {
    const auto transcript = read_text(
        "Entretien au tiers-lieu\n\n– Bonjour, merci d’être venue.\n— Avec plaisir (rires).\n- Vous venez "
        "souvent ?\n– Le mardi.\nEt le jeudi, quand il y a du pain.\n\n– Et vos voisins ?\n– Jamais !\n");
    CHECK(transcript.speakers.empty());
    CHECK(kinds(transcript) == "ptttttt");
    REQUIRE(turns(transcript).size() == 6);
    CHECK(turns(transcript).at(0)->speaker.empty());
    CHECK(speech(*turns(transcript).at(0)) == "Bonjour, merci d’être venue.\n");
    CHECK(marked(*turns(transcript).at(0), MarkKind::label) == "|– |");
    CHECK(marked(*turns(transcript).at(1), MarkKind::stage) == "|(rires)|");
    CHECK(speech(*turns(transcript).at(3)) == "Le mardi.\nEt le jeudi, quand il y a du pain.\n\n");
    CHECK(has_note(transcript, "Dashes begin {0} turns"));
}

TEST_CASE("a dash may stand right before the words") {
    const auto transcript =
        read_text("-Bonjour.\n—Bonjour, ça va ?\n–Oui.\n---\n-5 degrés ce matin.\n-Ah.\n");
    REQUIRE(turns(transcript).size() == 4);
    CHECK(speech(*turns(transcript).at(2)) == "Oui.\n---\n-5 degrés ce matin.\n");
}

TEST_CASE("times stand before a dash too") {
    const auto transcript = read_text(
        "[00:00:01] – Bonjour.\n[00:00:03] – Bonjour, ça va ?\n[00:00:05] – Oui.\n[00:00:09] – Alors.\n");
    REQUIRE(turns(transcript).size() == 4);
    CHECK(turns(transcript).at(2)->begin == std::chrono::seconds{5});
    CHECK(speech(*turns(transcript).at(2)) == "Oui.\n");
}

TEST_CASE("lists are no dialogue, nor are dashes amid other lines or beside names") {
    const auto without_turns = [](std::string_view text) { return turns(read_text(text)).empty(); };
    CHECK(without_turns("À faire :\n- acheter du pain\n- voir Paul\n- réserver la salle\n- qui paie ?\n"));
    CHECK(without_turns("– Qui êtes-vous ?\n– Que faites-vous ?\n– Depuis quand ?\n– Pourquoi ?\n"));
    CHECK(without_turns("– Le prix.\n– Le lieu.\n– La distance.\n– Le temps.\n– La peur.\n"));
    CHECK(without_turns("– Bonjour.\n– Et vous ?\n– Bien.\n"));
    CHECK(without_turns("- J’arrive à 9 h.\n- Il pleut.\n- Qui est là ?\n- Je repars.\nVoilà.\n"));
    CHECK(
        without_turns("- Prévoir la salle.\n- Prévenir Paul.\n- Acheter le pain.\n- Payer.\n- Qui ouvre ?\n- "
                      "Ranger.\n"));
    CHECK(without_turns(
        "Nous arrivons.\nIl pleut.\nElle dit :\n– Entrez.\n– Vous êtes là ?\n– Oui.\n– Bien.\nLa "
        "porte s’ouvre.\nNous entrons.\n"));
    const auto named = read_text(
        "Marie : Alors ?\n– Et là ?\n– Oui.\nPaul : Non.\n– Bon.\nMarie : Si.\n– Ah ?\nPaul : Oui.\n");
    CHECK(speakers(named) == "Marie 2, Paul 2");
}

TEST_CASE("names in round brackets that come back are speakers") {
    const auto transcript = read_text(
        "(Marie) Bonjour à tous.\n(rires)\n(Paul) Bonjour.\n(Marie) On commence ?\n(F3) Oui "
        "(silence).\n(Paul) "
        "Allez.\n(Zoé Blin) J’arrive.\n(F3) Bien.\n");
    CHECK(speakers(transcript) == "Marie 2, Paul 2, F3 2, Zoé Blin 1");
    CHECK(speech(*turns(transcript).at(0)) == "Bonjour à tous.\n(rires)\n");
    CHECK(marked(*turns(transcript).at(0), MarkKind::stage) == "|(rires)|");
    CHECK(marked(*turns(transcript).at(3), MarkKind::stage) == "|(silence)|");
    CHECK(doubtful_lines(transcript) == std::vector<std::size_t>{7});
    CHECK(speakers(read_text("(Marie)\nBonjour.\n(Paul)\nOui.\n(Marie)\nAlors.\n(Paul)\nBon.\n")) ==
          "Marie 2, Paul 2");
    const auto role = read_text("(Marie, animatrice) Oui.\n(Paul) Bon.\n(Marie) Ah.\n(Paul) Bon.\n");
    CHECK(speakers(role) == "Marie 2, Paul 2");
    CHECK(role.speakers.at(0).role == Role::moderator);
    CHECK(speakers(read_text("(Marie) : Bonjour.\n(Paul) : Oui.\n(Marie) : Bon.\n(Paul) : Fin.\n")) ==
          "Marie 2, Paul 2");
}

TEST_CASE("what else stands in round brackets is nobody") {
    const auto nobody = [](std::string_view text) { return read_text(text).speakers.empty(); };
    CHECK(nobody("(Rires) Bonjour.\n(Silence) Oui.\n(Rires) Non.\n(Silence) Si.\n"));
    CHECK(nobody("(Caen) Il pleut.\nNous partons.\n(Lyon) Il neige.\nNous restons.\n"));
    CHECK(nobody("(Oui, Paul) dit-elle.\n(Oui, Marie) dit-il.\n(Oui, Paul) dit-elle.\n(Oui, Marie) non.\n"));
    CHECK(nobody("(a) un\n(b) deux\n(c) trois\n(a) quatre\n(b) cinq\n(c) six\n"));
    CHECK(nobody("(Caen) Il pleut.\n(Caen) Il neige.\n(Caen) Il vente.\n(Caen) Il fait beau.\n"));
    CHECK(speakers(
              read_text("Marie : Bonjour.\nPaul : Oui.\n(Marie) Je suis là.\nPaul : Bon.\nMarie : Fin.\n")) ==
          "Marie 2, Paul 2");
}

TEST_CASE("headings that come back above the words are names") {
    const auto transcript = read_text(
        "# Groupe de Caen\n\n## Marie\nBonjour.\n\n## Paul :\nBonjour, Marie.\nÇa va ?\n\n## "
        "Marie\nOui.\n\n## "
        "Paul\nBon.\n\n## Zoé\nMoi aussi.\n");
    CHECK(speakers(transcript) == "Marie 2, Paul 2, Zoé 1");
    CHECK(speech(*turns(transcript).at(1)) == "Bonjour, Marie.\nÇa va ?\n\n");
    CHECK(marked(*turns(transcript).at(1), MarkKind::label) == "|## Paul :\n|");
    CHECK(has_note(transcript, "Headings that come back"));
    CHECK(doubtful_lines(transcript) == std::vector<std::size_t>{16});
}

TEST_CASE("the parts of a text are nobody, even those that come back") {
    const auto headings = [](std::string_view text) {
        const auto transcript = read_text(text);
        return transcript.speakers.empty() && !has_note(transcript, "Headings");
    };
    CHECK(headings("# Bilan\nUn.\n# Caen\nDeux.\n# Lyon\nTrois.\n# Suite\nQuatre.\n"));
    CHECK(headings("## Leviers\nUn.\n## Freins\nDeux.\n## Leviers\nTrois.\n## Freins\nQuatre.\n"));
    CHECK(headings(
        "# Un lieu\n## Accueil\nUn.\n# Deux lieux\n## Accueil\nUn.\n# Trois lieux\n## Accueil\nUn.\n"));
    CHECK(headings("## Marie\n## Paul\n## Marie\n## Paul\n"));
}

TEST_CASE("how a name of a play speaks stands behind a comma or in brackets, and is no part of it") {
    const auto transcript = read_text(
        "PAUL, riant. — Bonjour.\nMARIE. — Bonjour, Paul.\nPAUL, se levant, à Marie. – Tu pars ?\n"
        "MARIE (bas). — Oui.\nPAUL. — Déjà ?\nMARIE, qui s’est assise près de la grande fenêtre. — Non.\n");
    CHECK(speakers(transcript) == "PAUL 3, MARIE 3");
    CHECK(speech(*turns(transcript).at(0)) == "Bonjour.\n");
    CHECK(marked(*turns(transcript).at(2), MarkKind::label) == "|PAUL, se levant, à Marie. – |");
    CHECK(speech(*turns(transcript).at(5)) == "Non.\n");
    CHECK(speakers(read_text("Paul, riant. — Oui.\nZoé. — Non.\nPaul. — Si.\nZoé, bas. — Ah.\n")) ==
          "Paul 2, Zoé 2");
    // Prose with dashes stays prose.
    CHECK(read_text("Demain, peut-être. — Oui.\nParis, sans doute. – Non.\nOn verra, dit-il. — Bien.\n"
                    "Et puis, plus rien. — Voilà.\n")
              .speakers.empty());
    CHECK(read_text("Nous sommes partis tôt.\nPaul, riant. — Il riait toujours.\nMarie dormait.\nIl "
                    "pleuvait.\nLe train était à l’heure.\nNous avons mangé.\n")
              .speakers.empty());
}

TEST_CASE("names as plays are printed: a full stop and a dash") {
    const auto transcript = read_text(
        "MARIE. — Bonjour.\nPAUL. – Bonjour.\nMARIE. — Et là ?\nLÉA B. – Oui.\nPAUL. – Non.\nLÉA B. – Si.\n");
    CHECK(speakers(transcript) == "MARIE 2, PAUL 2, LÉA B. 2");
    CHECK(speech(*turns(transcript).at(0)) == "Bonjour.\n");
    CHECK(speakers(read_text("ZOÉ. — Oui.\nM.D. — Non.\nZOÉ. — Si.\nM.D. — Bon.\n")) == "ZOÉ 2, M.D. 2");
    CHECK(read_text("Nous partons. – Oui.\nNous restons. – Non.\nIl pleut. – Ah.\nIl neige. – Oh.\n")
              .speakers.empty());
}
