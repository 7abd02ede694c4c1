// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <string>
#include <unordered_map>
#include <vector>

#include "libcoding/exchange/attribute_values.hpp"
#include "libcoding/exchange/refi/import_state.hpp"
#include "libcoding/model/people.hpp"

namespace coding::exchange::refi {

/// Users are coders; Cases are participants, or speak for sources where they have no name; Variables are
/// attributes.
class PeopleImport {
  public:
    explicit PeopleImport(ImportState& state) : state_(state), values_(state.change, state.project) {}

    void take_user(const Element& user);
    void take_variable(Element&& variable);
    void take_case(Element&& one) { cases_.push_back(std::move(one)); }

    /// Before the first source: who has a name is known when transcripts name speakers.
    void make_participants();
    /// What the participants are named that Cases became, by the GUIDs of these.
    [[nodiscard]] std::map<std::string, std::string> names() const;
    /// A value of a variable that a source has.
    void take_value(SourceId source, const Element& value);
    /// When all sources are in.
    void finish();

  private:
    struct Variable {
        Element element;
        std::string name;  ///< unique among them
        bool used = false;
    };

    void make_participant(const Element& one);
    void set_presences(const Element& one, ParticipantId participant);
    void remember(const Element& one, const std::string& name, ParticipantId participant);
    void take_nameless(const Element& one);
    void keep_variables();
    const std::string* attribute(const Element& value, std::string& text);

    ImportState& state_;
    AttributeValues values_;
    std::size_t values_of_nothing_ = 0;  ///< of variables that are not there
    std::unordered_map<std::string, Variable> variables_;
    std::vector<std::string> variables_in_order_;
    std::vector<Element> cases_;
    std::size_t made_ = 0;  ///< of the cases, those looked at for participants
    std::unordered_map<std::size_t, Participant> participants_;  ///< by index of the case
    std::map<std::string, Participant, std::less<>> by_name_;
    std::map<std::string, int, std::less<>> names_met_;
};

}  // namespace coding::exchange::refi
