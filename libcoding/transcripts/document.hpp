// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace coding::transcripts {

/// A line of a text file, or of a paragraph of a document, as a stretch of the whole text. Positions are
/// bytes.
struct Line {
    std::size_t begin = 0;
    std::size_t end = 0;     ///< behind its \n, where it has one
    std::size_t number = 0;  ///< from 1: what a doubt names (line, paragraph, row)
    std::size_t bold_begin =
        0;  ///< the first stretch that is set in bold, in bytes of the whole text; empty where none is
    std::size_t bold_end = 0;
    bool set_off = false;  ///< all of it is set in bold, or all in italics
    bool heading = false;  ///< styled as a title or heading
    bool table = false;    ///< begins a row of a table; cells are separated by \t
};

/// A text and its lines, which cover it without gaps.
struct Document {
    std::string text;
    std::vector<Line> lines;

    /// The line without its \n.
    [[nodiscard]] std::string_view content(const Line& line) const {
        std::string_view view{text.data() + line.begin, line.end - line.begin};
        if (view.ends_with('\n')) view.remove_suffix(1);
        return view;
    }
};

/// The lines of a plain text.
Document document_from_text(std::string text);

}  // namespace coding::transcripts
