// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/analysis/agreement/ratings.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <map>
#include <optional>

namespace coding::analysis::agreement {
namespace {

constexpr double largest_figure = 1e100;  // what is larger is no figure that anybody rates with

std::optional<double> number(std::string word) {
    std::replace(word.begin(), word.end(), ',', '.');
    double value = 0;
    const auto* const end = word.data() + word.size();
    const auto read = std::from_chars(word.data(), end, value);
    if (read.ec != std::errc{} || read.ptr != end || !(std::abs(value) <= largest_figure))
        return std::nullopt;
    return value;
}

bool rated(const Ratings::Row& row) {
    return std::any_of(row.values.begin(), row.values.end(),
                       [](std::uint32_t value) { return value != Ratings::missing; });
}

/// Takes out the categories that no row uses.
void keep_used_categories(Ratings& ratings) {
    std::vector<std::uint32_t> renumbered(ratings.categories.size(), Ratings::missing);
    for (const auto& row : ratings.rows) {
        for (const auto value : row.values) {
            if (value != Ratings::missing) renumbered[value] = 0;
        }
    }
    std::uint32_t used = 0;
    for (std::size_t old = 0; old < renumbered.size(); ++old) {
        if (renumbered[old] == Ratings::missing) continue;
        ratings.categories[used] = ratings.categories[old];
        ratings.scores[used] = ratings.scores[old];
        renumbered[old] = used++;
    }
    ratings.categories.resize(used);
    ratings.scores.resize(used);
    for (auto& row : ratings.rows) {
        for (auto& value : row.values) {
            if (value != Ratings::missing) value = renumbered[value];
        }
    }
}

}  // namespace

Ratings ratings_from_words(std::vector<std::string> coders,
                           const std::vector<std::vector<std::string>>& units,
                           std::vector<std::string> names) {
    Ratings ratings;
    ratings.coders = std::move(coders);
    std::map<std::string, std::optional<double>> words;
    for (const auto& unit : units) {
        for (const auto& word : unit) {
            if (!word.empty()) words.try_emplace(word, std::nullopt);
        }
    }
    ratings.numeric = !words.empty();
    for (auto& [word, value] : words) {
        value = number(word);
        ratings.numeric = ratings.numeric && value.has_value();
    }
    std::map<std::string, std::uint32_t> category_of;
    if (ratings.numeric) {
        // "1" and "1.0" are one value.
        std::map<double, std::string> by_size;
        for (const auto& [word, value] : words) by_size.try_emplace(*value, word);
        for (const auto& [value, word] : by_size) {
            ratings.scores.push_back(value);
            ratings.categories.push_back(word);
        }
        for (const auto& [word, value] : words) {
            const auto at = std::lower_bound(ratings.scores.begin(), ratings.scores.end(), *value);
            category_of[word] = static_cast<std::uint32_t>(at - ratings.scores.begin());
        }
    } else {
        for (const auto& entry : words) {
            category_of[entry.first] = static_cast<std::uint32_t>(ratings.categories.size());
            ratings.categories.push_back(entry.first);
            ratings.scores.push_back(static_cast<double>(ratings.categories.size()));
        }
    }
    for (std::size_t i = 0; i < units.size(); ++i) {
        Ratings::Row row;
        row.values.assign(ratings.coders.size(), Ratings::missing);
        if (i < names.size()) row.name = std::move(names[i]);
        for (std::size_t coder = 0; coder < std::min(units[i].size(), row.values.size()); ++coder) {
            if (!units[i][coder].empty()) row.values[coder] = category_of[units[i][coder]];
        }
        ratings.rows.push_back(std::move(row));
    }
    return ratings;
}

Ratings without_rows(const Ratings& ratings) {
    return {ratings.coders, ratings.categories, ratings.scores, ratings.numeric, {}};
}

Ratings of_coders(const Ratings& ratings, const std::vector<std::size_t>& coders) {
    auto chosen = without_rows(ratings);
    chosen.coders.clear();
    for (const auto coder : coders) chosen.coders.push_back(ratings.coders[coder]);
    for (const auto& row : ratings.rows) {
        Ratings::Row part{{}, row.units, row.name};
        for (const auto coder : coders) part.values.push_back(row.values[coder]);
        if (rated(part)) chosen.rows.push_back(std::move(part));
    }
    keep_used_categories(chosen);
    return chosen;
}

Ratings complete(const Ratings& ratings) {
    auto chosen = without_rows(ratings);
    for (const auto& row : ratings.rows) {
        const auto gap = std::find(row.values.begin(), row.values.end(), Ratings::missing);
        if (gap == row.values.end()) chosen.rows.push_back(row);
    }
    keep_used_categories(chosen);
    return chosen;
}

Ratings condensed(const Ratings& ratings) {
    std::map<std::vector<std::uint32_t>, std::uint64_t> patterns;
    for (const auto& row : ratings.rows) {
        if (row.units > 0 && rated(row)) patterns[row.values] += row.units;
    }
    auto condensed = without_rows(ratings);
    for (const auto& [values, units] : patterns) condensed.rows.push_back({values, units, {}});
    return condensed;
}

}  // namespace coding::analysis::agreement
