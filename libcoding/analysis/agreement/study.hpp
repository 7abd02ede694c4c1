// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "libcoding/analysis/agreement/compared_sources.hpp"
#include "libcoding/analysis/agreement/statistics.hpp"

// Agreement of the coders of a project. Measures of ratings take each turn as a unit that each coder gave a
// code or not; measures of continua compare the passages themselves, in code points. Codes are compared one
// by one, for passages of different codes overlap. Only sources that two coders or more have coded count.
namespace coding::analysis::agreement {

enum class By { code, pair, source };
/// "code", "pair", "source"; Error{usage} otherwise.
By by_from_name(std::string_view name);

struct StudyRow {
    std::optional<std::uint32_t> code;                   ///< index in the codebook, without those below it
    std::optional<std::array<std::uint32_t, 2>> coders;  ///< indices
    std::optional<std::uint32_t> source;                 ///< index
    std::uint64_t codings = 0;
    std::vector<Coefficient> results;  ///< by statistic asked for
};

struct Study {
    StudyRow all;  ///< all codes and coders together
    std::vector<StudyRow>
        rows;  ///< codes that somebody used, pairs of coders with a source in common, or sources
};

Study study(const store::CountingTables& tables, const ComparedSources& compared, By by,
            const std::vector<Statistic>& statistics);

}  // namespace coding::analysis::agreement
