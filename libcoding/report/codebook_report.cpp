// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/report/codebook_report.hpp"

#include <algorithm>

#include "libcoding/analysis/counted_scope.hpp"
#include "libcoding/report/cell_text.hpp"
#include "libcoding/report/count_columns.hpp"
#include "libcoding/report/day.hpp"
#include "libcoding/report/quoting.hpp"
#include "libcoding/report/report_head.hpp"
#include "libcoding/text/utf8.hpp"

namespace coding::report {
namespace {

Message part_title(RulePart part) {
    switch (part) {
        case RulePart::when_to_use:
            return Message{"When to use"};
        case RulePart::when_not_to_use:
            return Message{"When not to use"};
        case RulePart::example:
            return Message{"Example"};
        case RulePart::definition:
            break;
    }
    return Message{"Definition"};
}

class CodebookBuilder {
  public:
    CodebookBuilder(const store::ProjectInfo& project, const store::CountingTables& tables,
                    const analysis::Scope& scope, const CodebookState& state,
                    const std::function<std::string(Span)>& words, std::size_t at_most)
        : project_(project),
          tables_(tables),
          codebook_(tables.codebook),
          scope_(scope),
          state_(state),
          words_(words),
          shown_(at_most == 0 ? state.older.size() : std::min(at_most, state.older.size())),
          older_by_code_(codebook_.codes().size()),
          source_begins_(tables.sources.size()) {
        for (const auto& older : state.older) ++older_by_code_[tables.codings[older.coding].code];
        for (auto block = tables.blocks.rbegin(); block != tables.blocks.rend(); ++block) {
            source_begins_[block->source] = block->begin;
        }
    }

    Report build() {
        auto report = report_head("codebook", Message{"Codebook"}, project_.name, tables_, scope_);
        report.totals = total_items(state_.frequency.totals);
        report.totals.push_back(
            {"codes", static_cast<std::int64_t>(state_.frequency.rows.size()),
             Message{"{0, plural, one {# code} other {# codes}}", state_.frequency.rows.size()}});
        add_warnings(report.warnings);
        report.parts.emplace_back(rules());
        report.parts.emplace_back(changes());
        report.parts.emplace_back(recheck());
        report.methods = definitions();
        return report;
    }

  private:
    [[nodiscard]] Table rules() const {
        Table table;
        table.key = "rows";
        table.title = Message{"Rules as they stand"};
        add_code_columns(table.columns);
        const auto add = [&](std::string_view key, Message title, ColumnType type) {
            table.columns.push_back(
                {{std::string{key}}, std::move(title), type, {}, Shown::everywhere, 0, {}});
        };
        for (const auto& [part, name] : Names<RulePart>::values)
            add(name, part_title(part), ColumnType::text);
        add("codings", Message{"Codings"}, ColumnType::count);
        add("recheck", Message{"To look at again"}, ColumnType::count);
        for (const auto& row : state_.frequency.rows) {
            const auto& code = codebook_.codes()[row.code];
            Table::Row shown;
            shown.depth = static_cast<int>(codebook_.depth(row.code));
            shown.colour = code.colour;
            shown.strong = code.kind == CodeKind::theme;
            add_code_cells(shown.cells, codebook_, row.code);
            for (const auto& text : {code.definition, code.when_to_use, code.when_not_to_use, code.example}) {
                shown.cells.push_back(text_or_none(text));
            }
            shown.cells.emplace_back(static_cast<std::int64_t>(row.own.codings));
            shown.cells.emplace_back(older_by_code_[row.code]);
            table.rows.push_back(std::move(shown));
        }
        return table;
    }

    [[nodiscard]] Table changes() const {
        Table table;
        table.key = "changes";
        table.title = Message{"How rules changed"};
        const auto add = [&](const char* key, Message title, ColumnType type) {
            table.columns.push_back({{key}, std::move(title), type, {}, Shown::everywhere, 0, {}});
        };
        add("code", Message{"Code"}, ColumnType::code);
        add("date", Message{"Date"}, ColumnType::day);
        add("coder", Message{"By"}, ColumnType::text);
        add("part", Message{"Part"}, ColumnType::word);
        add("before", Message{"Before"}, ColumnType::text);
        add("after", Message{"After"}, ColumnType::text);
        for (const auto& change : state_.history.changes) {
            const auto code = codebook_.index_of(change.code);
            if (!code || !scope_.codes[*code]) continue;
            Table::Row row;
            row.colour = codebook_.codes()[*code].colour;
            row.cells = {codebook_.path(*code),
                         day(change.at_ms),
                         change.coder,
                         std::string{name_of(change.part)},
                         text_or_none(change.before),
                         text_or_none(change.after)};
            table.rows.push_back(std::move(row));
        }
        return table;
    }

    [[nodiscard]] Table recheck() const {
        Table table;
        table.key = "recheck";
        table.title = Message{"Coded under an older rule"};
        const auto add = [&](const char* key, Message title, ColumnType type, Shown shown) {
            table.columns.push_back({{key}, std::move(title), type, {}, shown, 0, {}});
        };
        add("code", Message{"Code"}, ColumnType::code, Shown::everywhere);
        add("source", Message{"Source"}, ColumnType::text, Shown::everywhere);
        add("begin", Message{"Begin"}, ColumnType::count, Shown::never);
        add("end", Message{"End"}, ColumnType::count, Shown::never);
        add("coder", Message{"Coded by"}, ColumnType::text, Shown::everywhere);
        add("changed", Message{"Rule changed"}, ColumnType::day, Shown::everywhere);
        add("text", Message{"Text"}, ColumnType::text, Shown::everywhere);
        for (std::size_t i = 0; i < shown_; ++i) {
            const auto& coding = tables_.codings[state_.older[i].coding];
            const auto source = tables_.blocks[coding.block].source;
            const auto begin = source_begins_[source];
            Table::Row row;
            row.colour = codebook_.codes()[coding.code].colour;
            row.cells = {codebook_.path(coding.code),
                         tables_.sources[source].name,
                         std::int64_t{coding.begin - begin},
                         std::int64_t{coding.end - begin},
                         tables_.coders[coding.coder].name,
                         day(state_.history.changes[state_.older[i].change].at_ms),
                         std::string{text::trimmed(words_({coding.begin, coding.end}))}};
            table.rows.push_back(std::move(row));
        }
        return table;
    }

    void add_warnings(std::vector<Message>& warnings) const {
        std::size_t without = 0;
        for (const auto& row : state_.frequency.rows) {
            without += codebook_.codes()[row.code].definition.empty() ? 1U : 0U;
        }
        if (without > 0) {
            warnings.emplace_back("{0, plural, one {# code has} other {# codes have}} no definition.",
                                  without);
        }
        const auto older = state_.older.size();
        if (older > 0) {
            warnings.emplace_back(
                "{0, plural, one {# coding was} other {# codings were}} made before the last change of the "
                "rule: "
                "look at them again. The list is for the team alone.",
                older);
        }
        if (shown_ < older) {
            warnings.emplace_back("The first {0} of {1} codings to look at again are listed.", shown_, older);
        }
    }

    static std::vector<Definition> definitions() {
        return {
            {Message{"To look at again"},
             Message{"codings made, or last changed, when definition, when to use or when not to use said "
                     "something else than now. A new example is no new rule."}},
            {Message{"How rules changed"},
             Message{
                 "what the history holds: changes one by one, undoing too; not what an import brought."}}};
    }

    const store::ProjectInfo& project_;
    const store::CountingTables& tables_;
    const Codebook& codebook_;
    const analysis::Scope& scope_;
    const CodebookState& state_;
    const std::function<std::string(Span)>& words_;
    std::size_t shown_;  // of those to look at again
    std::vector<std::int64_t> older_by_code_;
    std::vector<std::uint32_t> source_begins_;  // in the corpus
};

}  // namespace

Report codebook_report(const store::ProjectInfo& project, const store::CountingTables& tables,
                       const analysis::Scope& scope, const CodebookState& state,
                       const std::function<std::string(Span)>& words, std::size_t at_most) {
    return CodebookBuilder{project, tables, scope, state, words, at_most}.build();
}

Report codebook_report(const store::Project& project, const analysis::ScopeRequest& request,
                       std::size_t at_most) {
    const auto counted = analysis::count_in_scope(project, request, true);
    const auto& tables = counted.tables;
    const auto& scope = counted.scope;
    CodebookState state{analysis::frequency(tables, scope), store::rule_history(project), {}};
    state.older = analysis::older_rules(tables, scope, state.history);
    return codebook_report(
        project.info(), tables, scope, state, [&](Span span) { return told_words(project, tables, span); },
        at_most);
}

}  // namespace coding::report
