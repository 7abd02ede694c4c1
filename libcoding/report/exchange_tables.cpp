// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>
#include <iterator>
#include <numeric>
#include <utility>

#include "libcoding/report/cells.hpp"
#include "libcoding/report/count_columns.hpp"
#include "libcoding/report/interaction_tables.hpp"

namespace coding::report {
namespace {

using analysis::Exchange;
using analysis::ExchangeSession;

constexpr std::size_t told_pairs = 30;

constexpr std::array<std::string_view, analysis::turn_link_kinds> link_keys{
    name_of(LinkKind::agrees), name_of(LinkKind::nuances), name_of(LinkKind::contradicts),
    name_of(LinkKind::completes), name_of(LinkKind::asks)};

class ExchangeTables {
  public:
    ExchangeTables(const store::CountingTables& tables, const analysis::Scope& scope,
                   const analysis::Exchanges& exchanges)
        : tables_(tables), scope_(scope), exchanges_(exchanges) {}

    [[nodiscard]] std::vector<Column> pair_columns() const {
        std::vector<Column> columns{column("source", Message{"Source"}, ColumnType::text),
                                    column("speaker", Message{"Speaker"}, ColumnType::code),
                                    column("to", Message{"To"}, ColumnType::text),
                                    column("follows", Message{"Follows"}),
                                    column("takes_up", Message{"Takes up a theme"})};
        add_link_columns(columns, links_shown(exchanges_));
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
        table.heads = 2;
        table.columns = pair_columns();
        const auto source_last = [](auto& list) {
            std::rotate(list.begin(), list.begin() + 1, list.begin() + 3);
        };
        source_last(table.columns);
        for (const auto& pair : between) {
            table.rows.push_back(pair_row(pair));
            source_last(table.rows.back().cells);
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
            column("between_participants_share", Message{"Share of changes"}, ColumnType::share),
            column("takes_up", Message{"Themes taken up"})};
        add_link_columns(columns, links_shown(exchanges_));
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

  private:
    const store::CountingTables& tables_;
    const analysis::Scope& scope_;
    const analysis::Exchanges& exchanges_;
};

}  // namespace

void add_exchange_tables(std::vector<Part>& parts, const store::CountingTables& tables,
                         const analysis::Scope& scope, const analysis::Exchanges& exchanges) {
    const ExchangeTables builder{tables, scope, exchanges};
    parts.emplace_back(builder.pairs());
    parts.emplace_back(builder.ties());
    parts.emplace_back(builder.sessions());
    if (!tables.groups.empty()) parts.emplace_back(builder.groups());
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

Shown links_shown(const analysis::Exchanges& exchanges) {
    const auto drawn = [](const ExchangeSession& session) { return session.links != analysis::LinkCounts{}; };
    const auto& sessions = exchanges.sessions;
    return std::any_of(sessions.begin(), sessions.end(), drawn) ? Shown::everywhere : Shown::never;
}

}  // namespace coding::report
