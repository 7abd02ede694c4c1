// SPDX-License-Identifier: GPL-3.0-or-later
// Each report of the sample study is, to the letter, as it was when it was last read by eye
// (tests/cli/reports/). After a change that is meant: FOCALE_KEEP_REPORTS=1 build/tests/test_cli "[golden]",
// then read what git diff shows.
#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <regex>

#include <catch2/catch.hpp>

#include "libcoding/report/kinds.hpp"

#include "sample_study.hpp"

namespace {

/// Of a text report, without what another day's differs in: the state of the project, of which ids are
/// random, and days on which reports are made, with the rule below them.
std::string without_state(const std::string& report) {
    const auto lasting = std::regex_replace(report, std::regex{"\nÉtat du projet[^\n]*"}, "");
    return std::regex_replace(lasting, std::regex{"(qu’au|depuis le) [0-9][^\n]*?[0-9]{4}(\n-+)?"}, "$1 …");
}

std::vector<std::string> asked_for(const std::string& kind) {
    std::vector<std::string> words{"--lang", "fr", "report", "p", kind, "-f", "text"};
    if (kind == "kwic") words.insert(words.end(), {"--words", "cher*"});
    if (kind == "vocabulary") words.insert(words.end(), {"--at-most", "60"});
    return words;
}

/// A dossier of a few parts, as it stands and since one of what Maud alone had coded: what the others say
/// is in their own files.
std::string dossier_of(const SampleStudy& study) {
    const auto& shop = study.shop;
    const auto definition =
        shop.file("dossier.json", R"({"title": "Trois transitions", "language": "fr", "parts": [
        {"paragraph": "Étude fictive, écrite pour Focale."},
        {"heading": "Ce dont on parle"},
        {"report": "imaginaries", "title": "Images de la transition"},
        {"report": "forcefield", "theme": "énergétique"},
        {"heading": "Comment l’étude a été menée"},
        {"report": "saturation", "by": "kind"},
        {"report": "quotes", "code": "prix", "query": "prix:barrier[coder=Inconnu]"},
        {"paragraph": "À compléter par l’équipe."}]})");
    shop.done({"undo", "p"});
    shop.done({"report", "p", "all", "--definition", definition, "-o", shop.path("before.json")});
    shop.done({"redo", "p"});
    return shop.done({"report", "p", "all", "--definition", definition, "--since", shop.path("before.json")});
}

/// Compares with what was read; the first line that differs says more than two texts of some hundred.
void check_as_read(const std::string& name, const std::string& report) {
    INFO(name);
    const auto path = std::string{FOCALE_SOURCE_DIR "/tests/cli/reports/"} + name + ".txt";
    if (std::getenv("FOCALE_KEEP_REPORTS") != nullptr) std::ofstream{path, std::ios::binary} << report;
    std::ifstream file{path, std::ios::binary};
    const std::string kept{std::istreambuf_iterator<char>{file}, {}};
    REQUIRE_FALSE(kept.empty());
    const auto differs = std::mismatch(report.begin(), report.end(), kept.begin(), kept.end());
    const auto line = std::count(report.begin(), differs.first, '\n') + 1;
    INFO("line " << line);
    CHECK((report == kept));
}

}  // namespace

TEST_CASE("each report of the sample study is as it was read", "[golden]") {
    const SampleStudy study;
    for (const auto& kind : coding::report::report_kinds()) {
        const std::string name{kind.name};
        check_as_read(name,
                      without_state(name == "all" ? dossier_of(study) : study.shop.done(asked_for(name))));
    }
}
