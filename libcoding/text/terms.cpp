// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/text/terms.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <utility>

#include <libstemmer.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include "libcoding/text/folding.hpp"
#include "libcoding/text/utf8.hpp"

namespace coding::text {
namespace {

constexpr std::array<std::string_view, 13> elided{"l", "d",  "j",     "m",      "t",      "s",     "c",
                                                  "n", "qu", "jusqu", "lorsqu", "puisqu", "quoiqu"};

bool is_apostrophe(char32_t c) {
    return c == U'\'' || c == U'\u2019';
}

bool is_word_part(char32_t c) {
    const auto mask = U_GET_GC_MASK(static_cast<UChar32>(c));
    return (mask & (U_GC_L_MASK | U_GC_N_MASK | U_GC_M_MASK)) != 0;
}

bool is_plain_word_part(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

std::string in_small_letters(std::string_view word) {
    icu::UnicodeString text = icu::UnicodeString::fromUTF8({word.data(), static_cast<int32_t>(word.size())});
    std::string small;
    text.toLower().toUTF8String(small);
    return small;
}

/// Where the apostrophe begins and ends in bytes; both npos where there is none.
std::pair<std::size_t, std::size_t> apostrophe_in(std::string_view word) {
    for (std::size_t at = 0; at < word.size();) {
        const auto begin = at;
        if (is_apostrophe(next_code_point(word, at))) return {begin, at};
    }
    return {std::string_view::npos, std::string_view::npos};
}

/// "l’eau" to "eau", "woman’s" to "woman".
std::string_view without_clitic(std::string_view language, std::string_view word) {
    const auto [begin, end] = apostrophe_in(word);
    if (begin == std::string_view::npos) return word;
    const auto before = word.substr(0, begin);
    if (language == "fr" && std::find(elided.begin(), elided.end(), before) != elided.end()) {
        return word.substr(end);
    }
    if (language == "en" && word.substr(end) == "s") return before;
    return word;
}

/// Single letters and numbers are none.
bool is_countable(std::string_view word) {
    std::size_t letters = 0;
    for (std::size_t at = 0; at < word.size();) {
        letters += u_isalpha(static_cast<UChar32>(next_code_point(word, at))) != 0 ? 1U : 0U;
    }
    return letters > 1;
}

}  // namespace

struct Terms::Stemmer {
    explicit Stemmer(const std::string& language) : stemmer(sb_stemmer_new(language.c_str(), "UTF_8")) {}
    Stemmer(const Stemmer&) = delete;
    Stemmer& operator=(const Stemmer&) = delete;
    ~Stemmer() { sb_stemmer_delete(stemmer); }

    sb_stemmer* stemmer;  // none for a language without one
};

Terms::Terms(std::string_view language)
    : language_(language.substr(0, language.find('-'))), stemmer_(std::make_unique<Stemmer>(language_)) {}
Terms::Terms(Terms&&) noexcept = default;
Terms& Terms::operator=(Terms&&) noexcept = default;
Terms::~Terms() = default;

Terms::Term Terms::term(std::string_view word) const {
    const auto small = in_small_letters(word);
    Term term{{}, std::string{without_clitic(language_, small)}};
    if (!is_countable(term.form)) return term;
    if (is_stop_word(language_, search_key(term.form))) return term;
    term.key = search_key(stem(term.form));
    return term;
}

std::string Terms::stem(const std::string& form) const {
    if (stemmer_->stemmer == nullptr) return form;
    const auto* const letters = reinterpret_cast<const sb_symbol*>(form.data());
    const auto* const stem = sb_stemmer_stem(stemmer_->stemmer, letters, static_cast<int>(form.size()));
    if (stem == nullptr) return form;
    const auto length = static_cast<std::size_t>(sb_stemmer_length(stemmer_->stemmer));
    return {reinterpret_cast<const char*>(stem), length};
}

std::string_view word_at(std::string_view utf8, std::size_t byte) {
    auto end = byte;
    for (auto at = byte; at < utf8.size();) {
        // Most of what is read, by far.
        while (at < utf8.size() && is_plain_word_part(utf8[at])) end = ++at;
        if (at == utf8.size()) break;
        const auto code_point = next_code_point(utf8, at);
        if (is_word_part(code_point)) {
            end = at;
        } else if (!is_apostrophe(code_point) || at == utf8.size()) {
            break;
        }
    }
    return utf8.substr(byte, end - byte);
}

bool is_stop_word(std::string_view language, std::string_view folded) {
    static constexpr std::string_view french[] = {
#include "libcoding/text/stop_words/fr.inc"
    };
    static constexpr std::string_view english[] = {
#include "libcoding/text/stop_words/en.inc"
    };
    const auto holds = [&](const auto& words) {
        return std::binary_search(std::begin(words), std::end(words), folded);
    };
    if (language == "fr") return holds(french);
    return language == "en" && holds(english);
}

}  // namespace coding::text
