// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/containers/workbook_file.hpp"

#include <random>
#include <sstream>

#include <catch2/catch.hpp>

#include "libcoding/containers/archive.hpp"
#include "libcoding/containers/archive_writer.hpp"
#include "libcoding/error.hpp"

#include "tests/store/temporary_project.hpp"
#include "tests/support/bytes_of.hpp"

using namespace coding;
using namespace coding::containers;

namespace {

/// Two sheets; the second has a head, and no rows yet.
Workbook begun() {
    Workbook workbook;
    workbook.title = "Long";
    workbook.sheets.emplace_back().name = "Report";
    auto& sheet = workbook.sheets.emplace_back();
    sheet.name = "Rows";
    sheet.head_rows = 1;
    sheet.filtered = true;
    sheet.widths = {12, 30};
    sheet.rows.push_back({{{"n", workbook.style_of({.head = true})}, {"words"}}});
    return workbook;
}

Workbook::Row numbered_row(std::int64_t number, std::size_t wrapped) {
    return {{{number}, {"ligne " + std::to_string(number) + "\nné <b> 🌱", wrapped}}};
}

std::string written(WorkbookFile& file) {
    std::ostringstream out;
    file.write(out);
    return out.str();
}

}  // namespace

TEST_CASE("a workbook written row by row holds what one that was held whole does") {
    auto workbook = begun();
    WorkbookFile file{workbook};
    // A style that nobody knew of when the sheet began.
    const auto wrapped = workbook.style_of({.wrapped = true});
    auto same = workbook;
    for (std::int64_t n = 0; n < 3000; ++n) {
        file.add(numbered_row(n, wrapped));
        same.sheets.back().rows.push_back(numbered_row(n, wrapped));
    }
    const auto one = written(file), other = xlsx_bytes(same);
    const Archive archive{bytes_of(one)}, whole{bytes_of(other)};
    CHECK(archive.names().size() == whole.names().size());
    for (const auto& name : whole.names()) {
        INFO(name);
        CHECK((archive.read(name) == whole.read(name)));
    }
}

TEST_CASE("a sheet takes the rows of its limit and not one more, written whole or row by row") {
    auto workbook = begun();
    WorkbookFile file{workbook, 3};
    file.add(numbered_row(1, 0));
    file.add(numbered_row(2, 0));
    CHECK_THROWS_AS(file.add(numbered_row(3, 0)), Error);
    const auto bytes = written(file);  // what was taken is well all the same
    CHECK(Archive{bytes_of(bytes)}.read("xl/worksheets/sheet2.xml").value().find("A1:B3") !=
          std::string::npos);

    workbook.sheets.back().rows.resize(Workbook::most_rows + 1);
    CHECK_THROWS_AS(xlsx_bytes(workbook), Error);
}

TEST_CASE("an entry deflated while it is made comes out of the archive as it went in") {
    const store::TemporaryFolder folder;
    std::mt19937 random{7};
    std::string bytes;
    DeflatedFile file{folder.path()};
    for (std::size_t piece = 0; piece < 200; ++piece) {
        std::string more(random() % 40'000, '\0');
        for (auto& c : more) c = static_cast<char>('a' + random() % 6);
        file.write(more);
        bytes += more;
    }
    file.write({});
    file.finish();
    CHECK(file.size() == bytes.size());
    CHECK(file.deflated() < bytes.size() / 2);
    DeflatedFile nothing{folder.path()};
    nothing.finish();
    // No name is left of either.
    CHECK(std::filesystem::is_empty(folder.path()));

    ArchiveWriter archive{folder / "a.zip", 1'000'000'000};
    archive.add("long", file);
    archive.add("empty", nothing);
    archive.add("short", [] { return std::string{"x"}; });
    archive.close();
    const Archive back{folder / "a.zip"};
    CHECK((back.read("long") == bytes));
    CHECK(back.read("empty") == "");
    CHECK(back.read("short") == "x");

    CHECK_THROWS_AS(DeflatedFile{folder / "nowhere"}, Error);
}
