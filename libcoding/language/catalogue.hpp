// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>

#include "libcoding/language/message.hpp"

namespace coding {

enum class Language { english, french };

/// The language named by a tag or locale ("fr", "fr-FR", "fr_CA.UTF-8", "en", "C"); nothing when it is
/// neither.
std::optional<Language> language_from_tag(std::string_view tag);

/// "en" or "fr".
std::string_view language_tag(Language language);

struct Translation {
    std::string_view english;
    std::string_view french;
};

/// The French sentences of the library, by module (language/french/*.def).
std::span<const Translation> library_translations();

/// Puts messages into words of one language. A program adds the sentences of its own.
class Catalogue {
  public:
    explicit Catalogue(Language language, std::span<const Translation> more = {});

    /// The sentence with its arguments in place, numbers as the language writes them. A message without a
    /// French sentence comes out in English (a test finds every such message).
    [[nodiscard]] std::string text(const Message& message) const;

    [[nodiscard]] Language language() const { return language_; }

  private:
    Language language_;
    std::unordered_map<std::string_view, std::string_view> french_;
};

}  // namespace coding
