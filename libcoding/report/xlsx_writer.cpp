// SPDX-License-Identifier: GPL-3.0-or-later
#include <ostream>
#include <utility>

#include "libcoding/containers/workbook.hpp"
#include "libcoding/report/cell_text.hpp"
#include "libcoding/report/chart_picture.hpp"
#include "libcoding/report/document.hpp"
#include "libcoding/report/workbook_sheets.hpp"
#include "libcoding/report/writers.hpp"

namespace coding::report {
namespace {

using containers::Workbook;

class WorkbookComposer {
  public:
    explicit WorkbookComposer(const Catalogue& catalogue)
        : catalogue_(catalogue), numbers_(catalogue.language()) {}

    Workbook compose(const Report& report) {
        workbook_.title = said(report.title);
        workbook_.subject = report.project;
        workbook_.language = regional_tag(std::string{language_tag(catalogue_.language())});
        workbook_.sheets.emplace_back().name = workbook_.unique_name(said(Message{"Report"}));
        for (const auto& part : report.parts) {
            if (const auto* table = std::get_if<Table>(&part)) {
                add_table_sheet(workbook_, *table, catalogue_);
                for (const auto& note : table->notes) notes_.emplace_back(said(table->title), said(note));
            }
        }
        quotes(report);
        charts(report);
        const bool tidy = add_tidy_sheet(workbook_, report);
        first_sheet(report, tidy);
        return std::move(workbook_);
    }

  private:
    [[nodiscard]] std::string said(const Message& message) const { return catalogue_.text(message); }

    // The first sheet: what the report says of itself.

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
        heading(Message{"Sheets"});
        for (std::size_t n = 1; n < workbook_.sheets.size(); ++n) link(workbook_.sheets[n].name);
        if (!tidy) line({}, said(Message{"The sheet “tidy” would have more rows than a sheet takes."}));
        if (undrawn_) line({}, undrawn_hint(catalogue_));
        if (!notes_.empty()) heading(Message{"Notes"});
        for (const auto& [table, note] : notes_) line(table, note);
        if (!report.methods.empty()) heading(Message{"How it was counted"});
        for (const auto& [term, meaning] : report.methods) line(said(term), said(meaning));
        first().rows.emplace_back();
        line({}, "Focale " FOCALE_VERSION, {.quiet = true});
    }

    void link(const std::string& sheet) {
        first().links.push_back({first().rows.size(), 0, sheet});
        const bool tidy = sheet == "tidy";
        first().rows.push_back(
            {{{sheet, workbook_.style_of({.link = true})},
              {tidy ? said(Message{"every figure in a row of its own, for R and other programs"})
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
        sheet.head_rows = 1;
        sheet.filtered = true;
        workbook_.sheets.push_back(std::move(sheet));
    }

    Workbook::Row quote(const Quote& quote, const std::string& title) {
        const auto wrapped = workbook_.style_of({.wrapped = true});
        const auto whole = workbook_.style_of({.number_format = "0"});
        const auto number = [&](std::int64_t value) { return Workbook::Cell{value, whole}; };
        // An attribution stands in place of both: who and where is said as the team likes, and no more.
        const bool own = quote.attribution.empty();
        return {{{title, wrapped},
                 {quote.text, wrapped},
                 {own ? speaker_text(quote, catalogue_) : quote.attribution, wrapped},
                 {own ? quote.source : std::string{}, wrapped},
                 {quote.code, wrapped},
                 {quote.polarity == Polarity::none ? std::string{} : said(polarity_message(quote.polarity)),
                  wrapped},
                 quote.intensity > 0 ? number(quote.intensity) : Workbook::Cell{},
                 quote.coders > 0 ? number(quote.coders) : Workbook::Cell{},
                 number(quote.begin),
                 number(quote.end)}};
    }

    void charts(const Report& report) {
        Workbook::Sheet sheet;
        constexpr double row_pixels = 20;
        const auto style = workbook_.style_of({.strong = true});
        int number = 0;
        for (const auto& part : report.parts) {
            const auto chart = chart_picture(part, ++number, numbers_, catalogue_);
            if (!chart) continue;
            auto png = png_of(*chart);
            undrawn_ = undrawn_ || !png;
            if (!png) continue;
            sheet.rows.push_back({{{chart->title, style}}});
            sheet.pictures.push_back({sheet.rows.size(), std::move(*png), chart->width, chart->height,
                                      chart->title, chart->description});
            sheet.rows.resize(sheet.rows.size() + static_cast<std::size_t>(chart->height / row_pixels) + 3);
        }
        if (sheet.pictures.empty()) return;
        sheet.name = workbook_.unique_name(said(Message{"Charts"}));
        workbook_.sheets.push_back(std::move(sheet));
    }

    const Catalogue& catalogue_;
    Numbers numbers_;
    Workbook workbook_;
    std::vector<std::pair<std::string, std::string>> notes_;
    bool undrawn_ = false;
};

}  // namespace

void write_xlsx(std::ostream& out, const Report& report, const Catalogue& catalogue) {
    out << containers::xlsx_bytes(WorkbookComposer{catalogue}.compose(report));
}

}  // namespace coding::report
