// SPDX-License-Identifier: GPL-3.0-or-later
#include <set>

#include <catch2/catch.hpp>

#include "libcoding/text/utf8.hpp"

#include "program.hpp"
#include "tests/support/validated_json.hpp"

using Catch::Matchers::Contains;
using Catch::Matchers::StartsWith;

TEST_CASE("a transcript comes in with its speakers, roles and guide, and is told of") {
    const Workshop shop;
    shop.done({"new", "p"});
    const auto path = shop.file("FG1.txt", focus_group);
    const auto told = shop.rows({"import", "p", path, "--dry-run"});
    CHECK(shop.rows({"list", "p", "sources"}).empty());
    const auto text = shop.done({"import", "p", path});
    CHECK_THAT(text, Contains("focus group, txt, UTF-8, 6 turns"));
    CHECK_THAT(text, Contains("Anim (moderator): 2 turns"));
    CHECK_THAT(text, Contains("P1 (participant): 2 turns"));
    REQUIRE(told.size() == 1);
    CHECK(told[0]["speakers"].size() == 4);
    CHECK(told[0]["turns"] == 6);

    const auto turns = shop.rows({"list", "p", "turns"});
    REQUIRE(turns.size() == 6);
    CHECK(turns[1]["source"] == "FG1");
    CHECK(turns[1]["speaker"] == "P1");
    CHECK(turns[1]["participant"] == "P1 (FG1)");
    CHECK(turns[0]["role"] == "moderator");
    for (const auto& turn : turns) {
        const coding::Span span{turn["begin"], turn["end"]};
        CHECK(coding::text::slice(focus_group, span) == turn["text"].get<std::string>());
    }
    CHECK(shop.rows({"list", "p", "turns", "--speaker", "p2"}).size() == 1);
    CHECK(shop.rows({"list", "p", "participants"}).size() == 4);
}

TEST_CASE("a passage is coded, listed, taken away, and all of it undone and done again") {
    const Workshop shop;
    shop.fill();
    const auto begin = coding::text::count_code_points(focus_group.substr(0, focus_group.find("trop cher")));
    const auto from = std::to_string(begin), to = std::to_string(begin + 9);
    CHECK_THAT(shop.done({"code", "p", "FG1", from, to, "prix", "--polarity", "barrier", "--intensity", "4",
                          "--if", "si c’est tous les mois", "--memo", "à revoir", "--as", "Zoé"}),
               Contains("trop cher"));
    auto codings = shop.rows({"list", "p", "codings"});
    REQUIRE(codings.size() == 1);
    CHECK(codings[0]["text"] == "trop cher");
    CHECK(codings[0]["polarity"] == "barrier");
    CHECK(codings[0]["intensity"] == 4);
    CHECK(codings[0]["condition"] == "si c’est tous les mois");
    CHECK(codings[0]["memo"] == "à revoir");
    CHECK(codings[0]["coder"] == "Zoé");
    CHECK(codings[0]["speaker"] == "P1 (FG1)");

    shop.done({"undo", "p"});
    CHECK(shop.rows({"list", "p", "codings"}).empty());
    shop.done({"redo", "p"});
    CHECK(shop.rows({"list", "p", "codings"}) == codings);
    CHECK(shop.run({"redo", "p"}).status == 1);

    CHECK(shop.run({"uncode", "p", "FG1", from, to, "prix", "--as", "Ana"}).status == 1);
    shop.done({"uncode", "p", "FG1", from, to, "prix", "--as", "Zoé"});
    CHECK(shop.rows({"list", "p", "codings"}).empty());
    shop.done({"undo", "p"});
    shop.done({"uncode", "p", "--id", codings[0]["id"]});
    CHECK(shop.rows({"list", "p", "codings"}).empty());
    const auto history = shop.rows({"history", "p", "--limit", "2"});
    REQUIRE(history.size() == 2);
    // Reports name the state of the project by the number of its last act.
    const auto number = history[0]["number"].get<std::size_t>();
    CHECK(history[1]["number"] == number - 1);
    CHECK(shop.rows({"history", "p"}).size() == number);
    CHECK_THAT(shop.done({"report", "p", "frequency"}),
               Contains("State of the project: entry " + std::to_string(number) + " of its history, "));
    CHECK_THAT(shop.run({"history", "p"}, "fr_FR.UTF-8").out, Contains("1 codage retiré"));
}

TEST_CASE("the kind of a code gives the polarity where the coder says nothing") {
    const Workshop shop;
    shop.fill();
    shop.done({"code", "p", "FG1", "0", "4", "lieu"});
    shop.done({"code", "p", "FG1", "0", "4", "convivialité"});
    shop.done({"code", "p", "FG1", "0", "4", "lieu", "--polarity", "none", "--as", "Zoé"});
    std::multiset<std::string> polarities;
    for (const auto& row : shop.rows({"list", "p", "codings"})) polarities.insert(row["polarity"]);
    CHECK(polarities == std::multiset<std::string>{"barrier", "lever", "none"});
}

TEST_CASE("autocoding codes what it showed, and nothing twice") {
    const Workshop shop;
    shop.fill();
    const std::vector<std::string> line{"autocode", "p",    "--query", "prix",
                                        "--code",   "prix", "--unit",  "turn"};
    auto preview = line;
    preview.push_back("--dry-run");
    const auto planned = shop.rows(preview);
    CHECK(planned.size() == 2);
    CHECK(shop.rows({"list", "p", "codings"}).empty());
    const auto made = shop.rows(line);
    REQUIRE(made.size() == 2);
    CHECK(made[0]["text"] == planned[0]["text"]);
    CHECK(made[0]["text"] == "Le prix, c’est trop cher pour nous.");
    CHECK(shop.rows(line).empty());
    CHECK(shop.rows({"list", "p", "codings"}).size() == 2);

    CHECK(shop.rows({"autocode", "p", "--pattern", "c.est", "--code", "lieu", "--within", "prix"}).size() ==
          2);
    CHECK(shop.rows({"autocode", "p", "--pattern", "tout", "--code", "lieu", "--unit",
                     "sentence"})[0]["text"] == "🌱 C’est tout.");
    CHECK(shop.rows({"autocode", "p", "--query", "prix", "--code", "lieu", "--speaker", "P2 (FG1)"}).size() ==
          1);
}

TEST_CASE("codings listed as CSV come back the same") {
    const Workshop shop;
    shop.fill();
    shop.done(
        {"code", "p", "FG1", "21", "60", "prix", "--memo", "=1+(2); \"oui\"\net la suite", "--as", "Zoé"});
    shop.done({"autocode", "p", "--pattern", "c.est[^.]*", "--code", "alimentaire / cuisine", "--polarity",
               "ambivalent"});
    const auto listed = shop.rows({"list", "p", "codings"});
    REQUIRE(listed.size() > 3);
    shop.done({"list", "p", "codings", "-f", "csv", "-o", "codings.csv"});
    const auto again = shop.rows({"import", "p", "codings.csv"});
    CHECK(again[0]["rows"] == 0);

    shop.done({"new", "q", "--template", "codebook.csv"});
    shop.done({"import", "q", "FG1.txt", "--group", "campus"});
    shop.done({"import", "q", "codings.csv"});
    auto back = shop.rows({"list", "q", "codings"});
    REQUIRE(back.size() == listed.size());
    for (std::size_t row = 0; row < back.size(); ++row) {
        back[row]["id"] = listed[row]["id"];
        CHECK(back[row] == listed[row]);
    }
}

TEST_CASE("a search finds folded words and shows them in their context") {
    const Workshop shop;
    shop.fill();
    const auto rows = shop.rows({"search", "p", "eloignement"});
    REQUIRE(rows.size() == 1);
    CHECK(rows[0]["text"] == "éloignement");
    CHECK(coding::text::slice(focus_group, {rows[0]["begin"], rows[0]["end"]}) == "éloignement");
    CHECK_THAT(shop.done({"search", "p", "éloignement"}), Contains("éloignement"));
    CHECK(shop.rows({"search", "p", "prix", "--limit", "1"}).size() == 1);
    CHECK(shop.rows({"search", "p", "pr.x", "--regex", "--speaker", "P1 (FG1)"}).size() == 1);
    CHECK(shop.run({"search", "p", "(", "--regex"}).status == 2);
}

TEST_CASE("reports come in every format, and the same each time") {
    const Workshop shop;
    shop.fill();
    shop.done({"autocode", "p", "--query", "prix", "--code", "prix", "--polarity", "barrier"});
    for (const std::string report : {"frequency", "levers"}) {
        for (const std::string format : {"text", "csv", "json", "md", "html", "tex"}) {
            INFO(report << " " << format);
            const auto once = shop.done({"report", "p", report, "-f", format});
            CHECK_THAT(once, Contains("prix"));
            CHECK(shop.done({"report", "p", report, "-f", format}) == once);
        }
        for (const std::string format : {"xlsx", "docx", "odt"}) {
            const auto once = shop.done({"report", "p", report, "-f", format});
            CHECK_THAT(once, StartsWith("PK"));
            CHECK(shop.done({"report", "p", report, "-f", format}) == once);
        }
    }
    const auto counted = nlohmann::json::parse(shop.done({"report", "p", "frequency", "-f", "json"}));
    CHECK(counted["totals"]["codings"] == 2);
    const auto narrowed = nlohmann::json::parse(
        shop.done({"report", "p", "frequency", "-f", "json", "--source", "FG1", "--group", "campus", "--code",
                   "prix", "--from", "2026-03-12", "--to", "2026-03-12", "--by", "participant",
                   "--every-coder", "--with-moderators"}));
    CHECK(narrowed["totals"]["codings"] == 2);
    CHECK(shop.run({"report", "p", "frequency", "--theme", "nulle part"}).status == 1);
}

TEST_CASE("a result takes the format that the ending of its file says, unless another is asked for") {
    const Workshop shop;
    shop.fill();
    const auto written = [&](std::vector<std::string> words, const std::string& file) {
        words.insert(words.end(), {"-o", file});
        shop.done(words);
        return shop.contents(file);
    };
    const std::vector<std::string> report{"report", "p", "frequency"};
    CHECK_THAT(written(report, "r.docx"), StartsWith("PK"));
    CHECK_THAT(written(report, "r.tex"), StartsWith("% Theme frequencies"));
    CHECK_THAT(written(report, "r.html"), StartsWith("<!DOCTYPE html>"));
    CHECK_THAT(written(report, "r.txt"), StartsWith("Theme frequencies"));
    CHECK_THAT(written({"report", "p", "frequency", "-f", "text"}, "r.csv"), StartsWith("Theme frequencies"));
    CHECK_THAT(written({"list", "p", "codes"}, "l.xlsx"), StartsWith("PK"));
    // A list makes no page: an ending that it does not know changes nothing.
    CHECK(written({"list", "p", "codes"}, "l.html") == shop.done({"list", "p", "codes"}));
    CHECK(shop.run({"list", "p", "codes", "-f", "docx"}).status == 2);
}

TEST_CASE("the codebook goes out and comes back in each format that is read, and to read and print") {
    const Workshop shop;
    shop.done({"new", "p", "--template", "transitions"});
    for (const std::string name : {"grille.csv", "grille.json", "grille.xlsx", "grille.ods", "grille.qdc"}) {
        INFO(name);
        shop.done({"codebook", "p", "export", name});
        shop.done({"new", "q-" + name + ".focale", "--template", name});
        CHECK(shop.rows({"list", "q-" + name + ".focale", "codes"}) == shop.rows({"list", "p", "codes"}));
        const auto again = shop.run({"codebook", "p", "import", name});
        CHECK_THAT(again.err, Contains("No new code, 0 changed"));
    }
    CHECK_THAT(shop.done({"codebook", "p", "export", "-f", "md"}), Contains("- **alimentaire** (theme)"));
    shop.done({"codebook", "p", "export", "grille.md"});
    CHECK_THAT(shop.contents("grille.md"), StartsWith("- **alimentaire** (theme)"));
    shop.done({"codebook", "p", "export", "grille.html", "--lang", "fr"});
    CHECK_THAT(shop.contents("grille.html"), StartsWith("<!DOCTYPE html>") && Contains("alimentaire"));
    shop.done({"new", "english", "--template", "transitions", "--language", "en"});
    CHECK(shop.rows({"list", "english", "codes"}).size() == shop.rows({"list", "p", "codes"}).size());
}

TEST_CASE("a project is checked and backed up") {
    const Workshop shop;
    shop.fill();
    const auto sound = shop.run({"check", "p"});
    CHECK(sound.status == 0);
    CHECK(sound.out.empty());
    CHECK_THAT(sound.err, Contains("sound"));
    auto copy = shop.done({"backup", "p"});
    copy.pop_back();
    CHECK(shop.rows({"list", copy, "turns"}) == shop.rows({"list", "p", "turns"}));
    CHECK(shop.done({"check", "p", "--repair", "--quiet"}).empty());
}

TEST_CASE("quiet says nothing, and tables still come") {
    const Workshop shop;
    shop.done({"new", "p", "-q"});
    const auto result = shop.run({"import", "p", shop.file("FG1.txt", focus_group), "-q"});
    CHECK(result.out.empty());
    CHECK(result.err.empty());
    CHECK_FALSE(shop.done({"list", "p", "turns", "-q"}).empty());
}

TEST_CASE("the sample study comes in whole, in one act or in several") {
    const Workshop shop;
    const std::string samples{FOCALE_SOURCE_DIR "/samples"};
    shop.done({"new", "p"});
    shop.done({"import", "p", samples + "/codebook.csv", samples + "/guide.csv"});
    shop.done({"import", "p", samples + "/sources"});
    shop.done({"import", "p", samples + "/participants.csv", samples + "/presence.csv"});
    shop.done({"import", "p", samples + "/codings-maud.csv", "--as", "Maud"});
    shop.done({"import", "p", samples + "/codings-karim.csv", "--as", "Karim"});
    CHECK(shop.rows({"list", "p", "sources"}).size() == 8);
    CHECK(shop.rows({"list", "p", "coders"}).size() == 2);
    CHECK(shop.run({"check", "p"}).status == 0);

    shop.done({"new", "q"});
    shop.done({"import", "q", samples + "/codings-maud.csv", samples + "/presence.csv",
               samples + "/participants.csv", samples + "/guide.csv", samples + "/codebook.csv",
               samples + "/sources", "--as", "Maud"});
    CHECK(shop.rows({"list", "q", "participants"}).size() == shop.rows({"list", "p", "participants"}).size());
    CHECK(shop.rows({"list", "q", "codings"}).size() ==
          shop.rows({"list", "p", "codings", "--coder", "Maud"}).size());
    shop.done({"undo", "q"});
    CHECK(shop.rows({"list", "q", "sources"}).empty());
}

TEST_CASE("passages are found by how codes stand together, and shown source by source") {
    const Workshop shop;
    shop.fill();
    shop.done(
        {"autocode", "p", "--query", "prix", "--code", "prix", "--unit", "turn", "--polarity", "barrier"});
    shop.done({"autocode", "p", "--query", "cher", "--code", "lieu"});
    CHECK(shop.rows({"passages", "p", "prix"}).size() == 2);
    const auto rows = shop.rows({"passages", "p", "prix AND lieu", "--context", "20"});
    REQUIRE(rows.size() == 1);
    CHECK(rows[0]["text"] == "cher");
    CHECK(rows[0]["after"] == " pour nous.\nP2 :");
    CHECK_THAT(rows[0]["codes"].get<std::string>(), Contains("prix") && Contains("; "));
    CHECK(coding::text::slice(focus_group, {rows[0]["begin"], rows[0]["end"]}) == "cher");
    CHECK(shop.rows({"passages", "p", "prix SAUF lieu"}).size() == 1);
    CHECK(shop.rows({"passages", "p", "prix", "--speaker", "P1 (FG1)"}).size() == 1);
    const auto text = shop.done({"passages", "p", "prix"});
    CHECK_THAT(text, Contains("FG1") && Contains("trop cher"));
    CHECK(shop.run({"passages", "p", "prix AND"}).status == 2);
    const auto unknown = shop.run({"passages", "p", "prix and lieu"}, "fr_FR.UTF-8");
    CHECK(unknown.status == 1);
    CHECK_THAT(unknown.err, Contains("ET, OU, SAUF"));
}

TEST_CASE("one transcript goes out in the format that the file’s ending names") {
    const Workshop shop;
    shop.done({"new", "p"});
    shop.done({"import", "p",
               shop.file("FG1.vtt",
                         "WEBVTT\n\n00:01.000 --> 00:02.500\n<v P1>Oui.\n\n00:03.000 --> "
                         "00:04.000\n<v Paul>Non & non.\n")});
    const auto srt = shop.path("out.srt");
    shop.done({"export", "p", srt});
    CHECK(
        shop.contents("out.srt") ==
        "1\n00:00:01,000 --> 00:00:02,500\nP1: Oui.\n\n2\n00:00:03,000 --> 00:00:04,000\nPaul: Non & non.\n");
    shop.done({"import", "p", shop.file("FG2.txt", focus_group)});
    CHECK(shop.run({"export", "p", srt}).status == 2);
    shop.done({"export", "p", shop.path("FG2.tei"), "--source", "FG2"});
    CHECK(shop.run({"export", "p", shop.path("FG2.vtt"), "--source", "FG2"}).status == 1);
    CHECK(shop.run({"export", "p", shop.path("p.qdpx"), "--source", "FG2"}).status == 2);
}

TEST_CASE("a query is kept by name, run, counted with, renamed, removed and brought back") {
    const Workshop shop;
    shop.fill();
    shop.done(
        {"autocode", "p", "--query", "prix", "--code", "prix", "--unit", "turn", "--polarity", "barrier"});
    shop.done({"autocode", "p", "--query", "cher", "--code", "lieu"});
    CHECK(shop.done({"query", "p", "save", "Trop cher", "prix AND lieu", "--quiet"}).empty());
    CHECK(shop.rows({"list", "p", "queries"}) ==
          nlohmann::json::parse(R"([{"name": "Trop cher", "query": "prix AND lieu"}])"));
    CHECK(shop.rows({"passages", "p", "--query", "trop cher"}).size() == 1);
    CHECK(shop.rows({"report", "p", "quotes", "--query", "Trop cher"}).size() == 2);
    CHECK(shop.run({"passages", "p", "prix", "--query", "Trop cher"}).status == 2);
    CHECK(shop.run({"passages", "p"}).status == 2);
    CHECK_THAT(shop.run({"passages", "p", "--query", "trop chr"}).err, Contains("Did you mean Trop cher"));
    CHECK(shop.run({"query", "p", "save", "x"}).status == 2);
    CHECK(shop.run({"query", "p", "save", "x", "prix AND"}).status == 2);
    CHECK(shop.run({"query", "p", "remove", "Trop cher", "x"}).status == 2);
    CHECK(shop.run({"query", "p", "remove", "x"}).status == 1);
    shop.done({"query", "p", "rename", "Trop cher", "cher"});
    CHECK(shop.rows({"passages", "p", "--query", "cher"}).size() == 1);
    shop.done({"query", "p", "remove", "cher"});
    CHECK(shop.rows({"list", "p", "queries"}).empty());
    shop.done({"undo", "p"});
    CHECK(shop.rows({"list", "p", "queries"}).size() == 1);
}

TEST_CASE("a query that names what is not there is kept, and that is told") {
    const Workshop shop;
    shop.fill();
    const auto told =
        shop.run({"query", "p", "save", "x", "prx AND prix[groupe=FG9] OR prx", "--lang", "en"});
    CHECK(told.status == 0);
    CHECK_THAT(told.err, Contains("The codebook has no code “prx”.\nDid you mean prix?"));
    CHECK_THAT(told.err, Contains("The project has no group named “FG9”."));
    CHECK_THAT(told.err, Contains("The query is kept, but cannot be run until what it names is there."));
    CHECK(told.err.find("prx", told.err.find("prx") + 1) == std::string::npos);
    CHECK_THAT(shop.run({"query", "p", "save", "y", "prx", "--lang", "fr"}).err,
               Contains("La requête est gardée, mais ne peut être lancée"));
    CHECK(shop.rows({"list", "p", "queries"}).size() == 2);
    CHECK(shop.run({"passages", "p", "--query", "y"}).status == 1);
    CHECK(shop.run({"query", "p", "save", "z", "prix[locuteur=*, métier!=*]", "--lang", "en"})
              .err.find("FG9") == std::string::npos);
    CHECK(shop.run({"query", "p", "save", "z", "prix", "--lang", "en"}).err == "Saved the query “z”.\n");
}

TEST_CASE("a cell of the matrix gets a summary, which stands in the matrix until it is taken away") {
    const Workshop shop;
    shop.fill();
    shop.done({"autocode", "p", "--query", "prix", "--code", "prix", "--unit", "turn"});
    const auto cells = [&] {
        return nlohmann::json::parse(shop.done({"report", "p", "matrix", "--by", "source", "-f", "json"}))
            .value("cells", nlohmann::json::array());
    };
    CHECK(cells().empty());
    shop.done({"summary", "p", "prix", "fg1", "Trop cher.", "--by", "source"});
    REQUIRE(cells().size() == 1);
    CHECK(cells()[0]["summary"] == "Trop cher.");
    CHECK(cells()[0]["quotes"].size() == 1);
    CHECK(shop.rows({"list", "p", "summaries"})[0]["case"] == "FG1");
    CHECK_THAT(shop.run({"summary", "p", "prix", "FG9", "x", "--by", "source"}).err, Contains("FG1"));
    CHECK(shop.run({"summary", "p", "prix", "FG1", "x", "--by", "month"}).status == 2);
    CHECK(shop.run({"summary", "p", "prix", "FG1", "x", "--by", "taille"}).status == 1);
    shop.done({"summary", "p", "prix", "FG1", "", "--by", "source"});
    CHECK(cells().empty());
    shop.done({"undo", "p"});
    CHECK(cells().size() == 1);
}

TEST_CASE("a project without a name of its own is refused") {
    const Workshop shop;
    for (const char* name : {"", ".", "..", "folder/", ".focale"}) {
        INFO(name);
        const auto result = shop.run({"new", name});
        CHECK(result.status == 2);
        CHECK_THAT(result.err, Contains("needs a name"));
    }
    CHECK_FALSE(std::filesystem::exists(shop.path(".focale")));
}

TEST_CASE("of a folder, what holds nothing to import is left out and told") {
    const Workshop shop;
    shop.fill();
    std::filesystem::create_directory(shop.path("terrain"));
    shop.file("terrain/FG2.txt", "P1 : Un autre soir.\nP2 : Oui.\nP1 : Bien.\nP2 : Voilà.\n");
    shop.file("terrain/vide.txt", "");
    shop.file("terrain/salles.csv", "Salle;Prix\nGrande;120\n");
    shop.file("terrain/dossier.json", "{\"title\": \"Bilan\", \"parts\": []}");
    shop.file("terrain/diapos.pptx", std::string{"PK\x03\x04 no such thing"});
    shop.done({"list", "p", "groups", "-f", "xlsx", "-o", "terrain/budget.xlsx"});
    const auto told = shop.done({"import", "p", "terrain", "--dry-run"});
    CHECK_THAT(told, Contains("budget.xlsx\n  left out: It is a table, but holds neither turns"));
    CHECK_THAT(told, Contains("vide.txt\n  left out: This file is empty."));
    CHECK_THAT(told, Contains("diapos.pptx\n  left out: "));
    CHECK_THAT(told, Contains("dossier.json\n  left out: This JSON is not a transcript of Whisper’s."));
    const auto report = shop.done({"import", "p", "terrain", "-f", "json"});
    CHECK(schema_faults("import", report) == "");
    CHECK(nlohmann::json::parse(report).at("left_out").size() == 5);
    CHECK(shop.rows({"list", "p", "sources"}).size() == 2);
    // What was asked for by name is a fault, and so is a folder with nothing in it.
    CHECK(shop.run({"import", "p", "terrain/budget.xlsx"}).status == 1);
    std::filesystem::remove(shop.path("terrain/FG2.txt"));
    CHECK(shop.run({"import", "p", "terrain"}).status == 1);
}

TEST_CASE("a table that says nothing new tells so, and several tables are named in the history") {
    const Workshop shop;
    shop.fill();
    const auto people = shop.file("people.csv", "participant;role;âge\nP1;participant;40\n");
    const auto guide = shop.file("guide.csv", "question;text\nQ1;Le prix ?\n");
    CHECK_THAT(shop.done({"import", "p", people, guide}), !Contains("Nothing changed"));
    CHECK(shop.rows({"history", "p", "--limit", "1"})[0]["what"] ==
          "Imported 2 tables: people.csv, guide.csv");
    const auto state = shop.state();
    const auto again = shop.done({"import", "p", people, guide});
    CHECK_THAT(again,
               Contains("people.csv\n  participants, csv, 1 row taken\n  Nothing changed: the project"));
    CHECK_THAT(again, Contains("guide.csv\n  guide, csv, 1 row taken\n  Nothing changed: the project"));
    CHECK(shop.state() == state);
}
