// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "libcoding/analysis/frequency.hpp"
#include "libcoding/report/report.hpp"
#include "libcoding/store/counting.hpp"

namespace coding::report {

/// One figure of analysis::Counts as a column: its key and title, and how to read it off.
struct CountField {
    const char* key;
    Message title;
    ColumnType type;
    Cell (*value)(const analysis::Counts& counts);
};

/// All figures of Counts in the order in which reports hold them.
const std::vector<CountField>& count_fields();

/// Adds the columns of one Counts below `prefix` in the keys. `shown` says where people see each, by key
/// ("codings"); what it does not name they never see.
struct ShownField {
    std::string key;
    Shown shown = Shown::everywhere;
};
void add_count_columns(std::vector<Column>& columns, const std::vector<std::string>& prefix,
                       const std::vector<ShownField>& shown, const Message& group = {},
                       std::size_t follow_up = 0);
void add_count_cells(std::vector<Cell>& cells, const analysis::Counts& counts);

/// code (name), path, kind, theme (path of the nearest theme), for every report with a row a code.
void add_code_columns(std::vector<Column>& columns);
void add_code_cells(std::vector<Cell>& cells, const Codebook& codebook, std::size_t code);

/// The same of a table in which people read codes as headings of rows (Row::section), and something else
/// heads a row; a workbook has the path.
void add_heading_code_columns(std::vector<Column>& columns);

/// What a report is split by (as analysis::split_from_name takes it) as the head of a column.
Message split_head(const std::string& by);

/// A column of a table that holds such names.
Column split_column(const char* key, const std::string& by, Shown shown = Shown::everywhere);

/// The name of a column of such a split as people read it: kinds of source in their language.
Message column_label(const std::string& by, const std::string& name);

/// What a chart calls each of these codes: its name, or its path where two have one name.
std::vector<Message> chart_labels(const Codebook& codebook, const std::vector<std::size_t>& codes);

/// A message that is a name, as it stands.
Message name_message(const std::string& name);

/// What the figures mean, for every report that shows Counts; only those with these keys ("codings"), where
/// there are some.
std::vector<Definition> count_definitions(const analysis::ScopeRequest& request,
                                          const std::vector<std::string>& keys = {});

}  // namespace coding::report
