// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/containers/cell_values.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <chrono>
#include <cmath>
#include <cstdint>

namespace coding::containers {
namespace {

using Kind = NumberFormat::Kind;

constexpr int shown_digits = 15;        // as spreadsheets show them: 0.1 + 0.2 is 0.3
constexpr double last_day = 2'958'466;  // 1 January 10000
constexpr std::int64_t seconds_a_day = 86'400;

std::string plain(double value) {
    std::array<char, 64> digits{};
    const auto [end, fault] = std::to_chars(digits.data(), digits.data() + digits.size(), value,
                                            std::chars_format::general, shown_digits);
    return fault == std::errc{} ? std::string{digits.data(), end} : std::string{};
}

std::string two(std::int64_t value) {
    return (value < 10 ? "0" : "") + std::to_string(value);
}

std::string clock(std::int64_t seconds) {
    return std::to_string(seconds / 3600) + ':' + two(seconds / 60 % 60) + ':' + two(seconds % 60);
}

/// The time of a day: 14:30, and seconds where there are any.
std::string time_of_day(std::int64_t seconds) {
    const auto hours_and_minutes = two(seconds / 3600) + ':' + two(seconds / 60 % 60);
    return seconds % 60 == 0 ? hours_and_minutes : hours_and_minutes + ':' + two(seconds % 60);
}

std::string date(std::int64_t day, bool from_1904) {
    using namespace std::chrono;
    // The spreadsheets’ 1900 has a 29 February that never was: days before it count from a day later.
    const auto first = from_1904  ? sys_days{year{1904} / January / 1}
                       : day < 60 ? sys_days{year{1899} / December / 31}
                                  : sys_days{year{1899} / December / 30};
    const year_month_day found{first + days{day}};
    return std::to_string(static_cast<int>(found.year())) + '-' + two(static_cast<unsigned>(found.month())) +
           '-' + two(static_cast<unsigned>(found.day()));
}

/// The first section of a format’s code, without quoted words and what is in brackets but for [h], [m], [s].
std::string bare_code(std::string_view code) {
    std::string bare;
    for (std::size_t at = 0; at < code.size() && code[at] != ';'; ++at) {
        if (code[at] == '"') {
            at = std::min(code.find('"', at + 1), code.size());
        } else if (code[at] == '\\' || code[at] == '_' || code[at] == '*') {
            ++at;
        } else if (code[at] == '[') {
            const auto end = std::min(code.find(']', at), code.size());
            const auto inside = code.substr(at + 1, end - at - 1);
            if (inside.find_first_not_of("hHmMsS") == std::string_view::npos) bare += inside;
            at = end;
        } else {
            bare += code[at];
        }
    }
    return bare;
}

}  // namespace

NumberFormat builtin_format(unsigned id) {
    if (id == 9 || id == 10) return {Kind::percent};
    if (id >= 14 && id <= 17) return {Kind::date};
    if ((id >= 18 && id <= 21) || (id >= 45 && id <= 47)) return {Kind::time};
    if (id == 22) return {Kind::date_time};
    return {};
}

NumberFormat format_of_code(std::string_view code) {
    const auto bare = bare_code(code);
    if (bare.find("General") != std::string::npos) return {};
    const bool days = bare.find_first_of("yYdD") != std::string::npos;
    const bool hours = bare.find_first_of("hHsS") != std::string::npos;
    if (days) return {hours ? Kind::date_time : Kind::date};
    if (hours) return {Kind::time};
    if (bare.find_first_of("mM") != std::string::npos) return {Kind::date};
    if (bare.find('%') != std::string::npos) return {Kind::percent};
    if (bare.size() > 1 && bare.find_first_not_of('0') == std::string::npos)
        return {Kind::plain, bare.size()};
    return {};
}

std::string typed_number(double value, const NumberFormat& format, bool from_1904) {
    if (!std::isfinite(value)) return {};
    if (format.kind == Kind::percent) return plain(value * 100) + '%';
    const bool is_time = value >= 0 && value < last_day;
    if (format.kind == Kind::plain || !is_time) {
        auto text = plain(value);
        const bool whole = text.find_first_not_of("0123456789") == std::string::npos;
        constexpr std::size_t most_zeros = 30;
        if (whole && text.size() < format.zeros && format.zeros <= most_zeros)
            text.insert(0, format.zeros - text.size(), '0');
        return text;
    }
    const auto seconds = static_cast<std::int64_t>(std::llround(value * static_cast<double>(seconds_a_day)));
    if (format.kind == Kind::time) return clock(seconds);
    const auto time = seconds % seconds_a_day;
    const auto day = date(seconds / seconds_a_day, from_1904);
    return format.kind == Kind::date || time == 0 ? day : day + ' ' + time_of_day(time);
}

std::string typed_date(std::string_view iso) {
    const auto middle = iso.find('T');
    if (middle == std::string_view::npos) return std::string{iso};
    auto time = iso.substr(middle + 1);
    time = time.substr(0, time.find('.'));
    if (time.size() == 8 && time.ends_with(":00")) time.remove_suffix(3);
    const auto day = std::string{iso.substr(0, middle)};
    return time.empty() || time == "00:00" ? day : day + ' ' + std::string{time};
}

std::string typed_duration(std::string_view iso) {
    if (!iso.starts_with("PT")) return std::string{iso};
    std::int64_t seconds = 0;
    const char* at = iso.data() + 2;
    const char* const end = iso.data() + iso.size();
    while (at < end) {
        std::int64_t number = 0;
        const auto [behind, fault] = std::from_chars(at, end, number);
        constexpr std::int64_t most = 100'000'000;
        if (fault != std::errc{} || behind == end || number < 0 || number > most) return std::string{iso};
        at = behind;
        if (*at == '.' || *at == ',') {  // parts of a second
            while (at < end && *at != 'S') ++at;
            if (at == end) return std::string{iso};
        }
        if (*at != 'H' && *at != 'M' && *at != 'S') return std::string{iso};
        seconds += number * (*at == 'H' ? 3600 : *at == 'M' ? 60 : 1);
        ++at;
    }
    return clock(seconds);
}

}  // namespace coding::containers
