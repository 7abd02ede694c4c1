// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "libcoding/analysis/scope.hpp"
#include "libcoding/analysis/theme_turns.hpp"
#include "libcoding/model/link.hpp"
#include "libcoding/store/turn_links.hpp"

namespace coding::analysis {

/// Links between turns: agrees, nuances, contradicts, completes, asks.
inline constexpr std::size_t turn_link_kinds = 5;
using LinkCounts = std::array<std::uint64_t, turn_link_kinds>;  ///< by LinkKind

/// How one person turns to what another said, in one source.
struct Exchange {
    std::uint32_t source = 0;
    std::uint32_t from = 0;  ///< participant who speaks later
    std::uint32_t to = 0;    ///< participant who spoke before
    std::uint64_t follows = 0;
    std::uint64_t takes_up = 0;
    LinkCounts links{};
};

struct ExchangeSession {
    std::uint32_t source = 0;
    std::uint64_t turns = 0;
    std::uint64_t changes = 0;               ///< one known speaker follows another
    std::uint64_t between_participants = 0;  ///< of the changes
    std::uint64_t takes_up = 0;
    LinkCounts links{};
};

struct Exchanges {
    std::vector<Exchange> pairs;            ///< by source, then from, then to
    std::vector<ExchangeSession> sessions;  ///< sources in scope where at least two speak
};

/// Who follows whom: of two turns next to each other in the text, both in scope, by two known speakers. Who
/// takes up whose theme: the turn of one person is coded with a subject that a turn of another was coded with
/// at most `within` turns before (all turns of the source are counted; of several, the nearest). Links: as
/// the coders in scope drew them, one drawn by several once unless every coder counts.
Exchanges exchanges(const store::CountingTables& tables, const Scope& scope,
                    const std::vector<std::vector<ThemeTurn>>& theme_turns,
                    std::span<const store::TurnLink> links, std::uint32_t within);

/// The links that count, in text order.
std::vector<store::TurnLink> links_in_scope(const store::CountingTables& tables, const Scope& scope,
                                            std::span<const store::TurnLink> links);

}  // namespace coding::analysis
