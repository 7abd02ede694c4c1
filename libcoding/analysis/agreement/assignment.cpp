// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/analysis/agreement/assignment.hpp"

#include <limits>
#include <queue>
#include <utility>

namespace coding::analysis::agreement {

Assignment::Assignment(std::size_t rows, std::size_t columns, double alone)
    : columns_(columns + rows),
      edges_(rows),
      row_of_(columns_, none),
      row_price_(rows),
      column_price_(columns_),
      distance_(columns_, std::numeric_limits<double>::infinity()),
      from_(columns_, none),
      settled_(columns_) {
    for (std::size_t row = 0; row < rows; ++row) {
        edges_[row].push_back({static_cast<std::uint32_t>(columns + row), alone});
    }
}

void Assignment::allow(std::uint32_t row, std::uint32_t column, double cost) {
    edges_[row].push_back({column, cost});
}

void Assignment::place(std::uint32_t first) {
    using Reached = std::pair<double, std::uint32_t>;
    std::priority_queue<Reached, std::vector<Reached>, std::greater<>> queue;
    std::vector<std::uint32_t> touched;
    std::vector<std::pair<std::uint32_t, double>> rows;  // reached, and how far
    std::vector<std::uint32_t> settled;
    std::uint32_t row = first;
    double distance = 0;
    std::uint32_t free = none;
    while (free == none) {
        rows.emplace_back(row, distance);
        for (const auto& edge : edges_[row]) {
            if (settled_[edge.column]) continue;
            const auto next = distance + edge.cost - row_price_[row] - column_price_[edge.column];
            if (next >= distance_[edge.column]) continue;
            if (from_[edge.column] == none) touched.push_back(edge.column);
            distance_[edge.column] = next;
            from_[edge.column] = row;
            queue.emplace(next, edge.column);
        }
        // There is always a way: a row's own column.
        while (settled_[queue.top().second]) queue.pop();
        const auto [far, column] = queue.top();
        queue.pop();
        distance = far;
        settled_[column] = true;
        settled.push_back(column);
        if (row_of_[column] == none) {
            free = column;
        } else {
            row = row_of_[column];
        }
    }
    for (const auto& [reached, far] : rows) row_price_[reached] += distance - far;
    for (const auto column : settled) column_price_[column] -= distance - distance_[column];
    for (auto column = free;;) {
        const auto taker = from_[column];
        auto given = none;  // the column that the taker had
        if (taker != first) {
            for (const auto& edge : edges_[taker]) {
                if (row_of_[edge.column] == taker) given = edge.column;
            }
        }
        row_of_[column] = taker;
        if (given == none) break;
        column = given;
    }
    for (const auto column : touched) {
        distance_[column] = std::numeric_limits<double>::infinity();
        from_[column] = none;
        settled_[column] = false;
    }
}

double Assignment::solve() {
    for (std::uint32_t row = 0; row < edges_.size(); ++row) place(row);
    double sum = 0;
    for (std::uint32_t row = 0; row < edges_.size(); ++row) {
        for (const auto& edge : edges_[row]) {
            if (row_of_[edge.column] == row) sum += edge.cost;
        }
    }
    return sum;
}

}  // namespace coding::analysis::agreement
