// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <variant>
#include <vector>

namespace coding::containers {

/// A workbook as a value, to be written as XLSX. Rows and columns are counted from 0.
struct Workbook {
    /// What Excel holds at most.
    static constexpr std::size_t most_rows = 1'048'576, most_columns = 16'384, longest_text = 32'767;

    struct Style {
        std::string number_format = {};  ///< "0.0%"; empty: general
        std::string edge = {};           ///< "#rrggbb" of a bar at the left; empty: none
        int indent = 0;
        bool strong = false;
        bool large = false;
        bool quiet = false;  ///< grey
        bool link = false;
        bool wrapped = false;
        bool right = false;
        bool head = false;  ///< of columns: a rule below
        friend bool operator==(const Style&, const Style&) = default;
    };

    struct Cell {
        std::variant<std::monostate, std::string, std::int64_t, double, bool> value = {};
        std::size_t style = 0;  ///< from style_of()
    };

    struct Row {
        std::vector<Cell> cells = {};
        int level = 0;  ///< of the outline, 0 to 7; those above stand above
    };

    struct Picture {
        std::size_t row = 0;
        std::string png = {};
        double width = 0, height = 0;  ///< pixels
        std::string title = {}, description = {};
    };

    struct Sheet {
        std::string name = {};            ///< see unique_name()
        std::vector<double> widths = {};  ///< of columns, in characters
        std::vector<Row> rows = {};
        std::size_t head_rows = 0, head_columns = 0;  ///< stay in view; the rows also on every printed page
        bool filtered = false;                        ///< a filter on the last head row
        std::size_t printed_rows = 0;                 ///< so many at most, on paper; 0: all
        std::vector<std::size_t> breaks = {};         ///< rows that begin another page
        struct Merge {
            std::size_t row = 0, first = 0, last = 0;
        };
        std::vector<Merge> merges = {};
        struct Link {
            std::size_t row = 0, column = 0;
            std::string sheet = {};
        };
        std::vector<Link> links = {};
        std::vector<Picture> pictures = {};
    };

    std::string title = {}, subject = {}, language = {};
    std::vector<Sheet> sheets = {};
    std::vector<Style> styles{Style{}};

    /// The index of a style, added where it is new.
    std::size_t style_of(const Style& style);

    /// A name that a sheet may bear and none bears yet: at most 31 characters, none of []:*?/\.
    [[nodiscard]] std::string unique_name(const std::string& wanted) const;
};

/// XLSX (ECMA-376) by the same bytes each time. Texts are never formulas; those longer than Excel takes are
/// cut with an ellipsis, numbers that are none are left empty. Throws Error{input} where a sheet has more
/// rows or columns than Excel takes.
std::string xlsx_bytes(const Workbook& workbook);

/// ODS (OpenDocument 1.3) of the cells, head rows and widths alone: for tables to work on.
std::string ods_bytes(const Workbook& workbook);

}  // namespace coding::containers
