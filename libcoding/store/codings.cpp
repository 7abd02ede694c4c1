// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/store/codings.hpp"

#include <algorithm>
#include <array>
#include <cstring>
#include <tuple>
#include <unordered_set>

#include "libcoding/error.hpp"
#include "libcoding/store/database.hpp"
#include "libcoding/store/known_starts.hpp"
#include "libcoding/store/snapshot.hpp"

namespace coding::store {

namespace {

void refuse_intensity(const Coding& coding) {
    if (coding.intensity && (*coding.intensity < 1 || *coding.intensity > 5)) {
        throw Error{ErrorKind::conflict,
                    Message{"An intensity goes from 1 to 5, not {0, number}.", *coding.intensity},
                    Message{"Choose one of 1, 2, 3, 4 and 5, or none."}};
    }
}

std::unordered_set<std::int64_t> ids(const Database& database, const char* sql) {
    std::unordered_set<std::int64_t> found;
    Statement row = database.prepare(sql);
    while (row.step()) found.insert(row.integer(0));
    return found;
}

/// Parameters 1 to 13.
void bind_fields(Statement& statement, const Coding& coding, const SourceLayout& layout) {
    const auto [begin, end] = layout.places(coding.span);
    statement.bind(1, layout.source().value).bind(2, coding.code.value).bind(3, coding.coder.value);
    statement.bind(4, begin.block.value).bind(5, begin.offset).bind(6, begin.word);
    statement.bind(7, end.block.value).bind(8, end.offset).bind(9, end.word);
    statement.bind(10, static_cast<int>(coding.polarity));
    statement.bind_optional(11, coding.intensity);
    statement.bind(12, coding.condition).bind(13, coding.memo);
}

void refuse_unknown(const Coding& coding, bool code_known, bool coder_known) {
    if (!code_known) {
        throw Error{ErrorKind::conflict, Message{"The code of a coding is not in the codebook."},
                    Message{"Add the code first."}};
    }
    if (!coder_known) {
        throw Error{ErrorKind::conflict, Message{"The coder of a coding is not in the project."},
                    Message{"Add the coder first."}};
    }
    refuse_intensity(coding);
}

void refuse_unknown(const Database& database, const Coding& coding) {
    refuse_unknown(coding,
                   is_there(database, "SELECT 1 FROM code WHERE id = ? AND hidden = 0", coding.code.value),
                   is_there(database, "SELECT 1 FROM coder WHERE id = ?", coding.coder.value));
}

/// What was brought in, for the history.
void digest_coding(Change& change, const Coding& coding) {
    const std::array<std::int64_t, 7> row{
        coding.source.value,         coding.code.value, coding.coder.value,
        coding.span.begin,           coding.span.end,   static_cast<std::int64_t>(coding.polarity),
        coding.intensity.value_or(0)};
    std::array<char, sizeof row> bytes;
    std::memcpy(bytes.data(), row.data(), sizeof row);
    change.digest({bytes.data(), bytes.size()});
    if (!coding.condition.empty()) change.digest(coding.condition);
    if (!coding.memo.empty()) change.digest(coding.memo);
}

constexpr std::string_view insert_coding =
    "INSERT INTO coding (source, code, coder, begin_block, begin_offset, begin_word, end_block,"
    " end_offset, end_word, polarity, intensity, condition, memo, id, batch)"
    " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

void write_new(Change& change, Statement& insert, Coding& coding, const SourceLayout& layout) {
    bind_fields(insert, coding, layout);
    coding.id = {change.mint()};
    coding.source = layout.source();
    insert.bind(14, coding.id.value);
    insert.bind_optional(15, change.batch() ? std::optional{change.batch()} : std::nullopt);
    insert.run();
    if (change.batch()) digest_coding(change, coding);
}

constexpr std::string_view select_codings =
    "SELECT coding.id, coding.source, code, coder, begin_block, begin_offset, end_block, end_offset, "
    "polarity,"
    " intensity, condition, memo FROM coding JOIN source ON source.id = coding.source AND source.hidden = 0"
    " JOIN code ON code.id = coding.code AND code.hidden = 0 WHERE coding.hidden = 0";

Coding read_coding(const Statement& row, const BlockStarts& starts) {
    Coding coding;
    coding.id = {row.integer(0)};
    coding.source = {row.integer(1)};
    coding.code = {row.integer(2)};
    coding.coder = {row.integer(3)};
    coding.span = {starts.position({{row.integer(4)}, static_cast<std::uint32_t>(row.integer(5))}),
                   starts.position({{row.integer(6)}, static_cast<std::uint32_t>(row.integer(7))})};
    coding.polarity = static_cast<Polarity>(row.integer(8));
    if (const auto intensity = row.optional_integer(9)) coding.intensity = static_cast<int>(*intensity);
    coding.condition = row.text(10);
    coding.memo = row.text(11);
    return coding;
}

bool in_order(const Coding& a, const Coding& b) {
    return std::tie(a.span, a.id) < std::tie(b.span, b.id);
}

/// Rows of select_codings, source by source.
std::vector<Coding> read_codings(const Project& project, Statement& row) {
    std::vector<Coding> found;
    std::shared_ptr<const BlockStarts> starts;
    SourceId current;
    std::ptrdiff_t first_of_source = 0;
    const auto sort_source = [&] { std::sort(found.begin() + first_of_source, found.end(), in_order); };
    while (row.step()) {
        if (const SourceId source{row.integer(1)}; source != current) {
            sort_source();
            current = source;
            starts = project.starts().of(source);
            first_of_source = static_cast<std::ptrdiff_t>(found.size());
        }
        found.push_back(read_coding(row, *starts));
    }
    sort_source();
    return found;
}

}  // namespace

struct CodingWriter::State {
    explicit State(Change& of) : change(of), insert(of.database().prepare(insert_coding)) { look_again(); }

    void look_again() {
        codes = ids(change.database(), "SELECT id FROM code WHERE hidden = 0");
        coders = ids(change.database(), "SELECT id FROM coder");
    }
    [[nodiscard]] bool knows(const Coding& coding) const {
        return codes.contains(coding.code.value) && coders.contains(coding.coder.value);
    }

    Change& change;
    Statement insert;
    std::unordered_set<std::int64_t> codes, coders;
};

CodingWriter::CodingWriter(Change& change) : state_(std::make_unique<State>(change)) {}
CodingWriter::~CodingWriter() = default;

void CodingWriter::add(Coding& coding, const SourceLayout& layout) {
    Change& change = state_->change;
    // Codes and coders may have come since the last coding.
    if (!state_->knows(coding)) state_->look_again();
    refuse_unknown(coding, state_->codes.contains(coding.code.value),
                   state_->coders.contains(coding.coder.value));
    write_new(change, state_->insert, coding, layout);
}

void add_coding(Change& change, Coding& coding, const SourceLayout& layout) {
    refuse_unknown(change.database(), coding);
    Statement insert = change.database().prepare(insert_coding);
    write_new(change, insert, coding, layout);
}

void update_coding(Change& change, const Coding& coding, const SourceLayout& layout) {
    refuse_unknown(change.database(), coding);
    Statement update = change.database().prepare(
        "UPDATE coding SET source = ?, code = ?, coder = ?, begin_block = ?, begin_offset = ?, begin_word = "
        "?,"
        " end_block = ?, end_offset = ?, end_word = ?, polarity = ?, intensity = ?, condition = ?, memo = ?"
        " WHERE id = ?");
    bind_fields(update, coding, layout);
    update.bind(14, coding.id.value).run();
}

void remove_coding(Change& change, CodingId coding) {
    Statement remove = change.database().prepare("DELETE FROM coding WHERE id = ?");
    remove.bind(1, coding.value).run();
}

void hand_over(Change& change, CodingId from, CodingId to) {
    for (const char* sql : {
             "UPDATE memo SET coding = ?2 WHERE coding = ?1",
             "UPDATE link SET from_coding = ?2 WHERE from_coding = ?1",
             "UPDATE link SET to_coding = ?2 WHERE to_coding = ?1",
             "DELETE FROM link WHERE from_coding = ?2 AND to_coding = ?2 AND ?1 <> ?2",
         }) {
        change.database().prepare(sql).bind(1, from.value).bind(2, to.value).run();
    }
}

std::vector<Coding> codings(const Project& project, const CodingFilter& filter) {
    const Snapshot snapshot{project.database()};
    std::string where;
    if (filter.source) where += " AND coding.source = ?1";
    if (filter.code) where += " AND code = ?2";
    if (filter.coder) where += " AND coder = ?3";
    Statement row = project.database().prepare(std::string{select_codings} + where +
                                               " ORDER BY source.position, source.id");
    if (filter.source) row.bind(1, filter.source.value);
    if (filter.code) row.bind(2, filter.code.value);
    if (filter.coder) row.bind(3, filter.coder.value);

    return read_codings(project, row);
}

std::vector<Coding> codings(const Project& project, const SourceLayout& layout) {
    Statement row = project.database().prepare(std::string{select_codings} + " AND coding.source = ?1");
    row.bind(1, layout.source().value);
    std::vector<Coding> found;
    while (row.step()) found.push_back(read_coding(row, layout.blocks()));
    std::sort(found.begin(), found.end(), in_order);
    return found;
}

std::vector<Coding> codings(const Project& project, std::span<const CodingId> ids) {
    const Snapshot snapshot{project.database()};
    // A table of the ids: SQLite takes only so many parameters.
    std::string list = "[";
    for (const CodingId id : ids) list += (list.size() > 1 ? "," : "") + std::to_string(id.value);
    Statement row = project.database().prepare(std::string{select_codings} +
                                               " AND coding.id IN (SELECT value FROM json_each(?1))"
                                               " ORDER BY source.position, source.id");
    row.bind(1, list + "]");
    return read_codings(project, row);
}

std::optional<Coding> coding(const Project& project, CodingId id) {
    const std::array<CodingId, 1> one{id};
    auto found = codings(project, std::span<const CodingId>{one});
    if (found.empty()) return std::nullopt;
    return std::move(found.front());
}

std::vector<Coding> codings_at(const Project& project, const SourceLayout& layout, Span span) {
    const auto [begin, end] = layout.places(span);
    Statement row = project.database().prepare(std::string{select_codings} +
                                               " AND begin_block = ?1 AND begin_offset = ?2 AND end_block = "
                                               "?3 AND end_offset = ?4 ORDER BY coding.id");
    row.bind(1, begin.block.value).bind(2, begin.offset).bind(3, end.block.value).bind(4, end.offset);
    std::vector<Coding> found;
    while (row.step()) found.push_back(read_coding(row, layout.blocks()));
    return found;
}

std::unordered_map<CodeId, std::uint32_t> coding_counts(const Project& project) {
    const Database& database = project.database();
    const Snapshot snapshot{database};
    std::unordered_map<CodeId, std::uint32_t> counts;
    Statement all = database.prepare("SELECT code, count(*) FROM coding WHERE hidden = 0 GROUP BY code");
    while (all.step()) counts.emplace(CodeId{all.integer(0)}, static_cast<std::uint32_t>(all.integer(1)));
    // Few sources and codes are ever hidden; theirs are taken off again.
    Statement hidden = database.prepare(
        "SELECT code, count(*) FROM coding WHERE hidden = 0 AND source IN (SELECT id FROM source WHERE "
        "hidden = 1)"
        " GROUP BY code");
    while (hidden.step()) counts[{hidden.integer(0)}] -= static_cast<std::uint32_t>(hidden.integer(1));
    Statement codes = database.prepare("SELECT id FROM code WHERE hidden = 1");
    while (codes.step()) counts.erase({codes.integer(0)});
    std::erase_if(counts, [](const auto& count) { return count.second == 0; });
    return counts;
}

}  // namespace coding::store
