// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/acts/people.hpp"

#include <algorithm>
#include <set>
#include <utility>

#include "libcoding/acts/kept_names.hpp"
#include "libcoding/acts/sentences.hpp"
#include "libcoding/error.hpp"
#include "libcoding/store/groups.hpp"
#include "libcoding/store/participants.hpp"
#include "libcoding/store/people.hpp"

namespace coding::acts {
namespace {

Participant participant_there(const store::Project& project, ParticipantId id) {
    for (Participant& participant : store::participants(project)) {
        if (participant.id == id) return std::move(participant);
    }
    throw Error{ErrorKind::not_found, Message{"The participant is not in the project."},
                Message{"It may have been removed; undo brings it back."}};
}

std::string name_of_attribute(const store::Project& project, AttributeId id) {
    for (const Attribute& attribute : store::attributes(project)) {
        if (attribute.id == id) return attribute.name;
    }
    throw Error{ErrorKind::not_found, Message{"The variable is not in the project."},
                Message{"It may have been removed; undo brings it back."}};
}

std::vector<ParticipantId> without(std::span<const ParticipantId> all, ParticipantId one) {
    std::vector<ParticipantId> rest;
    for (const ParticipantId id : all) {
        if (id != one && std::find(rest.begin(), rest.end(), id) == rest.end()) rest.push_back(id);
    }
    return rest;
}

/// Role and consent of two spellings of one person: what is said goes before what is not.
void take_over(Participant& kept, const Participant& other) {
    if (!kept.role_said && (other.role_said || kept.role == Role::participant)) {
        kept.role = other.role;
        kept.role_said = other.role_said;
    }
    if (kept.consent == Consent::unknown) kept.consent = other.consent;
}

}  // namespace

Participant add_participant(store::Project& project, std::string_view coder, Participant participant) {
    auto change = project.change(coder, Message{"Added the participant {0}", participant.name});
    store::add_participant(change, participant);
    change.commit();
    return participant;
}

HistoryId change_participants(store::Project& project, std::string_view coder,
                              std::span<const Participant> participants) {
    auto change = project.change(coder, {});
    const KeptNames kept{project};
    std::string first;
    std::size_t count = 0;
    for (const Participant& participant : participants) {
        const auto before = participant_there(project, participant.id);
        if (before.name == participant.name && before.role == participant.role &&
            before.consent == participant.consent) {
            continue;
        }
        if (count++ == 0) first = before.name;
        auto after = participant;
        after.role_said = before.role_said || before.role != participant.role;
        store::update_participant(change, after);
    }
    change.tell(
        Message{"Changed {0, plural, one {the participant {1}} other {# participants}}", count, first});
    kept.follow(change);
    return change.commit();
}

JoinPlan plan_join(const store::Project& project, ParticipantId kept, std::span<const ParticipantId> others) {
    JoinPlan plan;
    auto person = participant_there(project, kept);
    auto values = store::values(project, kept);
    const auto differ = [&](const std::string& attribute, std::string_view one, std::string_view other) {
        if (one != other) plan.conflicts.push_back({attribute, std::string{one}, std::string{other}});
    };
    for (const ParticipantId id : without(others, kept)) {
        const auto other = participant_there(project, id);
        const auto use = store::use_of(project, id);
        plan.turns += use.turns;
        plan.presences += use.presences;
        plan.memos += use.memos;
        take_over(person, other);
        if (other.role_said || other.role != Role::participant)
            differ({}, name_of(person.role), name_of(other.role));
        if (other.consent != Consent::unknown) differ({}, name_of(person.consent), name_of(other.consent));
        for (const auto& [attribute, value] : store::values(project, id)) {
            const auto [there, is_new] = values.emplace(attribute, value);
            if (is_new) {
                ++plan.values;
            } else {
                differ(attribute, there->second, value);
            }
        }
    }
    return plan;
}

Participant join_participants(store::Project& project, std::string_view coder, ParticipantId kept,
                              std::span<const ParticipantId> others) {
    auto change = project.change(coder, {});
    KeptNames kept_names{project};
    auto person = participant_there(project, kept);
    std::string names;
    for (const ParticipantId id : without(others, kept)) {
        const auto other = participant_there(project, id);
        names += (names.empty() ? "" : ", ") + other.name;
        take_over(person, other);
        store::hand_over(change, id, kept);
        store::remove_participant(change, id);
        kept_names.merged(id, kept);
    }
    change.tell(Message{"Joined {0} with {1}: one person", names, person.name});
    store::update_participant(change, person);
    kept_names.follow(change);
    change.commit();
    return person;
}

ParticipantRemovalPlan plan_remove_participants(const store::Project& project,
                                                std::span<const ParticipantId> participants) {
    ParticipantRemovalPlan plan;
    for (const ParticipantId id : participants) {
        const auto use = store::use_of(project, id);
        plan.turns += use.turns;
        plan.presences += use.presences;
        plan.values += use.values;
        plan.memos += use.memos;
    }
    return plan;
}

HistoryId remove_participants(store::Project& project, std::string_view coder,
                              std::span<const ParticipantId> participants) {
    auto change = project.change(coder, {});
    std::string first;
    for (const ParticipantId id : participants) {
        const auto person = participant_there(project, id);
        if (first.empty()) first = person.name;
        store::remove_participant(change, id);
    }
    change.tell(Message{"Removed {0, plural, one {the participant {1}} other {# participants}}",
                        participants.size(), first});
    return change.commit();
}

HistoryId set_participant_values(store::Project& project, std::string_view coder,
                                 std::span<const ParticipantValue> values) {
    auto change = project.change(coder, {});
    if (values.empty()) return {};
    for (const auto& [participant, attribute, value] : values) {
        store::set_value(change, participant, attribute, value);
    }
    const auto& [participant, attribute, value] = values.front();
    change.tell(
        values.size() == 1
            ? Message{"Set {0} of {1} to “{2}”", attribute, participant_there(project, participant).name,
                      value}
            : Message{"Set {0, plural, one {# value} other {# values}} of participants", values.size()});
    return change.commit();
}

HistoryId set_presences(store::Project& project, std::string_view coder, SourceId source,
                        std::span<const Presence> presences) {
    auto change =
        project.change(coder, Message{"Said who was present at {0}", name_of_source(project, source)});
    for (const Presence& before : store::presences(project)) {
        const bool stays = std::any_of(presences.begin(), presences.end(), [&](const Presence& presence) {
            return presence.participant == before.participant;
        });
        if (before.source == source && !stays) store::remove_presence(change, source, before.participant);
    }
    for (Presence presence : presences) {
        if (presence.from && presence.to && *presence.to < *presence.from) {
            throw Error{ErrorKind::conflict, Message{"“{0}” leaves before arriving.",
                                                     participant_there(project, presence.participant).name}};
        }
        presence.source = source;
        store::set_presence(change, presence);
    }
    return change.commit();
}

HistoryId rename_attribute(store::Project& project, std::string_view coder, AttributeId attribute,
                           const std::string& name) {
    auto change = project.change(
        coder, Message{"Renamed the variable {0} to “{1}”", name_of_attribute(project, attribute), name});
    const KeptNames kept{project};
    store::rename_attribute(change, attribute, name);
    kept.follow(change);
    return change.commit();
}

HistoryId remove_attribute(store::Project& project, std::string_view coder, AttributeId attribute) {
    auto change =
        project.change(coder, Message{"Removed the variable {0}", name_of_attribute(project, attribute)});
    store::remove_attribute(change, attribute);
    return change.commit();
}

}  // namespace coding::acts
