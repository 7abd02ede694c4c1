// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>

namespace coding::text {

/// The words of a language as they are counted: "L’Énergie" and "énergies" are one term. By the Snowball
/// stemmer of the language, where there is one.
class Terms {
  public:
    /// A BCP 47 tag ("fr", "en-GB").
    explicit Terms(std::string_view language);
    Terms(Terms&&) noexcept;
    Terms& operator=(Terms&&) noexcept;
    ~Terms();

    struct Term {
        std::string key;   ///< what all its forms share: the stem, folded; empty: not counted
        std::string form;  ///< in small letters, without an elided article before it
    };
    /// Stop words (text/stop_words), single letters and numbers are not counted.
    [[nodiscard]] Term term(std::string_view word) const;

  private:
    struct Stemmer;
    [[nodiscard]] std::string stem(const std::string& form) const;

    std::string language_;  // its first subtag
    std::unique_ptr<Stemmer> stemmer_;
};

/// The word that begins at this byte: letters, digits, and apostrophes between them.
std::string_view word_at(std::string_view utf8, std::size_t byte);

/// `folded` as text::search_key() has it. French and English are known; other languages have none.
bool is_stop_word(std::string_view language, std::string_view folded);

}  // namespace coding::text
