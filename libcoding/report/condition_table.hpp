// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <unordered_map>
#include <vector>

#include "libcoding/analysis/coding_conditions.hpp"
#include "libcoding/report/quoting.hpp"
#include "libcoding/report/report.hpp"

namespace coding::report {

/// The conditions that coders wrote.
using WrittenConditions = std::unordered_map<CodingId, std::string>;
WrittenConditions written_conditions(const store::Project& project);

/// The same by index of the coding, in text order; `tables` with coding_ids, where there are any.
std::vector<analysis::CodingCondition> conditions_of(const store::CountingTables& tables,
                                                     const WrittenConditions& written);

/// A row a condition: of what, on which side, where it was said, in which words.
Table condition_table(const store::CountingTables& tables,
                      const std::vector<analysis::ConditionedPassage>& passages, const Quoting& quoting);

}  // namespace coding::report
