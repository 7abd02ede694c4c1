// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/report/document_grids.hpp"

#include <algorithm>

#include "libcoding/report/cell_text.hpp"
#include "libcoding/report/column_room.hpp"
#include "libcoding/report/markup.hpp"
#include "libcoding/report/table_pages.hpp"

namespace coding::report {
namespace {

using Grid = Document::Grid;

constexpr double cell_em = 2.7;       // mm, for Arial of 3: its letters are no wider than what ems() measures
constexpr double cell_padding = 2.6;  // of a cell, both sides
constexpr double widest_stretch = 1.3;
constexpr double set_closer = 0.94;  // rather than on a sheet turned for little, where words have room
constexpr double most_lines_of_text = 200;
constexpr int halvings = 40;

class GridSetter {
  public:
    GridSetter(const Table& table, std::size_t follow_up, const Numbers& numbers, const Catalogue& catalogue)
        : table_(table),
          follow_up_(follow_up),
          shape_(shape_of(table, follow_up, Shown::wide)),
          numbers_(numbers),
          catalogue_(catalogue),
          rooms_(column_rooms(table, shape_, numbers, catalogue)),
          coloured_(std::any_of(table.rows.begin(), table.rows.end(),
                                [](const Table::Row& row) { return !safe_colour(row.colour).empty(); })) {}

    [[nodiscard]] std::vector<Document::Block> set() const {
        std::vector<Document::Block> blocks;
        if (shape_.columns.empty()) return blocks;
        std::vector<double> needs;
        for (const auto& room : rooms_) needs.push_back(room.least * cell_em + cell_padding);
        const auto pages = table_pages(table_, shape_.columns, needs, Document::wide_width);
        for (std::size_t n = 0; n < pages.size(); ++n) {
            auto grid = this->grid(pages[n]);
            grid.title = page_title(std::move(grid.title), n, pages.size());
            if (n + 1 == pages.size() && follow_up_ == 0) {
                for (const auto& note : table_.notes) grid.notes.push_back(catalogue_.text(note));
            }
            keep_ends(grid);
            const auto wide = fit(grid, pages[n]);
            blocks.push_back({std::move(grid), wide});
        }
        return blocks;
    }

  private:
    [[nodiscard]] std::string text(const Table::Row& row, std::size_t column) const {
        return cell_text(table_, row, column, numbers_, catalogue_);
    }

    /// The first and last rows are not left alone on a page, nor are the notes.
    static void keep_ends(Grid& grid) {
        constexpr std::size_t together = 3;
        const auto count = grid.rows.size();
        for (std::size_t n = 0; n < count; ++n) {
            const bool end = n + together >= count && (n + 1 < count || !grid.notes.empty());
            grid.rows[n].kept = grid.rows[n].section || n + 1 < together || end;
        }
    }

    /// Columns take the room that the sheet has; true where it must be turned for them.
    bool fit(Grid& grid, const std::vector<std::size_t>& page) const {
        double least = 0, words = 0;
        for (const auto n : page) {
            least += rooms_[n].least * cell_em + cell_padding;
            words += rooms_[n].word * cell_em + cell_padding;
        }
        const auto wide = std::max(least * set_closer, words) > Document::upright_width;
        const auto room = wide ? Document::wide_width : Document::upright_width;
        const auto lines = fewest_lines(page, room);
        // What is too wide for any sheet is set closer than it wants.
        const auto scale = std::min(widest_stretch, room / sum_of_widths(page, lines));
        for (const auto n : page) grid.widths.push_back(width(n, lines) * scale);
        return wide;
    }

    /// Of a column whose longest text has so many lines, where it wants that much and its words let it.
    [[nodiscard]] double width(std::size_t n, double lines) const {
        const auto& room = rooms_[n];
        return std::max(room.word, std::min(room.wanted, room.whole / lines)) * cell_em + cell_padding;
    }

    [[nodiscard]] double sum_of_widths(const std::vector<std::size_t>& page, double lines) const {
        double sum = 0;
        for (const auto n : page) sum += width(n, lines);
        return sum;
    }

    /// That the longest texts have side by side, so that none makes its row higher than the others must.
    [[nodiscard]] double fewest_lines(const std::vector<std::size_t>& page, double room) const {
        double few = 1;
        if (sum_of_widths(page, few) <= room) return few;
        double many = most_lines_of_text;
        for (int step = 0; step < halvings; ++step) {
            const auto lines = (few + many) / 2;
            (sum_of_widths(page, lines) > room ? few : many) = lines;
        }
        return many;
    }

    /// Without the widths of its columns.
    [[nodiscard]] Grid grid(const std::vector<std::size_t>& page) const {
        std::vector<std::size_t> columns;
        for (const auto n : page) columns.push_back(shape_.columns[n]);
        Grid grid;
        grid.title = catalogue_.text(follow_up_ == 0 ? table_.title : table_.follow_ups[follow_up_ - 1]);
        grid.coloured = coloured_;
        add_heads(grid, columns);
        for (const auto i : shape_.rows) add_row(grid, table_.rows[i], columns);
        if (grid.rows.empty()) {
            grid.rows.emplace_back().cells.push_back(
                {catalogue_.text(nothing_to_show()), columns.size(), false});
        }
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
            const auto type = table_.columns[column].type;
            set.cells.push_back({text(row, column), 1, is_numeric(type), type == ColumnType::text});
        }
        grid.rows.push_back(std::move(set));
    }

    const Table& table_;
    std::size_t follow_up_;
    Shape shape_;
    const Numbers& numbers_;
    const Catalogue& catalogue_;
    std::vector<ColumnRoom> rooms_;  // of the columns of the shape
    bool coloured_;
};

}  // namespace

std::vector<Document::Block> grids_of(const Table& table, std::size_t follow_up, const Numbers& numbers,
                                      const Catalogue& catalogue) {
    return GridSetter{table, follow_up, numbers, catalogue}.set();
}

}  // namespace coding::report
