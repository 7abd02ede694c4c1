// SPDX-License-Identifier: GPL-3.0-or-later
// The whole dossier, as the command line makes it.
#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "program.hpp"
#include "tests/support/validated_json.hpp"

using Catch::Contains;
using nlohmann::json;

namespace {

json made(const Workshop& shop, std::vector<std::string> words) {
    words.insert(words.begin(), {"report", "p", "all"});
    words.insert(words.end(), {"-f", "json"});
    const auto text = shop.done(words);
    CHECK(schema_faults("report-all", text) == "");
    return json::parse(text);
}

}  // namespace

TEST_CASE("a dossier is made without a definition, and again, and compared") {
    const Workshop shop;
    shop.fill();
    shop.done({"report", "p", "all", "-o", shop.path("before.json")});
    CHECK(shop.contents("before.json") == shop.done({"report", "p", "all", "-f", "json"}));
    shop.done({"code", "p", "FG1", "70", "90", "prix", "--polarity", "barrier"});
    const auto root = made(shop, {"--since", shop.path("before.json")});
    REQUIRE(root["changed_codes"].size() == 1);
    CHECK(root["changed_codes"][0]["code"] == "prix");
    CHECK(root["changed_codes"][0]["difference"] == 1);
    CHECK(root["changed_codes"][0]["barrier"]["now"] == 1);
    CHECK_THAT(shop.done({"report", "p", "all", "--since", shop.path("before.json"), "--lang", "fr"}),
               Contains("Ce qui a changé depuis le"));
    CHECK(made(shop, {"--group", "campus"})["scope"]["group"] == json{"campus"});
}

TEST_CASE("a dossier follows its definition, in its language") {
    const Workshop shop;
    shop.fill();
    const auto file = shop.file("dossier.json", R"({"title": "Essai", "language": "fr", "parts": [
        {"report": "frequency", "by": "group"}, {"report": "quotes", "theme": "climat"}]})");
    const auto root = made(shop, {"--definition", file});
    CHECK(root["language"] == "fr");
    CHECK(root["rows"][0]["chosen"] == "by group");
    CHECK(root["rows"][1]["outcome"] == "failed");
    CHECK(made(shop, {"--definition", file, "--lang", "en"})["language"] == "en");
    CHECK(schema_faults("dossier", shop.contents("dossier.json")) == "");
    CHECK(schema_faults("dossier", R"({"parts": [{"report": "frequency", "themes": "a"}]})") != "");

    CHECK(shop.run({"report", "p", "all", "--definition", file, "--theme", "prix"}).status == 2);
    CHECK(shop.run({"report", "p", "all", "--definition", shop.path("none.json")}).status == 1);
    CHECK(shop.run({"report", "p", "all", "--since", file}).status == 1);
    CHECK(shop.run({"report", "p", "frequency", "--since", file}).status == 2);
    CHECK(shop.run({"report", "p", "all", "--by", "group"}).status == 2);
    const auto broken = shop.file("broken.json", "{\n\"parts\": [\n");
    CHECK_THAT(shop.run({"report", "p", "all", "--definition", broken}).err, Contains("broken.json"));
}

TEST_CASE("the project keeps the definition of its dossier") {
    const Workshop shop;
    shop.fill();
    const auto usual = shop.run({"dossier", "p"});
    CHECK(usual.status == 0);
    CHECK(schema_faults("dossier", usual.out) == "");
    CHECK_THAT(usual.err, Contains("keeps no definition"));

    const std::string text = R"({"language": "fr", "parts": [{"report": "frequency", "code": "prix"}]})";
    shop.done({"dossier", "p", "set", shop.file("dossier.json", text)});
    CHECK(shop.done({"dossier", "p", "show"}) == text);
    const auto root = made(shop, {});
    CHECK(root["scope"]["definition"] == "project");
    CHECK(root["language"] == "fr");
    CHECK(root["rows"].size() == 1);
    CHECK(made(shop, {"--definition",
                      shop.file("own.json",
                                R"({"parts": [{"report": "speakers"}]})")})["scope"]["definition"] == "file");
    CHECK(shop.run({"report", "p", "all", "--theme", "prix"}).status == 2);

    const auto before = shop.state();
    const auto wrong = shop.run({"dossier", "p", "set", shop.file("wrong.json", R"({"parts": [{}]})")});
    CHECK(wrong.status == 1);
    CHECK_THAT(wrong.err, Contains("wrong.json"));
    CHECK(shop.run({"dossier", "p", "set"}).status == 2);
    CHECK(shop.run({"dossier", "p", "show", "mai"}).status == 2);
    CHECK(shop.run({"dossier", "p", "forget", "mai"}).status == 1);
    CHECK(shop.state() == before);

    shop.done({"dossier", "p", "remove"});
    CHECK(made(shop, {}).at("scope").contains("definition") == false);
    shop.done({"undo", "p"});
    CHECK(shop.done({"dossier", "p"}) == text);
}

TEST_CASE("the project keeps what its dossier told, and a later one is compared with it") {
    const Workshop shop;
    shop.fill();
    shop.done({"dossier", "p", "keep", "mai"});
    shop.done({"code", "p", "FG1", "70", "90", "prix", "--polarity", "barrier"});
    const auto root = made(shop, {"--since", "mai"});
    REQUIRE(root["changed_codes"].size() == 1);
    CHECK(root["changed_codes"][0]["difference"] == 1);
    const auto kept = shop.rows({"list", "p", "dossiers"});
    REQUIRE(kept.size() == 1);
    CHECK(kept[0]["name"] == "mai");
    const auto unknown = shop.run({"report", "p", "all", "--since", "juin"});
    CHECK(unknown.status == 1);
    CHECK_THAT(unknown.err, Contains("keeps no dossier “juin”"));
    shop.done({"dossier", "p", "forget", "mai"});
    CHECK(shop.rows({"list", "p", "dossiers"}).empty());
}

TEST_CASE("the dossier of the sample study has all its parts") {
    const Workshop shop;
    const std::string samples{FOCALE_SOURCE_DIR "/samples"};
    shop.done({"new", "p"});
    shop.done({"import", "p", samples + "/codebook.csv", samples + "/guide.csv"});
    shop.done({"import", "p", samples + "/sources", "--group", "étude"});
    shop.done({"import", "p", samples + "/participants.csv", samples + "/presence.csv"});
    shop.done({"import", "p", samples + "/codings-maud.csv", "--as", "Maud"});
    const auto root = made(shop, {"--definition", samples + "/dossier.json"});
    CHECK(root["warnings"].empty());
    std::size_t parts = 0;
    for (const auto& row : root["rows"]) {
        INFO(row["part"]);
        CHECK(row["outcome"] == "made");
        ++parts;
    }
    CHECK(parts == 13);
}
