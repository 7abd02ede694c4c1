// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/store/touched.hpp"

#include <array>

#include "libcoding/acts/codebook.hpp"
#include "libcoding/acts/codings.hpp"
#include "libcoding/acts/edits.hpp"
#include "libcoding/acts/people.hpp"
#include "libcoding/store/counting_by_steps.hpp"
#include "libcoding/store/database.hpp"

#include "acting.hpp"

using namespace coding;
using namespace coding::tests;

TEST_CASE("an entry tells what it touched, and its undo touches the same") {
    Acting study;
    auto& project = study.project;
    const auto last = [&] { return store::touched(project, store::history(project, 1).front().id); };

    const auto coded = acts::code_passage(project, "Léa", study.fg1, {9, 12}, std::span{&study.price, 1});
    auto touched = store::touched(project, coded.entry);
    CHECK(touched.codings == std::set{study.fg1});
    CHECK(touched.texts.empty());
    CHECK_FALSE(touched.codebook);
    CHECK_FALSE(touched.everything);

    const auto id = coded.codings.front().id;
    acts::set_polarity(project, "Léa", std::span{&id, 1}, Polarity::lever);
    CHECK(last().codings == std::set{study.fg1});  // an update names the coding, not its source
    const auto undone = store::undo(project, "Léa");
    CHECK(store::touched(project, undone.id).codings == std::set{study.fg1});
    CHECK(last().codings == std::set{study.fg1});

    const acts::TextEdit edit{9, 2, "Un"};
    acts::edit_text(project, "Léa", study.fg1, std::span{&edit, 1});
    CHECK(last().texts == std::set{study.fg1});

    Code code;
    code.name = "eau";
    acts::add_code(project, "Léa", code);
    CHECK(last().codebook);
    CHECK(last().codings.empty());

    auto claire = study.claire;
    claire.name = "CLARA";
    acts::change_participants(project, "Léa", std::span{&claire, 1});
    CHECK(last().people);

    auto import = study.bulk();
    study.add(import, "FG3", {turn(study.paul, "Bon.")});
    import.commit();
    CHECK(last().everything);
    store::undo(project, "Léa");
    CHECK(last().everything);
}

namespace {

std::unordered_map<CodeId, std::uint32_t> counted_by_steps(const store::Project& project) {
    store::CodingCounting counting{project};
    while (counting.step(project)) {
    }
    return counting.counts();
}

}  // namespace

TEST_CASE("codings are counted by code, without those that an undone import hid") {
    Acting study;
    study.coded(study.fg1, study.price, "prix");
    study.coded(study.fg2, study.price, "cher");
    study.coded(study.fg2, study.place, "moi");
    auto import = study.bulk();
    Study::code(import, study.project, study.fg1, study.food, study.lea, "bus");
    import.commit();
    const std::unordered_map<CodeId, std::uint32_t> with{{study.price, 2}, {study.place, 1}, {study.food, 1}};
    CHECK(store::coding_counts(study.project) == with);
    CHECK(counted_by_steps(study.project) == with);
    store::undo(study.project, "Léa");
    const std::unordered_map<CodeId, std::uint32_t> without{{study.price, 2}, {study.place, 1}};
    CHECK(store::coding_counts(study.project) == without);
    CHECK(counted_by_steps(study.project) == without);
}

TEST_CASE("codings of a source that an undone import hid are not counted, all at once or by steps") {
    Acting study;
    study.coded(study.fg1, study.price, "prix");
    auto import = study.bulk();
    const auto brought = study.add(import, "FG3", {turn(study.paul, "Le prix.")});
    import.commit();
    study.coded(brought.id, study.price, "prix");
    study.coded(brought.id, study.place, "Le");
    CHECK(counted_by_steps(study.project).at(study.price) == 2);
    study.project.database().execute("UPDATE source SET hidden = 1 WHERE name = 'FG3'");
    const std::unordered_map<CodeId, std::uint32_t> without{{study.price, 1}};
    CHECK(store::coding_counts(study.project) == without);
    CHECK(counted_by_steps(study.project) == without);
}
