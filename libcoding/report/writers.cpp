// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/report/writers.hpp"

#include <string>

#include "libcoding/error.hpp"

namespace coding::report {

Format format_from_name(std::string_view name) {
    if (name == "text") return Format::text;
    if (name == "csv") return Format::csv;
    if (name == "json") return Format::json;
    if (name == "md" || name == "markdown") return Format::markdown;
    if (name == "html") return Format::html;
    throw Error{ErrorKind::usage, Message{"There is no report format “{0}”.", std::string{name}},
                Message{"Choose one of text, csv, json, md, html."}};
}

void write(std::ostream& out, Format format, const Report& report, const Catalogue& catalogue) {
    switch (format) {
        case Format::text:
            return write_text(out, report, catalogue);
        case Format::csv:
            return write_csv(out, report, catalogue);
        case Format::json:
            return write_json(out, report, catalogue);
        case Format::markdown:
            return write_markdown(out, report, catalogue);
        case Format::html:
            return write_html(out, report, catalogue);
    }
}

}  // namespace coding::report
