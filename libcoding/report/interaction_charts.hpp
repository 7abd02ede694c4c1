// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "libcoding/report/interaction_report.hpp"

namespace coding::report {

/// The charts of the report on interaction: who follows whom, a map a session; who turns to whom by links and
/// themes, as networks; themes by question.
void add_exchange_charts(std::vector<Part>& parts, const store::CountingTables& tables,
                         const analysis::Exchanges& exchanges);
void add_question_chart(std::vector<Part>& parts, const store::CountingTables& tables,
                        const Interaction& interaction);

/// What a question of the guide is called; for none, what stands outside all of them.
Message question_name(const store::CountingTables& tables, std::uint32_t question);

}  // namespace coding::report
