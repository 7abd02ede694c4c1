// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/text/folding.hpp"

#include <catch2/catch.hpp>

using namespace coding;
using namespace coding::text;

TEST_CASE("case, accents, ligatures and apostrophes are folded") {
    CHECK(search_key("Œuvre d’ÉTÉ — Ça coûte ﬁn, Æ Straße") == "oeuvre d'ete - ca coute fin, ae strasse");
}
