// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <optional>

#include <unicode/uchar.h>

#include "libcoding/analysis/search_query.hpp"
#include "libcoding/error.hpp"
#include "libcoding/text/folding.hpp"
#include "libcoding/text/utf8.hpp"

namespace coding::analysis {

namespace {

/// A word or a phrase, folded: words with any number of spaces between them.
struct Term {
    std::vector<std::string> words;
    bool prefix = false;  ///< the last word may go on
};

bool in_word(char32_t character) {
    const auto code_point = static_cast<UChar32>(character);
    return u_isalnum(code_point) || (U_GET_GC_MASK(code_point) & U_GC_M_MASK) != 0;
}

bool word_before(std::string_view text, std::size_t at) {
    if (at == 0) return false;
    std::size_t start = at - 1;
    while (start > 0 && (static_cast<unsigned char>(text[start]) & 0xC0U) == 0x80U) --start;
    return in_word(text::next_code_point(text, start));
}

bool word_at(std::string_view text, std::size_t at) {
    return at < text.size() && in_word(text::next_code_point(text, at));
}

/// True where no word is cut in two between the byte before `at` and `at`.
bool is_edge(std::string_view text, std::size_t at) {
    return !word_before(text, at) || !word_at(text, at);
}

Term term_of(std::string_view folded) {
    Term term;
    while (!folded.empty()) {
        const std::size_t end = std::min(folded.find(' '), folded.size());
        if (end > 0) term.words.emplace_back(folded.substr(0, end));
        folded.remove_prefix(std::min(end + 1, folded.size()));
    }
    if (!term.words.empty() && term.words.back().ends_with('*')) {
        term.prefix = true;
        term.words.back().pop_back();
        if (term.words.back().empty()) term.words.pop_back();
    }
    return term;
}

bool is_quote(char32_t character) {
    return character == U'"' || character == U'“' || character == U'”' || character == U'«' ||
           character == U'»';
}

/// The query cut at its quotes: parts in turn outside and inside of them.
std::vector<std::string_view> quoted_parts(std::string_view query) {
    std::vector<std::string_view> parts;
    std::size_t begin = 0;
    std::size_t at = 0;
    while (at < query.size()) {
        const std::size_t here = at;
        if (!is_quote(text::next_code_point(query, at))) continue;
        parts.push_back(query.substr(begin, here - begin));
        begin = at;
    }
    parts.push_back(query.substr(begin));
    return parts;
}

std::vector<Term> terms_of(std::string_view query) {
    std::vector<Term> terms;
    const auto add = [&terms](Term term) {
        if (!term.words.empty()) terms.push_back(std::move(term));
    };
    const std::vector<std::string_view> parts = quoted_parts(query);
    for (std::size_t i = 0; i < parts.size(); ++i) {
        const std::string folded = text::fold(parts[i]).text;
        if (i % 2 == 1) {
            add(term_of(folded));
            continue;
        }
        for (std::string_view rest = folded; !rest.empty();) {
            const std::size_t end = std::min(rest.find(' '), rest.size());
            add(term_of(rest.substr(0, end)));
            rest.remove_prefix(std::min(end + 1, rest.size()));
        }
    }
    return terms;
}

/// Where the term that begins at `at` ends; nothing when it does not stand there.
std::optional<std::size_t> end_of(const Term& term, std::string_view text, std::size_t at) {
    if (!is_edge(text, at)) return std::nullopt;
    for (std::size_t i = 0; i < term.words.size(); ++i) {
        if (i > 0) {
            const std::size_t word = std::min(text.find_first_not_of(' ', at), text.size());
            if (word == at) return std::nullopt;
            at = word;
        }
        if (text.compare(at, term.words[i].size(), term.words[i]) != 0) return std::nullopt;
        at += term.words[i].size();
        const bool may_go_on = term.prefix && i + 1 == term.words.size();
        if (!may_go_on && !is_edge(text, at)) return std::nullopt;
    }
    if (term.prefix) {
        while (word_at(text, at)) text::next_code_point(text, at);
    }
    return at;
}

class WordsMatcher final : public BlockMatcher {
  public:
    explicit WordsMatcher(std::vector<Term> terms) : terms_(std::move(terms)) {}

    [[nodiscard]] std::vector<std::string> index_words() const override {
        std::vector<std::string> words;
        for (const Term& term : terms_) {
            words.insert(words.end(), term.words.begin(), term.words.end());
            if (term.prefix) words.back() += '*';
        }
        return words;
    }

    [[nodiscard]] std::vector<Span> find(std::string_view block_text) const override {
        const text::Folded folded = text::fold(block_text);
        std::vector<Span> hits;
        for (const Term& term : terms_) {
            const std::size_t before = hits.size();
            find_term(term, folded, hits);
            if (hits.size() == before) return {};
        }
        std::sort(hits.begin(), hits.end());
        hits.erase(std::unique(hits.begin(), hits.end()), hits.end());
        return hits;
    }

  private:
    static void find_term(const Term& term, const text::Folded& folded, std::vector<Span>& hits) {
        const std::string_view text = folded.text;
        std::size_t counted_to = 0;  // bytes, and the code points in them
        std::uint32_t counted = 0;
        const auto code_points_to = [&](std::size_t byte) {
            counted += static_cast<std::uint32_t>(
                text::count_code_points(text.substr(counted_to, byte - counted_to)));
            counted_to = byte;
            return counted;
        };
        std::size_t at = text.find(term.words.front());
        while (at != std::string_view::npos) {
            const auto end = end_of(term, text, at);
            if (end) {
                const std::uint32_t first = code_points_to(at);
                hits.push_back(folded.original({first, code_points_to(*end)}));
            }
            at = text.find(term.words.front(), end ? std::max(*end, at + 1) : at + 1);
        }
    }

    std::vector<Term> terms_;
};

}  // namespace

std::unique_ptr<BlockMatcher> words_matcher(std::string_view query) {
    std::vector<Term> terms = terms_of(query);
    if (terms.empty()) {
        throw Error{ErrorKind::usage, Message{"There is nothing to search for."},
                    Message{"Write one word or more, or a phrase in quotes."}};
    }
    return std::make_unique<WordsMatcher>(std::move(terms));
}

}  // namespace coding::analysis
