// SPDX-License-Identifier: GPL-3.0-or-later
#include <array>

#include "libcoding/report/cells.hpp"
#include "libcoding/report/count_columns.hpp"
#include "libcoding/report/interaction_charts.hpp"
#include "libcoding/report/interaction_tables.hpp"

namespace coding::report {
namespace {

constexpr std::array<const char*, analysis::stance_kinds> stance_keys{"in_favour", "against", "both",
                                                                      "neither",   "silent",  "absent"};

std::array<Message, analysis::stance_kinds> stance_titles() {
    return {Message{"For"},     Message{"Against"}, Message{"For and against"},
            Message{"Neither"}, Message{"Silent"},  Message{"Absent"}};
}

class ThemeTables {
  public:
    ThemeTables(const store::CountingTables& tables, const analysis::Scope& scope, const Interaction& counted)
        : tables_(tables), codebook_(tables.codebook), scope_(scope), counted_(counted) {}

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
        add_link_columns(table.columns, links_shown(counted_.exchanges));
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

  private:
    const store::CountingTables& tables_;
    const Codebook& codebook_;
    const analysis::Scope& scope_;
    const Interaction& counted_;
};

}  // namespace

void add_theme_tables(std::vector<Part>& parts, const store::CountingTables& tables,
                      const analysis::Scope& scope, const Interaction& interaction) {
    const ThemeTables builder{tables, scope, interaction};
    parts.emplace_back(builder.themes());
    parts.emplace_back(builder.people());
}

Table question_table(const store::CountingTables& tables,
                     const std::vector<analysis::QuestionTalk>& questions) {
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
    for (const auto& talk : questions) {
        const bool outside = talk.question == store::FlatBlock::none;
        Table::Row row;
        row.cells = {outside ? std::string{"—"} : tables.questions[talk.question].label,
                     outside ? Cell{} : Cell{tables.questions[talk.question].text},
                     count_cell(talk.sources),
                     count_cell(talk.turns),
                     count_cell(talk.words),
                     count_cell(talk.prompted),
                     count_cell(talk.spontaneous),
                     ratio_cell(static_cast<double>(talk.spontaneous),
                                static_cast<double>(talk.prompted + talk.spontaneous))};
        if (outside) row.label = question_name(tables, talk.question);
        table.rows.push_back(std::move(row));
    }
    return table;
}

}  // namespace coding::report
