// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/store/codings.hpp"

#include <algorithm>
#include <array>
#include <cstring>
#include <tuple>
#include <unordered_set>

#include "libcoding/error.hpp"
#include "libcoding/store/database.hpp"
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

}  // namespace

struct CodingWriter::State {
    explicit State(Change& of)
        : change(of),
          insert(of.database().prepare(
              "INSERT INTO coding (source, code, coder, begin_block, begin_offset, begin_word, end_block,"
              " end_offset, end_word, polarity, intensity, condition, memo, id, batch)"
              " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")),
          codes(ids(of.database(), "SELECT id FROM code WHERE hidden = 0")),
          coders(ids(of.database(), "SELECT id FROM coder")) {}

    Change& change;
    Statement insert;
    std::unordered_set<std::int64_t> codes, coders;
};

CodingWriter::CodingWriter(Change& change) : state_(std::make_unique<State>(change)) {}
CodingWriter::~CodingWriter() = default;

void CodingWriter::add(Coding& coding, const SourceLayout& layout) {
    Change& change = state_->change;
    refuse_unknown(coding, state_->codes.contains(coding.code.value),
                   state_->coders.contains(coding.coder.value));
    bind_fields(state_->insert, coding, layout);
    coding.id = {change.mint()};
    coding.source = layout.source();
    state_->insert.bind(14, coding.id.value);
    state_->insert.bind_optional(15, change.batch() ? std::optional{change.batch()} : std::nullopt);
    state_->insert.run();
    if (change.batch()) digest_coding(change, coding);
}

void add_coding(Change& change, Coding& coding, const SourceLayout& layout) {
    CodingWriter{change}.add(coding, layout);
}

void update_coding(Change& change, const Coding& coding, const SourceLayout& layout) {
    refuse_unknown(coding,
                   ids(change.database(), "SELECT id FROM code WHERE hidden = 0").contains(coding.code.value),
                   ids(change.database(), "SELECT id FROM coder").contains(coding.coder.value));
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

std::vector<Coding> codings(const Project& project, const CodingFilter& filter) {
    const Snapshot snapshot{project.database()};
    std::string where;
    if (filter.source) where += " AND coding.source = ?1";
    if (filter.code) where += " AND code = ?2";
    if (filter.coder) where += " AND coder = ?3";
    Statement row = project.database().prepare(
        "SELECT coding.id, coding.source, code, coder, begin_block, begin_offset, end_block, end_offset, "
        "polarity,"
        " intensity, condition, memo FROM coding JOIN source ON source.id = coding.source AND source.hidden "
        "= 0"
        " JOIN code ON code.id = coding.code AND code.hidden = 0 WHERE coding.hidden = 0" +
        where + " ORDER BY source.position, source.id");
    if (filter.source) row.bind(1, filter.source.value);
    if (filter.code) row.bind(2, filter.code.value);
    if (filter.coder) row.bind(3, filter.coder.value);

    std::vector<Coding> found;
    std::optional<BlockStarts> starts;
    SourceId current;
    std::ptrdiff_t first_of_source = 0;
    const auto sort_source = [&] {
        std::sort(found.begin() + first_of_source, found.end(), [](const Coding& a, const Coding& b) {
            return std::tie(a.span, a.id) < std::tie(b.span, b.id);
        });
    };
    while (row.step()) {
        if (const SourceId source{row.integer(1)}; source != current) {
            sort_source();
            current = source;
            starts.emplace(project.database(), source);
            first_of_source = static_cast<std::ptrdiff_t>(found.size());
        }
        found.push_back(read_coding(row, *starts));
    }
    sort_source();
    return found;
}

}  // namespace coding::store
