// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "libcoding/transcripts/stay.hpp"

namespace coding::transcripts {

/// How many bytes of a list of persons are read.
inline constexpr std::size_t most_of_list = 4000;

/// A person named in the heading block: "Claire Dupont (CD)".
struct Mention {
    std::string name;               ///< without what stands in brackets
    std::string aside;              ///< what stands in brackets
    std::optional<Stay> stay = {};  ///< what that says of when the person was there; nothing: it says nothing
};

/// The persons of a list such as "Marie, Paul (formateur) et P1 à P6"; what does not look like a name is
/// passed over.
std::vector<Mention> mentions(std::string_view list);

}  // namespace coding::transcripts
