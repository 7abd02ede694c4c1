// SPDX-License-Identifier: GPL-3.0-or-later
#include "office_files.hpp"
#include "reading.hpp"

using namespace coding;
using office_files::docx;
using reading::marked;
using reading::present;
using reading::read;
using reading::read_text;
using reading::speakers;
using reading::speech;
using reading::turns;

TEST_CASE("a WebVTT of Teams: identifiers, voices, lines of one cue") {
    const auto transcript = read(
        "WEBVTT\r\n\r\n3f0c7a52-6f0a-4d0e-9a63-2d1f1b0a7c11/14-0\r\n00:00:03.480 --> 00:00:06.205\r\n<v "
        "Dupont, Marie>Bonjour à tous\r\net à "
        "toutes.</v>\r\n\r\n3f0c7a52-6f0a-4d0e-9a63-2d1f1b0a7c11/14-1\r\n"
        "00:00:06.205 --> 00:00:08.000\r\n<v Dupont, Marie>On commence.</v>\r\n\r\n"
        "3f0c7a52-6f0a-4d0e-9a63-2d1f1b0a7c11/20-0\r\n00:00:09.100 --> 00:00:10.000\r\n<v Paul "
        "(invité)>Oui.</v>\r\n",
        "vtt");
    CHECK(transcript.text() == "Bonjour à tous et à toutes. On commence.\nOui.\n");
    CHECK(speakers(transcript) == "Dupont, Marie 1, Paul (invité) 1");
    CHECK(transcript.blocks[0].begin == Milliseconds{3'480});
    CHECK(transcript.blocks[0].end == Milliseconds{8'000});
}

TEST_CASE("Stream’s notes on its own work part no turn and are no text") {
    const auto transcript = read(
        "WEBVTT\n\nNOTE duration:\"00:38:16.8070000\"\n\nNOTE language:fr-fr\n\nNOTE Confidence: 0.8984\n\n"
        "ea02ab5c-5c75-4ed3-8fba-b8ad62d6cc5e\n00:00:05.540 --> 00:00:08.970\nIl fait\n\nNOTE Confidence: "
        "0.91\n\nea02ab5c-5c75-4ed3-8fba-b8ad62d6cc5f\n00:00:08.970 --> 00:00:09.500\nfroid.\n",
        "vtt");
    CHECK(transcript.text() == "Il fait froid.\n");
    CHECK(transcript.language == "fr-fr");
    CHECK(transcript.notes.size() == 1);
}

TEST_CASE("a WebVTT of Zoom: the name stands in the words") {
    const auto transcript = read(
        "WEBVTT\r\n\r\n1\r\n00:00:04.230 --> 00:00:08.160\r\nMarie Dupont: Bonjour à tous.\r\n\r\n2\r\n"
        "00:00:08.400 --> 00:00:09.000\r\nMarie Dupont: On commence.\r\n\r\n3\r\n00:00:09.500 --> "
        "00:00:11.000\r\niPhone de Paul: Je suis là : enfin.\r\n\r\n4\r\n00:00:12.000 --> "
        "00:00:13.000\r\nMarie "
        "Dupont: Bien.\r\n\r\n5\r\n00:00:13.500 --> 00:00:15.000\r\niPhone de Paul: Oui.\r\n",
        "vtt");
    CHECK(speakers(transcript) == "Marie Dupont 2, iPhone de Paul 2");
    CHECK(turns(transcript)[1]->text == "Je suis là : enfin.\n");
    CHECK(turns(transcript)[1]->begin == Milliseconds{9'500});
}

namespace {

std::string lines(const std::vector<std::string>& texts, bool bold_first) {
    std::string xml = "<w:p>";
    for (std::size_t i = 0; i < texts.size(); ++i) {
        xml += "<w:r>";
        if (bold_first && i == 0) xml += "<w:rPr><w:b/></w:rPr>";
        if (i > 1 || (i == 1 && !bold_first)) xml += "<w:br/>";
        xml += "<w:t xml:space=\"preserve\">" + texts[i] + "</w:t></w:r>";
    }
    return xml + "</w:p>";
}

}  // namespace

TEST_CASE("a DOCX of Teams today: name in bold, time behind it, words on the next line") {
    const auto transcript = read(
        docx(lines({"Atelier-20260312_100212-Enregistrement"}, true) + lines({"12 mars 2026, 09:02"}, false) +
             lines({"1 h 2 min 3 s"}, false) + lines({"Marie Dupont", " a démarré la transcription"}, true) +
             lines({"Marie Dupont", "   0:03", "Bonjour à tous."}, true) +
             lines({"Paul Roux", "   0:09", "Bonjour."}, true) +
             lines({"Marie Dupont", "   1:02:03", "On s’arrête."}, true) +
             lines({"Marie Dupont", " a arrêté la transcription"}, true)),
        "docx");
    CHECK(speakers(transcript) == "Marie Dupont 2, Paul Roux 1");
    REQUIRE(turns(transcript).size() == 3);
    CHECK(turns(transcript)[0]->begin == Milliseconds{3'000});
    CHECK(speech(*turns(transcript)[0]) == "Bonjour à tous.\n");
    CHECK(turns(transcript)[2]->begin == Milliseconds{3'723'000});
    CHECK(transcript.blocks.back().kind == BlockKind::metadata);
}

TEST_CASE("a DOCX of Teams of before: a stretch of time, a name, the words") {
    const auto transcript =
        read(docx(lines({"0:0:0.0 --> 0:0:3.480", "Marie Dupont", "Bonjour à tous."}, false) +
                  lines({"0:0:3.480 --> 0:0:5.70", "Paul Roux", "Bonjour."}, false) +
                  lines({"0:0:6.0 --> 0:1:12.5", "Marie Dupont", "On commence."}, false) +
                  lines({"0:1:13.0 --> 0:1:14.0", "Paul Roux", "Oui."}, false)),
             "docx");
    CHECK(speakers(transcript) == "Marie Dupont 2, Paul Roux 2");
    REQUIRE(turns(transcript).size() == 4);
    CHECK(turns(transcript)[2]->begin == Milliseconds{6'000});
    CHECK(turns(transcript)[2]->end == Milliseconds{72'500});
    CHECK(speech(*turns(transcript)[2]) == "On commence.\n");
}

TEST_CASE("a text of Otter: name and time, the words below, a line of the program’s own") {
    const auto transcript = read_text(
        "Marie Dupont  0:03  \nBonjour à tous.\n\nSpeaker 2  0:12  \nBonjour. Merci.\n\nMarie Dupont  "
        "1:02:03  \nOn s’arrête.\n\nTranscribed by https://otter.ai\n");
    CHECK(speakers(transcript) == "Marie Dupont 2, Speaker 2 1");
    CHECK(turns(transcript)[1]->begin == Milliseconds{12'000});
    CHECK(speech(*turns(transcript)[2]) == "On s’arrête.\n\n");
    CHECK(transcript.blocks.back().kind == BlockKind::metadata);
}

TEST_CASE("texts of Sonix, Trint and Happy Scribe") {
    const auto sonix = read_text(
        "Speaker1: [00:00:03] Bonjour à tous.\n\nSpeaker2: [00:00:12] Bonjour.\n\nSpeaker1: [00:00:15] "
        "Bien.\n");
    CHECK(speakers(sonix) == "Speaker1 2, Speaker2 1");
    CHECK(turns(sonix)[1]->begin == Milliseconds{12'000});
    CHECK(speech(*turns(sonix)[1]) == "Bonjour.\n\n");
    const auto trint = read_text(
        "Marie Dupont: [00:00:03] Bonjour à tous.\n\n[00:00:12] Speaker 2:\nBonjour.\n\n[00:00:15] Marie "
        "Dupont:\nBien.\n\n[00:00:18] Speaker 2:\nOui.\n");
    CHECK(speakers(trint) == "Marie Dupont 2, Speaker 2 2");
    const auto happy = read_text(
        "[00:00:03.480] - Marie\nBonjour à tous.\n\n[00:00:12.000] - Paul Roux\nBonjour.\n\n[00:00:15.000] - "
        "Marie\nBien.\n\n[00:00:18.000] - Paul Roux\nOui.\n");
    CHECK(speakers(happy) == "Marie 2, Paul Roux 2");
    CHECK(turns(happy)[0]->begin == Milliseconds{3'480});
    CHECK(speech(*turns(happy)[0]) == "Bonjour à tous.\n\n");
}

TEST_CASE("a short answer behind a time is no name") {
    const auto transcript = read_text(
        "[00:00:01] Oui\n[00:00:02] Voilà\n[00:00:03] Oui\n[00:00:04] Voilà\n[00:00:05] On mange bien "
        "ici.\n[00:00:06] Voilà\n");
    CHECK(transcript.speakers.empty());
    CHECK(transcript.blocks.size() == 6);
}

TEST_CASE("f4 writes the time behind the words: they began when the words before them ended") {
    const auto transcript = read_text(
        "I: Comment mangez-vous ? #00:00:12-3#\n\nB: Bien. #00:01:02-0#\n\nI: Et vous ? #00:01:05-4#\n\nB: "
        "Oui. "
        "#01:00:00-0#\n");
    CHECK(speakers(transcript) == "I 2, B 2");
    const auto spoken = turns(transcript);
    CHECK_FALSE(spoken[0]->begin);
    CHECK(spoken[0]->end == Milliseconds{12'300});
    CHECK(spoken[1]->begin == Milliseconds{12'300});
    CHECK(spoken[1]->end == Milliseconds{62'000});
    CHECK(spoken[3]->end == Milliseconds{3'600'000});
    CHECK(marked(*spoken[0], MarkKind::time_code) == "|#00:00:12-3#|");
}

TEST_CASE("Teams: who speaks once, is a guest, a room, or has the surname first, is a speaker as any other") {
    const auto turn = [](const std::string& name, const std::string& time) {
        return lines({name, "   " + time, "Des mots.", "Et d’autres."}, true);
    };
    const auto transcript =
        read(docx(lines({"Marie Dupont", " started transcription"}, true) + turn("Marie Dupont", "0:03") +
                  turn("Utilisateur inconnu", "0:09") + turn("Léa MARTIN (Ext)", "0:12") +
                  turn("karim", "0:15") + turn("Roux, Paul", "0:17") + turn("Roux, Paul (invité)", "0:19") +
                  turn("Marie Dupont", "1:02:03")),
             "docx");
    CHECK(speakers(transcript) ==
          "Marie Dupont 2, Utilisateur inconnu 1, Léa MARTIN (Ext) 1, karim 1, Roux, Paul 2");
    REQUIRE(turns(transcript).size() == 7);
    CHECK(speech(*turns(transcript)[2]) == "Des mots.\nEt d’autres.\n");
    CHECK(turns(transcript)[2]->begin == Milliseconds{12'000});
    CHECK(turns(transcript)[5]->begin == Milliseconds{19'000});
    CHECK(transcript.doubts.empty());
}

TEST_CASE("a line of prose that ends in a time is no turn") {
    const auto transcript = read_text(
        "Marie : On part quand ?\nPaul : Je ne sais pas.\nDépart du bus 8:30\nMarie : Bon.\nDépart du bus "
        "9:30\nPaul : Oui.\n");
    CHECK(speakers(transcript) == "Marie 2, Paul 2");
}

TEST_CASE("the programme of a day names no speakers by its times") {
    const auto transcript = read_text(
        "Accueil du public 9:00\nAtelier 9:30\nPause 10:30\nRepas 12:30\nPause 15:00\nClôture 17:00\n");
    CHECK(speakers(transcript).find("Accueil") == std::string::npos);
}

TEST_CASE("Zoom: who takes part by telephone speaks too") {
    std::string file = "WEBVTT\r\n\r\n";
    auto cue = [&, at = 10](const std::string& words) mutable {
        file += "00:00:" + std::to_string(at) + ".000 --> 00:00:" + std::to_string(at + 1) + ".000\r\n" +
                words + "\r\n\r\n";
        ++at;
    };
    for (int times = 0; times < 2; ++times) {
        cue("Marie Dupont: Bonjour.");
        cue("0612345678: Oui, bonjour.");
        cue("33****78: Moi aussi.");
        cue("Marie Dupont: Bien.");
    }
    const auto transcript = read(file, "vtt");
    CHECK(speakers(transcript) == "Marie Dupont 3, 0612345678 2, 33****78 2");
}

TEST_CASE("where labels stand behind times, a few words behind one are a speaker, not surely") {
    const std::string turns_before =
        "[00:00:01] Marie : Bonjour.\n[00:00:04] Paul : Bonjour à vous.\n[00:00:07] Marie : On y va.\n"
        "[00:00:09] Paul : Oui.\n";
    const auto transcript = read_text(turns_before + "[00:00:12] la dame du fond : Trop cher !\n");
    CHECK(speakers(transcript) == "Marie 2, Paul 2, la dame du fond 1");
    CHECK(transcript.doubts.size() == 1);
    const auto untimed = read_text(turns_before + "la dame du fond : Trop cher !\n");
    CHECK(speakers(untimed) == "Marie 2, Paul 2");
    const auto sentence = read_text(turns_before + "[00:00:12] Ce que je dis : trop cher !\n");
    CHECK(speakers(sentence) == "Marie 2, Paul 2");
}

TEST_CASE("a text for MAXQDA: the time and the name without a space between") {
    const auto transcript = read_text(
        "00:00:03.5Anne: Que va donner ce trou ?\n\n00:00:10.3Jim: Il comblera un vide.\n\n"
        "00:01:15.0Anne: Dans le temps ?\n\n00:01:20.0Jim: À 17:30, oui.\n");
    CHECK(speakers(transcript) == "Anne 2, Jim 2");
    CHECK(transcript.blocks[1].begin == Milliseconds{10'300});
    CHECK(speech(*turns(transcript)[3]) == "À 17:30, oui.\n");
    // A number before words is no time of theirs.
    CHECK(speakers(read_text("00:00:03.5kg: un poids.\n00:00:04.5kg: un autre.\n")).empty());
}

TEST_CASE("a text of Happy Scribe: minutes in brackets between the name and its colon") {
    const auto transcript = read_text(
        "Speaker 1 (00:03):\nBonjour à tous.\n\nSpeaker 2 (00:10):\nMerci.\n\nSpeaker 1 (01:15):\nOn "
        "commence.\n");
    CHECK(speakers(transcript) == "Speaker 1 2, Speaker 2 1");
    CHECK(transcript.blocks[0].begin == Milliseconds{3'000});
    CHECK(transcript.blocks[2].begin == Milliseconds{75'000});
}

TEST_CASE("a short meeting of Zoom: who speaks once has a name as well") {
    const auto transcript = read(
        "WEBVTT\r\n\r\n1\r\n00:00:04.110 --> 00:00:06.870\r\nHélène Martin: Bonjour.\r\n\r\n"
        "2\r\n00:00:09.900 --> 00:00:11.000\r\niPhone de Zoé: Oui oui.\r\n\r\n"
        "3\r\n00:00:12.000 --> 00:00:15.100\r\nLuc D. (il/lui): Moi aussi: parfaitement.\r\n\r\n"
        "4\r\n00:00:15.500 --> 00:00:16.100\r\nHélène Martin: Bien.\r\n\r\n",
        "vtt");
    CHECK(speakers(transcript) == "Hélène Martin 2, iPhone de Zoé 1, Luc D. (il/lui) 1");
    CHECK(transcript.doubts.empty());
}

TEST_CASE("what stands above a text of Otter is metadata, and who speaks is there") {
    const auto transcript = read_text(
        "Groupe focal Caen\nThu, Mar 12, 2026 2:05PM • 47:12\n\nSUMMARY KEYWORDS\nrepas, prix\n\nSPEAKERS\n"
        "Hélène Martin, Speaker 2, Luc\n\n\nHélène Martin  00:03\nBonjour à tous.\n\nSpeaker 2  00:12\nOui.\n"
        "\nLuc  01:02:03\nPas moi.\n\nHélène Martin  01:02:09\nAh bon ?\n\nTranscribed by "
        "https://otter.ai\n");
    CHECK(speakers(transcript) == "Hélène Martin 2, Speaker 2 1, Luc 1");
    CHECK(present(transcript) == std::vector<std::string>{"Hélène Martin", "Speaker 2", "Luc"});
    CHECK(transcript.date == "2026-03-12");
    CHECK(transcript.doubts.empty());
    for (const auto& block : transcript.blocks) CHECK(block.kind != BlockKind::paragraph);
}

TEST_CASE("what Sonix says of itself below a text is said by nobody") {
    const auto transcript = read_text(
        "Speaker1: [00:00:04] Bonjour. \n\nSpeaker2: [00:00:12] Oui. \n\nSpeaker1: [00:00:19] Et? \n\n"
        "Speaker2: [00:00:22] Non. \n\nSonix is the world’s most advanced automated transcription, "
        "translation, and subtitling platform. Fast, accurate, and affordable.\n\nSonix has many features "
        "that you’d love including transcribe multiple languages, upload many different filetypes, secure "
        "transcription and file storage, and easily transcribe your Zoom meetings. Try Sonix for free "
        "today.\n");
    REQUIRE(speakers(transcript) == "Speaker1 2, Speaker2 2");
    CHECK(speech(*turns(transcript).back()) == "Non. \n\n");
    CHECK(transcript.blocks.back().kind == BlockKind::metadata);
}

TEST_CASE("Transana writes thousandths of a second behind its sign") {
    const auto transcript = read_text(
        "¤<0>Anne:  On y va ?\n¤<2400>Paul:  Oui, ¤<3050>allons-y.\n¤<9000>Anne:  Bien.\n¤<12040>Paul:  "
        "Non.\n");
    REQUIRE(speakers(transcript) == "Anne 2, Paul 2");
    CHECK(turns(transcript)[1]->begin == Milliseconds{2'400});
    CHECK(marked(*turns(transcript)[1], MarkKind::time_code) == "|¤<2400>|¤<3050>|");
    CHECK(turns(transcript)[3]->begin == Milliseconds{12'040});
    CHECK(read_text("Un signe : ¤<a>, ¤<, ¤<12 et ¤.\n").blocks.size() == 1);
}
