// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/exchange/persons.hpp"

#include <catch2/catch.hpp>

#include "libcoding/exchange/table_kind.hpp"

using namespace coding;
using namespace coding::exchange;

TEST_CASE("labels that are codes are told from names") {
    for (const auto* label : {"P1", "P 12", "F3", "H-2", "MD", "M", "Anim", "ANIM", "Participant 2",
                              "Enquêtrice ?", "Enquêté", "SPEAKER_00", "Speaker 1", "Intervenante 3", "12"}) {
        INFO(label);
        CHECK(is_code_label(label));
    }
    for (const auto* label :
         {"Hélène", "MARIE-LAURE", "Zoé", "Jean-Pierre D.", "Ana B", "Léa", "Mme Petit"}) {
        INFO(label);
        CHECK_FALSE(is_code_label(label));
    }
}

TEST_CASE("a code is qualified by its source, and shown without it there") {
    CHECK(qualified_label("P1", "FG2") == "P1 (FG2)");
    CHECK(label_in("P1 (FG2)", "FG2") == "P1");
    CHECK(label_in("P1 (FG2)", "FG1") == "P1 (FG2)");
    CHECK(label_in("Hélène", "FG2") == "Hélène");
    CHECK(plain_label(" Enquêtrice ? ") == "Enquêtrice");
}

TEST_CASE("tables are told by their heading row") {
    const auto kind = [](std::string_view text) { return table_kind(text); };
    CHECK(kind("participant;structure\nAna;x\n") == TableKind::participants);
    CHECK(kind("Nom,Âge\nAna,3\n") == TableKind::participants);
    CHECK(kind("source;participant;from;to\n") == TableKind::presence);
    CHECK(kind("question;text;code\n") == TableKind::guide);
    CHECK(kind("path;kind\n") == TableKind::codebook);
    CHECK(kind("name;parent\n") == TableKind::codebook);
    CHECK(kind("{\"codes\": []}") == TableKind::codebook);
    CHECK(kind("source;quote;code\n") == TableKind::codings);
    CHECK(kind("source,begin,end,code,path,coder,speaker,text\n") == TableKind::codings);
    CHECK_FALSE(kind("debut;locuteur;texte\n0;Ana;Oui\n"));
    CHECK_FALSE(kind("Ana : oui, non, peut-être\nZoé : si\n"));
    CHECK_FALSE(kind("{\"segments\": [], \"text\": \"codes\"}"));
    CHECK_FALSE(kind(""));
}
