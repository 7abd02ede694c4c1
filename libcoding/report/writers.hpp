// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <filesystem>
#include <iosfwd>
#include <string>
#include <string_view>
#include <vector>

#include "libcoding/language/catalogue.hpp"
#include "libcoding/report/report.hpp"
#include "libcoding/report/row_place.hpp"

namespace coding::report {

/// Aligned columns for a terminal; widths by Unicode display width. A table that is wider than `width` goes
/// on below itself with its first column repeated.
void write_text(std::ostream& out, const Report& report, const Catalogue& catalogue, std::size_t width = 100);

/// The main table (its first), with a heading row of keys joined by dots; decimal points, no thousands
/// separators, nothing for "no value", "true" and "false"; an interval is two columns, KEY.low and KEY.high;
/// quotes are left out. Texts are kept to the letter, so that R and Python can join by them, with one
/// exception: a text that a spreadsheet would run as a formula *with an effect* (it begins with = + - @, a
/// tab or a carriage return, and calls a function or reaches outside: holds one of ( ! | ) gets an
/// apostrophe in front.
void write_csv(std::ostream& out, const Report& report, const Catalogue& catalogue);

/// After schemas/report-NAME.schema.json; the language only touches texts. Every table stands under its key.
/// An object of which no part has a value is null.
void write_json(std::ostream& out, const Report& report, const Catalogue& catalogue);

/// Pipe tables and block quotes (GitHub's flavour); charts are left out, their figures are in the tables.
void write_markdown(std::ostream& out, const Report& report, const Catalogue& catalogue);

/// One self-contained page: no script, no outside resource; charts as inline SVG with titles and
/// descriptions; print, dark and light. Its markup is well-formed XML too. `places`: rows, quotes
/// and pieces of charts tell where their passage stands (data-source, data-begin, data-end) or of which code
/// they are (data-code, data-polarity), for a window that leads there; a page that is handed on does not, for
/// a source's name may say who spoke.
void write_html(std::ostream& out, const Report& report, const Catalogue& catalogue,
                Places places = Places::left_out);

/// An XLSX workbook: a first sheet of what the report says of itself, one for each table (figures as numbers,
/// the code tree as outline levels), one of quotes, one of charts, and "tidy", all figures one a row.
void write_xlsx(std::ostream& out, const Report& report, const Catalogue& catalogue);

/// Documents to work on: styles, numbered captions, a table of contents, table heads on each page, wide
/// tables on sheets turned on their side; charts as SVG and PNG. No dates: the same report is the same bytes.
void write_docx(std::ostream& out, const Report& report, const Catalogue& catalogue);
void write_odt(std::ostream& out, const Report& report, const Catalogue& catalogue);

/// To be taken into a text with \input: sections, long tables (booktabs, longtable), quotes. What the
/// preamble needs stands in its first lines; charts are left out.
void write_latex(std::ostream& out, const Report& report, const Catalogue& catalogue);

enum class Format { text, csv, json, markdown, html, xlsx, docx, odt, latex };

/// Whether a format is for a file alone: its bytes are no text.
bool is_binary(Format format);

/// A format, by its name on the command line, the ending of its files and what people call it.
struct FormatKind {
    Format format;
    std::string_view name;    ///< "md"
    std::string_view ending;  ///< ".md"
    Message title;
};

/// All of them; the first is what people most often hand on.
const std::vector<FormatKind>& format_kinds();

/// By its name on the command line; Error{usage} listing them otherwise.
Format format_from_name(std::string_view name);

/// By the ending of a file, in capitals or not; text for all that no format has.
Format format_from_path(const std::filesystem::path& path);

/// Into a file, over what is there; Error{storage} when that fails.
void write_file(const std::filesystem::path& path, const Report& report, const Catalogue& catalogue);

void write(std::ostream& out, Format format, const Report& report, const Catalogue& catalogue);

}  // namespace coding::report
