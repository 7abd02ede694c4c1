// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/acts/sources.hpp"

#include <array>

#include "libcoding/acts/groups.hpp"
#include "libcoding/error.hpp"

#include "acting.hpp"

using namespace coding;
using namespace coding::tests;

namespace {

std::vector<std::string> names(const store::Project& project) {
    std::vector<std::string> found;
    for (const auto& source : store::sources(project)) found.push_back(source.name);
    return found;
}

}  // namespace

TEST_CASE("a source is renamed and described") {
    Acting study;
    auto source = *store::source(study.project, study.fg1);
    source.date = "2026-03-12";
    source.media = "son/fg1.ogg";
    source.language = "en";
    study.check_act("Changed the source FG1", "Modification de la source FG1",
                    [&] { acts::change_source(study.project, "Léa", source); });
    CHECK(store::source(study.project, study.fg1)->media == "son/fg1.ogg");
    source.name = "Rouen";
    study.check_act("Renamed the source FG1 to “Rouen”", "La source FG1 devient «\u00A0Rouen\u00A0»",
                    [&] { acts::change_source(study.project, "Léa", source); });
    source.name = "FG2";
    CHECK_THROWS_AS(acts::change_source(study.project, "Léa", source), Error);
    source.name = "Rouen";
    source.date = "12 mars";
    CHECK_THROWS_AS(acts::change_source(study.project, "Léa", source), Error);

    const std::array both{study.fg1, study.fg2};
    study.check_act("Changed the kind of 2 sources", "Changement du genre de 2 sources",
                    [&] { acts::set_source_kind(study.project, "Léa", both, SourceKind::interview); });
    const acts::SourceValue value{study.fg2, "ville", "Rouen"};
    study.check_act("Set ville of FG2 to “Rouen”", "ville de FG2\u00A0: «\u00A0Rouen\u00A0»", [&] {
        acts::set_source_values(study.project, "Léa", std::span{&value, 1});
    });
    CHECK(store::values(study.project, study.fg2).at("ville") == "Rouen");
}

TEST_CASE("field notes are written, ordered and removed") {
    Acting study;
    Source notes;
    study.check_act("Wrote the source Carnet", "Source écrite\u00A0: Carnet", [&] {
        notes = acts::write_source(
            study.project, "Léa",
            {"Carnet", SourceKind::field_notes, "2026-03-12", "", "Arrivée tôt.\r\nIl pleut."});
    });
    const auto blocks = store::blocks(study.project, notes.id);
    REQUIRE(blocks.size() == 2);
    CHECK(blocks[0].text == "Arrivée tôt.\n");
    CHECK(blocks[1].text == "Il pleut.");
    CHECK(blocks[1].words == 2);

    study.check_act("Moved the source Carnet", "Déplacement de la source Carnet", [&] {
        acts::move_sources(study.project, "Léa", std::span{&notes.id, 1}, 0);
    });
    CHECK(names(study.project) == std::vector<std::string>{"Carnet", "FG1", "FG2"});
    acts::move_sources(study.project, "Léa", std::span{&notes.id, 1}, 2);
    CHECK(names(study.project) == std::vector<std::string>{"FG1", "Carnet", "FG2"});

    study.coded(study.fg1, study.price, "prix");
    const std::array two{study.fg1, notes.id};
    const auto plan = acts::plan_remove_sources(study.project, two);
    CHECK(plan.blocks == 5);
    CHECK(plan.codings == 1);
    study.check_act("Removed 2 sources with 1 coding", "Retrait de 2 sources avec 1 codage",
                    [&] { acts::remove_sources(study.project, "Léa", two); });
    CHECK(names(study.project) == std::vector<std::string>{"FG2"});
}

TEST_CASE("groups are made, filled, renamed and removed") {
    Acting study;
    auto& project = study.project;
    const std::array both{study.fg1, study.fg2};
    Group group;
    study.check_act("Made the group Rouen", "Création du groupe Rouen",
                    [&] { group = acts::make_group(project, "Léa", "Rouen", std::span{both}.first(1)); });
    CHECK_THROWS_AS(acts::make_group(project, "Léa", "Rouen"), Error);
    study.check_act("Put 2 sources into the group Rouen", "2 sources mises dans le groupe Rouen",
                    [&] { acts::add_to_group(project, "Léa", group.id, both); });
    CHECK(store::members(project, group.id).size() == 2);
    study.check_act("Took 1 source out of the group Rouen", "1 source sortie du groupe Rouen",
                    [&] { acts::remove_from_group(project, "Léa", group.id, std::span{both}.first(1)); });
    CHECK(store::members(project, group.id) == std::vector{study.fg2});
    study.check_act("Renamed the group Rouen to “Caen”", "Le groupe Rouen devient «\u00A0Caen\u00A0»",
                    [&] { acts::rename_group(project, "Léa", group.id, "Caen"); });
    study.check_act("Removed the group Caen", "Retrait du groupe Caen", [&] {
        acts::remove_groups(project, "Léa", std::span{&group.id, 1});
    });
    CHECK(store::groups(project).empty());
}
