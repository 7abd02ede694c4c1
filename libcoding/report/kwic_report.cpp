// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/report/kwic_report.hpp"

#include <algorithm>
#include <set>

#include "libcoding/analysis/concordance.hpp"
#include "libcoding/analysis/counted_scope.hpp"
#include "libcoding/error.hpp"
#include "libcoding/report/cells.hpp"
#include "libcoding/report/count_columns.hpp"
#include "libcoding/report/report_head.hpp"
#include "libcoding/text/display_width.hpp"

namespace coding::report {
namespace {

analysis::LineOrder order_named(const std::string& order) {
    if (order == "place") return analysis::LineOrder::place;
    if (order == "left") return analysis::LineOrder::left;
    if (order == "right") return analysis::LineOrder::right;
    throw Error{ErrorKind::usage, Message{"Lines cannot be sorted by “{0}”.", order},
                Message{"They are sorted by place, left or right."}};
}

class KwicBuilder {
  public:
    KwicBuilder(const analysis::CountedScope& counted, const KwicChoice& choice)
        : tables_(counted.tables), scope_(counted.scope), choice_(choice) {}

    Report build(const std::string& project, const analysis::Concordance& found) const {
        auto report = report_head("kwic", Message{"Words in context"}, project, tables_, scope_);
        const auto said = choice_.words.empty() ? Message{} : Message{"words: {0}", choice_.words};
        report.scope.push_back({"words", choice_.words, said});
        report.scope.push_back({"order", choice_.order, order_said()});
        report.totals = totals(found.lines);
        const auto shown =
            choice_.at_most == 0 ? found.lines.size() : std::min(found.lines.size(), choice_.at_most);
        add_warnings(report.warnings, found, shown);
        report.parts.emplace_back(table(found.lines, shown));
        report.methods = {
            {Message{"Places"},
             Message{"where the words are said in scope, as “focale search” finds them: without case and "
                     "accents, all in one turn; “in quotes” a phrase, with * a beginning. With a code, a "
                     "theme or a query: only in passages coded so."}},
            {Message{"Sorted"},
             Message{"by the words before, the nearest first; by those after; or as they stand in the "
                     "texts."}}};
        tell_of_numbers(report.methods, tables_);
        return report;
    }

  private:
    [[nodiscard]] Message order_said() const {
        if (choice_.order == "left") return Message{"sorted by the words before"};
        if (choice_.order == "right") return Message{"sorted by the words after"};
        return Message{"in the order of the texts"};
    }

    [[nodiscard]] std::vector<Total> totals(const std::vector<analysis::ConcordanceLine>& lines) const {
        std::set<std::uint32_t> blocks, sources, people;
        for (const auto& line : lines) {
            const auto& block = tables_.blocks[line.block];
            blocks.insert(line.block);
            sources.insert(block.source);
            if (block.speaker != store::FlatBlock::none) people.insert(block.speaker);
        }
        const auto total = [](const char* key, std::size_t value, const char* said) {
            return Total{key, static_cast<std::int64_t>(value), Message{said, value}};
        };
        return {
            total("places", lines.size(), "{0, plural, one {# place} other {# places}}"),
            total("turns", blocks.size(), "{0, plural, one {# turn} other {# turns}}"),
            total("sources", sources.size(), "{0, plural, one {# source} other {# sources}}"),
            total("participants", people.size(), "{0, plural, one {# participant} other {# participants}}")};
    }

    void add_warnings(std::vector<Message>& warnings, const analysis::Concordance& found,
                      std::size_t shown) const {
        if (choice_.words.empty()) {
            warnings.emplace_back("Say which words to look for.");
        } else if (found.lines.empty()) {
            warnings.emplace_back("Nobody says that.");
        }
        if (shown < found.lines.size()) {
            warnings.emplace_back("The first {0} of {1} lines are shown.", shown, found.lines.size());
        }
        if (found.withheld > 0) {
            warnings.emplace_back(
                "{0, plural, one {# place is} other {# places are}} left out: somebody speaks there who did "
                "not agree to be quoted.",
                found.withheld);
        }
    }

    [[nodiscard]] Table table(const std::vector<analysis::ConcordanceLine>& lines, std::size_t shown) const {
        Table table;
        table.key = "rows";
        table.title = Message{"Words in context"};
        table.columns = {column("left", Message{"Before"}, ColumnType::before),
                         column("word", Message{"Word"}, ColumnType::text),
                         column("right", Message{"After"}, ColumnType::text),
                         column("speaker", Message{"Speaker"}, ColumnType::text),
                         column("source", Message{"Source"}, ColumnType::text, Shown::wide),
                         column("begin", Message{"Begin"}, ColumnType::count, Shown::never),
                         column("end", Message{"End"}, ColumnType::count, Shown::never),
                         column("begin_ms", Message{"From (ms)"}, ColumnType::count, Shown::never)};
        table.notes.emplace_back(
            "Words can be names of people who were spoken of: look before this leaves the team.");
        for (std::size_t i = 0; i < shown; ++i) {
            const auto& line = lines[i];
            const auto& block = tables_.blocks[line.block];
            auto& cells = table.rows.emplace_back().cells;
            cells = {
                text::one_line(line.left),
                text::one_line(line.word),
                text::one_line(line.right),
                block.speaker == store::FlatBlock::none ? Cell{} : Cell{person_name(tables_, block.speaker)},
                tables_.sources[block.source].name,
                std::int64_t{line.span.begin},
                std::int64_t{line.span.end},
                block.begin_ms < 0 ? Cell{} : Cell{std::int64_t{block.begin_ms}}};
        }
        return table;
    }

    const store::CountingTables& tables_;
    const analysis::Scope& scope_;
    const KwicChoice& choice_;
};

}  // namespace

Report kwic_report(const store::Project& project, const analysis::ScopeRequest& request,
                   const KwicChoice& choice) {
    const auto order = order_named(choice.order);
    const auto counted = analysis::count_in_scope(project, request);
    const auto read = [&](const std::function<void(const store::SpokenBlock&)>& visit) {
        store::each_spoken_block(project, counted.tables, counted.scope.blocks, visit);
    };
    analysis::Concordance found;
    if (!choice.words.empty()) {
        found =
            analysis::concordance(counted.tables, counted.scope, read, choice.words, choice.around, order);
    }
    return KwicBuilder{counted, choice}.build(project.info().name, found);
}

}  // namespace coding::report
