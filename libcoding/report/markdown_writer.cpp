// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <ostream>

#include "libcoding/report/cell_text.hpp"
#include "libcoding/report/markup.hpp"
#include "libcoding/report/writers.hpp"

namespace coding::report {
namespace {

class MarkdownWriter {
  public:
    MarkdownWriter(std::ostream& out, const Catalogue& catalogue)
        : out_(out), catalogue_(catalogue), numbers_(catalogue.language()) {}

    void write(const Report& report) {
        out_ << "# " << said(report.title) << " \u2013 " << markdown_escaped(report.project) << "\n\n"
             << markdown_escaped(totals_line(report, catalogue_)) << "\n";
        if (!report.scope.empty()) {
            out_ << '\n';
            labelled(said(Message{"Scope"}), markdown_escaped(scope_line(report, catalogue_)));
        }
        if (!report.state.sha256.empty()) out_ << '\n' << said(state_message(report)) << '\n';
        for (const auto& warning : report.warnings) out_ << "\n> \u26A0 " << said(warning) << '\n';
        for (const auto& part : report.parts) {
            std::visit([this](const auto& shown) { this->part(shown); }, part);
        }
        if (report.methods.empty()) return;
        heading(2, Message{"How it was counted"});
        for (const auto& [term, meaning] : report.methods) {
            out_ << "- ";
            labelled(said(term), said(meaning));
        }
    }

  private:
    [[nodiscard]] std::string said(const Message& message) const {
        return markdown_escaped(catalogue_.text(message));
    }

    void labelled(const std::string& label, const std::string& text) {
        out_ << "**" << label << "**" << (catalogue_.language() == Language::french ? "\u00A0: " : ": ")
             << text << '\n';
    }

    void heading(int level, const Message& text) {
        if (text.empty()) return;
        out_ << '\n' << std::string(static_cast<std::size_t>(level), '#') << ' ' << said(text) << "\n\n";
    }

    void part(const Heading& shown) { heading(std::max(shown.level, 2), shown.text); }
    void part(const Paragraph& shown) { out_ << '\n' << said(shown.text) << '\n'; }
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
        heading(2, table.title);
        set(table, 0);
        for (const auto& note : table.notes) out_ << '\n' << said(note) << '\n';
        for (std::size_t n = 1; n <= table.follow_ups.size(); ++n) {
            heading(3, table.follow_ups[n - 1]);
            set(table, n);
        }
    }

    void set(const Table& table, std::size_t follow_up) {
        const auto [columns, rows] = shape_of(table, follow_up, Shown::wide);
        if (columns.empty()) return;
        if (rows.empty()) {
            out_ << said(nothing_to_show()) << '\n';
            return;
        }
        std::string rule = "|";
        out_ << '|';
        for (const auto i : columns) {
            const auto& column = table.columns[i];
            const auto group = said(column.group);
            out_ << ' ' << group << (group.empty() ? "" : " \u2013 ") << said(column.title) << " |";
            rule += is_numeric(column.type) ? " ---: |" : " --- |";
        }
        out_ << '\n' << rule << '\n';
        for (const auto n : rows) {
            const auto& row = table.rows[n];
            if (!row.section.empty()) {
                out_ << "| **" << said(row.section) << "** |";
                for (std::size_t i = 1; i < columns.size(); ++i) out_ << " |";
                out_ << '\n';
            }
            out_ << '|';
            for (const auto i : columns) out_ << ' ' << cell(table, row, i) << " |";
            out_ << '\n';
        }
    }

    [[nodiscard]] std::string cell(const Table& table, const Table::Row& row, std::size_t column) const {
        auto text = markdown_escaped(cell_text(table, row, column, numbers_, catalogue_));
        if (table.columns[column].type != ColumnType::code) return text;
        if (row.strong) text = "**" + text + "**";
        std::string indent;
        for (int i = 0; i < row.depth; ++i) indent += "\u2003";
        return indent + text;
    }

    void part(const Quotes& shown) {
        if (shown.quotes.empty()) return;
        heading(3, shown.title);
        bool first = true;
        for (const auto& quote : shown.quotes) {
            if (!first) out_ << '\n';
            first = false;
            out_ << "> " << quoted(markdown_escaped(quote.text), catalogue_.language()) << "\n>\n> \u2014 ";
            if (quote.attribution.empty()) {
                const auto speaker = markdown_escaped(quote.speaker);
                out_ << speaker << (speaker.empty() ? "*" : ", *") << markdown_escaped(quote.source) << '*';
            } else {
                out_ << markdown_escaped(quote.attribution);
            }
            for (const auto& fact : quote_facts(quote, catalogue_))
                out_ << " \u00B7 " << markdown_escaped(fact);
            out_ << '\n';
        }
    }

    std::ostream& out_;
    const Catalogue& catalogue_;
    Numbers numbers_;
};

}  // namespace

void write_markdown(std::ostream& out, const Report& report, const Catalogue& catalogue) {
    MarkdownWriter{out, catalogue}.write(report);
}

}  // namespace coding::report
