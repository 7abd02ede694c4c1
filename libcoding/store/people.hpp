// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "libcoding/model/coding.hpp"
#include "libcoding/model/people.hpp"
#include "libcoding/store/project.hpp"

namespace coding::store {

std::vector<Participant> participants(const Project& project);
std::optional<Participant> find_participant(const Project& project, std::string_view name);
/// The participant of that name (exact, else folded), made when there is none.
Participant participant_named(Change& change, const std::string& name, Role role_if_new);
void update_participant(Change& change, const Participant& participant);

std::vector<Attribute> attributes(const Project& project);
void set_value(Change& change, ParticipantId participant, const std::string& attribute,
               const std::string& value);
void set_value(Change& change, SourceId source, const std::string& attribute, const std::string& value);
/// Attribute name -> value.
std::map<std::string, std::string> values(const Project& project, ParticipantId participant);
std::map<std::string, std::string> values(const Project& project, SourceId source);

std::vector<Group> groups(const Project& project);
/// The group of that name, made when there is none.
Group group_named(Change& change, const std::string& name);
void add_to_group(Change& change, GroupId group, SourceId source);
std::vector<SourceId> members(const Project& project, GroupId group);

std::vector<Presence> presences(const Project& project);
/// Replaces what was known of this person at this session.
void set_presence(Change& change, const Presence& presence);

std::vector<GuideQuestion> guide_questions(const Project& project);
/// The question with that label, made when there is none.
GuideQuestion question_labelled(Change& change, const std::string& label);
void update_question(Change& change, const GuideQuestion& question);

std::vector<Coder> coders(const Project& project);
Coder coder_named(Change& change, const std::string& name);

}  // namespace coding::store
