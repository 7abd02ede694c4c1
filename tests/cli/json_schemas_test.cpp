// SPDX-License-Identifier: GPL-3.0-or-later
#include <filesystem>
#include <string>
#include <vector>

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "libcoding/acts/links.hpp"
#include "libcoding/acts/memos.hpp"
#include "libcoding/analysis/agreement/statistics.hpp"
#include "libcoding/store/codes.hpp"
#include "libcoding/store/codings.hpp"
#include "libcoding/store/sources.hpp"

#include "program.hpp"
#include "tests/support/validated_json.hpp"

using nlohmann::json;

namespace {

const std::string people_file =
    "participant;role;consent;population\nP1;participant;anonymous;grand public\nP2;participant;named;\n"
    "Anim;moderator;;\nAnnick;observer;;\n";

const std::string captions =
    "WEBVTT\n\n00:00:01.000 --> 00:00:04.000\n<v Anne>On trie tout, même le reste.\n\n"
    "00:00:05.000 --> 00:00:09.000\n<v Bruno>Trop cher pour nous.\n";

// What no command writes: memos, and a link.
void write_notes(const Workshop& shop) {
    auto project = coding::store::Project::open(shop.path("p.focale"));
    const auto codes = coding::store::codebook(project);
    const auto source = coding::store::sources(project).front().id;
    coding::Memo memo;
    memo.text = "À relire.\nDemain.";
    for (const coding::MemoSubject& on : {coding::MemoSubject{}, coding::MemoSubject{codes.codes()[0].id},
                                          coding::MemoSubject{coding::Passage{source, {0, 5}}},
                                          coding::MemoSubject{coding::store::codings(project).front().id}}) {
        memo.on = on;
        coding::acts::write_memo(project, "Ève", memo);
    }
    coding::acts::link_codes(project, "Ève", codes.codes()[0].id, codes.codes()[1].id);
}

// Each kind of row there is: with and without speakers, times, groups, attributes, polarity, condition.
void fill(const Workshop& shop) {
    shop.fill();
    shop.done({"import", "p", shop.file("Captions.vtt", captions),
               shop.file("Notes.txt", "Une page de notes, sans personne qui parle.\n"),
               shop.file("people.csv", people_file)});
    shop.done({"code", "p", "FG1", "70", "90", "prix", "--polarity", "barrier", "--intensity", "4", "--if",
               "il n’y a pas de bus", "--memo", "à revoir"});
    shop.done({"code", "p", "Notes", "0", "8", "convivialité", "--as", "Ève"});
    shop.done({"undo", "p"});
    shop.done({"redo", "p"});
    write_notes(shop);
    shop.done({"query", "p", "save", "cher", "prix:barrier[memo=revoir]"});
    shop.done({"dossier", "p", "keep", "mai"});
    shop.done({"summary", "p", "prix", "FG1", "Trop cher.\nEt trop loin.", "--by", "source"});
}

void follows(const Workshop& shop, const std::string& schema, std::vector<std::string> words) {
    words.insert(words.end(), {"-f", "json"});
    for (const std::string language : {"en", "fr"}) {
        auto spoken = words;
        spoken.insert(spoken.end(), {"--lang", language});
        INFO(spoken.front() + ", " + schema + ", " + language);
        const auto text = shop.done(spoken);
        CHECK(schema_faults(schema, text) == "");
        CHECK_FALSE(json::parse(text).at("rows").empty());
    }
}

}  // namespace

TEST_CASE("Every list follows its schema") {
    const Workshop shop;
    fill(shop);
    for (const std::string what : {"sources", "codes", "participants", "coders", "groups", "turns", "codings",
                                   "memos", "links", "queries", "summaries", "dossiers"}) {
        follows(shop, "list-" + what, {"list", "p", what});
    }
}

TEST_CASE("Lists in which there is nothing follow their schemas") {
    const Workshop shop;
    shop.done({"new", "p"});
    for (const std::string what : {"sources", "codes", "participants", "coders", "groups", "turns", "codings",
                                   "memos", "links", "queries", "summaries", "dossiers"}) {
        const auto text = shop.done({"list", "p", what, "-f", "json"});
        INFO(what);
        CHECK(schema_faults("list-" + what, text) == "");
        CHECK(json::parse(text).at("rows").empty());
    }
}

TEST_CASE("What was coded and what would be coded follow the schema of codings") {
    const Workshop shop;
    fill(shop);
    follows(shop, "list-codings", {"code", "p", "FG1", "70", "80", "lieu"});
    follows(shop, "list-codings", {"autocode", "p", "--query", "prix", "--code", "prix", "--dry-run"});
    const auto text = shop.done({"autocode", "p", "--query", "prix", "--code", "prix", "-f", "json"});
    CHECK(schema_faults("list-codings", text) == "");
    CHECK_FALSE(json::parse(text).at("rows").empty());
}

TEST_CASE("Places found and the history follow their schemas") {
    const Workshop shop;
    fill(shop);
    follows(shop, "search", {"search", "p", "cher"});
    follows(shop, "search", {"search", "p", "--regex", "[a-z]+"});
    follows(shop, "passages", {"passages", "p", "prix OR lieu OR convivialité"});
    follows(shop, "passages",
            {"passages", "p", "*:frein", "--polarity", "barrier", "--intensity", "4", "--speaker", "P1 (FG1)",
             "--source", "FG1", "--limit", "1"});
    follows(shop, "passages", {"passages", "p", "--query", "cher"});
    follows(shop, "report-matrix", {"report", "p", "matrix", "--by", "source", "--measure", "words"});
    follows(shop, "report-matrix", {"report", "p", "matrix", "--by", "kind", "--at-most", "2"});
    follows(shop, "report-kwic", {"report", "p", "kwic", "--words", "cher", "--by", "left", "--within", "3"});
    for (const std::string name : {"frequency", "levers", "quotes", "matrix", "agreement", "codebook"}) {
        const auto text = shop.done({"report", "p", name, "--query", "cher", "-f", "json"});
        INFO(name);
        CHECK(schema_faults(name == "agreement" ? name : "report-" + name, text) == "");
        CHECK(json::parse(text).at("scope").at("query") == "cher");
    }
    CHECK(shop.run({"report", "p", "quotes", "--query", "chre"}).status == 1);
    CHECK(shop.run({"report", "p", "kwic", "--words", "cher", "--by", "height"}).status == 2);
    follows(shop, "report-timeline", {"report", "p", "timeline", "--source", "FG1"});
    follows(shop, "report-wall", {"report", "p", "wall"});
    for (const std::string measure : {"codings", "binary", "turns", "words"}) {
        follows(shop, "report-profiles", {"report", "p", "profiles", "--measure", measure});
    }
    follows(shop, "report-profiles", {"report", "p", "profiles", "--by", "participant"});
    follows(shop, "report-vocabulary", {"report", "p", "vocabulary", "--by", "source", "--at-most", "5"});
    follows(shop, "report-speakers", {"report", "p", "speakers"});
    follows(shop, "report-interaction", {"report", "p", "interaction", "--within", "5"});
    shop.done({"code", "p", "FG1", "80", "95", "lieu"});
    follows(shop, "report-cooccurrence",
            {"report", "p", "cooccurrence", "--measure", "near", "--within", "500"});
    follows(
        shop, "report-saturation",
        {"report", "p", "saturation", "--by", "source", "--across", "group", "--base", "1", "--run", "1"});
    CHECK(shop.run({"report", "p", "speakers", "--within", "3"}).status == 2);
    CHECK(shop.run({"report", "p", "interaction", "--within", "few"}).status == 2);
    CHECK(shop.run({"report", "p", "cooccurrence", "--measure", "per_1000"}).status == 2);
    CHECK(shop.run({"report", "p", "wall", "--by", "group"}).status == 2);
    CHECK(shop.run({"report", "p", "frequency", "--measure", "words"}).status == 2);
    follows(shop, "history", {"history", "p"});
}

TEST_CASE("A project of another program is told by the schema of imports, and comes out of an export") {
    const Workshop shop;
    fill(shop);
    CHECK(shop.run({"export", "p", shop.path("p.odd")}).status == 2);
    CHECK(shop.run({"export", "p", shop.path("none/p.qdpx")}).status == 1);
    shop.done({"export", "p", "p.QDPX"});
    CHECK(!std::filesystem::exists(shop.path("p.QDPX.qde.part")));
    shop.done({"new", "q"});
    const auto text = shop.done({"import", "q", "p.QDPX", "-f", "json"});
    CHECK(schema_faults("import", text) == "");
    const auto project = json::parse(text).at("rows")[0].at("project");
    CHECK(project.at("counts").at("sources") == 3);
    CHECK(project.at("texts")[0].at("certainty") == "known");
    const auto quotes = [&](const std::string& name) {
        std::vector<std::string> found;
        for (const auto& row : shop.rows({"list", name, "codings"})) {
            found.push_back(row.at("source").get<std::string>() + ' ' + row.at("code").get<std::string>() +
                            ' ' + row.at("text").get<std::string>() + ' ' +
                            row.at("polarity").get<std::string>());
        }
        return found;
    };
    CHECK(quotes("q") == quotes("p"));
    CHECK(shop.done({"import", "q", "p.QDPX", "--lang", "fr"}).find("déjà") != std::string::npos);
}

TEST_CASE("Reports about words and content follow their schemas") {
    const Workshop shop;
    fill(shop);
    follows(shop, "report-quotes", {"report", "p", "quotes"});
    follows(shop, "report-quotes",
            {"report", "p", "quotes", "--at-most", "1", "--attribution", "{code}, {population}, {source}"});
    follows(shop, "report-forcefield", {"report", "p", "forcefield"});
    follows(shop, "report-codebook", {"report", "p", "codebook"});
    follows(shop, "report-methods", {"report", "p", "methods"});
    for (const std::string by : {"group", "question", "kind", "month", "year", "population"}) {
        follows(shop, "report-frequency", {"report", "p", "frequency", "--by", by});
        follows(shop, "report-levers", {"report", "p", "levers", "--by", by});
    }
    // Too little is said here for words that are typical, and no code is of these kinds.
    for (const std::string name : {"keyness", "actions", "imaginaries"}) {
        INFO(name);
        CHECK(schema_faults("report-" + name, shop.done({"report", "p", name, "-f", "json"})) == "");
    }
    CHECK(shop.run({"report", "p", "quotes", "--attribution", "{code"}).status == 2);
    CHECK(shop.run({"report", "p", "quotes", "--attribution", "{nobody}"}).status == 1);
    CHECK(shop.run({"report", "p", "quotes", "--at-most", "few"}).status != 0);
    CHECK(shop.run({"report", "p", "frequency", "--at-most", "3"}).status == 2);
    CHECK(shop.run({"report", "p", "forcefield", "--by", "group"}).status == 2);
}

TEST_CASE("Agreement follows its schema, of a project and of tables") {
    const Workshop shop;
    fill(shop);
    shop.done({"code", "p", "FG1", "70", "80", "lieu", "--as", "Ève"});
    follows(shop, "agreement", {"agreement", "p", "--disagreements", "5"});
    follows(shop, "agreement", {"agreement", "p", "--by", "pair", "--code", "lieu", "--statistic", "gamma"});
    follows(shop, "agreement", {"report", "p", "agreement", "--by", "source"});
    const auto ratings = shop.file("ratings.csv", "unit,A,B\nu1,1,1\nu2,2,1\nu3,,2\nu4,2,2\n");
    follows(shop, "agreement",
            {"agreement", "--ratings", ratings, "--level", "ordinal", "--disagreements", "3"});
    follows(shop, "agreement", {"agreement", "--ratings", ratings, "--weights", "linear", "--by", "pair"});
    const auto units = shop.file("units.csv", "coder,begin,end,value\ni,2,5,a\nj,2,6,a\nj,8,9,b\n");
    follows(shop, "agreement", {"agreement", "--continuum", units, "--begin", "0", "--end", "20"});
    follows(shop, "agreement", {"agreement", "--continuum", units, "--disagreements", "3"});
    namespace agreement = coding::analysis::agreement;
    for (const auto& [statistic, name] : agreement::known_statistics) {
        INFO(name);
        follows(shop, "agreement", {"agreement", "p", "--statistic", std::string{name}});
        const bool of_units = agreement::of_continuum(statistic);
        follows(shop, "agreement",
                {"agreement", of_units ? "--continuum" : "--ratings", of_units ? units : ratings,
                 "--statistic", std::string{name}});
    }
    for (const auto& level : agreement::levels) {
        follows(shop, "agreement", {"agreement", "--ratings", ratings, "--level", std::string{level.name}});
    }
    for (const auto& weights : agreement::weightings) {
        follows(shop, "agreement",
                {"agreement", "--ratings", ratings, "--weights", std::string{weights.name}});
    }
    CHECK(shop.run({"agreement"}).status == 2);
    CHECK(shop.run({"agreement", "p", "--ratings", ratings}).status == 2);
    CHECK(shop.run({"agreement", "--ratings", ratings, "--statistic", "gamma"}).status == 2);
    CHECK(shop.run({"agreement", "--ratings", ratings, "--begin", "3"}).status == 2);
    CHECK(shop.run({"agreement", "p", "--level", "ordinal"}).status == 2);
    CHECK(shop.run({"agreement", "--continuum", units, "--end", "7"}).status == 1);
    CHECK(shop.run({"agreement", "--ratings", shop.path("none.csv")}).status == 1);
}

TEST_CASE("Reports of imports follow their schema") {
    const Workshop shop;
    fill(shop);
    const auto doubtful = shop.file("B.txt", focus_group + "Prix : rien à dire.\nP1 : Autre.\n");
    // Windows-1252: what was guessed is told in a note.
    const auto guessed = shop.file("C.txt", "Anne : tr\xe8s bien.\nBruno : oui.\nAnne : ah.\nBruno : eh.\n");
    follows(shop, "import", {"import", "p", "--dry-run", doubtful, guessed, shop.path("codebook.csv")});
    const auto rows = json::parse(shop.done({"import", "p", doubtful, guessed, "-f", "json"})).at("rows");
    CHECK_FALSE(rows.at(0).at("doubts").empty());
    CHECK_FALSE(rows.at(1).at("notes").empty());
    const auto silent = shop.file("presence.csv", "source;participant\nC;Anne\nC;Zorglub\n");
    follows(shop, "import", {"import", "p", "--dry-run", silent});
    CHECK(json::parse(shop.done({"import", "p", silent, "-f", "json"})).at("rows").at(0).at("notes").at(0) ==
          "New participant, known from nowhere else: Zorglub. Check the spelling against the transcripts.");
    const auto led =
        shop.file("D.txt", "Animation : Anne\n\nAnne : bien.\nLéa : oui.\nAnne : et ?\nLéa : eh.\n");
    CHECK(json::parse(shop.done({"import", "p", led, "-f", "json"})).at("rows").at(0).at("notes").at(0) ==
          "“Anne” is a moderator from now on.");
    auto broken =
        json::parse(shop.done({"import", "p", "--dry-run", shop.path("codebook.csv"), "-f", "json"}));
    broken["rows"][0].erase("rows");
    CHECK(schema_faults("import", broken.dump()) != "");
}

TEST_CASE("A codebook follows its schema") {
    const Workshop shop;
    shop.done({"new", "p", "--template", "transitions"});
    const auto text = shop.done({"codebook", "p", "export", "-f", "json"});
    CHECK(schema_faults("codebook", text) == "");
    CHECK(schema_faults("codebook", R"({"codes": []})") == "");
    CHECK(schema_faults("codebook", R"({"codes": [{"kind": "theme"}]})") != "");
    CHECK(schema_faults("codebook", R"({"codes": [{"name": "a / b"}]})") != "");
    CHECK(schema_faults("codebook", R"({"codes": [{"name": "a", "codes": [{"name": ""}]}]})") != "");
}

TEST_CASE("A broken document does not follow its schema") {
    const Workshop shop;
    fill(shop);
    const auto whole = json::parse(shop.done({"list", "p", "codings", "-f", "json"}));
    REQUIRE(schema_faults("list-codings", whole.dump()) == "");
    const auto broken = [&](const auto& breaking) {
        auto copy = whole;
        breaking(copy);
        return schema_faults("list-codings", copy.dump()) != "";
    };
    CHECK(broken([](json& list) { list.erase("state"); }));
    CHECK(broken([](json& list) { list["more"] = 1; }));
    CHECK(broken([](json& list) { list["report"] = "turns"; }));
    CHECK(broken([](json& list) { list["state"]["sha256"] = "none"; }));
    CHECK(broken([](json& list) { list["rows"][0].erase("begin"); }));
    CHECK(broken([](json& list) { list["rows"][0]["begin"] = -1; }));
    CHECK(broken([](json& list) { list["rows"][0]["end"] = "90"; }));
    CHECK(broken([](json& list) { list["rows"][0]["intensity"] = 6; }));
    CHECK(broken([](json& list) { list["rows"][0]["polarity"] = "frein"; }));
    CHECK(broken([](json& list) { list["rows"][0]["id"] = 12; }));
    CHECK(broken([](json& list) { list["rows"][0]["more"] = ""; }));
}
