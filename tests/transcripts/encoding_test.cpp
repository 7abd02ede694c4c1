// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/text/encoding.hpp"

#include "libcoding/error.hpp"

#include "reading.hpp"

using namespace coding;
using reading::read;
using reading::speakers;

namespace {

std::string refusal(std::string_view file, std::string_view extension = "txt") {
    try {
        read(file, extension);
    } catch (const Error& error) {
        CHECK(error.kind() == ErrorKind::input);
        CHECK_FALSE(error.hint().empty());
        return error.what();
    }
    return "";
}

}  // namespace

TEST_CASE("Windows-1252 is guessed and said") {
    const auto transcript = read("Enqu\xeatrice : Bonjour\x85\r\nEnqu\xeat\xe9 : Oui.\r\n");
    CHECK(speakers(transcript) == "Enquêtrice 1, Enquêté 1");
    CHECK(transcript.text() == "Enquêtrice : Bonjour…\nEnquêté : Oui.\n");
    CHECK(transcript.encoding == text::Encoding::windows_1252);
    CHECK(transcript.notes.size() == 1);
}

TEST_CASE("a byte order mark goes, line ends become plain, all else stays") {
    const auto transcript = read("\xef\xbb\xbfMARIE : Un.\r\nPAUL\u00a0: Deux\u0085.\rMARIE : Fin. ");
    CHECK(transcript.text() == "MARIE : Un.\nPAUL\u00a0: Deux\u0085.\nMARIE : Fin. ");
    CHECK(speakers(transcript) == "MARIE 2, PAUL 1");
    CHECK(transcript.notes.empty());
}

TEST_CASE("what is empty, binary or of another kind is refused with a sentence and a hint") {
    CHECK(refusal("") == "This file is empty.");
    CHECK(refusal(" \n\n") == "This file is empty.");
    CHECK_FALSE(refusal(std::string_view{"\0\1\2\3\0\1\2\3\0\1\2\3", 12}).empty());
    CHECK(refusal("%PDF-1.7\n%\xe2\xe3", "pdf").find("PDF") != std::string::npos);
    CHECK(refusal("{\\rtf1 }", "rtf") == "This document holds no text.");
    CHECK(refusal("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "doc").find("97–2003") != std::string::npos);
}

TEST_CASE("a format that is named and does not exist is refused") {
    CHECK_THROWS_AS(read("MARIE : Un.\n", "txt", {.format = "wordperfect", .moderators = {}}), Error);
}

TEST_CASE("a text that begins with much white space is a text") {
    const auto transcript = read(std::string(20'000, ' ') + "\nMARIE : Un.\nPAUL : Deux.\n");
    CHECK(speakers(transcript) == "MARIE 1, PAUL 1");
}

TEST_CASE("a stray NUL does not make UTF-16 of a text") {
    const std::string text{"P1 : Bon\0jour.\nP2 : Oui.\nP1 : A.\nP2 : B.\n", 41};
    CHECK(coding::text::decode(reading::bytes(text)).encoding == coding::text::Encoding::utf8);
    CHECK_THROWS_AS(read(text), coding::Error);  // no text has one: refused rather than misread
}

TEST_CASE("data that no reader knows is refused, not read as what somebody said") {
    CHECK_THROWS_AS(read("<?xml version=\"1.0\"?>\n<rss><item>Bonjour</item></rss>\n", "rss"), Error);
    CHECK_THROWS_AS(read("<library><item>Bonjour</item></library>\n", "xml"), Error);
    CHECK_THROWS_AS(read("{\"results\": {\"transcript\": \"Bonjour\"}}\n", "json"), Error);
    CHECK(read("<?xml version=\"1.0\"?>\n<rss/>\n", "txt").blocks.size() == 2);
}
