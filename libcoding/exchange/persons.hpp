// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <exception>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "libcoding/language/message.hpp"
#include "libcoding/model/people.hpp"
#include "libcoding/store/people.hpp"
#include "libcoding/store/project.hpp"

namespace coding::exchange {

/// True for a label that names nobody outside its transcript: "P1", "F 3", "MD", "Anim", "Participant 2",
/// "Enquêtrice". A name ("Hélène", "MARIE-LAURE") is the same person in every source.
bool is_code_label(std::string_view label);

/// The label as transcripts show it, without the "?" of an interviewer.
std::string plain_label(std::string_view label);

/// "P1 (FG2)": the participant's name for a label that is a code.
std::string qualified_label(std::string_view label, std::string_view source);

/// The label of a participant in one source: "P1" for "P1 (FG2)" in FG2, else the name.
std::string label_in(std::string_view participant, std::string_view source);

/// The role of somebody who holds one and of whom transcripts show another. What they show is given; where
/// they show nothing (participant), nothing is taken away; who moderates anywhere is a moderator. So the
/// order of imports makes no difference.
Role role_after(Role held, Role shown);
/// The same, but a role that a person said stays.
Role role_after(const Participant& held, Role shown);

/// A role that somebody is heard to have.
struct RoleHeard {
    Role role = Role::participant;
    bool said = false;  ///< by a person (a table, an option, the window), not shown by a transcript
};

/// Thrown in a bulk change, which may only add, where somebody who is there already gets another role.
class NeedsOrdinaryChange : public std::exception {
  public:
    [[nodiscard]] const char* what() const noexcept override { return "a person’s role changes"; }
};

/// Finds and makes participants for labels and names while an import goes on.
///
/// In a source, a label that is a code means the participant of exactly that name where there is one
/// (somebody wrote a table first), else the one qualified by the source. A name means that person in all
/// sources. Without a source, a code that only one source has means that source's participant.
class Persons {
  public:
    Persons(store::Change& change, const store::Project& project);

    /// Error{conflict} when the label may mean several people. Who is there already gets the role as
    /// role_after() says; NeedsOrdinaryChange where that cannot be recorded.
    Participant named(std::string_view label, std::string_view source, RoleHeard heard);

    /// The person of that very name, whatever it looks like; with the role as above.
    Participant called(std::string_view name, RoleHeard heard);

    /// Those who were not in the project before, in the order in which they came.
    [[nodiscard]] const std::vector<std::string>& made() const { return made_; }

    /// What became of the roles of those who were there already, since it was last asked.
    std::vector<Message> take_role_notes();

  private:
    void add(Participant person);
    [[nodiscard]] std::optional<std::size_t> find(std::string_view name) const;
    [[nodiscard]] std::optional<std::size_t> only_one_labelled(const std::string& label) const;
    const Participant& with_role(std::size_t index, RoleHeard heard);

    store::Change& change_;
    store::ParticipantNames names_;
    std::vector<std::string> made_;
    std::vector<Message> role_notes_;
    std::vector<Participant> people_;
    std::unordered_map<std::string, std::size_t> by_name_;
    std::unordered_map<std::string, std::size_t> by_key_;                 ///< folded; the first of that name
    std::unordered_map<std::string, std::vector<std::size_t>> by_label_;  ///< folded, of qualified names
};

}  // namespace coding::exchange
