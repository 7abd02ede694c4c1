// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/analysis/sessions.hpp"

#include <unordered_map>

namespace coding::analysis {
namespace {

template <class Thing>
auto index_by_id(const std::vector<Thing>& things) {
    std::unordered_map<decltype(Thing::id), std::uint32_t> index;
    for (std::uint32_t i = 0; i < things.size(); ++i) index.emplace(things[i].id, i);
    return index;
}

std::vector<std::vector<Stay>> noted_stays(const store::CountingTables& tables) {
    std::vector<std::vector<Stay>> stays(tables.sources.size());
    const auto sources = index_by_id(tables.sources);
    const auto participants = index_by_id(tables.participants);
    for (const auto& presence : tables.presences) {
        const auto source = sources.find(presence.source);
        const auto participant = participants.find(presence.participant);
        if (source == sources.end() || participant == participants.end()) continue;
        Stay stay{participant->second};
        if (presence.from) stay.from = presence.from->count();
        if (presence.to) stay.to = presence.to->count();
        stays[source->second].push_back(stay);
    }
    return stays;
}

}  // namespace

Sessions::Sessions(const store::CountingTables& tables, std::optional<Milliseconds> from_time,
                   std::optional<Milliseconds> to_time) {
    const std::int64_t from = from_time ? from_time->count() : 0;
    const std::int64_t to = to_time ? to_time->count() : std::numeric_limits<std::int64_t>::max();
    auto stays = noted_stays(tables);
    std::vector<std::uint32_t> noted_at(tables.participants.size(), store::FlatBlock::none);
    for (std::uint32_t source = 0; source < stays.size(); ++source) {
        for (const auto& stay : stays[source]) noted_at[stay.participant] = source;
        for (const auto& talk : tables.talk_of_source[source]) {
            if (talk.speaker == store::FlatBlock::none || noted_at[talk.speaker] == source) continue;
            stays[source].push_back(Stay{talk.speaker});
        }
    }

    std::vector<bool> seen(tables.participants.size());
    returns_.resize(tables.participants.size());
    partial_.resize(tables.sources.size());
    for (std::size_t i = 0; i < stays.size(); ++i) {
        first_.push_back(stays_.size());
        for (const auto& stay : stays[i]) {
            if (seen[stay.participant]) returns_[stay.participant] = true;
            seen[stay.participant] = true;
            if (stay.from >= to || from >= stay.to) continue;
            if (!stay.whole()) partial_[i] = any_partial_ = true;
            stays_.push_back(stay);
        }
    }
    first_.push_back(stays_.size());
}

}  // namespace coding::analysis
