// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/transcripts/dates.hpp"

#include <array>
#include <chrono>
#include <optional>
#include <vector>

#include "libcoding/text/folding.hpp"
#include "libcoding/transcripts/characters.hpp"

namespace coding::transcripts {
namespace {

/// A number or a word of a folded text, with the character behind it.
struct Token {
    std::string_view text;
    char next = '\0';
    bool number = false;
};

std::vector<Token> tokens(std::string_view key) {
    std::vector<Token> found;
    for (std::size_t at = 0; at < key.size() && found.size() < 64;) {
        const auto begin = at;
        if (is_digit(key[at])) {
            while (at < key.size() && is_digit(key[at])) ++at;
            found.push_back({.text = key.substr(begin, at - begin), .number = true});
        } else if (key[at] >= 'a' && key[at] <= 'z') {
            while (at < key.size() && key[at] >= 'a' && key[at] <= 'z') ++at;
            found.push_back({.text = key.substr(begin, at - begin)});
        } else {
            ++at;
            continue;
        }
        found.back().next = at < key.size() ? key[at] : '\0';
    }
    return found;
}

std::optional<unsigned> month(const Token& token) {
    constexpr std::array<std::array<std::string_view, 4>, 12> names{
        {{"janvier", "january", "janv", "jan"},
         {"fevrier", "february", "fevr", "feb"},
         {"mars", "march", "mar", "mrs"},
         {"avril", "april", "avr", "apr"},
         {"mai", "may", "mai", "may"},
         {"juin", "june", "jun", "juin"},
         {"juillet", "july", "juil", "jul"},
         {"aout", "august", "aou", "aug"},
         {"septembre", "september", "sept", "sep"},
         {"octobre", "october", "oct", "oct"},
         {"novembre", "november", "nov", "nov"},
         {"decembre", "december", "dec", "dec"}}};
    for (unsigned i = 0; i < names.size(); ++i) {
        for (const auto name : names[i]) {
            if (token.text == name) return i + 1;
        }
    }
    return std::nullopt;
}

int value(const Token& token) {
    int number = 0;
    for (const char c : token.text.substr(0, 5)) number = number * 10 + (c - '0');
    return number;
}

std::string iso(int year, unsigned month_number, int day) {
    const std::chrono::year_month_day date{std::chrono::year{year}, std::chrono::month{month_number},
                                           std::chrono::day{static_cast<unsigned>(day)}};
    if (!date.ok() || year < 1900 || year > 2200) return {};
    const auto two = [](unsigned number) {
        return std::string{static_cast<char>('0' + number / 10), static_cast<char>('0' + number % 10)};
    };
    return std::to_string(year) + "-" + two(month_number) + "-" + two(static_cast<unsigned>(day));
}

bool year(const Token& token) {
    return token.number && token.text.size() == 4;
}
bool day_or_month(const Token& token) {
    return token.number && token.text.size() <= 2;
}

/// 12/03/2026, 12.03.26, 2026-03-12
std::string in_figures(const Token& a, const Token& b, const Token& c, DateOrder order) {
    if (!a.number || !day_or_month(b) || !c.number || a.next != b.next) return {};
    if (year(a) && (a.next == '-' || a.next == '/') && day_or_month(c)) {
        return iso(value(a), static_cast<unsigned>(value(b)), value(c));
    }
    if (!day_or_month(a) || (a.next != '/' && a.next != '.' && a.next != '-')) return {};
    if (!year(c) && (c.text.size() != 2 || a.next != '/')) return {};
    const bool day_first = order == DateOrder::day_first;
    return iso(year(c) ? value(c) : 2000 + value(c), static_cast<unsigned>(value(day_first ? b : a)),
               value(day_first ? a : b));
}

/// 12 mars 2026, March 12 2026
std::string in_words(const Token& a, const Token& b, const Token& c) {
    if (!year(c)) return {};
    if (const auto middle = month(b); middle && day_or_month(a)) return iso(value(c), *middle, value(a));
    if (const auto first = month(a); first && day_or_month(b)) return iso(value(c), *first, value(b));
    return {};
}

}  // namespace

std::string date_in(std::string_view text, DateOrder order) {
    const std::string key = text::search_key(cut(text, 400));
    auto all = tokens(key);
    // "1er avril", "12th of March": the ending says nothing.
    std::erase_if(all, [](const Token& token) {
        return token.text == "er" || token.text == "th" || token.text == "st" || token.text == "nd" ||
               token.text == "rd" || token.text == "of" || token.text == "e";
    });
    for (std::size_t i = 0; i + 2 < all.size(); ++i) {
        if (auto date = in_figures(all[i], all[i + 1], all[i + 2], order); !date.empty()) return date;
        if (auto date = in_words(all[i], all[i + 1], all[i + 2]); !date.empty()) return date;
    }
    return {};
}

}  // namespace coding::transcripts
