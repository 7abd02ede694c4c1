// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/transcripts/rtf_flow.hpp"

namespace coding::transcripts {

void RtfFlow::add(std::string_view text, Face face) {
    begin_paragraph();
    text_.add(text, face);
}

void RtfFlow::begin_paragraph() {
    if (text_.in_paragraph()) return;
    in_table_ ? begin_cell() : end_row();
    text_.begin_paragraph(heading_);
}

void RtfFlow::end_paragraph() {
    begin_paragraph();
    text_.end_paragraph();
}

void RtfFlow::begin_cell() {
    if (!row_open_) text_.begin_row();
    row_open_ = true;
    if (!cell_open_) text_.begin_cell();
    cell_open_ = true;
}

void RtfFlow::end_cell() {
    if (text_.in_paragraph()) text_.end_paragraph();
    begin_cell();
    cell_open_ = false;
}

void RtfFlow::end_row() {
    if (text_.in_paragraph() && row_open_) text_.end_paragraph();
    if (row_open_) text_.end_row();
    row_open_ = cell_open_ = false;
}

Document RtfFlow::finish() {
    end_row();
    return text_.finish();
}

}  // namespace coding::transcripts
