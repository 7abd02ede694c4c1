// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>

#include "libcoding/model/people.hpp"

namespace coding::analysis {

/// "#3": the third of the project, whatever may be told of her.
inline std::string person_number(std::uint32_t participant) {
    return "#" + std::to_string(participant + 1);
}

/// What figures call a person: the name, or, where that is not to be told, her number; by her index in the
/// project.
inline std::string told_name(const Participant& person, std::uint32_t participant) {
    return may_be_named(person.consent) ? person.name : person_number(participant);
}

}  // namespace coding::analysis
