// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/containers/csv.hpp"

#include <algorithm>
#include <array>

#include "libcoding/error.hpp"
#include "libcoding/text/folding.hpp"
#include "libcoding/text/utf8.hpp"

namespace coding::containers {
namespace {

constexpr std::string_view separators = ",;\t";

/// Reads row by row. Not liborcus' csv_parser: it tells neither the line of a row nor of a fault, and refuses
/// text after a closing quote, which people do write.
class RowReader {
  public:
    RowReader(std::string_view text, char separator) : text_(text), separator_(separator) {}

    [[nodiscard]] bool at_end() const { return at_ == text_.size(); }

    CsvTable::Row next() {
        CsvTable::Row row{line_, {}};
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
    std::size_t line_ = 1;
};

bool is_blank(const CsvTable::Row& row) {
    return std::all_of(row.cells.begin(), row.cells.end(),
                       [](const auto& cell) { return text::trimmed(cell).empty(); });
}

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

std::optional<std::size_t> CsvTable::column(std::initializer_list<std::string_view> names) const {
    const auto key = [](std::string_view name) { return text::search_key(text::trimmed(name)); };
    for (const auto name : names) {
        const auto found =
            std::find_if(header.begin(), header.end(),
                         [&, wanted = key(name)](const auto& heading) { return key(heading) == wanted; });
        if (found != header.end()) return static_cast<std::size_t>(found - header.begin());
    }
    return std::nullopt;
}

CsvTable read_csv(std::string_view utf8) {
    CsvTable table;
    table.separator = find_separator(utf8);
    RowReader reader{utf8, table.separator};
    while (!reader.at_end()) {
        auto row = reader.next();
        if (is_blank(row)) continue;
        if (table.header.empty()) {
            table.header = std::move(row.cells);
        } else {
            table.rows.push_back(std::move(row));
        }
    }
    if (table.header.empty()) {
        throw Error{ErrorKind::input, Message{"The table is empty: it has no row of column headings."},
                    Message{"Put the names of the columns in the first row."}, Where{{}, 1, {}}};
    }
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
