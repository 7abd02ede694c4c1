// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <variant>
#include <vector>

#include "libcoding/language/catalogue.hpp"
#include "libcoding/report/chart_picture.hpp"
#include "libcoding/report/report.hpp"

namespace coding::report {

/// A report as it stands on paper: in words, in one language, headings, captions and page furniture and all,
/// in the order of the page; not yet in the markup of any word processor. What DOCX, ODT and LaTeX share.
/// Lengths are millimetres.
struct Document {
    /// Sheets are A4, with this much room between the margins.
    static constexpr double upright_width = 170, wide_width = 257;
    /// What a code is indented by for each step down the tree, and for the swatch of its colour.
    static constexpr double depth_indent = 3.5, swatch_room = 4;

    enum class Style {
        title,
        subtitle,
        heading_1,
        heading_2,
        heading_3,
        body,
        warning,
        note,
        quote,
        attribution,
    };

    struct Run {
        std::string text;  ///< may hold line ends
        bool strong = false;
        bool italic = false;
        std::string language = {};  ///< BCP 47; empty: that of the document
    };

    struct Text {
        Style style = Style::body;
        std::vector<Run> runs = {};
        bool kept = false;  ///< on one page with what follows
    };

    /// A list of the headings that follow.
    struct Contents {
        std::string title;
        int levels = 2;  ///< of headings that it lists
    };

    struct Grid {
        struct Cell {
            std::string text;
            std::size_t span = 1;  ///< columns
            bool right = false;
            bool prose = false;  ///< a text, which stays light in a strong row
        };
        struct Row {
            std::vector<Cell> cells;
            int depth = 0;       ///< of its first cell, in the code tree
            std::string colour;  ///< "#rrggbb", of its first cell; empty: none
            bool strong = false;
            bool section = false;  ///< one cell: a heading within the table
            bool kept = false;     ///< on one page with the next row, or with the notes
        };
        std::string title;
        std::vector<double> widths;  ///< of its columns
        std::vector<Row> heads;      ///< said again on each page
        std::vector<Row> rows;
        std::vector<std::string> notes;
        bool coloured = false;  ///< some row bears a colour
    };

    /// How a row's first cell begins: how far in, and how far before that its swatch hangs, where it has one.
    struct Opening {
        double left = 0, hanging = 0;
    };

    struct Picture {
        ChartPicture chart;
        double width = 0, height = 0;
        std::string note;  ///< said below it, where it is drawn
    };

    struct Block {
        std::variant<Text, Contents, Grid, Picture> content;
        bool wide = false;  ///< on a sheet turned on its side
    };

    Language language = Language::english;
    std::string title;
    std::string project;
    std::string table_word, figure_word;  ///< "Table", "Figure": what captions begin with
    std::string undrawn_hint;             ///< in place of pictures that could not be drawn
    std::vector<Block> blocks;
};

/// Where charts are left out none is drawn, no heading speaks of them, and pictures of nothing say where they
/// would stand.
enum class Charts { drawn, left_out };

Document document_of(const Report& report, const Catalogue& catalogue, Charts charts = Charts::drawn);

Document::Opening opening_of(const Document::Grid& grid, const Document::Grid::Row& row);

/// "fr-FR" for "fr", "en-GB" for "en": word processors know languages by country. Others as they are.
std::string regional_tag(const std::string& language);

}  // namespace coding::report
