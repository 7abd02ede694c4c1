// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/store/turn_links.hpp"

#include <algorithm>
#include <tuple>
#include <unordered_map>

#include "libcoding/store/database.hpp"
#include "libcoding/store/known_starts.hpp"

namespace coding::store {
namespace {

template <class Thing>
auto index_by_id(const std::vector<Thing>& things) {
    std::unordered_map<std::int64_t, std::uint32_t> index;
    for (std::uint32_t i = 0; i < things.size(); ++i) index.emplace(things[i].id.value, i);
    return index;
}

/// By source: the index of its first block, and one for the end of the last source.
std::vector<std::uint32_t> first_blocks(const CountingTables& tables) {
    std::vector<std::uint32_t> first(tables.sources.size() + 1);
    for (const auto& block : tables.blocks) ++first[block.source + 1];
    for (std::size_t i = 1; i < first.size(); ++i) first[i] += first[i - 1];
    return first;
}

}  // namespace

std::vector<TurnLink> turn_links(const Project& project, const CountingTables& tables) {
    const auto sources = index_by_id(tables.sources);
    const auto coders = index_by_id(tables.coders);
    const auto first = first_blocks(tables);
    std::vector<TurnLink> links;
    Statement row = project.database().prepare(
        "SELECT link.kind, link.coder, block.source, from_block, to_block"
        " FROM link JOIN block ON block.id = from_block WHERE to_block IS NOT NULL");
    while (row.step()) {
        const auto kind = from_name<LinkKind>(row.view(0));
        const auto coder = coders.find(row.integer(1));
        const auto source = sources.find(row.integer(2));
        if (!kind || coder == coders.end() || source == sources.end()) continue;  // of a hidden source
        const auto starts = project.starts().of({row.integer(2)});
        const auto from = starts->index_of({row.integer(3)});
        const auto to = starts->index_of({row.integer(4)});
        const auto blocks = first[source->second + 1] - first[source->second];
        if (!from || !to || *from >= blocks || *to >= blocks) continue;
        links.push_back({first[source->second] + static_cast<std::uint32_t>(*from),
                         first[source->second] + static_cast<std::uint32_t>(*to), *kind, coder->second});
    }
    std::sort(links.begin(), links.end(), [](const TurnLink& a, const TurnLink& b) {
        return std::tie(a.from, a.to, a.kind, a.coder) < std::tie(b.from, b.to, b.kind, b.coder);
    });
    return links;
}

}  // namespace coding::store
