// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/report/interaction_report.hpp"

#include "libcoding/analysis/counted_scope.hpp"
#include "libcoding/report/cells.hpp"
#include "libcoding/report/interaction_charts.hpp"
#include "libcoding/report/interaction_tables.hpp"
#include "libcoding/report/report_head.hpp"

namespace coding::report {
namespace {

class InteractionBuilder {
  public:
    InteractionBuilder(const store::CountingTables& tables, const analysis::Scope& scope,
                       const Interaction& interaction)
        : tables_(tables), scope_(scope), counted_(interaction), exchanges_(interaction.exchanges) {}

    Report build(const std::string& project) {
        auto report = report_head("interaction", Message{"Who turns to whom"}, project, tables_, scope_);
        for (auto& item : report.scope) {
            if (item.key != "with_moderators" || scope_.request.with_moderators) continue;
            item.said =
                Message{"moderators’ and observers’ turns counted only in who follows whom and in links"};
        }
        report.scope.push_back(
            {"within", std::int64_t{counted_.within},
             Message{"themes taken up within {0, plural, one {# turn} other {# turns}}", counted_.within}});
        report.totals = totals();
        if (exchanges_.sessions.empty()) {
            report.warnings.emplace_back("In no source of this scope do two people speak.");
        }
        add_exchange_charts(report.parts, tables_, exchanges_);
        add_exchange_tables(report.parts, tables_, scope_, exchanges_);
        add_theme_tables(report.parts, tables_, scope_, counted_);
        add_question_chart(report.parts, tables_, counted_);
        report.parts.emplace_back(question_table(tables_, counted_.questions));
        report.methods = definitions();
        return report;
    }

  private:
    [[nodiscard]] std::vector<Total> totals() const {
        std::int64_t changes = 0;
        std::int64_t between = 0;
        std::int64_t links = 0;
        for (const auto& session : exchanges_.sessions) {
            changes += static_cast<std::int64_t>(session.changes);
            between += static_cast<std::int64_t>(session.between_participants);
            for (const auto count : session.links) links += static_cast<std::int64_t>(count);
        }
        const auto sources = static_cast<std::int64_t>(exchanges_.sessions.size());
        return {{"sources", sources, Message{"{0, plural, one {# source} other {# sources}}", sources}},
                {"changes", changes,
                 Message{"{0, plural, one {# change of speaker} other {# changes of speaker}}", changes}},
                {"between_participants", between,
                 Message{"{0, plural, one {# from participant to participant} other {# from participant to "
                         "participant}}",
                         between}},
                {"links", links,
                 links == 0 ? Message{} : Message{"{0, plural, one {# link} other {# links}}", links}}};
    }

    [[nodiscard]] std::vector<Definition> definitions() const {
        std::vector<Definition> all{
            {Message{"Follows"}, Message{"the turn comes right after one of the other’s; moderators’ and "
                                         "observers’ turns are always counted here."}},
            {Message{"Takes up a theme"},
             Message{
                 "a turn is coded with a theme that a turn of the other was coded with at most {0, plural, "
                 "one {# turn} other {# turns}} before; of several, the nearest counts.",
                 counted_.within}},
            {Message{"Links between turns"},
             Message{
                 "as the coders drew them, from the later turn to the earlier; drawn by several coders, a "
                 "link counts once. A theme has those of which one turn at least is coded with it."}},
            {Message{"For, against"},
             Message{
                 "participants with a turn on the theme that is coded as a lever, or as a barrier, with the "
                 "theme or with a code that crosses it; neither: they spoke of it without either."}},
            {Message{"Silent, absent"},
             Message{"participants who were there when others spoke of the theme and did not; and those who "
                     "were not."}},
            {Message{"Prompted"},
             Message{"codings under a question of the guide that asks about their code or one above it; all "
                     "others in sources with questions are spontaneous."}}};
        tell_of_numbers(all, tables_);
        return all;
    }

    const store::CountingTables& tables_;
    const analysis::Scope& scope_;
    const Interaction& counted_;
    const analysis::Exchanges& exchanges_;
};

}  // namespace

Interaction interaction(const store::CountingTables& tables, const analysis::Scope& scope,
                        const std::vector<store::TurnLink>& links, std::uint32_t within) {
    auto request = scope.request;
    request.with_moderators = true;
    const auto with_moderators = analysis::resolve(tables, request);
    const auto chosen = analysis::links_in_scope(tables, with_moderators, links);
    Interaction counted;
    counted.within = within;
    counted.subjects = analysis::subjects(tables, scope);
    const auto turns = analysis::theme_turns(tables, scope, counted.subjects);
    counted.exchanges = analysis::exchanges(tables, with_moderators, turns, chosen, within);
    counted.stances = analysis::stances(tables, scope, turns, chosen);
    counted.questions = analysis::talk_by_question(tables, scope, counted.subjects);
    return counted;
}

Report interaction_report(const std::string& project_name, const store::CountingTables& tables,
                          const analysis::Scope& scope, const Interaction& interaction) {
    return InteractionBuilder{tables, scope, interaction}.build(project_name);
}

Report interaction_report(const store::Project& project, const analysis::ScopeRequest& request,
                          std::uint32_t within) {
    const auto counted = analysis::count_in_scope(project, request);
    const auto& tables = counted.tables;
    const auto& scope = counted.scope;
    const auto links = store::turn_links(project, tables);
    return interaction_report(project.info().name, tables, scope, interaction(tables, scope, links, within));
}

}  // namespace coding::report
