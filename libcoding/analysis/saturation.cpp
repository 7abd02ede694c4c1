// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/analysis/saturation.hpp"

#include <algorithm>
#include <utility>

#include <boost/random/mersenne_twister.hpp>
#include <boost/random/uniform_int_distribution.hpp>

#include "libcoding/analysis/source_order.hpp"

namespace coding::analysis {
namespace {

constexpr std::uint32_t seed = 2020;

/// By source: the codes coded in it, each once. A coding that is in scope touches one source.
std::vector<std::vector<std::uint32_t>> codes_by_source(const store::CountingTables& tables,
                                                        const Scope& scope) {
    std::vector<std::vector<std::uint32_t>> codes(tables.sources.size());
    for (std::size_t i = 0; i < tables.codings.size(); ++i) {
        const auto& coding = tables.codings[i];
        if (scope.codings[i]) codes[tables.blocks[coding.block].source].push_back(coding.code);
    }
    for (auto& of_source : codes) {
        std::sort(of_source.begin(), of_source.end());
        of_source.erase(std::unique(of_source.begin(), of_source.end()), of_source.end());
    }
    return codes;
}

class NewCodes {
  public:
    NewCodes(std::vector<std::vector<std::uint32_t>> codes, std::size_t codebook)
        : codes_(std::move(codes)), seen_(codebook) {
        std::vector<bool> coded(codebook);
        for (const auto& of_source : codes_) {
            for (const auto code : of_source) coded[code] = true;
        }
        all_ = static_cast<std::size_t>(std::count(coded.begin(), coded.end(), true));
    }

    [[nodiscard]] std::size_t codes(std::uint32_t source) const { return codes_[source].size(); }

    /// Calls visit(how many are new) for each source of the order.
    template <class Visit>
    void each(const std::vector<std::uint32_t>& order, Visit&& visit) {
        ++round_;
        auto left = all_;
        for (const auto source : order) visit(left > 0 ? meet(source, left) : std::uint64_t{0});
    }

  private:
    std::uint64_t meet(std::uint32_t source, std::size_t& left) {
        std::uint64_t more = 0;
        for (const auto code : codes_[source]) {
            more += seen_[code] != round_ ? 1U : 0U;
            seen_[code] = round_;
        }
        left -= more;
        return more;
    }

    std::vector<std::vector<std::uint32_t>> codes_;  // by source
    std::vector<std::size_t> seen_;                  // by code: the round in which it was met last
    std::size_t all_ = 0;                            // different codes
    std::size_t round_ = 0;
};

void add_random_orders(Saturation& found, NewCodes& new_codes, std::vector<std::uint32_t> order) {
    boost::random::mt19937 random{seed};
    std::vector<std::vector<std::uint64_t>> known(order.size());  // by step, then by random order
    for (std::size_t n = 0; n < found.orders; ++n) {
        for (std::size_t left = order.size(); left > 1; --left) {
            const boost::random::uniform_int_distribution<std::size_t> place{0, left - 1};
            std::swap(order[left - 1], order[place(random)]);
        }
        std::size_t step = 0;
        std::uint64_t sum = 0;
        new_codes.each(order, [&](std::uint64_t more) { known[step++].push_back(sum += more); });
    }
    for (std::size_t step = 0; step < known.size(); ++step) {
        auto& values = known[step];
        std::sort(values.begin(), values.end());
        double sum = 0;
        for (const auto value : values) sum += static_cast<double>(value);
        const auto last = values.size() - 1;
        found.steps[step].mean = sum / static_cast<double>(values.size());
        found.steps[step].range = {static_cast<double>(values[last * 25 / 1000]),
                                   static_cast<double>(values[last - last * 25 / 1000])};
    }
}

void add_runs(Saturation& found) {
    const auto& [base, run] = found.rule;
    if (base == 0 || run == 0 || found.steps.size() < base + run) return;
    found.base_codes = found.steps[base - 1].known;
    if (found.base_codes == 0) return;
    for (auto first = base; first + run <= found.steps.size(); ++first) {
        const auto more = found.steps[first + run - 1].known - found.steps[first - 1].known;
        found.runs.push_back(
            {first, more, static_cast<double>(more) / static_cast<double>(found.base_codes)});
    }
}

}  // namespace

std::optional<std::size_t> Saturation::reached(double threshold) const {
    for (const auto& run : runs) {
        if (run.ratio <= threshold) return run.first;
    }
    return std::nullopt;
}

Saturation saturation(const store::CountingTables& tables, const Scope& scope, const SaturationRule& rule,
                      std::size_t orders) {
    Saturation found;
    found.rule = rule;
    found.orders = orders;
    const auto order = sources_by_day(tables, scope);
    NewCodes new_codes{codes_by_source(tables, scope), tables.codebook.codes().size()};
    std::uint64_t known = 0;
    new_codes.each(order, [&](std::uint64_t more) {
        const auto source = order[found.steps.size()];
        known += more;
        found.steps.push_back({source, new_codes.codes(source), more, known, 0, {}});
    });
    if (orders > 0) add_random_orders(found, new_codes, order);
    add_runs(found);
    return found;
}

}  // namespace coding::analysis
