// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/report/document.hpp"

#include <algorithm>

#include "libcoding/report/cell_text.hpp"
#include "libcoding/report/charts.hpp"
#include "libcoding/report/document_grids.hpp"

namespace coding::report {
namespace {

using Style = Document::Style;
using Run = Document::Run;

constexpr double millimetres_a_unit = 0.25;  // of charts: their labels stand at 10 points

class DocumentComposer {
  public:
    DocumentComposer(const Catalogue& catalogue, Charts charts)
        : catalogue_(catalogue), numbers_(catalogue.language()), drawn_(charts == Charts::drawn) {}

    Document compose(const Report& report) {
        document_.language = catalogue_.language();
        document_.title = said(report.title);
        document_.project = report.project;
        document_.table_word = said(Message{"Table"});
        document_.figure_word = said(Message{"Figure"});
        document_.undrawn_hint = undrawn_hint(catalogue_);
        mixed_ = drawn_ && alternates(report);
        opening(report);
        for (auto part = report.parts.begin(); part != report.parts.end(); ++part) {
            figures_title_ = title_of_figures(part, report.parts.end());
            std::visit([&](const auto& shown) { this->part(*part, shown); }, *part);
        }
        if (!report.methods.empty()) heading(Style::heading_1, said(Message{"How it was counted"}));
        for (const auto& [term, meaning] : report.methods) labelled(said(term), said(meaning));
        if (!report.state.sha256.empty()) {
            add(Style::note, {{said(state_message(report))}});
            add(Style::note, {{"SHA-256 " + report.state.sha256}});
        }
        add(Style::note, {{"Focale " FOCALE_VERSION}});
        keep_ending_together();
        keep_lines_with_what_they_lead_to();
        keep_headings_with_tables();
        turn_opening();
        return std::move(document_);
    }

  private:
    /// What stands under one heading of its own when the report gives none.
    enum class Kind { none, headed, charts, tables, figures, quotes };

    [[nodiscard]] std::string said(const Message& message) const { return catalogue_.text(message); }

    void add(Style style, std::vector<Run> runs) {
        document_.blocks.push_back({Document::Text{style, std::move(runs)}});
    }

    void heading(Style style, const std::string& text) { add(style, {{text}}); }

    void labelled(const std::string& label, const std::string& text) {
        const bool french = catalogue_.language() == Language::french;
        add(Style::body, {{label + (french ? "\u00A0: " : ": "), true}, {text}});
    }

    void opening(const Report& report) {
        add(Style::title, {{document_.title}});
        add(Style::subtitle, {{report.project}});
        if (const auto totals = totals_line(report, catalogue_); !totals.empty()) {
            add(Style::body, {{totals}});
        }
        if (!report.scope.empty()) labelled(said(Message{"Scope"}), scope_line(report, catalogue_));
        // A dossier has so many parts that their own headings would fill pages.
        document_.blocks.push_back(
            {Document::Contents{said(Message{"Contents"}), is_dossier(report) ? 1 : 2}});
        if (!report.warnings.empty()) heading(Style::heading_1, said(Message{"Read with care"}));
        for (const auto& warning : report.warnings) add(Style::warning, {{said(warning)}});
    }

    static bool is_dossier(const Report& report) {
        return std::any_of(report.parts.begin(), report.parts.end(), [](const Part& part) {
            const auto* heading = std::get_if<Heading>(&part);
            return heading != nullptr && heading->level == 1;
        });
    }

    static bool is_chart(const Part& part) {
        return !std::holds_alternative<Table>(part) && !std::holds_alternative<Quotes>(part) &&
               !std::holds_alternative<Heading>(part) && !std::holds_alternative<Paragraph>(part);
    }

    /// Whether charts come after tables: then they stand under one heading.
    static bool alternates(const Report& report) {
        bool table = false;
        for (const auto& part : report.parts) {
            table = table || std::holds_alternative<Table>(part);
            if (table && is_chart(part)) return true;
        }
        return false;
    }

    /// Of charts and tables that follow without a heading of their own.
    static Message title_of_figures(std::vector<Part>::const_iterator part,
                                    std::vector<Part>::const_iterator end) {
        bool table = false, chart = false;
        for (; part != end && !std::holds_alternative<Heading>(*part); ++part) {
            table = table || std::holds_alternative<Table>(*part);
            chart = chart || is_chart(*part);
        }
        if (!table) return Message{"Charts"};
        return chart ? Message{"Charts and tables"} : Message{"Tables"};
    }

    void begin_figures(Kind kind, const Message& title) {
        if (mixed_) return begin(Kind::figures, figures_title_);
        begin(kind, title);
    }

    /// The first of its kind in a row begins with the heading of its kind.
    void begin(Kind kind, const Message& title) {
        if (kind_ != kind && kind_ != Kind::headed) {
            heading(in_dossier_ ? Style::heading_2 : Style::heading_1, said(title));
        }
        kind_ = kind;
    }

    void part(const Part&, const Heading& shown) {
        const auto style = shown.level <= 2   ? Style::heading_1
                           : shown.level == 3 ? Style::heading_2
                                              : Style::heading_3;
        if (!shown.text.empty()) heading(style, said(shown.text));
        kind_ = Kind::headed;
        in_dossier_ = in_dossier_ || shown.level == 1;
    }

    void part(const Part&, const Paragraph& shown) { add(Style::body, {{said(shown.text)}}); }

    void part(const Part&, const Table& table) {
        for (std::size_t n = 0; n <= table.follow_ups.size(); ++n) {
            for (auto& block : grids_of(table, n, numbers_, catalogue_)) {
                begin_figures(Kind::tables, Message{"Tables"});
                auto& title = std::get<Document::Grid>(block.content).title;
                if (title.empty()) title = document_.title;  // a lone table has the name of its report
                document_.blocks.push_back(std::move(block));
            }
        }
    }

    void part(const Part&, const Quotes& shown) {
        if (shown.quotes.empty()) return;
        const Message whole{"In their words"};
        begin(Kind::quotes, whole);
        if (shown.title != whole) heading(Style::heading_2, said(shown.title));
        for (const auto& quote : shown.quotes) this->quote(quote);
    }

    void quote(const Quote& quote) {
        add(Style::quote, {{quoted(quote.text, catalogue_.language()), false, false, quote.language}});
        std::vector<Run> by;
        if (!quote.attribution.empty()) {
            by.push_back({quote.attribution});
        } else {
            if (!quote.speaker.empty()) {
                by.push_back({quote.speaker, true});
                by.push_back({", "});
            }
            by.push_back({quote.source, false, true});
        }
        for (const auto& fact : quote_facts(quote, catalogue_)) by.push_back({"\u00A0\u00B7 " + fact});
        add(Style::attribution, std::move(by));
    }

    template <class Chart>
    void part(const Part& part, const Chart&) {
        if (!drawn_) return document_.blocks.push_back({Document::Picture{}});
        if (auto picture = chart_picture(part, ++charts_, numbers_, catalogue_)) set(std::move(*picture));
    }

    void set(ChartPicture picture) {
        begin_figures(Kind::charts, Message{"Charts"});
        const bool hint = picture.unplaced && !hinted_;
        hinted_ = hinted_ || hint;
        place(std::move(picture), hint ? said(unplaced_hint()) : std::string{});
    }

    void place(ChartPicture picture, std::string note) {
        // As large as it is drawn, where the sheet has room; the sheet is turned where that helps much.
        const auto scale_on = [&](double across, double down) {
            return std::min({millimetres_a_unit, across / picture.width, down / picture.height});
        };
        auto upright = scale_on(Document::upright_width, tallest_upright);
        // What is a little higher than half a sheet lets another one stand on the same.
        const auto high = picture.height * upright;
        if (high > half_upright && high <= over_half_upright) upright = half_upright / picture.height;
        const auto turned = scale_on(Document::wide_width, tallest_wide);
        const bool wide = turned > turned_from * upright;
        const auto scale = wide ? turned : upright;
        const auto width = picture.width * scale, height = picture.height * scale;
        document_.blocks.push_back(
            {Document::Picture{std::move(picture), width, height, std::move(note)}, wide});
    }

    static bool is_heading(const Document::Block& block) {
        const auto* text = std::get_if<Document::Text>(&block.content);
        return text != nullptr && text->style >= Style::heading_1 && text->style <= Style::heading_3;
    }

    /// Headings and a few lines that lead up to a table, chart or quote (what a part of a dossier counts,
    /// what to read with care) stay with it: else they would be left behind where it needs another page.
    void keep_lines_with_what_they_lead_to() {
        auto& blocks = document_.blocks;
        for (std::size_t n = 0; n < blocks.size(); ++n) {
            const auto* own = std::get_if<Document::Text>(&blocks[n].content);
            if (own != nullptr && own->style != Style::quote) continue;
            for (auto line = lead_up_to(n); line < n; ++line) {
                auto& text = std::get<Document::Text>(blocks[line].content);
                text.kept = text.style == Style::body;  // headings are, by their style
                blocks[line].wide = blocks[n].wide;
            }
        }
    }

    /// The first of the headings that lead up to a block with no more than a few lines between; the block
    /// itself where none does.
    [[nodiscard]] std::size_t lead_up_to(std::size_t block) const {
        auto top = block;
        std::size_t length = 0;
        for (auto at = block; at > 0; --at) {
            const auto& before = document_.blocks[at - 1];
            const auto* text = std::get_if<Document::Text>(&before.content);
            const bool leads = is_heading(before) || (text != nullptr && text->style == Style::body);
            if (!leads) break;
            for (const auto& run : text->runs) length += run.text.size();
            if (length > few_lines) break;
            if (is_heading(before)) top = at - 1;
            if (text->style == Style::heading_1) break;  // what is before is of another part
        }
        return top;
    }

    /// The last lines are not left alone on a sheet: what they end goes along, or the last of it.
    void keep_ending_together() {
        std::size_t length = 0;
        for (auto n = document_.blocks.size() - 1; n-- > 0;) {
            auto* text = std::get_if<Document::Text>(&document_.blocks[n].content);
            if (text == nullptr || is_heading(document_.blocks[n])) return;
            for (const auto& run : text->runs) length += run.text.size();
            if (length > lines_of_an_ending) return;
            text->kept = true;
        }
    }

    /// A heading goes along when the table below it needs a sheet turned on its side.
    void keep_headings_with_tables() {
        auto& blocks = document_.blocks;
        for (auto n = blocks.size(); n-- > 1;) {
            if (is_heading(blocks[n - 1])) blocks[n - 1].wide = blocks[n].wide;
        }
    }

    /// The title shares a sheet with what comes first, though it be turned.
    void turn_opening() {
        auto& blocks = document_.blocks;
        const auto first = std::find_if(blocks.begin(), blocks.end(), [](const Document::Block& block) {
            return std::holds_alternative<Document::Grid>(block.content) ||
                   std::holds_alternative<Document::Picture>(block.content);
        });
        if (first == blocks.end() || !first->wide) return;
        for (auto block = blocks.begin(); block != first; ++block) block->wide = true;
    }

    static constexpr std::size_t few_lines = 500, lines_of_an_ending = 1200;  // bytes
    static constexpr double turned_from = 1.5;  // times as large on a sheet on its side
    // Heads and captions stand on the same sheet.
    static constexpr double tallest_upright = 195, tallest_wide = 128;
    static constexpr double half_upright = 108, over_half_upright = 136;

    const Catalogue& catalogue_;
    Numbers numbers_;
    bool drawn_;
    Document document_;
    Kind kind_ = Kind::none;
    bool mixed_ = false;
    Message figures_title_;
    bool in_dossier_ = false;  // its parts begin with headings of level 1
    int charts_ = 0;
    bool hinted_ = false;  // that a network could not be laid out
};

}  // namespace

Document document_of(const Report& report, const Catalogue& catalogue, Charts charts) {
    return DocumentComposer{catalogue, charts}.compose(report);
}

Document::Opening opening_of(const Document::Grid& grid, const Document::Grid::Row& row) {
    if (row.section) return {};
    return {Document::depth_indent * row.depth + (grid.coloured ? Document::swatch_room : 0),
            grid.coloured && !row.colour.empty() ? Document::swatch_room : 0};
}

std::string regional_tag(const std::string& language) {
    if (language == "fr") return "fr-FR";
    return language == "en" ? "en-GB" : language;
}

}  // namespace coding::report
