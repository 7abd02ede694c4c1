// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/analysis/conditions.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <string_view>

#include "libcoding/analysis/blocks.hpp"
#include "libcoding/analysis/filters.hpp"
#include "libcoding/error.hpp"
#include "libcoding/text/folding.hpp"

namespace coding::analysis {
namespace {

using Of = PassageCondition::Of;
using Compared = PassageCondition::Compared;

constexpr const char* anything = "*";

bool takes_anything(const std::vector<std::string>& values) {
    return std::find(values.begin(), values.end(), anything) != values.end();
}

/// What the filters read as “all” where there is no name.
std::vector<std::string> names_or_all(const std::vector<std::string>& values) {
    return takes_anything(values) ? std::vector<std::string>{} : values;
}

[[noreturn]] void refuse_value(const std::string& value, Message hint) {
    throw Error{ErrorKind::usage, Message{"“{0}” is no value here.", value}, std::move(hint)};
}

Role role_of(const std::string& value) {
    constexpr std::array<std::pair<std::string_view, Role>, 10> words{{{"participant", Role::participant},
                                                                       {"participante", Role::participant},
                                                                       {"moderator", Role::moderator},
                                                                       {"moderateur", Role::moderator},
                                                                       {"moderatrice", Role::moderator},
                                                                       {"animateur", Role::moderator},
                                                                       {"animatrice", Role::moderator},
                                                                       {"observer", Role::observer},
                                                                       {"observateur", Role::observer},
                                                                       {"observatrice", Role::observer}}};
    const auto key = text::search_key(value);
    for (const auto& [word, role] : words) {
        if (word == key) return role;
    }
    refuse_value(value, Message{"A role is participant, moderator or observer."});
}

std::optional<double> number_in(std::string text) {
    std::replace(text.begin(), text.end(), ',', '.');
    double number = 0;
    const auto* const last = text.data() + text.size();
    const auto [end, fault] = std::from_chars(text.data(), last, number);
    if (fault != std::errc{} || end != last) return std::nullopt;
    return number;
}

Polarity polarity_of(const std::string& value) {
    if (const auto polarity = polarity_from_word(value)) return *polarity;
    const auto key = text::search_key(value);
    if (key == "none" || key == "aucune") return Polarity::none;
    refuse_value(value, Message{"A polarity is lever, barrier, ambivalent or none."});
}

double number_of_value(const std::string& value) {
    if (const auto number = number_in(value)) return *number;
    refuse_value(value, Message{"More or less is said of numbers."});
}

bool compares(double is, Compared compared, double wanted) {
    return compared == Compared::at_least ? is >= wanted : is <= wanted;
}

}  // namespace

template <class Test>
std::vector<bool> ConditionTest::those(Test test) const {
    std::vector<bool> found(tables_.codings.size());
    for (std::size_t i = 0; i < found.size(); ++i) found[i] = test(tables_.codings[i]);
    return found;
}

void ConditionTest::keep(std::vector<bool>& codings, const PassageCondition& condition) const {
    const auto found = holds(condition);
    const bool wanted = condition.compared != Compared::is_not;
    for (std::size_t i = 0; i < codings.size(); ++i) {
        if (found[i] != wanted) codings[i] = false;
    }
}

std::vector<bool> ConditionTest::holds(const PassageCondition& condition) const {
    const auto& values = condition.values;
    switch (condition.of) {
        case Of::speaker:
            return said_by(named_speakers(tables_, names_or_all(values)));
        case Of::role: {
            std::vector<bool> people(tables_.participants.size(), takes_anything(values));
            for (const auto& value : values) {
                if (value == anything) continue;
                const auto role = role_of(value);
                for (std::size_t i = 0; i < people.size(); ++i) {
                    if (tables_.participants[i].role == role) people[i] = true;
                }
            }
            return said_by(people);
        }
        case Of::attribute:
            return of_attribute(condition);
        case Of::source:
            return in_sources(named_sources(tables_, names_or_all(values)));
        case Of::group:
            return in_groups(named_groups(tables_, names_or_all(values)));
        case Of::coder: {
            const auto coders = named_coders(tables_, names_or_all(values));
            return those([&](const store::FlatCoding& coding) { return coders[coding.coder]; });
        }
        case Of::polarity: {
            std::array<bool, 4> sides{};
            for (const auto& value : values) {
                if (value != anything) sides[static_cast<std::size_t>(polarity_of(value))] = true;
            }
            if (takes_anything(values)) sides = {false, true, true, true};
            return those([&](const store::FlatCoding& coding) { return sides[coding.polarity]; });
        }
        case Of::intensity: {
            if (takes_anything(values)) {
                return those([](const store::FlatCoding& coding) { return coding.intensity > 0; });
            }
            std::vector<double> wanted;
            for (const auto& value : values) wanted.push_back(number_of_value(value));
            const bool ordered =
                condition.compared == Compared::at_least || condition.compared == Compared::at_most;
            return those([&](const store::FlatCoding& coding) {
                const double is = coding.intensity;
                if (ordered) return is > 0 && compares(is, condition.compared, wanted.front());
                return std::find(wanted.begin(), wanted.end(), is) != wanted.end();
            });
        }
        case Of::memo:
            break;
    }
    return with_memo(values);
}

std::vector<bool> ConditionTest::of_attribute(const PassageCondition& condition) const {
    const auto& values = condition.values;
    const auto& attribute = tables_.values[named_attribute(tables_, condition.attribute)];
    const bool of_people = attribute.attribute.of == Attribute::Of::participant;
    std::vector<bool> chosen(of_people ? tables_.participants.size() : tables_.sources.size());
    if (condition.compared == Compared::at_least || condition.compared == Compared::at_most) {
        const auto wanted = number_of_value(values.front());
        for (std::size_t i = 0; i < chosen.size(); ++i) {
            const auto is = number_in(attribute.values[i]);
            chosen[i] = is && compares(*is, condition.compared, wanted);
        }
    } else if (takes_anything(values)) {
        for (std::size_t i = 0; i < chosen.size(); ++i) chosen[i] = !attribute.values[i].empty();
    } else {
        std::vector<std::pair<std::string, std::string>> where;
        for (const auto& value : values) where.emplace_back(condition.attribute, value);
        const auto filter = value_filter(tables_, where);
        chosen = of_people ? filter.participants : filter.sources;
    }
    return of_people ? said_by(chosen) : in_sources(chosen);
}

std::vector<bool> ConditionTest::with_memo(const std::vector<std::string>& values) const {
    std::vector<std::string> keys;
    for (const auto& value : values) keys.push_back(text::search_key(value));
    const bool any = takes_anything(values);
    std::vector<bool> found(tables_.codings.size());
    for (const auto& memo : memos_) {
        if (any || std::any_of(keys.begin(), keys.end(), [&](const std::string& key) {
                return memo.key.find(key) != std::string::npos;
            })) {
            found[memo.coding] = true;
        }
    }
    return found;
}

std::vector<bool> ConditionTest::said_by(const std::vector<bool>& people) const {
    return those([&](const store::FlatCoding& coding) {
        const auto end = end_block(tables_, coding);
        for (auto block = coding.block; block < end; ++block) {
            const auto speaker = tables_.blocks[block].speaker;
            if (scope_.blocks[block] && speaker != store::FlatBlock::none && people[speaker]) return true;
        }
        return false;
    });
}

std::vector<bool> ConditionTest::in_sources(const std::vector<bool>& sources) const {
    return those(
        [&](const store::FlatCoding& coding) { return sources[tables_.blocks[coding.block].source]; });
}

std::vector<bool> ConditionTest::in_groups(const std::vector<bool>& groups) const {
    std::vector<bool> sources(tables_.sources.size());
    for (std::size_t i = 0; i < sources.size(); ++i) {
        const auto& of_source = tables_.groups_of_source[i];
        sources[i] = std::any_of(of_source.begin(), of_source.end(),
                                 [&](std::uint32_t group) { return groups[group]; });
    }
    return in_sources(sources);
}

}  // namespace coding::analysis
