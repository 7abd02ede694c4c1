// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "libcoding/analysis/counts.hpp"
#include "libcoding/analysis/scope.hpp"

namespace coding::analysis {

/// Into which columns a report is split.
struct Split {
    enum class By { nothing, group, source, participant, question, kind, month, year, attribute };
    By by = By::nothing;
    std::string attribute;
};

/// Whether a split of that name needs no attribute.
bool is_built_in_split(std::string_view name);

/// "group", "source", "participant", "question" (of the guide, that blocks answer), "kind" (of source, by its
/// word), "month" or "year" (of the session: "2026-03", "2026"), else the name of an attribute;
/// Error{not_found} when there is none such. Empty: no columns.
Split split_from_name(const store::CountingTables& tables, const std::string& name);

struct FrequencyRow {
    std::uint32_t code = 0;              ///< index in the codebook
    std::optional<std::uint32_t> theme;  ///< nearest theme at or above the code
    Counts own;                          ///< codings of the code itself
    Counts total;                        ///< with those of all codes below it, nothing counted twice
    std::vector<Counts> columns;         ///< of `total`, by column of the split
    /// Codings of the code (with those below) that overlap a coding of a theme, by index in
    /// Frequency::themes: for codes that stand below no theme (a cross-cutting lever or barrier), else empty.
    std::vector<std::uint64_t> crossing;
    /// For a theme: codings of codes below no theme that overlap one of its codings.
    std::uint64_t crossed_by = 0;
};

struct Totals {
    std::uint64_t sources = 0, participants = 0, groups = 0, codings = 0, turns = 0, words = 0;
};

struct Frequency {
    Totals totals;                   ///< of the scope: what shares are shares of
    std::vector<FrequencyRow> rows;  ///< in the codebook's order
    std::vector<std::uint32_t>
        themes;                        ///< codes of kind theme that are nearest to some coding or root themes
    std::vector<std::string> columns;  ///< names, in order
    std::vector<Totals> column_totals;
    bool columns_overlap = false;  ///< some share blocks: groups with a source in common
};

/// What the scope holds, as every report says it.
Totals totals(const store::CountingTables& tables, const Scope& scope);

/// One pass over the codings (a column: over its own); never reads text.
Frequency frequency(const store::CountingTables& tables, const Scope& scope, const Split& split = {});

}  // namespace coding::analysis
