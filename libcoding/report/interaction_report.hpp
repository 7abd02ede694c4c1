// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "libcoding/analysis/exchanges.hpp"
#include "libcoding/analysis/questions.hpp"
#include "libcoding/analysis/stances.hpp"
#include "libcoding/report/report.hpp"

namespace coding::report {

inline constexpr std::uint32_t usual_turns_apart = 3;

/// All that is counted for the report on interaction.
struct Interaction {
    analysis::Subjects subjects;
    analysis::Exchanges exchanges;  ///< moderators and observers included
    std::vector<analysis::SubjectStances> stances;
    std::vector<analysis::QuestionTalk> questions;
    std::uint32_t within = 0;  ///< turns, for who takes up whose theme
};

Interaction interaction(const store::CountingTables& tables, const analysis::Scope& scope,
                        const std::vector<store::TurnLink>& links, std::uint32_t within);

/// Who follows whom, who agrees with whom and takes up whose themes; for each theme who is for and against,
/// silent or absent; what was said under which question. `within`: turns.
Report interaction_report(const store::Project& project, const analysis::ScopeRequest& request,
                          std::uint32_t within = usual_turns_apart);

/// The same from figures that are there already.
Report interaction_report(const std::string& project_name, const store::CountingTables& tables,
                          const analysis::Scope& scope, const Interaction& interaction);

}  // namespace coding::report
