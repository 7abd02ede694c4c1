// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/transcripts/rtf_tokens.hpp"

#include <algorithm>
#include <utility>

#include "libcoding/transcripts/characters.hpp"

namespace coding::transcripts {
namespace {

constexpr std::size_t longest_word = 32;
constexpr int greatest_parameter = 100'000'000;

bool is_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

int hex_digit(char c) {
    if (is_digit(c)) return c - '0';
    if (c >= 'a' && c <= 'f') return c - 'a' + 10;
    if (c >= 'A' && c <= 'F') return c - 'A' + 10;
    return -1;
}

std::optional<int> number_at(std::string_view rtf, std::size_t& at) {
    const bool negative = at + 1 < rtf.size() && rtf[at] == '-' && is_digit(rtf[at + 1]);
    auto next = at + (negative ? 1 : 0);
    if (next >= rtf.size() || !is_digit(rtf[next])) return std::nullopt;
    int value = 0;
    for (; next < rtf.size() && is_digit(rtf[next]); ++next) {
        value = std::min(value * 10 + (rtf[next] - '0'), greatest_parameter);
    }
    at = next;
    return negative ? -value : value;
}

RtfToken control(std::string_view rtf, std::size_t& at) {
    if (++at >= rtf.size()) return {.kind = RtfToken::Kind::text, .text = {}};
    if (!is_letter(rtf[at])) {
        const auto symbol = rtf.substr(at++, 1);
        if (symbol != "'") return {.kind = RtfToken::Kind::symbol, .text = symbol};
        const int high = at < rtf.size() ? hex_digit(rtf[at]) : -1;
        const int low = at + 1 < rtf.size() ? hex_digit(rtf[at + 1]) : -1;
        if (high < 0 || low < 0) return {.kind = RtfToken::Kind::text, .text = {}};
        at += 2;
        return {.kind = RtfToken::Kind::byte, .text = {}, .number = high * 16 + low};
    }
    const auto begin = at;
    while (at < rtf.size() && at - begin < longest_word && is_letter(rtf[at])) ++at;
    RtfToken token{.kind = RtfToken::Kind::word, .text = rtf.substr(begin, at - begin)};
    token.number = number_at(rtf, at);
    if (at < rtf.size() && rtf[at] == ' ') ++at;
    if (token.text == "bin" && token.number.value_or(0) > 0)
        at = std::min(rtf.size(), at + static_cast<std::size_t>(*token.number));
    return token;
}

}  // namespace

RtfToken next_rtf_token(std::string_view rtf, std::size_t& at) {
    const char c = rtf[at];
    if (c == '{') return {.kind = RtfToken::Kind::open, .text = rtf.substr(at++, 1)};
    if (c == '}') return {.kind = RtfToken::Kind::close, .text = rtf.substr(at++, 1)};
    if (c == '\\') return control(rtf, at);
    if (c == '\r' || c == '\n' || c == '\0') {
        ++at;
        return {.kind = RtfToken::Kind::text, .text = {}};
    }
    const auto end = std::min(rtf.find_first_of(std::string_view{"{}\\\r\n\0", 6}, at), rtf.size());
    const auto begin = std::exchange(at, end);
    return {.kind = RtfToken::Kind::text, .text = rtf.substr(begin, end - begin)};
}

}  // namespace coding::transcripts
