// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/store/integrity.hpp"

#include <algorithm>
#include <map>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <utility>

#include "libcoding/error.hpp"
#include "libcoding/store/changeset.hpp"
#include "libcoding/store/database.hpp"
#include "libcoding/store/derived.hpp"
#include "libcoding/store/history.hpp"
#include "libcoding/store/history_log.hpp"
#include "libcoding/store/schema.hpp"
#include "libcoding/store/text_columns.hpp"
#include "libcoding/store/watch.hpp"
#include "libcoding/store/word_index.hpp"

namespace coding::store {
namespace {

constexpr std::size_t most_faults = 1000;  // nobody reads more, and a damaged file may have any number

class Faults {
  public:
    void add(Message what, bool repairable = false) {
        if (faults_.size() < most_faults) faults_.push_back({std::move(what), repairable});
    }
    [[nodiscard]] bool none() const { return faults_.empty(); }
    [[nodiscard]] std::vector<Fault> all() && { return std::move(faults_); }

  private:
    std::vector<Fault> faults_;
};

void check_file(const Project& project, Faults& faults, Progress& progress) {
    const auto& database = project.database();
    const Watch watch{project, progress, Message{"Checking the file"}};
    auto rows = database.prepare("PRAGMA integrity_check(100)");
    while (rows.step()) {
        if (rows.view(0) != "ok") faults.add(Message{"SQLite finds the file damaged: {0}", rows.text(0)});
    }
    auto references = database.prepare("PRAGMA foreign_key_check");
    while (references.step()) {
        faults.add(Message{"A row of the table {0} refers to a row of the table {1} that is not there.",
                           references.text(0), references.text(2)});
    }
}

// What a comment says is no part of a table: it may be put better without a new version of the format.
std::string without_comments(std::string_view sql) {
    std::string rest;
    while (!sql.empty()) {
        const auto comment = std::min(sql.find("--"), sql.size());
        rest += sql.substr(0, comment);
        sql.remove_prefix(std::min(sql.find('\n', comment), sql.size()));
        while (!rest.empty() && rest.back() == ' ') rest.pop_back();
    }
    return rest;
}

std::map<std::string, std::string> objects_of(const Database& database) {
    std::map<std::string, std::string> objects;
    auto rows =
        database.prepare("SELECT name, ifnull(sql, '') FROM sqlite_master WHERE name NOT LIKE 'sqlite_%'");
    while (rows.step()) objects.emplace(rows.text(0), without_comments(rows.view(1)));
    return objects;
}

// Whether tables, views and triggers are as schemas/project.sql makes them.
bool check_schema(const Database& database, Faults& faults) {
    const Database fresh{":memory:", Database::Mode::create};
    fresh.execute(schema());
    const auto wanted = objects_of(fresh);
    auto found = objects_of(database);
    bool same = true;
    for (const auto& [name, sql] : wanted) {
        const auto at = found.find(name);
        const bool fits = at != found.end() && at->second == sql;
        if (!fits) faults.add(Message{"The project’s {0} is not as Focale makes it.", name});
        same = same && fits;
        if (at != found.end()) found.erase(at);
    }
    for (const auto& extra : found) {
        faults.add(Message{"The project holds {0}, which Focale did not make.", extra.first});
    }
    return same;
}

void check_blocks(const std::string& source, const std::vector<ReadBlock>& blocks, Faults& faults) {
    const auto same_number = [](const ReadBlock& a, const ReadBlock& b) { return a.position == b.position; };
    if (std::adjacent_find(blocks.begin(), blocks.end(), same_number) != blocks.end()) {
        faults.add(
            Message{"Two blocks of {0} have the same number, so that their order is not known.", source});
    }
    std::int64_t shown = 0;
    for (const auto& block : blocks) {
        ++shown;
        if (!block.has_text) {
            faults.add(Message{"Block {1} of {0} has no text.", source, shown});
        } else if (!block.text_sound) {
            faults.add(Message{"Block {1} of {0} holds text that is not UTF-8.", source, shown});
        } else if (!block.marks_inside) {
            faults.add(
                Message{"A label, time code or stage direction of block {1} of {0} lies outside its text.",
                        source, shown});
        } else {
            if (block.kept_characters != block.characters) {
                faults.add(Message{"The characters of block {1} of {0} are counted wrongly.", source, shown},
                           true);
            }
            if (!block.words_right()) {
                faults.add(Message{"The words of block {1} of {0} are counted wrongly.", source, shown},
                           true);
            }
        }
    }
}

void check_texts(const Database& database, Faults& faults, Progress& progress) {
    const Message what{"Checking the texts and their codings"};
    const auto total = static_cast<std::uint64_t>(database.integer("SELECT count(*) FROM source"));
    Segmenters segmenters;
    auto sources = database.prepare("SELECT id, name FROM source ORDER BY id");
    for (std::uint64_t done = 0; sources.step(); ++done) {
        advance(progress, done, total, what);
        const auto name = sources.text(1);
        const auto blocks = read_blocks(database, sources.integer(0), segmenters);
        check_blocks(name, blocks, faults);
        for (const auto& coding : read_codings(database, sources.integer(0), blocks)) {
            if (!coding.inside) {
                faults.add(Message{"A coding of {0} lies outside the text (id {1}).", name,
                                   std::to_string(coding.id)});
            } else if (!coding.words_right()) {
                faults.add(Message{"The words of a coding of {0} are counted wrongly (id {1}).", name,
                                   std::to_string(coding.id)},
                           true);
            }
        }
    }
}

void check_columns(const Project& project, Faults& faults, Progress& progress) {
    const Watch watch{project, progress, Message{"Checking what is written beside the texts"}};
    for (const auto& column : unsound_columns(project.database())) {
        faults.add(
            Message{"The column {1} of the table {0} holds what is not UTF-8 in {2, plural, one {# row} "
                    "other {# rows}}.",
                    column.table, column.column, column.rows});
    }
}

void check_codebook(const Database& database, Faults& faults) {
    std::unordered_map<std::int64_t, std::int64_t> parents;
    std::unordered_map<std::int64_t, std::string> names;
    auto rows = database.prepare("SELECT id, ifnull(parent, 0), name FROM code");
    while (rows.step()) {
        parents.emplace(rows.integer(0), rows.integer(1));
        names.emplace(rows.integer(0), rows.text(2));
    }
    std::unordered_set<std::int64_t> rooted;  // known to end at a root
    for (const auto& start : names) {
        std::unordered_set<std::int64_t> path;
        auto code = start.first;
        while (parents.contains(code) && !rooted.contains(code) && path.insert(code).second)
            code = parents.at(code);
        if (path.contains(code)) {
            if (code == start.first) faults.add(Message{"The code {0} lies below itself.", start.second});
        } else {
            rooted.merge(path);
        }
    }
}

void check_history(const Project& project, Faults& faults, Progress& progress) {
    const Message what{"Checking the history"};
    const auto& database = project.database();
    const auto total = static_cast<std::uint64_t>(database.integer("SELECT count(*) FROM history"));
    std::uint64_t done = 0;
    std::string last;
    each_entry(database, [&](const LogEntry& entry, const std::string& sha256) {
        advance(progress, done++, total, what);
        if (closing_hash(last, entry) != sha256) {
            faults.add(Message{"The history was altered at the entry {0}.", std::to_string(entry.id)});
        }
        last = sha256;
    });
}

void check_batches(const Project& project, Faults& faults) {
    std::unordered_map<std::int64_t, bool> undone;
    for (const auto& entry : history(project)) {
        if (entry.action == Action::bulk) undone.emplace(entry.id.value, entry.undone);
    }
    for (const auto table : batch_tables()) {
        auto rows = project.database().prepare("SELECT DISTINCT batch, hidden FROM " + std::string{table} +
                                               " WHERE batch IS NOT NULL");
        while (rows.step()) {
            const auto found = undone.find(rows.integer(0));
            if (found == undone.end()) {
                faults.add(
                    Message{"Rows of the table {0} belong to an import that the history does not know.",
                            std::string{table}});
            } else if (found->second != (rows.integer(1) != 0)) {
                faults.add(Message{"Rows of the table {0} are shown or hidden against the history.",
                                   std::string{table}});
            }
        }
    }
}

}  // namespace

std::vector<Fault> check(const Project& project, Progress& progress) {
    const auto& database = project.database();
    Faults faults;
    try {
        check_file(project, faults, progress);
        // In a damaged tree a page may come again and again; nothing is looked for behind that.
        if (!faults.none()) return std::move(faults).all();
        const bool known_tables = check_schema(database, faults);
        check_texts(database, faults, progress);
        check_columns(project, faults, progress);
        check_codebook(database, faults);
        check_history(project, faults, progress);
        check_batches(project, faults);
        if (known_tables && !index_fits(database, progress)) {
            faults.add(Message{"The full-text index does not fit the texts."}, true);
        }
    } catch (const Error& error) {
        // A file too damaged to be read on: that is a finding, unless it is the user who stops.
        if (error.kind() != ErrorKind::storage && error.kind() != ErrorKind::input) throw;
        faults.add(error.message());
    }
    return std::move(faults).all();
}

}  // namespace coding::store
