// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/report/document_grids.hpp"

#include <algorithm>
#include <numeric>

#include "libcoding/report/cell_text.hpp"
#include "libcoding/report/markup.hpp"
#include "libcoding/report/table_pages.hpp"
#include "libcoding/text/display_width.hpp"

namespace coding::report {
namespace {

using Grid = Document::Grid;

constexpr double mean_character = 1.65;  // mm, a generous mean of a sans serif at 8.5 points
constexpr double cell_padding = 3;       // of a cell, both sides
constexpr double widest_text_column = 62;
constexpr double widest_stretch = 1.3;
constexpr double bold_factor = 1.12;            // heads are wider than what stands below them
constexpr double narrowest_first_column = 0.7;  // names of codes may be broken, figures not

double width_of(const std::string& text) {
    return static_cast<double>(text::display_width(text)) * mean_character;
}

double longest_word(const std::string& text) {
    double longest = 0;
    for (const auto& word : text::wrapped(text::one_line(text), 1)) {
        longest = std::max(longest, width_of(word));
    }
    return longest;
}

class GridSetter {
  public:
    GridSetter(const Table& table, std::size_t follow_up, const Numbers& numbers, const Catalogue& catalogue)
        : table_(table),
          follow_up_(follow_up),
          shape_(shape_of(table, follow_up, Shown::wide)),
          numbers_(numbers),
          catalogue_(catalogue),
          coloured_(std::any_of(table.rows.begin(), table.rows.end(),
                                [](const Table::Row& row) { return !safe_colour(row.colour).empty(); })) {}

    [[nodiscard]] std::vector<Document::Block> set() const {
        std::vector<Document::Block> blocks;
        if (shape_.columns.empty()) return blocks;
        const auto pages = table_pages(table_, shape_.columns, most_columns());
        for (std::size_t n = 0; n < pages.size(); ++n) {
            auto grid = this->grid(pages[n]);
            if (pages.size() > 1) {
                grid.title += " (" + std::to_string(n + 1) + "/" + std::to_string(pages.size()) + ")";
            }
            if (n + 1 == pages.size() && follow_up_ == 0) {
                for (const auto& note : table_.notes) grid.notes.push_back(catalogue_.text(note));
            }
            const auto wide = fit(grid.widths);
            blocks.push_back({std::move(grid), wide});
        }
        return blocks;
    }

  private:
    /// Beside the first, on a sheet turned on its side.
    [[nodiscard]] std::size_t most_columns() const {
        double others = 0;
        for (const auto column : shape_.columns) others += width(column);
        others -= width(shape_.columns.front());
        const auto first = width(shape_.columns.front()) * narrowest_first_column;
        if (first + others <= Document::wide_width || shape_.columns.size() < 2) {
            return std::max<std::size_t>(1, shape_.columns.size() - 1);
        }
        const auto mean = others / static_cast<double>(shape_.columns.size() - 1);
        return static_cast<std::size_t>(std::max(1.0, (Document::wide_width - first) / mean));
    }

    [[nodiscard]] std::string text(const Table::Row& row, std::size_t column) const {
        return cell_text(table_, row, column, numbers_, catalogue_);
    }

    [[nodiscard]] double width(std::size_t column) const {
        const auto& shown = table_.columns[column];
        auto room = longest_word(catalogue_.text(shown.title)) * bold_factor;
        for (const auto i : shape_.rows) {
            const auto& row = table_.rows[i];
            auto cell = width_of(text(row, column)) * (row.strong ? bold_factor : 1);
            if (shown.type == ColumnType::code) {
                cell += Document::depth_indent * row.depth + (coloured_ ? Document::swatch_room : 0);
            }
            room = std::max(room, cell);
        }
        return is_numeric(shown.type) ? room + cell_padding
                                      : std::min(room, widest_text_column) + cell_padding;
    }

    /// Columns take the room that the sheet has; true where it must be turned for them.
    static bool fit(std::vector<double>& widths) {
        const auto sum = std::accumulate(widths.begin(), widths.end(), 0.0);
        const auto least = sum - widths.front() * (1 - narrowest_first_column);
        const auto wide = least > Document::upright_width;
        const auto room = wide ? Document::wide_width : Document::upright_width;
        if (sum > room && least <= room) {
            widths.front() -= sum - room;
            return wide;
        }
        const auto scale = std::min(widest_stretch, room / sum);
        for (auto& width : widths) width *= scale;
        return wide;
    }

    [[nodiscard]] Grid grid(const std::vector<std::size_t>& columns) const {
        Grid grid;
        grid.title = catalogue_.text(follow_up_ == 0 ? table_.title : table_.follow_ups[follow_up_ - 1]);
        grid.coloured = coloured_;
        for (const auto column : columns) grid.widths.push_back(width(column));
        add_heads(grid, columns);
        for (const auto i : shape_.rows) add_row(grid, table_.rows[i], columns);
        return grid;
    }

    void add_heads(Grid& grid, const std::vector<std::size_t>& columns) const {
        Grid::Row groups;
        for (const auto& [group, begin, end] : column_groups(table_, columns)) {
            groups.cells.push_back({catalogue_.text(group), end - begin, false});
        }
        if (!groups.cells.empty()) grid.heads.push_back(std::move(groups));
        Grid::Row titles;
        for (const auto column : columns) {
            const auto& shown = table_.columns[column];
            titles.cells.push_back({catalogue_.text(shown.title), 1, is_numeric(shown.type)});
        }
        grid.heads.push_back(std::move(titles));
    }

    void add_row(Grid& grid, const Table::Row& row, const std::vector<std::size_t>& columns) const {
        if (!row.section.empty()) {
            Grid::Row section;
            section.cells.push_back({catalogue_.text(row.section), columns.size(), false});
            section.section = true;
            grid.rows.push_back(std::move(section));
        }
        Grid::Row set;
        set.depth = std::max(0, row.depth);
        set.colour = safe_colour(row.colour);
        set.strong = row.strong;
        for (const auto column : columns) {
            set.cells.push_back({text(row, column), 1, is_numeric(table_.columns[column].type)});
        }
        grid.rows.push_back(std::move(set));
    }

    const Table& table_;
    std::size_t follow_up_;
    Shape shape_;
    const Numbers& numbers_;
    const Catalogue& catalogue_;
    bool coloured_;
};

}  // namespace

std::vector<Document::Block> grids_of(const Table& table, std::size_t follow_up, const Numbers& numbers,
                                      const Catalogue& catalogue) {
    return GridSetter{table, follow_up, numbers, catalogue}.set();
}

}  // namespace coding::report
