// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/analysis/differences.hpp"

#include <algorithm>
#include <numeric>

#include "libcoding/analysis/polarities.hpp"
#include "libcoding/analysis/specificity.hpp"

namespace coding::analysis {
namespace {

using ByColumn = std::vector<std::uint64_t>;  // by column

RowDifference difference(const HomogeneityTests& tests, const ByColumn& found, const ByColumn& of) {
    RowDifference row;
    row.test = tests.compare(found, of);
    const auto all_found = std::accumulate(found.begin(), found.end(), std::uint64_t{0});
    const auto all = std::accumulate(of.begin(), of.end(), std::uint64_t{0});
    for (std::size_t i = 0; i < found.size(); ++i) {
        const bool any = row.test && of[i] > 0;
        row.specificities.push_back(any ? std::optional{specificity(found[i], of[i], all_found, all)}
                                        : std::nullopt);
    }
    return row;
}

void correct(std::vector<RowDifference>& rows) {
    std::vector<std::optional<double>> p;
    for (const auto& row : rows) p.push_back(row.test ? std::optional{row.test->p} : std::nullopt);
    const auto corrected = holm(p);
    for (std::size_t i = 0; i < rows.size(); ++i) rows[i].p_holm = corrected[i];
}

}  // namespace

std::vector<RowDifference> differences(const Frequency& frequency) {
    std::vector<RowDifference> rows;
    if (frequency.columns.empty() || frequency.columns_overlap) return rows;
    ByColumn all;
    for (const auto& totals : frequency.column_totals) all.push_back(totals.turns);
    const HomogeneityTests tests{std::accumulate(all.begin(), all.end(), std::uint64_t{0})};
    for (const auto& row : frequency.rows) {
        ByColumn found;
        for (const auto& counts : row.columns) found.push_back(counts.turns);
        rows.push_back(difference(tests, found, all));
    }
    correct(rows);
    return rows;
}

std::vector<RowDifference> differences(const Levers& levers) {
    std::vector<RowDifference> rows;
    if (levers.columns.empty() || levers.columns_overlap) return rows;
    struct Row {
        ByColumn levers, both;
    };
    std::vector<Row> counted;
    std::uint64_t most = 0;
    for (const auto& row : levers.rows) {
        auto& numbers = counted.emplace_back();
        for (const auto& balance : row.columns) {
            numbers.levers.push_back(balance.counts[lever].codings);
            numbers.both.push_back(numbers.levers.back() + balance.counts[barrier].codings);
        }
        most = std::max(most, std::accumulate(numbers.both.begin(), numbers.both.end(), std::uint64_t{0}));
    }
    const HomogeneityTests tests{most};
    for (const auto& numbers : counted) rows.push_back(difference(tests, numbers.levers, numbers.both));
    correct(rows);
    return rows;
}

}  // namespace coding::analysis
