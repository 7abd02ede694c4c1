// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/analysis/quotes.hpp"

#include <algorithm>
#include <set>
#include <tuple>

#include "libcoding/analysis/blocks.hpp"

namespace coding::analysis {
namespace {

constexpr std::uint64_t quoted_words = 60;  // beyond, a longer passage is no better

/// The part of a coding that is quoted: from its first block in scope to its last.
struct Part {
    Span span;
    std::uint32_t block = store::FlatBlock::none;  // the first in scope; none: nothing to quote
    std::uint64_t words = 0;
};

/// Nothing of who does not consent to be quoted is, not even inside another's passage.
Part quotable_part(const store::CountingTables& tables, const Scope& scope, const store::FlatCoding& coding) {
    Part part;
    Part nothing;
    const auto end = end_block(tables, coding);
    for (auto i = coding.block; i < end; ++i) {
        const auto& block = tables.blocks[i];
        const bool spoken = block.speaker != store::FlatBlock::none;
        if (spoken && tables.participants[block.speaker].consent == Consent::none) return nothing;
        if (!scope.blocks[i]) continue;
        if (part.block == store::FlatBlock::none) {
            part.block = i;
            part.span.begin = std::max(coding.begin, block.begin);
        }
        const auto block_end = i + 1 < tables.blocks.size() ? tables.blocks[i + 1].begin : tables.characters;
        part.span.end = std::min(coding.end, block_end);
        part.words += words_in_block(block, coding);
    }
    return part;
}

}  // namespace

Quotes::Quotes(const store::CountingTables& tables, const Scope& scope,
               std::span<const std::uint32_t> codings)
    : by_code_(tables.codebook.codes().size()) {
    struct Open {
        std::uint32_t end = 0;
        std::vector<std::uint32_t> codings;
    };
    std::vector<Open> open(by_code_.size());
    for (const auto index : codings) {
        const auto& coding = tables.codings[index];
        auto& passage = open[coding.code];
        if (coding.begin >= passage.end) {
            add_passage(tables, scope, passage.codings);
            passage.codings.clear();
        }
        passage.end = std::max(passage.end, coding.end);
        passage.codings.push_back(index);
    }
    for (const auto& passage : open) add_passage(tables, scope, passage.codings);

    const auto order = [](const Candidate& c) {
        return std::tuple{-std::int64_t{c.quote.coders}, -c.quote.intensity,
                          -static_cast<std::int64_t>(std::min(c.words, quoted_words)), c.quote.span.begin,
                          c.quote.code};
    };
    std::sort(candidates_.begin(), candidates_.end(),
              [&](const Candidate& a, const Candidate& b) { return order(a) < order(b); });
    for (std::uint32_t rank = 0; rank < candidates_.size(); ++rank) {
        by_code_[candidates_[rank].quote.code].push_back(rank);
    }
}

void Quotes::add_passage(const store::CountingTables& tables, const Scope& scope,
                         std::span<const std::uint32_t> passage) {
    Candidate candidate;
    std::set<std::uint32_t> coders;
    bool found = false;
    for (const auto index : passage) {
        const auto& coding = tables.codings[index];
        coders.insert(coding.coder);
        candidate.quote.intensity = std::max(candidate.quote.intensity, static_cast<int>(coding.intensity));
        const auto part = quotable_part(tables, scope, coding);
        if (part.block == store::FlatBlock::none) continue;
        if (found && std::min(part.words, quoted_words) <= std::min(candidate.words, quoted_words)) continue;
        found = true;
        candidate.words = part.words;
        candidate.quote.span = part.span;
        candidate.quote.source = tables.blocks[part.block].source;
        candidate.quote.speaker = tables.blocks[part.block].speaker;
        candidate.quote.code = coding.code;
        candidate.quote.polarity = static_cast<Polarity>(coding.polarity);
    }
    if (!found) return;
    candidate.quote.coders = static_cast<std::uint32_t>(coders.size());
    candidates_.push_back(candidate);
}

std::vector<QuoteRef> Quotes::best(std::uint32_t first_code, std::uint32_t end_code,
                                   std::size_t number) const {
    std::vector<std::uint32_t> ranks;
    for (auto code = first_code; code < end_code; ++code) {
        ranks.insert(ranks.end(), by_code_[code].begin(), by_code_[code].end());
    }
    std::sort(ranks.begin(), ranks.end());

    // Where nobody is named, a source speaks with one voice.
    const auto voice = [](const QuoteRef& quote) {
        const bool named = quote.speaker != store::FlatBlock::none;
        return std::pair{quote.speaker, named ? 0 : quote.source};
    };
    std::set<std::pair<std::uint32_t, std::uint32_t>> heard;
    std::vector<std::uint32_t> first, again;
    for (const auto rank : ranks) {
        if (first.size() == number) break;
        auto& list = heard.insert(voice(candidates_[rank].quote)).second ? first : again;
        if (list.size() < number) list.push_back(rank);
    }
    again.resize(std::min(again.size(), number - first.size()));
    first.insert(first.end(), again.begin(), again.end());
    std::vector<QuoteRef> quotes;
    for (const auto rank : first) quotes.push_back(candidates_[rank].quote);
    return quotes;
}

}  // namespace coding::analysis
