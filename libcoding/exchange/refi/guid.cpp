// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/exchange/refi/guid.hpp"

#include <array>

#include "libcoding/store/sha256.hpp"
#include "libcoding/text/utf8.hpp"

namespace coding::exchange::refi {
namespace {

constexpr std::size_t guid_length = 36;
// With braces and white space around it; what is longer is no GUID, and need not be looked at.
constexpr std::size_t longest_written = 64;
constexpr std::size_t version_place = 14;
constexpr char own_version = '8';

bool is_dash_place(std::size_t place) {
    return place == 8 || place == 13 || place == 18 || place == 23;
}

/// Of each byte, the hexadecimal digit in lower case, or the dash; '\0' for any other character.
constexpr std::array<char, 256> digits_and_dash() {
    std::array<char, 256> table{};
    for (std::size_t c = '0'; c <= '9'; ++c) table[c] = static_cast<char>(c);
    for (std::size_t c = 'a'; c <= 'f'; ++c) table[c] = table[c - 'a' + 'A'] = static_cast<char>(c);
    table['-'] = '-';
    return table;
}

}  // namespace

std::optional<std::string> canonical_guid(std::string_view written) {
    static constexpr auto table = digits_and_dash();
    if (written.size() < guid_length || written.size() > longest_written) return std::nullopt;
    written = text::trimmed(written);
    if (written.size() == guid_length + 2 && written.front() == '{' && written.back() == '}') {
        written = written.substr(1, guid_length);
    }
    if (written.size() != guid_length) return std::nullopt;
    std::string guid{written};
    for (std::size_t place = 0; place < guid_length; ++place) {
        const char c = table[static_cast<unsigned char>(written[place])];
        if (c == '\0' || (c == '-') != is_dash_place(place)) return std::nullopt;
        guid[place] = c;
    }
    return guid;
}

std::string own_guid(std::string_view project_guid, std::string_view element, std::int64_t id) {
    const auto digest = store::Sha256{}
                            .add(project_guid)
                            .add(std::string_view{"/"})
                            .add(element)
                            .add("/" + std::to_string(id))
                            .hexadecimal();
    std::string guid;
    for (std::size_t place = 0, next = 0; place < guid_length; ++place) {
        guid += is_dash_place(place) ? '-' : digest[next++];
    }
    guid[version_place] = own_version;
    guid[19] = "89ab"[static_cast<std::size_t>(guid[19] % 4)];  // variant
    return guid;
}

bool may_be_own_guid(std::string_view guid) {
    return guid.size() == guid_length && guid[version_place] == own_version;
}

}  // namespace coding::exchange::refi
