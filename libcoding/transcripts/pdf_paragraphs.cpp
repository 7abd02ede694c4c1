// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <unordered_map>
#include <utility>

#include <unicode/uchar.h>

#include "libcoding/text/folding.hpp"
#include "libcoding/text/utf8.hpp"
#include "libcoding/transcripts/characters.hpp"
#include "libcoding/transcripts/guide_questions.hpp"
#include "libcoding/transcripts/pdf_pages.hpp"
#include "libcoding/transcripts/speaker_labels.hpp"
#include "libcoding/transcripts/time_codes.hpp"

namespace coding::transcripts {
namespace {

constexpr double narrow = 0.25;       // of the width of the page's text: a column of names or times
constexpr double nearly_full = 0.15;  // of that width: a line that ends so near its block's edge goes on
constexpr std::string_view soft_hyphen = "\u00ad";

/// A line of the page as it is read: one line of the PDF, or two that stand beside each other.
struct Row {
    PdfBox box{};
    std::string text{};
    double column_right = 0;  ///< how far the lines of its block reach
    double column_left = 0;
    double first_width = 0;  ///< of what stands before the first place where the line could have been broken
    std::size_t block = 0;
    bool cells = false;
};

/// The box around all lines of a block.
std::unordered_map<std::size_t, PdfBox> blocks_of(const PdfPage& page) {
    std::unordered_map<std::size_t, PdfBox> blocks;
    for (const auto& line : page.lines) {
        const auto [place, is_new] = blocks.try_emplace(line.block, line.box);
        auto& box = place->second;
        box.left = std::min(box.left, line.box.left);
        box.right = std::max(box.right, line.box.right);
    }
    return blocks;
}

/// Lines that stand on one height, from left to right; rows from top to bottom.
std::vector<std::vector<const PdfLine*>> heights(const PdfPage& page) {
    std::vector<const PdfLine*> lines;
    for (const auto& line : page.lines) lines.push_back(&line);
    std::stable_sort(lines.begin(), lines.end(),
                     [](const PdfLine* a, const PdfLine* b) { return a->box.top < b->box.top; });
    std::vector<std::vector<const PdfLine*>> rows;
    for (const auto* line : lines) {
        const bool same = !rows.empty() && line->box.top < rows.back().front()->box.top +
                                                               rows.back().front()->box.height() * 0.5;
        if (!same) rows.emplace_back();
        rows.back().push_back(line);
    }
    for (auto& row : rows) {
        std::stable_sort(row.begin(), row.end(),
                         [](const PdfLine* a, const PdfLine* b) { return a->box.left < b->box.left; });
    }
    return rows;
}

double text_width(const PdfPage& page) {
    double left = page.width;
    double right = 0;
    for (const auto& line : page.lines) {
        left = std::min(left, line.box.left);
        right = std::max(right, line.box.right);
    }
    return std::max(right - left, 1.0);
}

/// True where what stands left of other words is narrow: names or times before what was said, not a column
/// of prose.
bool names_beside_words(const std::vector<std::vector<const PdfLine*>>& rows, double width) {
    std::size_t pairs = 0;
    std::size_t few = 0;
    for (const auto& row : rows) {
        if (row.size() < 2) continue;
        ++pairs;
        if (row.front()->box.width() < width * narrow) ++few;
    }
    return pairs > 0 && few * 5 >= pairs * 4;
}

/// The first word, with a mark before it that never ends a line ("«", a dash).
double first_width(const PdfLine& line) {
    const auto& first = line.words.front();
    constexpr std::size_t longest_mark = 3;  // bytes
    std::size_t at = 0;
    const auto character = static_cast<UChar32>(text::next_code_point(first.text, at));
    const bool mark = first.text.size() <= longest_mark && !u_isalnum(character);
    const auto& last = mark && line.words.size() > 1 ? line.words[1] : first;
    return last.box.right - first.box.left;
}

std::vector<Row> rows_of(const PdfPage& page) {
    const auto blocks = blocks_of(page);
    const auto row_of = [&blocks](const PdfLine& line) {
        const auto& block = blocks.at(line.block);
        return Row{.box = line.box,
                   .text = line.text(),
                   .column_right = block.right,
                   .column_left = block.left,
                   .first_width = first_width(line),
                   .block = line.block};
    };
    std::vector<Row> rows;
    const auto by_height = heights(page);
    if (!names_beside_words(by_height, text_width(page))) {
        for (const auto& line : page.lines) rows.push_back(row_of(line));
        return rows;
    }
    for (const auto& height : by_height) {
        auto row = row_of(*height.back());
        for (auto cell = height.rbegin() + 1; cell != height.rend(); ++cell) {
            row.text = (*cell)->text() + "\t" + row.text;
            row.cells = true;
        }
        rows.push_back(std::move(row));
    }
    return rows;
}

bool starts_lower(std::string_view text) {
    if (text.empty()) return false;
    std::size_t at = 0;
    return u_islower(static_cast<UChar32>(text::next_code_point(text, at)));
}

bool ends_paragraph(std::string_view text) {
    return text.empty() || std::string_view{".!?:;"}.find(text.back()) != std::string_view::npos ||
           text.ends_with("…") || text.ends_with("»");
}

/// A line that begins something by itself: a speaker's label, a time, a guide question.
bool begins_something(const Row& row) {
    const std::string_view text = row.text;
    if (row.cells || time_code_at(text, 0) || guide_question(text, false)) return true;
    const auto label = label_at(text, 0, {.end = text.size()});
    if (!label || label->form > LabelForm::timed) return false;
    const auto form = name_form(text.substr(label->name_begin, label->name_end - label->name_begin));
    return form.look >= NameLook::titled && !form.common;
}

class Joiner {
  public:
    explicit Joiner(const std::vector<PdfPage>& pages) {
        for (const auto& page : pages) {
            for (const auto& line : page.lines) {
                for (const auto& word : line.words) ++words_[text::search_key(stripped(word.text))];
            }
        }
    }

    void take(Row row) {
        if (open_ && goes_on(row)) {
            append(row.text);
        } else {
            close();
            paragraph_ = row.text;
            cells_ = row.cells;
            words_left_ = row.box.left;
            open_ = true;
        }
        last_ = std::move(row);
    }

    PdfText finish() {
        close();
        return std::move(made_);
    }

  private:
    /// A word without what stands around it.
    static std::string_view stripped(std::string_view word) {
        constexpr std::string_view around = ".,;:!?()[]\"'";
        const auto begin = std::min(word.find_first_not_of(around), word.size());
        return word.substr(begin, word.find_last_not_of(around) + 1 - begin);
    }

    [[nodiscard]] bool goes_on(const Row& row) const {
        if (begins_something(row)) return false;
        const bool broken = paragraph_.ends_with('-') || paragraph_.ends_with(soft_hyphen);
        if (broken && row.block == last_.block && starts_lower(row.text)) return true;
        const bool apart = row.box.top - last_.box.bottom > last_.box.height() * 0.9;
        // Beside a name, words go on under their first line.
        if (cells_) return !apart && row.box.left > words_left_ - 6 && row.box.left < words_left_ + 6;
        const double width = std::max(last_.column_right - last_.column_left, 1.0);
        const double room = last_.column_right - last_.box.right;
        const bool full = room < std::max(width * nearly_full, row.first_width + 4);
        if (row.block != last_.block) return full && !ends_paragraph(last_.text) && starts_lower(row.text);
        const bool indented = row.box.left > row.column_left + 6 && last_.box.left <= last_.column_left + 6;
        return full && !apart && !(indented && ends_paragraph(last_.text));
    }

    void append(std::string_view text) {
        if (paragraph_.ends_with(soft_hyphen)) {
            paragraph_.resize(paragraph_.size() - soft_hyphen.size());
            ++made_.joined_words;
        } else if (paragraph_.ends_with('-') && starts_lower(text)) {
            if (surely_broken(text)) {
                paragraph_.pop_back();
                ++made_.joined_words;
            } else {
                ++made_.kept_hyphens;
            }
        } else {
            paragraph_ += ' ';
        }
        paragraph_ += text;
    }

    /// The word is met whole elsewhere, and never with its hyphen.
    [[nodiscard]] bool surely_broken(std::string_view next) const {
        const auto space = paragraph_.find_last_of(" \t");
        const auto first = std::string_view{paragraph_}.substr(space == std::string::npos ? 0 : space + 1);
        const auto second = next.substr(0, next.find(' '));
        const std::string with{std::string{first} + std::string{second}};
        const std::string without{std::string{first.substr(0, first.size() - 1)} + std::string{second}};
        return words_.contains(text::search_key(stripped(without))) &&
               !words_.contains(text::search_key(stripped(with)));
    }

    void close() {
        if (!std::exchange(open_, false)) return;
        auto& document = made_.document;
        Line line{.begin = document.text.size(), .number = document.lines.size() + 1};
        document.text += paragraph_;
        document.text += '\n';
        line.end = document.text.size();
        line.table = cells_;
        document.lines.push_back(line);
    }

    std::unordered_map<std::string, std::size_t> words_;
    PdfText made_;
    Row last_;
    std::string paragraph_;
    bool open_ = false;
    bool cells_ = false;
    double words_left_ = 0;  ///< where the words beside a name begin
};

}  // namespace

PdfText paragraphs_of(const std::vector<PdfPage>& pages) {
    Joiner joiner{pages};
    for (const auto& page : pages) {
        for (auto& row : rows_of(page)) joiner.take(std::move(row));
    }
    return joiner.finish();
}

}  // namespace coding::transcripts
