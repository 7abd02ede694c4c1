// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/report/writers.hpp"

#include <fstream>
#include <string>

#include "libcoding/error.hpp"

namespace coding::report {

Format format_from_name(std::string_view name) {
    if (name == "text") return Format::text;
    if (name == "csv") return Format::csv;
    if (name == "json") return Format::json;
    if (name == "md" || name == "markdown") return Format::markdown;
    if (name == "html") return Format::html;
    if (name == "xlsx") return Format::xlsx;
    if (name == "docx") return Format::docx;
    if (name == "odt") return Format::odt;
    if (name == "tex") return Format::latex;
    throw Error{ErrorKind::usage, Message{"There is no report format “{0}”.", std::string{name}},
                Message{"Choose one of text, csv, json, md, html, xlsx, docx, odt, tex."}};
}

bool is_binary(Format format) {
    return format == Format::xlsx || format == Format::docx || format == Format::odt;
}

Format format_from_path(const std::filesystem::path& path) {
    const auto ending = path.extension().string();
    if (ending == ".csv") return Format::csv;
    if (ending == ".json") return Format::json;
    if (ending == ".md") return Format::markdown;
    if (ending == ".xlsx") return Format::xlsx;
    if (ending == ".docx") return Format::docx;
    if (ending == ".odt") return Format::odt;
    if (ending == ".tex") return Format::latex;
    return ending == ".html" || ending == ".htm" ? Format::html : Format::text;
}

void write_file(const std::filesystem::path& path, const Report& report, const Catalogue& catalogue) {
    std::ofstream out{path, std::ios::binary};
    write(out, format_from_path(path), report, catalogue);
    out.close();
    if (!out) {
        throw Error{ErrorKind::storage, Message{"“{0}” could not be written.", path.string()},
                    Message{"Look whether the folder is there, may be written to, and has room."}};
    }
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
        case Format::xlsx:
            return write_xlsx(out, report, catalogue);
        case Format::docx:
            return write_docx(out, report, catalogue);
        case Format::odt:
            return write_odt(out, report, catalogue);
        case Format::latex:
            return write_latex(out, report, catalogue);
    }
}

}  // namespace coding::report
