// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/analysis/wall.hpp"

#include <algorithm>
#include <utility>

#include "libcoding/analysis/blocks.hpp"
#include "libcoding/analysis/subjects.hpp"

namespace coding::analysis {
namespace {

/// By source: its band, or none.
std::vector<std::uint32_t> place_bands(Wall& wall, const store::CountingTables& tables, const Scope& scope,
                                       std::uint32_t buckets) {
    std::vector<std::uint32_t> band_of(tables.sources.size(), store::FlatBlock::none);
    for (const auto& block : tables.blocks) {
        if (!scope.sources[block.source]) continue;
        auto& index = band_of[block.source];
        if (index == store::FlatBlock::none) {
            index = static_cast<std::uint32_t>(wall.bands.size());
            wall.bands.push_back({block.source, block.begin_word, 0, 0, 0, {}});
        }
        wall.bands[index].words += block.words;
    }
    std::uint32_t longest = 0;
    for (const auto& band : wall.bands) longest = std::max(longest, band.words);
    wall.words_per_bucket = std::max(1U, (longest + buckets - 1) / std::max(1U, buckets));
    std::uint32_t first = 0;
    for (auto& band : wall.bands) {
        band.first = first;
        band.buckets = (band.words + wall.words_per_bucket - 1) / wall.words_per_bucket;
        band.coded.resize(wall.columns());
        first += band.buckets;
    }
    wall.shares.resize(first * wall.columns());
    return band_of;
}

class Filler {
  public:
    Filler(Wall& wall, const store::CountingTables& tables, const Scope& scope)
        : wall_(wall), tables_(tables), scope_(scope), covered_(wall.columns()) {}

    void take(const store::FlatCoding& coding, Wall::Band& band, std::size_t column) {
        const auto end = end_block(tables_, coding);
        for (auto block = coding.block; block < end; ++block) {
            if (!scope_.blocks[block]) continue;
            const auto& flat = tables_.blocks[block];
            const auto from = std::max({coding.begin_word, flat.begin_word, covered_[column]});
            const auto to = std::min(coding.end_word, flat.begin_word + flat.words);
            if (from < to) cover(band, column, from, to);
        }
    }

  private:
    void cover(Wall::Band& band, std::size_t column, std::uint32_t from, std::uint32_t to) {
        covered_[column] = to;
        band.coded[column] += to - from;
        while (from < to) {
            const auto bucket = (from - band.begin_word) / wall_.words_per_bucket;
            const auto begin = band.begin_word + bucket * wall_.words_per_bucket;
            const auto size = std::min(wall_.words_per_bucket, band.begin_word + band.words - begin);
            const auto next = std::min(to, begin + size);
            wall_.shares[(band.first + bucket) * wall_.columns() + column] +=
                static_cast<float>(next - from) / static_cast<float>(size);
            from = next;
        }
    }

    Wall& wall_;
    const store::CountingTables& tables_;
    const Scope& scope_;
    std::vector<std::uint32_t> covered_;  // by column: up to this word; codings come by their begin
};

}  // namespace

Wall wall(const store::CountingTables& tables, const Scope& scope, std::uint32_t buckets) {
    Wall wall;
    auto subjects = analysis::subjects(tables, scope);
    const auto column = std::move(subjects.of_code);
    wall.subjects = std::move(subjects.codes);
    const auto band_of = place_bands(wall, tables, scope, buckets);
    Filler filler{wall, tables, scope};
    for (std::size_t i = 0; i < tables.codings.size(); ++i) {
        if (!scope.codings[i]) continue;
        const auto& coding = tables.codings[i];
        const auto band = band_of[tables.blocks[coding.block].source];
        if (band != store::FlatBlock::none) filler.take(coding, wall.bands[band], column[coding.code]);
    }
    for (auto& share : wall.shares) share = std::min(share, 1.0F);  // sums of parts may round up
    return wall;
}

WallSpot wall_spot(const store::CountingTables& tables, const Scope& scope, const Wall& wall,
                   std::size_t band_index, std::uint32_t bucket, std::optional<std::size_t> column) {
    const auto& band = wall.bands[band_index];
    const auto begin = band.begin_word + bucket * wall.words_per_bucket;
    const auto end = std::min(begin + wall.words_per_bucket, band.begin_word + band.words);
    const auto first_block =
        std::partition_point(tables.blocks.begin(), tables.blocks.end(),
                             [&](const store::FlatBlock& block) { return block.source < band.source; });
    WallSpot spot;
    spot.source = band.source;
    const auto in_source = [&](std::uint32_t position) { return position - first_block->begin; };
    const auto subject = column ? *column : wall.columns();
    const auto of_column = [&](std::uint32_t code) {
        if (!column) return true;
        const auto holds = [&](std::uint32_t root) {
            return root <= code && code < tables.codebook.subtree_end(root);
        };
        if (subject < wall.subjects.size()) return holds(wall.subjects[subject]);
        return std::none_of(wall.subjects.begin(), wall.subjects.end(), holds);
    };
    for (std::uint32_t i = 0; i < tables.codings.size(); ++i) {
        const auto& coding = tables.codings[i];
        if (!scope.codings[i] || coding.end_word <= begin || !of_column(coding.code)) continue;
        if (coding.begin_word >= end) break;
        spot.coding = i;
        spot.span = {in_source(coding.begin), in_source(coding.end)};
        return spot;
    }
    auto block = first_block;
    while (block + 1 != tables.blocks.end() && (block + 1)->source == band.source &&
           (block + 1)->begin_word <= begin) {
        ++block;
    }
    spot.span = {in_source(block->begin), in_source(block->begin)};
    return spot;
}

}  // namespace coding::analysis
