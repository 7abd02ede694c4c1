// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/error.hpp"

#include "reading.hpp"

using namespace coding;
using reading::read;
using reading::speakers;
using reading::speech;
using reading::turns;

TEST_CASE("RTF of Word: bold names, code page, Unicode with fallbacks, what is no text") {
    const auto transcript = read(
        "{\\rtf1\\ansi\\ansicpg1252\\uc1\\deff0{\\fonttbl{\\f0\\froman\\fcharset0 Times New "
        "Roman;}{\\f1\\fcharset238 Times CE{\\*\\falt Other};}}{\\colortbl;\\red0\\green0\\blue0;}\r\n"
        "{\\stylesheet{\\s0 Normal;}{\\s1\\outlinelevel0 heading 1;}}{\\info{\\title Sans "
        "int\\'e9r\\'eat}{\\author "
        "Nobody}}{\\header \\pard Page de garde\\par}{\\footer \\pard 12\\par}\r\n"
        "{\\*\\generator Msftedit 5.41;}\\pard\\plain {\\b Marie\\~: }Bonjour \\'e0 tous, c\\u8217'est "
        "\\u233?tonnant\\emdash{}voil\\'e0.\\par\r\n"
        "{\\b Paul\\~: }{\\f1 \\'b3} et \\u-10179?\\u-8704?{\\v cach\\'e9}{\\footnote\\pard une "
        "note}.\\par\r\n"
        "{\\b Marie\\~: }{\\field{\\*\\fldinst HYPERLINK \"http://x\"}{\\fldrslt un lien}} {\\deleted plus "
        "l\\'e0}ici\\line et l\\'e0.\\par{\\b Paul\\~: }Oui \\{non\\}.\\par}",
        "txt");
    CHECK(transcript.format == "rtf");
    CHECK(transcript.text() ==
          "Marie\u00a0: Bonjour à tous, c’est étonnant—voilà.\nPaul\u00a0: ł et 😀.\nMarie\u00a0: un lien "
          "ici\net là.\nPaul\u00a0: Oui {non}.\n");
    CHECK(speakers(transcript) == "Marie 2, Paul 2");
    CHECK(transcript.notes.size() == 3);
}

TEST_CASE("RTF of f4: labels and times of tenths") {
    const auto transcript = read(
        "{\\rtf1\\ansi\\deff0{\\fonttbl{\\f0 Arial;}}\\f0\\fs24 I: Comment allez-vous ? "
        "#00:00:12-3#\\par\\par B: Bien. #00:01:02-0#\\par\\par I: Et ? #00:01:05-4#\\par B: Oui. "
        "#00:01:09-1#\\par}",
        "rtf");
    CHECK(speakers(transcript) == "I 2, B 2");
    CHECK(turns(transcript)[1]->begin == Milliseconds{12'300});
    CHECK(turns(transcript)[1]->end == Milliseconds{62'000});
}

TEST_CASE("RTF of TextEdit ends paragraphs with a backslash, and writes Unicode without a fallback") {
    const auto transcript = read(
        "{\\rtf1\\ansi\\ansicpg1252\\cocoartf2639\n{\\fonttbl\\f0\\fswiss\\fcharset0 Helvetica;}\n"
        "{\\colortbl;\\red255\\green255\\blue255;}\n{\\*\\expandedcolortbl;;}"
        "\n\\pard\\pardirnatural\n\\f0\\fs24 "
        "\\cf0 MARIE : d\\'92accord \\uc0\\u8211  oui.\\\nPAUL : non.\\\nMARIE : bon.\\\nPAUL : bien.}",
        "rtf");
    CHECK(transcript.text() == "MARIE : d’accord – oui.\nPAUL : non.\nMARIE : bon.\nPAUL : bien.\n");
}

TEST_CASE("a table of RTF with a row a turn") {
    const auto row = [](const std::string& name, const std::string& words) {
        return "\\trowd\\cellx2000\\cellx9000\\pard\\intbl " + name + "\\cell " + words + "\\cell\\row\n";
    };
    const auto transcript = read("{\\rtf1\\ansi Avant.\\par " + row("Marie", "Un.") + row("Paul", "Deux.") +
                                     row("Marie", "Trois.") + row("Paul", "Quatre.") + "\\pard Fin.\\par}",
                                 "rtf");
    CHECK(transcript.text() == "Avant.\nMarie\tUn.\nPaul\tDeux.\nMarie\tTrois.\nPaul\tQuatre.\nFin.\n");
    CHECK(speakers(transcript) == "Marie 2, Paul 2");
}

TEST_CASE("double-byte code pages, Unicode doubled by \\upr, bytes in \\bin") {
    CHECK(read("{\\rtf1\\ansi\\ansicpg932 \\'93\\'fa\\'96\\'7b.\\par{\\upr{Rene}{\\*\\ud{Ren\\u233?}}}"
               "{\\pict\\bin4 }}}}x}.\\par}",
               "rtf")
              .text() == "日本.\nRené.\n");
}

TEST_CASE("RTF without text, or nested without end, is refused with a sentence") {
    CHECK_THROWS_WITH(read("{\\rtf1\\ansi{\\pict 00ff}\\par}", "rtf"), Catch::Contains("holds no text"));
    CHECK_THROWS_WITH(read("{\\rtf1 " + std::string(100'000, '{') + "x", "rtf"), Catch::Contains("nested"));
    CHECK(read("{\\rtf1 coup\\'e9", "rtf").text() == "coupé\n");
}
