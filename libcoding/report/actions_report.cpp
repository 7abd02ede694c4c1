// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/report/actions_report.hpp"

#include <algorithm>
#include <array>

#include "libcoding/analysis/counted_scope.hpp"
#include "libcoding/report/cell_text.hpp"
#include "libcoding/report/cells.hpp"
#include "libcoding/report/count_columns.hpp"
#include "libcoding/report/matrix_report.hpp"
#include "libcoding/report/quoting.hpp"
#include "libcoding/report/report_head.hpp"
#include "libcoding/store/codings.hpp"

namespace coding::report {
namespace {

using analysis::Action;

constexpr std::array results{Polarity::lever, Polarity::barrier, Polarity::ambivalent, Polarity::none};

void add_once(std::string& text, const std::string& more) {
    if (more.empty() || text == more) return;
    text += (text.empty() ? "" : " \u00B7 ") + more;
}

class ActionsBuilder {
  public:
    ActionsBuilder(const store::ProjectInfo& project, const store::CountingTables& tables,
                   const analysis::Scope& scope, const analysis::Actions& actions,
                   const std::vector<ActionNotes>& notes, const std::function<std::string(Span)>& words,
                   const std::string& by)
        : project_(project),
          tables_(tables),
          codebook_(tables.codebook),
          scope_(scope),
          actions_(actions),
          notes_(notes),
          quoting_(project, tables, words),
          by_(by) {}

    Report build() {
        auto report = report_head("actions", Message{"Actions done"}, project_.name, tables_, scope_, by_);
        report.totals = total_items(actions_.totals);
        report.totals.push_back(
            {"actions", static_cast<std::int64_t>(actions_.actions.size()),
             Message{"{0, plural, one {# action} other {# actions}}", actions_.actions.size()}});
        add_warnings(report.warnings);
        warn_of_spoken_names(report.warnings, tables_);
        report.parts.emplace_back(inventory());
        report.parts.emplace_back(themes_by_result());
        report.parts.emplace_back(themes_by_column());
        report.methods = definitions();
        tell_of_numbers(report.methods, tables_);
        return report;
    }

  private:
    [[nodiscard]] std::string joined_themes(const Action& action) const {
        std::string names;
        for (const auto theme : action.themes) add_once(names, codebook_.path(theme));
        return names;
    }
    [[nodiscard]] std::string joined_columns(const Action& action) const {
        std::string names;
        for (const auto column : action.columns) add_once(names, actions_.columns[column]);
        return names;
    }

    [[nodiscard]] Table inventory() const {
        Table table;
        table.key = "rows";
        table.title = Message{"What was done"};
        add_heading_code_columns(table.columns);
        const auto add = [&](const char* key, Message title, ColumnType type, Shown shown) {
            table.columns.push_back({{key}, std::move(title), type, {}, shown, 0, {}});
        };
        add("text", Message{"As it was said"}, ColumnType::code, Shown::everywhere);
        add("themes", Message{"Themes"}, ColumnType::text, Shown::everywhere);
        table.columns.push_back(split_column("column", by_));
        add("source", Message{"Source"}, ColumnType::text, Shown::never);
        add("speaker", Message{"Told by"}, ColumnType::text, Shown::wide);
        add("result", Message{"Result"}, ColumnType::word, Shown::everywhere);
        add("intensity", Message{"Intensity"}, ColumnType::count, Shown::never);
        add("condition", Message{"If"}, ColumnType::text, Shown::wide);
        add("memo", Message{"Memo"}, ColumnType::text, Shown::wide);
        add("begin", Message{"Begin"}, ColumnType::count, Shown::never);
        add("end", Message{"End"}, ColumnType::count, Shown::never);
        add("coders", Message{"Coders"}, ColumnType::count, Shown::never);
        for (std::size_t i = 0; i < actions_.actions.size(); ++i) {
            table.rows.push_back(row(i));
            const auto code = actions_.actions[i].code;
            if (i == 0 || actions_.actions[i - 1].code != code) {
                table.rows.back().section = name_message(codebook_.path(code));
            }
        }
        return table;
    }

    [[nodiscard]] Table::Row row(std::size_t index) const {
        const auto& action = actions_.actions[index];
        Table::Row row;
        add_code_cells(row.cells, codebook_, action.code);
        const auto quote = action.quote ? quoting_.quote(*action.quote) : Quote{};
        row.cells.push_back(action.quote ? Cell{quote.text} : Cell{});
        row.cells.push_back(text_or_none(joined_themes(action)));
        row.cells.push_back(text_or_none(joined_columns(action)));
        row.cells.emplace_back(tables_.sources[tables_.blocks[action.block].source].name);
        const bool told = action.quote && action.quote->speaker != store::FlatBlock::none;
        row.cells.push_back(told ? Cell{person_name(tables_, action.quote->speaker)} : Cell{});
        row.cells.push_back(action.result == Polarity::none ? Cell{}
                                                            : Cell{std::string{name_of(action.result)}});
        row.cells.push_back(action.intensity == 0 ? Cell{} : Cell{std::int64_t{action.intensity}});
        row.cells.push_back(text_or_none(notes_[index].condition));
        row.cells.push_back(text_or_none(notes_[index].memo));
        if (!action.quote) {
            row.cells.resize(row.cells.size() + 3);
            return row;
        }
        row.cells.emplace_back(std::int64_t{quote.begin});
        row.cells.emplace_back(std::int64_t{quote.end});
        row.cells.emplace_back(std::int64_t{quote.coders});
        return row;
    }

    /// Calls visit(theme, test) for each theme, and without one where some actions are of none.
    template <class Visit>
    void each_theme(Visit&& visit) const {
        for (const auto theme : actions_.themes) {
            visit(theme, [theme](const Action& action) {
                return std::binary_search(action.themes.begin(), action.themes.end(), theme);
            });
        }
        const auto none = [](const Action& action) { return action.themes.empty(); };
        if (std::any_of(actions_.actions.begin(), actions_.actions.end(), none)) visit(std::nullopt, none);
    }

    template <class Counts>
    Table counts_by_theme(Table table, Counts counts) const {
        table.columns.insert(table.columns.begin(),
                             {{"theme"}, Message{"Theme"}, ColumnType::code, {}, Shown::everywhere, 0, {}});
        each_theme([&](std::optional<std::uint32_t> theme, auto&& is_of) {
            Table::Row row;
            if (theme) {
                row.colour = codebook_.codes()[*theme].colour;
                row.cells.emplace_back(codebook_.path(*theme));
            } else {
                row.label = Message{"no theme"};
                row.cells.emplace_back();
            }
            counts(row.cells, is_of);
            table.rows.push_back(std::move(row));
        });
        return table;
    }

    template <class Test>
    [[nodiscard]] Cell count(Test test) const {
        return static_cast<std::int64_t>(
            std::count_if(actions_.actions.begin(), actions_.actions.end(), test));
    }

    [[nodiscard]] Table themes_by_result() const {
        Table table;
        table.key = "results";
        table.title = Message{"Actions by theme and result"};
        const auto add = [&](const char* key, Message title) {
            table.columns.push_back(
                {{key}, std::move(title), ColumnType::count, {}, Shown::everywhere, 0, {}});
        };
        add("lever", Message{"Came out well"});
        add("barrier", Message{"Came out badly"});
        add("ambivalent", Message{"Both"});
        add("none", Message{"Not said"});
        return counts_by_theme(std::move(table), [this](std::vector<Cell>& cells, auto& is_of) {
            for (const auto result : results) {
                cells.push_back(
                    count([&](const Action& action) { return action.result == result && is_of(action); }));
            }
        });
    }

    [[nodiscard]] Table themes_by_column() const {
        Table table;
        table.key = "columns";
        table.title = Message{
            "Actions by theme and {0, select, group {group} source {source} participant {participant} "
            "question "
            "{question of the guide} kind {kind of source} code {code} month {month} year {year} other "
            "{{0}}}",
            by_};
        for (const auto& name : actions_.columns) {
            table.columns.push_back({{"columns", name},
                                     column_label(by_, name),
                                     ColumnType::count,
                                     {},
                                     Shown::everywhere,
                                     0,
                                     {}});
        }
        return counts_by_theme(std::move(table), [this](std::vector<Cell>& cells, auto& is_of) {
            for (std::uint32_t column = 0; column < actions_.columns.size(); ++column) {
                cells.push_back(count([&](const Action& action) {
                    const auto& own = action.columns;
                    return std::find(own.begin(), own.end(), column) != own.end() && is_of(action);
                }));
            }
        });
    }

    void add_warnings(std::vector<Message>& warnings) const {
        if (actions_.actions.empty()) {
            warnings.emplace_back(
                "No coding in this scope is of a code of kind action: give that kind to the codes of what "
                "was "
                "done.");
        }
        const auto withheld = std::count_if(actions_.actions.begin(), actions_.actions.end(),
                                            [](const Action& action) { return !action.quote; });
        if (withheld > 0) {
            warnings.emplace_back(
                "{0, plural, one {# action stands} other {# actions stand}} here without words: somebody "
                "speaks "
                "there who did not agree to be quoted.",
                withheld);
        }
    }

    static std::vector<Definition> definitions() {
        return {
            {Message{"Actions"},
             Message{"passages of codes of kind action, and of codes below them; codings of one code that "
                     "overlap are one action. What is told twice stands here twice."}},
            {Message{"Themes"},
             Message{
                 "the theme of the code, and those with a coding that overlaps the passage: an action can "
                 "be of several."}},
            {Message{"Result"},
             Message{"the side of the coding: lever, it came out well; barrier, badly; ambivalent, both, or "
                     "coders differ."}}};
    }

    const store::ProjectInfo& project_;
    const store::CountingTables& tables_;
    const Codebook& codebook_;
    const analysis::Scope& scope_;
    const analysis::Actions& actions_;
    const std::vector<ActionNotes>& notes_;
    Quoting quoting_;
    const std::string& by_;
};

std::vector<ActionNotes> read_notes(const store::Project& project, const store::CountingTables& tables,
                                    const analysis::Actions& actions) {
    std::vector<ActionNotes> notes;
    std::vector<CodingId> ids;
    for (const auto& action : actions.actions) {
        ids.clear();
        for (const auto coding : action.codings) ids.push_back(tables.coding_ids[coding]);
        auto& note = notes.emplace_back();
        for (const auto& coding : store::codings(project, ids)) {
            add_once(note.condition, coding.condition);
            add_once(note.memo, coding.memo);
        }
    }
    return notes;
}

}  // namespace

Report actions_report(const store::ProjectInfo& project, const store::CountingTables& tables,
                      const analysis::Scope& scope, const analysis::Actions& actions,
                      const std::vector<ActionNotes>& notes, const std::function<std::string(Span)>& words,
                      const std::string& by) {
    return ActionsBuilder{project, tables, scope, actions, notes, words, by}.build();
}

Report actions_report(const store::Project& project, const analysis::ScopeRequest& request,
                      const std::string& by) {
    const auto counted = analysis::count_in_scope(project, request, true);
    const auto& tables = counted.tables;
    const auto& scope = counted.scope;
    const auto chosen = matrix_split(tables, by);
    const auto actions = analysis::actions(tables, scope, analysis::split_from_name(tables, chosen));
    return actions_report(
        project.info(), tables, scope, actions, read_notes(project, tables, actions),
        [&](Span span) { return told_words(project, tables, span); }, chosen);
}

}  // namespace coding::report
