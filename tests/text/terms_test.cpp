// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/text/terms.hpp"

#include <catch2/catch.hpp>

using namespace coding::text;

TEST_CASE("forms of a French word have one key, whatever case, accent, number and article") {
    const Terms terms{"fr-FR"};
    const auto key = terms.term("énergie").key;
    CHECK_FALSE(key.empty());
    for (const auto* word : {"Énergies", "ÉNERGIE", "l’énergie", "L'Énergie", "d’énergies"}) {
        INFO(word);
        CHECK(terms.term(word).key == key);
    }
    CHECK(terms.term("l’Énergie").form == "énergie");
    CHECK(terms.term("aujourd’hui").form == "aujourd’hui");
    CHECK_FALSE(terms.term("aujourd’hui").key.empty());
    CHECK(terms.term("réparer").key == terms.term("réparées").key);
    CHECK(terms.term("cœur").key == terms.term("coeur").key);
}

TEST_CASE("stop words, numbers and single letters are not counted") {
    const Terms french{"fr"};
    for (const auto* word : {"Les", "où", "ça", "c’est", "qu’il", "ÉTAIT", "12", "3e", "a", "’", "", "euh"}) {
        INFO(word);
        CHECK(french.term(word).key.empty());
    }
    const Terms english{"en"};
    for (const auto* word : {"The", "it’s", "DON’T", "well"}) {
        INFO(word);
        CHECK(english.term(word).key.empty());
    }
    CHECK(english.term("woman’s").form == "woman");
    CHECK(english.term("repairs").key == english.term("repairing").key);
    CHECK_FALSE(english.term("les").key.empty());
}

TEST_CASE("a language without stemmer or stop words keeps words as they are, folded") {
    const Terms terms{"xx"};
    CHECK(terms.term("Énergies").key == "energies");
    CHECK(terms.term("the").key == "the");
    CHECK(Terms{""}.term("Mot").key == "mot");
}

TEST_CASE("a word ends where its letters do") {
    CHECK(word_at("l’eau, oui", 0) == "l’eau");
    CHECK(word_at("dit-il", 0) == "dit");
    CHECK(word_at("fin’", 0) == "fin");
    CHECK(word_at("été.", 0) == "été");
    CHECK(word_at("(a)", 0).empty());
    CHECK(word_at("", 0).empty());
}
