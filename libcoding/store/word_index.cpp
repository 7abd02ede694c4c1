// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/store/word_index.hpp"

#include <string>

#include "libcoding/error.hpp"
#include "libcoding/store/schema.hpp"

namespace coding::store {
namespace {

constexpr std::uint64_t rows_between_reports = 1024;

// A view of an index as (word, block) rows in order; on a connection, for as long as it lives.
class Instances {
  public:
    explicit Instances(const Database& database) : database_(database) {
        database.execute(
            "CREATE VIRTUAL TABLE temp.indexed_word USING fts5vocab ('main', 'block_search', 'instance')");
    }
    Instances(const Instances&) = delete;
    Instances& operator=(const Instances&) = delete;
    ~Instances() {
        try {
            database_.execute("DROP TABLE temp.indexed_word");
        } catch (const Error&) {  // it goes with the connection
        }
    }
    [[nodiscard]] Statement rows() const { return database_.prepare("SELECT term, doc FROM indexed_word"); }

  private:
    const Database& database_;
};

void index_texts(const Database& database, const Database& into, Progress& progress) {
    const Message what{"Checking the full-text index"};
    const auto total = static_cast<std::uint64_t>(database.integer("SELECT count(*) FROM block_text"));
    into.execute("BEGIN");
    auto insert = into.prepare("INSERT INTO block_search (rowid, folded) VALUES (?, focale_fold(?))");
    auto texts = database.prepare("SELECT block, text FROM block_text ORDER BY block");
    for (std::uint64_t done = 0; texts.step(); ++done) {
        if (done % rows_between_reports == 0) advance(progress, done, total, what);
        insert.bind(1, texts.integer(0)).bind(2, texts.view(1)).run();
    }
    into.execute("COMMIT");
}

bool same_rows(Statement one, Statement other) {
    while (one.step()) {
        if (!other.step() || one.view(0) != other.view(0) || one.integer(1) != other.integer(1)) return false;
    }
    return !other.step();
}

}  // namespace

bool index_fits(const Database& database, Progress& progress) {
    const Database again{"", Database::Mode::create};  // SQLite's name for a temporary file
    again.execute(schema());
    index_texts(database, again, progress);
    try {
        const Instances kept{database};
        const Instances made{again};
        return same_rows(kept.rows(), made.rows());
    } catch (const Error& error) {
        if (error.kind() == ErrorKind::storage) return false;  // too damaged to be read
        throw;
    }
}

void rebuild_index(const Database& database) {
    database.execute(
        "INSERT INTO block_search (block_search) VALUES ('delete-all');"
        "INSERT INTO block_search (rowid, folded) SELECT block, focale_fold(text) FROM block_text");
}

}  // namespace coding::store
