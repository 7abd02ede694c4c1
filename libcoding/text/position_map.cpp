// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/text/position_map.hpp"

#include <algorithm>
#include <limits>
#include <stdexcept>

#include "libcoding/text/utf8.hpp"

namespace coding::text {
namespace {

constexpr std::uint32_t stride = 64;

bool starts_code_point(char byte) {
    return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U;
}
bool starts_astral(char byte) {
    return static_cast<unsigned char>(byte) >= 0xF0U;
}

void check_position(std::uint32_t position, std::uint32_t length) {
    if (position > length) throw std::out_of_range{"position behind the end of the text"};
}

}  // namespace

PositionMap::PositionMap(std::string_view utf8) : utf8_(utf8) {
    if (utf8.size() > std::numeric_limits<std::uint32_t>::max())
        throw std::invalid_argument{"text of 4 GB or more"};
    if (first_invalid_utf8(utf8)) throw std::invalid_argument{"text is not well-formed UTF-8"};
    byte_at_.reserve(utf8.size() / stride + 1);
    code_point_at_.reserve(utf8.size() / stride + 1);
    const auto bytes = static_cast<std::uint32_t>(utf8.size());
    for (std::uint32_t byte = 0; byte < bytes; ++byte) {
        if (byte % stride == 0) code_point_at_.push_back(code_points_);
        if (!starts_code_point(utf8[byte])) continue;
        if (code_points_ % stride == 0) byte_at_.push_back(byte);
        if (starts_astral(utf8[byte])) astral_.push_back(code_points_);
        ++code_points_;
    }
}

std::uint32_t PositionMap::utf16_units() const {
    return code_points_ + static_cast<std::uint32_t>(astral_.size());
}

std::uint32_t PositionMap::utf16_from_code_point(std::uint32_t code_point) const {
    check_position(code_point, code_points_);
    const auto astral_before = std::lower_bound(astral_.begin(), astral_.end(), code_point) - astral_.begin();
    return code_point + static_cast<std::uint32_t>(astral_before);
}

std::uint32_t PositionMap::code_point_from_utf16(std::uint32_t unit) const {
    check_position(unit, utf16_units());
    // The astral code point number i begins at unit astral_[i] + i; each one that begins before `unit` took a
    // unit more.
    std::uint32_t astral_before = 0;
    auto count = static_cast<std::uint32_t>(astral_.size());
    while (count > 0) {
        const auto half = count / 2;
        const auto middle = astral_before + half;
        if (astral_[middle] + middle < unit) {
            astral_before = middle + 1;
            count -= half + 1;
        } else {
            count = half;
        }
    }
    return unit - astral_before;
}

std::uint32_t PositionMap::utf8_from_code_point(std::uint32_t code_point) const {
    check_position(code_point, code_points_);
    if (code_point == code_points_) return utf8_bytes();
    const auto checkpoint = byte_at_[code_point / stride];
    return checkpoint +
           static_cast<std::uint32_t>(byte_offset(utf8_.substr(checkpoint), code_point % stride));
}

std::uint32_t PositionMap::code_point_from_utf8(std::uint32_t byte) const {
    check_position(byte, utf8_bytes());
    if (byte == utf8_bytes()) return code_points_;
    const auto checkpoint = byte / stride * stride;
    const auto started =
        code_point_at_[byte / stride] +
        static_cast<std::uint32_t>(count_code_points(utf8_.substr(checkpoint, byte - checkpoint)));
    return starts_code_point(utf8_[byte]) ? started : started - 1;
}

}  // namespace coding::text
