// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/acts/dossier.hpp"

#include <sstream>

#include "libcoding/acts/codebook.hpp"
#include "libcoding/error.hpp"
#include "libcoding/report/dossier.hpp"
#include "libcoding/report/kept_dossier.hpp"
#include "libcoding/report/writers.hpp"
#include "libcoding/store/dossier.hpp"
#include "libcoding/store/touched.hpp"

#include "acting.hpp"

using namespace coding;
using coding::tests::Acting;

namespace {

const std::string prices_alone = R"({"title": "Prix", "parts": [{"report": "frequency", "code": "prix"}]})";

std::string made_after_its_definition(const store::Project& project,
                                      const report::DossierFigures* since = nullptr) {
    std::ostringstream page;
    report::write_markdown(page, report::dossier(project, report::definition_to_use(project, {}), since),
                           Catalogue{Language::english});
    return page.str();
}

}  // namespace

TEST_CASE("the definition of the dossier is kept, changed and removed; each is undone") {
    Acting study;
    CHECK_FALSE(report::kept_definition(study.project));
    study.check_act("Kept a definition of the dossier", "Définition du dossier enregistrée",
                    [&] { acts::set_dossier(study.project, "Léa", prices_alone); });
    CHECK(store::touched(study.project, store::history(study.project, 1).front().id).dossier);
    CHECK(store::dossier_definition(study.project) == prices_alone);
    CHECK_FALSE(acts::set_dossier(study.project, "Léa", prices_alone));  // says so already
    study.check_act("Changed the definition of the dossier", "Définition du dossier modifiée", [&] {
        acts::set_dossier(study.project, "Léa", R"({"parts": [{"report": "speakers"}]})");
    });
    CHECK(report::kept_definition(study.project)->parts.size() == 1);
    study.check_act("Removed the definition of the dossier", "Définition du dossier supprimée",
                    [&] { acts::remove_dossier(study.project, "Léa"); });
    CHECK_FALSE(store::dossier_definition(study.project));
    CHECK_THROWS_AS(acts::remove_dossier(study.project, "Léa"), Error);
}

TEST_CASE("what is no definition of a dossier is refused, and nothing changes") {
    Acting study;
    acts::set_dossier(study.project, "Léa", prices_alone);
    const auto before = store::contents(study.project.database());
    for (const std::string wrong : {"", "{", "[]", R"({"parts": [{"report": "no such"}]})",
                                    R"({"parts": [{"report": "frequency", "at-most": 3}]})"}) {
        INFO(wrong);
        CHECK_THROWS_AS(acts::set_dossier(study.project, "Léa", wrong), Error);
    }
    CHECK(store::contents(study.project.database()) == before);
}

TEST_CASE("the dossier is made after the definition that the project keeps, and says so") {
    Acting study;
    CHECK_THAT(made_after_its_definition(study.project), Catch::Contains("Saturation"));
    acts::set_dossier(study.project, "Léa", prices_alone);
    const auto page = made_after_its_definition(study.project);
    CHECK_THAT(page, Catch::Contains("reports named by the project’s definition"));
    CHECK_THAT(page, Catch::Contains("Prix"));
    CHECK_THAT(page, !Catch::Contains("Saturation"));
    analysis::ScopeRequest one_group;
    one_group.groups = {"FG1"};
    CHECK_THROWS_AS(report::definition_to_use(study.project, one_group), Error);
    // What a team begins with can be kept as it is.
    acts::set_dossier(study.project, "Léa", report::usual_definition());
    CHECK(report::kept_definition(study.project)->parts.size() == report::usual_dossier().parts.size());
}

TEST_CASE("what a dossier tells is kept by name, and a later one says what changed since") {
    Acting study;
    study.coded(study.fg1, study.price, "Le prix monte");
    study.check_act("Kept the figures of the dossier as “mai”",
                    "Chiffres du dossier gardés\u00A0: «\u00A0mai\u00A0»",
                    [&] { acts::keep_figures(study.project, "Léa", "mai"); });
    const auto kept = report::kept_dossier_figures(study.project, "MAI");
    REQUIRE(kept);
    CHECK(kept->sources.size() == 2);
    CHECK(kept->codes.size() == 3);
    CHECK(kept->figures.size() > 10);
    CHECK_FALSE(report::kept_dossier_figures(study.project, "juin"));

    study.coded(study.fg2, study.price, "Trop cher");
    auto price = store::code(study.project, study.price);
    price.name = "coût";
    acts::change_code(study.project, "Léa", price);
    const auto page = made_after_its_definition(study.project, &*kept);
    CHECK_THAT(page, Catch::Contains("What changed since"));
    CHECK_THAT(page, Catch::Contains("Codings: 1 then, 2 now."));
    CHECK_THAT(page, Catch::Contains("renamed"));  // the code is known by its id

    CHECK_THROWS_AS(acts::keep_figures(study.project, "Léa", "mai"), Error);
    CHECK_THROWS_AS(acts::keep_figures(study.project, "Léa", ""), Error);
    CHECK_THROWS_AS(acts::forget_figures(study.project, "Léa", "juin"), Error);
    study.check_act("Forgot the figures of the dossier kept as “mai”",
                    "Chiffres du dossier oubliés\u00A0: «\u00A0mai\u00A0»",
                    [&] { acts::forget_figures(study.project, "Léa", "Mai"); });
    CHECK(store::kept_figures(study.project).empty());
}
