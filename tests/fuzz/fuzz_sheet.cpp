// SPDX-License-Identifier: GPL-3.0-or-later
#include <cstdint>
#include <span>

#include "libcoding/containers/spreadsheet.hpp"
#include "libcoding/text/utf8.hpp"

#include "reader_contract.hpp"
#include "tests/support/zip_maker.hpp"

namespace {

void read(const std::string& file) {
    try {
        // Small limits: what is repeated a million times is refused as soundly after a thousand.
        const auto table = coding::containers::read_spreadsheet(
            std::as_bytes(std::span{file}), {.columns = 200, .cells = 20'000, .bytes = 1 << 20});
        contract::require(!table.header.empty(), "a table has a heading row");
        std::size_t last = 0;
        for (const auto& row : table.rows) {
            contract::require(row.line > last, "rows are in order");
            last = row.line;
            for (const auto& cell : row.cells)
                contract::require(!coding::text::first_invalid_utf8(cell), "a cell is well-formed UTF-8");
        }
    } catch (const coding::Error& error) {
        contract::require(error.kind() == coding::ErrorKind::input, "a reader throws Error{input}");
    }
}

}  // namespace

/// As the file itself; and, since no fuzzer guesses a checksum, as the parts that matter of sound ones:
/// strings, styles and cells go by the names of their elements, so that one text may be all three.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string bytes{reinterpret_cast<const char*>(data), size};
    read(bytes);
    read(make_zip({{"mimetype", "application/vnd.oasis.opendocument.spreadsheet"}, {"content.xml", bytes}}));
    const std::string workbook = "<workbook><sheets><sheet name=\"a\" id=\"r1\"/></sheets></workbook>";
    const std::string relations = "<R><Relationship Id=\"r1\" Target=\"s.xml\"/></R>";
    read(make_zip({{"xl/workbook.xml", workbook},
                   {"xl/_rels/workbook.xml.rels", relations},
                   {"xl/styles.xml", bytes},
                   {"xl/sharedStrings.xml", bytes},
                   {"xl/s.xml", bytes}}));
    read(make_zip({{"xl/workbook.xml", bytes},
                   {"xl/_rels/workbook.xml.rels", bytes},
                   {"xl/s.xml", "<worksheet><row><c><v>46093</v></c></row></worksheet>"}}));
    return 0;
}
