// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <ostream>

#include "libcoding/report/cell_text.hpp"
#include "libcoding/report/text_table.hpp"
#include "libcoding/report/writers.hpp"
#include "libcoding/text/display_width.hpp"
#include "libcoding/text/utf8.hpp"

namespace coding::report {
namespace {

constexpr std::size_t longest_quote = 400;  // code points
constexpr std::size_t tree_indent = 2;

/// The first `longest_quote` code points, cut between words.
std::string shortened(const std::string& words) {
    if (text::count_code_points(words) <= longest_quote) return words;
    const auto cut = words.substr(0, text::byte_offset(words, longest_quote));
    const auto space = cut.find_last_of(' ');
    return (space == std::string::npos ? cut : cut.substr(0, space)) + "\u00A0[…]";
}

class TextWriter {
  public:
    TextWriter(std::ostream& out, const Catalogue& catalogue, std::size_t width)
        : out_(out), catalogue_(catalogue), numbers_(catalogue.language()), width_(width) {}

    void write(const Report& report) {
        const auto title = said(report.title) + " \u2013 " + text::one_line(report.project);
        out_ << title << '\n' << std::string(text::display_width(title), '=') << '\n';
        paragraph(totals_line(report, catalogue_));
        if (!report.scope.empty()) labelled(said(Message{"Scope"}), scope_line(report, catalogue_));
        if (!report.state.sha256.empty()) paragraph(said(state_message(report)));
        if (!report.warnings.empty()) out_ << '\n';
        for (const auto& warning : report.warnings) paragraph("! " + said(warning), 2);
        for (const auto& part : report.parts) {
            std::visit([this](const auto& shown) { this->part(shown); }, part);
        }
        if (report.methods.empty()) return;
        heading(said(Message{"How it was counted"}));
        for (const auto& [term, meaning] : report.methods) labelled(said(term), said(meaning));
    }

  private:
    [[nodiscard]] std::string said(const Message& message) const {
        return text::one_line(catalogue_.text(message));
    }

    void paragraph(const std::string& text, std::size_t hang = 0, std::size_t indent = 0) {
        bool first = true;
        for (const auto& line : text::wrapped(text::one_line(text), width_ - std::min(hang, width_ - 1))) {
            out_ << std::string(first ? indent : hang, ' ') << line << '\n';
            first = false;
        }
    }

    void labelled(const std::string& label, const std::string& text) {
        paragraph(label + (catalogue_.language() == Language::french ? "\u00A0: " : ": ") + text, 2);
    }

    void heading(const std::string& text) {
        if (text.empty()) return;
        out_ << '\n' << text << '\n' << std::string(text::display_width(text), '-') << '\n';
    }

    void part(const Heading& shown) { heading(said(shown.text)); }
    void part(const Paragraph& shown) {
        out_ << '\n';
        paragraph(said(shown.text));
    }
    // What the charts show stands in the tables.
    void part(const BarChart&) {}
    void part(const ButterflyChart&) {}
    void part(const HeatMap&) {}
    void part(const TimelineChart&) {}
    void part(const WallChart&) {}
    void part(const LineChart&) {}
    void part(const NetworkChart&) {}
    void part(const WordCloud&) {}
    void part(const BoxesChart&) {}

    void part(const Table& table) {
        heading(said(table.title));
        set(table, 0);
        for (const auto& note : table.notes) paragraph(said(note), 2);
        for (std::size_t n = 1; n <= table.follow_ups.size(); ++n) {
            heading(said(table.follow_ups[n - 1]));
            set(table, n);
        }
    }

    void set(const Table& table, std::size_t follow_up) {
        const auto [columns, rows] = shape_of(table, follow_up, Shown::everywhere);
        if (columns.empty()) return;
        if (rows.empty()) return paragraph(said(nothing_to_show()));
        TextTable set;
        set.heads = table.heads;
        for (const auto i : columns) {
            const auto& column = table.columns[i];
            set.columns.push_back({said(column.title), said(column.group), is_numeric(column.type)});
        }
        for (const auto n : rows) {
            const auto& row = table.rows[n];
            TextTable::Row texts{
                {}, static_cast<std::size_t>(std::max(row.depth, 0)) * tree_indent, said(row.section)};
            for (const auto i : columns) {
                texts.cells.push_back(text::one_line(cell_text(table, row, i, numbers_, catalogue_)));
            }
            set.rows.push_back(std::move(texts));
        }
        set_text_table(out_, set, width_);
    }

    void part(const Quotes& shown) {
        if (shown.quotes.empty()) return;
        heading(said(shown.title));
        bool first = true;
        for (const auto& quote : shown.quotes) {
            if (!first) out_ << '\n';
            first = false;
            paragraph(quoted(shortened(text::one_line(quote.text)), catalogue_.language()), 2);
            auto by = "\u2014 " + quote_by(quote);
            for (const auto& fact : quote_facts(quote, catalogue_)) by += " \u00B7 " + fact;
            paragraph(by, 4, 2);
        }
    }

    std::ostream& out_;
    const Catalogue& catalogue_;
    Numbers numbers_;
    std::size_t width_;
};

}  // namespace

void write_text(std::ostream& out, const Report& report, const Catalogue& catalogue, std::size_t width) {
    TextWriter{out, catalogue, width}.write(report);
}

}  // namespace coding::report
