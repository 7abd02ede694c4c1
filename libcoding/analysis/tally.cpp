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
    : tables_(tables), scope_(scope), rows_(tables.codebook), sums_(rows_.size()) {
    if (scope.sessions.any_partial()) times_ = block_times(tables);
    const auto codes = tables.codebook.codes().size();
    result_.own.resize(codes);
    result_.total.resize(codes);
}

const Tally::Result& Tally::count(const Layer& layer, const Column& column, const Chosen& codings) {
    const auto& swept = sweep(layer, column.index, codings);
    finish(swept, column.totals);
    find_dominant(swept);
    const auto codes = result_.own.size();
    for (std::uint32_t code = 0; code < codes; ++code) {
        if (rows_.own(code) == Rows::total(code)) result_.own[code] = result_.total[code];
    }
    return result_;
}

const Sweep& Tally::sweep(const Layer& layer, std::uint32_t column, const Chosen& codings) {
    parts_ = threads_for(codings.limit());
    while (sweeps_.size() < parts_) sweeps_.emplace_back(tables_, scope_, rows_, times_);
    std::vector<std::uint32_t> begins{0};
    for (std::size_t part = 1; part < parts_; ++part) {
        begins.push_back(source_start(codings.near(codings.limit() * part / parts_)));
    }
    begins.push_back(static_cast<std::uint32_t>(tables_.codings.size()));
    const auto count_part = [&](std::size_t part) {
        sweeps_[part].count(layer, column, codings, begins[part], begins[part + 1]);
    };
    std::vector<std::future<void>> others;
    for (std::size_t part = 1; part < parts_; ++part) {
        others.push_back(std::async(std::launch::async, count_part, part));
    }
    count_part(0);
    for (auto& other : others) other.get();
    for (std::size_t part = 1; part < parts_; ++part) sweeps_.front().merge(sweeps_[part]);
    sweeps_.front().count_returning();
    return sweeps_.front();
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

void Tally::finish(const Sweep& swept, const Totals& of) {
    std::fill(sums_.begin(), sums_.end(), Sweep::Sums{});
    const auto codes = static_cast<std::uint32_t>(result_.own.size());
    for (std::uint32_t code = 0; code < codes; ++code) sums_[rows_.own(code)] = swept.sums()[code];
    rows_.upwards([&](std::uint32_t row, std::uint32_t above) { sums_[above] += sums_[row]; });
    for (std::uint32_t code = 0; code < codes; ++code) {
        fill(result_.total[code], Rows::total(code), swept, of);
        if (rows_.own(code) != Rows::total(code)) fill(result_.own[code], rows_.own(code), swept, of);
    }
    fill(result_.all, Rows::everything, swept, of);
}

void Tally::fill(Counts& counts, std::uint32_t row_index, const Sweep& swept, const Totals& of) const {
    const auto& row = swept.rows()[row_index];
    const auto& sums = sums_[row_index];
    counts = {};
    counts.codings = sums.codings;
    counts.turns = row.turns;
    counts.sources = row.sources;
    counts.participants = row.participants;
    counts.groups = row.groups;
    counts.words = row.words;
    counts.share = ratio(row.words, of.words);
    counts.per_1000 = 1000 * ratio(sums.codings, of.words);
    counts.turn_share = ratio(row.turns, of.turns);
    counts.ci95 = wilson95(row.turns, of.turns);
    counts.prompted = sums.prompted;
    counts.spontaneous = sums.spontaneous;
    counts.prompted_distance = ratio(sums.distance, sums.prompted);
    counts.present = row.present;
}

/// Who makes more than half of a row can only be who likely_dominant() says; a count tells how much that is.
void Tally::find_dominant(const Sweep& swept) {
    // Most rows are too large to be anybody's half.
    const auto& by = swept.made_by();
    const std::uint64_t most = by.empty() ? 0 : *std::max_element(by.begin(), by.end());
    const auto possible = [&](std::uint64_t codings) {
        return codings >= fewest_for_dominance && 2 * most > codings;
    };
    if (std::none_of(sums_.begin(), sums_.end(), [&](const auto& sums) { return possible(sums.codings); })) {
        return;
    }
    std::vector<bool> small(rows_.size());  // what is above a row that is too large is so too
    for (std::size_t row = 0; row < small.size(); ++row) small[row] = 2 * most > sums_[row].codings;
    auto dominant = likely_dominant(small);
    each_made([&](const Sweep::Made& one) {
        for (const auto row : rows_.of(one.code)) {
            if (!small[row]) break;
            dominant[row].made += dominant[row].participant == one.participant ? 1U : 0U;
        }
    });
    const auto name = [&](Counts& counts, std::uint32_t row) {
        const auto made = dominant[row].made;
        if (counts.codings < fewest_for_dominance || 2 * made <= counts.codings) return;
        counts.dominant_participant = dominant[row].participant;
        counts.dominant_share = ratio(made, counts.codings);
    };
    for (std::uint32_t code = 0; code < result_.own.size(); ++code) {
        name(result_.own[code], rows_.own(code));
        name(result_.total[code], Rows::total(code));
    }
    name(result_.all, Rows::everything);
}

/// Calls visit(Sweep::Made) for all parts of the last sweep.
template <class Visit>
void Tally::each_made(Visit&& visit) const {
    for (std::size_t part = 0; part < parts_; ++part) {
        for (const auto& one : sweeps_[part].made()) visit(one);
    }
}

/// Boyer and Moore's vote: whom it leaves over, if anybody, is the only one who can have more than half.
/// Votes of parts add up to one of the whole.
std::vector<Tally::Dominance> Tally::likely_dominant(const std::vector<bool>& small) const {
    std::vector<Dominance> votes(rows_.size());
    const auto vote = [](Dominance& of, std::uint32_t participant, std::uint64_t lead) {
        if (of.participant == participant) {
            of.lead += lead;
        } else if (of.lead >= lead) {
            of.lead -= lead;
        } else {
            of = {participant, lead - of.lead, 0};
        }
    };
    each_made([&](const Sweep::Made& one) {
        if (const auto row = rows_.own(one.code); small[row]) vote(votes[row], one.participant, 1);
    });
    rows_.upwards([&](std::uint32_t row, std::uint32_t above) {
        if (votes[row].lead > 0 && small[above]) vote(votes[above], votes[row].participant, votes[row].lead);
    });
    return votes;
}

}  // namespace coding::analysis
