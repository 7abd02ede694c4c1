// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <ostream>
#include <string>
#include <vector>

#include "tests/bench/bench_study.hpp"
#include "tests/bench/comparison_table.hpp"

namespace coding::bench {

/// A REFI-QDA project of another program, into a project and out again, beside the XML parser, SQLite and the
/// deflater.
class ExchangeBench {
  public:
    explicit ExchangeBench(const BenchStudy& study) : study_(study) {}

    /// Both must outlive the run of the table.
    void add_to(std::vector<Comparison>& table);
    /// The most memory that the processes took, where they ran.
    void print_memory(std::ostream& out) const;

  private:
    void make_foreign_project();
    void make_empty_project() const;
    void read_all() const;
    void import();
    void export_again();
    void insert_same_rows() const;

    const BenchStudy& study_;
    std::vector<std::string> texts_;
    std::uint64_t import_bytes_ = 0, export_bytes_ = 0;
};

}  // namespace coding::bench
