// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/acts/filling_people.hpp"

#include "libcoding/acts/groups.hpp"
#include "libcoding/containers/csv.hpp"
#include "libcoding/error.hpp"
#include "libcoding/store/people.hpp"

#include "acting.hpp"

using namespace coding;

TEST_CASE("a table from the clipboard fills in people, in one act") {
    tests::Acting study;
    const auto acts_before = store::history(study.project).size();
    const std::string table = "participant\trole\tâge\nPAUL\tobserver\t51\nLucien\t\t60\n";
    CHECK(acts::is_table_of_participants(table));
    CHECK_FALSE(acts::is_table_of_participants("51\t60\n"));
    CHECK(acts::fill_participants(study.project, "Maud", containers::read_csv(table)).replaced.empty());
    CHECK(store::history(study.project).size() == acts_before + 1);
    CHECK(store::find_participant(study.project, "PAUL")->role == Role::observer);
    CHECK(store::values(study.project, store::find_participant(study.project, "Lucien")->id).at("âge") ==
          "60");
    const auto again = acts::fill_participants(study.project, "Maud",
                                               containers::read_csv("participant\tâge\nLucien\t61\n"));
    CHECK(again.entry);
    REQUIRE(again.replaced.size() == 1);
    CHECK(again.replaced[0] == exchange::ReplacedValue{"Lucien", "âge", "60", "61"});
    store::undo(study.project, "Maud");
    store::undo(study.project, "Maud");
    CHECK_FALSE(store::find_participant(study.project, "Lucien"));
    CHECK_THROWS_AS(acts::fill_participants(study.project, "Maud",
                                            containers::read_csv("participant\trole\nPAUL\tchef\n")),
                    Error);
    CHECK(store::find_participant(study.project, "PAUL")->role == Role::participant);
}

TEST_CASE("sources move from group to group in one act") {
    tests::Acting study;
    const std::vector sources{study.fg1};
    const auto one = acts::make_group(study.project, "Maud", "one", sources).id;
    const auto two = acts::make_group(study.project, "Maud", "two").id;
    const auto acts_before = store::history(study.project).size();
    acts::move_to_group(study.project, "Maud", one, two, sources);
    CHECK(store::history(study.project).size() == acts_before + 1);
    CHECK(store::members(study.project, one).empty());
    CHECK(store::members(study.project, two) == sources);
    store::undo(study.project, "Maud");
    CHECK(store::members(study.project, one) == sources);
    acts::move_to_group(study.project, "Maud", one, {}, sources);
    CHECK(store::members(study.project, one).empty());
    acts::move_to_group(study.project, "Maud", {}, two, sources);
    CHECK(store::members(study.project, two) == sources);
}
