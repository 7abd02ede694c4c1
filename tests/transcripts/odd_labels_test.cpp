// SPDX-License-Identifier: GPL-3.0-or-later
// Ways to set off a speaker that only some programs and some people have.
#include "libcoding/transcripts/message_stamps.hpp"

#include "reading.hpp"

using namespace coding;
using namespace reading;

TEST_CASE("messages of WhatsApp: the day and hour before a name, and lines of the program’s own") {
    const auto brackets = read_text(
        "\u200e[12/03/2026, 14:01:00] Terrain: \u200eLes messages sont chiffrés.\n[12/03/2026, 14:02:11] "
        "Marie: salut\nà "
        "tous\n[12/03/2026, 14:02:40] Paul: oui\n[12/03/2026, 14:03:05] Marie: on se voit ?\n[12/03/2026, "
        "14:03:09] Paul: "
        "demain\n[12/03/2026, 14:04:00] Terrain: fin\n");
    CHECK(speakers(brackets) == "Terrain 2, Marie 2, Paul 2");
    CHECK(speech(*turns(brackets).at(1)) == "salut\nà tous\n");
    CHECK_FALSE(turns(brackets).at(1)->begin);

    const auto dashes = read_text(
        "12/03/2026 à 14:01 - Paul a rejoint le groupe\n12/03/2026 à 14:02 - Marie: salut\n12/03/2026 à "
        "14:02 - Paul: "
        "oui\n12/03/2026 à 14:03 - Marie: quand ?\n12/03/2026 à 14:03 - Paul: demain\n");
    CHECK(speakers(dashes) == "Marie 2, Paul 2");
    CHECK(dashes.blocks.front().kind == BlockKind::metadata);
    CHECK(speakers(read_text(
              "3/12/26, 2:02 PM - Marie: hi\n3/12/26, 2:03 PM - Paul: yes\n3/12/26, 2:04 PM - Marie: "
              "ok\n3/12/26, 2:05 PM - Paul: bye\n")) == "Marie 2, Paul 2");
}

TEST_CASE("a day and an hour are a stamp only where both stand and something sets them off") {
    using coding::transcripts::message_stamp_at;
    CHECK(message_stamp_at("[14:02, 12/03/2026] Marie: oui", 0) == 20);
    CHECK(message_stamp_at("12.03.2026, 14:02 - Marie: oui", 0) == 20);
    for (const char* text :
         {"", "[", "[12/03/2026, 14:02", "12/03/2026", "12/03/2026 14:02", "12/03/2026 14:02 -",
          "[00:12:31] Marie: oui", "[12/03/2026] Marie", "3/4 - oui", "12/03/2026 14:02 Marie"}) {
        INFO(text);
        CHECK(message_stamp_at(text, 0) == 0);
    }
}

TEST_CASE("numbers of lines, marks of quotation and of direction do not hide who speaks") {
    CHECK(speakers(read_text("1 P1 : Bonjour.\n2 P2 : Oui.\n3 P1 : Alors.\n104 P2 : Non.\n")) ==
          "P1 2, P2 2");
    CHECK(speakers(read_text(">> Marie : Bonjour\n>> Paul : Oui\n>> Marie : Bon\n> Paul : Fin\n")) ==
          "Marie 2, Paul 2");
    CHECK(speakers(read_text("P1\u200f : שלום\nP2\u200f : כן\nP1\u200f : טוב\n\u202bP2\u202c : לא\n")) ==
          "P1 2, P2 2");
    // What is no name stays speech.
    CHECK(read_text("3 personnes : deux femmes\n4 personnes : deux hommes\n20 euros : trop\n")
              .speakers.empty());
}

TEST_CASE("a name, a time of three numbers and the words on one line") {
    const auto transcript =
        read_text("Marie 00:00:01 Bonjour\nPaul 00:00:05 Oui\nMarie 00:00:09 Bon\nPaul 00:00:11 Fin\n");
    CHECK(speakers(transcript) == "Marie 2, Paul 2");
    CHECK(turns(transcript).at(1)->begin == std::chrono::seconds{5});
    CHECK(speech(*turns(transcript).at(1)) == "Oui\n");
    CHECK(read_text("Paul 14:30 arrive\nMarie 15:00 part\nPaul 16:00 rentre\nMarie 17:00 dort\n")
              .speakers.empty());
}
