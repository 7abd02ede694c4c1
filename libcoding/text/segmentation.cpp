// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/text/segmentation.hpp"

#include <algorithm>
#include <limits>
#include <stdexcept>

#include <unicode/brkiter.h>
#include <unicode/uchar.h>
#include <unicode/ustring.h>
#include <unicode/utext.h>

#include "libcoding/text/abbreviations.hpp"
#include "libcoding/text/utf8.hpp"

namespace coding::text {
namespace {

void require(UErrorCode status) {
    if (U_FAILURE(status)) throw std::runtime_error{u_errorName(status)};
}

bool is_space(char16_t unit) {
    return u_isUWhiteSpace(unit) != 0;
}

bool ends_line(char16_t unit) {
    return unit == u'\n' || unit == u'\r' || unit == u'\u0085' || unit == u'\u2028' || unit == u'\u2029';
}

bool is_digit(char16_t unit) {
    return unit >= u'0' && unit <= u'9';
}

icu::Locale locale_of(std::string_view language) {
    UErrorCode status = U_ZERO_ERROR;
    auto locale =
        icu::Locale::forLanguageTag({language.data(), static_cast<int32_t>(language.size())}, status);
    return U_FAILURE(status) || locale.isBogus() || language.empty() ? icu::Locale::getRoot() : locale;
}

/// A text in UTF-16 for ICU (measured: 15 % faster than its view of UTF-8), in a buffer that is kept from
/// text to text.
class Utf16Text {
  public:
    void assign(std::string_view utf8) {
        if (utf8.size() > std::numeric_limits<int32_t>::max())
            throw std::length_error{"text of 2 GB or more"};
        if (units_.size() < utf8.size()) units_.resize(utf8.size());
        UErrorCode status = U_ZERO_ERROR;
        int32_t length = 0;
        u_strFromUTF8WithSub(units_.data(), static_cast<int32_t>(units_.size()), &length, utf8.data(),
                             static_cast<int32_t>(utf8.size()), 0xFFFD, nullptr, &status);
        if (status != U_STRING_NOT_TERMINATED_WARNING) require(status);
        length_ = static_cast<std::size_t>(length);
        one_unit_each_ = length_ == count_code_points(utf8);
    }

    [[nodiscard]] std::u16string_view view() const { return {units_.data(), length_}; }
    [[nodiscard]] std::uint32_t code_points_between(std::size_t begin, std::size_t end) const {
        if (one_unit_each_) return static_cast<std::uint32_t>(end - begin);
        return static_cast<std::uint32_t>(
            u_countChar32(units_.data() + begin, static_cast<int32_t>(end - begin)));
    }

    /// Unicode counts the narrow no-break space among the characters that join words, for the sake of 10 000;
    /// French has it before ; ! ? and inside « », where it is a space.
    void part_at_narrow_spaces() {
        constexpr char16_t narrow = u'\u202F';
        for (std::size_t i = view().find(narrow); i < length_; i = view().find(narrow, i + 1)) {
            const bool in_number =
                i > 0 && i + 1 < length_ && is_digit(units_[i - 1]) && is_digit(units_[i + 1]);
            if (!in_number) units_[i] = u' ';
        }
    }

  private:
    std::u16string units_;
    std::size_t length_ = 0;
    bool one_unit_each_ = true;
};

/// Calls `on_segment(begin, end)` in UTF-16 units for each segment.
template <class OnSegment>
void each_segment(icu::BreakIterator& breaks, std::u16string_view text, const OnSegment& on_segment) {
    UErrorCode status = U_ZERO_ERROR;
    UText access = UTEXT_INITIALIZER;
    utext_openUChars(&access, text.data(), static_cast<int64_t>(text.size()), &status);
    breaks.setText(&access, status);
    utext_close(&access);
    require(status);
    auto begin = breaks.first();
    for (auto end = breaks.next(); end != icu::BreakIterator::DONE; end = breaks.next()) {
        on_segment(static_cast<std::size_t>(begin), static_cast<std::size_t>(end));
        begin = end;
    }
}

/// The rule says what it is, but takes a line of underscores for a word.
bool is_word(const icu::BreakIterator& breaks, std::u16string_view segment) {
    if (breaks.getRuleStatus() < UBRK_WORD_NONE_LIMIT) return false;
    if (segment.front() != u'_') return true;
    return std::any_of(segment.begin(), segment.end(),
                       [](char16_t unit) { return u_isalnum(unit) != 0 || U16_IS_SURROGATE(unit); });
}

/// The word with the full stop that `text` ends in, apart from white space; empty when it ends in no full
/// stop.
std::u16string_view last_word_with_stop(std::u16string_view text) {
    while (!text.empty() && is_space(text.back())) text.remove_suffix(1);
    if (!text.ends_with(u'.')) return {};
    constexpr std::u16string_view openings = u"([{«“\"/–—";
    auto begin = text.size();
    while (begin > 0 && !is_space(text[begin - 1]) &&
           openings.find(text[begin - 1]) == std::u16string_view::npos)
        --begin;
    return text.substr(begin);
}

bool ends_in_line_end(std::u16string_view text) {
    while (!text.empty() && is_space(text.back())) {
        if (ends_line(text.back())) return true;
        text.remove_suffix(1);
    }
    return false;
}

/// The ends of the sentences of one text.
class Sentences {
  public:
    Sentences(std::u16string_view text, std::string_view language) : text_(text), language_(language) {}

    /// An end by Unicode's rules.
    void add(std::size_t end) {
        const auto until = text_.substr(0, end);
        const bool goes_on = end < text_.size() && !ends_in_line_end(until) &&
                             is_abbreviation(last_word_with_stop(until), language_);
        if (!goes_on) ends_.push_back(end);
    }

    /// Unicode lets no sentence begin with a small letter behind a full stop. Many transcripts have no
    /// capitals at all; where no sentence of a text begins with one, the full stops alone decide.
    void part_text_without_capitals() {
        if (begins_with_capital()) return;
        std::vector<std::size_t> more;
        for (auto stop = text_.find(u'.'); stop != std::u16string_view::npos;
             stop = text_.find(u'.', stop + 1)) {
            const auto next = first_after_space(stop + 1);
            if (next > stop + 1 && next < text_.size() && u_islower(text_[next]) != 0 && follows_word(stop))
                more.push_back(next);
        }
        const auto before = static_cast<std::ptrdiff_t>(ends_.size());
        ends_.insert(ends_.end(), more.begin(), more.end());
        std::inplace_merge(ends_.begin(), ends_.begin() + before, ends_.end());
        ends_.erase(std::unique(ends_.begin(), ends_.end()), ends_.end());
    }

    [[nodiscard]] const std::vector<std::size_t>& ends() const { return ends_; }

  private:
    [[nodiscard]] bool begins_with_capital() const {
        std::size_t begin = 0;
        for (const auto end : ends_) {
            const auto sentence = text_.substr(begin, end - begin);
            const auto letter = std::find_if(sentence.begin(), sentence.end(),
                                             [](char16_t unit) { return u_isalpha(unit) != 0; });
            if (letter != sentence.end() && u_isupper(*letter) != 0) return true;
            begin = end;
        }
        return false;
    }

    [[nodiscard]] std::size_t first_after_space(std::size_t at) const {
        while (at < text_.size() && is_space(text_[at])) ++at;
        return at;
    }

    /// Two letters before the stop: no initial, no ellipsis, no number.
    [[nodiscard]] bool follows_word(std::size_t stop) const {
        return stop >= 2 && u_isalpha(text_[stop - 1]) != 0 && u_isalpha(text_[stop - 2]) != 0 &&
               !is_abbreviation(last_word_with_stop(text_.substr(0, stop + 1)), language_);
    }

    std::u16string_view text_;
    std::string_view language_;
    std::vector<std::size_t> ends_;
};

}  // namespace

struct Segmenter::Iterators {
    icu::Locale locale;
    Utf16Text text{};
    std::unique_ptr<icu::BreakIterator> words{}, sentences{}, graphemes{};

    using Maker = icu::BreakIterator* (*)(const icu::Locale&, UErrorCode&);

    /// Made when first asked for: each costs a part of a millisecond and most callers want one.
    icu::BreakIterator& get(std::unique_ptr<icu::BreakIterator>& iterator, Maker make) const {
        if (!iterator) {
            UErrorCode status = U_ZERO_ERROR;
            iterator.reset(make(locale, status));
            require(status);
        }
        return *iterator;
    }

    /// Calls `on_word(begin, end)` in code points.
    template <class OnWord>
    void each_word(std::string_view utf8, const OnWord& on_word) {
        text.assign(utf8);
        text.part_at_narrow_spaces();
        auto& breaks = get(words, icu::BreakIterator::createWordInstance);
        const auto units = text.view();
        std::uint32_t position = 0;
        each_segment(breaks, units, [&](std::size_t begin, std::size_t end) {
            const auto next = position + text.code_points_between(begin, end);
            if (is_word(breaks, units.substr(begin, end - begin))) on_word(position, next);
            position = next;
        });
    }
};

Segmenter::Segmenter(std::string_view language) : iterators_(new Iterators{locale_of(language)}) {}
Segmenter::~Segmenter() = default;
Segmenter::Segmenter(Segmenter&&) noexcept = default;
Segmenter& Segmenter::operator=(Segmenter&&) noexcept = default;

std::vector<Span> Segmenter::words(std::string_view utf8) {
    std::vector<Span> spans;
    iterators_->each_word(utf8, [&](std::uint32_t begin, std::uint32_t end) {
        spans.push_back({begin, end});
    });
    return spans;
}

void Segmenter::word_starts(std::string_view utf8, std::vector<std::uint32_t>& starts) {
    iterators_->each_word(utf8, [&](std::uint32_t begin, std::uint32_t) { starts.push_back(begin); });
}

std::vector<Span> Segmenter::sentences(std::string_view utf8) {
    auto& text = iterators_->text;
    text.assign(utf8);
    Sentences sentences{text.view(), iterators_->locale.getLanguage()};
    each_segment(iterators_->get(iterators_->sentences, icu::BreakIterator::createSentenceInstance),
                 text.view(), [&](std::size_t, std::size_t end) { sentences.add(end); });
    sentences.part_text_without_capitals();
    std::vector<Span> spans;
    std::size_t begin = 0;
    std::uint32_t position = 0;
    for (const auto end : sentences.ends()) {
        const auto next = position + text.code_points_between(begin, end);
        spans.push_back({position, next});
        begin = end;
        position = next;
    }
    return spans;
}

std::vector<Span> Segmenter::graphemes(std::string_view utf8) {
    auto& text = iterators_->text;
    text.assign(utf8);
    std::vector<Span> spans;
    std::uint32_t position = 0;
    each_segment(iterators_->get(iterators_->graphemes, icu::BreakIterator::createCharacterInstance),
                 text.view(), [&](std::size_t begin, std::size_t end) {
                     const auto next = position + text.code_points_between(begin, end);
                     spans.push_back({position, next});
                     position = next;
                 });
    return spans;
}

}  // namespace coding::text
