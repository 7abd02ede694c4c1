// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/transcripts/office_text.hpp"

#include <algorithm>
#include <utility>

namespace coding::transcripts {

void OfficeText::begin_paragraph(bool heading) {
    open_.push_back({.text = {}, .bold = {}, .heading = heading, .rows = rows_.size()});
}

void OfficeText::end_paragraph() {
    if (open_.empty()) return;
    auto piece = std::move(open_.back());
    open_.pop_back();
    if (!open_.empty()) {
        waiting_.push_back(std::move(piece));
        return;
    }
    place(std::move(piece));
    for (auto& inner : std::exchange(waiting_, {})) place(std::move(inner));
}

void OfficeText::begin_row() {
    rows_.emplace_back();
    rows_.back().piece.table = true;
}

void OfficeText::begin_cell() {
    if (rows_.empty()) return;
    auto& row = rows_.back();
    if (row.cells++ > 0) row.piece.text += '\t';
    row.cell_has_text = false;
}

void OfficeText::end_cell() {}

void OfficeText::end_row() {
    if (rows_.empty()) return;
    auto row = std::move(rows_.back());
    rows_.pop_back();
    if (row.piece.text.find_first_not_of('\t') == std::string::npos) return;
    place(std::move(row.piece));
}

void OfficeText::add(std::string_view text, bool bold) {
    if (open_.empty() || text.empty()) return;
    auto& piece = open_.back();
    const auto begin = piece.text.size();
    piece.text += text;
    if (!bold) return;
    if (!piece.bold.empty() && piece.bold.back().second == begin) {
        piece.bold.back().second = piece.text.size();
    } else {
        piece.bold.emplace_back(begin, piece.text.size());
    }
}

char OfficeText::last() const {
    return open_.empty() || open_.back().text.empty() ? '\0' : open_.back().text.back();
}

void OfficeText::drop_last_space() {
    if (last() == ' ') open_.back().text.pop_back();
}

void OfficeText::append(Piece& to, const Piece& from) {
    const auto shift = to.text.size();
    to.text += from.text;
    for (const auto& [begin, end] : from.bold) to.bold.emplace_back(begin + shift, end + shift);
}

void OfficeText::place(Piece piece) {
    if (!rows_.empty()) {
        auto& row = rows_.back();
        if (row.cells == 0) begin_cell();
        if (row.cell_has_text) row.piece.text += '\n';
        row.cell_has_text = true;
        append(row.piece, piece);
        return;
    }
    // A line break inside a paragraph begins a line as well: people write several turns in one paragraph.
    auto& text = document_.text;
    const auto base = text.size();
    const auto number = document_.lines.empty() ? 1 : document_.lines.back().number + 1;
    text += piece.text;
    text += '\n';
    bool first = true;
    std::size_t stretch = 0;
    for (auto begin = base; begin < text.size();) {
        const auto end = text.find('\n', begin) + 1;
        Line line{.begin = begin, .end = end, .number = number, .heading = piece.heading};
        line.table = piece.table && first;
        first = false;
        while (stretch < piece.bold.size() && piece.bold[stretch].second + base <= begin) ++stretch;
        if (stretch < piece.bold.size() && piece.bold[stretch].first + base < end) {
            line.bold_begin = std::max(piece.bold[stretch].first + base, begin);
            line.bold_end = std::min(piece.bold[stretch].second + base, end);
        }
        document_.lines.push_back(line);
        begin = end;
    }
}

Document OfficeText::finish() {
    while (!open_.empty()) end_paragraph();
    while (!rows_.empty()) end_row();
    return std::exchange(document_, {});
}

void note(const LeftOutOfDocument& left_out, Transcript& transcript) {
    if (left_out.footnotes > 0) {
        transcript.notes.push_back(Message{
            "{0, plural, one {# footnote was} other {# footnotes were}} left out.", left_out.footnotes});
    }
    if (left_out.comments) transcript.notes.push_back(Message{"Comments in the margin were left out."});
    if (left_out.deletions)
        transcript.notes.push_back(Message{"Text that is marked as deleted was left out."});
}

}  // namespace coding::transcripts
