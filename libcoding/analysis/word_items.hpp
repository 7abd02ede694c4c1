// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "libcoding/store/spoken_words.hpp"
#include "libcoding/text/terms.hpp"

namespace coding::analysis {

/// The countable words of a study, and pairs of them that follow each other, numbered as they are met.
class WordItems {
  public:
    static constexpr std::uint32_t none = 0xFFFFFFFF;

    WordItems(const store::CountingTables& tables, std::string language)
        : tables_(tables), language_(std::move(language)) {}

    /// A word of a block.
    struct Word {
        std::uint32_t item = none;       ///< none: not counted
        std::uint32_t phrase = none;     ///< it and the word after it; none: they are no pair
        std::size_t begin = 0, end = 0;  ///< bytes of the block's text
        std::uint32_t spelling = 0;      ///< number of the word as it stands, in its language
        const std::string* form = nullptr;
    };
    /// One for each word of the block; valid until the next is read.
    const std::vector<Word>& read(const store::SpokenBlock& block);

    [[nodiscard]] std::size_t size() const { return keys_.size(); }
    /// What all forms of an item share, to sort by.
    [[nodiscard]] const std::string& key(std::uint32_t item) const { return keys_[item]; }

  private:
    struct Known {
        std::uint32_t item = none;
        std::uint32_t spelling = 0;
        std::string form;
    };
    /// Lets a word be looked up where it stands.
    struct WordHash {
        using is_transparent = void;
        std::size_t operator()(std::string_view word) const { return std::hash<std::string_view>{}(word); }
    };
    struct Language {
        explicit Language(const std::string& name) : terms(name) {}
        text::Terms terms;
        std::unordered_map<std::string, Known, WordHash, std::equal_to<>> known;  // by the word as it stands
    };

    const Known& known(Language& language, std::string_view word);
    std::uint32_t number(std::string key);
    std::uint32_t pair(std::uint32_t first, std::uint32_t second);

    const store::CountingTables& tables_;
    std::string language_;
    std::map<std::string, Language> languages_;
    std::unordered_map<std::string, std::uint32_t> numbers_;  // of single words, by key
    std::unordered_map<std::uint64_t, std::uint32_t> pairs_;
    std::vector<std::string> keys_;
    std::vector<Word> words_;
    std::uint32_t spellings_ = 0;
};

}  // namespace coding::analysis
