// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/transcripts/stay.hpp"

#include "reading.hpp"

using namespace coding;
using namespace coding::transcripts;
using namespace std::chrono_literals;
using namespace reading;

namespace {

/// "from-to" in minutes, "" for an end that is not said, "?" where nothing is.
std::string minutes_of(std::string_view aside, bool seconds = false) {
    const auto stay = stay_said(aside, seconds);
    if (!stay) return "?";
    const auto minutes = [](const std::optional<Milliseconds>& at) {
        return at ? std::to_string(*at / 1min) : std::string{};
    };
    return minutes(stay->from) + "-" + minutes(stay->to);
}

}  // namespace

TEST_CASE("what stands beside a name says from when and until when somebody was there") {
    CHECK(minutes_of("à partir de 00:31") == "31-");
    CHECK(minutes_of("formatrice, arrivée à 0h31") == "31-");
    CHECK(minutes_of("arrive vers 1:05:00") == "65-");
    CHECK(minutes_of("dès 31 min") == "31-");
    CHECK(minutes_of("jusqu’à 1 h") == "?");  // no time that can be read
    CHECK(minutes_of("jusqu’à 1h") == "-60");
    CHECK(minutes_of("part à 1:10") == "-70");
    CHECK(minutes_of("left at 0:50:30") == "-50");
    CHECK(minutes_of("de 0:10 à 0:50") == "10-50");
    CHECK(minutes_of("0:10-0:50") == "10-50");
    CHECK(minutes_of("from 12:31", true) == "12-");
    CHECK(minutes_of("à partir de 14h30") == "-");  // of the day: it says something, not when in the session
}

TEST_CASE("what says nothing of when is no stay") {
    for (const char* aside : {"", "34 ans", "à partir de Caen", "formateur", "00:31", "arrivée en retard",
                              "lot 3:2", "à partir de 00:99", "à partir de 1234:00"}) {
        INFO(aside);
        CHECK(minutes_of(aside) == "?");
    }
}

TEST_CASE("a list of those present keeps from when somebody was there") {
    const auto transcript = read_text(
        "Date : 12 mars 2026\nPrésents : Marie, Paul (à partir de 00:31), Zoé jusqu’à 01:10, Léa, dès 0:20, "
        "Ana (à partir "
        "de 14h30)\n\n[00:00:05] Marie : Bonjour.\n[00:32:00] Paul : Oui.\n[00:33:00] Marie : "
        "Bien.\n[00:34:00] Paul : "
        "Non.\n");
    CHECK(present(transcript) == std::vector<std::string>{"Marie", "Paul", "Zoé", "Léa", "Ana"});
    CHECK_FALSE(transcript.present[0].from);
    CHECK(transcript.present[1].from == 31min);
    CHECK_FALSE(transcript.present[1].to);
    CHECK(transcript.present[2].to == 70min);
    CHECK(transcript.present[3].from == 20min);
    CHECK_FALSE(transcript.present[4].from);
    CHECK(transcript.notes.size() == 4);  // each is told, for it may have been meant otherwise
}

TEST_CASE("a time of two numbers is read as the transcript writes its times") {
    const std::string head = "Date : 12 mars 2026\nPrésents : Marie, Paul (à partir de 12:31)\n\n";
    const auto minutes =
        read_text(head +
                  "[00:05] Marie : Bonjour.\n[12:40] Paul : Oui.\n[13:00] Marie : Bien.\n[13:10] "
                  "Paul : Non.\n");
    CHECK(minutes.present.at(1).from == 12min + 31s);
}
