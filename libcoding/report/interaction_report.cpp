// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/report/interaction_report.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <numeric>
#include <utility>

#include "libcoding/report/cells.hpp"
#include "libcoding/report/count_columns.hpp"
#include "libcoding/report/interaction_charts.hpp"

namespace coding::report {
namespace {

using analysis::Exchange;
using analysis::ExchangeSession;
using analysis::Stance;

constexpr std::array<std::string_view, analysis::turn_link_kinds> link_keys{
    name_of(LinkKind::agrees), name_of(LinkKind::nuances), name_of(LinkKind::contradicts),
    name_of(LinkKind::completes), name_of(LinkKind::asks)};

constexpr std::size_t told_pairs = 30;

constexpr std::array<const char*, analysis::stance_kinds> stance_keys{"in_favour", "against", "both",
                                                                      "neither",   "silent",  "absent"};

std::array<Message, analysis::stance_kinds> stance_titles() {
    return {Message{"For"},     Message{"Against"}, Message{"For and against"},
            Message{"Neither"}, Message{"Silent"},  Message{"Absent"}};
}

void add_link_columns(std::vector<Column>& columns, Shown shown) {
    const std::array<Message, analysis::turn_link_kinds> titles{
        Message{"Agrees"}, Message{"Nuances"}, Message{"Contradicts"}, Message{"Completes"}, Message{"Asks"}};
    for (std::size_t kind = 0; kind < titles.size(); ++kind) {
        auto one = column(std::string{link_keys[kind]}, titles[kind], ColumnType::count, shown);
        one.key = {"links", std::string{link_keys[kind]}};
        one.group = Message{"Links between turns"};
        columns.push_back(std::move(one));
    }
}

void add_link_cells(std::vector<Cell>& cells, const analysis::LinkCounts& links) {
    for (const auto count : links) cells.push_back(count_cell(count));
}

class Builder {
  public:
    Builder(const store::CountingTables& tables, const analysis::Scope& scope, const Interaction& interaction)
        : tables_(tables),
          codebook_(tables.codebook),
          scope_(scope),
          counted_(interaction),
          exchanges_(interaction.exchanges) {}

    Report build(const std::string& project) {
        Report report;
        report.name = "interaction";
        report.title = Message{"Who turns to whom"};
        report.project = project;
        report.state = tables_.state;
        report.scope = scope_items(scope_.request, {});
        report.scope.push_back(
            {"within", std::int64_t{counted_.within},
             Message{"themes taken up within {0, plural, one {# turn} other {# turns}}", counted_.within}});
        report.totals = totals();
        if (exchanges_.sessions.empty()) {
            report.warnings.emplace_back("In no source of this scope do two people speak.");
        }
        add_exchange_charts(report.parts, tables_, exchanges_);
        report.parts.emplace_back(pairs());
        report.parts.emplace_back(ties());
        report.parts.emplace_back(sessions());
        if (!scope_.groups.empty()) report.parts.emplace_back(groups());
        report.parts.emplace_back(themes());
        report.parts.emplace_back(people());
        add_question_chart(report.parts, tables_, counted_);
        report.parts.emplace_back(questions());
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

    /// Where no coder has drawn a link, nobody wants to see that.
    [[nodiscard]] Shown links_shown() const {
        const auto drawn = [](const ExchangeSession& session) {
            return session.links != analysis::LinkCounts{};
        };
        const auto& sessions = exchanges_.sessions;
        return std::any_of(sessions.begin(), sessions.end(), drawn) ? Shown::everywhere : Shown::never;
    }

    [[nodiscard]] std::vector<Column> pair_columns() const {
        std::vector<Column> columns{column("source", Message{"Source"}, ColumnType::text),
                                    column("speaker", Message{"Speaker"}, ColumnType::code),
                                    column("to", Message{"To"}, ColumnType::text),
                                    column("follows", Message{"Follows"}),
                                    column("takes_up", Message{"Takes up a theme"})};
        add_link_columns(columns, links_shown());
        return columns;
    }

    [[nodiscard]] Table::Row pair_row(const Exchange& pair) const {
        Table::Row row;
        row.cells = {tables_.sources[pair.source].name, person_name(tables_, pair.from),
                     person_name(tables_, pair.to), count_cell(pair.follows), count_cell(pair.takes_up)};
        add_link_cells(row.cells, pair.links);
        return row;
    }

    /// Every pair, as data.
    [[nodiscard]] Table pairs() const {
        Table table;
        table.key = "rows";
        table.columns = pair_columns();
        for (auto& one : table.columns) one.shown = Shown::never;
        for (const auto& pair : exchanges_.pairs) table.rows.push_back(pair_row(pair));
        return table;
    }

    /// What people see of the pairs: participants who have most to do with each other.
    [[nodiscard]] Table ties() const {
        std::vector<Exchange> between;
        const auto takes_part = [&](std::uint32_t who) {
            return tables_.participants[who].role == Role::participant;
        };
        std::copy_if(exchanges_.pairs.begin(), exchanges_.pairs.end(), std::back_inserter(between),
                     [&](const Exchange& pair) { return takes_part(pair.from) && takes_part(pair.to); });
        const auto strength = [](const Exchange& pair) {
            const auto links = std::accumulate(pair.links.begin(), pair.links.end(), std::uint64_t{0});
            return std::pair{pair.takes_up + links, pair.follows};
        };
        std::stable_sort(between.begin(), between.end(),
                         [&](const Exchange& a, const Exchange& b) { return strength(a) > strength(b); });
        if (between.size() > told_pairs) between.resize(told_pairs);
        Table table;
        table.key = "ties";
        table.title = Message{"Participants who turn most to each other"};
        table.columns = pair_columns();
        std::swap(table.columns[0], table.columns[1]);
        for (const auto& pair : between) {
            table.rows.push_back(pair_row(pair));
            std::swap(table.rows.back().cells[0], table.rows.back().cells[1]);
        }
        if (between.size() < exchanges_.pairs.size()) {
            table.notes.emplace_back("All pairs are in the formats for data: csv, json.");
        }
        return table;
    }

    /// How a session, or all sessions of a group, went as a conversation.
    [[nodiscard]] std::vector<Column> session_columns(const char* key, Message title) const {
        std::vector<Column> columns{
            column(key, std::move(title), ColumnType::code),
            column("turns", Message{"Turns"}),
            column("changes", Message{"Changes of speaker"}),
            column("between_participants", Message{"From participant to participant"}),
            column("between_participants_share", Message{"Their share"}, ColumnType::share),
            column("takes_up", Message{"Themes taken up"})};
        add_link_columns(columns, links_shown());
        return columns;
    }

    static Table::Row session_row(const std::string& name, const ExchangeSession& session) {
        Table::Row row;
        row.cells = {name,
                     count_cell(session.turns),
                     count_cell(session.changes),
                     count_cell(session.between_participants),
                     ratio_cell(static_cast<double>(session.between_participants),
                                static_cast<double>(session.changes)),
                     count_cell(session.takes_up)};
        add_link_cells(row.cells, session.links);
        return row;
    }

    [[nodiscard]] Table sessions() const {
        Table table;
        table.key = "sessions";
        table.title = Message{"Sources as conversations"};
        table.columns = session_columns("source", Message{"Source"});
        for (const auto& session : exchanges_.sessions) {
            table.rows.push_back(session_row(tables_.sources[session.source].name, session));
        }
        return table;
    }

    [[nodiscard]] Table groups() const {
        Table table;
        table.key = "groups";
        table.title = Message{"Groups as conversations"};
        table.columns = session_columns("group", Message{"Group"});
        for (std::uint32_t group = 0; group < tables_.groups.size(); ++group) {
            if (!scope_.groups[group]) continue;
            ExchangeSession sum;
            for (const auto& session : exchanges_.sessions) {
                const auto& of_source = tables_.groups_of_source[session.source];
                if (std::find(of_source.begin(), of_source.end(), group) == of_source.end()) continue;
                sum.turns += session.turns;
                sum.changes += session.changes;
                sum.between_participants += session.between_participants;
                sum.takes_up += session.takes_up;
                for (std::size_t kind = 0; kind < sum.links.size(); ++kind) {
                    sum.links[kind] += session.links[kind];
                }
            }
            table.rows.push_back(session_row(tables_.groups[group].name, sum));
        }
        return table;
    }

    [[nodiscard]] Table themes() const {
        Table table;
        table.key = "themes";
        table.title = Message{"Consensus and dissent, presence and silence by theme"};
        add_code_columns(table.columns);
        table.columns.push_back(column("turns", Message{"Turns"}));
        table.columns.push_back(column("sources", Message{"Sources"}));
        const auto titles = stance_titles();
        for (std::size_t stance = 0; stance < titles.size(); ++stance) {
            auto one = column(stance_keys[stance], titles[stance]);
            one.key = {"participants", stance_keys[stance]};
            one.group = Message{"Participants"};
            table.columns.push_back(std::move(one));
        }
        add_link_columns(table.columns, links_shown());
        for (std::size_t n = 0; n < counted_.subjects.size(); ++n) {
            const auto code = counted_.subjects.codes[n];
            const auto& stances = counted_.stances[n];
            Table::Row row;
            add_code_cells(row.cells, codebook_, code);
            row.cells.push_back(count_cell(stances.turns));
            row.cells.push_back(count_cell(stances.sources));
            for (const auto count : stances.counts) row.cells.push_back(count_cell(count));
            add_link_cells(row.cells, stances.links);
            row.colour = codebook_.codes()[code].colour;
            table.rows.push_back(std::move(row));
        }
        return table;
    }

    /// Who stands where: a row a participant, a column a theme.
    [[nodiscard]] Table people() const {
        Table table;
        table.key = "people";
        table.title = Message{"Where each participant stands"};
        table.columns = {column("participant", Message{"Participant"}, ColumnType::code)};
        std::vector<std::size_t> codes(counted_.subjects.codes.begin(), counted_.subjects.codes.end());
        const auto labels = chart_labels(codebook_, codes);
        for (std::size_t n = 0; n < codes.size(); ++n) {
            auto one = column({}, labels[n], ColumnType::word);
            one.key = {"themes", codebook_.path(codes[n])};
            table.columns.push_back(std::move(one));
        }
        for (std::uint32_t who = 0; who < tables_.participants.size(); ++who) {
            if (!scope_.participants[who] || codes.empty()) continue;
            Table::Row row;
            row.cells.emplace_back(person_name(tables_, who));
            for (const auto& stances : counted_.stances) {
                row.cells.emplace_back(
                    std::string{stance_keys[static_cast<std::size_t>(stances.of_participant[who])]});
            }
            table.rows.push_back(std::move(row));
        }
        return table;
    }

    [[nodiscard]] Table questions() const {
        Table table;
        table.key = "questions";
        table.title = Message{"Prompted and spontaneous by question of the guide"};
        table.columns = {column("question", Message{"Question"}, ColumnType::code),
                         column("text", Message{"Text"}, ColumnType::text, Shown::wide),
                         column("sources", Message{"Sources"}),
                         column("turns", Message{"Turns"}),
                         column("words", Message{"Words"}),
                         column("prompted", Message{"Prompted"}),
                         column("spontaneous", Message{"Spontaneous"}),
                         column("spontaneous_share", Message{"Share spontaneous"}, ColumnType::share)};
        for (const auto& talk : counted_.questions) {
            const bool outside = talk.question == store::FlatBlock::none;
            Table::Row row;
            row.cells = {outside ? std::string{"—"} : tables_.questions[talk.question].label,
                         outside ? Cell{} : Cell{tables_.questions[talk.question].text},
                         count_cell(talk.sources),
                         count_cell(talk.turns),
                         count_cell(talk.words),
                         count_cell(talk.prompted),
                         count_cell(talk.spontaneous),
                         ratio_cell(static_cast<double>(talk.spontaneous),
                                    static_cast<double>(talk.prompted + talk.spontaneous))};
            if (outside) row.label = question_name(tables_, talk.question);
            table.rows.push_back(std::move(row));
        }
        return table;
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
        const auto numbered =
            std::any_of(tables_.participants.begin(), tables_.participants.end(),
                        [](const Participant& person) { return !may_be_named(person.consent); });
        if (numbered) all.push_back(numbered_people());
        return all;
    }

    const store::CountingTables& tables_;
    const Codebook& codebook_;
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
    return Builder{tables, scope, interaction}.build(project_name);
}

Report interaction_report(const store::Project& project, const analysis::ScopeRequest& request,
                          std::uint32_t within) {
    const auto tables = store::load_counting(project);
    const auto scope = analysis::resolve(tables, request);
    const auto links = store::turn_links(project, tables);
    return interaction_report(project.info().name, tables, scope, interaction(tables, scope, links, within));
}

}  // namespace coding::report
