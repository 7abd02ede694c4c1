// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/error.hpp"

#include "reading.hpp"

using namespace coding;
using reading::marked;
using reading::read;
using reading::speakers;
using reading::turns;

namespace {

/// UTF-16 with its byte order mark, as Praat saves what ASCII cannot hold.
std::string utf16_be(std::string_view utf8) {
    std::string bytes{"\xFE\xFF"};
    for (std::size_t at = 0; at < utf8.size();) {
        const auto point = text::next_code_point(utf8, at);
        bytes += static_cast<char>(point >> 8);
        bytes += static_cast<char>(point & 0xFF);
    }
    return bytes;
}

}  // namespace

TEST_CASE("ELAN: participants speak, in the order of their times; hanging tiers are left out and named") {
    const auto transcript = read(
        R"(<?xml version="1.0" encoding="UTF-8"?>
<ANNOTATION_DOCUMENT AUTHOR="" DATE="2026-03-12T10:00:00+01:00" FORMAT="3.0" VERSION="3.0" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:noNamespaceSchemaLocation="http://www.mpi.nl/tools/elan/EAFv3.0.xsd">
    <HEADER MEDIA_FILE="" TIME_UNITS="milliseconds">
        <MEDIA_DESCRIPTOR MEDIA_URL="file:///C:/fg1.wav" MIME_TYPE="audio/x-wav" RELATIVE_MEDIA_URL="./fg1.wav"/>
        <PROPERTY NAME="lastUsedAnnotationId">6</PROPERTY>
    </HEADER>
    <TIME_ORDER>
        <TIME_SLOT TIME_SLOT_ID="ts1" TIME_VALUE="780"/>
        <TIME_SLOT TIME_SLOT_ID="ts2" TIME_VALUE="1590"/>
        <TIME_SLOT TIME_SLOT_ID="ts3"/>
        <TIME_SLOT TIME_SLOT_ID="ts4" TIME_VALUE="2340"/>
        <TIME_SLOT TIME_SLOT_ID="ts5" TIME_VALUE="4000"/>
    </TIME_ORDER>
    <TIER LINGUISTIC_TYPE_REF="default-lt" PARTICIPANT="Marie" TIER_ID="MAR">
        <ANNOTATION><ALIGNABLE_ANNOTATION ANNOTATION_ID="a1" TIME_SLOT_REF1="ts1" TIME_SLOT_REF2="ts2"><ANNOTATION_VALUE>Bonjour &amp; bienvenue,</ANNOTATION_VALUE></ALIGNABLE_ANNOTATION></ANNOTATION>
        <ANNOTATION><ALIGNABLE_ANNOTATION ANNOTATION_ID="a2" TIME_SLOT_REF1="ts4" TIME_SLOT_REF2="ts5"><ANNOTATION_VALUE>on commence.</ANNOTATION_VALUE></ALIGNABLE_ANNOTATION></ANNOTATION>
    </TIER>
    <TIER LINGUISTIC_TYPE_REF="trad" PARENT_REF="MAR" PARTICIPANT="Marie" TIER_ID="MAR-en">
        <ANNOTATION><REF_ANNOTATION ANNOTATION_ID="a3" ANNOTATION_REF="a1"><ANNOTATION_VALUE>Hello</ANNOTATION_VALUE></REF_ANNOTATION></ANNOTATION>
    </TIER>
    <TIER LINGUISTIC_TYPE_REF="ref" TIER_ID="ref@PAU">
        <ANNOTATION><ALIGNABLE_ANNOTATION ANNOTATION_ID="a4" TIME_SLOT_REF1="ts3" TIME_SLOT_REF2="ts4"><ANNOTATION_VALUE>001</ANNOTATION_VALUE></ALIGNABLE_ANNOTATION></ANNOTATION>
    </TIER>
    <TIER LINGUISTIC_TYPE_REF="tx" PARENT_REF="ref@PAU" TIER_ID="tx@PAU">
        <ANNOTATION><REF_ANNOTATION ANNOTATION_ID="a5" ANNOTATION_REF="a4"><ANNOTATION_VALUE>oui
</ANNOTATION_VALUE></REF_ANNOTATION></ANNOTATION>
    </TIER>
</ANNOTATION_DOCUMENT>)",
        "eaf");
    CHECK(transcript.format == "elan");
    CHECK(transcript.text() == "Bonjour & bienvenue,\noui\non commence.\n");
    CHECK(speakers(transcript) == "Marie 2, tx@PAU 1");
    CHECK(turns(transcript)[0]->begin == Milliseconds{780});
    CHECK(turns(transcript)[0]->end == Milliseconds{1'590});
    CHECK_FALSE(turns(transcript)[1]->begin);
    CHECK(turns(transcript)[1]->end == Milliseconds{2'340});
    CHECK(transcript.notes.size() == 2);
    REQUIRE(transcript.metadata.size() == 1);
    CHECK(transcript.metadata[0].second == "./fg1.wav");
}

TEST_CASE("TextGrid: long and short, in UTF-8 and UTF-16, are one") {
    const std::string tall =
        "File type = \"ooTextFile\"\nObject class = \"TextGrid\"\n\nxmin = 0 \nxmax = 12.5 \ntiers? <exists> "
        "\nsize = 3 \nitem []: \n    item [1]:\n        class = \"IntervalTier\" \n        name = \"Marie\" "
        "\n     "
        "   xmin = 0 \n        xmax = 12.5 \n        intervals: size = 3 \n        intervals [1]:\n          "
        "  xmin "
        "= 0 \n            xmax = 1.25 \n            text = \"Elle dit \"\"été\"\".\" \n        intervals "
        "[2]:\n    "
        "        xmin = 1.25 \n            xmax = 7 \n            text = \"\" \n        intervals [3]:\n     "
        "       "
        "xmin = 7 \n            xmax = 12.5 \n            text = \"Bon.\" \n    item [2]:\n        class = "
        "\"IntervalTier\" \n        name = \"Paul - words\" \n        xmin = 0 \n        xmax = 12.5 \n      "
        "  "
        "intervals: size = 1 \n        intervals [1]:\n            xmin = 2.5 \n            xmax = 3 \n      "
        "      "
        "text = \"Oui.\" \n    item [3]:\n        class = \"TextTier\" \n        name = \"bruits\" \n        "
        "xmin = "
        "0 \n        xmax = 12.5 \n        points: size = 1 \n        points [1]:\n            number = 4 \n "
        "       "
        "    mark = \"porte\" \n";
    const std::string brief =
        "File type = \"ooTextFile\"\nObject class = \"TextGrid\"\n\n0\n12.5\n<exists>\n3\n\"IntervalTier\"\n"
        "\"Marie\"\n0\n12.5\n3\n0\n1.25\n\"Elle dit \"\"été\"\".\"\n1.25\n7\n\"\"\n7\n12.5\n\"Bon.\"\n"
        "\"IntervalTier\"\n\"Paul - "
        "words\"\n0\n12.5\n1\n2.5\n3\n\"Oui.\"\n\"TextTier\"\n\"bruits\"\n0\n12.5\n1\n4"
        "\n\"porte\"\n";
    for (const auto& file : {tall, brief, utf16_be(tall), utf16_be(brief)}) {
        const auto transcript = read(file, "TextGrid");
        CHECK(transcript.format == "textgrid");
        CHECK(transcript.text() == "Elle dit \"été\".\nOui.\nBon.\n");
        CHECK(speakers(transcript) == "Marie 2, Paul 1");
        CHECK(turns(transcript)[1]->begin == Milliseconds{2'500});
        CHECK(turns(transcript)[1]->end == Milliseconds{3'000});
    }
    CHECK_THROWS_WITH(read(brief.substr(0, 150), "TextGrid"), Catch::Contains("cut off"));
}

TEST_CASE("Transcriber: its document type is let be, two speak in one turn, noises stand in brackets") {
    const auto transcript = read(
        "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>\n<!DOCTYPE Trans SYSTEM \"trans-14.dtd\">\n<Trans "
        "scribe=\"x\" audio_filename=\"fg1\" version=\"3\" version_date=\"260312\">\n<Speakers>\n<Speaker "
        "id=\"spk1\" name=\"H\xe9l\xe8ne\" check=\"no\" dialect=\"native\" accent=\"\" "
        "scope=\"local\"/>\n<Speaker "
        "id=\"spk2\" name=\"Paul\" check=\"no\"/>\n</Speakers>\n<Episode>\n<Section type=\"report\" "
        "startTime=\"0\" endTime=\"9.5\">\n<Turn speaker=\"spk1\" startTime=\"0\" endTime=\"4.2\">\n<Sync "
        "time=\"0\"/>\nbonjour \xe0 tous\n<Event desc=\"rire\" type=\"noise\" "
        "extent=\"instantaneous\"/>\n\n<Sync "
        "time=\"2.1\"/>\non commence\n<Comment desc=\"fort\"/>\n</Turn>\n<Turn speaker=\"spk1 spk2\" "
        "startTime=\"4.2\" endTime=\"5\">\n<Sync time=\"4.2\"/>\n<Who nb=\"1\"/>\noui\n<Who nb=\"2\"/>\nnon\n"
        "</Turn>\n<Turn startTime=\"5\" endTime=\"9.5\">\n<Sync "
        "time=\"5\"/>\n\n</Turn>\n</Section>\n</Episode>\n"
        "</Trans>\n",
        "trs");
    CHECK(transcript.format == "trs");
    CHECK(transcript.text() == "bonjour à tous [rire] on commence oui\nnon\n");
    CHECK(speakers(transcript) == "Hélène 1, Paul 1");
    CHECK(marked(*turns(transcript)[0], MarkKind::stage) == "|[rire]|");
    CHECK(turns(transcript)[1]->begin == Milliseconds{4'200});
    CHECK(transcript.notes.size() == 1);
    CHECK_THROWS(read("<?xml version=\"1.0\"?><!DOCTYPE Trans [<!ENTITY a \"b\">]><Trans></Trans>", "trs"));
}

TEST_CASE("CHAT: participants, time bullets, lines that go on, dependent tiers") {
    const auto transcript = read(
        "@UTF8\n@PID:\t11312/c-1\n@Begin\n@Languages:\tfra, eng\n@Participants:\tMAR Marie_Dupont "
        "Participant, INV "
        "Claire Investigator, PAU\n\tParticipant\n@ID:\tfra|x|MAR|||||Participant|||\n@Date:\t12-MAR-2026\n"
        "*INV:\tça va ? \x15"
        "780_1590\x15\n%com:\tfort\n*MAR:\t&-euh oui\n\tbien sûr . \x15"
        "1590_4000\x15\n"
        "*PAU:\tnon .\n@End\n",
        "cha");
    CHECK(transcript.format == "chat");
    CHECK(transcript.text() == "ça va ?\n&-euh oui bien sûr .\nnon .\n");
    CHECK(speakers(transcript) == "Claire 1, Marie Dupont 1, PAU 1");
    CHECK(transcript.speakers[0].role == Role::moderator);
    CHECK(transcript.language == "fr");
    CHECK(transcript.date == "2026-03-12");
    CHECK(turns(transcript)[1]->begin == Milliseconds{1'590});
    CHECK(turns(transcript)[1]->end == Milliseconds{4'000});
    CHECK(transcript.notes.size() == 1);
}

TEST_CASE("a voice of white space is nobody's") {
    const auto transcript = read(
        "@UTF8\n@Begin\n@Participants:\tMAR Marie Participant\n*MAR:\toui .\n*\t:\tnon .\n@End\n", "cha");
    CHECK(speakers(transcript) == "Marie 1");
    REQUIRE(transcript.blocks.size() == 2);
    CHECK(transcript.blocks[1].kind == BlockKind::paragraph);
}

TEST_CASE("ELAN: a tier inside a value does no harm") {
    const auto transcript = read(
        R"(<?xml version="1.0" encoding="UTF-8"?>
<ANNOTATION_DOCUMENT><TIME_ORDER><TIME_SLOT TIME_SLOT_ID="t1" TIME_VALUE="0"/><TIME_SLOT TIME_SLOT_ID="t2" TIME_VALUE="900"/></TIME_ORDER>
<TIER TIER_ID="Marie"><ANNOTATION><ALIGNABLE_ANNOTATION ANNOTATION_ID="a1" TIME_SLOT_REF1="t1" TIME_SLOT_REF2="t2"><ANNOTATION_VALUE>oui
<TIER TIER_ID="Paul"/>non</ANNOTATION_VALUE></ALIGNABLE_ANNOTATION></ANNOTATION></TIER></ANNOTATION_DOCUMENT>)",
        "eaf");
    CHECK(transcript.text() == "oui\n");
}

TEST_CASE("EXMARaLDA: events in the order of the timeline, words that another cuts into, tiers left out") {
    const auto transcript = read(
        R"(<?xml version="1.0" encoding="UTF-8"?>
<basic-transcription><head><meta-information><project-name/></meta-information><speakertable>
<speaker id="SPK0"><abbreviation>MAR</abbreviation><sex value="f"/></speaker><speaker id="SPK1"><abbreviation>PAU</abbreviation></speaker></speakertable></head>
<basic-body><common-timeline><tli id="T0" time="0.0"/><tli id="T1" time="1.5"/><tli id="T2"/><tli id="T3" time="3.25"/></common-timeline>
<tier id="TIE0" speaker="SPK0" category="v" type="t" display-name="MAR [v]"><event start="T0" end="T1">Bonjour, je suis con</event><event start="T1" end="T2">tente. </event><event start="T2" end="T3">Bien. </event></tier>
<tier id="TIE1" speaker="SPK1" category="v" type="t" display-name="PAU [v]"><event start="T1" end="T2">Ah. </event></tier>
<tier id="TIE2" category="nv" type="d" display-name="[nv]"><event start="T0" end="T1">porte</event></tier>
</basic-body></basic-transcription>)",
        "exb");
    CHECK(transcript.format == "exb");
    CHECK(transcript.text() == "Bonjour, je suis contente.\nAh.\nBien.\n");
    CHECK(speakers(transcript) == "MAR 2, PAU 1");
    CHECK(turns(transcript)[1]->begin == Milliseconds{1'500});
    CHECK(turns(transcript)[2]->end == Milliseconds{3'250});
    CHECK(transcript.notes.size() == 1);
}

TEST_CASE("TEI of ISO 24624: blocks, timeline of intervals, words as elements, incidents") {
    const auto transcript = read(
        R"(<?xml version="1.0" encoding="UTF-8"?>
<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><profileDesc><particDesc><person xml:id="SPK0" n="MAR" sex="2"><persName><abbr>MAR</abbr></persName></person><person xml:id="SPK1" role="interviewer"><persName>Claire</persName></person></particDesc><settingDesc><setting><date when="2026-03-12"/></setting></settingDesc></profileDesc></teiHeader>
<text><timeline unit="s"><when xml:id="T0"/><when xml:id="T1" interval="1.5" since="T0"/><when xml:id="T2" interval="3.25" since="T0"/></timeline>
<body>
<annotationBlock who="#SPK1" start="#T0" end="#T1"><u xml:id="u1"><seg type="utterance"><anchor synch="#T0"/>Ça va <anchor synch="#T1"/>?</seg></u></annotationBlock>
<annotationBlock who="SPK0" start="T1" end="T2"><u><seg><w>Oui</w><pc>,</pc><w>bien</w><pc>.</pc><incident><desc>rire</desc></incident></seg></u><spanGrp type="pos"><span from="#a" to="#a">ADV</span></spanGrp></annotationBlock>
</body></text></TEI>)",
        "xml");
    CHECK(transcript.format == "tei");
    CHECK(transcript.text() == "Ça va ?\nOui, bien. [rire]\n");
    CHECK(transcript.notes.size() == 1);
    CHECK(speakers(transcript) == "Claire 1, MAR 1");
    CHECK(transcript.speakers[0].role == Role::moderator);
    CHECK(transcript.date == "2026-03-12");
    CHECK(turns(transcript)[1]->begin == Milliseconds{1'500});
    CHECK(turns(transcript)[1]->end == Milliseconds{3'250});
}

TEST_CASE("TEI: utterances of nobody known are turns, what stands between utterances is no turn") {
    const auto transcript = read(
        R"(<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><publicationStmt><p>Fiction.</p></publicationStmt></fileDesc><profileDesc><particDesc><person xml:id="A"><persName>Claire</persName></person></particDesc></profileDesc></teiHeader>
<text><timeline unit="s"><when xml:id="T0"/><when xml:id="T1" interval="1.5" since="#T0"/><when xml:id="T2" interval="3.25" since="#T0"/></timeline>
<body><p>On s’installe <hi>sans bruit</hi>.</p>
<u who="#A" start="#T0" end="#T1">Bonjour.</u>
<u start="#T1" end="#T2">Bonjour.</u>
<incident start="#T1" end="#T2"><desc>une porte claque</desc></incident>
<p><anchor synch="#T2"/>Silence.</p>
<note><p>Remarque.</p></note>
</body></text></TEI>)",
        "xml");
    CHECK(transcript.text() ==
          "On s’installe sans bruit.\nBonjour.\nBonjour.\n[une porte claque]\nSilence.\n");
    CHECK(speakers(transcript) == "Claire 1");
    REQUIRE(turns(transcript).size() == 2);
    CHECK(turns(transcript)[1]->speaker.empty());
    CHECK(transcript.blocks[3].kind == BlockKind::paragraph);
    CHECK(transcript.blocks[3].begin == Milliseconds{1'500});
    CHECK(marked(transcript.blocks[3], MarkKind::stage) == "|[une porte claque]|");
    CHECK(transcript.blocks[4].begin == Milliseconds{3'250});
    CHECK_FALSE(transcript.blocks[4].end);
}

TEST_CASE("TEI: the parts of a name are words, and what else is said of a person is no name") {
    const auto transcript = read(
        R"(<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><profileDesc><particDesc><listPerson>
<person xml:id="a"><persName><forename>Marie</forename><surname>Dupont</surname></persName><persName>Mimi</persName><occupation>formatrice</occupation></person>
<person xml:id="b"><p>un voisin</p></person></listPerson></particDesc></profileDesc></teiHeader>
<text><body><u who="#a">Bonjour.</u><u who="#b">Bonjour.</u></body></text></TEI>)",
        "xml");
    CHECK(speakers(transcript) == "Marie Dupont 1, un voisin 1");
}

TEST_CASE("a single tier in which labels stand parts into their speakers, one of words stays whole") {
    const auto grid = [](const std::vector<std::string>& words) {
        std::string file =
            "File type = \"ooTextFile short\"\n\"TextGrid\"\n\n0\n40\n<exists>\n1\n\"IntervalTier\"\n"
            "\"transcription\"\n0\n40\n" +
            std::to_string(words.size()) + "\n";
        for (std::size_t index = 0; index < words.size(); ++index) {
            file += std::to_string(2 * index) + "\n" + std::to_string(2 * index + 2) + "\n\"" + words[index] +
                    "\"\n";
        }
        return read(file, "TextGrid");
    };
    const auto talk =
        grid({"Marie : bonjour", "Karim : bonjour", "oui, à tous", "Marie : on y va", "Karim : bien"});
    CHECK(speakers(talk) == "Marie 2, Karim 2");
    CHECK(turns(talk)[1]->text == "bonjour oui, à tous\n");
    CHECK(turns(talk)[2]->begin == Milliseconds{6'000});
    const auto alone = grid({"bonjour", "je dis : oui", "Attention : non", "Attention : si"});
    CHECK(speakers(alone) == "transcription 1");
}
