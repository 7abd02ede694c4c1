// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/error.hpp"

#include "reading.hpp"

using namespace coding;
using reading::marked;
using reading::read;
using reading::speakers;
using reading::speech;
using reading::turns;

TEST_CASE("a page of Word: paragraphs, bold names, headings, character references, what is no text") {
    const auto transcript = read(
        "<html xmlns:o=\"urn:schemas-microsoft-com:office:office\">\n<head><meta "
        "charset=windows-1252><title>Sans "
        "int&eacute;r&ecirc;t</title><style>p { color: red }</style><script>var a = "
        "'<p>non</p>';</script></head>\n"
        "<body lang=FR><div class=WordSection1>\n<h1>Q1 — Imaginaires</h1>\n<p "
        "class=MsoNormal><b>Marie&nbsp;: "
        "</b>Bonjour\n   &agrave; tous.<o:p></o:p></p>\n<p class=MsoNormal><span "
        "style='font-weight:bold'>Paul&nbsp;:</span> Oui,<br>\net &#8217;non.</p><p "
        "style='display:none'>cach&eacute;</p>\n<p><b>Marie&nbsp;: </b>Un &lt;trois&gt;.\n<p><b>Paul&nbsp;: "
        "</b>Bien.</div></body></html>",
        "html");
    CHECK(transcript.format == "html");
    CHECK(transcript.text() ==
          "Q1 — Imaginaires\nMarie\u00a0: Bonjour à tous.\nPaul\u00a0: Oui,\net ’non.\nMarie\u00a0: Un "
          "<trois>.\nPaul\u00a0: Bien.\n");
    CHECK(speakers(transcript) == "Marie 2, Paul 2");
    CHECK(turns(transcript)[0]->question == "Q1");
}

TEST_CASE("a table of a page has a row a turn, a list an item a paragraph") {
    const auto transcript = read(
        "<!DOCTYPE html><body><div "
        "title=\"footer\"><p>12</p></div><ul><li>Un<li>Deux</"
        "ul><table><tr><td>Marie<td>Un.<tr><td>Paul<td>Deux."
        "<tr><td>Marie<td><p>Trois.</p><tr><td>Paul<td>Quatre.</table></body>",
        "html");
    CHECK(transcript.text() == "Un\nDeux\nMarie\tUn.\nPaul\tDeux.\nMarie\tTrois.\nPaul\tQuatre.\n");
    CHECK(speakers(transcript) == "Marie 2, Paul 2");
}

TEST_CASE("noScribe: anchors hold times and speakers, names given by hand stay, overlaps are turns") {
    const auto transcript = read(
        "<!DOCTYPE html>\n<html ><head ><meta charset=\"UTF-8\" /><meta name=\"audio_source\" "
        "content=\"C:/fg1.mp3\" /><style type=\"text/css\" >p { margin: 0 }</style></head><body ><div "
        "class=\"WordSection1\" ><p style=\"font-weight: 600\" >fg1</p><p ><span style=\"color: #909090; "
        "font-size: 0.8em\" >Transcribed with noScribe<br />Audio source: C:/fg1.mp3<br "
        "/>(options)</span></p><p "
        "></p><p ><a name=\"ts_120_5320_S01\" >Marie: <span style=\"color: #78909C\" >[00:00:00]</span> "
        "Bonjour "
        "&amp; bienvenue.</a><a name=\"ts_5320_7000_S01\" > On commence ?</a><a name=\"ts_7000_7600_//S02\" "
        "> "
        "//S02: Oui oui.//</a><a name=\"ts_7600_9000_S01\" > Bien.</a></p><p ><a name=\"ts_9000_12000_S02\" "
        ">S02: "
        "Moi, je mange.</a></p><p ><a name=\"ts_12000_13000_S01\" >S01: Merci.</a></p></div></body></html>",
        "html");
    CHECK(transcript.format == "noscribe");
    CHECK(
        transcript.text() ==
        "fg1\nTranscribed with noScribe Audio source: C:/fg1.mp3 (options)\nBonjour & bienvenue. On commence "
        "?\nOui oui.\nBien.\nMoi, je mange.\nMerci.\n");
    CHECK(speakers(transcript) == "Marie 3, S02 2");
    const auto spoken = turns(transcript);
    CHECK(spoken[0]->begin == Milliseconds{120});
    CHECK(spoken[0]->end == Milliseconds{7'000});
    CHECK(spoken[1]->begin == Milliseconds{7'000});
    CHECK(transcript.blocks[0].kind == BlockKind::metadata);
}

TEST_CASE("oTranscribe: the exact moment stands behind its time stamps") {
    const auto transcript = read(
        R"({"text":"<p><span class=\"timestamp\" contenteditable=\"false\" data-timestamp=\"3.48\">0:03</span> <b>Marie :</b> Bonjour.<br /></p><p><span class=\"timestamp\" contenteditable=\"false\" data-timestamp=\"12.5\">00:12</span>&nbsp;<b>Paul :</b> Oui &amp; non.</p><p><b>Marie :</b> Bien.</p><p><b>Paul :</b> Oui.</p>","media":"fg1.mp3","media-source":"","media-time":81.2})",
        "otr");
    CHECK(transcript.format == "otr");
    CHECK(speakers(transcript) == "Marie 2, Paul 2");
    CHECK(turns(transcript)[0]->begin == Milliseconds{3'480});
    CHECK(turns(transcript)[1]->begin == Milliseconds{12'500});
    CHECK(speech(*turns(transcript)[1]) == "Oui & non.\n");
    REQUIRE(transcript.metadata.size() == 1);
    CHECK(transcript.metadata[0].second == "fg1.mp3");
}

TEST_CASE("pages that would take a reader’s time are refused at once") {
    std::string deep = "<html><body>";
    for (int i = 0; i < 200'000; ++i) deep += "<b>";
    CHECK_THROWS_WITH(read(deep + "x", "html"), Catch::Contains("nested"));
    std::string attributes = "<html><body><p";
    for (int i = 0; i < 200'000; ++i) attributes += " a" + std::to_string(i) + "=1";
    CHECK_THROWS_WITH(read(attributes + ">x", "html"), Catch::Contains("attributes"));
    CHECK_THROWS_WITH(read("<html><body><script>x</script></body></html>", "html"),
                      Catch::Contains("holds no text"));
}
