// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/report/difference_columns.hpp"

#include "libcoding/report/count_columns.hpp"

namespace coding::report {
namespace {

const char* test_name(analysis::Homogeneity::Test test) {
    switch (test) {
        case analysis::Homogeneity::Test::exact:
            return "exact";
        case analysis::Homogeneity::Test::approximate:
            return "approximate";
        case analysis::Homogeneity::Test::chi_squared:
            break;
    }
    return "chi_squared";
}

}  // namespace

void add_difference_columns(Table& table, const std::vector<std::string>& columns, const std::string& by,
                            Message title) {
    table.follow_ups.push_back(std::move(title));
    const auto follow_up = table.follow_ups.size();
    const auto add = [&](std::vector<std::string> key, Message head, ColumnType type, Shown shown,
                         Message group) {
        table.columns.push_back(
            {std::move(key), std::move(head), type, std::move(group), shown, follow_up, {}});
    };
    add({"difference", "test"}, Message{"Test"}, ColumnType::word, Shown::everywhere, {});
    add({"difference", "chi_squared"}, Message{"χ²"}, ColumnType::number, Shown::wide, {});
    add({"difference", "degrees"}, Message{"df"}, ColumnType::count, Shown::wide, {});
    add({"difference", "p"}, Message{"p"}, ColumnType::probability, Shown::everywhere, {});
    add({"difference", "p_holm"}, Message{"p (Holm)"}, ColumnType::probability, Shown::everywhere, {});
    for (const auto& column : columns) {
        add({"columns", column, "specificity"}, column_label(by, column), ColumnType::balance,
            Shown::everywhere, Message{"Specificity"});
    }
}

void add_difference_cells(std::vector<Cell>& cells, const analysis::RowDifference& row) {
    cells.push_back(row.test ? Cell{std::string{test_name(row.test->test)}} : Cell{});
    cells.push_back(row.test ? Cell{row.test->statistic} : Cell{});
    cells.push_back(row.test ? Cell{std::int64_t{row.test->degrees}} : Cell{});
    cells.push_back(row.test ? Cell{row.test->p} : Cell{});
    cells.push_back(row.p_holm ? Cell{*row.p_holm} : Cell{});
    for (const auto& specificity : row.specificities) {
        cells.push_back(specificity ? Cell{*specificity} : Cell{});
    }
}

std::vector<Definition> difference_definitions(Message counted) {
    return {
        {Message{"What is tested"}, std::move(counted)},
        {Message{"p, p (Holm)"},
         Message{
             "how often chance alone would make columns differ so much: χ² of homogeneity; Fisher’s exact "
             "test (Freeman and Halton’s for more than two columns) where a cell is expected to hold less "
             "than 5; “χ², few” where there are too many tables for that. Holm’s correction is for the "
             "number of rows tested."}},
        {Message{"Specificity"},
         Message{
             "Lafon’s, as French textometry has it: + more, − less than the column’s share; 2 is once in a "
             "hundred by chance, 3 once in a thousand."}}};
}

Message independence_warning() {
    return Message{
        "The tests take turns as independent; turns of one speaker and one conversation are not. Read p as a "
        "hint of where to look, not as proof."};
}

}  // namespace coding::report
