// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/report/codebook_report.hpp"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "libcoding/store/codes.hpp"
#include "libcoding/store/history.hpp"

#include "small_report.hpp"
#include "tests/support/study.hpp"
#include "tests/support/validated_json.hpp"

using namespace coding;
using namespace coding::report;
using Catch::Matchers::Contains;

namespace {

/// A code “prix” whose rule is rewritten step by step; each act is a change of its own.
struct RuledStudy : tests::Study {
    Code price;
    CoderId lea;
    SourceId session;

    RuledStudy() {
        auto change = this->change();
        const auto ana = store::participant_named(change, "Ana", Role::participant);
        session = add(change, "FG1", {tests::turn(ana, "le prix attire et le prix repousse")}).id;
        price.name = "prix";
        price.definition = "Ce que cela coûte.";
        price = store::add_code(change, price);
        lea = store::coder_named(change, "Léa").id;
        change.commit();
    }

    Coding coded(const std::string& words) {
        auto change = this->change();
        auto made = code(change, project, session, price.id, lea, words);
        change.commit();
        return made;
    }
    void rule(std::string Code::*part, const std::string& text) {
        auto change = this->change();
        price.*part = text;
        store::update_code(change, price);
        change.commit();
    }
    nlohmann::json report(std::size_t at_most = 0) {
        const auto text = written(Format::json, codebook_report(project, {}, at_most), Language::french);
        CHECK(schema_faults("report-codebook", text).empty());
        return nlohmann::json::parse(text);
    }
};

}  // namespace

TEST_CASE("a coding made before its rule changed is to be looked at again, one made since is not") {
    RuledStudy study;
    study.coded("le prix attire");
    study.rule(&Code::when_not_to_use, "Un budget.");
    study.coded("repousse");
    const auto root = study.report();
    CHECK(root["rows"][0]["definition"] == "Ce que cela coûte.");
    CHECK(root["rows"][0]["when_not_to_use"] == "Un budget.");
    CHECK(root["rows"][0]["when_to_use"].is_null());
    CHECK(root["rows"][0]["codings"] == 2);
    CHECK(root["rows"][0]["recheck"] == 1);
    REQUIRE(root["changes"].size() == 1);
    CHECK(root["changes"][0]["part"] == "when_not_to_use");
    CHECK(root["changes"][0]["before"].is_null());
    CHECK(root["changes"][0]["after"] == "Un budget.");
    CHECK(root["changes"][0]["coder"] == "Léa");
    REQUIRE(root["recheck"].size() == 1);
    CHECK(root["recheck"][0]["text"] == "le prix attire");
    CHECK(root["recheck"][0]["source"] == "FG1");
    CHECK(root["recheck"][0]["begin"] == 6);
    CHECK_THAT(written(Format::text, codebook_report(study.project, {}), Language::french),
               Contains("À revoir"));
}

TEST_CASE("a coding that was changed since has been looked at") {
    RuledStudy study;
    auto coding = study.coded("le prix attire");
    study.rule(&Code::definition, "Un montant.");
    CHECK(study.report()["recheck"].size() == 1);
    auto change = study.change();
    coding.source = study.session;
    coding.polarity = Polarity::lever;
    store::update_coding(change, coding, store::SourceLayout{change, study.session});
    change.commit();
    CHECK(study.report()["recheck"].empty());
}

TEST_CASE("a rule that stands again as it did asks for nothing, but for what was coded in between") {
    RuledStudy study;
    study.coded("le prix attire");
    study.rule(&Code::definition, "Un montant.");
    study.coded("repousse");
    study.rule(&Code::definition, "Ce que cela coûte.");
    const auto root = study.report();
    CHECK(root["changes"].size() == 2);
    REQUIRE(root["recheck"].size() == 1);
    CHECK(root["recheck"][0]["text"] == "repousse");
}

TEST_CASE("undoing a change of a rule is a change; a new example is no new rule") {
    RuledStudy study;
    study.coded("le prix attire");
    study.rule(&Code::example, "c’est trop cher");
    CHECK(study.report()["recheck"].empty());
    CHECK(study.report()["changes"].size() == 1);
    study.rule(&Code::definition, "Un montant.");
    CHECK(study.report()["recheck"].size() == 1);
    store::undo(study.project, "Léa");
    CHECK(study.report()["recheck"].empty());
    CHECK(study.report()["changes"].size() == 3);
}

TEST_CASE("no more are listed than are asked for, and the report says how many there are") {
    RuledStudy study;
    study.coded("le prix attire");
    study.coded("repousse");
    study.rule(&Code::definition, "Un montant.");
    const auto root = study.report(1);
    CHECK(root["recheck"].size() == 1);
    CHECK(root["rows"][0]["recheck"] == 2);
    CHECK_THAT(root["warnings"].back().get<std::string>(), Contains("1 premiers des 2"));
}

TEST_CASE("codes without a definition are told") {
    RuledStudy study;
    study.rule(&Code::definition, "");
    CHECK_THAT(study.report()["warnings"][0].get<std::string>(), Contains("1 code n’a"));
}
