// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/acts/guide.hpp"

#include <vector>

#include "libcoding/error.hpp"
#include "libcoding/store/people.hpp"

#include "acting.hpp"

using namespace coding;
using namespace coding::tests;

TEST_CASE("a question of the guide is asked at a turn, changed, and taken off") {
    Acting study;
    const auto blocks = store::blocks(study.project, study.fg1);
    const std::vector asked{blocks[1].id, blocks[2].id};
    const auto questions = [&] {
        std::vector<GuideQuestionId> found;
        for (const auto& block : store::blocks(study.project, study.fg1)) found.push_back(block.question);
        return found;
    };
    GuideQuestion question;
    question.label = "Q1";
    question.text = "Le lieu ?";
    study.check_act("Added the question Q1", "Ajout de la question Q1", [&] {
        question.id = {};
        acts::add_question(study.project, "Léa", question, asked);
    });
    question = store::guide_questions(study.project).front();
    CHECK(question.text == "Le lieu ?");
    CHECK(questions() == std::vector{GuideQuestionId{}, question.id, question.id});

    study.check_act("Took the question off 1 turn", "1 prise de parole laissée sans question",
                    [&] { acts::set_question(study.project, "Léa", std::vector{blocks[2].id}, {}); });
    CHECK(questions() == std::vector{GuideQuestionId{}, question.id, GuideQuestionId{}});
    study.check_act("Said that 2 turns answer Q1", "2 prises de parole répondent à Q1", [&] {
        acts::set_question(study.project, "Léa", std::vector{blocks[0].id, blocks[2].id}, question.id);
    });
    CHECK(questions() == std::vector(3, question.id));

    question.text = "Et le lieu ?";
    question.code = study.place;
    study.check_act("Changed the question Q1", "Modification de la question Q1",
                    [&] { acts::change_question(study.project, "Léa", question); });
    CHECK(store::guide_questions(study.project).front().code == study.place);
}

TEST_CASE("a question has a label of its own") {
    Acting study;
    GuideQuestion first;
    first.label = "Q1";
    first = acts::add_question(study.project, "Léa", first);
    const auto before = study.project.state().sha256;
    GuideQuestion second;
    CHECK_THROWS_AS(acts::add_question(study.project, "Léa", second), Error);
    second.label = "q1";
    CHECK_THROWS_AS(acts::add_question(study.project, "Léa", second), Error);
    CHECK_THROWS_AS(acts::set_question(study.project, "Léa", {}, GuideQuestionId{7}), Error);
    CHECK(study.project.state().sha256 == before);
    second.label = "Q2";
    second = acts::add_question(study.project, "Léa", second);
    CHECK(second.position == first.position + 1);
    second.label = "Q1";
    CHECK_THROWS_AS(acts::change_question(study.project, "Léa", second), Error);
    first.text = "Le prix ?";
    CHECK_NOTHROW(acts::change_question(study.project, "Léa", first));
}
