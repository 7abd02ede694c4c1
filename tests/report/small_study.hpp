// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "libcoding/analysis/frequency.hpp"
#include "libcoding/analysis/levers.hpp"
#include "libcoding/store/counting.hpp"

/// Figures of a study of two focus groups, made up, so that the builders can be tried without a project.
/// Codes: 0 alimentaire (theme), 1 circuits courts below it, 2 coopération (lever, below no theme).
struct SmallStudy {
    coding::store::ProjectInfo project;
    coding::store::CountingTables tables;
    coding::analysis::Scope scope;
    coding::analysis::Frequency frequency;
    coding::analysis::Levers levers;

    SmallStudy();
    static coding::analysis::Counts counts(std::uint64_t codings, std::uint64_t turns, std::uint64_t words);
    [[nodiscard]] static std::string words(coding::Span span);
};
