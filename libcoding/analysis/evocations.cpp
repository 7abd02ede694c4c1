// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/analysis/evocations.hpp"

#include <algorithm>
#include <tuple>
#include <utility>

#include "libcoding/analysis/chosen.hpp"
#include "libcoding/analysis/kinds.hpp"
#include "libcoding/analysis/source_order.hpp"

namespace coding::analysis {
namespace {

/// Where somebody first speaks of a code.
struct Mention {
    std::size_t session = 0;  ///< place of the source among those in scope, by day
    std::uint32_t begin = 0;
    std::uint32_t code = 0;

    [[nodiscard]] std::pair<std::size_t, std::uint32_t> place() const { return {session, begin}; }
};

/// By participant: the first mention of each code, in the order in which it was said.
std::vector<std::vector<Mention>> first_mentions(const store::CountingTables& tables, const Scope& scope) {
    const auto evoking = codes_of_kind(tables.codebook, CodeKind::imaginary);
    const auto order = sources_by_day(tables, scope);
    std::vector<std::size_t> sessions(tables.sources.size());
    for (std::size_t i = 0; i < order.size(); ++i) sessions[order[i]] = i;
    std::vector<std::vector<Mention>> mentions(tables.participants.size());
    Chosen{scope.codings}.each([&](std::uint32_t index) {
        const auto& coding = tables.codings[index];
        if (!evoking[coding.code]) return;
        auto block = coding.block;
        while (!scope.blocks[block]) ++block;  // a coding in scope touches one
        const auto speaker = tables.blocks[block].speaker;
        if (speaker == store::FlatBlock::none) return;
        auto& own = mentions[speaker];
        // One that reaches into somebody's turn from before it begins with the turn.
        const Mention mention{sessions[tables.blocks[block].source],
                              std::max(coding.begin, tables.blocks[block].begin), coding.code};
        const auto known = std::find_if(own.begin(), own.end(),
                                        [&](const Mention& other) { return other.code == mention.code; });
        if (known == own.end()) {
            own.push_back(mention);
        } else if (mention.place() < known->place()) {
            *known = mention;
        }
    });
    for (auto& own : mentions) {
        std::stable_sort(own.begin(), own.end(),
                         [](const Mention& a, const Mention& b) { return a.place() < b.place(); });
    }
    return mentions;
}

struct Sum {
    std::uint64_t people = 0;
    double ranks = 0;
};

void add_ranks(std::vector<Sum>& sums, const std::vector<Mention>& mentions) {
    for (std::size_t first = 0; first < mentions.size();) {
        auto end = first;
        while (end < mentions.size() && mentions[end].place() == mentions[first].place()) ++end;
        const auto rank = static_cast<double>(first + 1 + end) / 2;  // the mean of first + 1 … end
        for (auto i = first; i < end; ++i) {
            ++sums[mentions[i].code].people;
            sums[mentions[i].code].ranks += rank;
        }
        first = end;
    }
}

Evocations::Box box_of(bool many, bool early) {
    if (many) return early ? Evocations::Box::core : Evocations::Box::first_periphery;
    return early ? Evocations::Box::contrast : Evocations::Box::second_periphery;
}

}  // namespace

Evocations evocations(const store::CountingTables& tables, const Scope& scope) {
    Evocations result;
    result.totals = totals(tables, scope);
    std::vector<Sum> sums(tables.codebook.codes().size());
    for (const auto& mentions : first_mentions(tables, scope)) {
        if (!mentions.empty()) ++result.people;
        add_ranks(sums, mentions);
    }
    Sum all;
    for (std::uint32_t code = 0; code < sums.size(); ++code) {
        if (sums[code].people == 0) continue;
        all.people += sums[code].people;
        all.ranks += sums[code].ranks;
        result.rows.push_back(
            {code, sums[code].people, sums[code].ranks / static_cast<double>(sums[code].people), {}});
    }
    if (result.rows.empty()) return result;
    result.mean_people = static_cast<double>(all.people) / static_cast<double>(result.rows.size());
    result.mean_rank = all.ranks / static_cast<double>(all.people);
    for (auto& row : result.rows) {
        row.box =
            box_of(static_cast<double>(row.people) >= result.mean_people, row.mean_rank <= result.mean_rank);
    }
    std::stable_sort(result.rows.begin(), result.rows.end(), [](const auto& a, const auto& b) {
        const auto order = [](const auto& row) {
            return std::tuple{row.box, -static_cast<double>(row.people), row.mean_rank};
        };
        return order(a) < order(b);
    });
    return result;
}

}  // namespace coding::analysis
