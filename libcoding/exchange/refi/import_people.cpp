// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/exchange/refi/import_people.hpp"

#include <array>
#include <charconv>

#include "libcoding/exchange/refi/codes.hpp"
#include "libcoding/exchange/refi/details.hpp"
#include "libcoding/store/participants.hpp"
#include "libcoding/store/people.hpp"

namespace coding::exchange::refi {
namespace {

using namespace std::string_view_literals;

/// "x", then "x (2)", "x (3)" for things of one name in one file.
std::string numbered(const std::string& name, std::map<std::string, int, std::less<>>& met) {
    const int number = ++met[name];
    return number == 1 ? name : name + " (" + std::to_string(number) + ")";
}

std::optional<Milliseconds> time_said(std::string_view written) {
    std::int64_t value = 0;
    const auto [end, fault] = std::from_chars(written.data(), written.data() + written.size(), value);
    if (fault != std::errc{} || end != written.data() + written.size()) return std::nullopt;
    return Milliseconds{value};
}

}  // namespace

void PeopleImport::take_user(const Element& user) {
    auto name = std::string{user.attribute("name")};
    if (name.empty()) name = user.attribute("id");
    if (fitting_name(name) == "?") name = "User " + user.guid().substr(0, 8);
    const auto known = store::coders(state_.project).size();
    const auto coder = store::coder_named(state_.change, fitting_name(name)).id;
    state_.report.coders += store::coders(state_.project).size() - known;
    const auto guid = user.guid();
    if (guid.empty()) return;
    state_.users.emplace(guid, coder);
    state_.main_user.emplace(coder, guid);
    auto rest = with_attributes_but(user, std::array{"guid"sv, "name"sv});
    if (user.attribute("name") != fitting_name(name)) rest.set("name", std::string{user.attribute("name")});
    state_.remember("User", coder.value, guid, rest_xml(rest));
}

void PeopleImport::take_variable(Element&& variable) {
    std::map<std::string, int, std::less<>> met;
    for (const auto& [guid, other] : variables_) ++met[fitting_name(other.element.attribute("name"))];
    const auto guid = variable.guid();
    const auto name = numbered(fitting_name(variable.attribute("name")), met);
    if (variables_.emplace(guid, Variable{std::move(variable), name}).second) {
        variables_in_order_.push_back(guid);
        state_.variables.emplace(guid, name);
    }
}

const std::string* PeopleImport::attribute(const Element& value, std::string& text) {
    auto [guid, said] = variable_value(value);
    const auto variable = variables_.find(guid);
    if (variable == variables_.end() && !said.empty()) ++values_of_nothing_;
    if (variable == variables_.end() || said.empty()) return nullptr;
    variable->second.used = true;
    ++state_.report.values;
    text = std::move(said);
    return &variable->second.name;
}

void PeopleImport::take_value(SourceId source, const Element& value) {
    std::string text;
    if (const auto* name = attribute(value, text)) values_.set(source, *name, text);
}

void PeopleImport::make_participants() {
    if (made_ == cases_.size()) return;
    by_name_.clear();
    for (auto& one : store::participants(state_.project)) by_name_.emplace(one.name, one);
    for (; made_ < cases_.size(); ++made_) {
        if (!cases_[made_].attribute("name").empty()) make_participant(cases_[made_]);
    }
}

std::map<std::string, std::string> PeopleImport::names() const {
    std::map<std::string, std::string> names;
    for (const auto& [index, participant] : participants_)
        names.emplace(cases_[index].guid(), participant.name);
    return names;
}

void PeopleImport::make_participant(const Element& one) {
    const auto name = numbered(fitting_name(one.attribute("name")), names_met_);
    const auto description = split_details(one.child_text("Description"));
    auto known = by_name_.find(name);
    if (known == by_name_.end()) {
        Participant participant;
        participant.name = name;
        participant.role = from_name<Role>(description.get("role")).value_or(Role::participant);
        participant.role_said = description.get("role said") == "yes";
        participant.consent = from_name<Consent>(description.get("consent")).value_or(Consent::unknown);
        store::add_participant(state_.change, participant);
        ++state_.report.participants;
        if (name != fitting_name(one.attribute("name"))) state_.renamed(name);
        known = by_name_.emplace(name, participant).first;
    }
    const auto participant = known->second.id;
    participants_.emplace(made_, known->second);
    state_.participants.emplace(one.guid(), participant);
    for (const auto& child : one.children) {
        if (child.name != "VariableValue") continue;
        std::string text;
        if (const auto* variable = attribute(child, text)) values_.set(participant, *variable, text);
    }
}

void PeopleImport::remember(const Element& one, const std::string& name, ParticipantId participant) {
    Element rest;
    rest.name = one.name;
    if (one.attribute("name") != name) rest.set("name", std::string{one.attribute("name")});
    const auto description = split_details(one.child_text("Description"));
    if (!description.text.empty()) rest.children.push_back({"Description", {}, description.text, {}});
    for (const auto& child : one.children) {
        const bool elsewhere =
            child.name == "SourceRef" && !state_.sources.contains(child.guid("targetGUID"));
        if (!elsewhere && child.name != "CodeRef" && child.name != "SelectionRef") continue;
        rest.children.push_back(child);
        if (!elsewhere) ++state_.report.kept[child.name];
    }
    state_.remember("Case", participant.value, one.guid(), rest_xml(rest));
}

void PeopleImport::set_presences(const Element& one, ParticipantId participant) {
    const auto description = split_details(one.child_text("Description"));
    for (const auto& child : one.children) {
        if (child.name != "SourceRef") continue;
        const auto source = state_.sources.find(child.guid("targetGUID"));
        if (source == state_.sources.end()) continue;
        Presence presence;
        presence.source = source->second;
        presence.participant = participant;
        presence.from = time_said(description.get("from ms in " + source->first));
        presence.to = time_said(description.get("to ms in " + source->first));
        store::set_presence(state_.change, presence);
    }
}

// A case without a name that is about sources holds what is known of them (MAXQDA, Quirkos).
void PeopleImport::take_nameless(const Element& one) {
    bool placed = false;
    for (const auto& reference : one.children) {
        if (reference.name != "SourceRef") continue;
        const auto source = state_.sources.find(reference.guid("targetGUID"));
        if (source == state_.sources.end()) continue;
        placed = true;
        for (const auto& child : one.children) {
            if (child.name == "VariableValue") take_value(source->second, child);
        }
        auto rest = one;
        std::erase_if(rest.attributes, [](const auto& attribute) { return attribute.first == "guid"; });
        std::erase_if(rest.children, [](const Element& child) { return child.name == "VariableValue"; });
        state_.remember("Case", source->second.value, one.guid(), rest_xml(rest));
    }
    if (!placed) state_.keep(one);
}

void PeopleImport::keep_variables() {
    const auto attributes = store::attributes(state_.project);
    for (const auto& guid : variables_in_order_) {
        const auto& variable = variables_.at(guid);
        auto rest = variable.element;
        std::erase_if(rest.attributes, [](const auto& attribute) { return attribute.first == "guid"; });
        bool known = false;
        for (const auto& attribute : attributes) {
            // What Focale wrote has no two of one name: it is that attribute, though nobody has a value.
            if ((!variable.used && !state_.own()) || attribute.name != variable.name) continue;
            state_.remember("Variable", attribute.id.value, guid, to_xml(rest));
            known = true;
        }
        if (!known) state_.keep(variable.element);
    }
}

void PeopleImport::finish() {
    make_participants();
    for (std::size_t index = 0; index < cases_.size(); ++index) {
        const auto participant = participants_.find(index);
        if (participant != participants_.end()) {
            set_presences(cases_[index], participant->second.id);
            remember(cases_[index], participant->second.name, participant->second.id);
        } else {
            take_nameless(cases_[index]);
        }
    }
    keep_variables();
    state_.report.replaced = values_.take_replaced();
    if (values_of_nothing_ > 0) {
        state_.report.left_out.push_back(Message{
            "{0, plural, one {One value is} other {# values are}} of a variable that the project does "
            "not have.",
            values_of_nothing_});
    }
}

}  // namespace coding::exchange::refi
