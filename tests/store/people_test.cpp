// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/store/people.hpp"

#include <catch2/catch.hpp>

#include "libcoding/error.hpp"
#include "libcoding/store/history.hpp"

#include "tests/support/study.hpp"

using namespace coding;
using namespace coding::tests;

TEST_CASE("a participant is made once, whatever the case and accents of the name") {
    Study study;
    auto change = study.change();
    const Participant first = store::participant_named(change, "Zoé", Role::moderator);
    const Participant second = store::participant_named(change, "ZOE", Role::participant);
    CHECK(first.id == second.id);
    CHECK(second.role == Role::moderator);
    store::ParticipantNames names{change};
    CHECK(names.named("zoé", Role::participant).id == first.id);
    const Participant other = names.named("P1", Role::participant);
    CHECK(names.named("p1", Role::participant).id == other.id);
    CHECK_THROWS_AS(names.named("", Role::participant), Error);
    change.commit();
    REQUIRE(store::participants(study.project).size() == 2);
    CHECK(store::find_participant(study.project, "zoe")->id == first.id);
}

TEST_CASE("a participant changes role and consent, but takes no other's name") {
    Study study;
    auto change = study.change();
    Participant zoe = store::participant_named(change, "Zoé", Role::participant);
    store::participant_named(change, "Ali", Role::participant);
    zoe.role = Role::observer;
    zoe.consent = Consent::anonymous;
    store::update_participant(change, zoe);
    zoe.name = "Ali";
    CHECK_THROWS_AS(store::update_participant(change, zoe), Error);
    change.commit();
    const auto found = store::find_participant(study.project, "Zoé");
    REQUIRE(found);
    CHECK(found->role == Role::observer);
    CHECK(found->consent == Consent::anonymous);
}

TEST_CASE("values of attributes are set, replaced and taken back") {
    Study study;
    auto change = study.change();
    const Participant zoe = store::participant_named(change, "Zoé", Role::participant);
    const Participant ali = store::participant_named(change, "Ali", Role::participant);
    const Source source = Study::add(change, "FG1", {});
    store::set_value(change, zoe.id, "Structure", "mairie");
    store::set_value(change, zoe.id, "structure", "École");
    store::set_value(change, ali.id, "Structure", "mairie");
    store::set_value(change, source.id, "Structure", "campus");
    store::set_value(change, zoe.id, "âge", "31");
    store::set_value(change, zoe.id, "âge", "");
    change.commit();

    CHECK(store::attributes(study.project).size() == 3);
    CHECK(store::values(study.project, zoe.id) == std::map<std::string, std::string>{{"Structure", "École"}});
    CHECK(store::values(study.project, source.id) ==
          std::map<std::string, std::string>{{"Structure", "campus"}});
    const AttributeId structure = store::attributes(study.project)[0].id;
    CHECK(store::participants_with(study.project, structure, {"ecole"}) == std::set<ParticipantId>{zoe.id});
    CHECK(store::participants_with(study.project, structure, {"ecole", "Mairie"}).size() == 2);
}

TEST_CASE("groups hold sources, in the order of the project") {
    Study study;
    auto change = study.change();
    const Source first = Study::add(change, "B", {});
    const Source second = Study::add(change, "A", {});
    const Group group = store::group_named(change, "Flers");
    CHECK(store::group_named(change, "flers").id == group.id);
    store::add_to_group(change, group.id, second.id);
    store::add_to_group(change, group.id, first.id);
    store::add_to_group(change, group.id, first.id);
    change.commit();
    CHECK(store::members(study.project, group.id) == std::vector<SourceId>{first.id, second.id});
    CHECK(store::groups(study.project).size() == 1);
}

TEST_CASE("presence at a session is one row a person, replaced when more is known") {
    Study study;
    auto change = study.change();
    const Participant zoe = store::participant_named(change, "Zoé", Role::participant);
    const Source source = Study::add(change, "FG1", {});
    store::set_presence(change, {{}, source.id, zoe.id, {}, {}});
    store::set_presence(change, {{}, source.id, zoe.id, Milliseconds{1000}, {}});
    change.commit();
    const auto found = store::presences(study.project);
    REQUIRE(found.size() == 1);
    CHECK(found[0].from == Milliseconds{1000});
    CHECK_FALSE(found[0].to);

    auto same = study.change();
    store::set_presence(same, {{}, source.id, zoe.id, Milliseconds{1000}, {}});
    CHECK_FALSE(same.commit());
}

TEST_CASE("questions of the guide keep the order in which they were met") {
    Study study;
    auto change = study.change();
    GuideQuestion second = store::question_labelled(change, "Q2");
    store::question_labelled(change, "Q1");
    CHECK(store::question_labelled(change, "Q2").id == second.id);
    second.text = "Freins ?";
    second.position = 7;
    store::update_question(change, second);
    change.commit();
    const auto questions = store::guide_questions(study.project);
    REQUIRE(questions.size() == 2);
    CHECK(questions[0].label == "Q1");
    CHECK(questions[1].text == "Freins ?");
}

TEST_CASE("a coder is known by name") {
    Study study;
    auto change = study.change();
    const Coder lea = store::coder_named(change, "Léa");
    CHECK(store::coder_named(change, "Léa").id == lea.id);
    CHECK_THROWS_AS(store::coder_named(change, ""), Error);
    change.commit();
    CHECK(store::coders(study.project).size() == 1);
}

TEST_CASE("people and questions of an undone bulk import are absent") {
    Study study;
    auto bulk = study.bulk();
    store::participant_named(bulk, "Zoé", Role::participant);
    store::question_labelled(bulk, "Q1");
    bulk.commit();
    store::undo(study.project, "Léa");
    CHECK(store::participants(study.project).empty());
    CHECK(store::guide_questions(study.project).empty());
}
