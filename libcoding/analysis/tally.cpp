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

Tally::Tally(const store::CountingTables& tables, const Scope& scope, Rows::Top top)
    : tables_(tables), scope_(scope), rows_(tables.codebook, top), dominant_(rows_.size()) {
    if (scope.sessions.any_partial()) times_ = block_times(tables);
}

void Tally::count(const Layer& layer, const Column& column, const Chosen& codings) {
    of_ = column.totals;
    sweep(layer, column.index, codings);
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
    sweeps_.front().add_up();
}

/// The first coding of the source that the coding is in.
std::uint32_t Tally::source_start(std::uint32_t coding) const {
    return tables_.codings_begin[tables_.blocks[tables_.codings[coding].block].source];
}

/// No two can make more than half of a row.
void Tally::find_dominant() {
    std::fill(dominant_.begin(), dominant_.end(), Dominance{});
    sweeps_.front().voices().each([&](std::uint32_t participant, auto by_row) {
        if (participant == tables_.participants.size()) return;  // nobody
        for (std::uint32_t row = 0; row < by_row.size(); ++row) {
            const auto codings = sweeps_.front().met(row).codings;
            if (codings < fewest_for_dominance || 2 * std::uint64_t{by_row[row].made()} <= codings) continue;
            dominant_[row] = {participant, by_row[row].made()};
        }
    });
}

Counts Tally::of_row(std::uint32_t row) const {
    const auto& cover = sweeps_.front().cover(row);
    const auto& met = sweeps_.front().met(row);
    const auto& sums = sweeps_.front().sums(row);
    const auto& dominant = dominant_[row];
    Counts counts;
    counts.codings = met.codings;
    counts.turns = cover.turns.length();
    counts.sources = met.sources;
    counts.participants = met.participants;
    counts.groups = met.groups;
    counts.words = cover.words.length();
    counts.share = ratio(cover.words.length(), of_.words);
    counts.per_1000 = 1000 * ratio(met.codings, of_.words);
    counts.turn_share = ratio(cover.turns.length(), of_.turns);
    counts.ci95 = wilson95(cover.turns.length(), of_.turns);
    counts.prompted = sums.prompted;
    counts.spontaneous = sums.spontaneous;
    counts.prompted_distance = ratio(sums.distance, sums.prompted);
    counts.present = met.present;
    if (dominant.made > 0) {
        counts.dominant_participant = dominant.participant;
        counts.dominant_share = ratio(dominant.made, met.codings);
    }
    return counts;
}

}  // namespace coding::analysis
