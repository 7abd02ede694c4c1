// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <optional>
#include <ostream>
#include <utility>

#include "libcoding/containers/workbook.hpp"
#include "libcoding/containers/workbook_file.hpp"
#include "libcoding/report/cell_text.hpp"
#include "libcoding/report/chart_picture.hpp"
#include "libcoding/report/charts.hpp"
#include "libcoding/report/document.hpp"
#include "libcoding/report/long_table.hpp"
#include "libcoding/report/workbook_sheets.hpp"
#include "libcoding/report/writers.hpp"

namespace coding::report {
namespace {

using containers::Workbook;

class WorkbookComposer {
  public:
    WorkbookComposer(Workbook& workbook, const Catalogue& catalogue)
        : workbook_(workbook), catalogue_(catalogue), numbers_(catalogue.language()) {}

    /// Of `tidy_rows` rows that are to come behind it.
    void compose(const Report& report, std::size_t tidy_rows) {
        begin(report);
        for (const auto& part : report.parts) {
            if (const auto* table = std::get_if<Table>(&part)) {
                TableSheet{workbook_, *table, catalogue_}.add();
                for (const auto& note : table->notes) notes_.emplace_back(said(table->title), said(note));
            }
        }
        quotes(report);
        charts(report);
        const bool fits = tidy_rows < Workbook::most_rows;
        if (tidy_rows > 0 && fits) workbook_.sheets.push_back(tidy_sheet(workbook_));
        first_sheet(report, fits);
    }

    void begin(const Report& report) {
        workbook_.title = said(report.title);
        workbook_.subject = report.project;
        workbook_.language = regional_tag(std::string{language_tag(catalogue_.language())});
        workbook_.sheets.emplace_back().name = workbook_.unique_name(said(Message{"Report"}));
    }

    /// What the report says of itself, once the other sheets are there.
    void first_sheet(const Report& report, bool tidy) {
        first().widths = {34, 100};
        first().rows.push_back({{{said(report.title), workbook_.style_of({.large = true})}}});
        first().rows.push_back({{{report.project, workbook_.style_of({.quiet = true})}}});
        first().rows.emplace_back();
        for (const auto& total : report.totals) {
            if (!total.said.empty()) line({}, said(total.said));
        }
        if (!report.scope.empty()) line(said(Message{"Scope"}), scope_line(report, catalogue_));
        if (!report.state.sha256.empty()) {
            line({}, said(state_message(report)), {.quiet = true});
            line({}, "SHA-256 " + report.state.sha256, {.quiet = true});
        }
        if (!report.warnings.empty()) heading(Message{"Read with care"});
        for (const auto& warning : report.warnings) line({}, said(warning));
        paragraphs(report);
        heading(Message{"Sheets"});
        for (std::size_t n = 1; n < workbook_.sheets.size(); ++n) link(workbook_.sheets[n].name);
        if (!tidy) line({}, said(Message{"The sheet “tidy” would have more rows than a sheet takes."}));
        if (undrawn_) line({}, undrawn_hint(catalogue_));
        if (unplaced_) line({}, said(unplaced_hint()));
        if (!notes_.empty()) heading(Message{"Notes"});
        for (const auto& [table, note] : notes_) line(table, note);
        if (!report.methods.empty()) heading(Message{"How it was counted"});
        for (const auto& [term, meaning] : report.methods) line(said(term), said(meaning));
        first().rows.emplace_back();
        line({}, "Focale " FOCALE_VERSION, {.quiet = true});
    }

  private:
    [[nodiscard]] std::string said(const Message& message) const { return catalogue_.text(message); }

    Workbook::Sheet& first() { return workbook_.sheets.front(); }

    void line(const std::string& label, const std::string& text, const Workbook::Style& style = {}) {
        auto wrapped = style;
        wrapped.wrapped = true;
        const auto strong = workbook_.style_of({.strong = true, .wrapped = true});
        const auto plain = workbook_.style_of(wrapped);
        first().rows.push_back({{{label, strong}, {text, plain}}});
    }

    void heading(const Message& text) {
        first().rows.emplace_back();
        first().rows.push_back(
            {{{said(text), workbook_.style_of({.head = true})}, {{}, workbook_.style_of({.head = true})}}});
    }

    /// What the report says in sentences, with the headings that these stand under.
    void paragraphs(const Report& report) {
        std::vector<Message> headings;
        bool begun = false;
        for (const auto& part : report.parts) {
            if (const auto* shown = std::get_if<Heading>(&part)) {
                headings.push_back(shown->text);
                continue;
            }
            if (const auto* shown = std::get_if<Paragraph>(&part)) {
                if (!begun) heading(Message{"What the report says"});
                begun = true;
                for (std::size_t n = 0; n + 1 < headings.size(); ++n) line(said(headings[n]), {});
                line(headings.empty() ? std::string{} : said(headings.back()), said(shown->text));
            }
            headings.clear();
        }
    }

    void link(const std::string& sheet) {
        first().links.push_back({first().rows.size(), 0, sheet});
        const bool tidy = sheet == "tidy";
        first().rows.push_back({{{sheet, workbook_.style_of({.link = true})},
                                 {tidy ? said(Message{"every figure in a row of its own, for R and other "
                                                      "programs; only the first ones are printed"})
                                       : std::string{},
                                  workbook_.style_of({.quiet = true})}}});
    }

    void quotes(const Report& report) {
        Workbook::Sheet sheet;
        for (const auto& part : report.parts) {
            const auto* shown = std::get_if<Quotes>(&part);
            if (shown == nullptr) continue;
            for (const auto& one : shown->quotes) sheet.rows.push_back(quote(one, said(shown->title)));
        }
        if (sheet.rows.empty()) return;
        Workbook::Row head;
        const auto style = workbook_.style_of({.head = true});
        for (const auto& title : {Message{"Heading"}, Message{"Quote"}, Message{"Said by"}, Message{"Source"},
                                  Message{"Code"}, Message{"Polarity"}, Message{"Intensity"},
                                  Message{"Coders"}, Message{"Begin"}, Message{"End"}}) {
            head.cells.push_back({said(title), style});
        }
        sheet.rows.insert(sheet.rows.begin(), std::move(head));
        sheet.name = workbook_.unique_name(said(Message{"Quotes"}));
        sheet.widths = {26, 80, 20, 24, 34, 12, 11, 10, 10, 10};
        leave_out_empty_columns(sheet);
        sheet.head_rows = 1;
        sheet.filtered = true;
        workbook_.sheets.push_back(std::move(sheet));
    }

    static bool is_empty(const Workbook::Cell& cell) {
        const auto* text = std::get_if<std::string>(&cell.value);
        return text != nullptr ? text->empty() : std::holds_alternative<std::monostate>(cell.value);
    }

    /// Of quotes attributed as the team likes, neither source nor code may be said.
    static void leave_out_empty_columns(Workbook::Sheet& sheet) {
        for (auto n = sheet.widths.size(); n-- > 0;) {
            const bool empty = std::all_of(sheet.rows.begin() + 1, sheet.rows.end(),
                                           [&](const Workbook::Row& row) { return is_empty(row.cells[n]); });
            if (!empty) continue;
            const auto column = static_cast<std::ptrdiff_t>(n);
            for (auto& row : sheet.rows) row.cells.erase(row.cells.begin() + column);
            sheet.widths.erase(sheet.widths.begin() + column);
        }
    }

    Workbook::Row quote(const Quote& quote, const std::string& title) {
        const auto wrapped = workbook_.style_of({.wrapped = true});
        const auto whole = workbook_.style_of({.number_format = "0"});
        const auto number = [&](std::int64_t value) { return Workbook::Cell{value, whole}; };
        // An attribution stands in place of both: who and where is said as the team likes, and no more.
        const bool own = quote.attribution.empty();
        return {{{title, wrapped},
                 {quote.text, wrapped},
                 {own ? quote.speaker : quote.attribution, wrapped},
                 {own ? quote.source : std::string{}, wrapped},
                 {quote.code, wrapped},
                 {quote.polarity == Polarity::none ? std::string{} : said(polarity_message(quote.polarity)),
                  wrapped},
                 quote.intensity > 0 ? number(quote.intensity) : Workbook::Cell{},
                 quote.coders > 0 ? number(quote.coders) : Workbook::Cell{},
                 number(quote.begin),
                 number(quote.end)}};
    }

    /// No chart is cut in two: where it has no room below those before it, it begins another page.
    static std::vector<std::size_t> page_breaks(
        const std::vector<std::pair<std::size_t, std::size_t>>& starts, std::size_t rows_of_a_page) {
        std::vector<std::size_t> breaks;
        std::size_t page = 0;
        for (const auto& [row, rows] : starts) {
            if (row == page || row + rows - page <= rows_of_a_page) continue;
            breaks.push_back(row);
            page = row;
        }
        return breaks;
    }

    void charts(const Report& report) {
        Workbook::Sheet sheet;
        constexpr double row_pixels = 18;   // of a row as high as rows are by themselves
        constexpr double page_shape = 1.4;  // of its breadth, which holds the widest chart
        constexpr double least_scale = 0.7;
        double widest = 700;  // pixels that a page has without being made smaller
        std::vector<std::pair<std::size_t, std::size_t>> starts;  // of charts: first row, rows
        const auto style = workbook_.style_of({.strong = true});
        int number = 0;
        for (const auto& part : report.parts) {
            const auto chart = chart_picture(part, ++number, numbers_, catalogue_);
            if (!chart) continue;
            auto png = png_of(*chart);
            undrawn_ = undrawn_ || !png;
            if (!png) continue;
            unplaced_ = unplaced_ || chart->unplaced;
            widest = std::max(widest, chart->width);
            // What is a little higher than a page would leave its legend on the next one.
            const auto room = widest * page_shape - 4 * row_pixels;
            const auto scale =
                chart->height > room && chart->height * least_scale <= room ? room / chart->height : 1;
            const auto rows = static_cast<std::size_t>(chart->height * scale / row_pixels) + 3;
            starts.emplace_back(sheet.rows.size(), rows + 1);
            sheet.rows.push_back({{{chart->title, style}}});
            sheet.pictures.push_back({sheet.rows.size(), std::move(*png), chart->width * scale,
                                      chart->height * scale, chart->title, chart->description});
            sheet.rows.resize(sheet.rows.size() + rows);
        }
        if (sheet.pictures.empty()) return;
        sheet.breaks = page_breaks(starts, static_cast<std::size_t>(widest * page_shape / row_pixels));
        sheet.name = workbook_.unique_name(said(Message{"Charts"}));
        workbook_.sheets.push_back(std::move(sheet));
    }

    Workbook& workbook_;
    const Catalogue& catalogue_;
    Numbers numbers_;
    std::vector<std::pair<std::string, std::string>> notes_;
    bool undrawn_ = false, unplaced_ = false;
};

/// The sheet of a long table: begun when as many rows are there as tell how wide its columns are.
class LongSheet {
  public:
    LongSheet(const LongTable& table, const Catalogue& catalogue, std::size_t most_rows)
        : report_(table.report), catalogue_(catalogue), most_rows_(most_rows) {
        first_rows().title = report_.title;
    }

    void take(std::vector<Cell> cells) {
        Table::Row row;
        row.cells = std::move(cells);
        if (file_) return file_->add(sheet_->row(row, {}));
        first_rows().rows.push_back(std::move(row));
        if (first_rows().rows.size() == rows_that_tell_widths) begin();
    }

    void finish(std::ostream& out) {
        if (!file_) begin();
        file_->write(out);
    }

  private:
    static constexpr std::size_t rows_that_tell_widths = 1000;

    Table& first_rows() { return std::get<Table>(report_.parts.front()); }

    void begin() {
        WorkbookComposer composer{workbook_, catalogue_};
        composer.begin(report_);
        sheet_.emplace(workbook_, first_rows(), catalogue_);
        sheet_->add();
        composer.first_sheet(report_, true);
        file_.emplace(workbook_, most_rows_);
    }

    Report report_;
    const Catalogue& catalogue_;
    std::size_t most_rows_;
    Workbook workbook_;
    std::optional<TableSheet> sheet_;
    std::optional<containers::WorkbookFile> file_;
};

}  // namespace

void write_xlsx(std::ostream& out, const Report& report, const Catalogue& catalogue) {
    std::size_t rows = 0;
    each_tidy_row(report, [&](const Workbook::Row&) { ++rows; });
    Workbook workbook;
    WorkbookComposer{workbook, catalogue}.compose(report, rows);
    if (rows == 0 || rows >= Workbook::most_rows) {
        out << containers::xlsx_bytes(workbook);
        return;
    }
    // A row a figure is too much to hold: the last sheet is written as its rows are made.
    containers::WorkbookFile file{workbook};
    each_tidy_row(report, [&](const Workbook::Row& row) { file.add(row); });
    file.write(out);
}

void write_xlsx(std::ostream& out, const LongTable& table, const Catalogue& catalogue,
                std::size_t most_rows) {
    LongSheet sheet{table, catalogue, most_rows};
    table.each_row([&](std::vector<Cell> cells) {
        sheet.take(std::move(cells));
        return true;
    });
    sheet.finish(out);
}

}  // namespace coding::report
