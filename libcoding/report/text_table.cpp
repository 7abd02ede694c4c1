// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/report/text_table.hpp"

#include <algorithm>
#include <numeric>
#include <ostream>
#include <span>

#include "libcoding/text/display_width.hpp"

namespace coding::report {
namespace {

constexpr std::size_t gap = 2;
constexpr std::size_t hanging = 4;
constexpr std::size_t narrowest_first = 24;
constexpr std::size_t widest_text = 40;

std::size_t widest_word(const std::string& text) {
    std::size_t widest = 0;
    for (const auto& word : text::wrapped(text, 0)) widest = std::max(widest, text::display_width(word));
    return widest;
}

/// Columns [begin, end) of the table that stand beside the heads.
struct Block {
    std::size_t begin, end;
};

class Setter {
  public:
    Setter(std::ostream& out, const TextTable& table, std::size_t width)
        : out_(out), table_(table), heads_(std::min(table.heads, table.columns.size())) {
        measure();
        const auto others = std::accumulate(widths_.begin() + 1, widths_.end(), (widths_.size() - 1) * gap);
        const auto room = width > others ? width - others : 0;
        widths_[0] = std::min(widths_[0], std::max(room, narrowest_first));
        widen_last(width);
        for (auto begin = heads_; begin < widths_.size();) {
            auto end = begin;
            auto used = spanned(0, heads_);
            while (end < widths_.size() && (end == begin || used + gap + widths_[end] <= width)) {
                used += gap + widths_[end++];
            }
            end = whole_groups(begin, end);
            if (begin > heads_) out_ << '\n';
            set({begin, end});
            begin = end;
        }
        if (widths_.size() == heads_) set({heads_, heads_});
    }

  private:
    // A text in the last column may take the room that is left.
    void widen_last(std::size_t width) {
        if (table_.columns.size() < 2 || table_.columns.back().right) return;
        const auto used = std::accumulate(widths_.begin(), widths_.end() - 1, (widths_.size() - 1) * gap);
        auto longest = widths_.back();
        for (const auto& row : table_.rows)
            longest = std::max(longest, text::display_width(row.cells.back()));
        if (used < width) widths_.back() = std::max(widths_.back(), std::min(longest, width - used));
    }

    void measure() {
        for (std::size_t i = 0; i < table_.columns.size(); ++i) {
            auto width = widest_word(table_.columns[i].title);
            for (const auto& row : table_.rows) {
                const auto cell = (i == 0 ? row.indent : 0) + text::display_width(row.cells[i]);
                width =
                    std::max(width, i > 0 && !table_.columns[i].right ? std::min(cell, widest_text) : cell);
            }
            widths_.push_back(width);
        }
        // The last column of a group takes what the group's title needs more.
        for (std::size_t begin = 0; begin < widths_.size();) {
            const auto end = group_end(begin, widths_.size());
            const auto title = text::display_width(table_.columns[begin].group);
            const auto span = spanned(begin, end);
            if (title > span) widths_[end - 1] += title - span;
            begin = end;
        }
    }

    [[nodiscard]] std::size_t group_end(std::size_t begin, std::size_t limit) const {
        auto end = begin + 1;
        const auto& group = table_.columns[begin].group;
        while (!group.empty() && end < limit && table_.columns[end].group == group) ++end;
        return end;
    }

    /// A block ends between two groups, where it can.
    [[nodiscard]] std::size_t whole_groups(std::size_t begin, std::size_t end) const {
        if (end == widths_.size() || table_.columns[end].group.empty()) return end;
        auto last = end;
        while (last > begin && table_.columns[last - 1].group == table_.columns[end].group) --last;
        return last > begin ? last : end;
    }

    [[nodiscard]] std::size_t spanned(std::size_t begin, std::size_t end) const {
        std::size_t span = (end - begin - 1) * gap;
        for (auto i = begin; i < end; ++i) span += widths_[i];
        return span;
    }

    void line(const std::string& text) {
        const auto end = text.find_last_not_of(' ');
        if (end != std::string::npos) out_ << std::string_view{text}.substr(0, end + 1);
        out_ << '\n';
    }

    static std::string padded(const std::string& text, std::size_t width, bool right) {
        const auto used = text::display_width(text);
        const std::string space(width > used ? width - used : 0, ' ');
        return right ? space + text : text + space;
    }

    /// Several lines of cells, each cell's lines given; bottom: short cells stand on the last line.
    void cells(const Block& block, const std::vector<std::vector<std::string>>& lines, bool bottom) {
        std::size_t height = 0;
        for (const auto& cell : lines) height = std::max(height, cell.size());
        for (std::size_t y = 0; y < height; ++y) {
            std::string text;
            for (std::size_t n = 0; n < lines.size(); ++n) {
                const auto i = n < heads_ ? n : block.begin + n - heads_;
                const auto skip = bottom ? height - lines[n].size() : 0;
                const bool there = y >= skip && y - skip < lines[n].size();
                if (n > 0) text += std::string(gap, ' ');
                text += padded(there ? lines[n][y - skip] : "", widths_[i], table_.columns[i].right);
            }
            line(text);
        }
    }

    void groups(const Block& block) {
        std::string titles(spanned(0, heads_), ' ');
        std::string rules = titles;
        bool any = false;
        for (auto begin = block.begin; begin < block.end;) {
            const auto end = group_end(begin, block.end);
            const auto span = spanned(begin, end);
            const auto& title = table_.columns[begin].group;
            any = any || !title.empty();
            titles += std::string(gap, ' ') + padded(title, span, false);
            rules += std::string(gap, ' ') + (title.empty() ? std::string(span, ' ') : rule(span));
            begin = end;
        }
        if (!any) return;
        line(titles);
        line(rules);
    }

    static std::string rule(std::size_t width) {
        std::string text;
        while (width-- > 0) text += "\u2500";
        return text;
    }

    /// Indented by its depth; where it goes on, by more than that of a row below it.
    [[nodiscard]] std::vector<std::string> first_cell(const TextTable::Row& row) const {
        const auto width = widths_[0];
        const auto indent = std::min(row.indent, width / 2);
        const auto hang = text::display_width(row.cells[0]) + indent > width ? hanging : 0;
        auto lines = text::wrapped(row.cells[0], width - std::min(width, indent + hang));
        for (std::size_t i = 0; i < lines.size(); ++i)
            lines[i].insert(0, i == 0 ? indent : indent + hang, ' ');
        return lines;
    }

    void set(const Block& block) {
        groups(block);
        std::vector<std::vector<std::string>> lines;
        const auto titles = [&](std::size_t begin, std::size_t end) {
            for (auto i = begin; i < end; ++i) {
                lines.push_back(text::wrapped(table_.columns[i].title, widths_[i]));
            }
        };
        titles(0, heads_);
        titles(block.begin, block.end);
        cells(block, lines, true);
        const auto heads = spanned(0, heads_);
        line(rule(block.end > block.begin ? heads + gap + spanned(block.begin, block.end) : heads));
        for (const auto& row : table_.rows) {
            if (!row.section.empty()) {
                if (&row != &table_.rows.front()) out_ << '\n';
                line(row.section);
            }
            lines = {first_cell(row)};
            const auto others = [&](std::size_t begin, std::size_t end) {
                for (auto i = begin; i < end; ++i) lines.push_back(text::wrapped(row.cells[i], widths_[i]));
            };
            others(1, heads_);
            others(block.begin, block.end);
            cells(block, lines, false);
        }
    }

    std::ostream& out_;
    const TextTable& table_;
    std::size_t heads_;
    std::vector<std::size_t> widths_;
};

}  // namespace

void set_text_table(std::ostream& out, const TextTable& table, std::size_t width) {
    if (!table.columns.empty()) Setter{out, table, width};
}

}  // namespace coding::report
