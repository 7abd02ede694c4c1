// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "libcoding/language/message.hpp"
#include "libcoding/model/codebook.hpp"
#include "libcoding/model/people.hpp"

namespace coding::analysis {

/// A name that a user may write, and what it stands for (one thing may have several; the full one comes
/// first).
struct Named {
    std::string name;
    std::uint32_t index = 0;
};

/// Things by their one name.
template <class Thing>
std::vector<Named> names_of(const std::vector<Thing>& things) {
    std::vector<Named> names;
    for (std::uint32_t i = 0; i < things.size(); ++i) names.push_back({things[i].name, i});
    return names;
}
/// Codes by path and by name.
std::vector<Named> names_of_codes(const Codebook& codebook, bool themes_only = false);
/// Of participants first: a name that those of sources have too is theirs.
std::vector<Named> names_of_attributes(const std::vector<Attribute>& attributes);

/// What the user means: the exact name, else the one that differs only by case, accents, spaces … Nothing
/// when there is none; Error{conflict} when several things fit.
std::optional<std::uint32_t> find_named(const std::vector<Named>& names, std::string_view wanted);

/// "Did you mean …?" with the nearest names, else what there is.
Message nearest_hint(const std::vector<Named>& names, std::string_view wanted);

}  // namespace coding::analysis
