// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/containers/archive.hpp"

#include <filesystem>
#include <fstream>
#include <random>

#include <catch2/catch.hpp>
#include <unistd.h>

#include "libcoding/containers/archive_bytes.hpp"
#include "libcoding/error.hpp"

#include "tests/support/bytes_of.hpp"
#include "tests/support/zip_maker.hpp"

using namespace coding;
using namespace coding::containers;
using Catch::Contains;

namespace {

std::string error_of(const std::function<void()>& call) {
    try {
        call();
    } catch (const Error& error) {
        CHECK(error.kind() == ErrorKind::input);
        return error.what();
    }
    return "no error";
}

void open(const std::string& zip, ArchiveLimits limits = {}) {
    const Archive archive{bytes_of(zip), limits};
    for (const auto& name : archive.names()) static_cast<void>(archive.read(name));
}

}  // namespace

TEST_CASE("an archive gives back what was packed") {
    const std::string long_text(300'000, 'x');
    const auto zip = make_zip(
        {{"word/", ""}, {"word/document.xml", "<w/>"}, {"Élise \U0001F33E.txt", long_text}, {"empty", ""}});
    const Archive archive{bytes_of(zip)};
    CHECK(archive.names() == std::vector<std::string>{"empty", "word/document.xml", "Élise \U0001F33E.txt"});
    CHECK(archive.read("word/document.xml") == "<w/>");
    CHECK(archive.read("Élise \U0001F33E.txt") == long_text);
    CHECK(archive.read("empty") == "");
    CHECK(archive.contains("empty"));
    CHECK_FALSE(archive.contains("word"));
    CHECK_FALSE(archive.read("nothing"));
}

TEST_CASE("an archive may be moved") {
    const auto zip = make_zip({{"a", "b"}});
    Archive first{bytes_of(zip)};
    const Archive second{std::move(first)};
    CHECK(second.read("a") == "b");
}

TEST_CASE("an archive in a file is read in pieces, under the same limits") {
    const auto path =
        std::filesystem::temp_directory_path() / ("focale-archive-" + std::to_string(::getpid()));
    const std::string text(300'000, 'a');
    std::ofstream{path, std::ios::binary} << make_zip({{"a/text", text}, {"none", ""}});
    std::size_t pieces = 0;
    std::string read;
    const auto sink = [&](std::string_view piece) {
        ++pieces;
        read += piece;
    };
    CHECK(Archive{path}.read("a/text", sink));
    CHECK(read == text);
    CHECK(pieces > 1);
    CHECK_FALSE(Archive{path}.read("b", sink));
    CHECK_THAT(error_of([&] {
                   Archive{path, ArchiveLimits{.entry_bytes = 100'000}}.read("a/text", sink);
               }),
               Contains("unpacks to far more"));
    std::filesystem::remove(path);
    CHECK_THAT(error_of([&] { const Archive gone{path}; }), Contains("not a ZIP archive"));
}

TEST_CASE("archives are known by their first bytes") {
    const auto zip = make_zip({{"a", "b"}});
    CHECK(looks_like_zip(bytes_of(zip)));
    const std::string text{"PKU"};
    CHECK_FALSE(looks_like_zip(bytes_of(text)));
    CHECK_FALSE(looks_like_zip({}));
}

TEST_CASE("what is no archive is refused") {
    CHECK_THAT(error_of([] { open(""); }), Contains("not a ZIP archive"));
    CHECK_THAT(error_of([] { open("plain text"); }), Contains("not a ZIP archive"));
    const auto zip = make_zip({{"a", std::string(1000, 'a')}});
    CHECK_THAT(error_of([&] { open(zip.substr(0, zip.size() / 2)); }), Contains("not a ZIP archive"));
}

TEST_CASE("a damaged entry is refused") {
    std::string noise;
    std::mt19937 random{5};
    for (int i = 0; i < 5000; ++i) noise.push_back(static_cast<char>(static_cast<unsigned char>(random())));
    auto zip = make_zip({{"noise", noise}});
    zip[2000] = static_cast<char>(static_cast<unsigned char>(zip[2000]) ^ 0x55U);
    CHECK_THAT(error_of([&] { open(zip); }), Contains("damaged") && Contains("noise"));
}

TEST_CASE("names that lead out of the archive are refused") {
    for (const auto* name : {"../evil", "a/../../evil", "/etc/passwd", "a/..", "..\\evil",
                             "\\\\server\\share", "C:\\evil", "c:evil"}) {
        INFO(name);
        CHECK_THAT(error_of([&] { open(make_zip({{"good", "x"}, {name, "x"}})); }), Contains("leads out"));
    }
    CHECK(error_of([] {
              open(make_zip({{"a..b/..c/d..", "x"}, {"...", "x"}, {"ab:c", "x"}}));
          }) == "no error");
}

TEST_CASE("backslashes between folders are read as slashes") {
    const auto zip = make_zip({{"Sources\\text.txt", "x"}});
    CHECK(Archive{bytes_of(zip)}.read("Sources/text.txt") == "x");
}

TEST_CASE("a password is told from damage") {
    CHECK_THAT(error_of([] { open(make_zip({{"a", "secret"}}, "password")); }), Contains("password"));
}

TEST_CASE("a bomb of zeros is refused while it unpacks") {
    const auto zip = make_zip({{"zeros", std::string(32UL << 20, '\0')}});
    CHECK_THAT(error_of([&] { open(zip); }), Contains("far more"));
    ArchiveLimits wide;
    wide.ratio = 10'000;
    CHECK(error_of([&] { open(zip, wide); }) == "no error");
}

TEST_CASE("every limit is enforced") {
    const auto zip = make_zip({{"a", std::string(200'000, 'a')}, {"b", std::string(200'000, 'b')}});
    ArchiveLimits limits;
    limits.entry_bytes = 199'999;
    CHECK_THAT(error_of([&] { open(zip, limits); }), Contains("far more"));
    limits = {};
    limits.total_bytes = 399'999;
    CHECK_THAT(error_of([&] { open(zip, limits); }), Contains("far more"));
    limits.total_bytes = 400'000;
    CHECK(error_of([&] { open(zip, limits); }) == "no error");
    limits = {};
    limits.entries = 1;
    CHECK_THAT(error_of([&] { open(zip, limits); }), Contains("2 files"));
    limits = {};
    limits.ratio_floor = 1000;
    CHECK_THAT(error_of([&] { open(zip, limits); }), Contains("far more"));
}

TEST_CASE("a size that the archive states too small does not hide a bomb") {
    const auto zeros = std::string(32UL << 20, '\0');
    auto zip = make_zip({{"zeros", zeros}});
    const std::string stated{"\0\0\0\x02", 4};  // 32 MiB, little-endian
    for (auto at = zip.find(stated); at != std::string::npos; at = zip.find(stated, at))
        zip.replace(at, 4, {"\x10\0\0\0", 4});
    CHECK(error_of([&] { open(zip); }) != "no error");
}

TEST_CASE("broken archives of any kind give an error or an answer, never a crash") {
    const auto zip = make_zip({{"a/b.xml", "<a>text</a>"}, {"c.txt", std::string(500, 'c')}});
    std::mt19937 random{9};
    for (int round = 0; round < 2000; ++round) {
        auto broken = zip;
        for (auto times = random() % 4 + 1; times > 0; --times) {
            broken[random() % broken.size()] = static_cast<char>(static_cast<unsigned char>(random()));
        }
        if (round % 4 == 0) broken.resize(random() % broken.size());
        try {
            open(broken);
        } catch (const Error& error) {
            REQUIRE(error.kind() == ErrorKind::input);
        }
    }
}

TEST_CASE("an archive in memory holds its parts in order, the same each time, stored where asked") {
    const std::string long_text(100'000, 'x');
    const std::vector<ArchivePart> parts{
        {"mimetype", "a/b", true}, {"content.xml", long_text}, {"empty", ""}};
    const auto zip = archive_bytes(parts);
    // A ZIP begins with the header of its first file: the name at byte 30, and what is stored right behind.
    CHECK(zip.substr(30, 11) == "mimetypea/b");
    CHECK(zip.size() < 2'000);
    const Archive archive{bytes_of(zip)};
    CHECK(archive.names().size() == 3);
    CHECK(archive.read("content.xml") == long_text);
    CHECK(archive.read("empty") == "");
    CHECK(archive_bytes(parts) == zip);
}
