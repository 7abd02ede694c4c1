// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/store/memos.hpp"

#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <utility>

#include "libcoding/error.hpp"
#include "libcoding/store/codings.hpp"
#include "libcoding/store/database.hpp"
#include "libcoding/store/known_starts.hpp"
#include "libcoding/store/snapshot.hpp"

namespace coding::store {
namespace {

constexpr std::string_view select_memos =
    "SELECT memo.id, memo.kind, title, text, memo.coder, created_ms, changed_ms, about, memo.source,"
    " memo.begin_block, memo.begin_offset, memo.end_block, memo.end_offset, memo.coding, memo.code,"
    " memo.participant FROM memo"
    " LEFT JOIN source ON source.id = memo.source LEFT JOIN coding ON coding.id = memo.coding"
    " LEFT JOIN code ON code.id = memo.code LEFT JOIN participant ON participant.id = memo.participant"
    " WHERE ifnull(source.hidden, 0) = 0 AND ifnull(coding.hidden, 0) = 0 AND ifnull(code.hidden, 0) = 0"
    " AND ifnull(participant.hidden, 0) = 0";

/// Turns places into spans; the blocks of a source are read once.
class Places {
  public:
    explicit Places(const Project& project) : project_(&project) {}
    Span span(SourceId source, BlockPosition begin, BlockPosition end) {
        auto known = starts_.find(source);
        if (known == starts_.end()) known = starts_.emplace(source, project_->starts().of(source)).first;
        return {known->second->position(begin), known->second->position(end)};
    }

  private:
    const Project* project_;
    std::map<SourceId, std::shared_ptr<const BlockStarts>> starts_;
};

BlockPosition place(const Statement& row, int column) {
    return {{row.integer(column)}, static_cast<std::uint32_t>(row.integer(column + 1))};
}

MemoSubject subject(const Statement& row, Places& places) {
    const auto about = row.view(7);
    if (about == "project") return WholeProject{};
    if (about == "source") return SourceId{row.integer(8)};
    if (about == "passage") {
        const SourceId source{row.integer(8)};
        return Passage{source, places.span(source, place(row, 9), place(row, 11))};
    }
    if (about == "coding") return CodingId{row.integer(13)};
    if (about == "code") return CodeId{row.integer(14)};
    if (about == "participant") return ParticipantId{row.integer(15)};
    return std::monostate{};
}

std::vector<Memo> read_memos(const Project& project, Statement& row) {
    Places places{project};
    std::vector<Memo> found;
    while (row.step()) {
        found.push_back({.id = {row.integer(0)},
                         .kind = from_name<MemoKind>(row.view(1)).value_or(MemoKind::note),
                         .title = row.text(2),
                         .text = row.text(3),
                         .on = subject(row, places),
                         .coder = {row.integer(4)},
                         .created_ms = row.integer(5),
                         .changed_ms = row.integer(6)});
    }
    return found;
}

void refuse_missing(const Database& database, const char* table, std::int64_t id) {
    Statement row = database.prepare("SELECT 1 FROM " + std::string{table} + " WHERE id = ? AND hidden = 0");
    row.bind(1, id);
    if (!row.step()) {
        throw Error{ErrorKind::not_found, Message{"What the memo is on is not in the project."},
                    Message{"It may have been removed; undo brings it back."}};
    }
}

/// Writes what a memo is on: parameters `first` to `first` + 8, in the order of the columns.
class SubjectBinder {
  public:
    SubjectBinder(const Change& change, Statement& statement, int first)
        : change_(&change), statement_(&statement), first_(first) {}

    void bind(const MemoSubject& subject) {
        for (int index = 1; index <= 8; ++index) statement_->bind_null(first_ + index);
        std::visit(*this, subject);
    }

    void operator()(std::monostate) const { about("nothing"); }
    void operator()(WholeProject) const { about("project"); }
    void operator()(SourceId id) const { row("source", 1, id.value); }
    void operator()(const Passage& passage) const {
        row("source", 1, passage.source.value);
        about("passage");
        const auto [begin, end] = SourceLayout{*change_, passage.source}.places(passage.span);
        statement_->bind(first_ + 2, begin.block.value).bind(first_ + 3, begin.offset);
        statement_->bind(first_ + 4, end.block.value).bind(first_ + 5, end.offset);
    }
    void operator()(CodingId id) const { row("coding", 6, id.value); }
    void operator()(CodeId id) const { row("code", 7, id.value); }
    void operator()(ParticipantId id) const { row("participant", 8, id.value); }

  private:
    void about(const char* what) const { statement_->bind(first_, what); }
    void row(const char* table, int column, std::int64_t id) const {
        refuse_missing(change_->database(), table, id);
        about(table);
        statement_->bind(first_ + column, id);
    }

    const Change* change_;
    Statement* statement_;
    int first_;
};

void refuse_empty(const Memo& memo) {
    if (memo.title.empty() && memo.text.empty()) {
        throw Error{ErrorKind::conflict, Message{"A memo needs a title or a text."},
                    Message{"Write some words."}};
    }
}

}  // namespace

std::vector<Memo> memos(const Project& project, const MemoFilter& filter) {
    const Snapshot snapshot{project.database()};
    std::string where;
    if (filter.kind) where += " AND memo.kind = ?1";
    if (filter.source) where += " AND (memo.source = ?2 OR coding.source = ?2)";
    if (filter.code) where += " AND memo.code = ?3";
    if (filter.coding) where += " AND memo.coding = ?4";
    if (filter.participant) where += " AND memo.participant = ?5";
    Statement row =
        project.database().prepare(std::string{select_memos} + where + " ORDER BY created_ms, memo.id");
    if (filter.kind) row.bind(1, name_of(*filter.kind));
    if (filter.source) row.bind(2, filter.source.value);
    if (filter.code) row.bind(3, filter.code.value);
    if (filter.coding) row.bind(4, filter.coding.value);
    if (filter.participant) row.bind(5, filter.participant.value);
    return read_memos(project, row);
}

std::optional<Memo> memo(const Project& project, MemoId id) {
    const Snapshot snapshot{project.database()};
    Statement row = project.database().prepare(std::string{select_memos} + " AND memo.id = ?1");
    row.bind(1, id.value);
    auto found = read_memos(project, row);
    if (found.empty()) return std::nullopt;
    return std::move(found.front());
}

void add_memo(Change& change, Memo& memo) {
    refuse_empty(memo);
    memo.id = {change.mint()};
    Statement insert = change.database().prepare(
        "INSERT INTO memo (id, kind, title, text, changed_ms, coder, created_ms, about, source, begin_block,"
        " begin_offset, end_block, end_offset, coding, code, participant)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    insert.bind(1, memo.id.value).bind(2, name_of(memo.kind)).bind(3, memo.title).bind(4, memo.text);
    insert.bind(5, memo.changed_ms).bind(6, memo.coder.value).bind(7, memo.created_ms);
    SubjectBinder{change, insert, 8}.bind(memo.on);
    insert.run();
}

void update_memo(Change& change, const Memo& memo) {
    refuse_empty(memo);
    Statement update = change.database().prepare(
        "UPDATE memo SET kind = ?, title = ?, text = ?, changed_ms = ?, about = ?, source = ?, begin_block = "
        "?,"
        " begin_offset = ?, end_block = ?, end_offset = ?, coding = ?, code = ?, participant = ? WHERE id = "
        "?");
    update.bind(1, name_of(memo.kind)).bind(2, memo.title).bind(3, memo.text).bind(4, memo.changed_ms);
    SubjectBinder{change, update, 5}.bind(memo.on);
    update.bind(14, memo.id.value).run();
}

void remove_memo(Change& change, MemoId memo) {
    Statement remove = change.database().prepare("DELETE FROM memo WHERE id = ?");
    remove.bind(1, memo.value).run();
}

}  // namespace coding::store
