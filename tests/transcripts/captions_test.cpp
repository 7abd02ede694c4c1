// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/error.hpp"

#include "reading.hpp"

using namespace coding;
using reading::doubtful_lines;
using reading::marked;
using reading::read;
using reading::speakers;
using reading::turns;

TEST_CASE("WebVTT voices are speakers, and cues of one voice are one turn") {
    const auto transcript = read(
        "WEBVTT - FG3\nLanguage: fr\n\nNOTE Date : 26 mars 2026\n\nNOTE Animation : Hélène. Présents : "
        "Ludivine, Pascal (en retard)\n\n"
        "STYLE\n::cue { color: red }\n\nNOTE Q1 — Imaginaires\n\n1\n00:00:14.413 --> 00:00:24.905 "
        "align:start\n<v Hélène>Voilà, ça <i>tourne</i>.\n\n"
        "2\n00:25.155 --> 00:29.451\n<v.loud Hélène>C'est pour ça\nqu'on est là.</v>\n\n00:00:45.259 --> "
        "00:00:57.586\n<v Ludivine>Moi c'est R&amp;D. (rires)\n",
        "vtt");
    CHECK(transcript.format == "vtt");
    CHECK(speakers(transcript) == "Hélène 1, Ludivine 1");
    CHECK(transcript.speakers[0].role == Role::moderator);
    CHECK(transcript.language == "fr");
    CHECK(transcript.date == "2026-03-26");
    CHECK(reading::present(transcript) == std::vector<std::string>{"Ludivine", "Pascal"});
    REQUIRE(transcript.questions.size() == 1);
    const auto spoken = turns(transcript);
    REQUIRE(spoken.size() == 2);
    CHECK(spoken[0]->text == "Voilà, ça tourne. C'est pour ça qu'on est là.\n");
    CHECK(spoken[0]->begin == Milliseconds{14'413});
    CHECK(spoken[0]->end == Milliseconds{29'451});
    CHECK(spoken[0]->question == "Q1");
    CHECK(spoken[1]->text == "Moi c'est R&D. (rires)\n");
    CHECK(marked(*spoken[1], MarkKind::stage) == "|(rires)|");
    CHECK(transcript.notes.size() == 1);
    CHECK(transcript.doubts.empty());
}

TEST_CASE("a cue in round brackets that nobody says tells what happened") {
    const auto transcript = read(
        "WEBVTT\n\n00:01.000 --> 00:02.000\n<v Zoé>Et Thérèse ?\n\n00:04.000 --> 00:06.000\n"
        "(Thérèse secoue la tête)\n\n00:07.000 --> 00:08.000\n<v Paul>(enfin, je crois)\n",
        "vtt");
    REQUIRE(transcript.blocks.size() == 3);
    CHECK(marked(transcript.blocks[1], MarkKind::stage) == "|(Thérèse secoue la tête)|");
    CHECK(marked(transcript.blocks[2], MarkKind::stage) == "|");
    const auto notes = read("WEBVTT\n\n00:01.000 --> 00:02.000\n(on rentre)\n", "vtt");
    REQUIRE(notes.blocks.size() == 1);
    CHECK(marked(notes.blocks[0], MarkKind::stage) == "|");
}

TEST_CASE("several voices in one cue are several turns") {
    const auto transcript =
        read("WEBVTT\n\n00:01.000 --> 00:02.000\n<v Marie>Oui.</v> <v Paul>Non.</v>\n", "vtt");
    CHECK(speakers(transcript) == "Marie 1, Paul 1");
}

TEST_CASE("a voice of question marks alone is somebody unknown, not an interviewer") {
    const auto transcript =
        read("WEBVTT\n\n00:01.000 --> 00:02.000\n<v ?\?\?>Oui.\n\n00:03.000 --> 00:04.000\n<v Zoé ?>Bien ?\n",
             "vtt");
    CHECK(speakers(transcript) == "Zoé 1");
    REQUIRE(turns(transcript).size() == 2);
    CHECK(turns(transcript)[0]->speaker.empty());
    CHECK(transcript.speakers[0].role == Role::moderator);
    CHECK(transcript.notes.size() == 1);
}

TEST_CASE("a text file that holds WebVTT is read as WebVTT") {
    CHECK(read("WEBVTT\n\n00:01.000 --> 00:02.000\n<v Marie>Oui.\n", "txt").format == "vtt");
    CHECK(read("WEBVTTX n’est pas un format.\n", "txt").format == "txt");
}

TEST_CASE("an odd caption loses no word and is doubted") {
    const auto transcript = read(
        "WEBVTT\n\n00:01.000 --> 00:02.000\n<v Marie>Un <trois\n\nencore\n\n00:05.000 --> 00:04.000\n<v "
        "Paul>Deux.\n",
        "vtt");
    CHECK(transcript.text() == "Un <trois encore\nDeux.\n");
    CHECK(doubtful_lines(transcript) == std::vector<std::size_t>{6, 8});
    CHECK(transcript.blocks[0].speaker == "Marie");
}

TEST_CASE("captions that roll up, as YouTube writes them, say each line once") {
    const auto transcript = read(
        "WEBVTT\nKind: captions\nLanguage: fr\n\n00:00:00.160 --> 00:00:02.470 align:start position:0%\n \n"
        "bonjour<00:00:00.480><c> à</c><00:00:00.560><c> tous</c>\n\n"
        "00:00:02.470 --> 00:00:02.480 align:start position:0%\nbonjour à tous\n \n\n"
        "00:00:02.480 --> 00:00:05.000 align:start position:0%\nbonjour à tous\n"
        "on<00:00:02.800><c> commence</c>\n\n"
        "00:00:05.000 --> 00:00:05.010 align:start position:0%\non commence\n \n",
        "vtt");
    CHECK(transcript.blocks.back().text == "bonjour à tous on commence\n");
    CHECK(transcript.blocks.back().begin == Milliseconds{160});
    CHECK(transcript.blocks.back().end == Milliseconds{5'000});
    CHECK(transcript.doubts.empty());
    REQUIRE(transcript.notes.size() == 1);
    CHECK(transcript.notes[0].pattern().find("roll up") != std::string::npos);
    // Elsewhere, what is said twice stays.
    CHECK(read("WEBVTT\n\n00:01.000 --> 00:02.000\noui\n\n00:02.000 --> 00:03.000\noui\n", "vtt").text() ==
          "oui oui\n");
}

TEST_CASE("labels in SRT captions are speakers, and a caption without one goes on") {
    const auto transcript = read(
        "1\n00:00:01,000 --> 00:00:03,000\nMARIE : Bonjour\nà tous.\n\n2\n00:00:03,500 --> "
        "00:00:04,000\n{\\an8}<i>Ça va ?</i>\n\n3\n00:00:05,000 --> 00:00:06,000\nPAUL : "
        "Oui.\n\n4\n00:00:07,000 --> 00:00:08,250\nMARIE : Bien.\n",
        "srt");
    CHECK(transcript.format == "srt");
    CHECK(speakers(transcript) == "MARIE 2, PAUL 1");
    CHECK(transcript.text() == "Bonjour à tous. Ça va ?\nOui.\nBien.\n");
    CHECK(transcript.blocks[0].begin == Milliseconds{1'000});
    CHECK(transcript.blocks[0].end == Milliseconds{4'000});
    CHECK(transcript.blocks[2].end == Milliseconds{8'250});
}

TEST_CASE("a caption that says that somebody else begins is a turn, of whom it names or of nobody") {
    const auto transcript = read(
        "1\n00:00:01,000 --> 00:00:02,000\n>> MARIE: Bonjour\n\n2\n00:00:02,000 --> 00:00:03,000\nà tous.\n\n"
        "3\n00:00:03,000 --> 00:00:04,000\n>> MARIE: Encore.\n\n4\n00:00:04,000 --> 00:00:05,000\n>> Oui.\n\n"
        "5\n00:00:05,000 --> 00:00:06,000\nBien sûr.\n\n6\n00:00:06,000 --> 00:00:07,000\n>>> PAUL: Non.\n\n"
        "7\n00:00:07,000 --> 00:00:08,000\n>> PAUL: Si.\n",
        "srt");
    CHECK(transcript.text() == "Bonjour à tous.\nEncore.\nOui.\nBien sûr.\nNon.\nSi.\n");
    CHECK(speakers(transcript) == "MARIE 2, PAUL 2");
    CHECK(transcript.blocks[2].kind == BlockKind::paragraph);
    CHECK(transcript.blocks[0].end == Milliseconds{3'000});
}

TEST_CASE("captions without speakers are paragraphs that end with a sentence or before a pause") {
    const auto transcript = read(
        "1\n00:00:01,000 --> 00:00:02,000\nIl fait\n\n2\n00:00:02,000 --> "
        "00:00:03,000\nfroid.\n\n3\n00:00:03,000 --> 00:00:04,000\nOn mange\n\n4\n00:00:09,000 --> "
        "00:00:10,000\nplus tard\n",
        "srt");
    CHECK(transcript.speakers.empty());
    CHECK(transcript.text() == "Il fait froid.\nOn mange\nplus tard\n");
    CHECK(transcript.blocks[0].kind == BlockKind::paragraph);
}

TEST_CASE("Whisper’s segments are paragraphs with times, and the report says that nobody is named") {
    const auto transcript = read(
        R"({"text":" Bonjour.","segments":[{"id":0,"start":0.5,"end":2.25,"text":" Bonjour à tous."},{"start":2.5,"end":4,"text":" On commence."}],"language":"fr"})",
        "json");
    CHECK(transcript.format == "whisper");
    CHECK(transcript.language == "fr");
    CHECK(transcript.text() == "Bonjour à tous.\nOn commence.\n");
    CHECK(transcript.blocks[0].begin == Milliseconds{500});
    CHECK(transcript.blocks[0].end == Milliseconds{2'250});
    CHECK(transcript.speakers.empty());
    CHECK(transcript.notes.size() == 1);
}

TEST_CASE("WhisperX’s speakers are those of its segments, or of its words where they change inside one") {
    const auto transcript = read(
        R"({"segments":[{"start":0,"end":2,"text":" Bonjour.","speaker":"SPEAKER_00"},
           {"start":2,"end":6,"text":" Oui. Non merci.","speaker":"SPEAKER_01","words":[
             {"word":"Oui.","start":2,"end":3,"speaker":"SPEAKER_01"},{"word":"Non","start":4,"end":5,"speaker":"SPEAKER_00"},{"word":"merci.","start":5,"end":6,"speaker":"SPEAKER_00"}]}]})",
        "json");
    CHECK(speakers(transcript) == "SPEAKER_00 2, SPEAKER_01 1");
    CHECK(transcript.text() == "Bonjour.\nOui.\nNon merci.\n");
    CHECK(transcript.blocks[2].begin == Milliseconds{4'000});
    CHECK(transcript.notes.empty());
}

TEST_CASE("words that do not make up their segment do not replace it") {
    const auto transcript = read(
        R"([{"start":0,"end":2,"text":"Oui, 12 euros.","speaker":"A","words":[{"word":"Oui,","speaker":"A"},{"word":"euros.","speaker":"B"}]}])",
        "json");
    CHECK(transcript.text() == "Oui, 12 euros.\n");
}

TEST_CASE("whisper.cpp’s JSON is read") {
    const auto transcript = read(
        R"({"result":{"language":"fr"},"transcription":[{"timestamps":{"from":"00:00:00,000"},"offsets":{"from":0,"to":3000},"text":" Bonjour."}]})",
        "json");
    CHECK(transcript.language == "fr");
    CHECK(transcript.blocks[0].end == Milliseconds{3'000});
}

TEST_CASE("JSON that is no transcript, broken or too deep is refused") {
    CHECK_THROWS_AS(read(R"({"a":1})", "json"), Error);
    CHECK_THROWS_AS(read(R"({"segments":[{"start":0,)", "json"), Error);
    CHECK_THROWS_AS(read(R"({"segments":[]})", "json"), Error);
    CHECK_THROWS_AS(read("{\"segments\":" + std::string(100'000, '['), "json"), Error);
    CHECK_NOTHROW(
        read(R"({"segments":[{"start":-1e300,"end":"x","text":"a\u0000b","speaker":{}}]})", "json"));
}

TEST_CASE("a table has a row a turn, with times, speakers and questions") {
    const auto transcript = read(
        "Début;Locuteur;Question;Texte;Avis\n00:00:02;Hélène;Q1;Bonjour.;x\n00:00:18;Sandrine;Q1;\"Oui, "
        "et\nnon.\";y\n00:00:20;Sandrine;Q2;Encore.;\n",
        "csv");
    CHECK(transcript.format == "csv");
    CHECK(speakers(transcript) == "Hélène 1, Sandrine 2");
    REQUIRE(transcript.blocks.size() == 3);
    CHECK(transcript.blocks[1].text == "Oui, et\nnon.\n");
    CHECK(transcript.blocks[1].begin == Milliseconds{18'000});
    CHECK(transcript.blocks[2].question == "Q2");
    CHECK(transcript.questions.size() == 2);
    CHECK(transcript.notes.size() == 1);
}

TEST_CASE("a column of NVivo says from when until when") {
    const auto transcript = read(
        "Timespan,Content,Speaker\n0:00.0 - 0:05.4,Bonjour.,Anne\n0:05.4 - "
        "1:09.0,Merci.,Paul\nsoon,Oui.,Anne\n",
        "csv");
    CHECK(speakers(transcript) == "Anne 2, Paul 1");
    CHECK(transcript.blocks[0].begin == Milliseconds{0});
    CHECK(transcript.blocks[0].end == Milliseconds{5'400});
    CHECK(transcript.blocks[1].end == Milliseconds{69'000});
    CHECK(transcript.notes.empty());
    CHECK(doubtful_lines(transcript) == std::vector<std::size_t>{4});
}

TEST_CASE("a table is known by its heading row, not by its name") {
    CHECK(read("speaker,text\nMarie,\"Yes, no\"\n", "txt").format == "csv");
    CHECK(read("Le texte, le locuteur.\nMarie, Paul.\n", "txt").format == "txt");
    CHECK_THROWS_AS(read("a;b\n1;2\n", "csv"), Error);
}

TEST_CASE("a row without words or with an odd time is doubted") {
    const auto transcript = read("speaker,text,start\nMarie,,1\nPaul,Oui.,bientôt\n", "csv");
    CHECK(doubtful_lines(transcript) == std::vector<std::size_t>{2, 3});
    CHECK(transcript.text() == "Oui.\n");
}

TEST_CASE("captions and tables in which nothing is said are refused") {
    CHECK_THROWS_AS(read("WEBVTT\n\nNOTE rien\n", "vtt"), Error);
    CHECK_THROWS_AS(read("speaker,text\nMarie,\n", "csv"), Error);
    const auto labels_alone = [] { return read("text;x\nMarie :\nPaul :\nMarie :\nPaul :\n", "csv"); };
    CHECK_THROWS_AS(labels_alone(), Error);
}

TEST_CASE("captions that lack their header are read when the caller names the format") {
    const auto transcript =
        read("Été\n\n00:01.000 --> 00:02.000\n<v Marie>Oui.\n", "txt", {.format = "vtt", .moderators = {}});
    CHECK(speakers(transcript) == "Marie 1");
    CHECK(transcript.text() == "Été\nOui.\n");
}
