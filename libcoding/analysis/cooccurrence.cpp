// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/analysis/cooccurrence.hpp"

#include <algorithm>
#include <tuple>
#include <unordered_map>

#include "libcoding/analysis/blocks.hpp"

namespace coding::analysis {
namespace {

struct Passage {
    std::uint32_t begin = 0, end = 0;                // code points
    std::uint32_t begin_word = 0, end_word = 0;      // of all speech
    std::uint32_t scoped_begin = 0, scoped_end = 0;  // of the words in scope
    std::uint32_t source = 0;
    std::uint32_t code = 0;
};

class MeetingFinder {
  public:
    MeetingFinder(const store::CountingTables& tables, const Scope& scope, std::uint32_t within)
        : tables_(tables), scope_(scope) {
        found_.within = within;
        found_.turns = scope.turns;
        number_words();
    }

    Cooccurrence find() {
        gather_passages();
        name_codes();
        sweep_passages();
        count_turns();
        for (auto& [key, pair] : pairs_) found_.pairs.push_back(pair);
        std::sort(found_.pairs.begin(), found_.pairs.end(), [](const auto& a, const auto& b) {
            return std::tie(a.first, a.second) < std::tie(b.first, b.second);
        });
        return std::move(found_);
    }

  private:
    void number_words() {
        words_before_.reserve(tables_.blocks.size());
        std::uint32_t words = 0;
        for (std::size_t i = 0; i < tables_.blocks.size(); ++i) {
            words_before_.push_back(words);
            if (scope_.blocks[i]) words += tables_.blocks[i].words;
        }
    }

    /// How many words in scope come before a word of the block.
    [[nodiscard]] std::uint32_t scoped(std::uint32_t block, std::uint32_t word) const {
        const auto& flat = tables_.blocks[block];
        if (!scope_.blocks[block]) return words_before_[block];
        return words_before_[block] + std::clamp(word, flat.begin_word, flat.begin_word + flat.words) -
               flat.begin_word;
    }

    /// Codings come by their begin, so that a passage of a code is done when the next coding lies behind it.
    void gather_passages() {
        std::vector<Passage> open(tables_.codebook.codes().size());
        for (std::size_t i = 0; i < tables_.codings.size(); ++i) {
            if (!scope_.codings[i]) continue;
            const auto& coding = tables_.codings[i];
            auto& passage = open[coding.code];
            const auto last = end_block(tables_, coding) - 1;
            const auto scoped_end = scoped(last, coding.end_word);
            note_turns(coding, last);
            if (passage.end > coding.begin) {
                passage.end = std::max<std::uint32_t>(passage.end, coding.end);
                passage.end_word = std::max<std::uint32_t>(passage.end_word, coding.end_word);
                passage.scoped_end = std::max(passage.scoped_end, scoped_end);
                continue;
            }
            if (passage.end > 0) passages_.push_back(passage);
            passage = {coding.begin,
                       coding.end,
                       coding.begin_word,
                       coding.end_word,
                       scoped(coding.block, coding.begin_word),
                       scoped_end,
                       tables_.blocks[coding.block].source,
                       coding.code};
        }
        for (const auto& passage : open) {
            if (passage.end > 0) passages_.push_back(passage);
        }
        std::sort(passages_.begin(), passages_.end(), [](const Passage& a, const Passage& b) {
            return std::tie(a.begin, a.end, a.code) < std::tie(b.begin, b.end, b.code);
        });
    }

    void note_turns(const store::FlatCoding& coding, std::uint32_t last) {
        for (auto block = coding.block; block <= last; ++block) {
            if (!scope_.blocks[block] || tables_.blocks[block].words == 0) continue;
            touches_.push_back(std::uint64_t{block} << 32U | coding.code);
        }
    }

    void name_codes() {
        std::vector<std::uint64_t> passages(tables_.codebook.codes().size());
        for (const auto& passage : passages_) ++passages[passage.code];
        place_.resize(passages.size());
        for (std::uint32_t code = 0; code < passages.size(); ++code) {
            if (passages[code] == 0) continue;
            place_[code] = static_cast<std::uint32_t>(found_.codes.size());
            found_.codes.push_back({code, passages[code], 0, 0});
        }
        for (const auto& passage : passages_) {
            found_.codes[place_[passage.code]].words += passage.scoped_end - passage.scoped_begin;
        }
    }

    Cooccurrence::Pair& pair(std::uint32_t one, std::uint32_t other) {
        const auto [first, second] = std::minmax(place_[one], place_[other]);
        auto& pair = pairs_[std::uint64_t{first} << 32U | second];
        pair.first = first;
        pair.second = second;
        return pair;
    }

    void sweep_passages() {
        std::vector<Passage> reaching;
        for (const auto& passage : passages_) {
            const auto gone = [&](const Passage& before) {
                return before.end <= passage.begin &&
                       (before.source != passage.source ||
                        std::uint64_t{before.end_word} + found_.within < passage.begin_word);
            };
            reaching.erase(std::remove_if(reaching.begin(), reaching.end(), gone), reaching.end());
            for (const auto& before : reaching) {
                if (before.code != passage.code) compare(before, passage);
            }
            reaching.push_back(passage);
        }
    }

    /// `a` does not begin behind `b`.
    void compare(const Passage& a, const Passage& b) {
        auto& pair = this->pair(a.code, b.code);
        if (a.end <= b.begin) {
            ++pair.near;
            return;
        }
        if (a.begin == b.begin && a.end == b.end) {
            ++pair.exact;
        } else if (b.end <= a.end || a.begin == b.begin) {
            ++pair.nested;
        } else {
            ++pair.overlapping;
        }
        const auto begin = std::max(a.scoped_begin, b.scoped_begin);
        const auto end = std::min(a.scoped_end, b.scoped_end);
        if (begin < end) pair.words += end - begin;
    }

    void count_turns() {
        std::sort(touches_.begin(), touches_.end());
        touches_.erase(std::unique(touches_.begin(), touches_.end()), touches_.end());
        for (std::size_t first = 0; first < touches_.size();) {
            auto end = first;
            while (end < touches_.size() && touches_[end] >> 32U == touches_[first] >> 32U) ++end;
            for (auto one = first; one < end; ++one) {
                ++found_.codes[place_[code_of(one)]].turns;
                for (auto other = one + 1; other < end; ++other) ++pair(code_of(one), code_of(other)).turns;
            }
            first = end;
        }
    }

    [[nodiscard]] std::uint32_t code_of(std::size_t touch) const {
        return static_cast<std::uint32_t>(touches_[touch]);
    }

    const store::CountingTables& tables_;
    const Scope& scope_;
    Cooccurrence found_;
    std::vector<std::uint32_t> words_before_;  // by block: words in scope before it
    std::vector<Passage> passages_;
    std::vector<std::uint64_t> touches_;  // block above, code below
    std::vector<std::uint32_t> place_;    // by code: in found_.codes
    std::unordered_map<std::uint64_t, Cooccurrence::Pair> pairs_;
};

}  // namespace

std::optional<double> Cooccurrence::jaccard(const Pair& pair) const {
    const auto either = codes[pair.first].words + codes[pair.second].words - pair.words;
    if (either == 0) return std::nullopt;
    return static_cast<double>(pair.words) / static_cast<double>(either);
}

std::optional<double> Cooccurrence::expected(const Pair& pair) const {
    if (turns == 0) return std::nullopt;
    return static_cast<double>(codes[pair.first].turns) * static_cast<double>(codes[pair.second].turns) /
           static_cast<double>(turns);
}

Cooccurrence cooccurrence(const store::CountingTables& tables, const Scope& scope, std::uint32_t within) {
    return MeetingFinder{tables, scope, within}.find();
}

}  // namespace coding::analysis
