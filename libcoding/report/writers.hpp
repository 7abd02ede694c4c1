// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <iosfwd>
#include <string>
#include <string_view>
#include <vector>

#include "libcoding/language/catalogue.hpp"
#include "libcoding/report/report.hpp"

namespace coding::report {

/// Aligned columns for a terminal; widths by Unicode display width.
void write_text(std::ostream& out, const Report& report, const Catalogue& catalogue);
/// The main table, with a heading row of keys; decimal points, no thousands separators; French spreadsheets
/// open it with `separator` ';'.
void write_csv(std::ostream& out, const Report& report, const Catalogue& catalogue);
/// After schemas/report-NAME.schema.json; language only touches texts.
void write_json(std::ostream& out, const Report& report, const Catalogue& catalogue);
void write_markdown(std::ostream& out, const Report& report, const Catalogue& catalogue);
/// One self-contained page: no script, no outside resource; charts as inline SVG with titles and
/// descriptions; print, dark and light.
void write_html(std::ostream& out, const Report& report, const Catalogue& catalogue);

enum class Format { text, csv, json, markdown, html };

/// By its name on the command line ("text", "csv", "json", "md", "html"); Error{usage} listing them
/// otherwise.
Format format_from_name(std::string_view name);

void write(std::ostream& out, Format format, const Report& report, const Catalogue& catalogue);

}  // namespace coding::report
