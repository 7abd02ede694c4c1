// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/analysis/frequency.hpp"

#include "libcoding/analysis/columns.hpp"
#include "libcoding/analysis/crossings.hpp"
#include "libcoding/analysis/filters.hpp"
#include "libcoding/analysis/passages.hpp"
#include "libcoding/analysis/sessions.hpp"
#include "libcoding/analysis/tally.hpp"

namespace coding::analysis {
namespace {

using CrossingCounts = std::vector<std::vector<std::uint64_t>>;  // by code, then theme

/// Codings of each code below no theme that overlap each theme.
CrossingCounts count_crossings(const store::CountingTables& tables, const Scope& scope,
                               const std::vector<std::uint32_t>& themes) {
    CrossingCounts counts(tables.codebook.codes().size());
    if (themes.empty()) return counts;
    const auto cross_cutting = [&](std::size_t code) { return !tables.codebook.theme(code); };
    std::vector<std::vector<PassageCount>> passages(counts.size());
    for (std::size_t code = 0; code < counts.size(); ++code) {
        if (!cross_cutting(code)) continue;
        counts[code].resize(themes.size());
        passages[code].resize(themes.size());
    }
    Crossings crossings{tables, themes, scope.references};
    for (std::size_t i = 0; i < tables.codings.size(); ++i) {
        if (!scope.codings[i]) continue;
        const auto& coding = tables.codings[i];
        if (passages[coding.code].empty()) continue;
        crossings.each(coding, [&](std::uint32_t theme) {
            if (scope.request.every_coder) {
                ++counts[coding.code][theme];
            } else {
                passages[coding.code][theme].add(coding.begin, coding.end, coding.coder);
            }
        });
    }
    for (std::size_t code = 0; code < counts.size(); ++code) {
        for (std::size_t theme = 0; theme < passages[code].size(); ++theme) {
            counts[code][theme] += passages[code][theme].close();
        }
    }
    return counts;
}

void add_rows(Frequency& frequency, const store::CountingTables& tables, const Scope& scope,
              const Tally::Result& result) {
    for (std::uint32_t code = 0; code < tables.codebook.codes().size(); ++code) {
        if (!scope.codes[code]) continue;
        FrequencyRow row;
        row.code = code;
        if (const auto theme = tables.codebook.theme(code)) row.theme = static_cast<std::uint32_t>(*theme);
        row.own = result.own[code];
        row.total = result.total[code];
        frequency.rows.push_back(std::move(row));
    }
}

void add_crossings(Frequency& frequency, const store::CountingTables& tables, const CrossingCounts& counts) {
    std::vector<std::uint64_t> crossed_by(frequency.themes.size());
    for (const auto& of_code : counts) {
        for (std::size_t theme = 0; theme < of_code.size(); ++theme) crossed_by[theme] += of_code[theme];
    }
    std::size_t theme = 0;  // the next in the list, which stands in the rows' order
    for (auto& row : frequency.rows) {
        while (theme < frequency.themes.size() && frequency.themes[theme] < row.code) ++theme;
        if (theme < frequency.themes.size() && frequency.themes[theme] == row.code) {
            row.crossed_by = crossed_by[theme];
        }
        if (row.theme) continue;
        row.crossing.resize(frequency.themes.size());
        for (std::size_t code = row.code; code < tables.codebook.subtree_end(row.code); ++code) {
            for (std::size_t i = 0; i < counts[code].size(); ++i) row.crossing[i] += counts[code][i];
        }
    }
}

}  // namespace

Split split_from_name(const store::CountingTables& tables, const std::string& name) {
    if (name.empty()) return {};
    if (name == "group") return {Split::By::group, {}};
    if (name == "source") return {Split::By::source, {}};
    if (name == "participant") return {Split::By::participant, {}};
    return {Split::By::attribute, tables.values[named_attribute(tables, name)].attribute.name};
}

Frequency frequency(const store::CountingTables& tables, const Scope& scope, const Split& split) {
    Frequency frequency;
    const Sessions sessions{tables, scope.request};
    Tally tally{tables, scope, sessions};

    const auto whole = columns_of(tables, scope, sessions, {});
    const auto& everything = whole.columns.front();
    const auto& result = tally.count(whole.layers.front(), everything, Chosen{scope.codings});
    frequency.totals = everything.totals;
    frequency.totals.codings = result.all.codings;
    add_rows(frequency, tables, scope, result);

    for (std::uint32_t code = 0; code < scope.themes.size(); ++code) {
        if (scope.themes[code]) frequency.themes.push_back(code);
    }
    add_crossings(frequency, tables, count_crossings(tables, scope, frequency.themes));

    if (split.by == Split::By::nothing) return frequency;
    const auto columns = columns_of(tables, scope, sessions, split);
    const auto column_codings = codings_by_column(tables, scope, columns);
    for (std::size_t i = 0; i < columns.columns.size(); ++i) {
        const auto& column = columns.columns[i];
        const auto& counted = tally.count(columns.layers[column.layer], column, Chosen{column_codings[i]});
        for (auto& row : frequency.rows) row.columns.push_back(counted.total[row.code]);
        frequency.columns.push_back(column.name);
        frequency.column_totals.push_back(column.totals);
        frequency.column_totals.back().codings = counted.all.codings;
    }
    return frequency;
}

}  // namespace coding::analysis
