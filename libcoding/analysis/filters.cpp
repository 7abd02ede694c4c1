// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/analysis/filters.hpp"

#include <algorithm>
#include <map>

#include "libcoding/analysis/named.hpp"
#include "libcoding/error.hpp"

namespace coding::analysis {
namespace {

std::uint32_t must_find(const std::vector<Named>& names, const std::string& wanted, Message missing) {
    if (const auto found = find_named(names, wanted)) return *found;
    throw Error{ErrorKind::not_found, std::move(missing), nearest_hint(names, wanted)};
}

void add_subtree(std::vector<bool>& codes, const Codebook& codebook, std::uint32_t root) {
    std::fill(codes.begin() + root, codes.begin() + static_cast<std::ptrdiff_t>(codebook.subtree_end(root)),
              true);
}

std::string named_value(const store::CountingTables::Values& attribute, const std::string& wanted) {
    if (wanted.empty() || wanted == no_value) return {};
    std::vector<Named> names;
    for (std::uint32_t i = 0; i < attribute.values.size(); ++i) {
        const auto& value = attribute.values[i];
        const auto known =
            std::any_of(names.begin(), names.end(), [&](const Named& named) { return named.name == value; });
        if (!value.empty() && !known) names.push_back({value, i});
    }
    const auto found = must_find(
        names, wanted, Message{"Nobody and nothing has “{0}” as {1}.", wanted, attribute.attribute.name});
    return attribute.values[found];
}

}  // namespace

std::vector<bool> named_sources(const store::CountingTables& tables, const std::vector<std::string>& names) {
    std::vector<bool> chosen(tables.sources.size(), names.empty());
    const auto known = names_of(tables.sources);
    for (const auto& name : names) {
        chosen[must_find(known, name, Message{"There is no source “{0}” to report on.", name})] = true;
    }
    return chosen;
}

std::vector<bool> named_groups(const store::CountingTables& tables, const std::vector<std::string>& names) {
    std::vector<bool> chosen(tables.groups.size(), names.empty());
    const auto known = names_of(tables.groups);
    for (const auto& name : names) {
        chosen[must_find(known, name, Message{"There is no group “{0}” to report on.", name})] = true;
    }
    return chosen;
}

std::vector<bool> named_coders(const store::CountingTables& tables, const std::vector<std::string>& names) {
    std::vector<bool> chosen(tables.coders.size(), names.empty());
    const auto known = names_of(tables.coders);
    for (const auto& name : names) {
        chosen[must_find(known, name, Message{"There is no coder “{0}” to report on.", name})] = true;
    }
    return chosen;
}

std::vector<bool> named_speakers(const store::CountingTables& tables, const std::vector<std::string>& names) {
    std::vector<bool> chosen(tables.participants.size(), names.empty());
    const auto known = names_of(tables.participants);
    for (const auto& name : names) {
        chosen[must_find(known, name, Message{"There is nobody named “{0}” to report on.", name})] = true;
    }
    return chosen;
}

std::vector<bool> named_codes(const store::CountingTables& tables, const std::vector<std::string>& names) {
    std::vector<bool> chosen(tables.codebook.codes().size(), names.empty());
    const auto known = names_of_codes(tables.codebook, false);
    for (const auto& name : names) {
        const auto code = must_find(known, name, Message{"There is no code “{0}” to report on.", name});
        add_subtree(chosen, tables.codebook, code);
    }
    return chosen;
}

std::vector<bool> named_themes(const store::CountingTables& tables, const std::vector<std::string>& names) {
    std::vector<bool> chosen(tables.codebook.codes().size(), names.empty());
    const auto known = names_of_codes(tables.codebook, true);
    for (const auto& name : names) {
        const auto theme = must_find(known, name, Message{"There is no theme “{0}” to report on.", name});
        add_subtree(chosen, tables.codebook, theme);
    }
    return chosen;
}

std::uint32_t named_attribute(const store::CountingTables& tables, const std::string& name) {
    std::vector<Attribute> attributes;
    for (const auto& values : tables.values) attributes.push_back(values.attribute);
    const auto names = names_of_attributes(attributes);
    return must_find(names, name, Message{"There is no attribute “{0}” to report on.", name});
}

ValueFilter value_filter(const store::CountingTables& tables,
                         const std::vector<std::pair<std::string, std::string>>& where) {
    std::map<std::uint32_t, std::vector<std::string>> wanted;
    for (const auto& [name, value] : where) {
        const auto attribute = named_attribute(tables, name);
        wanted[attribute].push_back(named_value(tables.values[attribute], value));
    }
    ValueFilter filter;
    filter.participants.assign(tables.participants.size(), true);
    filter.sources.assign(tables.sources.size(), true);
    for (const auto& [index, values] : wanted) {
        const auto& attribute = tables.values[index];
        const bool of_participants = attribute.attribute.of == Attribute::Of::participant;
        filter.of_participants = filter.of_participants || of_participants;
        auto& allowed = of_participants ? filter.participants : filter.sources;
        for (std::size_t i = 0; i < allowed.size(); ++i) {
            const auto value = i < attribute.values.size() ? attribute.values[i] : std::string{};
            if (std::find(values.begin(), values.end(), value) == values.end()) allowed[i] = false;
        }
    }
    return filter;
}

}  // namespace coding::analysis
