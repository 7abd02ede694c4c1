// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <concepts>
#include <cstdint>
#include <string>
#include <type_traits>
#include <utility>
#include <variant>
#include <vector>

namespace coding {

/// A day, YYYY-MM-DD, that a sentence names as its reader writes days (day.hpp).
struct Day {
    std::string iso;
    friend bool operator==(const Day&, const Day&) = default;
};

/// A sentence for a person, kept as data until someone shows it.
///
/// The pattern is English and in ICU MessageFormat syntax ({0}, {1, number}, {0, plural, one {# turn} other
/// {# turns}}); it is also the key under which language/french/ holds the French sentence. Write apostrophes
/// as ’ (a straight one quotes in ICU patterns). A message is made where the fact is known and put into words
/// by a Catalogue where the reader is known.
class Message {
  public:
    using Argument = std::variant<std::int64_t, double, std::string, Day>;

    Message() = default;

    template <class... Arguments>
    explicit Message(std::string pattern, Arguments&&... arguments) : pattern_(std::move(pattern)) {
        (arguments_.push_back(argument(std::forward<Arguments>(arguments))), ...);
    }

    /// For a message that comes back from where it was stored (the history keeps its sentences as data).
    Message(std::string pattern, std::vector<Argument> arguments)
        : pattern_(std::move(pattern)), arguments_(std::move(arguments)) {}

    [[nodiscard]] const std::string& pattern() const { return pattern_; }
    [[nodiscard]] const std::vector<Argument>& arguments() const { return arguments_; }
    [[nodiscard]] bool empty() const { return pattern_.empty(); }

    friend bool operator==(const Message&, const Message&) = default;

  private:
    template <class T>
    static Argument argument(T&& value) {
        using Value = std::remove_cvref_t<T>;
        if constexpr (std::integral<Value>) {
            return static_cast<std::int64_t>(value);
        } else if constexpr (std::floating_point<Value>) {
            return static_cast<double>(value);
        } else if constexpr (std::same_as<Value, Day>) {
            return Day(std::forward<T>(value));
        } else {
            return std::string(std::forward<T>(value));
        }
    }

    std::string pattern_;
    std::vector<Argument> arguments_;
};

}  // namespace coding
