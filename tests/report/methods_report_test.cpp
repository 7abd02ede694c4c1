// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/report/methods_report.hpp"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "libcoding/store/codes.hpp"

#include "small_report.hpp"
#include "tests/support/study.hpp"
#include "tests/support/validated_json.hpp"

using namespace coding;
using namespace coding::report;
using Catch::Matchers::Contains;

namespace {

struct DescribedStudy : tests::Study {
    DescribedStudy() {
        auto change = bulk();
        const auto eve = store::participant_named(change, "Ève", Role::moderator);
        const auto ana = store::participant_named(change, "Ana", Role::participant);
        const auto bo = store::participant_named(change, "Bo", Role::participant);
        for (const auto& person : {ana, bo}) store::set_value(change, person.id, "population", "formateurs");
        store::set_value(change, ana.id, "âge", "41");
        store::set_value(change, bo.id, "âge", "36");
        auto late = tests::turn(ana, "le prix attire");
        late.begin = Milliseconds{25 * 60'000 + 5'000};
        const auto session =
            add(change, "FG1", {tests::turn(eve, "et le prix ?"), late, tests::turn(bo, "oui")});
        store::question_labelled(change, "Q1", "Et le prix ?");
        Code price;
        price.name = "prix";
        price.kind = CodeKind::theme;
        price = store::add_code(change, price);
        for (const auto* coder : {"Léa", "Max"}) {
            code(change, project, session.id, price.id, store::coder_named(change, coder).id,
                 "le prix attire");
        }
        change.commit();
    }
};

bool known(const nlohmann::json& root, const std::string& item) {
    for (const auto& row : root["rows"]) {
        if (row["item"] == item) return row["known"];
    }
    throw std::out_of_range{item};
}

}  // namespace

TEST_CASE("both checklists stand whole, filled where the project knows something") {
    DescribedStudy study;
    const auto report = methods_report(study.project);
    const auto root = json_of("report-methods", report);
    CHECK(root["rows"].size() == 32 + 21);
    for (const auto* item :
         {"1", "12", "16", "17", "21", "24", "25", "27", "29", "31", "S10", "S14", "S15"}) {
        INFO(item);
        CHECK(known(root, item));
    }
    for (const auto* item : {"2", "9", "15", "19", "20", "22", "S2", "S9", "S21"}) {
        INFO(item);
        CHECK_FALSE(known(root, item));
    }
    std::size_t open = 0;
    for (const auto& row : root["rows"]) open += row["known"] ? 0U : 1U;
    CHECK(root["totals"]["open"] == open);
}

TEST_CASE("the gender of who moderates is told where an attribute holds it") {
    DescribedStudy study;
    CHECK_FALSE(known(json_of("report-methods", methods_report(study.project)), "4"));
    auto change = study.bulk();
    const auto eve = store::participant_named(change, "Ève", Role::moderator);
    store::set_value(change, store::participant_named(change, "Ana", Role::participant).id, "Genre", "femme");
    store::set_value(change, eve.id, "Genre", "autre");
    change.commit();
    const auto report = methods_report(study.project);
    CHECK(known(json_of("report-methods", report), "4"));
    CHECK_THAT(written(Format::text, report, Language::french), Contains("Genre\u00A0: autre (1)."));
}

TEST_CASE("a sample is told by its range where values are numbers, else value by value") {
    tests::Study study;
    auto change = study.bulk();
    // Ages 30, 30, 40, 51, 62, 70: the middle lies between 40 and 51.
    const std::vector<std::pair<std::string, std::string>> people{
        {"30", "A, la coopérative"}, {"30", "B"}, {"40", "B"}, {"51", "B"},
        {"62", "A, la coopérative"}, {"70", "B"}};
    for (std::size_t i = 0; i < people.size(); ++i) {
        const auto person = store::participant_named(change, "P" + std::to_string(i), Role::participant);
        store::set_value(change, person.id, "âge", people[i].first);
        store::set_value(change, person.id, "lieu", people[i].second);
    }
    change.commit();
    const auto text = written(Format::text, methods_report(study.project), Language::english);
    CHECK_THAT(text, Contains("âge: from 30 to 70, median 45.5."));
    CHECK_THAT(text, Contains("lieu: A, la coopérative (2) \u00B7 B (4)."));
}

TEST_CASE("several values that only one person has are told by their number") {
    tests::Study study;
    auto change = study.bulk();
    const auto add = [&](const std::string& name, const std::string& trade, const std::string& gender) {
        const auto person = store::participant_named(change, name, Role::participant);
        store::set_value(change, person.id, "métier", trade);
        store::set_value(change, person.id, "genre", gender);
    };
    add("Ana", "aide à domicile", "femme");
    add("Bo", "aide à domicile", "homme");
    add("Cy", "caissière", "femme");
    add("Di", "ancien agriculteur", "femme");
    add("Ed", "livreur à vélo", "femme");
    add("Fa", "institutrice retraitée", "femme");
    change.commit();
    const auto report = methods_report(study.project);
    CHECK_THAT(written(Format::text, report, Language::english),
               Contains("métier: aide à domicile (2); 4 other values, of one person each.") &&
                   !Contains("caissière"));
    const auto french = written(Format::text, report, Language::french);
    CHECK_THAT(
        french,
        Contains("métier\u00A0: aide à domicile (2)\u202F; 4 autres valeurs, d’une seule personne chacune."));
    CHECK_THAT(french,
               Contains("genre\u00A0: femme (5) \u00B7 homme (1)."));  // one man is no crowd of values
}

TEST_CASE("what the project knows is told in sentences, the rest is left to the team") {
    DescribedStudy study;
    const auto text = written(Format::markdown, methods_report(study.project), Language::french);
    CHECK_THAT(text, Contains("1 personne est notée à l’animation\u00A0: Ève."));
    CHECK_THAT(text, Contains("2 participants."));
    CHECK_THAT(text, Contains("FG1 (2)"));
    CHECK_THAT(text, Contains("population\u00A0: formateurs (2)."));
    CHECK_THAT(text, !Contains("41 (1)"));  // an age each describes nobody together
    CHECK_THAT(text, Contains("25 à 25 minutes"));
    CHECK_THAT(text, Contains("Léa (1), Max (1)"));
    CHECK_THAT(text, Contains("1 source a été codée par deux codeurs ou plus"));
    CHECK_THAT(text, Contains("Thèmes\u00A0: prix."));
    CHECK_THAT(text, Contains("### 2. Titres des chercheurs\n") && Contains("\nÀ écrire par l’équipe.\n"));
}

TEST_CASE("who came again and what was still new is told of several sessions") {
    DescribedStudy study;
    CHECK_FALSE(
        known(json_of("report-methods", methods_report(study.project)), "18"));  // there is one session
    auto change = study.bulk();
    const auto price = store::codebook(study.project).codes().front().id;
    const auto ana = store::participant_named(change, "Ana", Role::participant);
    const auto lea = store::coder_named(change, "Léa").id;
    for (const std::string number : {"2", "3", "4", "5", "6"}) {
        const auto session = study.add(change, "FG" + number, {tests::turn(ana, "le prix attire")});
        DescribedStudy::code(change, study.project, session.id, price, lea, "le prix attire");
    }
    change.commit();
    const auto report = methods_report(study.project);
    CHECK(known(json_of("report-methods", report), "18"));
    CHECK(known(json_of("report-methods", report), "22"));
    const auto text = written(Format::markdown, report, Language::french);
    CHECK_THAT(text, Contains("1 participant a pris part à plus d’une séance"));
    CHECK_THAT(text, Contains("Aucun code nouveau après 4 sources (+2)."));
    CHECK_THAT(text, Contains("avec une base de 4 sources et des séries de 2"));
}

TEST_CASE("of an empty project nearly all is to be written") {
    tests::Study study;
    const auto root = json_of("report-methods", methods_report(study.project));
    CHECK(known(root, "27"));
    CHECK_FALSE(known(root, "12"));
    CHECK_FALSE(known(root, "S10"));
}
