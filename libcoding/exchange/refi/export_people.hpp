// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <string>
#include <vector>

#include "libcoding/exchange/refi/export_state.hpp"
#include "libcoding/model/people.hpp"

namespace coding::exchange::refi {

/// Writes Users, Variables and Cases, and the values of sources within them.
class PeopleExport {
  public:
    explicit PeopleExport(ExportState& state);

    void write_users();
    void write_variables();
    void write_cases();
    /// Those of a source, where no case without a name holds them.
    void write_values(SourceId source);

  private:
    struct Variable {
        std::string guid;
        std::string name;
        std::string type;
        Element rest;
        std::vector<std::string> values;
    };
    using Values = std::map<std::string, std::string>;

    void know_variables();
    void write_values(const Values& values);
    void write_participant(const Participant& participant);
    void write_nameless();
    [[nodiscard]] std::string description_of(const Participant& participant, const Element& rest) const;

    ExportState& state_;
    std::vector<Participant> participants_;
    std::map<ParticipantId, std::vector<Presence>> presences_;
    std::map<ParticipantId, Values> participant_values_;
    std::map<SourceId, Values> source_values_;
    std::vector<Variable> variables_;
    std::map<std::string, std::size_t> by_name_;
    /// Cases without a name, by GUID: what else they say, and the sources that they are about.
    std::map<std::string, std::pair<Element, std::vector<SourceId>>> nameless_;
    std::map<SourceId, std::string> nameless_of_;
};

}  // namespace coding::exchange::refi
