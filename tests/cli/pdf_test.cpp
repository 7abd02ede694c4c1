// SPDX-License-Identifier: GPL-3.0-or-later
#include <cstdlib>

#include <catch2/catch.hpp>

#include "program.hpp"

using Catch::Matchers::Contains;
using Catch::Matchers::StartsWith;

namespace fs = std::filesystem;

namespace {

/// A copy of the program in a folder of its own, so that the test says what stands beside it.
class Installed {
  public:
    Installed() {
        shop.fill();
        fs::create_directories(shop.folder() / "bin");
        fs::create_directories(shop.folder() / "path");
        fs::copy_file(program_under_test(), program());
    }

    [[nodiscard]] fs::path program() const { return shop.folder() / "bin" / "focale"; }

    /// What stands in for the annotator: it tells how it was called, and prints as the script says.
    void annotator(const std::string& folder, const std::string& prints) const {
        const auto name = folder + "/focale-annotator";
        shop.file(name, "#!/bin/sh\necho \"$QT_QPA_PLATFORM $1\" > called\n" + prints);
        fs::permissions(shop.folder() / name, fs::perms::owner_all);
    }

    [[nodiscard]] Run report(const std::string& file) const {
        return shop.run_program(program(), {"report", "p", "frequency", "-f", "pdf", "-o", file},
                                {{"PATH", shop.path("path") + ":/usr/bin:/bin"}});
    }

    Workshop shop;
};

std::string prints(const std::string& first) {
    return "{ printf '" + first + "'; cat \"$2\"; } > \"$3\"\n";
}

}  // namespace

TEST_CASE("a report becomes a PDF through the program that stands beside this one") {
    const Installed installed;
    installed.annotator("bin", prints("%%PDF-beside "));
    installed.annotator("path", prints("%%PDF-path "));
    const auto result = installed.report("x.pdf");
    INFO(result.err);
    REQUIRE(result.status == 0);
    CHECK_THAT(installed.shop.contents("called"), StartsWith("offscreen --print"));
    CHECK_THAT(installed.shop.contents("x.pdf"), StartsWith("%PDF-beside <!DOCTYPE html>"));

    fs::remove(installed.shop.folder() / "bin" / "focale-annotator");
    CHECK(installed.report("x.pdf").status == 0);
    CHECK_THAT(installed.shop.contents("x.pdf"), StartsWith("%PDF-path <!DOCTYPE html>"));
}

TEST_CASE("where nothing prints a PDF the program says what to install, and leaves no file") {
    const Installed installed;
    const auto result = installed.report("x.pdf");
    CHECK(result.status == 1);
    CHECK_THAT(result.err, Contains("A PDF is printed by focale-annotator, which was not found."));
    CHECK_THAT(result.err, Contains("hint: Install Focale’s window"));
    CHECK_FALSE(fs::exists(installed.shop.folder() / "x.pdf"));
}

TEST_CASE("a print that fails is told in its own words, and the file that was there stays") {
    const Installed installed;
    installed.shop.file("x.pdf", "before");
    installed.annotator("bin", "echo noise >&2\necho 'the paper ran out' >&2\nexit 3\n");
    const auto failed = installed.report("x.pdf");
    CHECK(failed.status == 1);
    CHECK_THAT(failed.err, Contains("The PDF could not be printed: the paper ran out."));
    CHECK(installed.shop.contents("x.pdf") == "before");

    installed.annotator("bin", prints("no such thing "));  // what it wrote is no PDF
    CHECK(installed.report("x.pdf").status == 1);
    CHECK(installed.shop.contents("x.pdf") == "before");
}
