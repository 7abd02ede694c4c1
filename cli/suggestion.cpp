// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/suggestion.hpp"

#include "libcoding/text/nearest.hpp"

namespace cli {

using coding::Message;

Message suggestion(std::string_view given, std::span<const std::string> known, const Message& otherwise) {
    const auto near = coding::text::nearest(given, known);
    if (near.empty()) return otherwise;
    std::string names;
    for (const auto& name : near) names += (names.empty() ? "" : ", ") + name;
    return Message{"Did you mean {0}?", names};
}

}  // namespace cli
