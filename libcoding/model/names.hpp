// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <optional>
#include <string_view>
#include <utility>

namespace coding {

/// The words by which a kind of thing is written in files, in the database and on the command line. Each
/// enumeration of the model specialises it once: `values` pairs every enumerator with its word.
template <class Enumeration>
struct Names;

template <class Enumeration>
constexpr std::string_view name_of(Enumeration value) {
    for (const auto& [candidate, word] : Names<Enumeration>::values) {
        if (candidate == value) return word;
    }
    return {};
}

/// Nothing when the word is not one of them.
template <class Enumeration>
constexpr std::optional<Enumeration> from_name(std::string_view word) {
    for (const auto& [candidate, name] : Names<Enumeration>::values) {
        if (name == word) return candidate;
    }
    return std::nullopt;
}

}  // namespace coding
