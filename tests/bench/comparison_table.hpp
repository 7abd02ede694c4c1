// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <map>
#include <ostream>
#include <string>
#include <vector>

#include <benchmark/benchmark.h>

namespace coding::bench {

/// Milliseconds of processor time that the work takes, of this process and of those that it runs.
double processor_time(const std::function<void()>& work);
/// By how many bytes the work raises the most memory that the process has held.
double memory(const std::function<void()>& work);

/// A work of Focale's beside the limit that it is compared to.
struct Comparison {
    std::string work;
    std::function<void()> focale;
    std::string limit;
    std::function<void()> at_best;
    std::string goal;              ///< as DESIGN words it: "≤ 2×"; empty: none stated
    int repetitions = 5;           ///< the median counts
    std::function<void()> before;  ///< before each run of `focale`, not measured; may be empty
    std::function<double(const std::function<void()>&)> measure = processor_time;
    std::string unit = "ms";
    std::function<void()> before_limit = {};  ///< the same of `at_best`
};

/// Runs comparisons as benchmarks, each work beside its limit, and sets the medians as a Markdown
/// table.
class ComparisonTable : public benchmark::ConsoleReporter {
  public:
    explicit ComparisonTable(std::vector<Comparison> comparisons);
    void run();
    void print(std::ostream& out) const;

    void ReportRuns(const std::vector<Run>& runs) override;

  private:
    [[nodiscard]] double median(const std::string& name) const;

    std::vector<Comparison> comparisons_;
    std::map<std::string, std::vector<double>> measured_;
};

}  // namespace coding::bench
