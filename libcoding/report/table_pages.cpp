// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/report/table_pages.hpp"

#include <algorithm>

namespace coding::report {

std::vector<std::vector<std::size_t>> table_pages(const Table& table, const std::vector<std::size_t>& columns,
                                                  std::size_t most) {
    std::vector<std::vector<std::size_t>> pages;
    const auto others = columns.empty() ? 0 : columns.size() - 1;
    const auto count = (others + most - 1) / most;
    const auto even = count > 0 ? (others + count - 1) / count : 0;
    const auto together = [&](std::size_t n) {
        const auto& group = table.columns[columns[n]].group;
        return !group.empty() && group == table.columns[columns[n - 1]].group;
    };
    for (std::size_t begin = 1; begin < columns.size();) {
        auto end = std::min(begin + even, columns.size());
        while (end < columns.size() && end - begin < most && together(end)) ++end;
        auto whole = end;
        while (whole > begin && whole < columns.size() && together(whole)) --whole;
        if (whole > begin) end = whole;
        auto& page = pages.emplace_back(std::vector{columns[0]});
        for (auto n = begin; n < end; ++n) page.push_back(columns[n]);
        begin = end;
    }
    if (pages.empty() && !columns.empty()) pages.push_back(columns);
    return pages;
}

std::vector<ColumnGroup> column_groups(const Table& table, const std::vector<std::size_t>& columns) {
    std::vector<ColumnGroup> groups;
    bool any = false;
    for (std::size_t n = 0; n < columns.size(); ++n) {
        const auto& group = table.columns[columns[n]].group;
        any = any || !group.empty();
        if (groups.empty() || groups.back().group != group) groups.push_back({group, n, n});
        groups.back().end = n + 1;
    }
    if (!any) groups.clear();
    return groups;
}

}  // namespace coding::report
