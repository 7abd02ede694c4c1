// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>

#include "libcoding/report/report.hpp"
#include "libcoding/text/span.hpp"

namespace coding::report {

/// Whether a page tells where its passages stand.
enum class Places { left_out, told };

/// A passage that a report tells of.
struct RowPlace {
    std::string source;  ///< its name
    Span span;           ///< in the source, code points
};

/// What is counted in a figure of a code.
struct FigurePlace {
    std::string code;    ///< its path
    std::string by;      ///< a split …
    std::string column;  ///< … and the column in it; or
    std::string other;   ///< the path of another code, and
    std::string joined;  ///< the operator of queries between the two, each without what is below it
};

/// Where the row's passage stands, if the table has the columns `source`, `begin` and `end`.
std::optional<RowPlace> place_of(const Table& table, const Table::Row& row);

/// The code that the row is about, by its path, if the table has a code column and the column `path`.
std::string code_of(const Table& table, const Table::Row& row);

/// The other code of a row about two.
std::string other_code_of(const Table& table, const Table::Row& row);

/// Attributes of an element that tells of a passage, or of those of a code (by its path; with a polarity,
/// only such codings). Empty without source or code.
std::string place_attributes(const RowPlace& place);
std::string place_attributes(const std::string& code, Polarity polarity = Polarity::none);
std::string place_attributes(const FigurePlace& place);

}  // namespace coding::report
