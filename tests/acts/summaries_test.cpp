// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/acts/summaries.hpp"

#include "libcoding/acts/codebook.hpp"
#include "libcoding/acts/groups.hpp"
#include "libcoding/acts/merging.hpp"
#include "libcoding/acts/people.hpp"
#include "libcoding/error.hpp"
#include "libcoding/store/summaries.hpp"
#include "libcoding/store/touched.hpp"

#include "acting.hpp"

using namespace coding;
using coding::tests::Acting;

namespace {

std::string said(const Acting& study, const MatrixCell& cell) {
    const auto summary = store::summary_of(study.project, cell);
    return summary ? summary->text : "nothing";
}

AttributeId attribute_of(Acting& study) {
    auto act = study.change();
    store::set_value(act, study.claire.id, "métier", "formatrice");
    act.commit();
    return store::attributes(study.project).at(0).id;
}

}  // namespace

TEST_CASE("the summary of a cell is written, changed and taken away; each is undone") {
    Acting study;
    const MatrixCell cell{study.price, study.fg1};
    study.check_act("Wrote the summary of alimentaire / prix in FG1",
                    "Résumé écrit pour alimentaire / prix dans FG1",
                    [&] { acts::write_summary(study.project, "Léa", cell, " Trop cher.\n"); });
    CHECK(said(study, cell) == "Trop cher.");
    CHECK(store::touched(study.project, store::history(study.project, 1).front().id).summaries);
    study.check_act("Wrote the summary of alimentaire / prix in FG1",
                    "Résumé écrit pour alimentaire / prix dans FG1",
                    [&] { acts::write_summary(study.project, "Léa", cell, "Cher, mais bon."); });
    CHECK(store::summaries(study.project).size() == 1);
    CHECK_FALSE(acts::write_summary(study.project, "Léa", cell, "Cher, mais bon."));
    study.check_act("Removed the summary of alimentaire / prix in FG1",
                    "Résumé supprimé pour alimentaire / prix dans FG1",
                    [&] { acts::write_summary(study.project, "Léa", cell, ""); });
    CHECK(store::summaries(study.project).empty());
    CHECK_THROWS_AS(acts::write_summary(study.project, "Léa", {study.price, GroupId{5}}, "?"), Error);
    CHECK_THROWS_AS(acts::write_summary(study.project, "Léa", {CodeId{5}, study.fg1}, "?"), Error);
}

TEST_CASE("a summary stays with its cell when code, group and person get another name, and goes with them") {
    Acting study;
    const auto group = acts::make_group(study.project, "Léa", "Campus").id;
    const MatrixCell of_group{study.food, group};
    const MatrixCell of_person{study.food, study.paul.id};
    const MatrixCell of_value{study.food, ValueOf{attribute_of(study), "formatrice"}};
    acts::write_summary(study.project, "Léa", of_group, "du groupe");
    acts::write_summary(study.project, "Léa", of_person, "de Paul");
    acts::write_summary(study.project, "Léa", of_value, "des formatrices");
    acts::rename_group(study.project, "Léa", group, "Campus de Caen");
    auto renamed = store::code(study.project, study.food);
    renamed.name = "nourriture";
    acts::change_code(study.project, "Léa", renamed);
    CHECK(said(study, of_group) == "du groupe");
    CHECK(said(study, of_person) == "de Paul");
    CHECK(said(study, of_value) == "des formatrices");
    acts::remove_groups(study.project, "Léa", std::vector{group});
    CHECK(said(study, of_group) == "nothing");
    store::undo(study.project, "Léa");
    CHECK(said(study, of_group) == "du groupe");
}

TEST_CASE("codes and people that become one keep what was said of both") {
    Acting study;
    acts::write_summary(study.project, "Léa", {study.price, study.fg1}, "Trop cher.");
    acts::write_summary(study.project, "Léa", {study.place, study.fg1}, "Trop loin.");
    acts::write_summary(study.project, "Léa", {study.place, study.fg2}, "Rien.");
    study.check_act("Merged a code into alimentaire / prix", "Fusion d’un code dans alimentaire / prix", [&] {
        acts::merge_codes(study.project, "Léa", std::vector{study.place}, study.price, false);
    });
    CHECK(said(study, {study.price, study.fg1}) == "Trop cher.\n\nTrop loin.");
    CHECK(said(study, {study.price, study.fg2}) == "Rien.");
    CHECK(store::summaries(study.project).size() == 2);

    acts::write_summary(study.project, "Léa", {study.price, study.paul.id}, "Paul.");
    acts::write_summary(study.project, "Léa", {study.price, study.claire.id}, "Claire.");
    acts::join_participants(study.project, "Léa", study.claire.id, std::vector{study.paul.id});
    CHECK(said(study, {study.price, study.claire.id}) == "Claire.\n\nPaul.");
}
