// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/store/people.hpp"

#include "libcoding/error.hpp"
#include "libcoding/store/by_name.hpp"
#include "libcoding/store/database.hpp"
#include "libcoding/store/guide.hpp"
#include "libcoding/store/optional_values.hpp"
#include "libcoding/text/folding.hpp"

namespace coding::store {

namespace {

std::optional<std::int64_t> batch_of(const Change& change) {
    return change.batch() ? std::optional{change.batch()} : std::nullopt;
}

std::vector<Participant> read_participants(const Database& database) {
    std::vector<Participant> found;
    Statement row = database.prepare(
        "SELECT id, name, role, consent, role_said.participant IS NOT NULL FROM participant"
        " LEFT JOIN role_said ON role_said.participant = id WHERE hidden = 0 ORDER BY id");
    while (row.step()) {
        found.push_back({{row.integer(0)},
                         row.text(1),
                         from_name<Role>(row.view(2)).value_or(Role::participant),
                         from_name<Consent>(row.view(3)).value_or(Consent::unknown),
                         row.integer(4) != 0});
    }
    return found;
}

Participant add_participant(Change& change, const std::string& name, Role role) {
    if (name.empty()) {
        throw Error{ErrorKind::conflict, Message{"A participant needs a name."},
                    Message{"Write a name, or a pseudonym such as P1."}};
    }
    const Participant participant{{change.mint()}, name, role, Consent::unknown};
    Statement insert =
        change.database().prepare("INSERT INTO participant (id, name, role, batch) VALUES (?, ?, ?, ?)");
    insert.bind(1, participant.id.value).bind(2, name).bind(3, name_of(role));
    insert.bind_optional(4, batch_of(change)).run();
    return participant;
}

/// For the short lists of a project (coders, groups) whose things have nothing but a name.
template <class Thing>
std::vector<Thing> read_named(const Database& database, const char* table) {
    std::vector<Thing> found;
    Statement row = database.prepare(std::string{"SELECT id, name FROM "} + table + " ORDER BY name");
    while (row.step()) found.push_back({{row.integer(0)}, row.text(1)});
    return found;
}

template <class Thing>
Thing named(Change& change, const char* table, const std::string& name) {
    if (const auto found = by_name(read_named<Thing>(change.database(), table), name)) return *found;
    Thing thing{{change.mint()}, name};
    Statement insert =
        change.database().prepare(std::string{"INSERT INTO "} + table + " (id, name) VALUES (?, ?)");
    insert.bind(1, thing.id.value).bind(2, name).run();
    return thing;
}

std::vector<Attribute> read_attributes(const Database& database) {
    std::vector<Attribute> found;
    Statement row = database.prepare("SELECT id, name, of FROM attribute ORDER BY id");
    while (row.step()) {
        found.push_back({{row.integer(0)},
                         row.text(1),
                         from_name<Attribute::Of>(row.view(2)).value_or(Attribute::Of::participant)});
    }
    return found;
}

/// `table` is participant_value or source_value, `owner` the name of its first column.
void set_value_of(Change& change, const std::string& table, const std::string& owner, std::int64_t id,
                  const Attribute& attribute, const std::string& value) {
    if (value.empty()) {
        Statement remove =
            change.database().prepare("DELETE FROM " + table + " WHERE " + owner + " = ? AND attribute = ?");
        remove.bind(1, id).bind(2, attribute.id.value).run();
        return;
    }
    Statement write =
        change.database().prepare("INSERT INTO " + table + " (" + owner +
                                  ", attribute, value) VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET"
                                  " value = excluded.value WHERE value <> excluded.value");
    write.bind(1, id).bind(2, attribute.id.value).bind(3, value).run();
}

std::map<std::string, std::string> values_of(const Database& database, const std::string& table,
                                             const std::string& owner, std::int64_t id) {
    std::map<std::string, std::string> found;
    Statement row =
        database.prepare("SELECT attribute.name, value FROM " + table +
                         " JOIN attribute ON attribute.id = " + table + ".attribute WHERE " + owner + " = ?");
    row.bind(1, id);
    while (row.step()) found.emplace(row.text(0), row.text(1));
    return found;
}

template <class Thing>
std::set<Id<Thing>> owners_with(const Database& database, const std::string& table, const std::string& owner,
                                AttributeId attribute, const std::vector<std::string>& values) {
    std::set<std::string> keys;
    for (const std::string& value : values) keys.insert(text::search_key(value));
    std::set<Id<Thing>> found;
    Statement row = database.prepare("SELECT " + owner + ", value FROM " + table + " WHERE attribute = ?");
    row.bind(1, attribute.value);
    while (row.step()) {
        if (keys.contains(text::search_key(row.view(1)))) found.insert({row.integer(0)});
    }
    return found;
}

std::vector<GuideQuestion> read_questions(const Database& database) {
    std::vector<GuideQuestion> found;
    Statement row = database.prepare(
        "SELECT id, label, text, code, position FROM guide_question WHERE hidden = 0 ORDER BY position, id");
    while (row.step()) {
        found.push_back({{row.integer(0)},
                         row.text(1),
                         row.text(2),
                         {row.integer(3)},
                         static_cast<std::uint32_t>(row.integer(4))});
    }
    return found;
}

}  // namespace

std::vector<Participant> participants(const Project& project) {
    return read_participants(project.database());
}

std::optional<Participant> find_participant(const Project& project, std::string_view name) {
    return by_name(participants(project), name);
}

Participant participant_named(Change& change, const std::string& name, Role role_if_new) {
    return ParticipantNames{change}.named(name, role_if_new);
}

ParticipantNames::ParticipantNames(Change& change) : change_(change) {
    for (Participant& participant : read_participants(change.database())) add(std::move(participant));
}

void ParticipantNames::add(Participant participant) {
    const std::size_t index = people_.size();
    exact_.emplace(participant.name, index);
    by_key_[text::search_key(participant.name)].push_back(index);
    people_.push_back(std::move(participant));
}

Participant ParticipantNames::named(const std::string& name, Role role_if_new) {
    if (const auto found = exact_.find(name); found != exact_.end()) return people_[found->second];
    if (const auto found = by_key_.find(text::search_key(name)); found != by_key_.end()) {
        std::vector<Participant> candidates;
        for (const std::size_t index : found->second) candidates.push_back(people_[index]);
        if (const auto one = by_name(candidates, name)) return *one;
    }
    Participant made = add_participant(change_, name, role_if_new);
    add(made);
    return made;
}

void update_participant(Change& change, const Participant& participant) {
    Statement taken =
        change.database().prepare("SELECT 1 FROM participant WHERE name = ? AND id <> ? AND hidden = 0");
    taken.bind(1, participant.name).bind(2, participant.id.value);
    if (participant.name.empty() || taken.step()) {
        throw Error{ErrorKind::conflict,
                    Message{"The project already has a participant named “{0}”.", participant.name},
                    Message{"Choose another name."}};
    }
    Statement update = change.database().prepare(
        "UPDATE participant SET name = ?1, role = ?2, consent = ?3 WHERE id = ?4"
        " AND (name <> ?1 OR role <> ?2 OR consent <> ?3)");
    update.bind(1, participant.name).bind(2, name_of(participant.role));
    update.bind(3, name_of(participant.consent)).bind(4, participant.id.value).run();
    set_role_said(change, participant.id, participant.role_said);
}

void set_role_said(Change& change, ParticipantId participant, bool said) {
    const char* sql = said ? "INSERT INTO role_said (participant) VALUES (?) ON CONFLICT DO NOTHING"
                           : "DELETE FROM role_said WHERE participant = ?";
    change.database().prepare(sql).bind(1, participant.value).run();
}

Attribute attribute_named(Change& change, const std::string& name, Attribute::Of of) {
    std::vector<Attribute> candidates = read_attributes(change.database());
    std::erase_if(candidates, [of](const Attribute& attribute) { return attribute.of != of; });
    if (auto found = by_name(candidates, name)) return *found;
    const Attribute attribute{{change.mint()}, name, of};
    Statement insert = change.database().prepare("INSERT INTO attribute (id, name, of) VALUES (?, ?, ?)");
    insert.bind(1, attribute.id.value).bind(2, name).bind(3, name_of(of)).run();
    return attribute;
}

std::vector<Attribute> attributes(const Project& project) {
    return read_attributes(project.database());
}

void set_value(Change& change, ParticipantId participant, const std::string& attribute,
               const std::string& value) {
    set_value_of(change, "participant_value", "participant", participant.value,
                 attribute_named(change, attribute, Attribute::Of::participant), value);
}

void set_value(Change& change, SourceId source, const std::string& attribute, const std::string& value) {
    set_value_of(change, "source_value", "source", source.value,
                 attribute_named(change, attribute, Attribute::Of::source), value);
}

std::map<std::string, std::string> values(const Project& project, ParticipantId participant) {
    return values_of(project.database(), "participant_value", "participant", participant.value);
}

std::map<std::string, std::string> values(const Project& project, SourceId source) {
    return values_of(project.database(), "source_value", "source", source.value);
}

std::set<ParticipantId> participants_with(const Project& project, AttributeId attribute,
                                          const std::vector<std::string>& values) {
    return owners_with<Participant>(project.database(), "participant_value", "participant", attribute,
                                    values);
}

std::set<SourceId> sources_with(const Project& project, AttributeId attribute,
                                const std::vector<std::string>& values) {
    return owners_with<Source>(project.database(), "source_value", "source", attribute, values);
}

std::vector<Group> groups(const Project& project) {
    return read_named<Group>(project.database(), "source_group");
}

Group group_named(Change& change, const std::string& name) {
    if (name.empty()) {
        throw Error{ErrorKind::conflict, Message{"A group needs a name."}, Message{"Write a name."}};
    }
    return named<Group>(change, "source_group", name);
}

void add_to_group(Change& change, GroupId group, SourceId source) {
    Statement insert = change.database().prepare(
        "INSERT INTO group_member (source_group, source) VALUES (?, ?) ON CONFLICT DO NOTHING");
    insert.bind(1, group.value).bind(2, source.value).run();
}

std::vector<SourceId> members(const Project& project, GroupId group) {
    std::vector<SourceId> found;
    Statement row = project.database().prepare(
        "SELECT source.id FROM group_member JOIN source ON source.id = group_member.source"
        " WHERE source_group = ? AND hidden = 0 ORDER BY position, source.id");
    row.bind(1, group.value);
    while (row.step()) found.push_back({row.integer(0)});
    return found;
}

std::vector<Presence> presences(const Project& project) {
    std::vector<Presence> found;
    Statement row = project.database().prepare(
        "SELECT presence.id, source, participant, from_ms, to_ms FROM presence"
        " JOIN source ON source.id = presence.source AND source.hidden = 0"
        " JOIN participant ON participant.id = presence.participant AND participant.hidden = 0"
        " ORDER BY source.position, presence.id");
    while (row.step()) {
        found.push_back({{row.integer(0)},
                         {row.integer(1)},
                         {row.integer(2)},
                         milliseconds(row.optional_integer(3)),
                         milliseconds(row.optional_integer(4))});
    }
    return found;
}

void set_presence(Change& change, const Presence& presence) {
    const Database& database = change.database();
    Statement same = database.prepare(
        "SELECT count(*), sum(from_ms IS ? AND to_ms IS ?) FROM presence WHERE source = ? AND participant = "
        "?");
    same.bind_optional(1, count_of(presence.from)).bind_optional(2, count_of(presence.to));
    same.bind(3, presence.source.value).bind(4, presence.participant.value);
    same.step();
    if (same.integer(0) == 1 && same.integer(1) == 1) return;
    same.reset();

    Statement remove = database.prepare("DELETE FROM presence WHERE source = ? AND participant = ?");
    remove.bind(1, presence.source.value).bind(2, presence.participant.value).run();
    Statement insert = database.prepare(
        "INSERT INTO presence (id, source, participant, from_ms, to_ms) VALUES (?, ?, ?, ?, ?)");
    insert.bind(1, change.mint()).bind(2, presence.source.value).bind(3, presence.participant.value);
    insert.bind_optional(4, count_of(presence.from)).bind_optional(5, count_of(presence.to)).run();
}

std::vector<GuideQuestion> guide_questions(const Project& project) {
    return read_questions(project.database());
}

GuideQuestion question_labelled(Change& change, const std::string& label, const std::string& text_if_new) {
    for (const GuideQuestion& question : read_questions(change.database())) {
        if (question.label == label) return question;
    }
    return add_question(change, {{}, label, text_if_new, {}, 0});
}

GuideQuestion add_question(Change& change, GuideQuestion question) {
    question.id = {change.mint()};
    question.position = 0;
    for (const GuideQuestion& other : read_questions(change.database()))
        question.position = std::max(question.position, other.position + 1);
    Statement insert = change.database().prepare(
        "INSERT INTO guide_question (id, label, text, code, position, batch) VALUES (?, ?, ?, ?, ?, ?)");
    insert.bind(1, question.id.value).bind(2, question.label).bind(3, question.text);
    insert.bind_optional(4, question.code ? std::optional{question.code.value} : std::nullopt);
    insert.bind(5, question.position).bind_optional(6, batch_of(change)).run();
    return question;
}

std::vector<BlockId> blocks_under_same_question(const Project& project, SourceId source, BlockId first) {
    std::vector<BlockId> found;
    Statement row = project.database().prepare(
        "SELECT id, question FROM block WHERE source = ?1 AND position >= (SELECT position FROM block WHERE "
        "id = ?2) ORDER BY position");
    row.bind(1, source.value).bind(2, first.value);
    std::optional<std::int64_t> question;
    while (row.step()) {
        const auto here = row.optional_integer(1);
        if (found.empty()) question = here;
        if (here != question) break;
        found.push_back({row.integer(0)});
    }
    return found;
}

void update_question(Change& change, const GuideQuestion& question) {
    Statement update = change.database().prepare(
        "UPDATE guide_question SET label = ?1, text = ?2, code = ?3, position = ?4 WHERE id = ?5"
        " AND (label <> ?1 OR text <> ?2 OR code IS NOT ?3 OR position <> ?4)");
    update.bind(1, question.label).bind(2, question.text);
    update.bind_optional(3, question.code ? std::optional{question.code.value} : std::nullopt);
    update.bind(4, question.position).bind(5, question.id.value).run();
}

std::vector<Coder> coders(const Project& project) {
    return read_named<Coder>(project.database(), "coder");
}

Coder coder_named(Change& change, const std::string& name) {
    if (name.empty()) {
        throw Error{ErrorKind::conflict, Message{"A coder needs a name."},
                    Message{"Say who codes, with --as NAME."}};
    }
    return named<Coder>(change, "coder", name);
}

}  // namespace coding::store
