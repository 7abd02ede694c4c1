// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/analysis/scope.hpp"

#include <catch2/catch.hpp>

#include "libcoding/error.hpp"

#include "tests/analysis/small_study.hpp"

using namespace coding;
using namespace coding::analysis;
using coding::test::SmallStudy;

namespace {

/// Blocks: S1 (G1, January, town): 0 Ana 10 words, 1 Bo 20; S2 (G1 and G2, February, country): 2 Ana 40, 3 Cy
/// 80; notes (no group, no date): 4 a paragraph of 160 words. The words in scope tell which blocks are.
SmallStudy study() {
    SmallStudy study;
    study.code("food", CodeKind::theme).code("food / price").code("levers");
    study.source("Séance 1", {"G1"}, "2026-01-10T14:00");
    study.block("Ana", 10, {-1, "", BlockKind::turn}).block("Bo", 20, {60000, "", BlockKind::turn});
    study.source("Séance 2", {"G1", "G2"}, "2026-02-10");
    study.block("Ana", 40, {30000, "", BlockKind::turn}).block("Cy", 80, {-1, "", BlockKind::turn});
    study.source("Notes").turn("", 160);
    const auto person = Attribute::Of::participant;
    study.value(person, "age", "Ana", "20")
        .value(person, "age", "Bo", "30")
        .value(person, "job", "Ana", "Cook");
    study.value(person, "job", "Bo", "Cook").value(person, "job", "Cy", "Clown");
    study.value(Attribute::Of::source, "place", "Séance 1", "town");
    study.value(Attribute::Of::source, "place", "Séance 2", "country");
    return study;
}

std::uint64_t words_in(const ScopeRequest& request) {
    return resolve(study().tables(), request).words;
}

ErrorKind failure(const ScopeRequest& request) {
    try {
        (void)resolve(study().tables(), request);
    } catch (const Error& error) {
        return error.kind();
    }
    FAIL("no error");
    return ErrorKind::usage;
}

}  // namespace

TEST_CASE(
    "Filters by source and group choose blocks; several names are alternatives, different filters all hold") {
    CHECK(words_in({}) == 310);
    ScopeRequest request;
    request.sources = {"seance 1"};
    CHECK(words_in(request) == 30);
    request.sources = {"Séance 1", "Séance 2"};
    CHECK(words_in(request) == 150);
    request.groups = {"G2"};
    CHECK(words_in(request) == 120);
    request.sources = {};
    request.groups = {"G1", "G2"};
    CHECK(words_in(request) == 150);
    CHECK(resolve(study().tables(), request).groups == std::vector<bool>{true, true});
    request.groups = {"G1"};
    CHECK(resolve(study().tables(), request).groups == std::vector<bool>{true, false});
}

TEST_CASE("An attribute of participants chooses what they say, one of sources what the sources hold") {
    ScopeRequest request;
    request.where = {{"job", "Cook"}};
    CHECK(words_in(request) == 70);  // Ana and Bo; the notes are nobody's words
    request.where = {{"job", "Cook"}, {"job", "clown"}};
    CHECK(words_in(request) == 150);
    request.where = {{"job", "Cook"}, {"age", "30"}};
    CHECK(words_in(request) == 20);
    request.where = {{"age", ""}};
    CHECK(words_in(request) == 80);  // Cy has none
    request.where = {{"place", "country"}};
    CHECK(words_in(request) == 120);
    request.where = {{"place", "country"}, {"job", "Cook"}};
    CHECK(words_in(request) == 40);
    CHECK(resolve(study().tables(), request).participants == std::vector<bool>{true, false, false});
}

TEST_CASE("Dates are inclusive and leave out sources without one") {
    ScopeRequest request;
    request.from_date = "2026-01-10";
    CHECK(words_in(request) == 150);
    request.to_date = "2026-01-10";
    CHECK(words_in(request) == 30);
    request.from_date = "2026-01-11";
    request.to_date = {};
    CHECK(words_in(request) == 120);
    request.from_date = "11 January";
    CHECK(failure(request) == ErrorKind::usage);
}

TEST_CASE("Times are of the session; a block without takes the last known above it") {
    ScopeRequest request;
    request.from_time = Milliseconds{30000};
    CHECK(words_in(request) == 20 + 40 + 80);  // Ana's first block has no time, nor anything above it
    request.to_time = Milliseconds{60000};
    CHECK(words_in(request) == 120);
    request.from_time = {};
    request.to_time = Milliseconds{30000};
    CHECK(words_in(request) == 0);
}

TEST_CASE("A theme takes in what crosses it; a code all below it; a coder his codings") {
    auto with_codings = study();
    with_codings.coding("food / price", 0, "A").coding("levers", 0, "B").coding("levers", 1, "B");
    const auto tables = with_codings.tables();
    const auto chosen = [&](const ScopeRequest& request) {
        const auto scope = resolve(tables, request);
        return std::pair{scope.codings, scope.codes};
    };
    using Bits = std::vector<bool>;
    ScopeRequest request;
    CHECK(chosen(request) == std::pair{Bits{true, true, true}, Bits{true, true, true}});
    request.themes = {"food"};
    CHECK(chosen(request) == std::pair{Bits{true, true, false}, Bits{true, true, true}});
    request.coders = {"A"};
    CHECK(chosen(request) == std::pair{Bits{true, false, false}, Bits{true, true, false}});
    request = {};
    request.codes = {"food"};
    CHECK(chosen(request) == std::pair{Bits{true, false, false}, Bits{true, true, false}});
    request.codes = {"levers", "food / price"};
    CHECK(chosen(request) == std::pair{Bits{true, true, true}, Bits{false, true, true}});
    request.themes = {"food"};
    CHECK(chosen(request) == std::pair{Bits{true, true, false}, Bits{false, true, true}});
}

TEST_CASE("A name that is not there is refused with the nearest that are") {
    ScopeRequest request;
    request.codes = {"food / pirce"};
    try {
        (void)resolve(study().tables(), request);
        FAIL("no error");
    } catch (const Error& error) {
        CHECK(error.kind() == ErrorKind::not_found);
        CHECK(error.hint().pattern() == "Did you mean {0}?");
        CHECK(std::get<std::string>(error.hint().arguments().at(0)) == "food / price");
    }
    request.codes = {"something else entirely"};
    try {
        (void)resolve(study().tables(), request);
        FAIL("no error");
    } catch (const Error& error) {
        CHECK(error.hint().pattern() == "There is for instance: {0}.");
    }
    const auto fails = [](auto&& change) {
        ScopeRequest wrong;
        change(wrong);
        return failure(wrong) == ErrorKind::not_found;
    };
    CHECK(fails([](auto& r) { r.themes = {"price"}; }));  // a code, but no theme
    CHECK(fails([](auto& r) { r.sources = {"Séance 3"}; }));
    CHECK(fails([](auto& r) { r.groups = {"G3"}; }));
    CHECK(fails([](auto& r) { r.coders = {"Z"}; }));
    CHECK(fails([](auto& r) { r.where = {{"taille", "1"}}; }));
    CHECK(fails([](auto& r) { r.where = {{"age", "99"}}; }));
}

TEST_CASE("A name that fits two things is refused with both") {
    auto twice = study();
    twice.code("energy", CodeKind::theme).code("energy / price");
    ScopeRequest request;
    request.codes = {"price"};
    try {
        (void)resolve(twice.tables(), request);
        FAIL("no error");
    } catch (const Error& error) {
        CHECK(error.kind() == ErrorKind::conflict);
        CHECK(std::get<std::string>(error.hint().arguments().at(0)) == "food / price, energy / price");
    }
}
