// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/comparison_table.hpp"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <fstream>
#include <iostream>

#include <malloc.h>
#include <sys/resource.h>

namespace coding::bench {

namespace {

/// Of this process and of those that it has run and waited for: what others do on the machine hardly changes
/// it.
double processor_seconds() {
    double seconds = 0;
    for (const int who : {RUSAGE_SELF, RUSAGE_CHILDREN}) {
        rusage usage{};
        getrusage(who, &usage);
        for (const timeval& time : {usage.ru_utime, usage.ru_stime}) {
            seconds += static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
        }
    }
    return seconds;
}

/// Of /proc/self/status, in bytes.
double status_of_process(const std::string& field) {
    std::ifstream status{"/proc/self/status"};
    for (std::string word; status >> word;) {
        double kilobytes = 0;
        if (word == field + ":" && status >> kilobytes) return 1024 * kilobytes;
    }
    return std::nan("");
}

using Measure = std::function<double(const std::function<void()>&)>;

void add(const std::string& name, const std::function<void()>& work, const std::function<void()>& before,
         const Measure& measure, int repetitions) {
    benchmark::RegisterBenchmark(name.c_str(),
                                 [work, before, measure](benchmark::State& state) {
                                     for ([[maybe_unused]] auto _ : state) {
                                         if (before) before();
                                         state.SetIterationTime(measure(work) / 1000);
                                     }
                                 })
        ->Iterations(1)
        ->Repetitions(repetitions)
        ->UseManualTime()
        ->Unit(benchmark::kMillisecond);
}

std::string rounded(double value) {
    char text[32];
    std::snprintf(text, sizeof text, value < 10 ? "%.2f" : value < 100 ? "%.1f" : "%.0f", value);
    return text;
}

}  // namespace

double processor_time(const std::function<void()>& work) {
    const double start = processor_seconds();
    work();
    return 1000 * (processor_seconds() - start);
}

double memory(const std::function<void()>& work) {
    malloc_trim(0);
    std::ofstream{"/proc/self/clear_refs"} << 5;  // the most is from now on (proc(5))
    const double before = status_of_process("VmRSS");
    work();
    return status_of_process("VmHWM") - before;
}

ComparisonTable::ComparisonTable(std::vector<Comparison> comparisons) : comparisons_(std::move(comparisons)) {
    for (const Comparison& each : comparisons_) {
        add(each.work, each.focale, each.before, each.measure, each.repetitions);
        add(each.work + " — limit: " + each.limit, each.at_best, each.before_limit, each.measure,
            each.repetitions);
    }
}

void ComparisonTable::run() {
    benchmark::RunSpecifiedBenchmarks(this);
}

void ComparisonTable::ReportRuns(const std::vector<Run>& runs) {
    for (const Run& run : runs) {
        if (run.error_occurred || run.run_type != Run::RT_Iteration) continue;
        measured_[run.run_name.function_name].push_back(run.GetAdjustedRealTime());
        std::cerr << run.run_name.function_name << ": " << rounded(run.GetAdjustedRealTime()) << '\n';
    }
}

double ComparisonTable::median(const std::string& name) const {
    const auto found = measured_.find(name);
    if (found == measured_.end() || found->second.empty()) return std::nan("");
    std::vector<double> sorted = found->second;
    std::sort(sorted.begin(), sorted.end());
    return sorted[sorted.size() / 2];
}

void ComparisonTable::print(std::ostream& out) const {
    out << "| work | Focale | limit | | ratio | goal |\n|---|--:|---|--:|--:|--:|\n";
    for (const Comparison& each : comparisons_) {
        const double focale = median(each.work);
        const double limit = median(each.work + " — limit: " + each.limit);
        if (std::isnan(focale) || std::isnan(limit)) continue;
        out << "| " << each.work << " | " << rounded(focale) << ' ' << each.unit << " | " << each.limit
            << " | " << rounded(limit) << ' ' << each.unit << " | " << rounded(focale / limit) << "× | "
            << each.goal << " |\n";
    }
}

}  // namespace coding::bench
