// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/analysis/named.hpp"

#include <algorithm>
#include <numeric>
#include <utility>

#include "libcoding/error.hpp"
#include "libcoding/text/folding.hpp"

namespace coding::analysis {
namespace {

constexpr std::size_t hint_names = 5;
constexpr std::size_t compared_bytes = 120;  // a name this long is told apart by its beginning

std::string join(const std::vector<std::string>& names) {
    std::string joined;
    for (const auto& name : names) joined += (joined.empty() ? "" : ", ") + name;
    return joined;
}

/// Levenshtein's distance in bytes.
std::size_t distance(std::string_view a, std::string_view b) {
    std::vector<std::size_t> row(b.size() + 1);
    std::iota(row.begin(), row.end(), std::size_t{0});
    for (std::size_t i = 0; i < a.size(); ++i) {
        auto diagonal = std::exchange(row[0], i + 1);
        for (std::size_t j = 0; j < b.size(); ++j) {
            const auto replaced = diagonal + (a[i] == b[j] ? 0 : 1);
            diagonal = row[j + 1];
            row[j + 1] = std::min({replaced, row[j] + 1, row[j + 1] + 1});
        }
    }
    return row.back();
}

std::string compared(std::string_view name) {
    return text::search_key(name).substr(0, compared_bytes);
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
    const auto key = compared(wanted);
    std::vector<std::pair<std::size_t, std::string>> near;
    for (const auto& named : names) {
        const auto candidate = compared(named.name);
        const bool part = !key.empty() && candidate.find(key) != std::string::npos;
        const auto far = part ? 1 : distance(key, candidate);
        if (far <= std::max<std::size_t>(2, key.size() / 3)) near.emplace_back(far, named.name);
    }
    std::stable_sort(near.begin(), near.end(),
                     [](const auto& a, const auto& b) { return a.first < b.first; });
    std::vector<std::string> shown;
    const auto show = [&](const std::string& name) {
        const bool known = std::find(shown.begin(), shown.end(), name) != shown.end();
        if (!known && shown.size() < hint_names) shown.push_back(name);
    };
    for (const auto& [far, name] : near) show(name);
    if (!shown.empty()) return Message{"Did you mean {0}?", join(shown)};
    for (const auto& named : names) show(named.name);
    return Message{"There is for instance: {0}.", join(shown)};
}

}  // namespace coding::analysis
