// SPDX-License-Identifier: GPL-3.0-or-later
// The tables of a report as one long one: a row a figure.
#include <algorithm>
#include <optional>

#include "libcoding/report/workbook_sheets.hpp"

namespace coding::report {
namespace {

using containers::Workbook;

/// What a column is called in a long table: {"columns", "FG1", "codings"} is the measure "codings" of the
/// column "FG1"; what counts all of them bears the name "all".
struct TidyMeasure {
    std::string column;
    std::string name;
};

TidyMeasure measure_of(const std::vector<std::string>& key) {
    TidyMeasure measure;
    std::size_t begin = 0;
    if (key.size() > 2 && key[0] == "columns") {
        measure.column = key[1];
        begin = 2;
    } else if (key.size() > 1 && key[0] == "all") {
        measure.column = key[0];
        begin = 1;
    } else if (key.size() == 2 && key[0] == "crossing") {
        return {key[1], key[0]};
    }
    for (auto n = begin; n < key.size(); ++n) measure.name += (n > begin ? "." : "") + key[n];
    return measure;
}

/// Hands on the rows of a table, one a figure.
class TidyRows {
  public:
    explicit TidyRows(const TakeRow& take) : take_(take) {}

    void add(const Table& table) {
        if (table.columns.empty()) return;
        // Names of codes may come twice, their paths don't.
        const auto path = std::find_if(table.columns.begin(), table.columns.end(), [](const Column& column) {
            return column.key == std::vector<std::string>{"path"};
        });
        const auto name =
            path == table.columns.end() ? 0 : static_cast<std::size_t>(path - table.columns.begin());
        for (std::size_t n = 0; n < table.rows.size(); ++n) {
            const auto& row = table.rows[n];
            const auto* code = std::get_if<std::string>(&row.cells[name]);
            begin_ = {{table.key}, {static_cast<std::int64_t>(n + 1)}};
            begin_.push_back(code == nullptr ? Workbook::Cell{} : Workbook::Cell{*code});
            for (std::size_t i = 0; i < table.columns.size(); ++i) {
                if (i != name) add(table.columns[i], row.cells[i]);
            }
        }
    }

  private:
    void add(const Column& column, const Cell& cell) {
        const auto measure = measure_of(column.key);
        const auto add = [&](const std::string& name, Workbook::Cell value, Workbook::Cell text) {
            Workbook::Row row{begin_};
            row.cells.push_back(measure.column.empty() ? Workbook::Cell{} : Workbook::Cell{measure.column});
            row.cells.push_back({name});
            row.cells.push_back(std::move(value));
            row.cells.push_back(std::move(text));
            take_(row);
        };
        if (const auto* interval = std::get_if<analysis::Interval>(&cell)) {
            add(measure.name + ".low", {interval->low}, {});
            add(measure.name + ".high", {interval->high}, {});
        } else if (const auto* whole = std::get_if<std::int64_t>(&cell)) {
            add(measure.name, {*whole}, {});
        } else if (const auto* real = std::get_if<double>(&cell)) {
            add(measure.name, {*real}, {});
        } else if (const auto* flag = std::get_if<bool>(&cell)) {
            add(measure.name, {std::int64_t{*flag ? 1 : 0}}, {});
        } else if (const auto* text = std::get_if<std::string>(&cell)) {
            add(measure.name, {}, {*text});
        }
    }

    const TakeRow& take_;
    std::vector<Workbook::Cell> begin_;
};

}  // namespace

void each_tidy_row(const Report& report, const TakeRow& take) {
    TidyRows rows{take};
    for (const auto& part : report.parts) {
        if (const auto* table = std::get_if<Table>(&part)) rows.add(*table);
    }
}

Workbook::Sheet tidy_sheet(Workbook& workbook) {
    Workbook::Sheet sheet;
    sheet.name = workbook.unique_name("tidy");
    sheet.widths = {14, 6, 40, 24, 24, 12, 30};
    sheet.head_rows = 1;
    sheet.filtered = true;
    sheet.printed_rows = 40;  // it is for programs: thousands of rows that nobody reads on paper
    const auto head = workbook.style_of({.head = true});
    sheet.rows.emplace_back();
    for (const auto* name : {"table", "row", "code", "column", "measure", "value", "text"}) {
        sheet.rows.front().cells.push_back({name, head});
    }
    return sheet;
}

}  // namespace coding::report
