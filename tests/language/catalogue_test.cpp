// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/language/catalogue.hpp"

#include <catch2/catch.hpp>

using namespace coding;

TEST_CASE("a message speaks the language of its catalogue") {
    const Catalogue english{Language::english};
    const std::array<Translation, 1> more{
        {{"{0, plural, one {# turn} other {# turns}} by {1}",
          "{0, plural, one {# prise de parole} other {# prises de parole}} de {1}"}}};
    const Catalogue french{Language::french, more};
    const Message message{"{0, plural, one {# turn} other {# turns}} by {1}", 1200, "Zoé"};
    CHECK(english.text(message) == "1,200 turns by Zoé");
    CHECK(french.text(message) == "1\u202f200 prises de parole de Zoé");
}

TEST_CASE("a message without arguments keeps its words") {
    CHECK(Catalogue{Language::french}.text(Message{"Not there."}) == "Not there.");
}

TEST_CASE("a sentence names a day as its reader writes it") {
    const Message message{"since {0}", Day{"2026-04-01"}};
    const std::array<Translation, 1> more{{{"since {0}", "depuis le {0}"}}};
    CHECK(Catalogue{Language::english}.text(message) == "since 1 April 2026");
    CHECK(Catalogue{Language::french, more}.text(message) == "depuis le 1er\u00A0avril\u00A02026");
    CHECK(Catalogue{Language::english}.text(Message{"since {0}", Day{""}}) == "since ");
}
