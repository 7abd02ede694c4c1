// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/analysis/word_parts.hpp"

#include <algorithm>
#include <numeric>
#include <tuple>

#include "libcoding/analysis/blocks.hpp"
#include "libcoding/analysis/chosen.hpp"

namespace coding::analysis {
namespace {

using Range = WordParts::Range;

Range words_of(const store::FlatBlock& block) {
    return {block.begin_word, block.begin_word + block.words};
}

/// Ranges that meet, of one part, become one.
void unite(std::vector<WordParts::PartRange>& ranges) {
    const auto order = [](const auto& range) { return std::tuple{range.part, range.words.begin}; };
    std::sort(ranges.begin(), ranges.end(),
              [&](const auto& a, const auto& b) { return order(a) < order(b); });
    std::size_t last = 0;
    for (std::size_t i = 1; i < ranges.size(); ++i) {
        auto& known = ranges[last];
        if (ranges[i].part == known.part && ranges[i].words.begin <= known.words.end) {
            known.words.end = std::max(known.words.end, ranges[i].words.end);
        } else {
            ranges[++last] = ranges[i];
        }
    }
    if (!ranges.empty()) ranges.resize(last + 1);
}

}  // namespace

WordParts::WordParts(const store::CountingTables& tables, const Scope& scope, const Split& split)
    : tables_(tables),
      scope_(scope),
      coded_only_(!scope.request.codes.empty() || !scope.request.themes.empty() ||
                  !scope.request.query.empty()),
      columns_(columns_of(tables, scope, split)) {
    part_of_column_.resize(columns_.layers.size());
    for (const auto& column : columns_.columns) {
        auto& parts = part_of_column_[column.layer];
        parts.resize(std::max<std::size_t>(parts.size(), column.index + 1));
        parts[column.index] = static_cast<std::uint32_t>(parts_.size());
        parts_.push_back({column.name, {}});
    }
    if (coded_only_) place_codings();
}

WordParts::WordParts(const store::CountingTables& tables, const Scope& scope)
    : tables_(tables), scope_(scope), of_codes_(true), part_of_code_(tables.codebook.codes().size()) {
    std::vector<bool> coded(part_of_code_.size());
    Chosen{scope.codings}.each([&](std::uint32_t index) {
        for (std::optional<std::size_t> code = tables.codings[index].code; code && !coded[*code];) {
            coded[*code] = true;
            code = tables.codebook.parent(*code);
        }
    });
    for (std::uint32_t code = 0; code < coded.size(); ++code) {
        if (!coded[code] || !scope.codes[code]) continue;
        part_of_code_[code] = static_cast<std::uint32_t>(parts_.size());
        parts_.push_back({tables.codebook.path(code), code});
    }
    place_codings();
}

void WordParts::place_codings() {
    first_.resize(tables_.blocks.size() + 1);
    const auto each = [&](auto&& visit) {
        Chosen{scope_.codings}.each([&](std::uint32_t index) {
            const auto end = end_block(tables_, tables_.codings[index]);
            for (auto block = tables_.codings[index].block; block < end; ++block) visit(block, index);
        });
    };
    each([&](std::uint32_t block, std::uint32_t) { ++first_[block + 1]; });
    std::partial_sum(first_.begin(), first_.end(), first_.begin());
    codings_.resize(first_.back());
    auto next = first_;
    each([&](std::uint32_t block, std::uint32_t index) { codings_[next[block]++] = index; });
}

template <class Visit>
void WordParts::each_coding(std::size_t block, Visit&& visit) const {
    const auto words = words_of(tables_.blocks[block]);
    for (auto i = first_[block]; i < first_[block + 1]; ++i) {
        const auto& coding = tables_.codings[codings_[i]];
        const Range range{std::max(coding.begin_word, words.begin), std::min(coding.end_word, words.end)};
        if (range.begin < range.end) visit(coding, range);
    }
}

std::vector<Range> WordParts::covered(std::size_t block) const {
    std::vector<PartRange> ranges;
    each_coding(block, [&](const auto&, Range range) { ranges.push_back({0, range}); });
    unite(ranges);
    std::vector<Range> covered;
    for (const auto& range : ranges) covered.push_back(range.words);
    return covered;
}

std::vector<Range> WordParts::compared(std::size_t block) const {
    return coded_only_ ? covered(block) : std::vector{words_of(tables_.blocks[block])};
}

std::vector<WordParts::PartRange> WordParts::by_part(std::size_t block) const {
    std::vector<PartRange> ranges;
    if (of_codes_) {
        each_coding(block, [&](const store::FlatCoding& coding, Range range) {
            for (std::optional<std::size_t> code = coding.code; code; code = tables_.codebook.parent(*code)) {
                if (const auto part = part_of_code_[*code]) ranges.push_back({*part, range});
            }
        });
        unite(ranges);
        return ranges;
    }
    for (std::size_t layer = 0; layer < columns_.layers.size(); ++layer) {
        const auto column = columns_.layers[layer].column_of(tables_.blocks[block]);
        if (column == Layer::none) continue;
        for (const auto range : compared(block)) ranges.push_back({part_of_column_[layer][column], range});
    }
    return ranges;
}

}  // namespace coding::analysis
