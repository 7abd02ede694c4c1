// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/store/participants.hpp"

#include "libcoding/error.hpp"
#include "libcoding/store/database.hpp"
#include "libcoding/store/people.hpp"
#include "libcoding/store/summaries.hpp"

namespace coding::store {
namespace {

std::size_t count(const Database& database, const char* sql, std::int64_t id) {
    Statement row = database.prepare(sql);
    row.bind(1, id).step();
    return static_cast<std::size_t>(row.integer(0));
}

void run(const Change& change, const char* sql, std::int64_t from, std::int64_t to) {
    change.database().prepare(sql).bind(1, from).bind(2, to).run();
}

}  // namespace

void add_participant(Change& change, Participant& participant) {
    if (participant.name.empty()) {
        throw Error{ErrorKind::conflict, Message{"A participant needs a name."},
                    Message{"Write a name, or a pseudonym such as P1."}};
    }
    Statement taken = change.database().prepare("SELECT 1 FROM participant WHERE name = ? AND hidden = 0");
    taken.bind(1, participant.name);
    if (taken.step()) {
        throw Error{ErrorKind::conflict,
                    Message{"The project already has a participant named “{0}”.", participant.name},
                    Message{"Choose another name."}};
    }
    participant.id = {change.mint()};
    change.database()
        .prepare("INSERT INTO participant (id, name, role, consent, batch) VALUES (?, ?, ?, ?, ?)")
        .bind(1, participant.id.value)
        .bind(2, participant.name)
        .bind(3, name_of(participant.role))
        .bind(4, name_of(participant.consent))
        .bind_optional(5, change.batch() ? std::optional{change.batch()} : std::nullopt)
        .run();
    if (participant.role_said) set_role_said(change, participant.id, true);
}

void remove_participant(Change& change, ParticipantId participant) {
    change.database().prepare("DELETE FROM participant WHERE id = ?").bind(1, participant.value).run();
}

ParticipantUse use_of(const Project& project, ParticipantId participant) {
    const Database& database = project.database();
    const auto id = participant.value;
    return {count(database,
                  "SELECT count(*) FROM block JOIN source ON source.id = block.source AND hidden = 0"
                  " WHERE speaker = ?",
                  id),
            count(database,
                  "SELECT count(*) FROM presence JOIN source ON source.id = presence.source AND hidden = 0"
                  " WHERE participant = ?",
                  id),
            count(database, "SELECT count(*) FROM participant_value WHERE participant = ?", id),
            count(database, "SELECT count(*) FROM memo WHERE participant = ?", id)};
}

std::map<ParticipantId, std::size_t> turns_by_speaker(const Project& project, SourceId source) {
    std::map<ParticipantId, std::size_t> turns;
    Statement row = project.database().prepare(
        "SELECT speaker, count(*) FROM block WHERE source = ? AND speaker IS NOT NULL GROUP BY speaker");
    row.bind(1, source.value);
    while (row.step()) turns[{row.integer(0)}] = static_cast<std::size_t>(row.integer(1));
    return turns;
}

void hand_over(Change& change, ParticipantId from, ParticipantId to) {
    for (const char* sql : {
             "UPDATE block SET speaker = ?2 WHERE speaker = ?1",
             "UPDATE presence SET participant = ?2 WHERE participant = ?1"
             " AND source NOT IN (SELECT source FROM presence WHERE participant = ?2)",
             "INSERT INTO participant_value SELECT ?2, attribute, value FROM participant_value WHERE "
             "participant = ?1"
             " ON CONFLICT DO NOTHING",
             "UPDATE memo SET participant = ?2 WHERE participant = ?1",
         }) {
        run(change, sql, from.value, to.value);
    }
    hand_over_summaries(change, from, to);
}

void remove_presence(Change& change, SourceId source, ParticipantId participant) {
    run(change, "DELETE FROM presence WHERE source = ?1 AND participant = ?2", source.value,
        participant.value);
}

}  // namespace coding::store
