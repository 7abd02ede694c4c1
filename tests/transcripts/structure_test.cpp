// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/transcripts/dates.hpp"
#include "libcoding/transcripts/guide_questions.hpp"
#include "libcoding/transcripts/heading_block.hpp"
#include "libcoding/transcripts/stage_directions.hpp"
#include "libcoding/transcripts/time_codes.hpp"

#include "reading.hpp"

using namespace coding;
using namespace coding::transcripts;
using reading::marked;
using reading::present;
using reading::read_text;
using reading::speakers;
using reading::speech;
using reading::turns;

TEST_CASE("time codes are read in all their forms") {
    const auto at = [](std::string_view code) {
        const auto found = time_code_at(code, 0);
        return found && found->end == code.size() ? found->at.count() : -1;
    };
    CHECK(at("[00:12:31]") == 751'000);
    CHECK(at("(12:31)") == 751'000);
    CHECK(at("#00:12:31-4#") == 751'400);
    CHECK(at("00:12:31.450") == 751'450);
    CHECK(at("1:02:03,5") == 3'723'500);
    CHECK(at("[00:12:31 - 00:12:45]") == 751'000);
    CHECK(time_code_at("[00:12:31 - 00:12:45]", 0)->until == Milliseconds{765'000});
    for (const auto none : {"[12:61]", "12", "[12]", "1:2", "12:345", "[00:12:31", "#00:12:31-4", "(12:31]"})
        CHECK(at(none) == -1);
}

TEST_CASE("a field of a table holds a time code or seconds") {
    CHECK(time_from(" 00:00:18 ") == Milliseconds{18'000});
    CHECK(time_from("751.2") == Milliseconds{751'200});
    CHECK(time_from("751,25 s") == Milliseconds{751'250});
    CHECK_FALSE(time_from("bientôt"));
    CHECK_FALSE(time_from("12h"));
    CHECK_FALSE(time_from(""));
}

TEST_CASE("a time code before or behind a label begins the turn") {
    const auto transcript = read_text(
        "[00:00:08] MARIE : Un.\nPAUL [00:00:12] : Deux.\n(00:20) MARIE : Trois.\n00:00:31 PAUL : "
        "Quatre.\nMARIE : [00:00:40] Cinq.\n");
    CHECK(speakers(transcript) == "MARIE 3, PAUL 2");
    std::vector<std::int64_t> begins;
    for (const auto* turn : turns(transcript)) begins.push_back(turn->begin.value().count());
    CHECK(begins == std::vector<std::int64_t>{8'000, 12'000, 20'000, 31'000, 40'000});
    CHECK(speech(*turns(transcript)[0]) == "Un.\n");
    CHECK(speech(*turns(transcript)[1]) == "Deux.\n");
    CHECK(speech(*turns(transcript)[4]) == "Cinq.\n");
    CHECK(marked(*turns(transcript)[1], MarkKind::label) == "|PAUL | : |");
    CHECK(marked(*turns(transcript)[1], MarkKind::time_code) == "|[00:00:12]|");
    CHECK(marked(*turns(transcript)[3], MarkKind::time_code) == "|00:00:31|");
}

TEST_CASE("a time code behind the words ends the turn") {
    const auto transcript = read_text("A1: Un. #00:00:05-3#\nB2: Deux. #00:00:09-0#\nA1: Trois. 00:00:12\n");
    REQUIRE(turns(transcript).size() == 3);
    CHECK_FALSE(turns(transcript)[0]->begin);
    CHECK(turns(transcript)[0]->end == Milliseconds{5'300});
    CHECK(turns(transcript)[1]->end == Milliseconds{9'000});
    CHECK(turns(transcript)[2]->end == Milliseconds{12'000});
}

TEST_CASE("a time code on a line of its own begins the turn below it") {
    const auto transcript =
        read_text("00:00:05\nMARIE : Un.\n\n00:00:09\nPAUL : Deux.\n00:00:12\nMARIE : Trois.\n");
    REQUIRE(transcript.blocks.size() == 3);
    CHECK(transcript.blocks[0].text == "00:00:05\nMARIE : Un.\n\n");
    CHECK(transcript.blocks[1].begin == Milliseconds{9'000});
    CHECK(speech(transcript.blocks[1]) == "Deux.\n");
    CHECK(marked(transcript.blocks[1], MarkKind::label) == "|PAUL : |");
}

TEST_CASE("a name and a time on one line speak the lines below") {
    const auto transcript = read_text(
        "Marie Dupont  0:03\nBonjour.\n\nPaul  0:09\nSalut.\n\nMarie Dupont  0:15\nBien.\n\nPaul  "
        "0:17\nOui.\n");
    CHECK(speakers(transcript) == "Marie Dupont 2, Paul 2");
    CHECK(turns(transcript)[1]->begin == Milliseconds{9'000});
    CHECK(speech(*turns(transcript)[1]) == "Salut.\n\n");
}

TEST_CASE("a time code and a name in mid-paragraph begin a new turn") {
    const auto transcript = read_text(
        "MARIE : Un. [00:00:09] PAUL : Deux. [00:00:12] et trois.\nMARIE : Quatre.\nPAUL : Cinq.\n");
    CHECK(speakers(transcript) == "MARIE 2, PAUL 2");
    CHECK(transcript.blocks[0].text == "MARIE : Un. ");
    CHECK(transcript.blocks[1].begin == Milliseconds{9'000});
    CHECK(marked(transcript.blocks[1], MarkKind::time_code) == "|[00:00:09]|[00:00:12]|");
}

TEST_CASE("the time of day in speech is no time code") {
    const auto transcript = read_text(
        "MARIE : On s’est vus (17:30) devant.\nPAUL : À 17:30 ?\n17:30 oui.\nMARIE : Oui.\nPAUL : Bon.\n");
    for (const auto* turn : turns(transcript)) CHECK(marked(*turn, MarkKind::time_code) == "|");
}

TEST_CASE("stage directions are marked and asides are not") {
    const auto transcript = read_text(
        "MARIE : Ah (rires) oui. [silence] (comme ma mère) *soupir* (long silence) [inaudible] 2*3*4\nPAUL : "
        "(3 s) Non.\nMARIE : Oui.\nPAUL : [quelqu’un entre]\n");
    CHECK(marked(*turns(transcript)[0], MarkKind::stage) ==
          "|(rires)|[silence]|*soupir*|(long silence)|[inaudible]|");
    CHECK(marked(*turns(transcript)[1], MarkKind::stage) == "|(3 s)|");
    CHECK(is_stage_direction("Rires de l’assemblée"));
    CHECK(is_stage_direction("elle soupire"));
    CHECK_FALSE(is_stage_direction("ma voisine"));
    CHECK_FALSE(is_stage_direction("de la"));
}

TEST_CASE("a stage direction on a line of its own belongs to the turn above it") {
    const auto transcript =
        read_text("MARIE : Oui.\n[Quelqu’un entre]\nPAUL : Non.\nMARIE : Oui.\nPAUL : Non.\n");
    CHECK(marked(*turns(transcript)[0], MarkKind::stage) == "|[Quelqu’un entre]|");
}

TEST_CASE("round brackets that fill a line without a name tell what happened, where somebody speaks") {
    const auto transcript = read_text(
        "MARIE : Oui.\n(Thérèse secoue la tête)\nPAUL : (enfin, je crois)\nMARIE : Oui.\nPAUL : Non.\n"
        "(Thérèse se lève) et sort\n");
    const auto spoken = turns(transcript);
    CHECK(marked(*spoken[0], MarkKind::stage) == "|(Thérèse secoue la tête)|");
    CHECK(marked(*spoken[1], MarkKind::stage) == "|");
    CHECK(marked(*spoken[3], MarkKind::stage) == "|");
    const auto notes = read_text("La salle est froide.\n\n(On a gardé les manteaux.)\n\nUne heure.\n");
    for (const auto& block : notes.blocks) CHECK(marked(block, MarkKind::stage) == "|");
}

TEST_CASE("guide questions are headings, and what follows answers them") {
    const auto transcript = read_text(
        "MARIE : Zéro.\n\nQ1 — Imaginaires\n\nMARIE : Un.\nPAUL : Deux.\n\nQuestion 2 : Les approches "
        "?\nMARIE : Trois.\n[Q3]\nPAUL : Quatre.\n## Q4 Bilan\nPAUL : Cinq.\n");
    REQUIRE(transcript.questions.size() == 4);
    CHECK(transcript.questions[0].label == "Q1");
    CHECK(transcript.questions[0].text == "Imaginaires");
    CHECK(transcript.questions[1].text == "Les approches ?");
    CHECK(transcript.questions[2].text.empty());
    CHECK(transcript.questions[3].text == "Bilan");
    CHECK(turns(transcript)[0]->question.empty());
    CHECK(turns(transcript)[2]->question == "Q1");
    CHECK(turns(transcript)[3]->question == "Q2");
    CHECK(turns(transcript)[4]->question == "Q3");
    CHECK(turns(transcript)[5]->question == "Q4");
    CHECK(speakers(transcript) == "MARIE 3, PAUL 3");
}

TEST_CASE("themes of the guide are headings too, however often they come") {
    const auto transcript = read_text(
        "Thème 1 : Alimentation\nMarie : Bonjour.\nPaul : Oui.\nTHÈME N° 2 – Énergie\nMarie : Et ?\nPaul : "
        "Non.\n"
        "Thème 1 : Alimentation\nMarie : Encore.\nPaul : Fin.\nTheme 1: encore\nMarie : Bon.\n");
    CHECK(transcript.doubts.empty());
    CHECK(speakers(transcript) == "Marie 4, Paul 3");
    REQUIRE(transcript.questions.size() == 2);
    CHECK(transcript.questions[0].label == "T1");
    CHECK(transcript.questions[0].text == "Alimentation");
    CHECK(transcript.questions[1].label == "T2");
    CHECK(turns(transcript).at(2)->question == "T2");
    // A theme that somebody speaks of is no heading.
    CHECK(read_text("Marie : oui\nPaul : non\nThème 2 de la grille, dit Marie.\nMarie : oui\nPaul : non\n")
              .questions.empty());
}

TEST_CASE("a question number that nothing sets off is no heading, and one that speaks is a speaker") {
    CHECK_FALSE(guide_question("Question 2 euros, ça va.", false));
    CHECK_FALSE(guide_question("Q3-2025 était bon", false));
    CHECK_FALSE(guide_question("Quinze", false));
    CHECK(guide_question("Q1 Imaginaires", true));
    CHECK(speakers(read_text("Q1: Un.\nQ2: Deux.\nQ1: Trois.\nQ2: Quatre.\nQ1: Cinq.\nQ2: Six.\n")) ==
          "Q1 3, Q2 3");
}

TEST_CASE("the heading block is metadata, with its date and who was there") {
    const auto transcript = read_text(
        "Focus group 1 — Campus\nDate : jeudi 12 mars 2026, 9 h 30\nLieu : L’Âtre, Vauquelon\nPrésents : "
        "Marie (formatrice), Paul et Gaël\n"
        "Animation : Hélène Roux, sociologue\nObservation : Lucien\nÉtude fictive : noms inventés.\n\nHÉLÈNE "
        ": Bonjour.\nMARIE : Un.\nLUCIEN : Deux.\nMARIE : Trois.\nHÉLÈNE : Quatre.\nPAUL : Cinq.\nPAUL : "
        "Six.\nLUCIEN : Rien.\n");
    CHECK(transcript.date == "2026-03-12");
    CHECK(reading::present(transcript) == std::vector<std::string>{"MARIE", "PAUL", "Gaël"});
    REQUIRE(transcript.metadata.size() == 6);
    CHECK(transcript.metadata[1] == std::pair<std::string, std::string>{"Lieu", "L’Âtre, Vauquelon"});
    for (std::size_t i = 0; i < 7; ++i) CHECK(transcript.blocks[i].kind == BlockKind::metadata);
    CHECK(speakers(transcript) == "HÉLÈNE 2, MARIE 2, LUCIEN 2, PAUL 2");
    CHECK(transcript.speakers[0].role == Role::moderator);
    CHECK(transcript.speakers[1].role == Role::participant);
    CHECK(transcript.speakers[2].role == Role::observer);
}

TEST_CASE("a list under Présents is read, with the codes that people speak under") {
    const auto transcript = read_text(
        "Date : 2026-03-12\nParticipants :\nP1 : femme, 34 ans, formatrice\nP2 : homme, 50 ans\n- P3 (arrive "
        "plus tard)\n\nP1 : Bonjour.\nP2 : Bonjour.\nP1 : Oui.\nP2 : Non.\n");
    CHECK(reading::present(transcript) == std::vector<std::string>{"P1", "P2", "P3"});
    CHECK(speakers(transcript) == "P1 2, P2 2");
    CHECK(read_text("Date : 2026-03-12\nPrésents : P1 à P4\n\nP1 : Oui.\nP2 : Non.\n").present.size() == 4);
}

TEST_CASE("a role in the list of those present is taken, a trade that sounds like one is not") {
    const auto transcript = read_text(
        "Date : 12 mars 2026\nPrésents : Anna, Zoé (observatrice), Paul (animateur), Lou (animateur "
        "sportif)\n\nPaul : Un.\nAnna : Deux.\nZoé : Trois.\nLou : Quatre.\nPaul : Cinq.\nAnna : Six.\nZoé : "
        "Sept.\nLou : Huit.\n");
    REQUIRE(transcript.speakers.size() == 4);
    CHECK(transcript.speakers[0].role == Role::moderator);
    CHECK(transcript.speakers[1].role == Role::participant);
    CHECK(transcript.speakers[2].role == Role::observer);
    CHECK(transcript.speakers[3].role == Role::participant);
    CHECK(reading::present(transcript) == std::vector<std::string>{"Anna", "Zoé", "Paul", "Lou"});
}

TEST_CASE("a list mark with nothing behind it adds nobody to who was there") {
    const auto transcript =
        read_text("Date : 12 mars 2026\nAnimation : Hélène\n-\n• Marie\n\nMARIE : Un.\nPAUL : Deux.\n");
    REQUIRE(transcript.metadata.size() == 2);
    CHECK(transcript.metadata[1].second == "Hélène; Marie");
}

TEST_CASE("a moderator’s first words are no heading") {
    const auto transcript = read_text(
        "Date : 12/03/2026\nAnimatrice : Bonjour à tous.\nMarie : Bonjour.\nAnimatrice : On commence.\nMarie "
        ": Oui.\n");
    CHECK(speakers(transcript) == "Animatrice 2, Marie 2");
    const auto named = read_text(
        "Date : 12/03/2026\nAnimatrice : Claire Dupont\n\nAnimatrice : Bonjour.\nMarie : "
        "Bonjour.\nAnimatrice : On commence.\nMarie : Oui.\n");
    CHECK(speakers(named) == "Animatrice 2, Marie 2");
    CHECK(named.blocks[1].kind == BlockKind::metadata);
}

TEST_CASE("dates are read in French and English, day first") {
    CHECK(date_in("jeudi 12 mars 2026, 9 h 30") == "2026-03-12");
    CHECK(date_in("le 1er août 2025") == "2025-08-01");
    CHECK(date_in("March 12, 2026") == "2026-03-12");
    CHECK(date_in("12/03/2026") == "2026-03-12");
    CHECK(date_in("12.03.26") == "");
    CHECK(date_in("03/04/26") == "2026-04-03");
    CHECK(date_in("2026-03-12") == "2026-03-12");
    CHECK(date_in("31 février 2026") == "");
    CHECK(date_in("mars 2026") == "");
    CHECK(date_in("12 personnes en 2026") == "");
}

TEST_CASE("marks lie in order inside their block and speech begins inside it") {
    const auto transcript = read_text(
        "\n\n(rires) [00:00:01]\nMARIE (rires) [00:00:02] : (rires) Un [00:00:03] [PAUL] : "
        "(silence)\n[00:00:04] [PAUL] Deux\n[PAUL] Trois\nMARIE : [00:00:05]");
    for (const auto& block : transcript.blocks) {
        const auto characters = static_cast<std::uint32_t>(text::count_code_points(block.text));
        CHECK(block.speech_begin <= characters);
        std::uint32_t last = 0;
        for (const auto& mark : block.marks) {
            CHECK(mark.span.begin >= last);
            CHECK(mark.span.begin < mark.span.end);
            last = mark.span.end;
        }
        CHECK(last <= characters);
    }
}

TEST_CASE("lines with a tab that say who hides behind a code are no speech, as rows of a table are not") {
    const auto transcript = read_text(
        "Focus group 2\nDate : 12 mars 2026\nCode\tQui\nANIM\tHélène, animatrice\nP1\tfemme, 67 ans\n"
        "P2\thomme, 45 ans\nP3\tfemme, 36 ans\n\nANIM : Bonjour.\nP1 : Bonjour.\nP2 : Bonjour.\nANIM : "
        "Bien.\n");
    CHECK(speakers(transcript) == "ANIM 2, P1 1, P2 1");
    CHECK(turns(transcript).size() == 4);
    CHECK(transcript.present.size() == 4);
    // Where labels stand before tabs, the first lines are turns as any other.
    const auto tabs = read_text("P1\tBonjour.\nP2\tBonjour.\nP1\tBien.\nP2\tOui.\nP1\tNon.\nP2\tSi.\n");
    CHECK(turns(tabs).size() == 6);
}

TEST_CASE("a list of who was there ends where one of them speaks, without a blank line too") {
    const auto transcript = read_text(
        "Présents :\nAnne\nPaul Durand\nP3 : femme, 34 ans\nAnne : Bonjour.\nPaul Durand : Bonjour.\nP3 : "
        "Oui.\n"
        "Anne : Bien.\nPaul Durand : Non.\nP3 : Si.\n");
    CHECK(speakers(transcript) == "Anne 2, Paul Durand 2, P3 2");
    CHECK(present(transcript) == std::vector<std::string>{"Anne", "Paul Durand", "P3"});
}
