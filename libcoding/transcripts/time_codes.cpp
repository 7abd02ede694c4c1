// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/transcripts/time_codes.hpp"

#include <algorithm>
#include <cstdint>

#include "libcoding/text/utf8.hpp"
#include "libcoding/transcripts/characters.hpp"

namespace coding::transcripts {
namespace {

struct Number {
    std::int64_t value = 0;
    std::size_t digits = 0;
};

Number number_at(std::string_view text, std::size_t at, std::size_t most) {
    Number number;
    while (number.digits < most && at + number.digits < text.size() && is_digit(text[at + number.digits])) {
        number.value = number.value * 10 + (text[at + number.digits] - '0');
        ++number.digits;
    }
    return number;
}

bool digit_at(std::string_view text, std::size_t at) {
    return at < text.size() && is_digit(text[at]);
}

std::int64_t thousandths(Number fraction) {
    if (fraction.digits == 1) return fraction.value * 100;
    if (fraction.digits == 2) return fraction.value * 10;
    return fraction.value;
}

struct Point {
    std::size_t end = 0;
    Milliseconds at{0};
    bool clock_like = false;
};

/// mm:ss, h:mm:ss or h:mm:ss:frames, each with a fraction or without. Parts have two digits, the first may
/// have one or three; `loose`: every part may have one.
std::optional<Point> point_at(std::string_view text, std::size_t at, bool enclosed, bool loose = false) {
    std::int64_t parts[4] = {};
    std::size_t count = 0;
    while (count < 4) {
        const auto number = number_at(text, at, count == 0 ? 3 : 2);
        if (number.digits == 0 || (count > 0 && number.digits != 2 && !loose)) return std::nullopt;
        parts[count++] = number.value;
        at += number.digits;
        if (at >= text.size() || text[at] != ':' || !digit_at(text, at + 1)) break;
        ++at;
    }
    if (count < 2 || digit_at(text, at)) return std::nullopt;
    const bool hours = count >= 3;
    const std::int64_t minutes = hours ? parts[1] : parts[0];
    const std::int64_t seconds = hours ? parts[2] : parts[1];
    if (seconds > 59 || (hours && minutes > 59)) return std::nullopt;
    std::int64_t total = (((hours ? parts[0] : 0) * 60 + minutes) * 60 + seconds) * 1000;
    Point point{.end = at, .clock_like = !hours};
    if (at < text.size() && digit_at(text, at + 1)) {
        // f4 writes tenths behind a hyphen; a hyphen before more than one digit opens a range.
        const bool tenths = enclosed && text[at] == '-' && !digit_at(text, at + 2);
        if (text[at] == '.' || text[at] == ',' || tenths) {
            const auto fraction = number_at(text, at + 1, 3);
            total += thousandths(fraction);
            at += 1 + fraction.digits;
            while (digit_at(text, at)) ++at;
            point.clock_like = false;
        }
    }
    point.end = at;
    point.at = Milliseconds{total};
    return point;
}

char closing(char opening) {
    switch (opening) {
        case '[':
            return ']';
        case '(':
            return ')';
        case '{':
            return '}';
        case '<':
            return '>';
        case '#':
            return '#';
        default:
            return '\0';
    }
}

/// Behind what stands between the two ends of a stretch (- – — --> à); `at` itself where there is none.
std::size_t range_separator(std::string_view text, std::size_t at) {
    auto next = skip_spaces(text, at, text.size());
    if (text.substr(next).starts_with("-->")) return skip_spaces(text, next + 3, text.size());
    if (text.substr(next).starts_with("à ")) return skip_spaces(text, next + 2, text.size());
    const auto dash = dash_at(text, next);
    return dash == 0 ? at : skip_spaces(text, next + dash, text.size());
}

/// "0:0:3.480 --> 0:1:2.0", as Teams heads what was said. Parts of one digit are no time elsewhere.
std::optional<TimeCode> loose_stretch(std::string_view text, std::size_t at) {
    const auto first = point_at(text, at, false, true);
    if (!first) return std::nullopt;
    const auto arrow = skip_spaces(text, first->end, text.size());
    if (!text.substr(arrow).starts_with("-->")) return std::nullopt;
    const auto last = point_at(text, skip_spaces(text, arrow + 3, text.size()), false, true);
    if (!last || last->at < first->at) return std::nullopt;
    return TimeCode{.begin = at, .end = last->end, .at = first->at, .until = last->at};
}

/// "¤<2400>", thousandths of a second, as Transana writes a time into a transcript.
std::optional<TimeCode> behind_currency_sign(std::string_view text, std::size_t at) {
    constexpr std::string_view opening = "¤<";
    constexpr std::size_t most_digits = 9;
    const auto number = number_at(text, at + opening.size(), most_digits);
    const auto end = at + opening.size() + number.digits;
    if (number.digits == 0 || end >= text.size() || text[end] != '>') return std::nullopt;
    return TimeCode{.begin = at, .end = end + 1, .at = Milliseconds{number.value}, .enclosed = true};
}

}  // namespace

std::optional<TimeCode> time_code_at(std::string_view text, std::size_t at) {
    if (at >= text.size()) return std::nullopt;
    if (text.substr(at).starts_with("¤<")) return behind_currency_sign(text, at);
    TimeCode code{.begin = at};
    const char close = closing(text[at]);
    code.enclosed = close != '\0';
    // A time code is short: what lies far behind is never looked at, so that many brackets cost no more than
    // few.
    const auto rest = text.substr(0, at + 64);
    auto next = code.enclosed ? skip_spaces(rest, at + 1, rest.size()) : at;
    if (!digit_at(rest, next)) return std::nullopt;
    const auto point = point_at(rest, next, code.enclosed);
    if (!point) return code.enclosed ? std::nullopt : loose_stretch(rest, at);
    code.at = point->at;
    code.clock_like = point->clock_like;
    next = point->end;
    if (const auto second = range_separator(rest, next); second != next && digit_at(rest, second)) {
        auto until = point_at(rest, second, code.enclosed);
        if (!until && !code.enclosed &&
            rest.substr(next, second - next).find("-->") != std::string_view::npos)
            until = point_at(rest, second, false, true);
        if (until && until->at >= code.at) {
            code.until = until->at;
            code.clock_like = false;
            next = until->end;
        }
    }
    if (code.enclosed) {
        next = skip_spaces(rest, next, rest.size());
        if (next >= rest.size() || rest[next] != close) return std::nullopt;
        ++next;
    }
    code.end = next;
    return code;
}

std::optional<Milliseconds> time_from(std::string_view field) {
    field = text::trimmed(field);
    if (const auto code = time_code_at(field, 0); code && code->end == field.size()) return code->at;
    const auto seconds = number_at(field, 0, 9);
    if (seconds.digits == 0) return std::nullopt;
    std::int64_t total = seconds.value * 1000;
    std::size_t at = seconds.digits;
    if (at < field.size() && (field[at] == '.' || field[at] == ',')) {
        const auto fraction = number_at(field, at + 1, 3);
        total += thousandths(fraction);
        at += 1 + fraction.digits;
        while (digit_at(field, at)) ++at;
    }
    if (field.substr(at) == "s" || field.substr(at) == " s") at = field.size();
    if (at != field.size()) return std::nullopt;
    return Milliseconds{total};
}

std::string time_code(Milliseconds at, char decimal_sign) {
    const auto total = std::max<std::int64_t>(at.count(), 0);
    std::string code;
    const auto add = [&code](std::int64_t number, std::size_t digits) {
        auto written = std::to_string(number);
        if (written.size() < digits) written.insert(0, digits - written.size(), '0');
        code += written;
    };
    add(total / 3'600'000, 2);
    code += ':';
    add(total / 60'000 % 60, 2);
    code += ':';
    add(total / 1000 % 60, 2);
    code += decimal_sign;
    add(total % 1000, 3);
    return code;
}

}  // namespace coding::transcripts
