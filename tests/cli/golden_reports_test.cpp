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

/// Of a text report, without the state of the project, of which ids are random.
std::string without_state(const std::string& report) {
    return std::regex_replace(report, std::regex{"\nÉtat du projet[^\n]*"}, "");
}

std::vector<std::string> asked_for(const std::string& kind) {
    std::vector<std::string> words{"--lang", "fr", "report", "p", kind, "-f", "text"};
    if (kind == "kwic") words.insert(words.end(), {"--words", "cher*"});
    if (kind == "vocabulary") words.insert(words.end(), {"--at-most", "60"});
    return words;
}

}  // namespace

TEST_CASE("each report of the sample study is as it was read", "[golden]") {
    const SampleStudy study;
    for (const auto& kind : coding::report::report_kinds()) {
        const std::string name{kind.name};
        if (name == "all") continue;  // all of these in one, with the day on which it was made
        INFO(name);
        const auto report = without_state(study.shop.done(asked_for(name)));
        const auto path = std::string{FOCALE_SOURCE_DIR "/tests/cli/reports/"} + name + ".txt";
        if (std::getenv("FOCALE_KEEP_REPORTS") != nullptr) std::ofstream{path, std::ios::binary} << report;
        std::ifstream file{path, std::ios::binary};
        const std::string kept{std::istreambuf_iterator<char>{file}, {}};
        REQUIRE_FALSE(kept.empty());
        // The first line that differs says more than two texts of some hundred.
        const auto differs = std::mismatch(report.begin(), report.end(), kept.begin(), kept.end());
        const auto line = std::count(report.begin(), differs.first, '\n') + 1;
        INFO("line " << line);
        CHECK((report == kept));
    }
}
