// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/report/matrix_cells.hpp"

#include <algorithm>
#include <functional>
#include <map>
#include <utility>

#include "libcoding/analysis/columns.hpp"
#include "libcoding/analysis/matrix_cases.hpp"
#include "libcoding/analysis/quotes.hpp"
#include "libcoding/report/quoting.hpp"
#include "libcoding/store/summaries.hpp"

namespace coding::report {
namespace {

constexpr std::size_t all_quotes = 10000;  // nobody reads more of one cell

/// The summaries of cells, in the rows and columns of a matrix.
std::map<std::pair<std::size_t, std::size_t>, std::string> summaries_shown(
    const store::Project& project, const Codebook& codebook, const analysis::Frequency& frequency,
    const std::string& by, std::uint64_t& not_shown) {
    const auto kept = store::summaries(project);
    if (kept.empty()) return {};
    const analysis::MatrixCases cases{project, by};
    std::map<CodeId, std::size_t> rows;
    for (std::size_t i = 0; i < frequency.rows.size(); ++i) {
        rows.emplace(codebook.codes()[frequency.rows[i].code].id, i);
    }
    std::map<Case, std::size_t> columns;
    for (std::size_t i = 0; i < frequency.columns.size(); ++i) {
        if (const auto of = cases.of_column(frequency.columns[i])) columns.emplace(*of, i);
    }
    std::map<std::pair<std::size_t, std::size_t>, std::string> shown;
    for (const auto& summary : kept) {
        const auto row = rows.find(summary.cell.code);
        const auto column = columns.find(summary.cell.of);
        if (row != rows.end() && column != columns.end()) {
            shown.emplace(std::pair{row->second, column->second}, summary.text);
        } else if (cases.holds(summary.cell.of)) {
            ++not_shown;
        }
    }
    return shown;
}

}  // namespace

ToldCells told_cells(const store::Project& project, const store::CountingTables& tables,
                     const analysis::Scope& scope, const analysis::Frequency& frequency,
                     const std::string& by, std::optional<std::size_t> at_most) {
    ToldCells told;
    const auto& codebook = tables.codebook;
    auto summaries = summaries_shown(project, codebook, frequency, by, told.not_shown);
    for (std::size_t row = 0; row < frequency.rows.size(); ++row) {
        const auto code = frequency.rows[row].code;
        const bool heads = codebook.subtree_end(code) > code + 1;
        for (std::size_t column = 0; column < frequency.columns.size(); ++column) {
            const auto summary = summaries.find({row, column});
            const bool quoted = at_most && !heads && frequency.rows[row].columns[column].codings > 0;
            if (summary == summaries.end() && !quoted) continue;
            told.cells.push_back(
                {row, column, summary == summaries.end() ? std::string{} : summary->second, {}});
        }
    }
    if (told.cells.empty()) return told;

    const auto info = project.info();
    const std::function<std::string(Span)> words = [&](Span span) {
        return told_words(project, tables, span);
    };
    const Quoting quoting{info, tables, words};
    const auto wanted = at_most ? (*at_most == 0 ? all_quotes : *at_most) : std::size_t{1};
    const auto split = analysis::split_from_name(tables, by);
    const auto codings =
        analysis::codings_by_column(tables, scope, analysis::columns_of(tables, scope, split));
    for (std::size_t column = 0; column < codings.size(); ++column) {
        const analysis::Quotes quotes{tables, scope, codings[column], wanted};
        for (auto& cell : told.cells) {
            if (cell.column != column) continue;
            for (const auto& quote : quotes.of_code(frequency.rows[cell.row].code)) {
                cell.quotes.push_back(quoting.quote(quote));
            }
        }
    }
    return told;
}

}  // namespace coding::report
