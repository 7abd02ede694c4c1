// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/exchange/refi/guid.hpp"

#include <array>

#include "libcoding/store/sha256.hpp"
#include "libcoding/text/utf8.hpp"

namespace coding::exchange::refi {
namespace {

constexpr std::size_t guid_length = 36;

bool is_dash_place(std::size_t place) {
    return place == 8 || place == 13 || place == 18 || place == 23;
}

/// The hexadecimal digit in lower case; '\0' for any other character.
char digit(char c) {
    if ((c >= '0' && c <= '9') || (c >= 'a' && c <= 'f')) return c;
    return c >= 'A' && c <= 'F' ? static_cast<char>(c - 'A' + 'a') : '\0';
}

}  // namespace

std::optional<std::string> canonical_guid(std::string_view written) {
    // Most values are none: what is shorter is told from its length alone.
    if (written.size() < guid_length) return std::nullopt;
    written = text::trimmed(written);
    if (written.size() == guid_length + 2 && written.front() == '{' && written.back() == '}') {
        written = written.substr(1, guid_length);
    }
    if (written.size() != guid_length) return std::nullopt;
    std::array<char, guid_length> guid;
    for (std::size_t place = 0; place < guid_length; ++place) {
        const char c = is_dash_place(place) ? written[place] : digit(written[place]);
        if (c == '\0' || (is_dash_place(place) && c != '-')) return std::nullopt;
        guid[place] = c;
    }
    return std::string{guid.data(), guid.size()};
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
    guid[14] = '8';                                             // version
    guid[19] = "89ab"[static_cast<std::size_t>(guid[19] % 4)];  // variant
    return guid;
}

}  // namespace coding::exchange::refi
