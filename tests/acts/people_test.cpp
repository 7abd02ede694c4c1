// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/acts/people.hpp"

#include <array>

#include "libcoding/error.hpp"

#include "acting.hpp"

using namespace coding;
using namespace coding::tests;

TEST_CASE("participants are added, changed and removed") {
    Acting study;
    Participant anne;
    anne.name = "ANNE";
    study.check_act("Added the participant ANNE", "Ajout du participant ANNE",
                    [&] { anne = acts::add_participant(study.project, "Léa", anne); });
    CHECK(store::find_participant(study.project, "ANNE")->id == anne.id);
    CHECK_THROWS_AS(acts::add_participant(study.project, "Léa", anne), Error);

    anne.consent = Consent::anonymous;
    study.check_act("Changed the participant ANNE", "Modification du participant ANNE", [&] {
        acts::change_participants(study.project, "Léa", std::span{&anne, 1});
    });
    auto claire = study.claire;
    claire.role = Role::moderator;
    anne.name = "ANNA";
    const std::array two{claire, anne};
    study.check_act("Changed 2 participants", "Modification de 2 participants",
                    [&] { acts::change_participants(study.project, "Léa", two); });
    CHECK(store::find_participant(study.project, "CLAIRE")->role == Role::moderator);
    CHECK_FALSE(acts::change_participants(study.project, "Léa", two));

    CHECK(acts::plan_remove_participants(study.project, std::span{&claire.id, 1}).turns == 3);
    study.check_act("Removed the participant CLAIRE", "Retrait du participant CLAIRE", [&] {
        acts::remove_participants(study.project, "Léa", std::span{&claire.id, 1});
    });
    CHECK_FALSE(store::blocks(study.project, study.fg1)[0].speaker);
}

TEST_CASE("a role that is given by hand counts as said, and goes with who is joined") {
    Acting study;
    auto paul = study.paul;
    paul.role = Role::moderator;
    acts::change_participants(study.project, "Léa", std::span{&paul, 1});
    CHECK(store::find_participant(study.project, "PAUL")->role_said);
    CHECK_FALSE(store::find_participant(study.project, "CLAIRE")->role_said);
    // By hand again: what was said last holds, and stays said.
    paul.role = Role::participant;
    acts::change_participants(study.project, "Léa", std::span{&paul, 1});
    auto claire = study.claire;
    claire.consent = Consent::named;
    acts::change_participants(study.project, "Léa", std::span{&claire, 1});
    CHECK_FALSE(store::find_participant(study.project, "CLAIRE")->role_said);
    acts::join_participants(study.project, "Léa", study.claire.id, std::span{&study.paul.id, 1});
    CHECK(store::find_participant(study.project, "CLAIRE")->role_said);
    CHECK(store::find_participant(study.project, "CLAIRE")->role == Role::participant);
}

TEST_CASE("two spellings of one person become one; what they differ in is told before") {
    Acting study;
    const std::array values{acts::ParticipantValue{study.claire.id, "métier", "maire"},
                            acts::ParticipantValue{study.paul.id, "métier", "élu"},
                            acts::ParticipantValue{study.paul.id, "âge", "50"}};
    study.check_act("Set 3 values of participants", "3 valeurs fixées pour des participants",
                    [&] { acts::set_participant_values(study.project, "Léa", values); });
    Presence presence;
    presence.participant = study.paul.id;
    acts::set_presences(study.project, "Léa", study.fg1, std::span{&presence, 1});

    const auto others = std::span{&study.paul.id, 1};
    const auto plan = acts::plan_join(study.project, study.claire.id, others);
    CHECK(plan.turns == 3);
    CHECK(plan.presences == 1);
    CHECK(plan.values == 1);
    REQUIRE(plan.conflicts.size() == 1);
    CHECK(plan.conflicts[0].attribute == "métier");
    CHECK(plan.conflicts[0].kept == "maire");
    CHECK(plan.conflicts[0].dropped == "élu");
    study.check_act("Joined PAUL with CLAIRE: one person", "PAUL et CLAIRE ne font plus qu’une personne",
                    [&] { acts::join_participants(study.project, "Léa", study.claire.id, others); });
    CHECK(store::participants(study.project).size() == 1);
    for (const auto& block : store::blocks(study.project, study.fg1)) CHECK(block.speaker == study.claire.id);
    CHECK(store::presences(study.project).front().participant == study.claire.id);
    CHECK(store::values(study.project, study.claire.id).at("métier") == "maire");
    CHECK(store::values(study.project, study.claire.id).at("âge") == "50");
}

TEST_CASE("who was present at a session is said in one act") {
    Acting study;
    const auto here = [&](SourceId source) {
        std::vector<Presence> found;
        for (const auto& presence : store::presences(study.project)) {
            if (presence.source == source) found.push_back(presence);
        }
        return found;
    };
    Presence claire, paul;
    claire.participant = study.claire.id;
    paul.participant = study.paul.id;
    claire.from = Milliseconds{60'000};
    const std::array both{claire, paul};
    study.check_act("Said who was present at FG2", "Présences notées pour FG2",
                    [&] { acts::set_presences(study.project, "Léa", study.fg2, both); });
    REQUIRE(here(study.fg2).size() == 2);
    CHECK(here(study.fg2)[0].from == Milliseconds{60'000});
    // The same again is no act.
    CHECK(acts::set_presences(study.project, "Léa", study.fg2, both) == HistoryId{});

    acts::set_presences(study.project, "Léa", study.fg1, both);
    study.check_act("Said who was present at FG2", "Présences notées pour FG2", [&] {
        acts::set_presences(study.project, "Léa", study.fg2, std::span{&paul, 1});
    });
    REQUIRE(here(study.fg2).size() == 1);
    CHECK(here(study.fg2)[0].participant == study.paul.id);
    CHECK(here(study.fg1).size() == 2);

    claire.to = Milliseconds{59'000};
    const auto before = study.project.state().sha256;
    CHECK_THROWS_AS(acts::set_presences(study.project, "Léa", study.fg2, std::span{&claire, 1}), Error);
    CHECK(study.project.state().sha256 == before);
}

TEST_CASE("one value, a variable") {
    Acting study;
    const acts::ParticipantValue value{study.claire.id, "métier", "maire"};
    study.check_act("Set métier of CLAIRE to “maire”", "métier de CLAIRE\u00A0: «\u00A0maire\u00A0»", [&] {
        acts::set_participant_values(study.project, "Léa", std::span{&value, 1});
    });
    const auto attribute = store::attributes(study.project).front().id;
    study.check_act("Renamed the variable métier to “profession”",
                    "La variable métier devient «\u00A0profession\u00A0»",
                    [&] { acts::rename_attribute(study.project, "Léa", attribute, "profession"); });
    study.check_act("Removed the variable profession", "Retrait de la variable profession",
                    [&] { acts::remove_attribute(study.project, "Léa", attribute); });
    CHECK(store::values(study.project, study.claire.id).empty());
}
