// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "libcoding/model/people.hpp"
#include "libcoding/store/project.hpp"

// What a person does to participants; see acts/codings.hpp for what all acts have in common.
namespace coding::acts {

/// Adds somebody who is in no transcript (yet).
Participant add_participant(store::Project& project, std::string_view coder, Participant participant);

/// Changes names, roles and consents of one participant or several. The names in the transcripts' texts stay.
HistoryId change_participants(store::Project& project, std::string_view coder,
                              std::span<const Participant> participants);

/// What joining participants into one would do.
struct JoinPlan {
    std::size_t turns = 0;      ///< that get the other speaker
    std::size_t presences = 0;  ///< at sessions, that go over (or fall together with one that is there)
    std::size_t values = 0;     ///< of attributes, that go over
    std::size_t memos = 0;
    /// An attribute (or role, or consent: then `attribute` is empty and the words are theirs) of which the
    /// two say different things; the first is kept, the other is in the history alone.
    struct Conflict {
        std::string attribute;
        std::string kept;
        std::string dropped;
    };
    std::vector<Conflict> conflicts;
};
JoinPlan plan_join(const store::Project& project, ParticipantId kept, std::span<const ParticipantId> others);

/// Makes spellings of one person one participant: turns, presences, values and memos go to `kept`, the others
/// are removed. What `kept` says of itself stays; a role of participant and a consent that is unknown say
/// nothing.
Participant join_participants(store::Project& project, std::string_view coder, ParticipantId kept,
                              std::span<const ParticipantId> others);

struct ParticipantRemovalPlan {
    std::size_t turns = 0;  ///< that lose their speaker
    std::size_t presences = 0;
    std::size_t values = 0;
    std::size_t memos = 0;
};
ParticipantRemovalPlan plan_remove_participants(const store::Project& project,
                                                std::span<const ParticipantId> participants);
HistoryId remove_participants(store::Project& project, std::string_view coder,
                              std::span<const ParticipantId> participants);

/// A cell of the table of participants; an empty value takes back what was said.
struct ParticipantValue {
    ParticipantId participant;
    std::string attribute;  ///< made when there is none of that name
    std::string value;
};
HistoryId set_participant_values(store::Project& project, std::string_view coder,
                                 std::span<const ParticipantValue> values);

/// Makes these, and nobody else, the people who are noted as present at the session, with their times.
/// Returns none when it was so. Error{conflict} when somebody leaves before arriving.
HistoryId set_presences(store::Project& project, std::string_view coder, SourceId source,
                        std::span<const Presence> presences);

/// Variables themselves. Removing one removes its values.
HistoryId rename_attribute(store::Project& project, std::string_view coder, AttributeId attribute,
                           const std::string& name);
HistoryId remove_attribute(store::Project& project, std::string_view coder, AttributeId attribute);

}  // namespace coding::acts
