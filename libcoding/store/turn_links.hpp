// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <vector>

#include "libcoding/model/link.hpp"
#include "libcoding/store/counting.hpp"

namespace coding::store {

/// A link between turns of one source, for counting: indices in the tables.
struct TurnLink {
    std::uint32_t from = 0;  ///< the later turn: who agrees, nuances …
    std::uint32_t to = 0;    ///< the earlier one
    LinkKind kind = LinkKind::agrees;
    std::uint32_t coder = 0;
};

/// Those between turns that are in the tables, in text order.
std::vector<TurnLink> turn_links(const Project& project, const CountingTables& tables);

}  // namespace coding::store
