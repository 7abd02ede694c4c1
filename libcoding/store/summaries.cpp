// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/store/summaries.hpp"

#include <string>
#include <string_view>

#include "libcoding/store/database.hpp"

namespace coding::store {
namespace {

constexpr std::string_view select_summaries =
    "SELECT summary.id, summary.code, summary.of, summary.source, summary.source_group,"
    " summary.participant, summary.attribute, summary.value, summary.text, summary.coder,"
    " summary.changed_ms FROM summary JOIN code ON code.id = summary.code AND code.hidden = 0"
    " LEFT JOIN source ON source.id = summary.source"
    " LEFT JOIN participant ON participant.id = summary.participant"
    " WHERE ifnull(source.hidden, 0) = 0 AND ifnull(participant.hidden, 0) = 0";

Case case_of(const Statement& row) {
    const auto of = row.view(2);
    if (of == "source") return SourceId{row.integer(3)};
    if (of == "group") return GroupId{row.integer(4)};
    if (of == "participant") return ParticipantId{row.integer(5)};
    return ValueOf{{row.integer(6)}, row.text(7)};
}

/// Writes what a summary is of: parameters `first` to `first` + 5, in the order of the columns.
class CaseBinder {
  public:
    CaseBinder(Statement& statement, int first) : statement_(&statement), first_(first) {}

    void bind(const Case& of) const {
        for (int index = 1; index <= 4; ++index) statement_->bind_null(first_ + index);
        statement_->bind(first_ + 5, "");
        std::visit(*this, of);
    }

    void operator()(SourceId id) const { row("source", 1, id.value); }
    void operator()(GroupId id) const { row("group", 2, id.value); }
    void operator()(ParticipantId id) const { row("participant", 3, id.value); }
    void operator()(const ValueOf& of) const {
        row("value", 4, of.attribute.value);
        statement_->bind(first_ + 5, of.value);
    }

  private:
    void row(const char* of, int column, std::int64_t id) const {
        statement_->bind(first_, of);
        statement_->bind(first_ + column, id);
    }

    Statement* statement_;
    int first_;
};

Summary read_summary(const Statement& row) {
    return {
        {row.integer(0)}, {{row.integer(1)}, case_of(row)}, row.text(8), {row.integer(9)}, row.integer(10)};
}

/// `column` is what changes hands.
void hand_over_column(const Change& change, const std::string& column, std::int64_t from, std::int64_t to) {
    std::string same_cell = "gone." + column + " = ?1 AND kept." + column + " = ?2 AND gone.of = kept.of" +
                            " AND gone.value = kept.value";
    for (const std::string other : {"code", "source", "source_group", "participant", "attribute"}) {
        if (other != column) same_cell += " AND gone." + other + " IS kept." + other;
    }
    for (const auto& sql :
         {"UPDATE summary AS kept SET text = kept.text || char(10, 10) || gone.text FROM summary AS gone"
          " WHERE " +
              same_cell,
          "DELETE FROM summary WHERE id IN (SELECT gone.id FROM summary AS gone, summary AS kept WHERE " +
              same_cell + ")",
          "UPDATE summary SET " + column + " = ?2 WHERE " + column + " = ?1"}) {
        change.database().prepare(sql).bind(1, from).bind(2, to).run();
    }
}

}  // namespace

std::vector<Summary> summaries(const Project& project) {
    Statement row = project.database().prepare(std::string{select_summaries} + " ORDER BY summary.id");
    std::vector<Summary> found;
    while (row.step()) found.push_back(read_summary(row));
    return found;
}

std::optional<Summary> summary_of(const Project& project, const MatrixCell& cell) {
    Statement row = project.database().prepare(
        std::string{select_summaries} +
        " AND summary.code = ?1 AND summary.of = ?2 AND summary.source IS ?3 AND summary.source_group IS ?4"
        " AND summary.participant IS ?5 AND summary.attribute IS ?6 AND summary.value = ?7");
    row.bind(1, cell.code.value);
    CaseBinder{row, 2}.bind(cell.of);
    if (!row.step()) return std::nullopt;
    return read_summary(row);
}

void add_summary(Change& change, Summary& summary) {
    summary.id = {change.mint()};
    Statement insert = change.database().prepare(
        "INSERT INTO summary (id, code, text, coder, changed_ms, of, source, source_group, participant,"
        " attribute, value) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    insert.bind(1, summary.id.value).bind(2, summary.cell.code.value).bind(3, summary.text);
    insert.bind(4, summary.coder.value).bind(5, summary.changed_ms);
    CaseBinder{insert, 6}.bind(summary.cell.of);
    insert.run();
}

void update_summary(Change& change, const Summary& summary) {
    Statement update =
        change.database().prepare("UPDATE summary SET text = ?, coder = ?, changed_ms = ? WHERE id = ?");
    update.bind(1, summary.text).bind(2, summary.coder.value).bind(3, summary.changed_ms);
    update.bind(4, summary.id.value).run();
}

void remove_summary(Change& change, SummaryId summary) {
    change.database().prepare("DELETE FROM summary WHERE id = ?").bind(1, summary.value).run();
}

void hand_over_summaries(Change& change, CodeId from, CodeId to) {
    hand_over_column(change, "code", from.value, to.value);
}

void hand_over_summaries(Change& change, ParticipantId from, ParticipantId to) {
    hand_over_column(change, "participant", from.value, to.value);
}

}  // namespace coding::store
