// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/report/writers.hpp"

#include <algorithm>
#include <cctype>
#include <fstream>
#include <string>

#include "libcoding/error.hpp"

namespace coding::report {

const std::vector<FormatKind>& format_kinds() {
    static const std::vector<FormatKind> kinds{
        {Format::html, "html", ".html", Message{"Page"}},
        {Format::docx, "docx", ".docx", Message{"Word document"}},
        {Format::odt, "odt", ".odt", Message{"OpenDocument text"}},
        {Format::xlsx, "xlsx", ".xlsx", Message{"Workbook"}},
        {Format::csv, "csv", ".csv", Message{"Table"}},
        {Format::latex, "tex", ".tex", Message{"LaTeX"}},
        {Format::markdown, "md", ".md", Message{"Markdown"}},
        {Format::json, "json", ".json", Message{"Data"}},
        {Format::text, "text", ".txt", Message{"Text"}},
    };
    return kinds;
}

Format format_from_name(std::string_view name) {
    std::string names;
    for (const auto& kind : format_kinds()) {
        if (kind.name == name) return kind.format;
        names += (names.empty() ? "" : ", ") + std::string{kind.name};
    }
    if (name == "markdown") return Format::markdown;
    throw Error{ErrorKind::usage, Message{"There is no report format “{0}”.", std::string{name}},
                Message{"Choose one of {0}.", names}};
}

bool is_binary(Format format) {
    return format == Format::xlsx || format == Format::docx || format == Format::odt;
}

Format format_from_path(const std::filesystem::path& path) {
    auto ending = path.extension().string();
    std::transform(ending.begin(), ending.end(), ending.begin(),
                   [](unsigned char letter) { return static_cast<char>(std::tolower(letter)); });
    for (const auto& kind : format_kinds()) {
        if (ending == kind.ending) return kind.format;
    }
    return ending == ".htm" ? Format::html : Format::text;
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
