// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "libcoding/model/coding.hpp"
#include "libcoding/model/people.hpp"
#include "libcoding/store/project.hpp"

namespace coding::store {

std::vector<Participant> participants(const Project& project);
std::optional<Participant> find_participant(const Project& project, std::string_view name);
/// The participant of that name (exact, else folded), made when there is none.
Participant participant_named(Change& change, const std::string& name, Role role_if_new);

/// The same for an import that meets many people: their names are read once.
class ParticipantNames {
  public:
    explicit ParticipantNames(Change& change);
    Participant named(const std::string& name, Role role_if_new);

  private:
    void add(Participant participant);
    Change& change_;
    std::vector<Participant> people_;
    std::unordered_map<std::string, std::size_t> exact_;
    std::unordered_map<std::string, std::vector<std::size_t>> by_key_;
};

/// Error{conflict} when the name is taken.
void update_participant(Change& change, const Participant& participant);
/// Whether a person said the role; also in a bulk change.
void set_role_said(Change& change, ParticipantId participant, bool said);

std::vector<Attribute> attributes(const Project& project);
/// Made when there is none of that name.
Attribute attribute_named(Change& change, const std::string& name, Attribute::Of of);
/// The attribute of that name is made when there is none; an empty value takes back what was said.
void set_value(Change& change, ParticipantId participant, const std::string& attribute,
               const std::string& value);
void set_value(Change& change, SourceId source, const std::string& attribute, const std::string& value);
/// Attribute name -> value.
std::map<std::string, std::string> values(const Project& project, ParticipantId participant);
std::map<std::string, std::string> values(const Project& project, SourceId source);

/// Those who have one of these values of the attribute; values are compared as search folds them.
std::set<ParticipantId> participants_with(const Project& project, AttributeId attribute,
                                          const std::vector<std::string>& values);
std::set<SourceId> sources_with(const Project& project, AttributeId attribute,
                                const std::vector<std::string>& values);

std::vector<Group> groups(const Project& project);
/// The group of that name, made when there is none.
Group group_named(Change& change, const std::string& name);
void add_to_group(Change& change, GroupId group, SourceId source);
std::vector<SourceId> members(const Project& project, GroupId group);

std::vector<Presence> presences(const Project& project);
/// Replaces what was known of this person at this session.
void set_presence(Change& change, const Presence& presence);

std::vector<GuideQuestion> guide_questions(const Project& project);
/// The question with that label, made when there is none, then with these words.
GuideQuestion question_labelled(Change& change, const std::string& label,
                                const std::string& text_if_new = {});
void update_question(Change& change, const GuideQuestion& question);

std::vector<Coder> coders(const Project& project);
Coder coder_named(Change& change, const std::string& name);

}  // namespace coding::store
