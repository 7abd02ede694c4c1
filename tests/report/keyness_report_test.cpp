// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/report/keyness_report.hpp"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "libcoding/store/codes.hpp"

#include "small_report.hpp"
#include "tests/support/study.hpp"
#include "tests/support/validated_json.hpp"

using namespace coding;
using namespace coding::report;

namespace {

struct SpokenStudy : tests::Study {
    SpokenStudy() {
        auto change = bulk();
        const auto ana = store::participant_named(change, "Ana", Role::participant);
        const auto bo = store::participant_named(change, "Bo", Role::participant);
        const auto first = add(change, "FG1",
                               {tests::turn(ana, "l’énergie (rires) des Énergies, l’énergie !"),
                                tests::turn(bo, "oui, l’énergie")});
        const auto second =
            add(change, "FG2", {tests::turn(bo, "la soupe, la soupe du jardin, soupe et soupe")},
                SourceKind::interview);
        store::add_to_group(change, store::group_named(change, "G1").id, first.id);
        store::add_to_group(change, store::group_named(change, "G2").id, second.id);
        Code heat;
        heat.name = "chaleur";
        heat = store::add_code(change, heat);
        code(change, project, first.id, heat.id, store::coder_named(change, "Léa").id,
             "des Énergies, l’énergie");
        change.commit();
    }
};

}  // namespace

TEST_CASE("typical words come straight from the texts of a project, without labels and stop words") {
    SpokenStudy study;
    const auto root = json_of("report-keyness", keyness_report(study.project, {}));
    CHECK(root["scope"]["by"] == "group");
    REQUIRE(root["rows"].size() == 2);
    CHECK(root["rows"][0]["word"] == "énergie");
    CHECK(root["rows"][0]["part"] == "G1");
    CHECK(root["rows"][0]["found"] == 4);
    CHECK(root["rows"][0]["voices"] == 2);
    CHECK(root["rows"][1]["word"] == "soupe");
    CHECK(root["less"].size() == 2);
    CHECK(root["parts"][1]["part"] == "G2");
    const auto kinds = json_of("report-keyness", keyness_report(study.project, {}, {"kind", 5}));
    CHECK(kinds["parts"][0]["part"] == "focus_group");
    const auto text = written(Format::text, keyness_report(study.project, {}, {"kind", 5}), Language::french);
    CHECK_THAT(text, Catch::Contains("entretien"));
}

TEST_CASE("an example of a typical word names nobody who did not agree to it") {
    SpokenStudy study;
    auto asked = study.change();
    auto bo = store::participants(study.project).at(1);
    REQUIRE(bo.name == "Bo");
    bo.consent = Consent::anonymous;
    store::update_participant(asked, bo);
    asked.commit();
    auto change = study.bulk();
    const auto ana = store::participant_named(change, "Ana", Role::participant);
    const auto more = study.add(change, "FG3",
                                {tests::turn(ana, "avec BÔ le vélo, le vélo"),
                                 tests::turn(ana, "encore un vélo à réparer, ou deux vélos")});
    store::add_to_group(change, store::group_named(change, "G3").id, more.id);
    change.commit();
    const auto rows = json_of("report-keyness", keyness_report(study.project, {}))["rows"];
    bool found = false;
    for (const auto& row : rows) {
        if (row["word"] != "vélo") continue;
        found = true;
        CHECK(row["example"] == "encore un vélo à réparer, ou deux vélos");
    }
    CHECK(found);
}

TEST_CASE("each part has a cloud of what is typical of it, unless there are too many to compare") {
    SpokenStudy study;
    const auto clouds = [&](const KeynessChoice& choice) {
        std::vector<WordCloud> found;
        for (const auto& part : keyness_report(study.project, {}, choice).parts) {
            if (const auto* cloud = std::get_if<WordCloud>(&part)) found.push_back(*cloud);
        }
        return found;
    };
    const auto of_groups = clouds({});
    REQUIRE(of_groups.size() == 2);
    REQUIRE(of_groups[0].words.size() == 1);
    CHECK(of_groups[0].words[0].text == "énergie");
    CHECK(Catalogue{Language::english}.text(of_groups[0].words[0].detail) ==
          "énergie: said 4 times here, never elsewhere");
    CHECK(of_groups[1].words[0].text == "soupe");
    // As a caption, it says what it is of.
    const auto title_of = [](const WordCloud& cloud) {
        return Catalogue{Language::french}.text(cloud.title);
    };
    CHECK(title_of(of_groups[0]).starts_with("Mots typiques\u00A0: "));
    const auto of_kinds = clouds({.by = "kind"});
    REQUIRE_FALSE(of_kinds.empty());
    CHECK(title_of(of_kinds[0]) == "Mots typiques\u00A0: entretiens collectifs");
    {
        auto change = study.bulk();
        for (int i = 3; i < 10; ++i) {
            const auto source = study.add(
                change, "FG" + std::to_string(i),
                {tests::turn(store::participant_named(change, "Bo", Role::participant), "bien le bonjour")});
            store::add_to_group(change, store::group_named(change, "G" + std::to_string(i)).id, source.id);
        }
        change.commit();
    }
    CHECK(clouds({}).empty());
}

TEST_CASE("a code asked for is compared with all that is said otherwise") {
    SpokenStudy study;
    analysis::ScopeRequest request;
    request.codes = {"chaleur"};
    const auto root = json_of("report-keyness", keyness_report(study.project, request));
    CHECK(root["scope"]["by"] == "code");
    REQUIRE(root["parts"].size() == 1);
    CHECK(root["parts"][0]["part"] == "chaleur");
    CHECK(root["parts"][0]["words"] == 3);
}

TEST_CASE("without texts the report of typical words says so") {
    tests::Study study;
    const auto root = json_of("report-keyness", keyness_report(study.project, {}));
    CHECK(root["rows"].empty());
    CHECK_FALSE(root["warnings"].empty());
}
