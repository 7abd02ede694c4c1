// SPDX-License-Identifier: GPL-3.0-or-later
#include <charconv>
#include <filesystem>
#include <map>
#include <optional>
#include <utility>

#include "libcoding/containers/cell_values.hpp"
#include "libcoding/containers/sheet.hpp"
#include "libcoding/containers/workbooks.hpp"
#include "libcoding/containers/xml.hpp"

namespace coding::containers {
namespace {

template <class Number>
std::optional<Number> number_in(std::string_view text) {
    Number value{};
    const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), value);
    const bool whole = fault == std::errc{} && end == text.data() + text.size();
    return whole ? std::optional{value} : std::nullopt;
}

template <class Number>
std::optional<Number> number_at(const XmlElement& element, std::string_view attribute) {
    const auto text = element.attribute(attribute);
    return text ? number_in<Number>(*text) : std::nullopt;
}

/// Excel writes control characters as _x000D_; a line end that Windows made is \n here.
std::string unescaped(std::string text) {
    constexpr std::string_view carriage_return = "_x000D_";
    for (auto at = text.find(carriage_return); at != std::string::npos; at = text.find(carriage_return, at))
        text.erase(at, carriage_return.size());
    return text;
}

/// The words of <t> inside strings, without what is said beside them in small (<rPh>).
class StringText {
  public:
    void start(std::string_view name) {
        if (name == "rPh") beside_ = true;
        taking_ = name == "t" && !beside_;
    }
    void end(std::string_view name) {
        if (name == "rPh") beside_ = false;
        taking_ = false;
    }
    void text(std::string_view text) {
        if (taking_) words_ += text;
    }
    std::string take() { return unescaped(std::exchange(words_, {})); }

  private:
    std::string words_;
    bool taking_ = false;
    bool beside_ = false;
};

struct SheetPart {
    std::string name;
    std::string relation;
    bool hidden = false;
};

struct ReadWorkbook {
    std::vector<SheetPart> sheets;
    std::map<std::string, std::string, std::less<>> parts;  ///< of a relation
    std::vector<std::string> strings;
    std::vector<NumberFormat> formats;  ///< by the number of a cell’s style
    bool from_1904 = false;
};

void read_workbook(const Archive& archive, ReadWorkbook& workbook) {
    parse_xml(
        needed_part(archive, "xl/workbook.xml"),
        {.start =
             [&](const XmlElement& element) {
                 if (element.name == "workbookPr") {
                     const auto since = element.attribute("date1904").value_or("0");
                     workbook.from_1904 = since == "1" || since == "true";
                 } else if (element.name == "sheet") {
                     workbook.sheets.push_back({std::string{element.attribute("name").value_or("")},
                                                std::string{element.attribute("id").value_or("")},
                                                element.attribute("state").value_or("visible") != "visible"});
                 }
             },
         .end = {},
         .text = {}});
    parse_xml(needed_part(archive, "xl/_rels/workbook.xml.rels"),
              {.start =
                   [&](const XmlElement& element) {
                       const auto id = element.attribute("Id"), target = element.attribute("Target");
                       if (element.name != "Relationship" || !id || !target) return;
                       // A target is told from the workbook’s folder, or, with a slash, from the archive’s
                       // root.
                       const auto path = std::filesystem::path{"/xl"} / std::filesystem::path{*target};
                       workbook.parts[std::string{*id}] = path.lexically_normal().generic_string().substr(1);
                   },
               .end = {},
               .text = {}});
}

void read_strings(const Archive& archive, ReadWorkbook& workbook) {
    const auto xml = archive.read("xl/sharedStrings.xml");
    if (!xml) return;
    StringText words;
    parse_xml(*xml, {.start = [&](const XmlElement& element) { words.start(element.name); },
                     .end =
                         [&](std::string_view name) {
                             words.end(name);
                             if (name == "si") workbook.strings.push_back(words.take());
                         },
                     .text = [&](std::string_view text) { words.text(text); }});
}

void read_formats(const Archive& archive, ReadWorkbook& workbook) {
    const auto xml = archive.read("xl/styles.xml");
    if (!xml) return;
    std::map<unsigned, NumberFormat> own;
    bool of_cells = false;
    parse_xml(*xml, {.start =
                         [&](const XmlElement& element) {
                             const auto id = number_at<unsigned>(element, "numFmtId").value_or(0);
                             if (element.name == "numFmt") {
                                 own[id] = format_of_code(element.attribute("formatCode").value_or(""));
                             } else if (element.name == "cellXfs") {
                                 of_cells = true;
                             } else if (element.name == "xf" && of_cells) {
                                 const auto found = own.find(id);
                                 workbook.formats.push_back(found == own.end() ? builtin_format(id)
                                                                               : found->second);
                             }
                         },
                     .end =
                         [&](std::string_view name) {
                             if (name == "cellXfs") of_cells = false;
                         },
                     .text = {}});
}

/// Follows the cells of one sheet.
class Cells {
  public:
    Cells(const ReadWorkbook& workbook, Sheet& sheet) : workbook_(workbook), sheet_(sheet) {}

    void start(const XmlElement& element) {
        words_.start(element.name);
        in_value_ = element.name == "v";
        if (element.name == "row") {
            constexpr std::uint32_t most = 10'000'000;
            const auto row = number_at<std::uint32_t>(element, "r");
            next_row_ = row && *row > 0 && *row <= most ? *row - 1 : next_row_;
            row_ = next_row_++;
            next_column_ = 0;
        } else if (element.name == "c") {
            begin_cell(element);
        }
    }

    void end(std::string_view name) {
        words_.end(name);
        in_value_ = false;
        if (name == "c") end_cell();
    }

    void text(std::string_view text) {
        words_.text(text);
        if (in_value_) value_ += text;
    }

  private:
    void begin_cell(const XmlElement& element) {
        value_.clear();
        words_.take();
        type_ = element.attribute("t").value_or("n");
        const auto style = number_at<std::size_t>(element, "s").value_or(0);
        format_ = style < workbook_.formats.size() ? workbook_.formats[style] : NumberFormat{};
        column_ = column_in(element.attribute("r").value_or("")).value_or(next_column_);
        next_column_ = column_ + 1;
    }

    /// The column of "AB12", from 0.
    static std::optional<std::uint32_t> column_in(std::string_view address) {
        constexpr std::size_t most_letters = 3;
        std::uint32_t column = 0;
        std::size_t letters = 0;
        for (; letters < address.size() && address[letters] >= 'A' && address[letters] <= 'Z'; ++letters) {
            if (letters == most_letters) return std::nullopt;
            column = column * 26 + static_cast<std::uint32_t>(address[letters] - 'A') + 1;
        }
        return letters == 0 ? std::nullopt : std::optional{column - 1};
    }

    void end_cell() {
        if (type_ == "inlineStr") return sheet_.put(row_, column_, words_.take());
        if (value_.empty()) return;
        if (type_ == "e") sheet_.refuse(row_, column_, value_);
        sheet_.put(row_, column_, shown());
    }

    std::string shown() {
        if (type_ == "s") return shared();
        if (type_ == "str") return unescaped(value_);
        if (type_ == "b") return value_ == "0" ? "false" : "true";
        if (type_ == "d") return typed_date(value_);
        const auto number = number_in<double>(value_);
        return number ? typed_number(*number, format_, workbook_.from_1904) : value_;
    }

    std::string shared() const {
        const auto index = number_in<std::size_t>(value_);
        if (index && *index < workbook_.strings.size()) return workbook_.strings[*index];
        throw Error{ErrorKind::input, Message{"The cell shows a text that the workbook does not hold."},
                    Message{"Open it in a spreadsheet program and save it again."},
                    sheet_.where(row_, column_)};
    }

    const ReadWorkbook& workbook_;
    Sheet& sheet_;
    StringText words_;
    std::string value_;
    std::string type_;
    NumberFormat format_;
    std::uint32_t row_ = 0, next_row_ = 0;
    std::uint32_t column_ = 0, next_column_ = 0;
    bool in_value_ = false;
};

}  // namespace

Table read_xlsx(const Archive& archive, const SheetLimits& limits) {
    ReadWorkbook workbook;
    read_workbook(archive, workbook);
    read_strings(archive, workbook);
    read_formats(archive, workbook);
    std::optional<Sheet> cover;
    for (const auto& part : workbook.sheets) {
        const auto file = workbook.parts.find(part.relation);
        if (part.hidden || file == workbook.parts.end() || !archive.contains(file->second)) continue;
        Sheet sheet{part.name, limits};
        Cells cells{workbook, sheet};
        parse_xml(needed_part(archive, file->second),
                  {.start = [&](const XmlElement& element) { cells.start(element); },
                   .end = [&](std::string_view name) { cells.end(name); },
                   .text = [&](std::string_view text) { cells.text(text); }});
        if (!sheet.empty() && (cover || !sheet.is_cover())) return std::move(sheet).table();
        if (!sheet.empty()) cover = std::move(sheet);
    }
    return cover ? std::move(*cover).table() : Table{};
}

}  // namespace coding::containers
