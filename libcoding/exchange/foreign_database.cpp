// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/exchange/foreign_database.hpp"

#include <algorithm>
#include <array>
#include <fstream>
#include <span>

#include "libcoding/error.hpp"
#include "libcoding/text/encoding.hpp"
#include "libcoding/text/utf8.hpp"

namespace coding::exchange {
namespace {

namespace fs = std::filesystem;

constexpr std::uintmax_t largest_database = std::uintmax_t{4} << 30;

std::string in_lower_case(std::string_view name) {
    std::string lower{name};
    std::transform(lower.begin(), lower.end(), lower.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    return lower;
}

Error damaged() {
    return Error{
        ErrorKind::input, Message{"The database is damaged and cannot be read."},
        Message{"Open it in the program that made it and save a copy there, or take its last backup."}};
}

/// SQLite's own words speak of a Focale project.
template <class Work>
void guarded(const Work& work) {
    try {
        work();
    } catch (const Error& error) {
        if (error.kind() == ErrorKind::storage || error.kind() == ErrorKind::conflict) throw damaged();
        throw;
    }
}

void require_readable(const fs::path& path) {
    std::error_code fault;
    if (!fs::is_regular_file(path, fault)) {
        throw Error{ErrorKind::not_found, Message{"There is no such file."},
                    Message{"See that its name is spelt right and that you are in the right folder."}};
    }
    if (fs::file_size(path, fault) > largest_database) {
        throw Error{ErrorKind::input, Message{"The database is larger than 4 GB."},
                    Message{"Leave pictures and recordings out of it, or divide the project."}};
    }
    for (const auto* suffix : {"-wal", "-journal"}) {
        auto unfinished = path;
        unfinished += suffix;
        const auto size = fs::file_size(unfinished, fault);
        if (!fault && size > 0) {
            throw Error{ErrorKind::busy,
                        Message{"Another program has the project open, or did not finish writing to it."},
                        Message{"Open the project there, close it, then try again."}};
        }
    }
}

store::Database opened(const fs::path& path) {
    require_readable(path);
    try {
        store::Database database{path, store::Database::Mode::read_unchanging};
        // Whoever wrote the schema is unknown.
        database.execute("PRAGMA trusted_schema = OFF; PRAGMA query_only = ON");
        return database;
    } catch (const Error&) {
        throw damaged();
    }
}

std::string quoted(const std::string& name) {
    return '"' + name + '"';
}

}  // namespace

std::string ForeignRow::text(int column) const {
    const auto bytes = statement_.view(column);
    if (!text::first_invalid_utf8(bytes)) return std::string{bytes};
    return text::decode(std::as_bytes(std::span{bytes.data(), bytes.size()})).utf8;
}

ForeignDatabase::ForeignDatabase(const fs::path& path) : database_(opened(path)) {
    guarded([&] { look_at_tables(); });
}

void ForeignDatabase::look_at_tables() {
    // Virtual tables and views have no root page.
    auto table = database_.prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND rootpage > 0");
    auto column = database_.prepare("SELECT name FROM pragma_table_info(?)");
    while (table.step()) {
        auto& columns = columns_[in_lower_case(table.view(0))];
        column.bind(1, table.view(0));
        while (column.step()) columns.insert(in_lower_case(column.view(0)));
    }
}

bool ForeignDatabase::has(std::string_view table) const {
    return columns_.contains(in_lower_case(table));
}

std::uint64_t ForeignDatabase::count(std::string_view table) const {
    std::uint64_t rows = 0;
    if (!has(table)) return rows;
    guarded([&] {
        rows = static_cast<std::uint64_t>(
            database_.integer("SELECT count(*) FROM " + quoted(in_lower_case(table)) + " NOT INDEXED"));
    });
    return rows;
}

std::string ForeignDatabase::query(std::string_view table,
                                   std::initializer_list<std::string_view> columns) const {
    const auto name = in_lower_case(table);
    const auto& there = columns_.at(name);
    std::string list;
    for (const auto wanted : columns) {
        const auto column = in_lower_case(wanted);
        list += (list.empty() ? "" : ", ") + (there.contains(column) ? quoted(column) : "NULL");
    }
    return "SELECT " + list + " FROM " + quoted(name) + " NOT INDEXED";
}

void ForeignDatabase::each(std::string_view table, std::initializer_list<std::string_view> columns,
                           const std::function<void(const ForeignRow&)>& visit) const {
    if (!has(table)) return;
    guarded([&] {
        auto statement = database_.prepare(query(table, columns));
        const ForeignRow row{statement};
        while (statement.step()) visit(row);
    });
}

bool is_sqlite_file(const fs::path& path) {
    constexpr std::string_view magic{"SQLite format 3\0", 16};
    std::array<char, magic.size()> start{};
    std::ifstream file{path, std::ios::binary};
    file.read(start.data(), static_cast<std::streamsize>(start.size()));
    return file && std::string_view{start.data(), start.size()} == magic;
}

}  // namespace coding::exchange
