// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/exchange/attribute_values.hpp"

#include <algorithm>
#include <utility>

#include "libcoding/store/people.hpp"
#include "libcoding/store/sources.hpp"

namespace coding::exchange {
namespace {

constexpr std::size_t replaced_values_told = 10;

}  // namespace

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
    if (!said.empty()) tell(name_of(of), attribute, value, said);
    store::set_value(change_, of, attribute, value);
    said = value;
}

void AttributeValues::tell(const std::string& owner, const std::string& attribute, const std::string& value,
                           const std::string& before) {
    if (notes_.size() == replaced_values_told) {
        ++untold_;
        return;
    }
    notes_.push_back(Message{"Two values of “{0}” for “{1}”: “{2}” was taken, “{3}” left.", attribute, owner,
                             value, before});
}

std::vector<Message> AttributeValues::take_notes() {
    if (untold_ > 0) {
        notes_.push_back(
            Message{"{0, plural, one {One further value} other {# further values}} took the "
                    "place of another.",
                    std::exchange(untold_, 0)});
    }
    return std::exchange(notes_, {});
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
