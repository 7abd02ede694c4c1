// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/text/utf8.hpp"

#include <algorithm>
#include <cstring>

#include <unicode/uchar.h>

namespace coding::text {
namespace {

constexpr std::size_t word_bytes = sizeof(std::uint64_t);
constexpr std::uint64_t every_byte = 0x0101010101010101;

std::uint64_t load_word(const char* bytes) {
    std::uint64_t word = 0;
    std::memcpy(&word, bytes, word_bytes);
    return word;
}

/// 1 in each byte of the result that holds a continuation byte (10xxxxxx) in `word`.
std::uint64_t continuation_flags(std::uint64_t word) {
    return (word >> 7) & (~word >> 6) & every_byte;
}

std::size_t sum_of_bytes(std::uint64_t word) {
    return static_cast<std::size_t>((word * every_byte) >> 56);
}

bool is_continuation(char byte) {
    return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U;
}

/// The length of the well-formed sequence at the start of `bytes`, 0 when there is none (Unicode 15, table
/// 3-7).
std::size_t sequence_length(std::string_view bytes) {
    const auto at = [&](std::size_t i) { return static_cast<unsigned char>(bytes[i]); };
    const unsigned lead = at(0);
    if (lead < 0x80) return 1;
    if (lead < 0xC2 || lead > 0xF4) return 0;
    const std::size_t length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    if (bytes.size() < length) return 0;
    // The second byte is narrower after these leads: no overlong forms, no surrogates, nothing past U+10FFFF.
    const unsigned low = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80;
    const unsigned high = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF;
    if (at(1) < low || at(1) > high) return 0;
    for (std::size_t i = 2; i < length; ++i) {
        if (!is_continuation(bytes[i])) return 0;
    }
    return length;
}

bool is_white_space(char32_t code_point) {
    return u_isUWhiteSpace(static_cast<UChar32>(code_point)) != 0;
}

}  // namespace

std::optional<std::size_t> first_invalid_utf8(std::string_view bytes) {
    std::size_t at = 0;
    while (at < bytes.size()) {
        if (at + word_bytes <= bytes.size() && (load_word(bytes.data() + at) & (every_byte << 7)) == 0) {
            at += word_bytes;
            continue;
        }
        const auto length = sequence_length(bytes.substr(at));
        if (length == 0) return at;
        at += length;
    }
    return std::nullopt;
}

std::size_t count_code_points(std::string_view utf8) {
    std::size_t continuations = 0;
    std::size_t at = 0;
    while (at + word_bytes <= utf8.size()) {
        // 31 words add up to 248 at most in all bytes together, which still fits the byte that the sum comes
        // out in.
        const auto words = std::min<std::size_t>(31, (utf8.size() - at) / word_bytes);
        std::uint64_t flags = 0;
        for (std::size_t i = 0; i < words; ++i)
            flags += continuation_flags(load_word(utf8.data() + at + i * word_bytes));
        continuations += sum_of_bytes(flags);
        at += words * word_bytes;
    }
    for (; at < utf8.size(); ++at) continuations += is_continuation(utf8[at]) ? 1U : 0U;
    return utf8.size() - continuations;
}

std::size_t byte_offset(std::string_view utf8, std::size_t code_point) {
    std::size_t at = 0;
    // Whole words while the one sought does not start in them.
    while (at + word_bytes <= utf8.size()) {
        const auto starts = word_bytes - sum_of_bytes(continuation_flags(load_word(utf8.data() + at)));
        if (starts > code_point) break;
        code_point -= starts;
        at += word_bytes;
    }
    for (; at < utf8.size(); ++at) {
        if (is_continuation(utf8[at])) continue;
        if (code_point == 0) return at;
        --code_point;
    }
    return utf8.size();
}

std::string_view slice(std::string_view utf8, Span span) {
    const auto begin = byte_offset(utf8, span.begin);
    const auto rest = utf8.substr(begin);
    return rest.substr(0, byte_offset(rest, span.length()));
}

char32_t next_code_point(std::string_view utf8, std::size_t& at) {
    const auto byte = [&](std::size_t i) {
        return static_cast<char32_t>(static_cast<unsigned char>(utf8[i]));
    };
    const auto tail = [&](std::size_t i) { return byte(i) & 0x3FU; };
    const char32_t lead = byte(at);
    const auto length = sequence_length(utf8.substr(at));
    const auto start = at;
    at += std::max<std::size_t>(length, 1);
    switch (length) {
        case 1:
            return lead;
        case 2:
            return (lead & 0x1FU) << 6 | tail(start + 1);
        case 3:
            return (lead & 0x0FU) << 12 | tail(start + 1) << 6 | tail(start + 2);
        case 4:
            return (lead & 0x07U) << 18 | tail(start + 1) << 12 | tail(start + 2) << 6 | tail(start + 3);
        default:
            return U'\uFFFD';
    }
}

void append_code_point(std::string& utf8, char32_t code_point) {
    const auto append = [&](char32_t byte) {
        utf8.push_back(static_cast<char>(static_cast<unsigned char>(byte)));
    };
    const auto tail = [&](unsigned shift) { append(0x80U | (code_point >> shift & 0x3FU)); };
    if (code_point < 0x80) {
        append(code_point);
    } else if (code_point < 0x800) {
        append(0xC0U | code_point >> 6);
        tail(0);
    } else if (code_point < 0x10000) {
        append(0xE0U | code_point >> 12);
        tail(6);
        tail(0);
    } else {
        append(0xF0U | code_point >> 18);
        tail(12);
        tail(6);
        tail(0);
    }
}

std::string_view trimmed(std::string_view text) {
    while (!text.empty()) {
        std::size_t after = 0;
        if (!is_white_space(next_code_point(text, after))) break;
        text.remove_prefix(after);
    }
    while (!text.empty()) {
        auto start = text.size() - 1;
        while (start > 0 && is_continuation(text[start])) --start;
        std::size_t after = start;
        if (!is_white_space(next_code_point(text, after))) break;
        text.remove_suffix(text.size() - start);
    }
    return text;
}

}  // namespace coding::text
