// SPDX-License-Identifier: GPL-3.0-or-later
// Participants come and go; reading and changing them: store/people.hpp.
#pragma once

#include <cstddef>
#include <map>

#include "libcoding/model/people.hpp"
#include "libcoding/store/project.hpp"

namespace coding::store {

/// Its id is set. Error{conflict} when it has no name or the name is taken.
void add_participant(Change& change, Participant& participant);

/// Removes a participant with presences, values and memos; turns lose their speaker.
void remove_participant(Change& change, ParticipantId participant);

/// What hangs on a participant.
struct ParticipantUse {
    std::size_t turns = 0;
    std::size_t presences = 0;
    std::size_t values = 0;
    std::size_t memos = 0;
};
ParticipantUse use_of(const Project& project, ParticipantId participant);

/// Who speaks in a source, and in how many turns.
std::map<ParticipantId, std::size_t> turns_by_speaker(const Project& project, SourceId source);

/// Gives turns, presences, values and memos of one participant to another, who keeps what is known of her: a
/// presence at the same session, a value of the same attribute.
void hand_over(Change& change, ParticipantId from, ParticipantId to);

void remove_presence(Change& change, SourceId source, ParticipantId participant);

}  // namespace coding::store
