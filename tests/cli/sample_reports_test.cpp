// SPDX-License-Identifier: GPL-3.0-or-later
// What the reports on talk and structure say of the sample study, as it was read by eye.
#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "program.hpp"

using nlohmann::json;

namespace {

struct SampleStudy {
    Workshop shop;

    SampleStudy() {
        const std::string samples{FOCALE_SOURCE_DIR "/samples"};
        shop.done({"new", "p"});
        shop.done({"import", "p", samples + "/codebook.csv", samples + "/guide.csv"});
        shop.done({"import", "p", samples + "/sources"});
        shop.done({"import", "p", samples + "/participants.csv", samples + "/presence.csv"});
        shop.done({"import", "p", samples + "/codings-maud.csv", "--as", "Maud"});
        shop.done({"import", "p", samples + "/codings-karim.csv", "--as", "Karim"});
    }

    [[nodiscard]] json report(const std::string& name) const {
        return json::parse(shop.done({"report", "p", name, "-f", "json"}));
    }
};

json first(const json& rows, const std::string& source) {
    for (const auto& row : rows) {
        if (row["source"] == source) return row;
    }
    return {};
}

}  // namespace

TEST_CASE("talk and structure of the sample study") {
    const SampleStudy study;

    const auto speakers = study.report("speakers");
    CHECK(speakers["totals"] ==
          json{{"sources", 7}, {"speakers", 27}, {"silent", 1}, {"turns", 731}, {"words", 17136}});
    CHECK(first(speakers["rows"], "FG1 campus")["speaker"] == "Yann");
    CHECK(first(speakers["rows"], "FG1 campus")["words"] == 611);
    CHECK(first(speakers["sources"], "FG3 domicile")["moderator_share"] == Approx(0.15).margin(0.001));

    const auto interaction = study.report("interaction");
    CHECK(interaction["totals"]["changes"] == 718);
    CHECK(interaction["totals"]["between_participants"] == 364);
    CHECK(interaction["themes"][1]["code"] == "circulaire");
    CHECK(interaction["themes"][1]["participants"] ==
          json{{"in_favour", 6}, {"against", 0}, {"both", 8}, {"neither", 1}, {"silent", 9}, {"absent", 0}});
    CHECK(interaction["questions"][2]["prompted"] == 91);
    CHECK(interaction["questions"][2]["spontaneous"] == 102);

    const auto cooccurrence = study.report("cooccurrence");
    CHECK(cooccurrence["totals"] == json{{"codes", 44}, {"pairs", 314}, {"turns", 579}});
    CHECK(cooccurrence["strongest"][0]["code"] == "effets constatés");
    CHECK(cooccurrence["strongest"][0]["other"] == "échecs et essoufflement");
    CHECK(cooccurrence["strongest"][0]["together"] == 11);
    CHECK(cooccurrence["strongest"][0]["near"] == 25);

    const auto saturation = study.report("saturation");
    CHECK(saturation["rows"][1]["source"] == "FG1 campus");
    CHECK(saturation["rows"][1]["new_codes"] == 17);
    CHECK(saturation["runs"][0]["base_codes"] == 44);
    CHECK(saturation["runs"][0]["ratio"] == 0);
}
