// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "libcoding/model/source.hpp"

#include "annotator/app/workspace.hpp"

namespace annotator {

/// The blocks of the selection, with their places in the source.
struct TurnsInHand {
    coding::SourceId source;
    std::uint32_t begin = 0;  ///< of the first, code points in the whole source
    std::vector<coding::Block> blocks;
    std::optional<coding::Block> next;  ///< behind the last

    [[nodiscard]] std::vector<coding::BlockId> ids() const;
};

/// As many are changed within a moment; more in the background.
constexpr std::size_t many_turns = 5'000;

[[nodiscard]] TurnsInHand turns_in_hand(const Workspace& workspace);

}  // namespace annotator
