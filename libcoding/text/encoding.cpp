// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/text/encoding.hpp"

#include <algorithm>
#include <array>
#include <memory>
#include <optional>
#include <stdexcept>

#include <unicode/ucnv.h>
#include <unicode/utf16.h>

#include "libcoding/text/utf8.hpp"

namespace coding::text {
namespace {

constexpr char32_t replacement = U'\uFFFD';

struct Characters {
    std::string utf8;
    std::size_t replaced = 0;
};

Characters from_damaged_utf8(std::string_view bytes) {
    Characters result;
    result.utf8.reserve(bytes.size());
    while (const auto bad = first_invalid_utf8(bytes)) {
        result.utf8.append(bytes.substr(0, *bad));
        append_code_point(result.utf8, replacement);
        ++result.replaced;
        // One replacement stands for a cut-off character, not one for each of its bytes.
        std::size_t end = *bad + 1;
        while (end < bytes.size() && (static_cast<unsigned char>(bytes[end]) & 0xC0U) == 0x80U) ++end;
        bytes.remove_prefix(end);
    }
    result.utf8.append(bytes);
    return result;
}

Characters from_utf16(std::string_view bytes, Encoding encoding) {
    const std::size_t high = encoding == Encoding::utf16_be ? 0 : 1;
    const auto unit = [&](std::size_t at) {
        return static_cast<char32_t>(static_cast<unsigned char>(bytes[at + high]) << 8 |
                                     static_cast<unsigned char>(bytes[at + 1 - high]));
    };
    Characters result;
    result.utf8.reserve(bytes.size());
    const auto end = bytes.size() / 2 * 2;
    for (std::size_t at = 0; at < end; at += 2) {
        const auto first = unit(at);
        if (!U16_IS_SURROGATE(first)) {
            append_code_point(result.utf8, first);
        } else if (U16_IS_SURROGATE_LEAD(first) && at + 2 < end && U16_IS_TRAIL(unit(at + 2))) {
            append_code_point(result.utf8, static_cast<char32_t>(U16_GET_SUPPLEMENTARY(first, unit(at + 2))));
            at += 2;
        } else {
            append_code_point(result.utf8, replacement);
            ++result.replaced;
        }
    }
    if (end < bytes.size()) {
        append_code_point(result.utf8, replacement);
        ++result.replaced;
    }
    return result;
}

/// What each of the 256 bytes of Windows-1252 stands for. ICU passes its five unassigned bytes on as C1
/// controls; nobody wrote those, so they count as unreadable.
std::array<char32_t, 256> windows_1252_characters() {
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<UConverter, decltype(&ucnv_close)> converter{ucnv_open("windows-1252", &status),
                                                                       &ucnv_close};
    std::array<char32_t, 256> characters{};
    for (std::size_t i = 0; i < characters.size(); ++i) {
        const char byte = static_cast<char>(static_cast<unsigned char>(i));
        std::array<UChar, 2> units{};
        ucnv_toUChars(converter.get(), units.data(), static_cast<int32_t>(units.size()), &byte, 1, &status);
        characters[i] = units[0] >= 0x80 && units[0] < 0xA0 ? replacement : static_cast<char32_t>(units[0]);
    }
    if (U_FAILURE(status)) throw std::runtime_error{"ICU has no windows-1252"};
    return characters;
}

Characters from_windows_1252(std::string_view bytes) {
    const auto characters = windows_1252_characters();
    Characters result;
    result.utf8.reserve(bytes.size() + bytes.size() / 8);
    for (const char byte : bytes) {
        const auto character = characters[static_cast<unsigned char>(byte)];
        append_code_point(result.utf8, character);
        result.replaced += character == replacement ? 1U : 0U;
    }
    return result;
}

bool is_control(char byte) {
    const auto value = static_cast<unsigned char>(byte);
    return value == 0x7F || (value < 0x20 && !(value >= '\t' && value <= '\r'));
}

/// A few controls come with old word processors' texts; more than one in fifty bytes come with no text.
bool looks_binary(std::string_view utf8) {
    if (utf8.find('\0') != std::string_view::npos) return true;
    const auto controls = std::count_if(utf8.begin(), utf8.end(), is_control);
    return static_cast<std::size_t>(controls) * 50 > utf8.size();
}

/// UTF-16 shows by zero bytes in one half of the units (the high bytes of Latin letters, or of spaces and
/// line ends at the least) and next to none in the other.
std::optional<Encoding> utf16_by_zeros(std::string_view bytes) {
    std::array<std::size_t, 2> zeros{};
    for (std::size_t i = 0; i < bytes.size(); ++i) zeros[i % 2] += bytes[i] == '\0' ? 1U : 0U;
    const auto [even, odd] = zeros;
    // The high bytes of what is well-formed UTF-8 as well are controls, half of all: a few are strays.
    const auto controls = std::count_if(bytes.begin(), bytes.end(), is_control);
    if (!first_invalid_utf8(bytes) && static_cast<std::size_t>(controls) * 25 < bytes.size())
        return std::nullopt;
    if (std::max(even, odd) * 64 < bytes.size() || std::min(even, odd) * 16 > std::max(even, odd))
        return std::nullopt;
    return odd > even ? Encoding::utf16_le : Encoding::utf16_be;
}

/// UTF-8 with a few broken bytes (cut off, patched) rather than Windows-1252: well-formed sequences of
/// several bytes hardly ever come about by chance.
bool mostly_utf8(std::string_view bytes) {
    std::size_t good = 0;
    std::size_t bad = 0;
    while (const auto at = first_invalid_utf8(bytes)) {
        const auto well_formed = bytes.substr(0, *at);
        good += well_formed.size() - count_code_points(well_formed);
        ++bad;
        bytes.remove_prefix(*at + 1);
    }
    good += bytes.size() - count_code_points(bytes);
    return good >= 4 * bad;
}

std::string without_carriage_returns(std::string utf8) {
    if (utf8.find('\r') == std::string::npos) return utf8;
    return with_plain_line_ends(utf8);
}

Decoded decoded(Characters characters, Encoding encoding, bool guessed) {
    const bool binary = looks_binary(characters.utf8);
    return {without_carriage_returns(std::move(characters.utf8)), encoding, guessed, characters.replaced,
            binary};
}

}  // namespace

std::string_view encoding_name(Encoding encoding) {
    switch (encoding) {
        case Encoding::utf16_le:
            return "UTF-16LE";
        case Encoding::utf16_be:
            return "UTF-16BE";
        case Encoding::windows_1252:
            return "windows-1252";
        case Encoding::utf8:
            break;
    }
    return "UTF-8";
}

Decoded decode(std::span<const std::byte> raw) {
    const std::string_view bytes{reinterpret_cast<const char*>(raw.data()), raw.size()};
    if (bytes.starts_with("\xEF\xBB\xBF"))
        return decoded(from_damaged_utf8(bytes.substr(3)), Encoding::utf8, false);
    if (bytes.starts_with("\xFF\xFE")) {
        return decoded(from_utf16(bytes.substr(2), Encoding::utf16_le), Encoding::utf16_le, false);
    }
    if (bytes.starts_with("\xFE\xFF")) {
        return decoded(from_utf16(bytes.substr(2), Encoding::utf16_be), Encoding::utf16_be, false);
    }
    // Zeros first: UTF-16 of plain ASCII is well-formed UTF-8 too, with NULs that no text has.
    if (bytes.find('\0') != std::string_view::npos) {
        if (const auto encoding = utf16_by_zeros(bytes)) {
            auto characters = from_utf16(bytes, *encoding);
            if (characters.replaced <= 1 && !looks_binary(characters.utf8)) {
                return decoded(std::move(characters), *encoding, true);
            }
        }
    }
    if (!first_invalid_utf8(bytes)) return decoded({std::string{bytes}, 0}, Encoding::utf8, false);
    if (mostly_utf8(bytes)) return decoded(from_damaged_utf8(bytes), Encoding::utf8, true);
    return decoded(from_windows_1252(bytes), Encoding::windows_1252, true);
}

std::string with_plain_line_ends(std::string_view utf8) {
    std::string result;
    result.reserve(utf8.size());
    for (auto at = utf8.find('\r'); at != std::string_view::npos; at = utf8.find('\r')) {
        result.append(utf8.substr(0, at));
        result.push_back('\n');
        utf8.remove_prefix(utf8.substr(at).starts_with("\r\n") ? at + 2 : at + 1);
    }
    result.append(utf8);
    return result;
}

}  // namespace coding::text
