// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/acts/new_codes.hpp"

#include "libcoding/acts/autocoding.hpp"
#include "libcoding/error.hpp"

#include "acting.hpp"

using namespace coding;
using namespace coding::tests;

TEST_CASE("a new code and the coding with it are one act") {
    Acting study;
    Code code;
    code.name = "transport";
    code.kind = CodeKind::barrier;
    acts::NewlyCoded made;
    study.check_act("Coded FG1 [24, 37) with the new code transport",
                    "Codage de FG1 [24, 37) avec le nouveau code transport", [&] {
                        made = acts::code_with_new(study.project, "Léa", study.fg1, {24, 37}, code);
                    });
    REQUIRE(made.codings.codings.size() == 1);
    CHECK(made.codings.codings[0].code == made.code.id);
    CHECK(made.codings.codings[0].polarity == Polarity::barrier);
    CHECK(study.quote(store::codings(study.project).front()) == "le bus manque");
}

TEST_CASE("a new code beside others that were chosen is one act") {
    Acting study;
    Code code;
    code.name = "transport";
    const std::vector beside{study.food, study.place};
    study.check_act(
        "Coded FG1 [24, 37) with the new code transport, and as alimentaire, alimentaire / lieu",
        "Codage de FG1 [24, 37) avec le nouveau code transport, et en alimentaire, alimentaire / lieu", [&] {
            const auto made =
                acts::code_with_new(study.project, "Léa", study.fg1, {24, 37}, code, {}, beside);
            CHECK(made.codings.codings.size() == 3);
        });
}

TEST_CASE("an in-vivo code has the words of the passage, numbered when they are taken") {
    Acting study;
    acts::NewlyCoded made;
    Code below;
    below.parent = study.food;
    below.colour = "#0072b2";
    study.check_act("Coded FG1 [24, 37) with the new code alimentaire / le bus manque",
                    "Codage de FG1 [24, 37) avec le nouveau code alimentaire / le bus manque", [&] {
                        made = acts::code_in_vivo(study.project, "Léa", study.fg1, {24, 37}, below);
                    });
    CHECK(made.code.name == "le bus manque");
    CHECK(made.code.colour == "#0072b2");
    CHECK(acts::code_in_vivo(study.project, "Léa", study.fg1, {24, 38}, below).code.name ==
          "le bus manque 2");
    CHECK_THROWS_AS(acts::code_in_vivo(study.project, "Léa", study.fg1, {37, 38}, below), Error);
}

TEST_CASE("in-vivo names are short, on one line, and cut at a word") {
    CHECK(acts::in_vivo_name(" « Trop\n cher ! » ") == "Trop cher");
    CHECK(acts::in_vivo_name("oui / non") == "oui/non");
    CHECK(acts::in_vivo_name("… !").empty());
    CHECK(acts::in_vivo_name("on ne sait jamais à qui il faut s’adresser pour cela") ==
          "on ne sait jamais à qui il faut…");
    CHECK(acts::in_vivo_name(std::string(60, 'a')) == std::string(40, 'a') + "…");
}

TEST_CASE("what is accepted of an autocoding plan is one act") {
    Acting study;
    analysis::AutocodeRequest request;
    request.search.query = "le";
    request.code = study.place;
    request.coder = "Léa";
    SilentProgress none;
    auto plan = analysis::plan_autocode(study.project, request, none);
    REQUIRE(plan.codings.size() > 2);
    plan.codings.resize(2);
    acts::CodingsNow now;
    study.check_act("Coded 2 passages with “le” as alimentaire / lieu",
                    "2 passages codés avec «\u00A0le\u00A0» en alimentaire / lieu",
                    [&] { now = acts::autocode(study.project, "Léa", request, plan); });
    REQUIRE(now.codings.size() == 2);
    CHECK(store::coding(study.project, now.codings[0].id)->coder == study.lea);
    plan.codings.clear();
    CHECK_FALSE(acts::autocode(study.project, "Léa", request, plan).entry);
}
