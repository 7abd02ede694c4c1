// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/analysis/vocabulary.hpp"

#include <algorithm>
#include <tuple>
#include <unordered_map>
#include <unordered_set>
#include <utility>

#include "libcoding/analysis/word_items.hpp"
#include "libcoding/text/folding.hpp"
#include "libcoding/text/terms.hpp"

namespace coding::analysis {
namespace {

class VocabularyCount {
  public:
    VocabularyCount(const store::CountingTables& tables, const WordParts& parts, std::string language)
        : tables_(tables), parts_(parts), language_(std::move(language)), items_(tables, language_) {}

    void add(const store::SpokenBlock& spoken) {
        const auto& block = tables_.blocks[spoken.block];
        const auto& words = items_.read(spoken);
        in_block_.clear();
        for (const auto& word : words) in_block_.push_back(form_of(word, block.source));
        for (const auto range : parts_.compared(spoken.block)) {
            for (auto n = range.begin; n < range.end; ++n) {
                count(in_block_[n - block.begin_word], spoken.block);
            }
        }
        for (const auto& [part, range] : parts_.by_part(spoken.block)) {
            for (auto n = range.begin; n < range.end; ++n) {
                ++words_[forms_[in_block_[n - block.begin_word]].word].use.parts[part];
            }
        }
    }

    std::vector<WordUse> result() {
        std::vector<WordUse> all;
        for (auto& word : words_) {
            if (word.use.found == 0) continue;
            word.use.participants = word.speakers.size();
            word.use.form = forms_[word.most_said].text;
            all.push_back(std::move(word.use));
        }
        std::sort(all.begin(), all.end(), [](const WordUse& a, const WordUse& b) {
            return std::tuple{b.found, std::string_view{a.folded}} <
                   std::tuple{a.found, std::string_view{b.folded}};
        });
        return all;
    }

  private:
    struct Counted {
        WordUse use;
        std::uint64_t most = 0;  // of the form said most
        std::uint32_t most_said = 0;
        std::size_t last_block = static_cast<std::size_t>(-1);
        std::uint32_t last_source = store::FlatBlock::none;
        std::uint32_t last_speaker = store::FlatBlock::none;
        std::unordered_set<std::uint32_t> speakers;
    };
    struct Form {
        std::string text;
        std::uint32_t word = 0;
        std::uint64_t found = 0;
    };
    static constexpr std::uint32_t unknown = 0xFFFFFFFF;

    /// A spelling is looked up by its number; its form once, the first time.
    std::uint32_t form_of(const WordItems::Word& word, std::uint32_t source) {
        if (word.spelling >= form_of_spelling_.size()) form_of_spelling_.resize(word.spelling + 1, unknown);
        auto& form = form_of_spelling_[word.spelling];
        if (form == unknown) form = index_of(*word.form, source);
        return form;
    }

    std::uint32_t index_of(const std::string& form, std::uint32_t source) {
        const auto [known, fresh] = by_form_.try_emplace(form, static_cast<std::uint32_t>(forms_.size()));
        if (!fresh) return known->second;
        auto folded = text::search_key(form);
        const auto [place, added] = by_key_.try_emplace(folded, static_cast<std::uint32_t>(words_.size()));
        if (added) {
            const auto& own = tables_.sources[source].language;
            auto& word = words_.emplace_back();
            word.use.stop_word = text::is_stop_word(own.empty() ? language_ : own, folded);
            word.use.folded = std::move(folded);
            word.use.parts.resize(parts_.parts().size());
        }
        forms_.push_back({form, place->second, 0});
        return known->second;
    }

    // Blocks come in order, those of a source together: the last one seen tells whether it is a new one.
    void count(std::uint32_t index, std::size_t block) {
        auto& form = forms_[index];
        auto& word = words_[form.word];
        const auto& where = tables_.blocks[block];
        ++word.use.found;
        if (std::exchange(word.last_block, block) != block) ++word.use.turns;
        if (std::exchange(word.last_source, where.source) != where.source) ++word.use.sources;
        if (std::exchange(word.last_speaker, where.speaker) != where.speaker &&
            where.speaker != store::FlatBlock::none) {
            word.speakers.insert(where.speaker);
        }
        // Of equals the first to get there stays.
        if (++form.found > word.most) {
            word.most = form.found;
            word.most_said = index;
        }
    }

    const store::CountingTables& tables_;
    const WordParts& parts_;
    std::string language_;
    WordItems items_;
    std::vector<Form> forms_;
    std::vector<std::uint32_t> form_of_spelling_;
    std::unordered_map<std::string, std::uint32_t> by_form_;
    std::unordered_map<std::string, std::uint32_t> by_key_;
    std::vector<Counted> words_;
    std::vector<std::uint32_t> in_block_;
};

}  // namespace

std::vector<WordUse> vocabulary(const store::CountingTables& tables, const WordParts& parts,
                                const store::SpokenBlocks& read, const std::string& language) {
    VocabularyCount count{tables, parts, language};
    read([&](const store::SpokenBlock& block) { count.add(block); });
    return count.result();
}

}  // namespace coding::analysis
