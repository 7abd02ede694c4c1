// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/report/frequency_report.hpp"

#include <algorithm>

#include "libcoding/report/cells.hpp"
#include "libcoding/report/count_columns.hpp"
#include "libcoding/report/difference_columns.hpp"
#include "libcoding/report/report_head.hpp"

namespace coding::report {
namespace {

constexpr std::size_t bar_codes = 15;
constexpr std::size_t named_voices = 8;

class FrequencyBuilder {
  public:
    FrequencyBuilder(const store::CountingTables& tables, const analysis::Scope& scope,
                     const analysis::Frequency& frequency, std::string by)
        : tables_(tables),
          codebook_(tables.codebook),
          scope_(scope),
          frequency_(frequency),
          by_(std::move(by)),
          differences_(analysis::differences(frequency)) {}

    Report build(const std::string& project_name) {
        auto report =
            report_head("frequency", Message{"Theme frequencies"}, project_name, tables_, scope_, by_);
        report.totals = total_items(frequency_.totals);
        add_scope_warnings(report.warnings, frequency_.totals);
        add_voice_warnings(report.warnings);
        if (!differences_.empty()) report.warnings.push_back(independence_warning());
        add_chart(report, theme_chart());
        add_chart(report, code_chart());
        report.parts.emplace_back(table());
        if (!frequency_.columns.empty()) report.parts.emplace_back(column_totals());
        report.methods = definitions();
        tell_of_numbers(report.methods, tables_);
        return report;
    }

  private:
    [[nodiscard]] const std::string& name(std::size_t code) const { return codebook_.codes()[code].name; }

    template <class Value>
    [[nodiscard]] bool any_row(Value value) const {
        return std::any_of(frequency_.rows.begin(), frequency_.rows.end(), value);
    }
    [[nodiscard]] bool asked() const {
        return any_row([](const auto& row) { return row.total.prompted + row.total.spontaneous > 0; });
    }
    [[nodiscard]] bool crossed() const {
        return any_row([](const auto& row) { return row.crossed_by > 0; });
    }

    static void add_chart(Report& report, BarChart chart) {
        if (!chart.bars.empty()) report.parts.emplace_back(std::move(chart));
    }

    [[nodiscard]] Message detail(const analysis::FrequencyRow& row) const {
        return Message{
            "{0}: {1, plural, one {# coding} other {# codings}}, {2, plural, one {# turn} other {# "
            "turns}}, {3, plural, one {# participant} other {# participants}}",
            codebook_.path(row.code), row.total.codings, row.total.turns, row.total.participants};
    }

    using Rows = std::vector<const analysis::FrequencyRow*>;

    /// The bars of these rows, without values.
    [[nodiscard]] std::vector<BarChart::Bar> bars_of(const Rows& rows) const {
        std::vector<std::size_t> codes;
        for (const auto* row : rows) codes.push_back(row->code);
        const auto labels = chart_labels(codebook_, codes);
        std::vector<BarChart::Bar> bars;
        for (std::size_t i = 0; i < rows.size(); ++i) {
            bars.push_back({labels[i],
                            0,
                            {},
                            codebook_.codes()[codes[i]].colour,
                            detail(*rows[i]),
                            codebook_.path(codes[i])});
        }
        return bars;
    }

    [[nodiscard]] bool has_codes_below(std::size_t code) const {
        return codebook_.subtree_end(code) > code + 1;
    }

    /// Themes, and what else heads a part of the codebook.
    [[nodiscard]] BarChart theme_chart() const {
        Rows rows;
        bool only_themes = true;
        for (const auto& row : frequency_.rows) {
            const bool is_theme = std::find(frequency_.themes.begin(), frequency_.themes.end(), row.code) !=
                                  frequency_.themes.end();
            const bool heads = codebook_.depth(row.code) == 0 && has_codes_below(row.code);
            if ((!is_theme && !heads) || row.total.codings == 0) continue;
            rows.push_back(&row);
            only_themes = only_themes && is_theme;
        }
        BarChart chart{only_themes ? Message{"Themes: share of turns, with 95% intervals"}
                                   : Message{"Themes and main codes: share of turns, with 95% intervals"},
                       ColumnType::share, bars_of(rows)};
        for (std::size_t i = 0; i < rows.size(); ++i) {
            chart.bars[i].value = rows[i]->total.turn_share;
            chart.bars[i].interval = rows[i]->total.ci95;
        }
        return chart;
    }

    /// Codes that hold no others: those above them would only show their sum.
    [[nodiscard]] BarChart code_chart() const {
        Rows rows;
        for (const auto& row : frequency_.rows) {
            if (!has_codes_below(row.code) && row.total.codings > 0) rows.push_back(&row);
        }
        std::stable_sort(rows.begin(), rows.end(),
                         [](const auto* a, const auto* b) { return a->total.codings > b->total.codings; });
        if (rows.size() > bar_codes) rows.resize(bar_codes);
        BarChart chart{Message{"Most frequent codes: codings"}, ColumnType::count, bars_of(rows)};
        for (std::size_t i = 0; i < rows.size(); ++i) {
            chart.bars[i].value = static_cast<double>(rows[i]->total.codings);
        }
        return chart;
    }

    [[nodiscard]] Table table() const {
        Table table;
        table.key = "rows";
        table.title = Message{"Codes and themes"};
        add_columns(table);
        for (const auto& row : frequency_.rows) table.rows.push_back(table_row(row));
        for (std::size_t i = 0; i < differences_.size(); ++i) {
            add_difference_cells(table.rows[i].cells, differences_[i]);
        }
        if (table.rows.size() > 1) {
            table.notes.emplace_back(
                "A code holds the codings of the codes below it; nothing is counted twice, so a sum can be "
                "less "
                "than its parts.");
        }
        return table;
    }

    void add_columns(Table& table) const {
        auto& columns = table.columns;
        add_code_columns(columns);
        columns.push_back({{"depth"}, Message{"Depth"}, ColumnType::count, {}, Shown::never, 0, {}});
        std::vector<ShownField> shown{{"codings"},      {"turns", Shown::wide}, {"sources"},
                                      {"participants"}, {"words", Shown::wide}, {"share"},
                                      {"per_1000"},     {"turn_share"},         {"ci95"}};
        if (frequency_.totals.groups > 1) shown.push_back({"groups", Shown::wide});
        if (asked()) {
            shown.push_back({"prompted", Shown::wide});
            shown.push_back({"spontaneous", Shown::wide});
        }
        add_count_columns(columns, {}, shown);
        columns.push_back({{"crossed_by"},
                           Message{"Crossed by"},
                           ColumnType::count,
                           {},
                           crossed() ? Shown::wide : Shown::never,
                           0,
                           {}});
        columns.push_back({{"dominant", "participant"},
                           Message{"Dominant voice"},
                           ColumnType::text,
                           {},
                           Shown::never,
                           0,
                           {}});
        columns.push_back(
            {{"dominant", "share"}, Message{"Its share"}, ColumnType::share, {}, Shown::never, 0, {}});
        add_count_columns(columns, {"own"}, {});
        add_crossing_columns(table);
        add_split_columns(table);
    }

    void add_crossing_columns(Table& table) const {
        const bool any = any_row([](const auto& row) {
            return std::any_of(row.crossing.begin(), row.crossing.end(), [](auto n) { return n > 0; });
        });
        if (any)
            table.follow_ups.emplace_back("Cross-cutting codes, by the theme whose passages they overlap");
        for (const auto theme : frequency_.themes) {
            table.columns.push_back({{"crossing", codebook_.path(theme)},
                                     name_message(name(theme)),
                                     ColumnType::count,
                                     {},
                                     any ? Shown::everywhere : Shown::never,
                                     table.follow_ups.size(),
                                     {}});
        }
    }

    void add_split_columns(Table& table) const {
        if (frequency_.columns.empty()) return;
        table.follow_ups.push_back(split_title());
        for (const auto& column : frequency_.columns) {
            add_count_columns(table.columns, {"columns", column}, {{"codings"}, {"per_1000"}},
                              column_label(by_, column), table.follow_ups.size());
        }
        if (differences_.empty()) return;
        add_difference_columns(table, frequency_.columns, by_, Message{"Do the columns differ? Turns"});
    }

    [[nodiscard]] Message split_title() const {
        if (by_ == "group") return Message{"By group: codings and rate per 1,000 words"};
        if (by_ == "source") return Message{"By source: codings and rate per 1,000 words"};
        if (by_ == "participant") return Message{"By participant: codings and rate per 1,000 words"};
        return Message{
            "By {0, select, question {question of the guide} kind {kind of source} month {month} year {year} "
            "other {{0}}}: codings and rate per 1,000 words",
            by_};
    }

    [[nodiscard]] Table::Row table_row(const analysis::FrequencyRow& row) const {
        const auto& code = codebook_.codes()[row.code];
        Table::Row texts;
        texts.depth = static_cast<int>(codebook_.depth(row.code));
        texts.colour = code.colour;
        texts.strong = code.kind == CodeKind::theme;
        auto& cells = texts.cells;
        add_code_cells(cells, codebook_, row.code);
        cells.emplace_back(std::int64_t{texts.depth});
        add_count_cells(cells, row.total);
        cells.push_back(texts.strong ? Cell{static_cast<std::int64_t>(row.crossed_by)} : Cell{});
        const auto dominant = row.total.dominant_participant;
        cells.push_back(dominant ? Cell{person_name(tables_, *dominant)} : Cell{});
        cells.push_back(dominant ? Cell{row.total.dominant_share} : Cell{});
        add_count_cells(cells, row.own);
        for (std::size_t i = 0; i < frequency_.themes.size(); ++i) {
            cells.push_back(i < row.crossing.size() ? Cell{static_cast<std::int64_t>(row.crossing[i])}
                                                    : Cell{});
        }
        for (const auto& counts : row.columns) add_count_cells(cells, counts);
        return texts;
    }

    [[nodiscard]] Table column_totals() const {
        Table table;
        table.key = "column_totals";
        table.title = Message{"What the columns rest on"};
        table.columns.push_back(
            {{"column"}, split_head(by_), ColumnType::code, {}, Shown::everywhere, 0, {}});
        for (const auto& [key, title] :
             {std::pair{"sources", Message{"Sources"}}, std::pair{"participants", Message{"Participants"}},
              std::pair{"groups", Message{"Groups"}}, std::pair{"codings", Message{"Codings"}},
              std::pair{"turns", Message{"Turns"}}, std::pair{"words", Message{"Words"}}}) {
            table.columns.push_back({{key}, title, ColumnType::count, {}, Shown::everywhere, 0, {}});
        }
        for (std::size_t i = 0; i < frequency_.columns.size(); ++i) {
            Table::Row row;
            row.label = column_label(by_, frequency_.columns[i]);
            row.cells.emplace_back(frequency_.columns[i]);
            for (const auto& total : total_items(frequency_.column_totals[i]))
                row.cells.emplace_back(total.value);
            table.rows.push_back(std::move(row));
        }
        return table;
    }

    /// One voice that makes up a code: themes first, then the codes with most codings.
    void add_voice_warnings(std::vector<Message>& warnings) const {
        std::vector<const analysis::FrequencyRow*> rows;
        for (const auto& row : frequency_.rows) {
            if (row.total.dominant_participant) rows.push_back(&row);
        }
        std::stable_sort(rows.begin(), rows.end(), [this](const auto* a, const auto* b) {
            const bool theme_a = codebook_.codes()[a->code].kind == CodeKind::theme;
            const bool theme_b = codebook_.codes()[b->code].kind == CodeKind::theme;
            return theme_a != theme_b ? theme_a : a->total.codings > b->total.codings;
        });
        for (std::size_t i = 0; i < std::min(rows.size(), named_voices); ++i) {
            const auto& total = rows[i]->total;
            warnings.emplace_back("{0} makes {1, number, percent} of the {2} codings of “{3}”.",
                                  person_name(tables_, *total.dominant_participant), total.dominant_share,
                                  total.codings, codebook_.path(rows[i]->code));
        }
        if (rows.size() > named_voices) {
            warnings.emplace_back(
                "{0, plural, one {# more code is} other {# more codes are}} made up by one voice for more "
                "than "
                "half; CSV and JSON show which.",
                rows.size() - named_voices);
        }
    }

    [[nodiscard]] std::vector<Definition> definitions() const {
        auto all = count_definitions(scope_.request);
        if (asked()) {
            all.push_back(
                {Message{"Prompted, spontaneous"},
                 Message{
                     "codings under a guide question that asks about the code or one above it, and all other "
                     "codings in sources where the guide’s questions are marked."}});
        }
        if (crossed()) {
            all.push_back({Message{"Crossed by"},
                           Message{"codings of codes outside all themes that overlap a passage of the theme; "
                                   "they are not part of its codings."}});
        }
        if (!differences_.empty()) {
            const auto more = difference_definitions(Message{
                "of the turns in each column, those that the code touches; columns that share sources "
                "are not tested."});
            all.insert(all.end(), more.begin(), more.end());
        }
        return all;
    }

    const store::CountingTables& tables_;
    const Codebook& codebook_;
    const analysis::Scope& scope_;
    const analysis::Frequency& frequency_;
    std::string by_;
    std::vector<analysis::RowDifference> differences_;  // by row; empty: not told
};

}  // namespace

Report frequency_report(const std::string& project_name, const store::CountingTables& tables,
                        const analysis::Scope& scope, const analysis::Frequency& frequency,
                        const std::string& by) {
    return FrequencyBuilder{tables, scope, frequency, by}.build(project_name);
}

}  // namespace coding::report
