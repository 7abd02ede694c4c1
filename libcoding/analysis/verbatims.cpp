// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/analysis/verbatims.hpp"

#include <algorithm>
#include <queue>

#include "libcoding/analysis/chosen.hpp"
#include "libcoding/analysis/quotes.hpp"

namespace coding::analysis {
namespace {

/// Who and which groups were heard so far.
class Heard {
  public:
    Heard(const store::CountingTables& tables, const Scope& scope)
        : tables_(tables),
          scope_(scope),
          voices_(tables.participants.size() + tables.sources.size()),
          groups_(tables.groups.size()) {}

    /// How many of the voice and the groups of a quote are new.
    [[nodiscard]] std::uint32_t gain(const QuoteRef& quote) const {
        std::uint32_t gain = voices_[voice(quote)] ? 0U : 1U;
        each_group(quote, [&](std::uint32_t group) { gain += groups_[group] ? 0U : 1U; });
        return gain;
    }
    void hear(const QuoteRef& quote) {
        voices_[voice(quote)] = true;
        each_group(quote, [&](std::uint32_t group) { groups_[group] = true; });
    }
    [[nodiscard]] std::uint64_t voices() const { return count(voices_); }
    [[nodiscard]] std::uint64_t groups() const { return count(groups_); }

  private:
    [[nodiscard]] std::size_t voice(const QuoteRef& quote) const {
        return quote.speaker == store::FlatBlock::none ? tables_.participants.size() + quote.source
                                                       : quote.speaker;
    }
    template <class Visit>
    void each_group(const QuoteRef& quote, Visit&& visit) const {
        for (const auto group : tables_.groups_of_source[quote.source]) {
            if (scope_.groups[group]) visit(group);
        }
    }
    static std::uint64_t count(const std::vector<bool>& heard) {
        return static_cast<std::uint64_t>(std::count(heard.begin(), heard.end(), true));
    }

    const store::CountingTables& tables_;
    const Scope& scope_;
    std::vector<bool> voices_;
    std::vector<bool> groups_;
};

void choose(CodeVerbatims& code, std::vector<QuoteCandidate> candidates, Heard heard, std::size_t at_most) {
    std::sort(candidates.begin(), candidates.end(), better_attested);
    auto all = heard;
    for (const auto& candidate : candidates) all.hear(candidate.quote);
    code.voices = all.voices();
    code.groups = all.groups();

    struct Offer {
        std::uint32_t gain;
        std::size_t candidate;
        bool operator<(const Offer& other) const {
            return gain != other.gain ? gain < other.gain : candidate > other.candidate;
        }
    };
    std::priority_queue<Offer> offers;
    for (std::size_t i = 0; i < candidates.size(); ++i) offers.push({heard.gain(candidates[i].quote), i});
    while (!offers.empty() && (at_most == 0 || code.quotes.size() < at_most)) {
        auto best = offers.top();
        offers.pop();
        const auto& quote = candidates[best.candidate].quote;
        // What a quote adds only falls as others are chosen, so whose gain still holds is the best.
        if (const auto gain = heard.gain(quote); gain < best.gain) {
            offers.push({gain, best.candidate});
            continue;
        }
        heard.hear(quote);
        code.quotes.push_back(quote);
    }
    code.voices_heard = heard.voices();
    code.groups_heard = heard.groups();
}

}  // namespace

std::vector<CodeVerbatims> verbatims(const store::CountingTables& tables, const Scope& scope,
                                     std::size_t at_most) {
    const auto codes = tables.codebook.codes().size();
    std::vector<CodeVerbatims> by_code(codes);
    std::vector<std::vector<QuoteCandidate>> candidates(codes);
    Passages passages{tables};
    const auto close = [&] {
        passages.close([&](Passages::Passage passage) {
            const auto code = passage.front().code;
            ++by_code[code].passages;
            if (auto quote = quotable(tables, scope, passage, passages.coders(passage))) {
                candidates[code].push_back(*quote);
            } else {
                ++by_code[code].withheld;
            }
        });
    };
    Chosen{scope.codings}.each([&](std::uint32_t index) {
        const auto& coding = tables.codings[index];
        if (coding.begin >= coding.end) return;
        if (passages.can_close(coding)) close();
        passages.add(coding, index);
    });
    close();

    std::vector<CodeVerbatims> result;
    for (std::uint32_t code = 0; code < codes; ++code) {
        if (by_code[code].passages == 0) continue;
        by_code[code].code = code;
        choose(by_code[code], std::move(candidates[code]), Heard{tables, scope}, at_most);
        result.push_back(std::move(by_code[code]));
    }
    return result;
}

}  // namespace coding::analysis
