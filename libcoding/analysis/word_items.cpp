// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/analysis/word_items.hpp"

#include <algorithm>

#include "libcoding/text/utf8.hpp"

namespace coding::analysis {
namespace {

/// Whether two words follow each other in one breath: nothing but a space, a hyphen or an apostrophe between.
bool is_join(std::string_view between) {
    if (between == " ") return true;
    static constexpr std::u32string_view joins = U" \u00A0\u202F-\u2010\u2011'\u2019";
    for (std::size_t at = 0; at < between.size();) {
        if (joins.find(text::next_code_point(between, at)) == std::u32string_view::npos) return false;
    }
    return true;
}

bool is_ascii(char c) {
    return static_cast<unsigned char>(c) < 0x80;
}

}  // namespace

const std::vector<WordItems::Word>& WordItems::read(const store::SpokenBlock& block) {
    const auto& own = tables_.sources[tables_.blocks[block.block].source].language;
    const auto& name = own.empty() ? language_ : own;
    auto& language = languages_.try_emplace(name, name).first->second;
    words_.clear();
    std::size_t byte = 0;
    std::uint32_t position = 0;
    for (const auto start : block.word_starts) {
        for (; position < start && byte < block.text.size(); ++position) {
            if (is_ascii(block.text[byte])) {
                ++byte;
            } else {
                text::next_code_point(block.text, byte);
            }
        }
        const auto word = text::word_at(block.text, byte);
        const auto& known = this->known(language, word);
        const Word read{known.item, none, byte, byte + word.size(), known.spelling, &known.form};
        if (!words_.empty()) {
            auto& last = words_.back();
            const bool joined = last.item != none && read.item != none && last.end <= read.begin &&
                                is_join(block.text.substr(last.end, read.begin - last.end));
            if (joined) last.phrase = pair(last.item, read.item);
        }
        words_.push_back(read);
    }
    return words_;
}

const WordItems::Known& WordItems::known(Language& language, std::string_view word) {
    const auto place = language.known.find(word);
    if (place != language.known.end()) return place->second;
    auto term = language.terms.term(word);
    Known known{none, spellings_++, std::move(term.form)};
    if (!term.key.empty()) known.item = number(std::move(term.key));
    return language.known.emplace(word, std::move(known)).first->second;
}

std::uint32_t WordItems::number(std::string key) {
    const auto [place, added] = numbers_.try_emplace(key, static_cast<std::uint32_t>(keys_.size()));
    if (added) keys_.push_back(std::move(key));
    return place->second;
}

std::uint32_t WordItems::pair(std::uint32_t first, std::uint32_t second) {
    constexpr unsigned half = 32;
    const auto [place, added] =
        pairs_.try_emplace(std::uint64_t{first} << half | second, static_cast<std::uint32_t>(keys_.size()));
    if (added) keys_.push_back(keys_[first] + ' ' + keys_[second]);
    return place->second;
}

}  // namespace coding::analysis
