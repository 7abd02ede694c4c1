// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cstdlib>

#include <catch2/catch.hpp>

#include "libcoding/report/kinds.hpp"

#include "program.hpp"

using Catch::Matchers::Contains;
using Catch::Matchers::StartsWith;

namespace {

const std::vector<std::string> commands{"new",      "import",   "list",    "code",    "uncode",
                                        "autocode", "codebook", "report",  "search",  "passages",
                                        "query",    "summary",  "dossier", "history", "undo",
                                        "redo",     "check",    "backup",  "help"};

std::size_t lines(const std::string& text) {
    return static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n'));
}

}  // namespace

TEST_CASE("the program tells its version on standard output alone") {
    const Workshop shop;
    const auto result = shop.run({"--version"});
    CHECK(result.status == 0);
    CHECK_THAT(result.out, StartsWith("focale "));
    CHECK(result.err.empty());
}

TEST_CASE("every command has help in both languages that fits on one screen") {
    const Workshop shop;
    for (const auto& command : commands) {
        INFO(command);
        const auto english = shop.done({"help", command});
        const auto french = shop.run({"help", command}, "fr_FR.UTF-8");
        CHECK_THAT(english, Contains("Usage: focale " + command));
        CHECK_THAT(english, Contains("Examples:"));
        CHECK_THAT(french.out, Contains("Usage\u00A0: focale " + command));
        CHECK_THAT(french.out, Contains("Exemples\u00A0:"));
        // Each report has a line or two of its own.
        const std::size_t reports = command == "report" ? 2 * coding::report::report_kinds().size() : 0;
        CHECK(lines(english) <= 45 + reports);
        CHECK(lines(french.out) <= 48 + reports);
        CHECK(shop.done({command, "--help"}) == english);
    }
}

TEST_CASE("without a command the program says what there is, as a misuse") {
    const Workshop shop;
    const auto result = shop.run({});
    CHECK(result.status == 2);
    CHECK(result.out.empty());
    CHECK_THAT(result.err, Contains("autocode"));
    CHECK(shop.done({"help"}) == result.err);
}

TEST_CASE("the language is that of --lang, else of the system") {
    const Workshop shop;
    CHECK_THAT(shop.run({"list"}, "fr_FR.UTF-8").err,
               StartsWith("focale\u00A0: erreur\u00A0: Il manque PROJET."));
    CHECK_THAT(shop.run({"list", "--lang", "en"}, "fr_FR.UTF-8").err,
               StartsWith("focale: error: PROJECT is missing."));
    CHECK_THAT(shop.run({"--lang=fr", "list"}).err, Contains("Il manque PROJET"));
    CHECK_THAT(shop.run({"list"}, "de_DE.UTF-8").err, Contains("PROJECT is missing"));
    CHECK(shop.run({"list", "--lang", "de"}).status == 2);
}

TEST_CASE("misuse is answered with status 2, what is wrong and what was meant") {
    const Workshop shop;
    shop.fill();
    const auto before = shop.state();
    const std::vector<std::pair<std::vector<std::string>, std::string>> cases{
        {{"reprot", "p", "frequency"}, "Did you mean report"},
        {{"report", "p", "freqency"}, "Did you mean frequency"},
        {{"report", "p", "frequency", "--them", "x"}, "--theme"},
        {{"list", "p"}, "WHAT is missing"},
        {{"list", "p", "turns", "surplus"}, "surplus"},
        {{"list", "p", "turns", "-f", "docx"}, "It can be: text, csv, json, md"},
        {{"list", "p", "turns", "-f"}, "--format needs a value"},
        {{"undo", "p", "--quiet=yes"}, "takes no value"},
        {{"list", "p", "turns", "--as", "a", "--as", "b"}, "once only"},
        {{"code", "p", "FG1", "0", "5", "prix", "--intensity", "9"}, "from 1 (weak) to 5 (strong)"},
        {{"code", "p", "FG1", "zero", "5", "prix"}, "no position"},
        {{"code", "p", "FG1", "0", "5", "prix", "--polarity", "levr"}, "Did you mean lever"},
        {{"report", "p", "frequency", "--from", "12/03/2026"}, "2026-03-12"},
        {{"report", "p", "frequency", "--from", "2026-02-30"}, "2026-03-12"},
        {{"report", "p", "frequency", "--from", "2026-03-12", "--to", "2026-03-11"}, "ends before it begins"},
        {{"report", "p", "frequency", "--to", "0:10:00", "--from", "0:20:00"}, "ends before it begins"},
        {{"search", "p", "trop (", "--regex"}, "near “trop (”"},
        {{"report", "p", "frequency", "--where", "public"}, "population="},
        {{"search", "p", "prix", "--limit", "-3"}, "whole number"},
        {{"autocode", "p", "--code", "prix"}, "--query"},
        {{"autocode", "p", "--query", "a", "--pattern", "b", "--code", "prix"}, "not both"},
        {{"autocode", "p", "--query", "a"}, "--code CODE"},
        {{"uncode", "p"}, "--id"},
        {{"codebook", "p", "import"}, "which file"},
        {{"undo", "p", "--as", " "}, "coder is empty"},
        {{"--nonsense", "list"}, "--nonsense"},
    };
    for (const auto& [words, said] : cases) {
        const auto result = shop.run(words);
        INFO(result.err);
        CHECK(result.status == 2);
        CHECK(result.out.empty());
        CHECK_THAT(result.err, StartsWith("focale: error: "));
        CHECK_THAT(result.err, Contains(said));
    }
    CHECK(shop.state() == before);
}

TEST_CASE("names that begin with a dash are taken behind two dashes") {
    const Workshop shop;
    shop.fill();
    shop.file("-odd.txt", "P1 : Une autre séance.\nP2 : Oui, une autre.\nP1 : Voilà.\n");
    shop.done({"import", "p", "--", "-odd.txt"});
    CHECK(shop.rows({"list", "p", "turns", "--source", "-odd"}).size() == 3);
    CHECK(shop.done({"new", "--quiet", "--", "-q"}).empty());
    CHECK(std::filesystem::exists(shop.path("-q.focale")));
}

TEST_CASE("a file is written whole or not at all") {
    const Workshop shop;
    shop.fill();
    shop.done({"list", "p", "turns", "-f", "csv", "-o", "turns.csv"});
    CHECK(std::filesystem::file_size(shop.path("turns.csv")) > 100);
    const auto result = shop.run({"list", "p", "turns", "-o", "no/such/folder.csv"});
    CHECK(result.status == 1);
    CHECK_THAT(result.err, Contains("no/such/folder.csv"));
    CHECK(shop.run({"list", "p", "turns", "-o", "/dev/full"}).status == 1);
    for (const auto& entry : std::filesystem::directory_iterator{shop.folder()}) {
        CHECK_THAT(entry.path().filename().string(), !Contains("turns.csv."));
    }
}

TEST_CASE("the manual pages and the completion name every command") {
    const Workshop shop;
    const auto english = shop.done({"help", "--man"});
    const auto french = shop.done({"--lang", "fr", "help", "--man"});
    const auto completion = shop.done({"help", "--bash-completion"});
    CHECK_THAT(english, StartsWith(".TH FOCALE 1"));
    CHECK_THAT(french, Contains("CODE DE RETOUR"));
    for (const auto& command : commands) {
        INFO(command);
        CHECK_THAT(english, Contains(".SS \"focale " + command));
        CHECK_THAT(french, Contains(".SS \"focale " + command));
        CHECK_THAT(completion, Contains("    " + command + ")"));
    }
    CHECK_THAT(completion, Contains("sources codes participants"));
    CHECK_THAT(completion, Contains("--format|-f) COMPREPLY=($(compgen -W \"docx odt rtf"));
    CHECK_THAT(completion, Contains("--moderator) return ;;"));
    CHECK_THAT(completion, Contains("--output|-o) COMPREPLY=($(compgen -f -- \"$current\")); return ;;"));
    const auto report = shop.done({"help", "report", "--man"});
    CHECK_THAT(report, StartsWith(".TH FOCALE-REPORT 1"));
    CHECK_THAT(report, Contains("frequency") && Contains(".SH \"EXAMPLES\"") && !Contains("autocode"));
    shop.file("focale-report.1", report);
    shop.file("focale.1", english);
    shop.file("completion", completion);
    if (std::system("command -v man >/dev/null") == 0) {
        const auto page =
            "cd '" + shop.folder().string() +
            "' && MANROFFSEQ= man --warnings -E UTF-8 -l focale.1 focale-report.1 2>warnings >page";
        CHECK(std::system(page.c_str()) == 0);
        CHECK(std::filesystem::file_size(shop.path("warnings")) == 0);
    }
    const auto syntax = "bash -n '" + shop.path("completion") + "'";
    CHECK(std::system(syntax.c_str()) == 0);
}

TEST_CASE("a reader that goes away is no fault") {
    const Workshop shop;
    shop.fill();
    const auto line = "cd '" + shop.folder().string() + "' && set -o pipefail && '" +
                      program_under_test().string() + "' help --man | head -c 1 >/dev/null";
    CHECK(std::system(("bash -c \"" + line + "\"").c_str()) == 0);
}
