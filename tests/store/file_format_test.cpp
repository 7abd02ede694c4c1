// SPDX-License-Identifier: GPL-3.0-or-later
// docs/FILE-FORMAT.md: what it says can be done with SQL alone is done here with SQL alone.
#include <fstream>
#include <iterator>
#include <vector>

#include <catch2/catch.hpp>
#include <sqlite3.h>

#include "temporary_project.hpp"

using namespace coding;
using namespace coding::store;

namespace {

using Rows = std::vector<std::vector<std::string>>;

// A connection as any program has it: nothing of Focale's own in it.
Rows rows_of(const std::filesystem::path& path, const std::string& sql) {
    sqlite3* connection = nullptr;
    REQUIRE(sqlite3_open_v2(path.c_str(), &connection, SQLITE_OPEN_READONLY, nullptr) == SQLITE_OK);
    sqlite3_stmt* statement = nullptr;
    INFO(sql);
    REQUIRE(sqlite3_prepare_v2(connection, sql.c_str(), -1, &statement, nullptr) == SQLITE_OK);
    Rows rows;
    while (sqlite3_step(statement) == SQLITE_ROW) {
        rows.emplace_back();
        for (int column = 0; column < sqlite3_column_count(statement); ++column) {
            const auto* text = sqlite3_column_text(statement, column);
            rows.back().emplace_back(text ? reinterpret_cast<const char*>(text) : "");
        }
    }
    CHECK(sqlite3_finalize(statement) == SQLITE_OK);
    sqlite3_close(connection);
    return rows;
}

std::vector<std::string> queries_of_the_page() {
    std::ifstream file{std::string{FOCALE_SOURCE_DIR} + "/docs/FILE-FORMAT.md"};
    const std::string page{std::istreambuf_iterator<char>{file}, {}};
    const std::string begin = "```sql\n";
    std::vector<std::string> queries;
    for (auto at = page.find(begin); at != std::string::npos; at = page.find(begin, at)) {
        at += begin.size();
        queries.push_back(page.substr(at, page.find("```", at) - at));
    }
    return queries;
}

}  // namespace

TEST_CASE("the queries of the page on the file format give what they promise") {
    const TemporaryFolder folder;
    {
        auto project = new_project(folder);
        auto change = project.change("Ada", Message{"Added {0}", "fg1"});
        const auto study = add_small_study(change);
        change.database().execute(
            "INSERT INTO participant (id, name) VALUES (7, 'Zoé');"
            "UPDATE block SET speaker = 7; UPDATE code SET name = 'price'");
        change.database()
            .prepare("INSERT INTO code (id, parent, name, position) VALUES (8, ?, 'fuel', 0)")
            .bind(1, study.code)
            .run();
        add_small_coding(change, study);
        change.database().execute("UPDATE coding SET code = 8");
        change.database().execute(
            "INSERT INTO memo (id, kind, title, text, coder, created_ms, changed_ms, about, code)"
            " SELECT 1, 'rule', 'Price', 'What is paid', id, 0, 0, 'code', 8 FROM coder;"
            "INSERT INTO link (id, kind, from_code, to_code, coder)"
            " SELECT 1, 'answers', 8, code.parent, coder.id FROM coder, code WHERE code.id = 8");
        change.commit();
        // An import taken back is as good as absent.
        auto import = project.bulk_change("Ada", Message{"Imported"});
        add_small_coding(import, study);
        import.commit();
        project.database().execute("UPDATE coding SET hidden = 1 WHERE batch IS NOT NULL");
    }
    const auto queries = queries_of_the_page();
    REQUIRE(queries.size() == 8);
    const auto result = [&](std::size_t number) {
        return rows_of(folder / "study.focale", queries.at(number));
    };
    CHECK(result(0) == Rows{{"fg1", "fuel", "Ada fg1", "9", "34", "barrier", "prix, toujours.\nAna : oui"}});
    CHECK(result(1) == Rows{{"1"}});
    CHECK(result(2) == Rows{{"fg1", "0", "1"}});
    CHECK(result(3) == Rows{{"Zoé", "2", "6"}});
    CHECK(result(4) == Rows{{"rule", "Price", "What is paid", "fuel"}});
    CHECK(result(5) == Rows{{"fuel", "price"}});
    CHECK(result(6) == Rows{{"Zoé : le prix, toujours.\nAna : oui mais non\n"}});
    REQUIRE(result(7).size() == 3);
    CHECK(result(7).at(1).at(3) == "Added {0}");
    CHECK(result(7).at(1).at(4) == "[\"fg1\"]");
}
