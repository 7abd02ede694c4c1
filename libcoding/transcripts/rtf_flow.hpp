// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

#include "libcoding/transcripts/office_text.hpp"

namespace coding::transcripts {

/// Paragraphs and tables as RTF has them: rows and cells are never opened, only ended, and a paragraph says
/// of itself that it lies in one.
class RtfFlow {
  public:
    /// What the next paragraphs are, until it is said otherwise.
    void plain_paragraph() { heading_ = in_table_ = false; }
    void heading() { heading_ = true; }
    void in_table() { in_table_ = true; }

    void add(std::string_view text, Face face);
    void end_paragraph();
    void end_cell();
    void end_row();

    /// The whole; the flow is empty afterwards.
    Document finish();

  private:
    void begin_paragraph();
    void begin_cell();

    OfficeText text_;
    bool heading_ = false;
    bool in_table_ = false;
    bool row_open_ = false;
    bool cell_open_ = false;
};

}  // namespace coding::transcripts
