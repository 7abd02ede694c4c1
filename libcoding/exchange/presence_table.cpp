// SPDX-License-Identifier: GPL-3.0-or-later
#include <chrono>

#include "libcoding/exchange/participants_table.hpp"
#include "libcoding/exchange/table_columns.hpp"
#include "libcoding/store/named.hpp"
#include "libcoding/text/clock_time.hpp"

namespace coding::exchange {
namespace {

std::optional<Milliseconds> time_of(const std::string& word) {
    if (word.empty()) return std::nullopt;
    if (const auto time = text::clock_time(word)) return time;
    throw Error{ErrorKind::input, Message{"“{0}” is no time in a session.", word},
                Message{"Write it as H:MM:SS, for instance 0:31:00."}};
}

}  // namespace

std::uint64_t import_presence(store::Change& change, const store::Project& project,
                              const containers::Table& table, std::vector<Message>& notes) {
    const TableColumns columns{table};
    const auto name = columns.participant ? columns.participant : columns.name;
    needed(columns.source, "source");
    needed(name, "participant");
    Persons persons{change, project};
    store::SourcesByName sources{project};
    for_each_row(table, [&](const containers::Table::Row& row) {
        const auto label = cell(row, name);
        if (label.empty()) throw Error{ErrorKind::input, Message{"The row names no participant."}};
        const auto& source = sources.named(cell(row, columns.source));
        Presence presence;
        presence.source = source.id;
        presence.participant = persons.named(label, source.name, {}).id;
        presence.from = time_of(cell(row, columns.from));
        presence.to = time_of(cell(row, columns.to));
        if (presence.from && presence.to && *presence.to < *presence.from) {
            throw Error{ErrorKind::input, Message{"“{0}” leaves before arriving.", label}};
        }
        store::set_presence(change, presence);
    });
    if (const auto& made = persons.made(); !made.empty()) {
        std::string names;
        for (const auto& person : made) names += (names.empty() ? "" : ", ") + person;
        notes.push_back(Message{
            "{0, plural, one {New participant} other {New participants}}, known from nowhere else: {1}. "
            "Check the spelling against the transcripts.",
            made.size(), names});
    }
    return table.rows.size();
}

}  // namespace coding::exchange
