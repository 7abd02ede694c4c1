// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/analysis/wall.hpp"

#include <algorithm>
#include <utility>

#include "libcoding/analysis/blocks.hpp"
#include "libcoding/analysis/subjects.hpp"

namespace coding::analysis {
namespace {

/// Places of the wall: only words in scope are counted.
struct HeardWords {
    std::vector<std::uint32_t> band_of;  ///< by source: its band, or none
    std::vector<std::uint32_t> before;   ///< by block: words in scope of all blocks before it
};

HeardWords place_bands(Wall& wall, const store::CountingTables& tables, const Scope& scope,
                       std::uint32_t buckets) {
    HeardWords heard{std::vector<std::uint32_t>(tables.sources.size(), store::FlatBlock::none), {}};
    heard.before.reserve(tables.blocks.size());
    std::uint32_t before = 0;
    for (std::size_t i = 0; i < tables.blocks.size(); ++i) {
        const auto& block = tables.blocks[i];
        heard.before.push_back(before);
        if (!scope.blocks[i]) continue;
        auto& index = heard.band_of[block.source];
        if (index == store::FlatBlock::none) {
            index = static_cast<std::uint32_t>(wall.bands.size());
            wall.bands.push_back({block.source, before, 0, 0, 0, {}});
        }
        wall.bands[index].words += block.words;
        before += block.words;
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
    return heard;
}

class Filler {
  public:
    Filler(Wall& wall, const store::CountingTables& tables, const Scope& scope,
           const std::vector<std::uint32_t>& before)
        : wall_(wall), tables_(tables), scope_(scope), before_(before), covered_(wall.columns()) {}

    void take(const store::FlatCoding& coding, Wall::Band& band, std::size_t column) {
        const auto end = end_block(tables_, coding);
        for (auto block = coding.block; block < end; ++block) {
            if (!scope_.blocks[block]) continue;
            const auto& flat = tables_.blocks[block];
            const auto begin = std::max(coding.begin_word, flat.begin_word);
            const auto end_word = std::min(coding.end_word, flat.begin_word + flat.words);
            if (begin >= end_word) continue;
            const auto from = std::max(before_[block] + begin - flat.begin_word, covered_[column]);
            const auto to = before_[block] + end_word - flat.begin_word;
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
    const std::vector<std::uint32_t>& before_;
    std::vector<std::uint32_t> covered_;  // by column: up to this word; codings come by their begin
};

}  // namespace

Wall wall(const store::CountingTables& tables, const Scope& scope, std::uint32_t buckets) {
    Wall wall;
    auto subjects = analysis::subjects(tables, scope);
    const auto column = std::move(subjects.of_code);
    wall.subjects = std::move(subjects.codes);
    const auto heard = place_bands(wall, tables, scope, buckets);
    Filler filler{wall, tables, scope, heard.before};
    for (std::size_t i = 0; i < tables.codings.size(); ++i) {
        if (!scope.codings[i]) continue;
        const auto& coding = tables.codings[i];
        const auto band = heard.band_of[tables.blocks[coding.block].source];
        if (band != store::FlatBlock::none) filler.take(coding, wall.bands[band], column[coding.code]);
    }
    for (auto& share : wall.shares) share = std::min(share, 1.0F);  // sums of parts may round up
    return wall;
}

namespace {

/// The words of the corpus from the first of a bucket to its last, with those out of scope between them.
struct BucketWords {
    std::uint32_t begin = 0, end = 0;
    std::size_t block = 0;  ///< where the first one stands
};

BucketWords words_of(const store::CountingTables& tables, const Scope& scope, const Wall& wall,
                     const Wall::Band& band, std::uint32_t bucket, std::size_t first_block) {
    const auto first = bucket * wall.words_per_bucket;
    const auto last = std::min(first + wall.words_per_bucket, band.words);
    BucketWords found{0, 0, first_block};
    std::uint32_t before = 0;
    for (auto i = first_block; i < tables.blocks.size() && tables.blocks[i].source == band.source; ++i) {
        const auto& block = tables.blocks[i];
        if (!scope.blocks[i]) continue;
        const auto after = before + block.words;
        if (before <= first && first < after) {
            found.begin = block.begin_word + first - before;
            found.block = i;
        }
        if (before < last && last <= after) found.end = block.begin_word + last - before;
        before = after;
    }
    return found;
}

}  // namespace

WallSpot wall_spot(const store::CountingTables& tables, const Scope& scope, const Wall& wall,
                   std::size_t band_index, std::uint32_t bucket, std::optional<std::size_t> column) {
    const auto& band = wall.bands[band_index];
    const auto first_block =
        std::partition_point(tables.blocks.begin(), tables.blocks.end(),
                             [&](const store::FlatBlock& block) { return block.source < band.source; });
    const auto bucket_words = words_of(tables, scope, wall, band, bucket,
                                       static_cast<std::size_t>(first_block - tables.blocks.begin()));
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
        if (!scope.codings[i] || coding.end_word <= bucket_words.begin || !of_column(coding.code)) continue;
        if (coding.begin_word >= bucket_words.end) break;
        spot.coding = i;
        spot.span = {in_source(coding.begin), in_source(coding.end)};
        return spot;
    }
    const auto begin = in_source(tables.blocks[bucket_words.block].begin);
    spot.span = {begin, begin};
    return spot;
}

}  // namespace coding::analysis
