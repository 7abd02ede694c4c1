// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "libcoding/transcripts/document.hpp"
#include "libcoding/transcripts/transcript.hpp"

namespace coding::transcripts {

/// How letters are set.
struct Face {
    bool bold = false;
    bool italic = false;
};

/// Puts together the text of a word processor's document while its elements go by.
///
/// Paragraphs end with \n. The cells of a table's row are separated by \t and the row ends with \n; a table
/// inside a cell is a paragraph of the cell for each of its rows. A paragraph inside another (a text box)
/// follows it. Calls that do not match (an end without a beginning) are ignored, so that no document, however
/// odd, does harm.
class OfficeText {
  public:
    void begin_paragraph(bool heading);
    void end_paragraph();
    void begin_row();
    void end_row();
    void begin_cell();
    void end_cell();

    /// Text of the open paragraph; ignored where none is open.
    void add(std::string_view text, Face face);

    /// The last byte of the open paragraph; NUL when it is empty or none is open.
    [[nodiscard]] char last() const;
    [[nodiscard]] bool in_paragraph() const { return !open_.empty(); }
    /// Takes white space from the end of the open paragraph.
    void drop_last_space();

    /// The whole; the builder is empty afterwards.
    Document finish();

  private:
    using Stretches = std::vector<std::pair<std::size_t, std::size_t>>;  ///< in bytes of a piece
    struct Piece {
        std::string text;
        Stretches bold;
        Stretches italic;
        bool heading = false;
        bool table = false;
        std::size_t rows = 0;  ///< rows that were open when it began: it belongs into that cell
    };
    struct Row {
        Piece piece;
        std::size_t cells = 0;
        bool cell_has_text = false;
    };

    void place(Piece piece);
    static void append(Piece& to, const Piece& from);
    static void lengthen(Stretches& stretches, std::size_t begin, std::size_t end);
    static bool covered(std::string_view text, std::size_t begin, std::size_t end, const Stretches& by);

    std::vector<Piece> open_;     ///< paragraphs, the innermost last
    std::vector<Piece> waiting_;  ///< finished paragraphs that stood inside another
    std::vector<Row> rows_;       ///< open rows, the innermost last
    Document document_;
};

/// What a document holds beside its text, and no transcript takes.
struct LeftOutOfDocument {
    std::size_t footnotes = 0;
    bool comments = false, deletions = false;
};

/// Says it in the notes.
void note(const LeftOutOfDocument& left_out, Transcript& transcript);

}  // namespace coding::transcripts
