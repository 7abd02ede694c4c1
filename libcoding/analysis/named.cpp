// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/analysis/named.hpp"

#include <algorithm>

#include "libcoding/error.hpp"
#include "libcoding/text/folding.hpp"
#include "libcoding/text/nearest.hpp"

namespace coding::analysis {
namespace {

constexpr std::size_t hint_names = 5;

std::string join(const std::vector<std::string>& names) {
    std::string joined;
    for (const auto& name : names) joined += (joined.empty() ? "" : ", ") + name;
    return joined;
}

std::optional<std::uint32_t> only(const std::vector<const Named*>& fits, const std::vector<Named>& names,
                                  std::string_view wanted) {
    if (fits.empty()) return std::nullopt;
    const auto other = std::find_if(fits.begin(), fits.end(),
                                    [&](const Named* named) { return named->index != fits.front()->index; });
    if (other == fits.end()) return fits.front()->index;
    std::vector<std::string> shown;
    for (const auto* fit : fits) {
        const auto full = std::find_if(names.begin(), names.end(),
                                       [&](const Named& named) { return named.index == fit->index; });
        if (shown.size() < hint_names) shown.push_back(full->name);
    }
    throw Error{ErrorKind::conflict, Message{"“{0}” could mean several things.", std::string{wanted}},
                Message{"Write it in full: {0}.", join(shown)}};
}

}  // namespace

std::vector<Named> names_of_codes(const Codebook& codebook, bool themes_only) {
    std::vector<Named> names;
    for (std::uint32_t i = 0; i < codebook.codes().size(); ++i) {
        const auto& code = codebook.codes()[i];
        if (themes_only && code.kind != CodeKind::theme) continue;
        names.push_back({codebook.path(i), i});
        if (code.parent) names.push_back({code.name, i});
    }
    return names;
}

std::vector<Named> names_of_attributes(const std::vector<Attribute>& attributes) {
    std::vector<Named> names;
    for (const auto of : {Attribute::Of::participant, Attribute::Of::source}) {
        for (std::uint32_t i = 0; i < attributes.size(); ++i) {
            const auto taken = std::any_of(names.begin(), names.end(), [&](const Named& named) {
                return named.name == attributes[i].name;
            });
            if (attributes[i].of == of && !taken) names.push_back({attributes[i].name, i});
        }
    }
    return names;
}

std::optional<std::uint32_t> find_named(const std::vector<Named>& names, std::string_view wanted) {
    std::vector<const Named*> fits;
    for (const auto& named : names) {
        if (named.name == wanted) fits.push_back(&named);
    }
    if (const auto exact = only(fits, names, wanted)) return exact;
    const auto key = text::search_key(wanted);
    for (const auto& named : names) {
        if (text::search_key(named.name) == key) fits.push_back(&named);
    }
    return only(fits, names, wanted);
}

Message nearest_hint(const std::vector<Named>& names, std::string_view wanted) {
    if (names.empty()) return Message{"The project has none."};
    std::vector<std::string> all;
    for (const auto& named : names) {
        if (std::find(all.begin(), all.end(), named.name) == all.end()) all.push_back(named.name);
    }
    const auto near = text::nearest(wanted, all, hint_names);
    if (!near.empty()) return Message{"Did you mean {0}?", join(near)};
    all.resize(std::min(all.size(), hint_names));
    return Message{"There is for instance: {0}.", join(all)};
}

}  // namespace coding::analysis
