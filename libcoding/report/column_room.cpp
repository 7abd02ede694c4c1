// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/report/column_room.hpp"

#include <algorithm>

#include "libcoding/report/markup.hpp"
#include "libcoding/report/type_width.hpp"
#include "libcoding/text/display_width.hpp"

namespace coding::report {
namespace {

constexpr double narrowest_lines = 13;  // of a column of texts that have more to say
constexpr double widest_line = 22;      // a longer line is no easier to read …
constexpr double widest_of_long = 44;   // … but a text of many lines is
constexpr double few_lines = 3;
constexpr double tree_step = 1.5;  // of each depth in the code tree; the same again for a swatch

double longest_word_of(const std::string& text) {
    double longest = 0;
    for (const auto& word : text::wrapped(text::one_line(text), 1)) longest = std::max(longest, ems(word));
    return longest;
}

/// What a column has to give for the title of its group, of which no word is broken either.
double share_of_group(const Table& table, const Shape& shape, std::size_t column,
                      const Catalogue& catalogue) {
    const auto& group = table.columns[column].group;
    if (group.empty()) return 0;
    const auto members = std::count_if(shape.columns.begin(), shape.columns.end(), [&](std::size_t other) {
        return table.columns[other].group == group;
    });
    return longest_word_of(catalogue.text(group)) * bold_factor / static_cast<double>(members);
}

bool has_swatches(const Table& table) {
    return std::any_of(table.rows.begin(), table.rows.end(),
                       [](const Table::Row& row) { return !safe_colour(row.colour).empty(); });
}

}  // namespace

std::vector<ColumnRoom> column_rooms(const Table& table, const Shape& shape, const Numbers& numbers,
                                     const Catalogue& catalogue) {
    const auto swatch = has_swatches(table) ? tree_step : 0;
    std::vector<ColumnRoom> rooms;
    for (const auto column : shape.columns) {
        const auto& shown = table.columns[column];
        const auto head = std::max(longest_word_of(catalogue.text(shown.title)) * bold_factor,
                                   share_of_group(table, shape, column, catalogue));
        double widest = 0;
        double word = 0;
        for (const auto i : shape.rows) {
            const auto& row = table.rows[i];
            const auto text = cell_text(table, row, column, numbers, catalogue);
            const auto factor = row.strong ? bold_factor : 1;
            const auto before = shown.type == ColumnType::code ? tree_step * row.depth + swatch : 0;
            const auto whole = ems(text) * factor + before;
            widest = std::max(widest, whole);
            // Only a text that is longer than what it may have is broken.
            if (whole > word) word = std::max(word, std::min(whole, longest_word_of(text) * factor + before));
        }
        if (!is_broken(shown.type)) {
            const auto needed = std::max(head, widest);
            rooms.push_back({needed, needed, needed, needed});
        } else {
            const auto narrowest = std::max(head, std::min(word, widest_line));
            const auto least = std::max(narrowest, std::min(widest, narrowest_lines));
            const auto line = std::clamp(widest / few_lines, widest_line, widest_of_long);
            rooms.push_back(
                {least, std::max(least, std::min(widest, line)), narrowest, std::max(narrowest, widest)});
        }
    }
    return rooms;
}

}  // namespace coding::report
