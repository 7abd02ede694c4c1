// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/analysis/agreement/compared_sources.hpp"

#include <algorithm>

#include "libcoding/analysis/blocks.hpp"
#include "libcoding/error.hpp"

namespace coding::analysis::agreement {

/// Source by source, so that each block is met once and is still at hand when its codings are.
ComparedSources::ComparedSources(const store::CountingTables& tables, const Scope& scope)
    : tables_(tables), scope_(scope), place_(tables.coders.size()) {
    make_room();
    Range blocks;
    Range codings;
    const auto all_blocks = tables_.blocks.size();
    while (blocks.first < all_blocks) {
        const auto source = tables_.blocks[blocks.first].source;
        blocks.behind = blocks.first;
        while (blocks.behind < all_blocks && tables_.blocks[blocks.behind].source == source) ++blocks.behind;
        while (codings.behind < tables_.codings.size() &&
               tables_.codings[codings.behind].block < blocks.behind) {
            ++codings.behind;
        }
        add(blocks, codings);
        blocks.first = blocks.behind;
        codings.first = codings.behind;
    }
}

/// For each coding in scope, compared or not.
void ComparedSources::make_room() {
    const auto codes = tables_.codebook.codes().size();
    std::vector<std::size_t> count(codes);
    for (std::size_t i = 0; i < tables_.codings.size(); ++i) {
        if (scope_.codings[i]) ++count[tables_.codings[i].code];
    }
    std::size_t sum = 0;
    for (const auto of_code : count) {
        first_of_code_.push_back(sum);
        sum += of_code;
    }
    behind_code_ = first_of_code_;
    marks_.resize(sum);
}

void ComparedSources::add(Range blocks, Range codings) {
    Source source;
    source.source = tables_.blocks[blocks.first].source;
    source.coders = coders_of(codings);
    if (source.coders.size() == 1) ++left_out_;
    if (source.coders.size() < 2) return;
    if (source.coders.size() > most_coders) {
        throw Error{
            ErrorKind::input,
            Message{"“{0}” has more than {1} coders.", tables_.sources[source.source].name, most_coders},
            Message{"Choose some of them."}};
    }
    for (std::uint32_t i = 0; i < source.coders.size(); ++i) place_[source.coders[i]] = i;
    lay_end_to_end(source, blocks);
    sources_.push_back(std::move(source));
    for (auto i = codings.first; i < codings.behind; ++i) {
        if (scope_.codings[i]) fill(marks_[behind_code_[tables_.codings[i].code]++], i, blocks);
    }
}

std::vector<std::uint32_t> ComparedSources::coders_of(Range codings) const {
    std::vector<bool> coded(tables_.coders.size());
    for (auto i = codings.first; i < codings.behind; ++i) {
        if (scope_.references[i]) coded[tables_.codings[i].coder] = true;
    }
    std::vector<std::uint32_t> coders;
    for (std::uint32_t coder = 0; coder < coded.size(); ++coder) {
        if (coded[coder]) coders.push_back(coder);
    }
    return coders;
}

void ComparedSources::lay_end_to_end(Source& source, Range blocks) {
    places_.clear();
    for (auto i = blocks.first; i < blocks.behind; ++i) {
        const auto& block = tables_.blocks[i];
        const bool in_scope = scope_.blocks[i];
        const bool is_turn = in_scope && block.words > 0;
        places_.push_back({static_cast<std::uint32_t>(source.length),
                           static_cast<std::uint32_t>(source.turns), block.begin, in_scope, is_turn});
        if (!in_scope) continue;
        const auto end = i + 1 < tables_.blocks.size() ? tables_.blocks[i + 1].begin : tables_.characters;
        source.length += end - block.begin;
        if (is_turn) ++source.turns;
    }
}

/// In its place, for a mark that is copied there costs more than one that is made.
void ComparedSources::fill(Mark& mark, std::uint32_t index, Range blocks) const {
    const auto& coding = tables_.codings[index];
    const auto& first = places_[coding.block - blocks.first];
    const auto end = std::clamp(end_block(tables_, index), coding.block + 1, blocks.behind);
    const auto& last = places_[end - 1 - blocks.first];
    mark.begin = first.of(coding.begin);
    mark.end = last.of(coding.end);
    mark.first_turn = first.turns;
    mark.behind_turn = last.turns + (last.is_turn ? 1 : 0);
    mark.source = static_cast<std::uint32_t>(sources_.size() - 1);
    mark.coding = index;
    mark.coder = place_[coding.coder];
}

}  // namespace coding::analysis::agreement
