// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "libcoding/text/span.hpp"

namespace coding::text {

/// Finds words, sentences and graphemes (Unicode Annex 29 by ICU) in the rules of one language.
///
/// Making one costs milliseconds, using it little: make one for a language and keep it. Not to be shared
/// between threads. Text goes in as well-formed UTF-8; spans come out in code points, in order.
class Segmenter {
  public:
    /// `language` is a BCP 47 tag ("fr", "en-GB"); an empty or unknown one uses Unicode's root rules.
    explicit Segmenter(std::string_view language);
    ~Segmenter();
    Segmenter(Segmenter&&) noexcept;
    Segmenter& operator=(Segmenter&&) noexcept;

    /// Words: segments that hold a letter or a digit; white space and punctuation are none. "l’eau" is one
    /// word or two as Unicode has it (one); "aujourd'hui" is one.
    std::vector<Span> words(std::string_view utf8);

    /// Where each word begins: what the store keeps with a block. Appends to `starts` to spare allocations.
    void word_starts(std::string_view utf8, std::vector<std::uint32_t>& starts);

    /// Sentences with their trailing space. Common abbreviations (M., Mme, etc., p. ex., cf. …) end none.
    std::vector<Span> sentences(std::string_view utf8);

    /// User-perceived characters, for moving a caret and deleting.
    std::vector<Span> graphemes(std::string_view utf8);

  private:
    struct Iterators;
    std::unique_ptr<Iterators> iterators_;
};

}  // namespace coding::text
