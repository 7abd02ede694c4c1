// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/analysis/quotes.hpp"

#include <algorithm>
#include <utility>

#include "libcoding/analysis/blocks.hpp"

namespace coding::analysis {
namespace {

constexpr std::uint32_t quoted_words = 60;  // beyond, a longer passage is no better

/// The part of a coding that is quoted: from its first block in scope to its last.
struct Part {
    Span span;
    std::uint32_t block = store::FlatBlock::none;  // the first in scope; none: nothing to quote
    std::uint32_t words = 0;
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

/// Where nobody is named, a source speaks with one voice.
bool same_voice(const QuoteRef& a, const QuoteRef& b) {
    return a.speaker == b.speaker && (a.speaker != store::FlatBlock::none || a.source == b.source);
}

void insert(std::vector<BestQuotes::Candidate>& sorted, const BestQuotes::Candidate& candidate,
            std::size_t most) {
    sorted.insert(std::upper_bound(sorted.begin(), sorted.end(), candidate, better_attested), candidate);
    if (sorted.size() > most) sorted.pop_back();
}

}  // namespace

bool better_attested(const QuoteCandidate& a, const QuoteCandidate& b) {
    if (a.quote.coders != b.quote.coders) return a.quote.coders > b.quote.coders;
    if (a.quote.intensity != b.quote.intensity) return a.quote.intensity > b.quote.intensity;
    if (a.words != b.words) return a.words > b.words;
    if (a.quote.span.begin != b.quote.span.begin) return a.quote.span.begin < b.quote.span.begin;
    return a.quote.code < b.quote.code;
}

std::optional<QuoteCandidate> quotable(const store::CountingTables& tables, const Scope& scope,
                                       Passages::Passage passage, std::uint32_t coders) {
    QuoteCandidate candidate;
    candidate.quote.coders = coders;
    bool found = false;
    for (const auto& member : passage) {
        const auto& coding = tables.codings[member.tag];
        candidate.quote.intensity = std::max(candidate.quote.intensity, static_cast<int>(coding.intensity));
        const auto part = quotable_part(tables, scope, coding);
        if (part.block == store::FlatBlock::none) continue;
        const auto words = std::min(part.words, quoted_words);
        if (found && words <= candidate.words) continue;
        found = true;
        candidate.words = words;
        candidate.quote.span = part.span;
        candidate.quote.source = tables.blocks[part.block].source;
        candidate.quote.speaker = tables.blocks[part.block].speaker;
        candidate.quote.code = coding.code;
        candidate.quote.polarity = static_cast<Polarity>(coding.polarity);
    }
    if (!found) return std::nullopt;
    return candidate;
}

bool BestQuotes::beats(std::uint32_t coders, int intensity, std::size_t wanted) const {
    if (first_.size() < wanted) return false;
    if (wanted == 0) return true;
    const auto& last = first_.back().quote;
    return std::pair{coders, intensity} < std::pair{last.coders, last.intensity};
}

void BestQuotes::add(const Candidate& candidate, std::size_t wanted) {
    const auto full = [&] { return first_.size() == wanted; };
    if (full() && (wanted == 0 || !better_attested(candidate, first_.back()))) return;
    const auto own = std::find_if(first_.begin(), first_.end(), [&](const Candidate& known) {
        return same_voice(known.quote, candidate.quote);
    });
    if (own == first_.end()) {
        insert(first_, candidate, wanted);
    } else if (better_attested(candidate, *own)) {
        const auto again = *own;
        first_.erase(own);
        insert(first_, candidate, wanted);
        if (!full()) insert(again_, again, wanted);
    } else if (!full()) {
        insert(again_, candidate, wanted);
    }
}

void BestQuotes::add(const BestQuotes& others, std::size_t wanted) {
    for (const auto& candidate : others.first_) add(candidate, wanted);
    for (const auto& candidate : others.again_) add(candidate, wanted);
}

std::vector<QuoteRef> BestQuotes::quotes(std::size_t wanted) const {
    std::vector<QuoteRef> quotes;
    for (const auto& candidate : first_) quotes.push_back(candidate.quote);
    for (const auto& candidate : again_) {
        if (quotes.size() == wanted) break;
        quotes.push_back(candidate.quote);
    }
    return quotes;
}

Quotes::Quotes(const store::CountingTables& tables, const Scope& scope,
               std::span<const std::uint32_t> codings, std::size_t wanted)
    : wanted_(wanted), by_code_(tables.codebook.codes().size()) {
    Passages passages{tables};
    const auto close = [&] {
        passages.close(
            [&](Passages::Passage passage) { add(tables, scope, passage, passages.coders(passage)); });
    };
    for (const auto index : codings) {
        if (passages.can_close(tables.codings[index])) close();
        passages.add(tables.codings[index], index);
    }
    close();
    for (auto code = by_code_.size(); code-- > 0;) {
        const auto parent = tables.codebook.parent(code);
        (parent ? by_code_[*parent] : all_).add(by_code_[code], wanted_);
    }
}

void Quotes::add(const store::CountingTables& tables, const Scope& scope, Passages::Passage passage,
                 std::uint32_t coders) {
    auto& best = by_code_[passage.front().code];
    int intensity = 0;
    for (const auto& member : passage) {
        intensity = std::max(intensity, static_cast<int>(tables.codings[member.tag].intensity));
    }
    if (best.beats(coders, intensity, wanted_)) return;
    if (const auto candidate = quotable(tables, scope, passage, coders)) best.add(*candidate, wanted_);
}

}  // namespace coding::analysis
