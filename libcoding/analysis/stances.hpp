// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "libcoding/analysis/exchanges.hpp"

namespace coding::analysis {

/// How a participant stands to a subject.
enum class Stance {
    in_favour,  ///< speaks of it, and of what helps
    against,    ///< speaks of it, and of what hinders
    both,
    neither,  ///< speaks of it without saying either
    silent,   ///< was there when others spoke of it
    absent,   ///< was at no session (or at none of its moments) where it was spoken of
};
inline constexpr std::size_t stance_kinds = 6;

struct SubjectStances {
    std::uint64_t turns = 0;
    std::uint64_t sources = 0;
    std::vector<Stance> of_participant;  ///< by participant; means something for those in scope alone
    std::array<std::uint64_t, stance_kinds> counts{};  ///< of participants in scope
    LinkCounts links{};  ///< of which one turn at least is coded with the subject
};

/// By subject. A turn without a time: whoever was there at all counts as there.
std::vector<SubjectStances> stances(const store::CountingTables& tables, const Scope& scope,
                                    const std::vector<std::vector<ThemeTurn>>& theme_turns,
                                    std::span<const store::TurnLink> links);

}  // namespace coding::analysis
