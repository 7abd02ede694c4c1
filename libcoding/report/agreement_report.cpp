// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/report/agreement_report.hpp"

#include <algorithm>

#include "libcoding/analysis/agreement/disagreements.hpp"
#include "libcoding/analysis/counted_scope.hpp"
#include "libcoding/report/agreement_rows.hpp"
#include "libcoding/report/agreement_words.hpp"
#include "libcoding/report/count_columns.hpp"
#include "libcoding/report/quoting.hpp"
#include "libcoding/report/report_head.hpp"

namespace coding::report {
namespace {

namespace agreement = analysis::agreement;
using agreement::By;
using agreement::Statistic;
using agreement::StudyRow;

class AgreementBuilder {
  public:
    AgreementBuilder(const store::CountingTables& tables, const analysis::Scope& scope,
                     const AgreementChoice& choice, const std::function<std::string(Span)>& words)
        : tables_(tables),
          scope_(scope),
          choice_(choice),
          words_(words),
          by_(choice.by.empty() ? By::code : agreement::by_from_name(choice.by)),
          compared_(tables, scope) {
        choose_statistics();
    }

    Report build(const std::string& project) {
        const auto study = agreement::study(tables_, compared_, by_, statistics_);
        auto report = report_head("agreement", Message{"Agreement between coders"}, project, tables_.state);
        add_scope(report);
        add_totals(report, study);
        add_warnings(report.warnings);
        AgreementRows rows{false, "identity"};
        add(rows, study.all);
        for (const auto& row : study.rows) add(rows, row);
        auto notes = rows.notes();
        report.parts.emplace_back(rows.take());
        report.parts.emplace_back(overview(study, std::move(notes)));
        if (auto table = disagreements(); !table.rows.empty()) report.parts.emplace_back(std::move(table));
        for (const auto statistic : statistics_) report.methods.push_back(statistic_definition(statistic));
        add_definitions(report.methods);
        return report;
    }

  private:
    void choose_statistics() {
        for (const auto& name : choice_.statistics) {
            statistics_.push_back(agreement::statistic_from_name(name));
        }
        if (!statistics_.empty()) return;
        statistics_ = {Statistic::percent, Statistic::krippendorff_alpha, Statistic::gwet_ac};
        if (by_ == By::pair) statistics_.insert(statistics_.begin() + 1, Statistic::cohen_kappa);
        statistics_.insert(statistics_.end(), {Statistic::u_alpha, Statistic::span_jaccard});
    }

    void add_scope(Report& report) const {
        for (auto& item : scope_items(scope_.request, {})) {
            if (item.key != "every_coder") report.scope.push_back(std::move(item));
        }
        const std::string by = by_ == By::code ? "code" : by_ == By::pair ? "pair" : "source";
        report.scope.push_back(
            {"by", by,
             Message{"{0, select, code {by code} pair {by pair of coders} other {by source}}", by}});
    }

    void add_totals(Report& report, const agreement::Study& study) const {
        std::vector<bool> coders(tables_.coders.size());
        std::int64_t turns = 0;
        for (const auto& source : compared_.sources()) {
            turns += static_cast<std::int64_t>(source.turns);
            for (const auto coder : source.coders) coders[coder] = true;
        }
        const auto sources = static_cast<std::int64_t>(compared_.sources().size());
        const auto people = static_cast<std::int64_t>(std::count(coders.begin(), coders.end(), true));
        const auto codings = static_cast<std::int64_t>(study.all.codings);
        report.totals = {
            {"sources", sources, Message{"{0, plural, one {# source} other {# sources}}", sources}},
            {"coders", people, Message{"{0, plural, one {# coder} other {# coders}}", people}},
            {"codings", codings, Message{"{0, plural, one {# coding} other {# codings}}", codings}},
            {"turns", turns, Message{"{0, plural, one {# turn} other {# turns}}", turns}}};
    }

    void add_warnings(std::vector<Message>& warnings) const {
        if (compared_.sources().empty()) {
            warnings.emplace_back(
                "No source in scope is coded by two coders or more: nothing can be compared.");
        }
        if (compared_.left_out() > 0) {
            warnings.emplace_back(
                "{0, plural, one {# source is coded by one coder alone and left out.} other {# sources are "
                "coded by "
                "one coder alone and left out.}}",
                compared_.left_out());
        }
    }

    [[nodiscard]] AgreementSubject subject(const StudyRow& row) const {
        AgreementSubject of;
        if (row.code) of.code = tables_.codebook.path(*row.code);
        if (row.coders) {
            of.coders = tables_.coders[(*row.coders)[0]].name + "; " + tables_.coders[(*row.coders)[1]].name;
        }
        if (row.source) of.source = tables_.sources[*row.source].name;
        of.codings = row.codings;
        return of;
    }

    void add(AgreementRows& rows, const StudyRow& row) const {
        for (std::size_t i = 0; i < statistics_.size(); ++i)
            rows.add(statistics_[i], row.results[i], subject(row));
    }

    /// A row a code (pair, source), a column a measure.
    [[nodiscard]] Table overview(const agreement::Study& study, std::vector<Message> notes) const {
        Table table;
        table.key = "overview";
        table.title = Message{"Agreement"};
        const auto* key = by_ == By::code ? "code" : by_ == By::pair ? "coders" : "source";
        table.columns.push_back({{key},
                                 by_ == By::code   ? Message{"Code"}
                                 : by_ == By::pair ? Message{"Coders"}
                                                   : Message{"Source"},
                                 ColumnType::code,
                                 {},
                                 Shown::everywhere,
                                 0,
                                 {}});
        table.columns.push_back(
            {{"codings"}, Message{"Codings"}, ColumnType::count, {}, Shown::everywhere, 0, {}});
        for (const auto statistic : statistics_) {
            const auto group = agreement::of_continuum(statistic) ? Message{"Passages"} : Message{"Turns"};
            const std::string name{name_of(statistic)};
            table.columns.push_back({{name, "value"},
                                     statistic_title(statistic),
                                     ColumnType::coefficient,
                                     group,
                                     Shown::everywhere,
                                     0,
                                     {}});
            if (agreement::of_continuum(statistic) || statistic == Statistic::percent) continue;
            table.columns.push_back({{name, "ci95"},
                                     Message{"95% interval"},
                                     ColumnType::coefficient_interval,
                                     group,
                                     Shown::wide,
                                     0,
                                     {}});
        }
        add_overview(table, study.all);
        for (const auto& row : study.rows) add_overview(table, row);
        table.notes = std::move(notes);
        return table;
    }

    void add_overview(Table& table, const StudyRow& of) const {
        const auto about = subject(of);
        Table::Row row;
        row.strong = !of.code && !of.coders && !of.source;
        const auto& name = of.code ? about.code : of.coders ? about.coders : about.source;
        row.label = row.strong ? Message{"All together"} : name_message(name);
        if (of.code) row.colour = tables_.codebook.codes()[*of.code].colour;
        row.cells = {row.strong ? Cell{} : Cell{name}, static_cast<std::int64_t>(of.codings)};
        for (std::size_t i = 0; i < statistics_.size(); ++i) {
            const auto& result = of.results[i];
            row.cells.push_back(result.value ? Cell{*result.value} : Cell{});
            if (agreement::of_continuum(statistics_[i]) || statistics_[i] == Statistic::percent) continue;
            row.cells.push_back(result.ci95 ? Cell{*result.ci95} : Cell{});
        }
        table.rows.push_back(std::move(row));
    }

    [[nodiscard]] std::string names(const std::vector<std::uint32_t>& coders) const {
        std::string text;
        for (const auto coder : coders) text += (text.empty() ? "" : "; ") + tables_.coders[coder].name;
        return text;
    }

    [[nodiscard]] Table disagreements() const {
        Table table;
        table.key = "disagreements";
        table.title = Message{"Where they differ most"};
        const auto add = [&](const char* key, Message title, ColumnType type, Shown shown) {
            table.columns.push_back({{key}, std::move(title), type, {}, shown, 0, {}});
        };
        add("code", Message{"Code"}, ColumnType::code, Shown::everywhere);
        add("source", Message{"Source"}, ColumnType::text, Shown::everywhere);
        add("begin", Message{"Begin"}, ColumnType::count, Shown::everywhere);
        add("end", Message{"End"}, ColumnType::count, Shown::everywhere);
        add("characters", Message{"Characters"}, ColumnType::count, Shown::never);
        add("with", Message{"Coded by"}, ColumnType::text, Shown::everywhere);
        add("without", Message{"Not by"}, ColumnType::text, Shown::everywhere);
        add("text", Message{"Text"}, ColumnType::text, Shown::wide);
        std::vector<std::uint32_t> begins(tables_.sources.size());
        for (auto block = tables_.blocks.rbegin(); block != tables_.blocks.rend(); ++block) {
            begins[block->source] = block->begin;
        }
        for (const auto& found : agreement::disagreements(tables_, compared_, choice_.disagreements)) {
            const auto begin = begins[found.source];
            const Span span{static_cast<std::uint32_t>(found.begin), static_cast<std::uint32_t>(found.end)};
            Table::Row row;
            const auto path = tables_.codebook.path(found.value);
            row.label = name_message(path);
            row.colour = tables_.codebook.codes()[found.value].colour;
            row.cells = {path,
                         tables_.sources[found.source].name,
                         std::int64_t{span.begin - begin},
                         std::int64_t{span.end - begin},
                         found.length,
                         names(found.with),
                         names(found.without),
                         may_be_quoted(span) ? Cell{words_(span)} : Cell{}};
            table.rows.push_back(std::move(row));
        }
        const auto withheld = [](const Table::Row& row) {
            return std::holds_alternative<std::monostate>(row.cells.back());
        };
        if (std::any_of(table.rows.begin(), table.rows.end(), withheld)) {
            table.notes.emplace_back(
                "Words of people who do not consent to be quoted are left out: look them up at their place.");
        }
        return table;
    }

    [[nodiscard]] bool may_be_quoted(Span span) const {
        auto block = std::upper_bound(tables_.blocks.begin(), tables_.blocks.end(), span.begin,
                                      [](std::uint32_t at, const auto& one) { return at < one.begin; });
        if (block != tables_.blocks.begin()) --block;
        for (; block != tables_.blocks.end() && block->begin < span.end; ++block) {
            if (block->speaker == store::FlatBlock::none) continue;
            if (tables_.participants[block->speaker].consent == Consent::none) return false;
        }
        return true;
    }

    void add_definitions(std::vector<Definition>& methods) const {
        methods.push_back(
            {Message{"Turns"},
             Message{"each turn in scope is a unit, which each coder of its source gave the code or "
                     "not; over all codes, each turn and code that somebody used."}});
        methods.push_back(
            {Message{"Passages"},
             Message{"the passages themselves, by characters in scope; each code by itself, for "
                     "passages of different codes overlap. Over all codes, what disagrees is added up."}});
        methods.push_back(
            {Message{"Coders"},
             Message{"who coded anything in a source is taken to have read it whole; sources of one "
                     "coder alone are left out. A code is counted without those below it."}});
    }

    const store::CountingTables& tables_;
    const analysis::Scope& scope_;
    const AgreementChoice& choice_;
    const std::function<std::string(Span)>& words_;
    By by_;
    agreement::ComparedSources compared_;
    std::vector<Statistic> statistics_;
};

}  // namespace

Report agreement_report(const std::string& project_name, const store::CountingTables& tables,
                        const analysis::Scope& scope, const AgreementChoice& choice,
                        const std::function<std::string(Span)>& words) {
    return AgreementBuilder{tables, scope, choice, words}.build(project_name);
}

Report agreement_report(const store::Project& project, const analysis::ScopeRequest& request,
                        const AgreementChoice& choice) {
    const auto counted = analysis::count_in_scope(project, request);
    const auto& tables = counted.tables;
    const auto& scope = counted.scope;
    return agreement_report(project.info().name, tables, scope, choice,
                            [&](Span span) { return told_words(project, tables, span); });
}

}  // namespace coding::report
