// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/analysis/concordance.hpp"

#include <algorithm>
#include <numeric>

#include "libcoding/analysis/search_query.hpp"
#include "libcoding/analysis/stretches.hpp"
#include "libcoding/text/folding.hpp"
#include "libcoding/text/utf8.hpp"

namespace coding::analysis {
namespace {

/// The passages that the scope is about; where it is about all that is said, none.
Stretches passages_asked_for(const store::CountingTables& tables, const Scope& scope) {
    Stretches passages;
    for (std::size_t i = 0; i < tables.codings.size(); ++i) {
        const auto& coding = tables.codings[i];
        if (scope.codings[i]) add(passages, {coding.begin, coding.end, coding.begin_word, coding.end_word});
    }
    return passages;
}

bool lies_in(const Stretches& passages, Span corpus) {
    const auto after =
        std::upper_bound(passages.begin(), passages.end(), corpus.begin,
                         [](std::uint32_t at, const Stretch& stretch) { return at < stretch.begin; });
    return after != passages.begin() && corpus.end <= (after - 1)->end;
}

/// The words of a text backwards, as search folds them.
std::string backwards(const std::string& text) {
    const auto key = text::search_key(text);
    std::string turned;
    for (auto end = key.size(); end > 0;) {
        const auto space = key.rfind(' ', end - 1);
        const auto begin = space == std::string::npos ? 0 : space + 1;
        turned += key.substr(begin, end - begin) + ' ';
        end = space == std::string::npos ? 0 : space;
    }
    return turned;
}

void sort_lines(std::vector<ConcordanceLine>& lines, LineOrder order) {
    if (order == LineOrder::place) return;
    std::vector<std::string> keys;
    keys.reserve(lines.size());
    for (const auto& line : lines) {
        keys.push_back(order == LineOrder::left ? backwards(line.left) : text::search_key(line.right));
    }
    std::vector<std::size_t> places(lines.size());
    std::iota(places.begin(), places.end(), std::size_t{0});
    std::stable_sort(places.begin(), places.end(),
                     [&](std::size_t a, std::size_t b) { return keys[a] < keys[b]; });
    std::vector<ConcordanceLine> sorted;
    sorted.reserve(lines.size());
    for (const auto place : places) sorted.push_back(std::move(lines[place]));
    lines = std::move(sorted);
}

/// Cuts the lines of a block.
class LineCutter {
  public:
    LineCutter(const store::SpokenBlock& spoken, std::size_t around) : spoken_(spoken), around_(around) {}

    /// Labels and stage directions have no words that count: nothing of speech reaches up to what is found
    /// there.
    [[nodiscard]] bool is_speech(Span hit) const {
        if (hit.begin < spoken_.word_starts.front()) return false;
        const auto before = text::slice(spoken_.text, {spoken_.word_starts[word_at(hit.begin)], hit.begin});
        return before.find_first_of(" \t\n([*") == std::string_view::npos;
    }

    [[nodiscard]] ConcordanceLine line(Span hit, std::uint32_t block, std::uint32_t block_begin) const {
        const auto starts = spoken_.word_starts;
        const auto first = word_at(hit.begin);
        const auto last = word_at(hit.end - 1);
        const auto left = starts[first - std::min(first, around_)];
        const auto behind = last + 1 + around_;
        const auto right =
            behind < starts.size() ? starts[behind] : static_cast<std::uint32_t>(spoken_.text.size());
        return {block,
                {block_begin + hit.begin, block_begin + hit.end},
                cut({left, hit.begin}),
                cut(hit),
                cut({hit.end, right})};
    }

  private:
    /// The word that holds a place of speech.
    [[nodiscard]] std::size_t word_at(std::uint32_t position) const {
        const auto starts = spoken_.word_starts;
        const auto after = std::upper_bound(starts.begin(), starts.end(), position);
        return static_cast<std::size_t>(after - starts.begin()) - 1;
    }
    [[nodiscard]] std::string cut(Span span) const {
        return std::string{text::trimmed(text::slice(spoken_.text, span))};
    }

    const store::SpokenBlock& spoken_;
    std::size_t around_;
};

}  // namespace

Concordance concordance(const store::CountingTables& tables, const Scope& scope,
                        const store::SpokenBlocks& read, std::string_view words, std::size_t around,
                        LineOrder order) {
    const auto matcher = words_matcher(words);
    const auto& request = scope.request;
    const bool in_passages = !request.codes.empty() || !request.themes.empty() || !request.query.empty();
    const auto passages = in_passages ? passages_asked_for(tables, scope) : Stretches{};
    Concordance found;
    std::uint32_t source = store::FlatBlock::none;
    std::uint32_t source_begin = 0;
    read([&](const store::SpokenBlock& spoken) {
        const auto& block = tables.blocks[spoken.block];
        if (block.source != source) {
            source = block.source;
            const auto first =
                std::partition_point(tables.blocks.begin(), tables.blocks.end(),
                                     [&](const store::FlatBlock& other) { return other.source < source; });
            source_begin = first->begin;
        }
        const LineCutter cutter{spoken, around};
        const bool refused = block.speaker != store::FlatBlock::none &&
                             tables.participants[block.speaker].consent == Consent::none;
        for (const auto hit : matcher->find(spoken.text)) {
            if (!cutter.is_speech(hit)) continue;
            if (in_passages && !lies_in(passages, {block.begin + hit.begin, block.begin + hit.end})) continue;
            if (refused) {
                ++found.withheld;
            } else {
                found.lines.push_back(
                    cutter.line(hit, static_cast<std::uint32_t>(spoken.block), block.begin - source_begin));
            }
        }
    });
    sort_lines(found.lines, order);
    return found;
}

}  // namespace coding::analysis
