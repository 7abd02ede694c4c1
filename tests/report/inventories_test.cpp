// SPDX-License-Identifier: GPL-3.0-or-later
// The reports of actions and of imaginaries, from a project.
#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "libcoding/report/actions_report.hpp"
#include "libcoding/report/imaginaries_report.hpp"
#include "libcoding/store/codes.hpp"

#include "small_report.hpp"
#include "tests/support/study.hpp"
#include "tests/support/validated_json.hpp"

using namespace coding;
using namespace coding::report;
using Catch::Matchers::Contains;

namespace {

struct ToldStudy : tests::Study {
    ToldStudy() {
        auto change = this->change();
        auto ana = store::participant_named(change, "Ana", Role::participant);
        auto bo = store::participant_named(change, "Bo", Role::participant);
        bo.consent = Consent::none;
        store::update_participant(change, bo);
        const auto session = add(change, "FG1",
                                 {tests::turn(ana, "on a fait un repas, comme chez ma grand-mère"),
                                  tests::turn(bo, "et un atelier vélo")});
        store::add_to_group(change, store::group_named(change, "G1").id, session.id);
        const auto lea = store::coder_named(change, "Léa").id;
        const auto code_of = [&](const char* name, CodeKind kind) {
            Code code;
            code.name = name;
            code.kind = kind;
            return store::add_code(change, code).id;
        };
        const auto food = code_of("alimentaire", CodeKind::theme);
        const auto done = code_of("bilan", CodeKind::action);
        const auto memory = code_of("mémoire", CodeKind::imaginary);
        code(change, project, session.id, food, lea, "repas");
        code(change, project, session.id, memory, lea, "comme chez ma grand-mère");
        code(change, project, session.id, done, lea, "un atelier");
        Coding told;
        told.code = done;
        told.coder = lea;
        told.span = {6, 24};
        told.polarity = Polarity::lever;
        told.condition = "il y a une cuisine";
        told.memo = "soixante couverts";
        store::add_coding(change, told, store::SourceLayout{change, session.id});
        change.commit();
    }
};

}  // namespace

TEST_CASE("the inventory of actions has what was done, for which theme, how it came out and in whose words") {
    ToldStudy study;
    const auto root = json_of("report-actions", actions_report(study.project, {}));
    CHECK(root["totals"]["actions"] == 2);
    REQUIRE(root["rows"].size() == 2);
    const auto& meal = root["rows"][0];
    CHECK(meal["code"] == "bilan");
    CHECK(meal["themes"] == "alimentaire");
    CHECK(meal["column"] == "G1");
    CHECK(meal["result"] == "lever");
    CHECK(meal["condition"] == "il y a une cuisine");
    CHECK(meal["memo"] == "soixante couverts");
    CHECK(meal["speaker"] == "Ana");
    CHECK(meal["text"] == "on a fait un repas");
    CHECK(root["rows"][1]["text"].is_null());
    CHECK(root["rows"][1]["themes"].is_null());
    REQUIRE(root["results"].size() == 2);
    CHECK(root["results"][0]["lever"] == 1);
    CHECK(root["results"][1]["theme"].is_null());
    CHECK(root["results"][1]["none"] == 1);
    CHECK(root["columns"][0]["columns"]["G1"] == 1);
    CHECK_THAT(root["warnings"][0].get<std::string>(), Contains("1 action figure"));
    CHECK_THAT(written(Format::html, actions_report(study.project, {}), Language::french),
               Contains("soixante couverts"));
    CHECK_THAT(written(Format::text, actions_report(study.project, {}, "kind"), Language::french),
               Contains("entretien collectif") && !Contains("focus_group") &&
                   Contains("Actions par thème et par type de source"));
    CHECK_THAT(written(Format::text, actions_report(study.project, {}), Language::english),
               Contains("Actions by theme and group"));
}

TEST_CASE("imaginaries stand in their boxes, with what the boxes mean") {
    ToldStudy study;
    const auto root = json_of("report-imaginaries", imaginaries_report(study.project, {}));
    REQUIRE(root["rows"].size() == 1);
    CHECK(root["rows"][0]["code"] == "mémoire");
    CHECK(root["rows"][0]["box"] == "core");
    CHECK(root["rows"][0]["people"] == 1);
    CHECK(root["rows"][0]["mean_rank"] == 1);
    CHECK(root["limits"][0]["limit"] == 1);
    CHECK(root["warnings"].size() == 2);
    CHECK_THAT(written(Format::text, imaginaries_report(study.project, {}), Language::french),
               Contains("Noyau\u00A0: évoqué par beaucoup, et tôt"));
    CHECK_THAT(written(Format::html, imaginaries_report(study.project, {}), Language::french),
               Contains("<title>mémoire\u00A0: 1 personne sur 1, rang moyen 1,00 (noyau)</title>"));
}

TEST_CASE("without actions or imaginaries the reports say what is missing") {
    tests::Study study;
    const auto actions = json_of("report-actions", actions_report(study.project, {}));
    CHECK(actions["rows"].empty());
    CHECK_FALSE(actions["warnings"].empty());
    const auto imaginaries = json_of("report-imaginaries", imaginaries_report(study.project, {}));
    CHECK(imaginaries["rows"].empty());
    CHECK_FALSE(imaginaries["warnings"].empty());
}
