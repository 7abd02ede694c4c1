// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace coding::analysis::agreement {

/// The cheapest assignment of rows to columns, each used once at most, where few pairs are allowed; a row
/// that gets no column costs `alone`. Successive shortest paths with potentials (Kuhn's Hungarian method).
class Assignment {
  public:
    Assignment(std::size_t rows, std::size_t columns, double alone);

    /// 0 <= cost <= alone.
    void allow(std::uint32_t row, std::uint32_t column, double cost);

    /// The sum of all rows' costs.
    double solve();

  private:
    struct Edge {
        std::uint32_t column;
        double cost;
    };
    static constexpr std::uint32_t none = 0xFFFFFFFF;

    void place(std::uint32_t row);

    std::size_t columns_;
    std::vector<std::vector<Edge>> edges_;  // by row; the last column of each is its own, "alone"
    std::vector<std::uint32_t> row_of_;     // by column
    std::vector<double> row_price_, column_price_;
    // Of the search for one row, emptied by it.
    std::vector<double> distance_;     // by column
    std::vector<std::uint32_t> from_;  // by column: the row that it was reached from
    std::vector<bool> settled_;
};

}  // namespace coding::analysis::agreement
