// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/report/long_table.hpp"

namespace coding::report {

Report whole(const LongTable& long_table) {
    auto report = long_table.report;
    auto& rows = std::get<Table>(report.parts.front()).rows;
    long_table.each_row([&](std::vector<Cell> cells) {
        rows.emplace_back();
        rows.back().cells = std::move(cells);
        return true;
    });
    return report;
}

void write(std::ostream& out, Format format, const LongTable& table, const Catalogue& catalogue) {
    switch (format) {
        case Format::csv:
            return write_csv(out, table);
        case Format::json:
            return write_json(out, table, catalogue);
        case Format::xlsx:
            return write_xlsx(out, table, catalogue);
        case Format::text:
        case Format::markdown:
        case Format::html:
        case Format::docx:
        case Format::odt:
        case Format::latex:
            return write(out, format, whole(table), catalogue);
    }
}

}  // namespace coding::report
