// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "libcoding/report/interaction_report.hpp"

namespace coding::report {

/// The tables of the report on interaction: pairs of people, sessions and groups.
void add_exchange_tables(std::vector<Part>& parts, const store::CountingTables& tables,
                         const analysis::Scope& scope, const analysis::Exchanges& exchanges);

/// Themes, and where each participant stands.
void add_theme_tables(std::vector<Part>& parts, const store::CountingTables& tables,
                      const analysis::Scope& scope, const Interaction& interaction);

/// Questions of the guide.
Table question_table(const store::CountingTables& tables,
                     const std::vector<analysis::QuestionTalk>& questions);

/// agrees, nuances, contradicts, completes, asks.
void add_link_columns(std::vector<Column>& columns, Shown shown);
void add_link_cells(std::vector<Cell>& cells, const analysis::LinkCounts& links);

/// Where no coder has drawn a link, nobody wants to see that.
Shown links_shown(const analysis::Exchanges& exchanges);

}  // namespace coding::report
