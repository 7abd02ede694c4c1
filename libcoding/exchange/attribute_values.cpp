// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/exchange/attribute_values.hpp"

#include <algorithm>

#include "libcoding/store/people.hpp"
#include "libcoding/store/sources.hpp"

namespace coding::exchange {

void AttributeValues::set(ParticipantId participant, const std::string& attribute, const std::string& value) {
    set_in(of_people_, participant, attribute, value);
}

void AttributeValues::set(SourceId source, const std::string& attribute, const std::string& value) {
    set_in(of_sources_, source, attribute, value);
}

template <class Of>
void AttributeValues::set_in(std::unordered_map<Of, Values>& known, Of of, const std::string& attribute,
                             const std::string& value) {
    auto values = known.find(of);
    if (values == known.end()) values = known.emplace(of, store::values(project_, of)).first;
    auto& said = values->second[attribute];
    if (said == value) return;
    if (!said.empty()) tell({name_of(of), attribute, said, value});
    store::set_value(change_, of, attribute, value);
    said = value;
}

std::string AttributeValues::name_of(ParticipantId participant) const {
    const auto people = store::participants(project_);
    const auto found = std::find_if(people.begin(), people.end(),
                                    [&](const Participant& one) { return one.id == participant; });
    return found == people.end() ? std::string{} : found->name;
}

std::string AttributeValues::name_of(SourceId source) const {
    const auto found = store::source(project_, source);
    return found ? found->name : std::string{};
}

}  // namespace coding::exchange
