// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/analysis/tally.hpp"

#include <algorithm>
#include <future>
#include <thread>

#include "libcoding/analysis/blocks.hpp"

namespace coding::analysis {
namespace {

constexpr std::uint64_t fewest_for_dominance = 3;
constexpr std::size_t worth_a_thread = 100'000;  // codings; some milliseconds
constexpr std::size_t most_threads = 8;  // each has its own sums; beyond, memory is what is waited for

double ratio(std::uint64_t part, std::uint64_t whole) {
    return whole == 0 ? 0.0 : static_cast<double>(part) / static_cast<double>(whole);
}

std::size_t threads_for(std::size_t codings) {
    const auto cores = std::clamp<std::size_t>(std::thread::hardware_concurrency(), 1, most_threads);
    return std::clamp<std::size_t>(codings / worth_a_thread, 1, cores);
}

}  // namespace

Tally::Tally(const store::CountingTables& tables, const Scope& scope)
    : tables_(tables),
      scope_(scope),
      rows_(tables.codebook),
      sums_(rows_.size()),
      dominant_(rows_.size()),
      made_(rows_.size()) {
    if (scope.sessions.any_partial()) times_ = block_times(tables);
}

void Tally::count(const Layer& layer, const Column& column, const Chosen& codings) {
    of_ = column.totals;
    sweep(layer, column.index, codings);
    add_up();
    find_dominant();
}

void Tally::sweep(const Layer& layer, std::uint32_t column, const Chosen& codings) {
    const auto parts = threads_for(codings.limit());
    while (sweeps_.size() < parts) sweeps_.emplace_back(tables_, scope_, rows_, times_);
    std::vector<std::uint32_t> begins{0};
    for (std::size_t part = 1; part < parts; ++part) {
        begins.push_back(source_start(codings.near(codings.limit() * part / parts)));
    }
    begins.push_back(static_cast<std::uint32_t>(tables_.codings.size()));
    const auto count_part = [&](std::size_t part) {
        sweeps_[part].count(layer, column, codings, begins[part], begins[part + 1]);
    };
    std::vector<std::future<void>> others;
    for (std::size_t part = 1; part < parts; ++part) {
        others.push_back(std::async(std::launch::async, count_part, part));
    }
    count_part(0);
    for (auto& other : others) other.get();
    for (std::size_t part = 1; part < parts; ++part) sweeps_.front().merge(sweeps_[part]);
    sweeps_.front().count_returning();
}

/// The first coding of the source that the coding is in.
std::uint32_t Tally::source_start(std::uint32_t coding) const {
    const auto source_of = [&](const store::FlatCoding& c) { return tables_.blocks[c.block].source; };
    const auto source = source_of(tables_.codings[coding]);
    const auto first =
        std::partition_point(tables_.codings.begin(), tables_.codings.end(),
                             [&](const store::FlatCoding& c) { return source_of(c) < source; });
    return static_cast<std::uint32_t>(first - tables_.codings.begin());
}

void Tally::add_up() {
    const auto& swept = sweeps_.front().sums();
    std::fill(sums_.begin(), sums_.end(), Sweep::Sums{});
    for (std::size_t code = 0; code < swept.size(); ++code) sums_[rows_.own(code)] = swept[code];
    rows_.upwards([&](std::uint32_t row, std::uint32_t above) { sums_[above] += sums_[row]; });
}

/// No two can make more than half of a row.
void Tally::find_dominant() {
    std::fill(dominant_.begin(), dominant_.end(), Dominance{});
    sweeps_.front().made().each([&](std::uint32_t participant, auto by_code) {
        std::fill(made_.begin(), made_.end(), 0);
        for (std::size_t code = 0; code < by_code.size(); ++code) made_[rows_.own(code)] = by_code[code];
        rows_.upwards([&](std::uint32_t row, std::uint32_t above) { made_[above] += made_[row]; });
        for (std::size_t row = 0; row < made_.size(); ++row) {
            const auto codings = sums_[row].codings;
            if (codings < fewest_for_dominance || 2 * made_[row] <= codings) continue;
            dominant_[row] = {participant, made_[row]};
        }
    });
}

Counts Tally::of_row(std::uint32_t row_index) const {
    const auto& row = sweeps_.front().rows()[row_index];
    const auto& sums = sums_[row_index];
    const auto& dominant = dominant_[row_index];
    Counts counts;
    counts.codings = sums.codings;
    counts.turns = row.length.turns();
    counts.sources = row.sources;
    counts.participants = row.participants;
    counts.groups = row.groups;
    counts.words = row.length.words();
    counts.share = ratio(row.length.words(), of_.words);
    counts.per_1000 = 1000 * ratio(sums.codings, of_.words);
    counts.turn_share = ratio(row.length.turns(), of_.turns);
    counts.ci95 = wilson95(row.length.turns(), of_.turns);
    counts.prompted = sums.prompted;
    counts.spontaneous = sums.spontaneous;
    counts.prompted_distance = ratio(sums.distance, sums.prompted);
    counts.present = row.present;
    if (dominant.made > 0) {
        counts.dominant_participant = dominant.participant;
        counts.dominant_share = ratio(dominant.made, sums.codings);
    }
    return counts;
}

}  // namespace coding::analysis
