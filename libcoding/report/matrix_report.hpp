// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <string>

#include "libcoding/analysis/frequency.hpp"
#include "libcoding/report/matrix_cells.hpp"
#include "libcoding/report/report.hpp"

namespace coding::report {

/// Which figure the cells of a matrix show, by its name in CSV and JSON: "codings", "turns", "words",
/// "share", "per_1000", "participants". JSON and CSV hold all of them.
struct MatrixChoice {
    std::string by;  ///< as analysis::split_from_name takes it; empty: groups, else sources
    std::string measure = "codings";
    std::optional<std::size_t> at_most = {};  ///< quotes a cell, of all cells (0: all); else as told_cells()
};

/// Codes by groups, sources or values of an attribute, as a table and a heat map; then the cells of which the
/// researchers say something in their own words, and quotes. Error{usage} listing the
/// figures when `measure` is none.
Report matrix_report(const store::Project& project, const analysis::ScopeRequest& request,
                     const MatrixChoice& choice = {});

/// The same from figures that are there already; `choice.by` is what they are split by.
Report matrix_report(const std::string& project_name, const store::CountingTables& tables,
                     const analysis::Scope& scope, const analysis::Frequency& frequency,
                     const MatrixChoice& choice, const ToldCells& told = {});

/// What a matrix is split by where nobody says: groups where there are some, else sources.
std::string matrix_split(const store::CountingTables& tables, const std::string& by);

}  // namespace coding::report
