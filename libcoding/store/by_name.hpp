// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "libcoding/error.hpp"
#include "libcoding/text/folding.hpp"

namespace coding::store {

/// The one thing of that name: exact first, else by what folding leaves of the names. Nothing when there is
/// none; Error{conflict} naming those that fit when folding fits several.
template <class Thing>
std::optional<Thing> by_name(const std::vector<Thing>& things, std::string_view name) {
    for (const Thing& thing : things) {
        if (thing.name == name) return thing;
    }
    const std::string key = text::search_key(name);
    const Thing* found = nullptr;
    std::string fitting;
    bool several = false;
    for (const Thing& thing : things) {
        if (text::search_key(thing.name) != key) continue;
        several = found != nullptr;
        fitting += (found ? ", " : "") + thing.name;
        found = &thing;
        if (several) break;
    }
    if (several) {
        throw Error{ErrorKind::conflict, Message{"“{0}” may be any of these: {1}.", name, fitting},
                    Message{"Write the name exactly as it stands in the project."}};
    }
    if (!found) return std::nullopt;
    return *found;
}

}  // namespace coding::store
