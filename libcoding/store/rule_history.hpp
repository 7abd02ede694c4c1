// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

#include "libcoding/model/code.hpp"
#include "libcoding/model/coding.hpp"
#include "libcoding/store/project.hpp"

namespace coding {

/// The parts of a code's rule.
enum class RulePart { definition, when_to_use, when_not_to_use, example };

template <>
struct Names<RulePart> {
    static constexpr std::array<std::pair<RulePart, std::string_view>, 4> values{{
        {RulePart::definition, "definition"},
        {RulePart::when_to_use, "when_to_use"},
        {RulePart::when_not_to_use, "when_not_to_use"},
        {RulePart::example, "example"},
    }};
};

}  // namespace coding

namespace coding::store {

/// One part of a rule rewritten; undoing is a change too.
struct RuleChange {
    CodeId code;
    HistoryId entry;
    std::int64_t at_ms = 0;
    std::string coder;
    RulePart part = RulePart::definition;
    std::string before, after;
};

/// What the history holds of rules. An import of many rows records none.
struct RuleHistory {
    std::vector<RuleChange> changes;  ///< oldest first; of codes that are there or not
    /// By coding that was changed after it was made: the last such entry.
    std::unordered_map<CodingId, HistoryId> reviewed;
};

RuleHistory rule_history(const Project& project);

}  // namespace coding::store
