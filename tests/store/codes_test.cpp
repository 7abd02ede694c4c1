// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/store/codes.hpp"

#include <catch2/catch.hpp>

#include "libcoding/error.hpp"
#include "libcoding/store/history.hpp"

#include "tests/support/study.hpp"

using namespace coding;
using namespace coding::tests;

namespace {

Code named(std::string name, CodeId parent = {}) {
    Code code;
    code.name = std::move(name);
    code.parent = parent;
    return code;
}

ErrorKind refusal(const std::function<void()>& act) {
    try {
        act();
    } catch (const Error& error) {
        return error.kind();
    }
    FAIL("not refused");
    return ErrorKind::usage;
}

}  // namespace

TEST_CASE("codes come back as a tree, with all fields, behind their siblings") {
    Study study;
    auto change = study.change();
    Code food = named("alimentaire");
    food.kind = CodeKind::theme;
    food.colour = "#aabbcc";
    food.definition = "ce qui se mange";
    food.when_to_use = "repas";
    food.when_not_to_use = "jardins";
    food.example = "« la cantine »";
    food = store::add_code(change, food);
    store::add_code(change, named("énergie"));
    store::add_code(change, named("prix", food.id));
    store::add_code(change, named("accès", food.id));
    change.commit();

    const Codebook codebook = store::codebook(study.project);
    REQUIRE(codebook.codes().size() == 4);
    CHECK(codebook.path(1) == "alimentaire / prix");
    CHECK(codebook.path(2) == "alimentaire / accès");
    const Code& found = codebook.codes()[0];
    CHECK(found.kind == CodeKind::theme);
    CHECK(found.colour == "#aabbcc");
    CHECK(found.definition == "ce qui se mange");
    CHECK(found.when_to_use == "repas");
    CHECK(found.when_not_to_use == "jardins");
    CHECK(found.example == "« la cantine »");
}

TEST_CASE("a code is refused an empty name, a path's separator, a sibling's name, an unknown parent") {
    Study study;
    auto change = study.change();
    const Code food = store::add_code(change, named("alimentaire"));
    CHECK_NOTHROW(store::add_code(change, named("alimentaire", food.id)));
    CHECK(refusal([&] { store::add_code(change, named("alimentaire")); }) == ErrorKind::conflict);
    CHECK(refusal([&] { store::add_code(change, named("")); }) == ErrorKind::conflict);
    CHECK(refusal([&] { store::add_code(change, named("a / b")); }) == ErrorKind::conflict);
    CHECK_NOTHROW(store::add_code(change, named("et/ou")));
    CHECK(refusal([&] { store::add_code(change, named("x", CodeId{12345})); }) == ErrorKind::conflict);
}

TEST_CASE("a code moves, but never below itself") {
    Study study;
    auto change = study.change();
    Code top = store::add_code(change, named("a"));
    Code middle = store::add_code(change, named("b", top.id));
    const Code leaf = store::add_code(change, named("c", middle.id));
    top.parent = leaf.id;
    CHECK(refusal([&] { store::update_code(change, top); }) == ErrorKind::conflict);
    top.parent = top.id;
    CHECK(refusal([&] { store::update_code(change, top); }) == ErrorKind::conflict);
    middle.parent = {};
    middle.name = "B";
    store::update_code(change, middle);
    change.commit();
    const Codebook codebook = store::codebook(study.project);
    CHECK(codebook.path(*codebook.index_of(leaf.id)) == "B / c");
}

TEST_CASE("a removed code takes those below it and their codings along, and undo brings all back") {
    Study study;
    auto change = study.change();
    const Code top = store::add_code(change, named("a"));
    const Code leaf = store::add_code(change, named("b", top.id));
    const Coder lea = store::coder_named(change, "Léa");
    const Source source = Study::add(change, "FG1", {paragraph("Le prix monte.")});
    Study::code(change, study.project, source.id, leaf.id, lea.id, "prix");
    change.commit();
    auto removal = study.change();
    store::remove_code(removal, top.id);
    removal.commit();
    CHECK(store::codebook(study.project).empty());
    CHECK(store::codings(study.project).empty());
    store::undo(study.project, "Léa");
    CHECK(store::codebook(study.project).codes().size() == 2);
    CHECK(store::codings(study.project).size() == 1);
}
