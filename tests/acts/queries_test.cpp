// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/acts/queries.hpp"

#include "libcoding/error.hpp"
#include "libcoding/store/queries.hpp"
#include "libcoding/store/touched.hpp"

#include "acting.hpp"

using namespace coding;
using coding::tests::Acting;

TEST_CASE("a query is saved by name, changed, renamed and removed; each is undone") {
    Acting study;
    study.check_act("Saved the query “cher”", "Requête enregistrée\u00A0: «\u00A0cher\u00A0»",
                    [&] { acts::save_query(study.project, "Léa", "cher", "prix:barrier NEAR/20 lieu"); });
    study.check_act("Changed the query “cher”", "Requête modifiée\u00A0: «\u00A0cher\u00A0»",
                    [&] { acts::save_query(study.project, "Léa", "cher", "prix"); });
    const auto id = store::saved_queries(study.project).at(0).id;
    CHECK(store::touched(study.project, store::history(study.project, 1).front().id).queries);
    study.check_act("Renamed the query “cher” to “trop cher”",
                    "Requête «\u00A0cher\u00A0» renommée en «\u00A0trop cher\u00A0»",
                    [&] { acts::rename_query(study.project, "Léa", id, "trop cher"); });
    REQUIRE(store::saved_queries(study.project).size() == 1);
    CHECK(store::saved_queries(study.project)[0].name == "trop cher");
    CHECK(store::saved_queries(study.project)[0].text == "prix");
    study.check_act("Removed the query “trop cher”", "Requête supprimée\u00A0: «\u00A0trop cher\u00A0»",
                    [&] { acts::remove_query(study.project, "Léa", id); });
    CHECK(store::saved_queries(study.project).empty());
}

TEST_CASE("what is no query, and a name that is empty or taken, are refused; nothing changes") {
    Acting study;
    const auto one = acts::save_query(study.project, "Léa", "un", "prix");
    acts::save_query(study.project, "Léa", "deux", "lieu");
    const auto before = store::contents(study.project.database());
    CHECK_THROWS_AS(acts::save_query(study.project, "Léa", "trois", "prix AND"), Error);
    CHECK_THROWS_AS(acts::save_query(study.project, "Léa", "", "prix"), Error);
    CHECK_THROWS_AS(acts::rename_query(study.project, "Léa", one.id, "deux"), Error);
    CHECK_THROWS_AS(acts::remove_query(study.project, "Léa", QueryId{5}), Error);
    acts::save_query(study.project, "Léa", "un", "prix");  // says so already
    CHECK(store::contents(study.project.database()) == before);
}
