// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/analysis/stances.hpp"

#include <algorithm>

#include "libcoding/analysis/blocks.hpp"

namespace coding::analysis {
namespace {

/// Of somebody who speaks of the subject: one more turn.
Stance with(Stance stance, const ThemeTurn& turn) {
    const bool favour = turn.lever || stance == Stance::in_favour || stance == Stance::both;
    const bool against = turn.barrier || stance == Stance::against || stance == Stance::both;
    if (favour && against) return Stance::both;
    if (favour) return Stance::in_favour;
    return against ? Stance::against : Stance::neither;
}

/// Marks who was at the source when one of the turns was said.
void note_present(SubjectStances& subject, const Scope& scope, std::uint32_t source,
                  std::span<const ThemeTurn> turns, const std::vector<std::int32_t>& times) {
    for (const auto& stay : scope.sessions.at(source)) {
        auto& stance = subject.of_participant[stay.participant];
        if (stance != Stance::absent) continue;
        const bool there = stay.whole() || std::any_of(turns.begin(), turns.end(), [&](const auto& turn) {
                               return stay.holds(times[turn.block]);
                           });
        if (there) stance = Stance::silent;
    }
}

bool holds(const std::vector<ThemeTurn>& turns, std::uint32_t block) {
    const auto found =
        std::lower_bound(turns.begin(), turns.end(), block,
                         [](const ThemeTurn& turn, std::uint32_t b) { return turn.block < b; });
    return found != turns.end() && found->block == block;
}

}  // namespace

std::vector<SubjectStances> stances(const store::CountingTables& tables, const Scope& scope,
                                    const std::vector<std::vector<ThemeTurn>>& theme_turns,
                                    std::span<const store::TurnLink> links) {
    const auto times = scope.sessions.any_partial() ? block_times(tables)
                                                    : std::vector<std::int32_t>(tables.blocks.size(), -1);
    std::vector<SubjectStances> found;
    for (const auto& turns : theme_turns) {
        auto& subject = found.emplace_back();
        subject.turns = turns.size();
        subject.of_participant.assign(tables.participants.size(), Stance::absent);
        for (std::size_t first = 0; first < turns.size();) {
            const auto source = tables.blocks[turns[first].block].source;
            auto end = first;
            for (; end < turns.size() && tables.blocks[turns[end].block].source == source; ++end) {
                const auto speaker = tables.blocks[turns[end].block].speaker;
                if (speaker == store::FlatBlock::none) continue;
                subject.of_participant[speaker] = with(subject.of_participant[speaker], turns[end]);
            }
            note_present(subject, scope, source, std::span{turns}.subspan(first, end - first), times);
            ++subject.sources;
            first = end;
        }
        for (std::size_t who = 0; who < subject.of_participant.size(); ++who) {
            if (scope.participants[who])
                ++subject.counts[static_cast<std::size_t>(subject.of_participant[who])];
        }
        for (const auto& link : links) {
            if (holds(turns, link.from) || holds(turns, link.to)) {
                ++subject.links[static_cast<std::size_t>(link.kind)];
            }
        }
    }
    return found;
}

}  // namespace coding::analysis
