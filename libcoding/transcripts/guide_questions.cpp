// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/transcripts/guide_questions.hpp"

#include <string>

#include "libcoding/text/utf8.hpp"
#include "libcoding/transcripts/characters.hpp"

namespace coding::transcripts {
namespace {

constexpr std::size_t longest_heading = 400;  // bytes

bool skip_word(std::string_view& rest, std::string_view lower) {
    if (rest.size() < lower.size()) return false;
    for (std::size_t i = 0; i < lower.size(); ++i) {
        const char c = rest[i];
        if ((c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c) != lower[i]) return false;
    }
    rest.remove_prefix(lower.size());
    return true;
}

/// "Thème", with or without its accent.
bool skip_theme(std::string_view& rest) {
    auto after = rest;
    if (!skip_word(after, "th")) return false;
    const bool accent = after.starts_with("è") || after.starts_with("È");
    if (accent) after.remove_prefix(2);
    if (!skip_word(after, accent ? "me" : "eme")) return false;
    rest = after;
    return true;
}

void skip_white(std::string_view& rest) {
    rest.remove_prefix(skip_spaces(rest, 0, rest.size()));
}

/// Removes what sets the number off; false when nothing does.
bool skip_separator(std::string_view& rest) {
    bool any = false;
    for (;;) {
        const auto spaces = skip_spaces(rest, 0, rest.size());
        const auto after = rest.substr(spaces);
        if (after.empty()) return true;
        if (const auto dash = dash_at(after, 0); dash > 0) {
            // "Q3-2025" is a quarter, no heading.
            if (spaces == 0 && space_at(after, dash) == 0) return any;
            rest = after.substr(dash);
        } else if (std::string_view{":.)]}*"}.find(after.front()) != std::string_view::npos) {
            rest = after.substr(1);
        } else {
            return any;
        }
        any = true;
    }
}

}  // namespace

std::optional<ReadQuestion> guide_question(std::string_view line, bool heading) {
    auto rest = text::trimmed(line);
    if (rest.size() > longest_heading) return std::nullopt;
    const auto opening = std::min(rest.find_first_not_of("#*[{"), rest.size());
    heading = heading || rest.starts_with('#');
    rest.remove_prefix(opening);
    skip_white(rest);
    const bool theme = skip_theme(rest);
    if (!theme && !skip_word(rest, "question") && !skip_word(rest, "q")) return std::nullopt;
    skip_white(rest);
    if (skip_word(rest, "n°") || skip_word(rest, "no ") || skip_word(rest, "nº")) skip_white(rest);
    std::size_t digits = 0;
    while (digits < rest.size() && digits < 3 && is_digit(rest[digits])) ++digits;
    if (digits == 0 || digits == 3) return std::nullopt;
    ReadQuestion question{.label = theme ? "T" : "Q", .text = {}};
    question.label += rest.substr(0, digits);
    rest.remove_prefix(digits);
    if (!rest.empty() && rest.front() >= 'a' && rest.front() <= 'e' && (rest.size() == 1 || rest[1] == ' ')) {
        question.label += rest.front();
        rest.remove_prefix(1);
    }
    if (!skip_separator(rest) && !(heading && space_at(rest, 0) > 0)) return std::nullopt;
    skip_white(rest);
    while (!rest.empty() && std::string_view{"]}*#"}.find(rest.back()) != std::string_view::npos)
        rest.remove_suffix(1);
    question.text = text::trimmed(rest);
    return question;
}

}  // namespace coding::transcripts
