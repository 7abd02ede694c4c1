// SPDX-License-Identifier: GPL-3.0-or-later
#include <fstream>

#include <catch2/catch.hpp>
#include <sqlite3.h>

#include "program.hpp"

using Catch::Matchers::Contains;
using Catch::Matchers::StartsWith;

namespace {

/// One sentence for a person, and nothing else: no table, no crash.
void check_refused(const Run& result) {
    INFO(result.err);
    CHECK(result.status == 1);
    CHECK(result.out.empty());
    CHECK_THAT(result.err, StartsWith("focale: error: "));
    const auto first = result.err.substr(0, result.err.find('\n'));
    CHECK((first.ends_with('.') || first.ends_with('?')));
}

}  // namespace

TEST_CASE("input that cannot be taken is refused in one sentence, and the project is as before") {
    const Workshop shop;
    shop.fill();
    shop.done({"code", "p", "FG1", "0", "4", "prix"});
    const auto before = shop.state();
    std::string random;
    for (unsigned at = 0, value = 1; at < 5000; ++at)
        random += static_cast<char>((value = value * 1103515245U + 12345U) >> 16);

    const std::vector<std::pair<std::string, std::string>> files{
        {"empty.txt", ""},
        {"blank.txt", " \n\n\t\n"},
        {"binary.txt", random},
        {"binary.csv", random},
        {"cut.docx", "PK\x03\x04\x14"},
        {"cut.json", R"({"codes": [{"name": "a")"},
        {"kinds.csv", "path;kind\na;flavour\n"},
        {"colours.csv", "path;colour\na;reddish\n"},
        {"twice.csv", "path;kind\na;theme\na;lever\n"},
        {"hollow.csv", "path;kind\na /  / b;theme\n"},
        {"circle.csv", "name;parent;kind\na;b;theme\nb;c;theme\nc;a;theme\n"},
        {"deep.csv", "path;kind\n" +
                         [] {
                             std::string path{"a"};
                             for (int level = 0; level < 60; ++level) path += " / a";
                             return path;
                         }() +
                         ";theme\n"},
        {"nested.json", std::string(20000, '[') + std::string(20000, ']')},
        {"codes.json", "{\"codes\": " + std::string(20000, '[') + std::string(20000, ']') + "}"},
        {"typed.json", R"({"codes": [{"name": 3}]})"},
        {"keys.json", R"({"codes": [{"name": "x", "children": [{"name": "y"}]}]})"},
        {"title.json", R"({"title": "Mine", "codes": [{"name": "x"}]})"},
        {"quote.csv", "source;code;quote\nFG1;prix;\"never closed\n"},
        {"nowhere.csv", "source;code;quote\nFG1;prix;ces mots n’y sont pas\n"},
        {"often.csv", "source;code;quote\nFG1;prix;prix\n"},
        {"outside.csv", "source;code;begin;end\nFG1;prix;0;5\nFG1;prix;10;99999\n"},
        {"backwards.csv", "source;code;begin;end\nFG1;prix;10;5\n"},
        {"negative.csv", "source;code;begin;end\nFG1;prix;-1;5\n"},
        {"disagree.csv", "source;code;begin;end;text\nFG1;prix;0;4;Autre\n"},
        {"strong.csv", "source;code;begin;end;intensity\nFG1;prix;0;4;9\n"},
        {"poles.csv", "source;code;begin;end;polarity\nFG1;prix;0;4;positive\n"},
        {"nobody.csv", "participant;age\nAna;3\n;4\n"},
        {"roles.csv", "participant;role\nAna;queen\n"},
        {"times.csv", "source;participant;from;to\nFG1;P1;late;\n"},
        {"unknown.csv", "source;participant;from;to\nFG9;P1;;\n"},
        {"guide.csv", "question;text;code\nQ1;Quoi ?;pas là\n"},
    };
    for (const auto& [name, contents] : files) {
        INFO(name);
        const auto path = shop.file(name, contents);
        // Whole or not at all: what comes before the fault in the same act is not taken either.
        const auto sound = shop.file("sound.txt", "A1 : Un.\nB2 : Deux.\nA1 : Trois.\n");
        const auto result = shop.run({"import", "p", sound, path});
        check_refused(result);
        CHECK_THAT(result.err, Contains(name));
        CHECK(shop.state() == before);
    }
    CHECK_THAT(shop.run({"import", "p", shop.path("outside.csv")}).err, Contains("line 3"));
    CHECK_THAT(shop.run({"import", "p", shop.path("circle.csv")}).err, Contains("lies below itself"));
    CHECK_THAT(shop.run({"import", "p", shop.path("keys.json")}).err, Contains("“children”"));
    const auto nobody = shop.run({"import", "p", shop.path("sound.txt"), "--moderator", "Zorglub"});
    check_refused(nobody);
    CHECK_THAT(nobody.err, Contains("“Zorglub”") && Contains("A1, B2"));
    check_refused(shop.run({"import", "p", "no such file"}));
    check_refused(shop.run({"import", "p", shop.file("FG1.md", focus_group)}));
    std::filesystem::create_directory(shop.path("hollow"));
    check_refused(shop.run({"import", "p", "hollow"}));
    check_refused(shop.run({"import", "p", "/dev/null"}));
    CHECK(shop.state() == before);
}

TEST_CASE("spans outside the text and names that are not there are refused") {
    const Workshop shop;
    shop.fill();
    const auto before = shop.state();
    for (const auto& [begin, end] : std::vector<std::pair<std::string, std::string>>{
             {"0", "100000"}, {"5", "5"}, {"9", "3"}, {"-4", "3"}, {"0", "99999999999999999999"}}) {
        check_refused(shop.run({"code", "p", "FG1", begin, end, "prix"}));
    }
    check_refused(shop.run({"code", "p", "FG2", "0", "4", "prix"}));
    const auto misspelt = shop.run({"code", "p", "FG1", "0", "4", "convivialite!"});
    check_refused(misspelt);
    CHECK_THAT(misspelt.err, Contains("convivialité"));
    check_refused(shop.run({"list", "p", "turns", "--source", "FG9"}));
    check_refused(shop.run({"new", "p"}));
    check_refused(shop.run({"new", "q", "--template", "nothing of the kind"}));
    CHECK_FALSE(std::filesystem::exists(shop.path("q.focale")));
    CHECK(shop.state() == before);
}

TEST_CASE("what is no project is told so") {
    const Workshop shop;
    check_refused(shop.run({"list", "missing", "sources"}));
    check_refused(shop.run({"list", ".", "sources"}));
    check_refused(shop.run({"list", shop.file("empty.focale", ""), "sources"}));
    check_refused(shop.run({"list", shop.file("text.focale", focus_group), "sources"}));
    shop.fill();
    std::ifstream whole{shop.path("p.focale"), std::ios::binary};
    std::string bytes(40000, '\0');
    whole.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    check_refused(shop.run({"list", shop.file("cut.focale", bytes), "sources"}));

    std::filesystem::copy_file(shop.path("p.focale"), shop.path("newer.focale"));
    sqlite3* connection = nullptr;
    REQUIRE(sqlite3_open(shop.path("newer.focale").c_str(), &connection) == SQLITE_OK);
    CHECK(sqlite3_exec(connection, "PRAGMA user_version = 999", nullptr, nullptr, nullptr) == SQLITE_OK);
    sqlite3_close(connection);
    const auto newer = shop.run({"code", "newer", "FG1", "0", "4", "prix"});
    check_refused(newer);
    CHECK_THAT(newer.err, Contains("newer Focale"));
}

TEST_CASE("a project that another program is writing to is told as busy, and read all the same") {
    const Workshop shop;
    shop.fill();
    sqlite3* connection = nullptr;
    REQUIRE(sqlite3_open(shop.path("p.focale").c_str(), &connection) == SQLITE_OK);
    REQUIRE(sqlite3_exec(connection, "PRAGMA journal_mode = WAL; BEGIN IMMEDIATE", nullptr, nullptr,
                         nullptr) == SQLITE_OK);
    check_refused(shop.run({"code", "p", "FG1", "0", "4", "prix"}));
    CHECK(shop.rows({"list", "p", "turns"}).size() == 6);
    sqlite3_exec(connection, "ROLLBACK", nullptr, nullptr, nullptr);
    sqlite3_close(connection);
    shop.done({"code", "p", "FG1", "0", "4", "prix"});
}

TEST_CASE("a project that may not be written to is read, and told as such when it should be changed") {
    const Workshop shop;
    shop.fill();
    const auto text = shop.file("more.txt", focus_group);
    const auto before = shop.state();
    const Surroundings nobody{true, 0};
    const std::vector<std::vector<std::string>> acts{{"code", "p", "FG1", "0", "4", "prix"},
                                                     {"import", "p", text},
                                                     {"undo", "p"},
                                                     {"new", "q"},
                                                     {"report", "p", "frequency", "-o", "report.txt"}};
    using std::filesystem::perms;
    const perms folder = perms::owner_read | perms::owner_exec | perms::group_read | perms::group_exec |
                         perms::others_read | perms::others_exec;
    const perms file = perms::owner_read | perms::group_read | perms::others_read;
    for (const auto more : {perms::none, perms::owner_write | perms::others_write}) {  // of the file alone
        std::filesystem::permissions(shop.path("p.focale"), file | more);
        std::filesystem::permissions(shop.folder(), folder);
        for (const auto& act : acts) {
            INFO(act.front());
            check_refused(shop.run(act, nobody));
        }
        CHECK(shop.run({"list", "p", "turns"}, nobody).status == 0);
        std::filesystem::permissions(shop.folder(), folder | perms::owner_write);
    }
    CHECK(shop.state() == before);
    CHECK_FALSE(std::filesystem::exists(shop.path("report.txt")));
}

TEST_CASE("where the disk is full, the project stays as it was") {
    const Workshop shop;
    shop.fill();
    shop.done({"code", "p", "FG1", "0", "4", "prix"});
    const auto before = shop.state();
    std::string words;
    for (int turn = 0; turn < 3000; ++turn) {
        words += turn % 2 == 0 ? "P1 : Un propos de plus, " : "P2 : Et encore un autre, ";
        words += std::to_string(turn) + ".\n";
    }
    const auto text = shop.file("long.txt", words);
    for (const std::uint64_t limit : {1024U, 20'000U, 100'000U, 250'000U}) {
        INFO(limit);
        check_refused(shop.run({"import", "p", text}, Surroundings{false, limit}));
        CHECK(shop.state() == before);
    }
    check_refused(shop.run({"code", "p", "FG1", "5", "9", "prix"}, Surroundings{false, 1024}));
    for (const std::uint64_t limit : {1024U, 20'000U, 100'000U}) {
        INFO(limit);
        check_refused(shop.run({"new", "q"}, Surroundings{false, limit}));
        CHECK_FALSE(std::filesystem::exists(shop.path("q.focale")));
    }
    // Not even the error can be told.
    for (const auto& act : std::vector<std::vector<std::string>>{{"new", "q"}, {"--version"}, {"nonsense"}}) {
        INFO(act.front());
        CHECK(shop.run(act, Surroundings{false, 1}).status == (act.front() == "nonsense" ? 2 : 1));
        CHECK_FALSE(std::filesystem::exists(shop.path("q.focale")));
    }
    CHECK(shop.state() == before);
    CHECK(shop.run({"check", "p"}).status == 0);
    shop.done({"import", "p", text});
}

TEST_CASE("odd names are names") {
    const Workshop shop;
    shop.done({"new", "p"});
    const std::vector<std::string> names{
        "l’“été”, d'or; \"oui\"", "🌱 pousse", "عربي עברית", "a\nb", "%s%n{0}", "'); DROP TABLE code;--"};
    for (const auto& name : names) {
        INFO(name);
        const auto quoted = [&] {
            std::string text{"\""};
            for (const char letter : name) text += letter == '"' ? std::string{"\"\""} : std::string{letter};
            return text + '"';
        }();
        shop.done({"import", "p", "--format", "codebook",
                   shop.file("codes.csv", "path;kind\n" + quoted + ";concept\n")});
        const auto file =
            shop.file("séance " + name + ".txt", "P1 : Un propos sur " + name + ".\nP2 : Oui.\nP1 : Bien.\n");
        shop.done({"import", "p", file, "--group", name});
        const auto source = shop.rows({"list", "p", "sources", "--group", name});
        REQUIRE(source.size() == 1);
        shop.done({"code", "p", source[0]["source"], "0", "5", name, "--as", name, "--memo", name});
        const auto codings = shop.rows({"list", "p", "codings", "--code", name});
        REQUIRE(codings.size() == 1);
        CHECK(codings[0]["code"] == name);
        CHECK(codings[0]["coder"] == name);
        CHECK(codings[0]["memo"] == name);
        const auto error = shop.run({"code", "p", source[0]["source"], "0", "5", name + " pas là"});
        check_refused(error);
        shop.done({"report", "p", "frequency", "-f", "html", "--coder", name});
    }
    CHECK(shop.rows({"list", "p", "codes"}).size() == names.size());
    CHECK(shop.run({"check", "p"}).status == 0);
    CHECK_THAT(shop.done({"history", "p"}), Contains("🌱"));
}

TEST_CASE("no result is written over a project") {
    const Workshop shop;
    shop.fill();
    const auto state = shop.state();
    for (const std::vector<std::string>& words :
         std::vector<std::vector<std::string>>{{"report", "p", "frequency", "-o", "p.focale"},
                                               {"list", "p", "turns", "-f", "csv", "-o", "p.focale"},
                                               {"codebook", "p", "export", "p.focale", "-f", "csv"},
                                               {"help", "-o", "p.focale"}}) {
        const auto result = shop.run(words);
        INFO(words.front());
        CHECK(result.status == 1);
        CHECK_THAT(result.err, Contains("no result is written over it") || Contains("p.focale"));
    }
    CHECK(shop.state() == state);
    CHECK(shop.run({"check", "p"}).status == 0);
}

TEST_CASE("what names no language is refused") {
    const Workshop shop;
    for (const char* tag : {"francais", "../../x", "zz9", "fr_FR.UTF-8"}) {
        INFO(tag);
        const auto result = shop.run({"new", "p", "--language", tag});
        CHECK(result.status == 2);
        CHECK_THAT(result.err, Contains("names no language"));
    }
    for (const char* tag : {"fr", "br", "pt-BR", "gsw", "rcf"}) {
        INFO(tag);
        CHECK(shop.run({"new", std::string{"p-"} + tag, "--language", tag}).status == 0);
    }
}

TEST_CASE("with --quiet nothing is printed of what was coded, unless a format is asked for") {
    const Workshop shop;
    shop.fill();
    CHECK(shop.done({"code", "p", "FG1", "0", "5", "prix", "--quiet"}).empty());
    CHECK_FALSE(shop.done({"code", "p", "FG1", "5", "9", "prix", "--quiet", "-f", "json"}).empty());
}

TEST_CASE("words that a separator would cut, and columns that would hide each other, are refused") {
    const Workshop shop;
    shop.fill();
    const auto state = shop.state();
    const std::vector<std::pair<std::string, std::string>> tables{
        {"locuteur,texte\nP1,Bonjour, ça va\n", "ça va"},
        {"participant;âge\nP1;40;50\n", "50"},
        {"path,definition\nneuf,Ce qui, dit-on, est neuf\n", "dit-on"},
        {"question,text\nQ1,Quoi, alors ?\n", "alors ?"},
        {"participant;âge;Age\nP1;40;50\n", "Two columns are called “Age”"},
    };
    for (const auto& [table, said] : tables) {
        const auto result = shop.run({"import", "p", shop.file("t.csv", table)});
        INFO(result.err);
        CHECK(result.status == 1);
        CHECK_THAT(result.err, Contains(said));
    }
    CHECK(shop.state() == state);
    // Empty cells say nothing, wherever they stand.
    CHECK(shop.run({"import", "p", shop.file("t.csv", "participant;âge\nP1;40;;\n")}).status == 0);
}

TEST_CASE("a transcript that comes a second time in another file is told") {
    const Workshop shop;
    shop.fill();
    const auto told = shop.done({"import", "p", shop.file("FG1-bis.txt", "\xef\xbb\xbf" + focus_group)});
    CHECK_THAT(told, Contains("word for word what “FG1” says"));
    const auto other = shop.done({"import", "p", shop.file("FG2.txt", focus_group + "P1 : Et voilà.\n")});
    CHECK_THAT(other, !Contains("word for word"));
}
