// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/report/table_pages.hpp"

#include <algorithm>
#include <numeric>
#include <utility>

namespace coding::report {

namespace {

using Pages = std::vector<std::vector<std::size_t>>;

class PageBreaker {
  public:
    PageBreaker(const Table& table, const std::vector<std::size_t>& columns, const std::vector<double>& needs,
                double room)
        : table_(table),
          columns_(columns),
          needs_(needs),
          heads_(std::min(table.heads, columns.size() - 1)),
          free_(room - needs_of_heads()) {}

    /// What is needed beside the heads.
    [[nodiscard]] double needs_of_others() const {
        return std::accumulate(needs_.begin(), needs_.end(), -needs_of_heads());
    }

    /// Pages filled to about so much beside their heads.
    [[nodiscard]] Pages filled_to(double even) const {
        Pages pages;
        for (auto begin = heads_; begin < columns_.size();) {
            const auto end = this->end(begin, even);
            auto& page = pages.emplace_back(heads_);
            std::iota(page.begin(), page.end(), std::size_t{0});
            for (auto n = begin; n < end; ++n) page.push_back(n);
            begin = end;
        }
        return pages;
    }

  private:
    [[nodiscard]] double needs_of_heads() const {
        return std::accumulate(needs_.begin(), needs_.begin() + static_cast<std::ptrdiff_t>(heads_), 0.0);
    }

    [[nodiscard]] bool together(std::size_t n) const {
        const auto& group = table_.columns[columns_[n]].group;
        return !group.empty() && group == table_.columns[columns_[n - 1]].group;
    }

    [[nodiscard]] std::size_t end(std::size_t begin, double even) const {
        auto used = needs_[begin];
        auto end = begin + 1;
        const auto fits = [&] { return end < columns_.size() && used + needs_[end] <= free_; };
        while (fits() && used + needs_[end] / 2 <= even) used += needs_[end++];
        while (fits() && together(end)) used += needs_[end++];
        auto whole = end;
        while (whole > begin && whole < columns_.size() && together(whole)) --whole;
        return whole > begin ? whole : end;
    }

    const Table& table_;
    const std::vector<std::size_t>& columns_;
    const std::vector<double>& needs_;
    std::size_t heads_;
    double free_;
};

}  // namespace

std::vector<std::vector<std::size_t>> table_pages(const Table& table, const std::vector<std::size_t>& columns,
                                                  const std::vector<double>& needs, double room) {
    if (columns.empty()) return {};
    if (columns.size() == 1) return {{0}};
    const PageBreaker breaker{table, columns, needs, room};
    const auto others = breaker.needs_of_others();
    // Once there are as many pages as columns, each has one.
    for (double count = 1;; ++count) {
        auto pages = breaker.filled_to(others / count);
        if (static_cast<double>(pages.size()) <= count) return pages;
    }
}

std::string page_title(std::string title, std::size_t page, std::size_t pages) {
    if (pages < 2) return title;
    return std::move(title) + " (" + std::to_string(page + 1) + "/" + std::to_string(pages) + ")";
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
