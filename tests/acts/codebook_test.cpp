// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/acts/codebook.hpp"

#include <array>

#include "libcoding/error.hpp"

#include "acting.hpp"

using namespace coding;
using namespace coding::tests;

namespace {

std::vector<std::string> paths(const store::Project& project) {
    const auto codebook = store::codebook(project);
    std::vector<std::string> found;
    for (std::size_t i = 0; i < codebook.codes().size(); ++i) found.push_back(codebook.path(i));
    return found;
}

}  // namespace

TEST_CASE("a code is added behind its siblings, changed and renamed") {
    Acting study;
    Code code;
    code.parent = study.food;
    code.name = "goût";
    study.check_act("Added the code alimentaire / goût", "Ajout du code alimentaire / goût",
                    [&] { code = acts::add_code(study.project, "Léa", code); });
    CHECK(paths(study.project).back() == "alimentaire / goût");

    code.colour = "#0072b2";
    code.definition = "Ce qui se mange avec plaisir";
    code.kind = CodeKind::imaginary;
    study.check_act("Changed the code alimentaire / goût", "Modification du code alimentaire / goût",
                    [&] { acts::change_code(study.project, "Léa", code); });
    CHECK(store::code(study.project, code.id).definition == "Ce qui se mange avec plaisir");
    code.name = "saveur";
    code.parent = {};  // only move_codes() moves
    study.check_act("Renamed the code alimentaire / goût to “saveur”",
                    "Le code alimentaire / goût devient «\u00A0saveur\u00A0»",
                    [&] { code = acts::change_code(study.project, "Léa", code); });
    CHECK(code.parent == study.food);
    code.name = "prix";
    CHECK_THROWS_AS(acts::change_code(study.project, "Léa", code), Error);
}

TEST_CASE("codes move together to a place among the children of another") {
    Acting study;
    Code code;
    code.name = "énergétique";
    const auto energy = acts::add_code(study.project, "Léa", code).id;
    code.name = "circulaire";
    const auto circular = acts::add_code(study.project, "Léa", code).id;

    study.check_act("Moved the code circulaire under alimentaire",
                    "Déplacement du code circulaire sous alimentaire", [&] {
                        acts::move_codes(study.project, "Léa", std::span{&circular, 1}, study.food, 1);
                    });
    CHECK(paths(study.project) == std::vector<std::string>{"alimentaire", "alimentaire / prix",
                                                           "alimentaire / circulaire", "alimentaire / lieu",
                                                           "énergétique"});
    const std::array both{study.place, study.price};
    study.check_act("Moved 2 codes to the top", "Déplacement de 2 codes à la racine",
                    [&] { acts::move_codes(study.project, "Léa", both, {}, 0); });
    CHECK(paths(study.project) ==
          std::vector<std::string>{"lieu", "prix", "alimentaire", "alimentaire / circulaire", "énergétique"});
    // Within one parent, forwards and backwards; what goes along with its parent stays there.
    const std::array down{study.place, energy};
    acts::move_codes(study.project, "Léa", down, {}, 3);
    CHECK(paths(study.project).front() == "prix");
    const std::array tree{study.food, circular};
    acts::move_codes(study.project, "Léa", tree, {}, 0);
    CHECK(paths(study.project)[0] == "alimentaire");
    CHECK(paths(study.project)[1] == "alimentaire / circulaire");
    CHECK_FALSE(acts::move_codes(study.project, "Léa", tree, {}, 0));
    CHECK_THROWS_AS(acts::move_codes(study.project, "Léa", std::span{&study.food, 1}, circular), Error);
}

TEST_CASE("removing codes tells before what goes along") {
    Acting study;
    study.coded(study.fg1, study.price, "prix");
    study.coded(study.fg2, study.price, "cher");
    study.coded(study.fg2, study.place, "moi");
    const std::array codes{study.food, study.price};
    const auto plan = acts::plan_remove_codes(study.project, codes);
    CHECK(plan.codes == 3);
    CHECK(plan.codings == 3);
    CHECK(plan.sources == 2);
    study.check_act("Removed 3 codes with 3 codings", "Retrait de 3 codes avec 3 codages",
                    [&] { acts::remove_codes(study.project, "Léa", codes); });
    CHECK(store::codebook(study.project).empty());
    CHECK(store::codings(study.project).empty());
}

TEST_CASE("a codebook that is brought in is one act, and none when it says nothing new") {
    Acting study;
    const exchange::ReadCodebook codes{
        exchange::read_codebook_csv("name,definition\nalimentaire,Ce qui se mange\neau,\n")};
    study.check_act("Brought in a codebook: 1 new code, 1 changed",
                    "Grille de codage entrée\u00A0: 1 nouveau code, 1 modifié",
                    [&] { acts::import_codebook(study.project, "Léa", codes); });
    const auto entries = store::history(study.project).size();
    const auto again = acts::import_codebook(study.project, "Léa", codes);
    CHECK(again.same == 2);
    CHECK(store::history(study.project).size() == entries);
}
