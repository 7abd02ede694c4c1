// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/analysis/matrix_cases.hpp"

#include <algorithm>
#include <array>
#include <set>
#include <string_view>

#include "libcoding/analysis/named.hpp"
#include "libcoding/analysis/told_name.hpp"
#include "libcoding/error.hpp"
#include "libcoding/store/people.hpp"
#include "libcoding/store/sources.hpp"

namespace coding::analysis {
namespace {

constexpr std::array<std::string_view, 4> no_cases{"question", "kind", "month", "year"};

template <class Thing>
void add_named(std::vector<std::pair<std::string, Case>>& cases, const std::vector<Thing>& things) {
    for (const auto& thing : things) cases.emplace_back(thing.name, thing.id);
}

/// By the name, and by what the matrix calls whoever is not to be named.
void add_people(std::vector<std::pair<std::string, Case>>& cases, const std::vector<Participant>& people) {
    add_named(cases, people);
    for (std::uint32_t i = 0; i < people.size(); ++i) {
        if (!may_be_named(people[i].consent)) cases.emplace_back(told_name(people[i], i), people[i].id);
    }
}

template <class Thing>
std::set<std::string> values_among(const store::Project& project, const std::vector<Thing>& things,
                                   const std::string& attribute) {
    std::set<std::string> found;
    for (const auto& thing : things) {
        const auto values = store::values(project, thing.id);
        if (const auto value = values.find(attribute); value != values.end()) found.insert(value->second);
    }
    return found;
}

/// Of participants where both they and sources have one of that name.
Attribute matrix_attribute(const store::Project& project, const std::string& name) {
    const auto attributes = store::attributes(project);
    std::vector<Named> names;
    for (const auto of : {Attribute::Of::participant, Attribute::Of::source}) {
        for (std::uint32_t i = 0; i < attributes.size(); ++i) {
            if (attributes[i].of == of) names.push_back({attributes[i].name, i});
        }
        if (const auto found = find_named(names, name)) return attributes[*found];
    }
    throw Error{ErrorKind::not_found, Message{"There is no attribute “{0}” to report on.", name},
                nearest_hint(names, name)};
}

}  // namespace

MatrixCases::MatrixCases(const store::Project& project, const std::string& by) : by_(by) {
    const auto groups = store::groups(project);
    if (by_.empty()) by_ = groups.empty() ? "source" : "group";
    if (by_ == "group") {
        add_named(cases_, groups);
    } else if (by_ == "source") {
        add_named(cases_, store::sources(project));
    } else if (by_ == "participant") {
        add_people(cases_, store::participants(project));
    } else if (std::find(no_cases.begin(), no_cases.end(), by_) == no_cases.end()) {
        add_values_of(project, by_);
    }
}

void MatrixCases::add_values_of(const store::Project& project, const std::string& name) {
    const auto attribute = matrix_attribute(project, name);
    const auto values = attribute.of == Attribute::Of::participant
                            ? values_among(project, store::participants(project), attribute.name)
                            : values_among(project, store::sources(project), attribute.name);
    for (const auto& value : values) {
        if (!value.empty()) cases_.emplace_back(value, ValueOf{attribute.id, value});
    }
}

std::optional<Case> MatrixCases::of_column(const std::string& name) const {
    const auto found =
        std::find_if(cases_.begin(), cases_.end(), [&](const auto& pair) { return pair.first == name; });
    if (found == cases_.end()) return std::nullopt;
    return found->second;
}

Case MatrixCases::named(const std::string& name) const {
    if (cases_.empty()) {
        throw Error{ErrorKind::usage, Message{"A matrix by “{0}” has no cells to say something of.", by_},
                    Message{"Split it by group, source, participant or an attribute that has values."}};
    }
    std::vector<Named> names;
    for (std::uint32_t i = 0; i < cases_.size(); ++i) names.push_back({cases_[i].first, i});
    if (const auto found = find_named(names, name)) return cases_[*found].second;
    throw Error{ErrorKind::not_found, Message{"The matrix has no column “{0}”.", name},
                nearest_hint(names, name)};
}

bool MatrixCases::holds(const Case& of) const {
    return std::any_of(cases_.begin(), cases_.end(), [&](const auto& pair) { return pair.second == of; });
}

}  // namespace coding::analysis
