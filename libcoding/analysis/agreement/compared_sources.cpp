// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/analysis/agreement/compared_sources.hpp"

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
    for (auto block = blocks.first; block < blocks.behind; ++block) {
        places_.push_back({static_cast<std::uint32_t>(source.length),  //
                           static_cast<std::uint32_t>(source.turns)});
        if (!scope_.blocks[block]) continue;
        const auto end =
            block + 1 < tables_.blocks.size() ? tables_.blocks[block + 1].begin : tables_.characters;
        source.length += end - tables_.blocks[block].begin;
        if (tables_.blocks[block].words > 0) ++source.turns;
    }
}

/// In its place, for a mark that is copied there costs more than one that is made.
void ComparedSources::fill(Mark& mark, std::uint32_t index, Range blocks) const {
    const auto& coding = tables_.codings[index];
    const auto at = [&](std::uint32_t block, std::uint32_t position) {
        const auto into = scope_.blocks[block] ? position - tables_.blocks[block].begin : 0;
        return places_[block - blocks.first].begin + into;
    };
    std::uint32_t last = coding.block;
    while (last + 1 < blocks.behind && tables_.blocks[last + 1].begin < coding.end) ++last;
    const bool last_counts = scope_.blocks[last] && tables_.blocks[last].words > 0;
    mark.begin = at(coding.block, coding.begin);
    mark.end = at(last, coding.end);
    mark.first_turn = places_[coding.block - blocks.first].turns;
    mark.behind_turn = places_[last - blocks.first].turns + (last_counts ? 1 : 0);
    mark.source = static_cast<std::uint32_t>(sources_.size() - 1);
    mark.coding = index;
    mark.coder = place_[coding.coder];
}

}  // namespace coding::analysis::agreement
