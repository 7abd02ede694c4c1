// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/transcripts/office_text.hpp"

#include <algorithm>
#include <utility>

#include "libcoding/transcripts/characters.hpp"

namespace coding::transcripts {

void OfficeText::begin_paragraph(bool heading) {
    open_.push_back({.text = {}, .bold = {}, .italic = {}, .heading = heading, .rows = rows_.size()});
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

void OfficeText::add(std::string_view text, Face face) {
    if (open_.empty() || text.empty()) return;
    auto& piece = open_.back();
    const auto begin = piece.text.size();
    piece.text += text;
    if (face.bold) lengthen(piece.bold, begin, piece.text.size());
    if (face.italic) lengthen(piece.italic, begin, piece.text.size());
}

void OfficeText::lengthen(Stretches& stretches, std::size_t begin, std::size_t end) {
    if (!stretches.empty() && stretches.back().second == begin) {
        stretches.back().second = end;
    } else {
        stretches.emplace_back(begin, end);
    }
}

/// Whether all that [begin, end) shows lies in stretches; white space may lie between them.
bool OfficeText::covered(std::string_view text, std::size_t begin, std::size_t end, const Stretches& by) {
    if (by.empty()) return false;
    auto at = skip_spaces(text, begin, end);
    if (at == end) return false;
    auto next = std::lower_bound(by.begin(), by.end(), at, [](const auto& stretch, std::size_t place) {
        return stretch.second <= place;
    });
    for (; next != by.end() && at < end; ++next) {
        if (next->first > at) return false;
        at = skip_spaces(text, std::min(next->second, end), end);
    }
    return at == end;
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
    for (const auto& [begin, end] : from.italic) to.italic.emplace_back(begin + shift, end + shift);
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
        const auto from = begin - base, until = end - base - 1;
        line.set_off =
            covered(piece.text, from, until, piece.bold) || covered(piece.text, from, until, piece.italic);
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
