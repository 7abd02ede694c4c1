// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/analysis/agreement/compared_sources.hpp"

#include <algorithm>

#include "libcoding/analysis/blocks.hpp"
#include "libcoding/error.hpp"

namespace coding::analysis::agreement {
namespace {

constexpr std::size_t most_coders = 64;

}  // namespace

ComparedSources::ComparedSources(const store::CountingTables& tables, const Scope& scope)
    : tables_(tables), scope_(scope) {
    find_coders();
    lay_end_to_end();
    sort_codings();
}

void ComparedSources::find_coders() {
    std::vector<std::vector<bool>> coded(tables_.sources.size(), std::vector<bool>(tables_.coders.size()));
    for (std::size_t i = 0; i < tables_.codings.size(); ++i) {
        const auto& coding = tables_.codings[i];
        if (scope_.references[i]) coded[tables_.blocks[coding.block].source][coding.coder] = true;
    }
    compared_.assign(tables_.sources.size(), none);
    for (std::uint32_t source = 0; source < coded.size(); ++source) {
        Source found;
        found.source = source;
        std::vector<std::uint8_t> places(tables_.coders.size());
        for (std::uint32_t coder = 0; coder < coded[source].size(); ++coder) {
            if (!coded[source][coder]) continue;
            places[coder] = static_cast<std::uint8_t>(std::min(found.coders.size(), most_coders));
            found.coders.push_back(coder);
        }
        if (found.coders.size() > most_coders) {
            throw Error{ErrorKind::input,
                        Message{"“{0}” has more than {1} coders.", tables_.sources[source].name, most_coders},
                        Message{"Choose some of them."}};
        }
        if (found.coders.size() == 1) ++left_out_;
        if (found.coders.size() < 2) continue;
        compared_[source] = static_cast<std::uint32_t>(sources_.size());
        sources_.push_back(std::move(found));
        place_of_.push_back(std::move(places));
    }
}

void ComparedSources::lay_end_to_end() {
    const auto& blocks = tables_.blocks;
    begins_.resize(blocks.size());
    for (std::size_t block = 0; block < blocks.size(); ++block) {
        const auto compared = compared_[blocks[block].source];
        if (compared == none) continue;
        auto& source = sources_[compared];
        begins_[block] = source.length;
        if (!scope_.blocks[block]) continue;
        const auto end = block + 1 < blocks.size() ? blocks[block + 1].begin : tables_.characters;
        source.length += end - blocks[block].begin;
        if (is_turn(block)) ++source.turns;
    }
}

void ComparedSources::sort_codings() {
    const auto chosen = [&](std::size_t i) {
        return scope_.codings[i] && source_of(tables_.codings[i]) != none;
    };
    first_of_code_.assign(tables_.codebook.codes().size() + 1, 0);
    for (std::size_t i = 0; i < tables_.codings.size(); ++i) {
        if (chosen(i)) ++first_of_code_[tables_.codings[i].code + 1U];
    }
    for (std::size_t code = 1; code < first_of_code_.size(); ++code) {
        first_of_code_[code] += first_of_code_[code - 1];
    }
    codings_.resize(first_of_code_.back());
    auto next = first_of_code_;
    for (std::uint32_t i = 0; i < tables_.codings.size(); ++i) {
        if (chosen(i)) codings_[next[tables_.codings[i].code]++] = i;
    }
}

Continuum::Unit ComparedSources::unit(const store::FlatCoding& coding) const {
    const auto at = [&](std::size_t block, std::uint32_t position) {
        return begins_[block] + (scope_.blocks[block] ? position - tables_.blocks[block].begin : 0);
    };
    auto last = coding.block;
    while (last + 1 < tables_.blocks.size() && tables_.blocks[last + 1].begin < coding.end) ++last;
    return {place_of_[source_of(coding)][coding.coder], at(coding.block, coding.begin), at(last, coding.end),
            0};
}

}  // namespace coding::analysis::agreement
