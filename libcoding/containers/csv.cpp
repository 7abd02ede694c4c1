// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/containers/csv.hpp"

#include <algorithm>
#include <array>

#include "libcoding/error.hpp"
#include "libcoding/text/utf8.hpp"

namespace coding::containers {
namespace {

constexpr std::string_view separators = ",;\t";

/// Reads row by row. Not liborcus' csv_parser: it tells neither the line of a row nor of a fault, and refuses
/// text after a closing quote, which people do write.
class RowReader {
  public:
    RowReader(std::string_view text, char separator, std::size_t first_line)
        : text_(text), separator_(separator), line_(first_line) {}

    [[nodiscard]] bool at_end() const { return at_ == text_.size(); }

    Table::Row next() {
        Table::Row row{line_, {}};
        bool more = true;
        while (more) {
            row.cells.push_back(next_cell());
            more = !at_end() && text_[at_] == separator_;
            if (!at_end()) skip();
        }
        return row;
    }

  private:
    /// Up to a separator, a line end or the end of the text, and not behind it.
    std::string next_cell() {
        std::string cell;
        if (!at_end() && text_[at_] == '"') read_quoted(cell);
        const auto end = std::min(text_.find_first_of(stops_(), at_), text_.size());
        cell.append(text_.substr(at_, end - at_));
        at_ = end;
        return cell;
    }

    [[nodiscard]] std::string stops_() const { return {separator_, '\n'}; }

    void read_quoted(std::string& cell) {
        const auto opened_on = line_;
        skip();
        while (!at_end()) {
            if (text_[at_] != '"') {
                cell.push_back(text_[at_]);
                skip();
            } else if (text_.substr(at_).starts_with("\"\"")) {
                cell.push_back('"');
                at_ += 2;
            } else {
                skip();
                return;
            }
        }
        throw Error{ErrorKind::input, Message{"A quotation mark opens a cell and is never closed."},
                    Message{"Close it, or double it (\"\") where it belongs to the text."},
                    Where{{}, opened_on, {}}};
    }

    void skip() {
        if (text_[at_] == '\n') ++line_;
        ++at_;
    }

    std::string_view text_;
    char separator_;
    std::size_t at_ = 0;
    std::size_t line_;
};

/// The separator met most often outside quotes in the first row that holds anything; a comma where there is
/// none.
char find_separator(std::string_view text) {
    std::array<std::size_t, separators.size()> counts{};
    bool quoted = false;
    bool anything = false;
    for (const char c : text) {
        if (c == '\n' && !quoted && anything) break;
        if (c == '"') quoted = !quoted;
        if (c == ' ' || c == '\n') continue;
        const auto which = separators.find(c);
        if (which == std::string_view::npos) {
            anything = true;
        } else if (!quoted) {
            ++counts[which];
        }
    }
    return separators[static_cast<std::size_t>(std::max_element(counts.begin(), counts.end()) -
                                               counts.begin())];
}

}  // namespace

std::string_view behind_separator_line(std::string_view utf8) {
    const auto end = utf8.find('\n');
    auto line = text::trimmed(utf8.substr(0, end));
    if (line.starts_with('"') && line.ends_with('"') && line.size() > 1)
        line = line.substr(1, line.size() - 2);
    constexpr std::string_view saying = "sep=";
    const bool says =
        line.starts_with(saying) && line.size() <= saying.size() + 1 && end != std::string_view::npos;
    return says ? utf8.substr(end + 1) : utf8;
}

Table read_csv(std::string_view utf8) {
    Table table;
    const auto rows = behind_separator_line(utf8);
    table.separator = find_separator(rows);
    RowReader reader{rows, table.separator, rows.size() == utf8.size() ? std::size_t{1} : std::size_t{2}};
    while (!reader.at_end()) table.add(reader.next());
    table.require_heading();
    return table;
}

std::string csv_row(std::span<const std::string> cells, char separator) {
    std::string row;
    for (std::size_t i = 0; i < cells.size(); ++i) {
        if (i > 0) row.push_back(separator);
        const auto& cell = cells[i];
        const bool outer_space = text::trimmed(cell).size() != cell.size();
        const bool alone_and_empty = cells.size() == 1 && cell.empty();
        if (!outer_space && !alone_and_empty &&
            cell.find_first_of(std::string{separator, '"', '\n', '\r'}) == std::string::npos) {
            row.append(cell);
            continue;
        }
        row.push_back('"');
        for (const char c : cell) {
            if (c == '"') row.push_back('"');
            row.push_back(c);
        }
        row.push_back('"');
    }
    row.push_back('\n');
    return row;
}

}  // namespace coding::containers
