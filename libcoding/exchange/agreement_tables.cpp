// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/exchange/agreement_tables.hpp"

#include <algorithm>
#include <charconv>
#include <map>
#include <set>

#include "libcoding/exchange/file_bytes.hpp"
#include "libcoding/exchange/table_columns.hpp"
#include "libcoding/exchange/table_file.hpp"
#include "libcoding/text/utf8.hpp"

namespace coding::exchange {
namespace {

using analysis::agreement::Continuum;
using analysis::agreement::Ratings;

using analysis::agreement::most_coders;

constexpr std::size_t most_rated_values = 1'000;  // each is weighed against each
constexpr std::size_t most_marked_values = 10'000;
constexpr std::int64_t furthest = std::int64_t{1} << 40;  // lengths are cubed

std::int64_t position(const std::string& word) {
    std::int64_t value = 0;
    const auto* const end = word.data() + word.size();
    const auto read = std::from_chars(word.data(), end, value);
    if (read.ec == std::errc{} && read.ptr == end && -furthest < value && value < furthest) return value;
    throw Error{ErrorKind::input, Message{"“{0}” is no place in a continuum.", word},
                Message{"Write a whole number: a character, a word, a millisecond."}};
}

std::uint32_t index_of(const std::string& name, std::map<std::string, std::uint32_t>& known,
                       std::vector<std::string>& names) {
    const auto [place, added] = known.try_emplace(name, static_cast<std::uint32_t>(names.size()));
    if (added) names.push_back(name);
    return place->second;
}

void require_coders(std::size_t coders) {
    if (coders <= most_coders) return;
    throw Error{ErrorKind::input, Message{"There are more than {0} coders.", most_coders}};
}

void require_values(std::size_t limit, std::size_t values) {
    if (values <= limit) return;
    throw Error{
        ErrorKind::input, Message{"There are more than {0} different values.", limit},
        Message{"Agreement is told of values that come again: round them, or put them into classes."}};
}

Error outside(std::int64_t begin, std::int64_t end) {
    return Error{ErrorKind::input,
                 Message{"The unit from {0} to {1} lies outside the continuum.", std::to_string(begin),
                         std::to_string(end)},
                 Message{"Give the bounds that hold all units."}};
}

template <class Read>
auto from_file(const std::filesystem::path& path, const Read& read) {
    const auto bytes = file_bytes(path);
    try {
        return read(read_table(bytes).table);
    } catch (const Error& error) {
        throw error.in_file(path.string());
    }
}

}  // namespace

Ratings read_ratings(const containers::Table& table) {
    if (table.header.size() < 2) {
        throw Error{ErrorKind::input, Message{"The table of ratings has no column for a coder."},
                    Message{"The first column names the unit; then each coder has a column."},
                    Where{{}, 1, {}}};
    }
    require_coders(table.header.size() - 1);
    std::vector<std::string> coders;
    std::set<std::string> known;
    for (std::size_t i = 1; i < table.header.size(); ++i) {
        coders.emplace_back(text::trimmed(table.header[i]));
        if (coders.back().empty()) coders.back() = std::to_string(i);
        if (known.insert(coders.back()).second) continue;
        throw Error{ErrorKind::input, Message{"Two columns of ratings are named “{0}”.", coders.back()},
                    Message{"Give each coder a name of her own."}, Where{{}, 1, {}}};
    }
    std::vector<std::vector<std::string>> units;
    std::vector<std::string> names;
    for (const auto& row : table.rows) {
        names.emplace_back(text::trimmed(row.cell(0)));
        auto& unit = units.emplace_back();
        for (std::size_t i = 1; i < table.header.size(); ++i) unit.emplace_back(text::trimmed(row.cell(i)));
    }
    auto ratings = analysis::agreement::ratings_from_words(std::move(coders), units, std::move(names));
    require_values(most_rated_values, ratings.categories.size());
    return ratings;
}

Continuum read_continuum(const containers::Table& table, std::optional<std::int64_t> begin,
                         std::optional<std::int64_t> end) {
    const TableColumns columns{table};
    const auto value = table.column({"value", "valeur", "code", "category", "catégorie"});
    needed(columns.coder, "coder");
    needed(columns.begin, "begin");
    needed(columns.end, "end");
    Continuum continuum;
    continuum.begin = begin.value_or(0);
    continuum.end = end.value_or(0);
    std::map<std::string, std::uint32_t> coders;
    std::map<std::string, std::uint32_t> values;
    for_each_row(table, [&](const containers::Table::Row& row) {
        Continuum::Unit unit;
        const auto name = cell(row, columns.coder);
        if (name.empty()) throw Error{ErrorKind::input, Message{"The row names no coder."}};
        unit.coder = index_of(name, coders, continuum.coders);
        require_coders(continuum.coders.size());
        unit.value = index_of(cell(row, value), values, continuum.values);
        require_values(most_marked_values, continuum.values.size());
        unit.begin = position(cell(row, columns.begin));
        unit.end = position(cell(row, columns.end));
        if (unit.begin >= unit.end) {
            throw Error{ErrorKind::input, Message{"A unit ends at {1}, where it begins ({0}) or before.",
                                                  std::to_string(unit.begin), std::to_string(unit.end)}};
        }
        if ((begin && unit.begin < *begin) || (end && unit.end > *end)) throw outside(unit.begin, unit.end);
        if (!begin) continuum.begin = std::min(continuum.begin, unit.begin);
        if (!end) continuum.end = std::max(continuum.end, unit.end);
        continuum.units.push_back(unit);
    });
    if (continuum.begin > continuum.end) {
        throw Error{ErrorKind::usage, Message{"The continuum ends before it begins."}};
    }
    analysis::agreement::arrange(continuum);
    return continuum;
}

Ratings read_ratings_file(const std::filesystem::path& path) {
    return from_file(path, read_ratings);
}

Continuum read_continuum_file(const std::filesystem::path& path, std::optional<std::int64_t> begin,
                              std::optional<std::int64_t> end) {
    return from_file(path, [&](const containers::Table& table) { return read_continuum(table, begin, end); });
}

}  // namespace coding::exchange
