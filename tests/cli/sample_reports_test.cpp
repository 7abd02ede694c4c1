// SPDX-License-Identifier: GPL-3.0-or-later
// What reports say of the sample study, as it was read by eye.
#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "sample_study.hpp"

using nlohmann::json;

namespace {

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
          json{{"sources", 7}, {"speakers", 27}, {"silent", 1}, {"turns", 731}, {"words", 17108}});
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
    CHECK(cooccurrence["totals"] == json{{"codes", 44}, {"pairs", 314}, {"turns", 578}});
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

TEST_CASE("reports of one scope agree on what is in it") {
    const SampleStudy study;
    const std::vector<std::vector<std::string>> scopes{
        {},
        {"--with-moderators"},
        {"--source", "FG1 campus"},
        {"--theme", "énergétique", "--source", "FG3 domicile"}};
    for (const auto& scope : scopes) {
        const auto totals = study.report("frequency", scope)["totals"];
        for (const auto* name : {"levers", "forcefield", "matrix", "profiles", "wall", "quotes", "keyness",
                                 "actions", "imaginaries"}) {
            INFO(name << " of " << (scope.empty() ? "all" : scope.back()));
            const auto other = study.report(name, scope)["totals"];
            for (const auto& [key, value] : totals.items()) CHECK(other[key] == value);
        }
        const auto wall = study.report("wall", scope)["rows"];
        const auto speakers = study.report("speakers", scope)["rows"];
        std::int64_t words = 0;
        for (const auto& band : wall) {
            words += band["words"].get<std::int64_t>();
            if (band["kind"] == "field_notes") continue;  // nobody speaks in them
            std::int64_t spoken = 0;
            for (const auto& row : speakers) {
                const bool counts = !scope.empty() && scope[0] == "--with-moderators";
                if (row["source"] == band["source"] && (counts || row["role"] == "participant")) {
                    spoken += row["words"].get<std::int64_t>();
                }
            }
            INFO(band["source"]);
            CHECK(spoken == band["words"]);
        }
        CHECK(words == totals["words"]);
    }
}

TEST_CASE("words and content of the sample study") {
    const SampleStudy study;

    const auto forces = study.report("forcefield");
    json price;
    for (const auto& row : forces["rows"]) {
        if (row["path"] == "leviers et freins / prix") price = row;
    }
    CHECK(price["lever"]["codings"] == 21);
    CHECK(price["lever"]["force"] == Approx(21 * 71.0 / 18));
    CHECK(price["barrier"]["codings"] == 30);
    CHECK(forces["answers"].empty());
    CHECK(forces["unanswered"][0]["barrier"] == "leviers et freins / financement et règles");

    const auto actions = study.report("actions");
    CHECK(actions["totals"]["actions"] == 106);
    CHECK(actions["results"][2] ==
          json{{"theme", "énergétique"}, {"lever", 2}, {"barrier", 14}, {"ambivalent", 0}, {"none", 4}});

    const auto imaginaries = study.report("imaginaries");
    CHECK(imaginaries["rows"][0]["code"] == "mémoire et transmission");
    CHECK(imaginaries["rows"][0]["box"] == "core");
    CHECK(imaginaries["rows"][0]["people"] == 11);
    CHECK(imaginaries["rows"][2]["code"] == "morale et contrainte");
    CHECK(imaginaries["rows"][2]["box"] == "first_periphery");

    const auto quotes = study.report("quotes");
    CHECK(quotes["rows"][0]["path"] == "alimentaire / circuits courts");
    CHECK(quotes["codes"][0]["quoted"] == 3);

    const auto words = study.report("keyness");
    bool auvray = false;
    for (const auto& row : words["rows"]) {
        auvray = auvray || (row["word"] == "auvray" && row["part"] == "FG3 domicile" && row["found"] == 6 &&
                            row["elsewhere"] == 0 && row["voices"] == 3);
    }
    CHECK(auvray);

    // Held against a count of all tables with whole numbers.
    const auto levers = json::parse(study.shop.done({"report", "p", "levers", "--by", "kind", "-f", "json"}));
    CHECK(levers["rows"][0]["path"] == "alimentaire");
    CHECK(levers["rows"][0]["difference"]["test"] == "exact");
    CHECK(levers["rows"][0]["difference"]["p"] == Approx(0.006225025));
    CHECK(levers["rows"][0]["columns"]["interview"]["specificity"] == Approx(2.10343031));

    const auto agreement = study.report("agreement");
    CHECK(agreement["totals"] == json{{"sources", 3}, {"coders", 2}, {"codings", 983}, {"turns", 304}});
    CHECK(agreement["overview"].size() == 45);
    CHECK(agreement["overview"][0]["krippendorff-alpha"]["value"] == Approx(0.792670));
    CHECK(agreement["overview"][0]["span-jaccard"]["value"] == Approx(0.581903).margin(1e-6));
    CHECK(agreement["disagreements"].size() == 20);
    CHECK(agreement["disagreements"][0]["code"] == "imaginaires / catastrophe et manque");
    CHECK(agreement["disagreements"][0]["begin"] == 23839);
    CHECK(agreement["disagreements"][0]["without"] == "Karim");
    // All 19 places that “focale search” finds, but the two where a moderator speaks.
    const auto kwic = json::parse(
        study.shop.done({"report", "p", "kwic", "--words", "cher*", "--by", "left", "-f", "json"}));
    CHECK(kwic["totals"] == json{{"places", 17}, {"turns", 14}, {"sources", 5}, {"participants", 11}});
    CHECK(kwic["rows"][0]["left"] == "de le dire. On a");
    CHECK(kwic["rows"][0]["word"] == "cherché");
    CHECK(kwic["rows"][0]["speaker"] == "#6");

    study.shop.done({"query", "p", "save", "trop cher", "prix:frein PRÈS/30 lieu et accès"});
    CHECK(study.shop.rows({"passages", "p", "--query", "trop cher"}).size() == 4);
    study.shop.done({"query", "p", "save", "avec force", "*[rôle=participant, intensité=5]"});
    const auto strong =
        json::parse(study.shop.done({"report", "p", "quotes", "--query", "avec force", "-f", "json"}));
    CHECK(strong["totals"]["codings"] == 171);
    CHECK(strong["totals"]["words"] == 15653);
    CHECK(strong["rows"][0]["intensity"] == 5);
    study.shop.done({"summary", "p", "prix", "FG1 campus", "Trop cher, sauf en vrac."});
    const auto cells = study.report("matrix")["cells"];
    REQUIRE(cells.size() == 1);
    CHECK(cells[0]["path"] == "leviers et freins / prix");
    CHECK(cells[0]["value"] == 16);
    CHECK(cells[0]["quotes"][0]["speaker"] == "Gaël");

    CHECK(study.report("codebook")["recheck"].empty());
    CHECK(study.report("methods")["totals"] == json{{"items", 53}, {"open", 27}});
}

TEST_CASE("who is not to be named has a number inside a quote, too") {
    const Workshop shop;
    shop.done({"new", "p"});
    const auto talk = shop.file("talk.txt",
                                "Paul : Le chauffage coûte cher.\nAnna : On met un pull.\n"
                                "Rosa : Et des chaussettes.\nPaul : Voilà.\n");
    shop.done({"import", "p", talk});
    shop.done(
        {"import", "p", shop.file("who.csv", "name;consent\nPaul;named\nAnna;anonymous\nRosa;named\n")});
    shop.done({"import", "p", shop.file("codes.csv", "code;kind\nprix;barrier\n")});
    shop.done({"code", "p", "talk", "7", "81", "prix", "--as", "Zoé"});
    const auto rows = json::parse(shop.done({"report", "p", "quotes", "-f", "json"}));
    const auto quote = rows.dump(-1, ' ', false);
    INFO(quote);
    CHECK(quote.find("cher.\\n#2 : On met un pull.\\nRosa : Et des") != std::string::npos);
    for (const auto* kind : {"quotes", "levers", "matrix", "codebook"}) {
        for (const auto* format : {"html", "json", "text"}) {
            INFO(kind << ' ' << format);
            CHECK(shop.done({"report", "p", kind, "-f", format}).find("Anna : ") == std::string::npos);
        }
    }
}
