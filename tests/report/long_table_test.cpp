// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/report/long_table.hpp"

#include <sstream>

#include <catch2/catch.hpp>

#include "libcoding/containers/archive.hpp"
#include "libcoding/error.hpp"

#include "small_report.hpp"
#include "tests/support/bytes_of.hpp"

using namespace coding;
using namespace coding::report;
using Catch::Contains;

namespace {

/// Rows "<n>", n, "line\n<n>"; nothing in every third. `made` counts them.
LongTable counted_rows(std::size_t count, std::size_t& made) {
    Table table;
    table.key = "rows";
    for (const auto* key : {"name", "number", "words"}) {
        auto& column = table.columns.emplace_back();
        column.key = {key};
        column.title = Message{"Source"};
        column.type = column.key.front() == "number" ? ColumnType::count : ColumnType::text;
    }
    LongTable rows;
    rows.report.name = "counted";
    rows.report.title = Message{"Turns"};
    rows.report.parts.emplace_back(std::move(table));
    rows.each_row = [count, &made](const auto& take) {
        for (std::size_t n = 0; n < count; ++n) {
            ++made;
            const auto name = std::to_string(n);
            if (!take({name, static_cast<std::int64_t>(n), n % 3 == 0 ? Cell{} : Cell{"line\n" + name}}))
                return;
        }
    };
    return rows;
}

std::string written_long(Format format, const LongTable& table) {
    std::ostringstream out;
    write(out, format, table, Catalogue{Language::french});
    return out.str();
}

/// Takes so many bytes, then fails.
class SmallBuffer : public std::streambuf {
  public:
    explicit SmallBuffer(std::streamsize room) : room_(room) {}

  protected:
    int_type overflow(int_type) override { return traits_type::eof(); }
    std::streamsize xsputn(const char*, std::streamsize count) override {
        room_ -= count;
        return room_ < 0 ? 0 : count;
    }

  private:
    std::streamsize room_;
};

}  // namespace

TEST_CASE("a long table is written row by row as the whole one would be") {
    std::size_t made = 0;
    for (const std::size_t count : {0U, 1U, 2500U}) {
        INFO(count);
        const auto table = counted_rows(count, made);
        const auto held = whole(table);
        CHECK(std::get<Table>(held.parts.front()).rows.size() == count);
        for (const auto format : {Format::csv, Format::json, Format::text, Format::markdown}) {
            CHECK((written_long(format, table) == written(format, held, Language::french)));
        }
    }
}

TEST_CASE("a long table is a sheet of a workbook, past the rows that tell its widths too") {
    std::size_t made = 0;
    const auto bytes = written_long(Format::xlsx, counted_rows(2500, made));
    CHECK(made == 2500);
    const auto sheet = containers::Archive{bytes_of(bytes)}.read("xl/worksheets/sheet2.xml").value();
    CHECK_THAT(sheet, Contains("<row r=\"2501\"") && !Contains("<row r=\"2502\""));
    CHECK_THAT(sheet,
               Contains("<c r=\"B2500\" s=\"") && Contains("<v>2498</v>") && Contains(">line\n2498</t>"));
    CHECK_THAT(sheet, Contains("<autoFilter ref=\"A1:C2501\"/>"));
    CHECK(written_long(Format::xlsx, counted_rows(0, made)).starts_with("PK"));
}

TEST_CASE("a long table that a sheet cannot take is refused before anything is written") {
    std::size_t made = 0;
    std::ostringstream out;
    const Catalogue catalogue{Language::english};
    write_xlsx(out, counted_rows(9, made), catalogue, 10);  // and a row of headings
    CHECK(out.view().starts_with("PK"));
    std::ostringstream none;
    CHECK_THROWS_AS(write_xlsx(none, counted_rows(10, made), catalogue, 10), Error);
    CHECK_THROWS_AS(write_xlsx(none, counted_rows(2000, made), catalogue, 2000), Error);
    CHECK(none.view().empty());
}

TEST_CASE("a long table ends where nobody reads any more") {
    for (const auto format : {Format::csv, Format::json}) {
        std::size_t made = 0;
        SmallBuffer buffer{2000};
        std::ostream out{&buffer};
        write(out, format, counted_rows(100'000, made), Catalogue{Language::english});
        CHECK(made < 200);
    }
}
