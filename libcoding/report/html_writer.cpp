// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <numeric>
#include <ostream>

#include "libcoding/report/cell_text.hpp"
#include "libcoding/report/chart_picture.hpp"
#include "libcoding/report/charts.hpp"
#include "libcoding/report/column_room.hpp"
#include "libcoding/report/html_style.hpp"
#include "libcoding/report/markup.hpp"
#include "libcoding/report/row_place.hpp"
#include "libcoding/report/table_pages.hpp"
#include "libcoding/report/writers.hpp"
#include "libcoding/text/display_width.hpp"

namespace coding::report {
namespace {

/// What the columns of a table need together, in ems: up to the first, there is room for air between them; up
/// to the second, they are set in the size of tables, up to the third in a smaller one; more are several
/// tables.
constexpr double roomy_width = 45, broad_width = 68, dense_width = 80;
constexpr double half_width = 30;                     // of a printed sheet
constexpr double widest_word = 10, widest_name = 24;  // columns of more keep room in a narrow window
constexpr std::size_t rows_worth_halving = 28;        // on paper, half a sheet
constexpr std::size_t rows_kept_whole = 14;  // of a table that rather goes to the next sheet than be broken

constexpr std::size_t definitions_kept_whole = 8;  // likewise

/// Of a chart on paper, in parts of its breadth: what is a little higher than half a sheet is made smaller,
/// so that two of them share one (html_style.cpp, .half).
constexpr double half_sheet = 0.64, over_half_sheet = 0.76;

/// What the longest text of a column wants.
enum class Breadth { narrow, fair, broad };

Breadth breadth_of(double ems) {
    if (ems > widest_name) return Breadth::broad;
    return ems > widest_word ? Breadth::fair : Breadth::narrow;
}

/// A text as CSS writes it, which can end neither the string nor the style.
std::string css_string(const std::string& text) {
    static constexpr std::string_view hexadecimal = "0123456789ABCDEF";
    static constexpr std::string_view special = "\"\\<>&";
    std::string quoted = "\"";
    for (const char c : text::one_line(text)) {
        if (special.find(c) == std::string_view::npos) {
            quoted += c;
            continue;
        }
        const auto code = static_cast<unsigned char>(c);
        quoted += {'\\', hexadecimal[code / 16U], hexadecimal[code % 16U], ' '};
    }
    return quoted + "\"";
}

/// On each printed page but the first, what is printed; on all of them, which page it is.
std::string page_furniture(const std::string& title) {
    return "@page { @top-left { content: " + css_string(title) +
           "; font: 8pt sans-serif; color: #444; } @bottom-right { content: counter(page) \" / \" "
           "counter(pages); font: 8pt sans-serif; color: #444; } }\n@page :first { @top-left { content: "
           "none; } }\n";
}

class HtmlWriter {
  public:
    HtmlWriter(std::ostream& out, const Catalogue& catalogue, Places places)
        : out_(out), catalogue_(catalogue), numbers_(catalogue.language()), places_(places) {}

    void write(const Report& report) {
        const auto title = said(report.title) + " \u2013 " + escaped(report.project);
        out_
            << "<!DOCTYPE html>\n<html lang=\"" << language_tag(catalogue_.language())
            << "\">\n<head>\n<meta charset=\"utf-8\"/>\n<meta name=\"viewport\" "
               "content=\"width=device-width, initial-scale=1\"/>\n<meta name=\"generator\" content=\"Focale "
            << FOCALE_VERSION << "\"/>\n<title>" << title << "</title>\n<style>" << html_style()
            << page_furniture(catalogue_.text(report.title) + " \u2013 " + report.project)
            << "</style>\n</head>\n<body>\n<main>\n";
        header(report);
        warnings(report.warnings);
        contents(report.parts);
        for (const auto& part : report.parts) {
            std::visit([this](const auto& shown) { this->part(shown); }, part);
        }
        methods(report.methods);
        footer(report);
        out_ << "</main>\n</body>\n</html>\n";
    }

  private:
    [[nodiscard]] std::string said(const Message& message) const { return escaped(catalogue_.text(message)); }

    static std::string isolated(const std::string& name) { return "<bdi>" + escaped(name) + "</bdi>"; }

    [[nodiscard]] std::string place(const std::optional<RowPlace>& place) const {
        return places_ == Places::told && place ? place_attributes(*place) : std::string{};
    }

    /// Of a row: its passage, else its code, or its two.
    [[nodiscard]] std::string place(const Table& table, const Table::Row& row) const {
        const auto passage = place_of(table, row);
        if (passage || places_ == Places::left_out) return place(passage);
        const auto code = code_of(table, row);
        if (table.joined.empty()) return place_attributes(code);
        return place_attributes(
            FigurePlace{code, {}, {}, other_code_of(table, row), catalogue_.text(table.joined)});
    }

    void header(const Report& report) {
        out_ << "<header>\n<p class=\"project\">" << isolated(report.project) << "</p>\n<h1>"
             << said(report.title) << "</h1>\n<p class=\"totals\">";
        bool first = true;
        for (const auto& total : report.totals) {
            if (total.said.empty()) continue;
            out_ << (first ? "<span>" : " \u00B7 <span>") << said(total.said) << "</span>";
            first = false;
        }
        out_ << "</p>\n";
        if (!report.scope.empty()) {
            out_ << "<p class=\"scope\"><span>" << said(Message{"Scope"}) << "</span>"
                 << (catalogue_.language() == Language::french ? "\u00A0: " : ": ")
                 << escaped(scope_line(report, catalogue_)) << "</p>\n";
        }
        out_ << "</header>\n";
    }

    void warnings(const std::vector<Message>& warnings) {
        if (warnings.empty()) return;
        out_ << "<aside class=\"warnings\" aria-labelledby=\"warnings\">\n<h2 id=\"warnings\">"
             << said(Message{"Read with care"}) << "</h2>\n<ul>\n";
        for (const auto& warning : warnings) out_ << "<li>" << said(warning) << "</li>\n";
        out_ << "</ul>\n</aside>\n";
    }

    /// Of a dossier: its parts begin with headings of level 1.
    void contents(const std::vector<Part>& parts) {
        int links = 0;
        for (const auto& part : parts) {
            const auto* heading = std::get_if<Heading>(&part);
            if (heading == nullptr || heading->level != 1) continue;
            if (links == 0) out_ << "<nav aria-label=\"" << said(Message{"Contents"}) << "\">\n<ol>\n";
            out_ << "<li><a href=\"#part-" << ++links << "\">" << said(heading->text) << "</a></li>\n";
        }
        if (links > 0) out_ << "</ol>\n</nav>\n";
    }

    /// Begins what is scrolled where the window is narrow: by keys too, and a screen reader tells what it is.
    [[nodiscard]] std::string scrolled(const Message& title) const {
        const auto name = catalogue_.text(title);
        return "<div class=\"scroll\" tabindex=\"0\"" +
               (name.empty() ? std::string{} : " role=\"region\"" + attribute("aria-label", name)) + ">\n";
    }

    void part(const Heading& shown) {
        const auto level = std::to_string(std::clamp(shown.level, 2, 6));
        out_ << "<h" << level;
        if (shown.level == 1) out_ << " class=\"part\" id=\"part-" << ++parts_ << "\"";
        out_ << ">" << said(shown.text) << "</h" << level << ">\n";
    }

    void part(const Paragraph& shown) { out_ << "<p class=\"prose\">" << said(shown.text) << "</p>\n"; }

    void part(const BarChart& shown) {
        plot(shown.title, bar_chart_svg(shown, ++charts_, numbers_, catalogue_, places_));
    }

    void part(const ButterflyChart& shown) {
        plot(shown.title, butterfly_svg(shown, ++charts_, numbers_, catalogue_, places_));
    }

    void part(const HeatMap& shown) {
        plot(shown.title, heat_map_svg(shown, ++charts_, numbers_, catalogue_, places_));
    }

    void part(const TimelineChart& shown) {
        plot(shown.title, timeline_svg(shown, ++charts_, catalogue_, places_));
    }

    void part(const WallChart& shown) { plot(shown.title, wall_svg(shown, ++charts_, catalogue_)); }

    void part(const LineChart& shown) {
        plot(shown.title, line_chart_svg(shown, ++charts_, numbers_, catalogue_));
    }

    void part(const NetworkChart& shown) {
        const auto [svg, unplaced] = network_svg(shown, ++charts_, catalogue_, places_);
        plot(shown.title, svg);
        if (unplaced && !hinted_) out_ << "<p class=\"note\">" << said(unplaced_hint()) << "</p>\n";
        hinted_ = hinted_ || unplaced;
    }

    void part(const WordCloud& shown) { plot(shown.title, word_cloud_svg(shown, ++charts_, catalogue_)); }

    void part(const BoxesChart& shown) {
        plot(shown.title, boxes_svg(shown, ++charts_, numbers_, catalogue_));
    }

    void plot(const Message& title, const std::string& svg) {
        const bool wide = svg.find("min-width") < svg.find('>');
        const auto [width, height] = size_of(svg);
        const bool half = height > half_sheet * width && height <= over_half_sheet * width;
        out_ << "<figure class=\"plot" << (wide ? " wide" : "") << (half ? " half" : "")
             << "\">\n<figcaption>" << said(title) << "</figcaption>\n"
             << scrolled(title) << svg << "</div>\n</figure>\n";
    }

    void part(const Table& table) {
        set(table, 0, table.title);
        for (std::size_t n = 1; n <= table.follow_ups.size(); ++n) set(table, n, table.follow_ups[n - 1]);
    }

    void set(const Table& table, std::size_t follow_up, const Message& title) {
        const auto shape = shape_of(table, follow_up, Shown::wide);
        if (shape.columns.empty()) return;
        const auto rooms = column_rooms(table, shape, numbers_, catalogue_);
        std::vector<double> needs;
        for (const auto& room : rooms) needs.push_back(room.least);
        const auto whole = std::accumulate(needs.begin(), needs.end(), 0.0);
        const auto pages =
            table_pages(table, shape.columns, needs, whole <= dense_width ? dense_width : broad_width);
        for (std::size_t n = 0; n < pages.size(); ++n) {
            std::vector<std::size_t> columns;
            std::vector<Breadth> breadths;
            double width = 0;
            for (const auto column : pages[n]) {
                columns.push_back(shape.columns[column]);
                breadths.push_back(breadth_of(rooms[column].whole));
                width += needs[column];
            }
            const bool halves = width <= half_width && shape.rows.size() > rows_worth_halving;
            const bool kept = shape.rows.size() <= rows_kept_whole;
            out_ << "<div class=\"table"
                 << (halves ? " halves"
                     : kept ? " kept"
                            : "")
                 << "\">\n"
                 << scrolled(title) << "<table class=\""
                 << (width <= roomy_width   ? "roomy"
                     : width <= broad_width ? "broad"
                                            : "broad dense")
                 // Parts of one table are as wide as each other.
                 << (pages.size() > 1 ? "\" style=\"width: 100%\">\n" : "\">\n");
            if (!title.empty()) {
                out_ << "<caption" << (follow_up > 0 ? " class=\"small\"" : "") << ">"
                     << page_title(said(title), n, pages.size()) << "</caption>\n";
            }
            head(table, columns, breadths);
            body(table, columns, shape.rows, breadths.front());
            out_ << "</table>\n</div>\n";
            if (follow_up == 0 && n + 1 == pages.size()) {
                for (const auto& note : table.notes) out_ << "<p class=\"note\">" << said(note) << "</p>\n";
            }
            out_ << "</div>\n";
        }
    }

    /// True for a column where a new group begins; a little air stands before it.
    static bool begins_group(const Table& table, const std::vector<std::size_t>& columns, std::size_t n) {
        return n > 0 && table.columns[columns[n]].group != table.columns[columns[n - 1]].group;
    }

    void head(const Table& table, const std::vector<std::size_t>& columns,
              const std::vector<Breadth>& breadths) {
        out_ << "<thead>\n";
        const auto groups = column_groups(table, columns);
        if (!groups.empty()) out_ << "<tr class=\"groups\">\n";
        for (const auto& [group, begin, end] : groups) {
            const auto span = " colspan=\"" + std::to_string(end - begin) + "\"";
            const auto air = begins_group(table, columns, begin) ? " class=\"first\"" : "";
            if (group.empty()) {
                out_ << "<td" << span << air << "></td>\n";
            } else {
                out_ << "<th scope=\"colgroup\"" << span << air << ">" << isolated(catalogue_.text(group))
                     << "</th>\n";
            }
        }
        if (!groups.empty()) out_ << "</tr>\n";
        out_ << "<tr>\n";
        for (std::size_t n = 0; n < columns.size(); ++n) {
            const auto& column = table.columns[columns[n]];
            out_ << "<th scope=\"col\"" << classes(table, columns, n, breadths[n]) << ">"
                 << isolated(catalogue_.text(column.title)) << "</th>\n";
        }
        out_ << "</tr>\n</thead>\n";
    }

    /// Whether a cell says what its row is about: that of a code, or else the first, where it is a name, a
    /// word or a day.
    static bool heads_row(const Table& table, const std::vector<std::size_t>& columns, std::size_t n) {
        const auto is_code = [&](std::size_t column) {
            return table.columns[column].type == ColumnType::code;
        };
        if (std::any_of(columns.begin(), columns.end(), is_code)) return is_code(columns[n]);
        return n == 0 && !is_numeric(table.columns[columns[n]].type);
    }

    static std::string classes(const Table& table, const std::vector<std::size_t>& columns, std::size_t n,
                               Breadth breadth) {
        const auto type = table.columns[columns[n]].type;
        std::string names = is_numeric(type) ? "" : "text";
        if (begins_group(table, columns, n)) names += names.empty() ? "first" : " first";
        if (heads_row(table, columns, n)) names += type == ColumnType::code ? " head" : " head plain";
        if (!is_numeric(type) && !is_broken(type)) names += " whole";
        if (!is_numeric(type) && type != ColumnType::code) {
            if (breadth == Breadth::broad) names += " long";
            if (breadth == Breadth::fair) names += " fair";
        }
        return attribute("class", names);
    }

    static bool coloured(const Table& table) {
        return std::any_of(table.rows.begin(), table.rows.end(),
                           [](const Table::Row& row) { return !safe_colour(row.colour).empty(); });
    }

    static std::string dot(const std::string& colour) {
        if (colour.empty()) return "<span class=\"dot none\"></span>";
        return "<span class=\"dot\" style=\"background: " + colour + "\"></span>";
    }

    void body(const Table& table, const std::vector<std::size_t>& columns,
              const std::vector<std::size_t>& rows, Breadth first_breadth) {
        const std::string opening = coloured(table) ? "<tbody class=\"dotted\">\n" : "<tbody>\n";
        out_ << opening;
        bool first = true;
        for (const auto i : rows) {
            const auto& row = table.rows[i];
            if (!row.section.empty()) {
                if (!first) out_ << "</tbody>\n" << opening;
                out_ << "<tr class=\"section\"><th scope=\"rowgroup\" colspan=\"" << columns.size() << "\">"
                     << said(row.section) << "</th></tr>\n";
            }
            first = false;
            out_ << "<tr" << (row.strong ? " class=\"strong\"" : "") << place(table, row) << ">\n";
            for (std::size_t n = 0; n < columns.size(); ++n) cell(table, row, columns, n, first_breadth);
            out_ << "</tr>\n";
        }
        if (rows.empty()) {
            out_ << "<tr>\n<td class=\"text\" colspan=\"" << columns.size() << "\">"
                 << said(nothing_to_show()) << "</td>\n</tr>\n";
        }
        out_ << "</tbody>\n";
    }

    void cell(const Table& table, const Table::Row& row, const std::vector<std::size_t>& columns,
              std::size_t n, Breadth first_breadth) {
        const auto text = cell_text(table, row, columns[n], numbers_, catalogue_);
        const auto type = table.columns[columns[n]].type;
        if (type != ColumnType::code) {
            const bool head = heads_row(table, columns, n);
            out_ << (head ? "<th scope=\"row\"" : "<td")
                 << classes(table, columns, n, head ? first_breadth : Breadth::narrow) << ">"
                 << (type == ColumnType::text || type == ColumnType::before ? isolated(text) : escaped(text))
                 << (head ? "</th>\n" : "</td>\n");
            return;
        }
        out_ << "<th scope=\"row\"";
        if (row.depth > 0) out_ << " style=\"--depth: " << row.depth << "\"";
        out_ << ">";
        if (coloured(table)) out_ << dot(safe_colour(row.colour));
        out_ << isolated(text) << "</th>\n";
    }

    void part(const Quotes& shown) {
        if (shown.quotes.empty()) return;
        out_ << "<section>\n<h3>" << isolated(catalogue_.text(shown.title))
             << "</h3>\n<div class=\"quotes\">\n";
        for (const auto& quote : shown.quotes) this->quote(quote);
        out_ << "</div>\n</section>\n";
    }

    void quote(const Quote& quote) {
        const auto side =
            quote.polarity == Polarity::none ? std::string{} : " " + std::string{name_of(quote.polarity)};
        out_ << "<figure class=\"quote" << side << "\""
             << place(RowPlace{quote.source, {quote.begin, quote.end}}) << ">\n<blockquote dir=\"auto\""
             << attribute("lang", quote.language) << ">" << escaped(quoted(quote.text, catalogue_.language()))
             << "</blockquote>\n<figcaption>";
        if (!quote.attribution.empty()) {
            out_ << "<cite>" << isolated(quote.attribution) << "</cite>";
        } else {
            if (!quote.speaker.empty()) out_ << "<b>" << isolated(quote.speaker) << "</b>, ";
            out_ << "<cite>" << isolated(quote.source) << "</cite>";
        }
        for (const auto& fact : quote_facts(quote, catalogue_)) out_ << "\u00A0\u00B7 " << isolated(fact);
        out_ << "</figcaption>\n</figure>\n";
    }

    void methods(const std::vector<Definition>& methods) {
        if (methods.empty()) return;
        // On paper, what is left over with the footer would stand alone on a sheet.
        const bool few = methods.size() <= definitions_kept_whole;
        out_ << "<section class=\"methods" << (few ? " kept" : "") << "\">\n<h2>"
             << said(Message{"How it was counted"}) << "</h2>\n<dl>\n";
        for (const auto& [term, meaning] : methods) {
            out_ << "<div>\n<dt>" << said(term) << "</dt>\n<dd>" << said(meaning) << "</dd>\n</div>\n";
        }
        out_ << "</dl>\n</section>\n";
    }

    void footer(const Report& report) {
        out_ << "<footer>\n";
        if (!report.state.sha256.empty()) {
            out_ << "<p>" << said(state_message(report)) << "</p>\n<p>SHA-256 "
                 << escaped(report.state.sha256) << "</p>\n";
        }
        out_ << "<p>Focale " << FOCALE_VERSION << "</p>\n</footer>\n";
    }

    std::ostream& out_;
    const Catalogue& catalogue_;
    Numbers numbers_;
    Places places_;
    int charts_ = 0;
    int parts_ = 0;        // of a dossier
    bool hinted_ = false;  // that a network could not be laid out
};

}  // namespace

void write_html(std::ostream& out, const Report& report, const Catalogue& catalogue, Places places) {
    HtmlWriter{out, catalogue, places}.write(report);
}

}  // namespace coding::report
