// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/exchange/refi/export_people.hpp"

#include <algorithm>

#include "libcoding/exchange/refi/details.hpp"
#include "libcoding/exchange/refi/variable_type.hpp"
#include "libcoding/store/people.hpp"

namespace coding::exchange::refi {
namespace {

std::string said_time(std::optional<Milliseconds> time) {
    return time ? std::to_string(time->count()) : std::string{};
}

/// The name that a thing came with, where it still has what was made of it.
std::string outer_name(const std::string& name, const Element& rest) {
    const auto original = rest.attribute("name");
    return !original.empty() && made_of(name, original) ? std::string{original} : name;
}

}  // namespace

PeopleExport::PeopleExport(ExportState& state)
    : state_(state), participants_(store::participants(state.project)) {
    for (const auto& presence : store::presences(state.project)) {
        presences_[presence.participant].push_back(presence);
    }
    for (const auto& participant : participants_) {
        participant_values_.emplace(participant.id, store::values(state.project, participant.id));
    }
    for (const auto& source : state.sources) {
        source_values_.emplace(source.id, store::values(state.project, source.id));
        for (const auto& one : state.things.of("Case", source.id.value)) {
            auto& [rest, about] = nameless_[one.guid];
            if (about.empty() && !one.xml.empty()) rest = from_xml(one.xml);
            about.push_back(source.id);
            nameless_of_.emplace(source.id, one.guid);
        }
    }
    know_variables();
}

void PeopleExport::know_variables() {
    // By name: the order in which they were made is not that of the next import.
    auto attributes = store::attributes(state_.project);
    std::stable_sort(attributes.begin(), attributes.end(),
                     [](const Attribute& a, const Attribute& b) { return a.name < b.name; });
    for (const auto& attribute : attributes) {
        const auto [known, is_new] = by_name_.emplace(attribute.name, variables_.size());
        if (!is_new) continue;  // of participants and of sources: one variable
        variables_.push_back({state_.guid("Variable", attribute.id.value),
                              attribute.name,
                              {},
                              state_.rest("Variable", attribute.id.value),
                              {}});
    }
    const auto gather = [&](const auto& owners) {
        for (const auto& [owner, values] : owners) {
            for (const auto& [name, value] : values) {
                variables_[by_name_.at(name)].values.push_back(value);
            }
        }
    };
    gather(participant_values_);
    gather(source_values_);
    for (auto& variable : variables_) {
        variable.type = type_of_variable(variable.rest.attribute("typeOfVariable"), variable.values);
        variable.values.clear();
    }
}

void PeopleExport::write_users() {
    if (state_.users.empty()) return;
    auto& writer = state_.writer;
    writer.start("Users");
    for (const auto& coder : store::coders(state_.project)) {
        auto known = state_.things.of("User", coder.id.value);
        if (known.empty()) known.push_back({coder.id.value, state_.users.at(coder.id), {}});
        for (const auto& user : known) {
            const auto rest = user.xml.empty() ? Element{} : from_xml(user.xml);
            writer.start("User");
            writer.attribute("guid", user.guid);
            writer.attribute("name", outer_name(coder.name, rest));
            if (const auto id = rest.attribute("id"); !id.empty()) writer.attribute("id", id);
            writer.end();
        }
    }
    writer.end();
}

void PeopleExport::write_variables() {
    const auto kept = state_.kept.find("Variable");
    if (variables_.empty() && kept == state_.kept.end()) return;
    auto& writer = state_.writer;
    writer.start("Variables");
    for (const auto& variable : variables_) {
        writer.start("Variable");
        writer.attribute("guid", variable.guid);
        writer.attribute("name", outer_name(variable.name, variable.rest));
        writer.attribute("typeOfVariable", variable.type);
        if (const auto text = variable.rest.child_text("Description"); !text.empty()) {
            writer.simple("Description", text);
        }
        writer.end();
    }
    if (kept != state_.kept.end()) {
        for (const auto& element : kept->second) state_.write_kept(element);
    }
    writer.end();
}

void PeopleExport::write_values(const Values& values) {
    for (const auto& [name, value] : values) {
        const auto& variable = variables_[by_name_.at(name)];
        state_.writer.start("VariableValue");
        state_.write_reference("VariableRef", variable.guid);
        state_.writer.simple(variable.type + "Value", value);
        state_.writer.end();
    }
}

void PeopleExport::write_values(SourceId source) {
    if (!nameless_of_.contains(source)) write_values(source_values_.at(source));
}

std::string PeopleExport::description_of(const Participant& participant, const Element& rest) const {
    Details details;
    if (participant.role != Role::participant || participant.role_said)
        details.emplace_back("role", name_of(participant.role));
    if (participant.role_said) details.emplace_back("role said", "yes");
    if (participant.consent != Consent::unknown) {
        details.emplace_back("consent", name_of(participant.consent));
    }
    if (const auto known = presences_.find(participant.id); known != presences_.end()) {
        for (const auto& presence : known->second) {
            const auto source = state_.source_identities.find(presence.source);
            if (source == state_.source_identities.end()) continue;
            details.emplace_back("from ms in " + source->second.outer_guid, said_time(presence.from));
            details.emplace_back("to ms in " + source->second.outer_guid, said_time(presence.to));
        }
    }
    return with_details(rest.child_text("Description"), details);
}

void PeopleExport::write_participant(const Participant& participant) {
    const auto rest = state_.rest("Case", participant.id.value);
    auto& writer = state_.writer;
    writer.start("Case");
    writer.attribute("guid", state_.guid("Case", participant.id.value));
    writer.attribute("name", outer_name(participant.name, rest));
    if (const auto text = description_of(participant, rest); !text.empty()) {
        writer.simple("Description", text);
    }
    const auto give_back = [&](std::string_view name) {
        for (const auto& child : rest.children) {
            if (child.name == name && !state_.is_gone(child)) write_element(writer, child);
        }
    };
    give_back("CodeRef");
    write_values(participant_values_.at(participant.id));
    std::set<std::string> sources;
    if (const auto known = presences_.find(participant.id); known != presences_.end()) {
        for (const auto& presence : known->second) {
            const auto source = state_.source_identities.find(presence.source);
            if (source != state_.source_identities.end()) sources.insert(source->second.outer_guid);
        }
    }
    for (const auto& source : sources) state_.write_reference("SourceRef", source);
    give_back("SourceRef");
    give_back("SelectionRef");
    writer.end();
    ++state_.report.participants;
}

void PeopleExport::write_nameless() {
    for (const auto& [guid, one] : nameless_) {
        const auto& [rest, about] = one;
        auto& writer = state_.writer;
        writer.start("Case");
        writer.attribute("guid", guid);
        const auto give_back = [&, &children = rest.children](std::string_view name) {
            for (const auto& child : children) {
                if (child.name == name && !state_.is_gone(child)) write_element(writer, child);
            }
        };
        give_back("Description");
        give_back("CodeRef");
        write_values(source_values_.at(about.front()));
        give_back("SourceRef");
        give_back("SelectionRef");
        writer.end();
    }
}

void PeopleExport::write_cases() {
    const auto kept = state_.kept.find("Case");
    if (participants_.empty() && nameless_.empty() && kept == state_.kept.end()) return;
    state_.writer.start("Cases");
    for (const auto& participant : participants_) write_participant(participant);
    write_nameless();
    if (kept != state_.kept.end()) {
        for (const auto& element : kept->second) state_.write_kept(element);
    }
    state_.writer.end();
}

}  // namespace coding::exchange::refi
