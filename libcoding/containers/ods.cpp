// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <charconv>
#include <optional>
#include <set>
#include <utility>

#include "libcoding/containers/cell_values.hpp"
#include "libcoding/containers/sheet.hpp"
#include "libcoding/containers/workbooks.hpp"
#include "libcoding/containers/xml.hpp"

namespace coding::containers {
namespace {

constexpr std::uint32_t most_repeats = 10'000'000;  // more than any program’s sheet has rows

std::uint32_t times(const XmlElement& element, std::string_view attribute) {
    const auto text = element.attribute(attribute).value_or("1");
    std::uint32_t value = 1;
    std::from_chars(text.data(), text.data() + text.size(), value);
    return std::clamp(value, 1U, most_repeats);
}

bool is_cell(std::string_view name) {
    return name == "table-cell" || name == "covered-table-cell";
}

/// Follows content.xml up to the end of the first sheet that is shown and holds anything.
class Content {
  public:
    explicit Content(const SheetLimits& limits) : limits_(limits), sheet_({}, limits) {}

    void start(const XmlElement& element) {
        ++depth_;
        if (done_ || skipped_from_ > 0) return;
        const auto name = element.name;
        if (name == "style") {
            style_ = element.attribute("name").value_or("");
        } else if (name == "table-properties" && element.attribute("display").value_or("true") == "false") {
            hidden_.insert(style_);
        } else if (name == "table") {
            begin_sheet(element);
        } else if (name == "table-row") {
            row_repeats_ = times(element, "number-rows-repeated");
            cells_.clear();
            column_ = 0;
        } else if (is_cell(name)) {
            begin_cell(element);
        } else if (name == "shapes") {
            skipped_from_ = depth_;
        } else if (in_cell_) {
            inside_cell(element);
        }
    }

    void end(std::string_view name) {
        const auto depth = depth_--;
        if (skipped_from_ > 0 && depth == skipped_from_) {
            skipped_from_ = 0;
        } else if (done_ || skipped_from_ > 0) {
            return;
        } else if (is_cell(name)) {
            end_cell();
        } else if (name == "p") {
            in_paragraph_ = false;
        } else if (name == "table-row") {
            end_row();
        } else if (name == "table") {
            done_ = !sheet_.empty() && (cover_ || !sheet_.is_cover());
            if (!done_ && !sheet_.empty()) cover_ = std::move(sheet_);
        }
    }

    void text(std::string_view text) {
        if (!done_ && skipped_from_ == 0 && in_paragraph_) words_ += text;
    }

    Table table() && { return std::move(done_ || !cover_ ? sheet_ : *cover_).table(); }

  private:
    struct Cell {
        std::uint32_t column;
        std::uint32_t repeats;
        std::string text;
    };

    void begin_sheet(const XmlElement& element) {
        sheet_ = Sheet{std::string{element.attribute("name").value_or("")}, limits_};
        row_ = 0;
        if (hidden_.contains(element.attribute("style-name").value_or(""))) skipped_from_ = depth_;
    }

    void begin_cell(const XmlElement& element) {
        in_cell_ = true;
        in_paragraph_ = false;
        words_.clear();
        repeats_ = times(element, "number-columns-repeated");
        type_ = element.attribute("value-type").value_or("");
        // LibreOffice says in a second attribute of that name, of its own, that a formula failed.
        is_error_ = std::any_of(element.attributes.begin(), element.attributes.end(), [](const auto& pair) {
            return pair.first == "value-type" && pair.second == "error";
        });
        const auto* attribute = type_ == "date"      ? "date-value"
                                : type_ == "time"    ? "time-value"
                                : type_ == "boolean" ? "boolean-value"
                                                     : "value";
        value_ = element.attribute(attribute).value_or("");
    }

    void inside_cell(const XmlElement& element) {
        const auto name = element.name;
        if (name == "annotation" || name == "frame" || name == "table") {
            skipped_from_ = depth_;
        } else if (name == "p") {
            if (!words_.empty()) words_ += '\n';
            in_paragraph_ = true;
        } else if (!in_paragraph_) {
            return;
        } else if (name == "s") {
            constexpr std::uint32_t most_spaces = 1000;
            words_.append(std::min(times(element, "c"), most_spaces), ' ');
        } else if (name == "tab" || name == "line-break") {
            words_ += name == "tab" ? '\t' : '\n';
        }
    }

    void end_cell() {
        in_cell_ = false;
        in_paragraph_ = false;
        if (auto text = shown(); !text.empty()) cells_.push_back({column_, repeats_, std::move(text)});
        column_ = std::min(column_ + repeats_, most_repeats);
    }

    std::string shown() {
        if (is_error_) sheet_.refuse(row_, column_, words_);
        if (value_.empty()) return words_;
        if (type_ == "date") return typed_date(value_);
        if (type_ == "time") return typed_duration(value_);
        if (type_ == "boolean") return value_;
        double number = 0;
        const auto [end, fault] = std::from_chars(value_.data(), value_.data() + value_.size(), number);
        if (fault != std::errc{} || end != value_.data() + value_.size()) return words_;
        NumberFormat format;
        if (type_ == "percentage") format.kind = NumberFormat::Kind::percent;
        // What is shown as 01000 was typed so.
        if (words_.starts_with('0')) format.zeros = words_.size();
        return typed_number(number, format);
    }

    void end_row() {
        for (std::uint32_t row = 0; row < row_repeats_ && !cells_.empty(); ++row) {
            for (const auto& cell : cells_) {
                for (std::uint32_t column = 0; column < cell.repeats; ++column)
                    sheet_.put(row_ + row, cell.column + column, cell.text);
            }
        }
        row_ = std::min(row_ + row_repeats_, most_repeats);
        cells_.clear();
    }

    SheetLimits limits_;
    Sheet sheet_;
    std::optional<Sheet> cover_;                 ///< that came before
    std::set<std::string, std::less<>> hidden_;  ///< styles of sheets that are not shown
    std::string style_;
    std::vector<Cell> cells_;  ///< of the row, which may be repeated
    std::string words_, type_, value_;
    std::size_t depth_ = 0;
    std::size_t skipped_from_ = 0;
    std::uint32_t row_ = 0, row_repeats_ = 1;
    std::uint32_t column_ = 0, repeats_ = 1;
    bool is_error_ = false;
    bool in_cell_ = false;
    bool in_paragraph_ = false;
    bool done_ = false;
};

}  // namespace

Table read_ods(const Archive& archive, const SheetLimits& limits) {
    const auto manifest = archive.read("META-INF/manifest.xml");
    if (manifest && manifest->find("encryption-data") != std::string::npos) {
        throw Error{ErrorKind::input, Message{"The workbook is locked with a password."},
                    Message{"Save the workbook again without a password."}};
    }
    Content content{limits};
    parse_xml(needed_part(archive, "content.xml"),
              {.start = [&](const XmlElement& element) { content.start(element); },
               .end = [&](std::string_view name) { content.end(name); },
               .text = [&](std::string_view text) { content.text(text); }});
    return std::move(content).table();
}

}  // namespace coding::containers
