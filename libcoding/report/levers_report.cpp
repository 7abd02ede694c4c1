// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/report/levers_report.hpp"

#include <algorithm>
#include <array>

#include "libcoding/analysis/polarities.hpp"
#include "libcoding/report/cell_text.hpp"
#include "libcoding/report/cells.hpp"
#include "libcoding/report/condition_table.hpp"
#include "libcoding/report/count_columns.hpp"
#include "libcoding/report/difference_columns.hpp"
#include "libcoding/report/quoting.hpp"
#include "libcoding/report/report_head.hpp"

namespace coding::report {
namespace {

using Subject = analysis::LeverRow::Subject;

constexpr std::size_t butterfly_codes = 12;
constexpr std::size_t spread = 1;  // of the tables below the main one

Message sides(std::size_t polarity) {
    if (polarity == 0) return Message{"Levers"};
    return polarity == 1 ? Message{"Barriers"} : Message{"Ambivalent"};
}

const char* subject_name(Subject subject) {
    if (subject == Subject::theme) return "theme";
    return subject == Subject::theme_crossing ? "theme_crossing" : "code";
}

std::uint64_t codings(const analysis::LeverRow& row) {
    const auto& counts = row.balance.counts;
    return counts[0].codings + counts[1].codings + counts[2].codings;
}

std::vector<std::string> key_of(std::vector<std::string> prefix, std::initializer_list<const char*> rest) {
    prefix.insert(prefix.end(), rest.begin(), rest.end());
    return prefix;
}

class LeversBuilder {
  public:
    LeversBuilder(const store::ProjectInfo& project, const store::CountingTables& tables,
                  const analysis::Scope& scope, const analysis::Levers& levers,
                  const std::function<std::string(Span)>& words, std::string by,
                  const std::vector<analysis::ConditionedPassage>& conditions)
        : project_(project),
          tables_(tables),
          codebook_(tables.codebook),
          scope_(scope),
          levers_(levers),
          quoting_(project, tables, words),
          by_(std::move(by)),
          conditions_(conditions),
          differences_(analysis::differences(levers)) {}

    Report build() {
        auto report =
            report_head("levers", Message{"Levers and barriers"}, project_.name, tables_, scope_, by_);
        report.totals = total_items(levers_.totals);
        add_scope_warnings(report.warnings, levers_.totals);
        add_polarity_warnings(report.warnings);
        if (!differences_.empty()) report.warnings.push_back(independence_warning());
        warn_of_spoken_names(report.warnings, tables_);
        auto table = this->table();
        add_chart(report, theme_chart());
        add_chart(report, code_chart());
        auto quotes = quote_parts(table);
        report.parts.emplace_back(std::move(table));
        if (!conditions_.empty()) {
            report.parts.emplace_back(condition_table(tables_, conditions_, quoting_));
        }
        if (!quotes.empty()) report.parts.emplace_back(Heading{2, Message{"In their words"}});
        for (auto& part : quotes) report.parts.emplace_back(std::move(part));
        report.methods = definitions();
        tell_of_numbers(report.methods, tables_);
        return report;
    }

  private:
    static void add_chart(Report& report, ButterflyChart chart) {
        if (!chart.wings.empty()) report.parts.emplace_back(std::move(chart));
    }

    [[nodiscard]] Message label(const analysis::LeverRow& row) const {
        const auto& name = codebook_.codes()[row.code].name;
        if (row.subject == Subject::theme_crossing) return Message{"{0}, by overlap", name};
        return name_message(row.subject == Subject::theme ? name : codebook_.path(row.code));
    }

    [[nodiscard]] ButterflyChart::Wing wing(const analysis::LeverRow& row, Message label) const {
        const auto count = [&](std::size_t polarity) { return row.balance.counts[polarity].codings; };
        return {std::move(label), static_cast<double>(count(0)), static_cast<double>(count(1)),
                static_cast<double>(count(2)), codebook_.codes()[row.code].colour,
                Message{"{0, plural, one {# lever} other {# levers}}, {1, plural, one {# barrier} other {# "
                        "barriers}}, {2} ambivalent",
                        count(0), count(1), count(2)},
                // No code has the passages that a theme overlaps.
                row.subject == Subject::theme_crossing ? std::string{} : codebook_.path(row.code)};
    }

    [[nodiscard]] bool has_codes_below(std::size_t code) const {
        return codebook_.subtree_end(code) > code + 1;
    }

    /// Themes, both ways, and what else heads a part of the codebook.
    [[nodiscard]] ButterflyChart theme_chart() const {
        ButterflyChart chart;
        bool only_themes = true;
        for (const auto& row : levers_.rows) {
            const bool is_theme = row.subject != Subject::code;
            const bool heads = codebook_.depth(row.code) == 0 && has_codes_below(row.code) &&
                               codebook_.codes()[row.code].kind != CodeKind::theme;
            if ((!is_theme && !heads) || codings(row) == 0) continue;
            chart.wings.push_back(wing(row, label(row)));
            only_themes = only_themes && is_theme;
        }
        chart.title = only_themes ? Message{"Levers and barriers by theme: codings"}
                                  : Message{"Levers and barriers by theme and main code: codings"};
        return chart;
    }

    /// Codes that hold no others, those with most codings.
    [[nodiscard]] ButterflyChart code_chart() const {
        std::vector<const analysis::LeverRow*> rows;
        for (const auto& row : levers_.rows) {
            if (row.subject == Subject::code && !has_codes_below(row.code) && codings(row) > 0) {
                rows.push_back(&row);
            }
        }
        std::stable_sort(rows.begin(), rows.end(),
                         [](const auto* a, const auto* b) { return codings(*a) > codings(*b); });
        if (rows.size() > butterfly_codes) rows.resize(butterfly_codes);
        std::vector<std::size_t> codes;
        for (const auto* row : rows) codes.push_back(row->code);
        const auto labels = chart_labels(codebook_, codes);
        ButterflyChart chart{
            Message{"The codes most spoken of as levers or barriers: codings"}, ColumnType::count, {}};
        for (std::size_t i = 0; i < rows.size(); ++i) chart.wings.push_back(wing(*rows[i], labels[i]));
        return chart;
    }

    [[nodiscard]] bool intensity_coded() const {
        return std::any_of(levers_.rows.begin(), levers_.rows.end(), [](const analysis::LeverRow& row) {
            const auto& intensity = row.balance.intensity;
            return intensity[0].coded + intensity[1].coded + intensity[2].coded > 0;
        });
    }

    void add_balance_columns(Table& table, const std::vector<std::string>& prefix, const Message& group,
                             std::size_t follow_up) const {
        const bool split = follow_up > 0;
        for (std::size_t i = 0; i < analysis::polarities.size(); ++i) {
            const std::string name{name_of(analysis::polarities[i])};
            const auto side = key_of(prefix, {name.c_str()});
            const auto first = table.columns.size();
            std::vector<ShownField> shown{{"codings"}};
            if (!split) shown.push_back({"participants"});
            add_count_columns(table.columns, side, shown, split ? group : sides(i), follow_up);
            if (split) table.columns[first].title = sides(i);
            if (!split) show_spread(table, first);
            const auto strength = !split && intensity_coded() ? Shown::wide : Shown::never;
            const auto add = [&](const char* key, Message title, ColumnType type, Shown where) {
                table.columns.push_back({key_of(side, {"intensity", key}),
                                         std::move(title),
                                         type,
                                         split ? group : sides(i),
                                         where,
                                         follow_up,
                                         {}});
            };
            add("coded", Message{"Intensity coded"}, ColumnType::count, Shown::never);
            add("mean", Message{"Mean intensity"}, ColumnType::rate, strength);
            add("deviation", Message{"Spread"}, ColumnType::rate,
                !split && intensity_coded() ? Shown::sheet : Shown::never);
        }
        table.columns.push_back({key_of(prefix, {"balance"}),
                                 Message{"Balance"},
                                 ColumnType::balance,
                                 split ? group : Message{},
                                 Shown::everywhere,
                                 follow_up,
                                 {}});
    }

    /// In how many sources and groups: in a table below, where people have room to read it.
    void show_spread(Table& table, std::size_t first) const {
        for (auto i = first; i < table.columns.size(); ++i) {
            auto& column = table.columns[i];
            const bool shown = column.key.back() == "sources" ||
                               (column.key.back() == "groups" && levers_.totals.groups > 0);
            if (!shown) continue;
            column.shown = Shown::everywhere;
            column.follow_up = spread;
        }
    }

    static void add_balance_cells(std::vector<Cell>& cells, const analysis::Balance& balance) {
        for (std::size_t i = 0; i < analysis::polarities.size(); ++i) {
            add_count_cells(cells, balance.counts[i]);
            const auto& [coded, mean, deviation] = balance.intensity[i];
            cells.emplace_back(static_cast<std::int64_t>(coded));
            cells.push_back(coded > 0 ? Cell{mean} : Cell{});
            cells.push_back(coded > 1 ? Cell{deviation} : Cell{});
        }
        cells.push_back(balance.balance ? Cell{*balance.balance} : Cell{});
    }

    [[nodiscard]] Table table() const {
        Table table;
        table.key = "rows";
        table.title = Message{"Levers against barriers"};
        table.columns.push_back({{"subject"}, Message{"Subject"}, ColumnType::text, {}, Shown::never, 0, {}});
        add_code_columns(table.columns);
        add_balance_columns(table, {}, {}, 0);
        table.columns.push_back({{"quotes"}, Message{"Quotes"}, ColumnType::quotes, {}, Shown::never, 0, {}});
        table.follow_ups.emplace_back(
            "How widely: in how many of the {0, plural, one {# source} other {# sources}}{1, plural, =0 {} "
            "one "
            "{ and of the # group} other { and of the # groups}}",
            levers_.totals.sources, levers_.totals.groups);
        if (!levers_.columns.empty()) {
            table.follow_ups.push_back(split_title());
            for (const auto& column : levers_.columns) {
                add_balance_columns(table, {"columns", column}, column_label(by_, column),
                                    table.follow_ups.size());
            }
        }
        if (!differences_.empty()) {
            add_difference_columns(table, levers_.columns, by_,
                                   Message{"Do the columns differ? Levers among levers and barriers"});
        }
        for (const auto& row : levers_.rows) table.rows.push_back(table_row(row));
        for (std::size_t i = 0; i < differences_.size(); ++i) {
            add_difference_cells(table.rows[i].cells, differences_[i]);
        }
        set_in_tree(table);
        return table;
    }

    /// Themes stand under one heading, codes below that of their theme, each below the code above it.
    void set_in_tree(Table& table) const {
        std::vector<std::optional<int>> depths(codebook_.codes().size());
        std::optional<std::size_t> above;  // what the codes of the section stand below
        bool in_codes = false;
        for (std::size_t i = 0; i < levers_.rows.size(); ++i) {
            auto& shown = table.rows[i];
            const auto& row = levers_.rows[i];
            if (row.subject != Subject::code) {
                if (i == 0) shown.section = Message{"Themes"};
                continue;
            }
            auto parent = codebook_.parent(row.code);
            while (parent && !depths[*parent] && codebook_.codes()[*parent].kind != CodeKind::theme) {
                parent = codebook_.parent(*parent);
            }
            const bool nested = parent && depths[*parent];
            if (!nested && (!in_codes || parent != above)) {
                shown.section = parent ? Message{"Codes of “{0}”", codebook_.path(*parent)}
                                       : Message{"Codes outside all themes"};
                above = parent;
            }
            in_codes = true;
            shown.depth = nested ? *depths[*parent] + 1 : 0;
            shown.label = name_message(codebook_.codes()[row.code].name);
            depths[row.code] = shown.depth;
        }
    }

    [[nodiscard]] Message split_title() const {
        if (by_ == "group") return Message{"By group: codings and balance"};
        if (by_ == "source") return Message{"By source: codings and balance"};
        if (by_ == "participant") return Message{"By participant: codings and balance"};
        return Message{
            "By {0, select, question {question of the guide} kind {kind of source} month {month} year {year} "
            "other {{0}}}: codings and balance",
            by_};
    }

    [[nodiscard]] Table::Row table_row(const analysis::LeverRow& row) const {
        Table::Row texts;
        texts.label = label(row);
        texts.depth = row.subject == Subject::theme_crossing ? 1 : 0;
        texts.colour = codebook_.codes()[row.code].colour;
        texts.strong = row.subject == Subject::theme;
        auto& cells = texts.cells;
        cells.emplace_back(std::string{subject_name(row.subject)});
        add_code_cells(cells, codebook_, row.code);
        add_balance_cells(cells, row.balance);
        std::vector<Quote> quotes;
        for (const auto& passage : row.quotes) quotes.push_back(quoting_.quote(passage));
        cells.emplace_back(std::move(quotes));
        for (const auto& column : row.columns) add_balance_cells(cells, column);
        return texts;
    }

    /// What people read: the quotes of the themes; those of the codes where no theme has any.
    [[nodiscard]] std::vector<Quotes> quote_parts(const Table& table) const {
        std::vector<Quotes> themes;
        std::vector<Quotes> codes;
        for (std::size_t i = 0; i < levers_.rows.size(); ++i) {
            for (const auto& cell : table.rows[i].cells) {
                const auto* quotes = std::get_if<std::vector<Quote>>(&cell);
                if (quotes == nullptr || quotes->empty()) continue;
                auto& parts = levers_.rows[i].subject == Subject::code ? codes : themes;
                parts.push_back({table.rows[i].label, *quotes});
            }
        }
        return themes.empty() ? codes : themes;
    }

    void add_polarity_warnings(std::vector<Message>& warnings) const {
        const bool any = std::any_of(levers_.rows.begin(), levers_.rows.end(),
                                     [](const analysis::LeverRow& row) { return codings(row) > 0; });
        if (!any && levers_.totals.codings > 0) {
            warnings.emplace_back("No coding in this scope says whether it is a lever or a barrier.");
        }
        for (const auto& row : levers_.rows) {
            if (row.subject == Subject::code) continue;
            for (std::size_t i = 0; i < analysis::polarities.size(); ++i) {
                const auto& counts = row.balance.counts[i];
                if (counts.dominant_participant) warnings.push_back(voice_warning(i, counts, row));
            }
        }
    }

    [[nodiscard]] Message voice_warning(std::size_t polarity, const analysis::Counts& counts,
                                        const analysis::LeverRow& row) const {
        return Message{
            "{0} makes {1, number, percent} of the {2} {4, select, "
            "lever {levers} barrier {barriers} other "
            "{ambivalent codings}} of “{3}”{5, select, yes {, by overlap} other {}}.",
            person_name(tables_, *counts.dominant_participant),
            counts.dominant_share,
            counts.codings,
            codebook_.path(row.code),
            std::string{name_of(analysis::polarities[polarity])},
            row.subject == Subject::theme_crossing ? "yes" : "no"};
    }

    [[nodiscard]] std::vector<Definition> definitions() const {
        std::vector<Definition> all;
        all.push_back(
            {Message{"Levers, barriers, ambivalent"},
             Message{"codings that say that their subject helps, hinders, or does both. The coder "
                     "decides it for each passage; a code of kind lever or barrier only proposes it."}});
        all.push_back(
            {Message{"Themes"},
             Message{"codings of the theme and the codes below it; “by overlap”: codings of codes "
                     "outside all themes that overlap a passage of the theme. The two are never added."}});
        all.push_back(
            {Message{"Balance"},
             Message{"(levers − barriers) / (levers + barriers): from −1, barriers alone, to 1, levers "
                     "alone."}});
        if (intensity_coded()) {
            all.push_back({Message{"Intensity"},
                           Message{"from 1 to 5, over the codings that have one: mean and sample standard "
                                   "deviation."}});
        }
        const auto counts = count_definitions(scope_.request);
        all.insert(all.end(), counts.begin(), counts.begin() + 3);
        if (!differences_.empty()) {
            const auto more = difference_definitions(
                Message{"of the levers and barriers (codings) in each column, the levers; columns that share "
                        "sources are not tested."});
            all.insert(all.end(), more.begin(), more.end());
        }
        all.push_back(
            {Message{"Quotes"},
             Message{"the best attested first: by more coders, then the stronger, then the longer; one "
                     "a speaker before a second of anyone; nobody who refused to be quoted."}});
        return all;
    }

    const store::ProjectInfo& project_;
    const store::CountingTables& tables_;
    const Codebook& codebook_;
    const analysis::Scope& scope_;
    const analysis::Levers& levers_;
    Quoting quoting_;
    std::string by_;
    const std::vector<analysis::ConditionedPassage>& conditions_;
    std::vector<analysis::RowDifference> differences_;  // by row; empty: not told
};

}  // namespace

Report levers_report(const store::ProjectInfo& project, const store::CountingTables& tables,
                     const analysis::Scope& scope, const analysis::Levers& levers,
                     const std::function<std::string(Span)>& words, const std::string& by,
                     const std::vector<analysis::ConditionedPassage>& conditions) {
    return LeversBuilder{project, tables, scope, levers, words, by, conditions}.build();
}

}  // namespace coding::report
