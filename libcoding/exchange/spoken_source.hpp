// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "libcoding/model/people.hpp"
#include "libcoding/model/source.hpp"
#include "libcoding/store/project.hpp"

namespace coding::exchange {

/// A block of a source as other programs take it: who, when, and the words alone.
struct SpokenBlock {
    BlockKind kind = BlockKind::turn;
    std::string speaker{};  ///< the label that the source shows ("P1"); empty outside turns
    Role role = Role::participant;
    std::string words{};  ///< without label and time codes; stage directions stay; lines are parted by \n
    std::optional<Milliseconds> begin{};
    std::optional<Milliseconds> end{};
};

/// A source without what only its file's layout needed. Blocks without words are not in it.
struct SpokenSource {
    std::string name;
    std::string language;  ///< BCP 47
    std::string date;      ///< ISO 8601
    std::vector<SpokenBlock> blocks;
};

SpokenSource spoken_source(const store::Project& project, const Source& source);

}  // namespace coding::exchange
