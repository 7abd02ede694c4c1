// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/store/history.hpp"

#include <random>

#include <catch2/catch.hpp>

#include "libcoding/error.hpp"

#include "temporary_project.hpp"

using namespace coding;
using namespace coding::store;

namespace {

std::int64_t blocks_found(const Project& project, std::string_view words) {
    auto rows = project.database().prepare("SELECT count(*) FROM block_search WHERE block_search MATCH ?");
    rows.bind(1, words);
    return rows.step() ? rows.integer(0) : -1;
}

// What anybody sees: rows that are hidden are as good as absent.
std::string seen(const Project& project) {
    const auto& database = project.database();
    return std::to_string(database.integer("SELECT count(*) FROM source WHERE hidden = 0")) + " sources, " +
           std::to_string(database.integer("SELECT count(*) FROM code WHERE hidden = 0")) + " codes, " +
           std::to_string(database.integer("SELECT count(*) FROM coding WHERE hidden = 0")) + " codings";
}

}  // namespace

TEST_CASE("undo takes back a change and redo brings it back, with the full-text index in step") {
    const TemporaryFolder folder;
    auto project = new_project(folder);
    const auto empty = contents(project.database());
    auto change = project.change("Ada", Message{"Added {0}", "fg1"});
    const auto study = add_small_study(change);
    add_small_coding(change, study);
    change.commit();
    const auto full = contents(project.database());
    CHECK(blocks_found(project, "toujours") == 1);

    const auto undone = undo(project, "Bea");
    CHECK(undone.what == Message{"Added {0}", "fg1"});
    CHECK(undone.undone);
    CHECK(contents(project.database()) == empty);
    CHECK(blocks_found(project, "toujours") == 0);

    CHECK_FALSE(redo(project, "Ada").undone);
    CHECK(contents(project.database()) == full);
    CHECK(blocks_found(project, "toujours") == 1);
}

TEST_CASE("undo and redo of a removal bring back and remove what hung on it") {
    const TemporaryFolder folder;
    auto project = new_project(folder);
    auto change = project.change("Ada", Message{"Added"});
    const auto study = add_small_study(change);
    add_small_coding(change, study);
    change.database()
        .prepare("INSERT INTO guide_question (id, label, code, position) VALUES (?, 'Q1', ?, 0)")
        .bind(1, change.mint())
        .bind(2, study.code)
        .run();
    change.database().execute("UPDATE block SET question = (SELECT id FROM guide_question)");
    change.commit();
    const auto full = contents(project.database());

    // Removes codings by cascade, and sets guide_question.code to NULL.
    auto code = project.change("Ada", Message{"Removed a code"});
    code.database().prepare("DELETE FROM code WHERE id = ?").bind(1, study.code).run();
    code.commit();
    const auto without_code = contents(project.database());
    auto question = project.change("Ada", Message{"Removed a question"});
    question.database().execute("DELETE FROM guide_question");
    question.commit();
    const auto without_question = contents(project.database());
    auto source = project.change("Ada", Message{"Removed a source"});
    source.database().prepare("DELETE FROM source WHERE id = ?").bind(1, study.source).run();
    source.commit();
    const auto without_source = contents(project.database());

    for (int round = 0; round < 2; ++round) {
        undo(project, "Ada");
        CHECK(contents(project.database()) == without_question);
        CHECK(blocks_found(project, "oui") == 1);
        undo(project, "Ada");
        CHECK(contents(project.database()) == without_code);
        undo(project, "Ada");
        CHECK(contents(project.database()) == full);
        redo(project, "Ada");
        CHECK(contents(project.database()) == without_code);
        redo(project, "Ada");
        CHECK(contents(project.database()) == without_question);
        redo(project, "Ada");
        CHECK(contents(project.database()) == without_source);
        CHECK(blocks_found(project, "oui") == 0);
    }
}

TEST_CASE("undo hides a bulk import and takes back what it recorded, redo shows it again") {
    const TemporaryFolder folder;
    auto project = new_project(folder);
    const auto before = seen(project);
    auto import = project.bulk_change("Ada", Message{"Imported"});
    const auto study = add_small_study(import);
    add_small_coding(import, study);
    import.digest("the text of fg1");
    const auto batch = import.batch();
    CHECK(import.commit().value == batch);
    const auto full = contents(project.database());
    CHECK(seen(project) == "1 sources, 1 codes, 1 codings");
    CHECK(project.database().integer("SELECT length(digest) FROM history ORDER BY id DESC LIMIT 1") == 64);

    for (int round = 0; round < 2; ++round) {
        undo(project, "Ada");
        CHECK(seen(project) == before);
        redo(project, "Ada");
        CHECK(contents(project.database()) == full);
    }
    // A name hidden is free.
    undo(project, "Ada");
    auto again = project.bulk_change("Ada", Message{"Imported"});
    again.database()
        .prepare("INSERT INTO source (id, name, kind, position, batch) VALUES (?, 'fg1', 'interview', 0, ?)")
        .bind(1, again.mint())
        .bind(2, again.batch())
        .run();
    CHECK(again.commit());
    CHECK_FALSE(redoable(project));
}

TEST_CASE("a change inside what a bulk import brought is undone before the import") {
    const TemporaryFolder folder;
    auto project = new_project(folder);
    auto import = project.bulk_change("Ada", Message{"Imported"});
    const auto study = add_small_study(import);
    add_small_coding(import, study);
    import.commit();
    const auto full = contents(project.database());
    auto removal = project.change("Ada", Message{"Removed"});
    removal.database().prepare("DELETE FROM source WHERE id = ?").bind(1, study.source).run();
    removal.commit();
    undo(project, "Ada");
    CHECK(contents(project.database()) == full);
    undo(project, "Ada");
    CHECK(project.database().integer("SELECT count(*) FROM coding WHERE hidden = 0") == 0);
    redo(project, "Ada");
    CHECK(contents(project.database()) == full);
}

TEST_CASE("undoing what a hidden import leans on loses nothing of the import") {
    const TemporaryFolder folder;
    auto project = new_project(folder);
    auto change = project.change("Ada", Message{"Added"});
    const auto study = add_small_study(change);
    change.database().execute("INSERT INTO participant (id, name) VALUES (7, 'Zoé')");
    change.commit();
    auto import = project.bulk_change("Ada", Message{"Imported"});
    add_small_coding(import, study);
    const auto source = import.mint();
    import.database()
        .prepare("INSERT INTO source (id, name, kind, position, batch) VALUES (?, 'fg2', 'interview', 1, ?)")
        .bind(1, source)
        .bind(2, import.batch())
        .run();
    import.database()
        .prepare(
            "INSERT INTO block (id, source, position, kind, speaker, characters, words) "
            "VALUES (?, ?, 0, 'turn', 7, 1, 0)")
        .bind(1, import.mint())
        .bind(2, source)
        .run();
    import.commit();
    const auto full = contents(project.database());
    for (int round = 0; round < 2; ++round) {
        undo(project, "Ada");
        undo(project, "Ada");
        CHECK(project.database().integer("SELECT count(*) FROM coding") == 0);
        redo(project, "Ada");
        redo(project, "Ada");
        CHECK(contents(project.database()) == full);
    }
}

TEST_CASE("what can be undone and redone follows from the log, also after closing") {
    const TemporaryFolder folder;
    const auto path = folder / "study.focale";
    { const auto project = new_project(folder); }
    const auto add = [&](const std::string& name) {
        auto project = Project::open(path, Access::write, Backups::none);
        auto change = project.change("Ada", Message{"Added {0}", name});
        add_small_study(change, name);
        change.commit();
    };
    const auto opened = [&] { return Project::open(path, Access::write, Backups::none); };
    const auto undo_argument = [&] {
        const auto entry = undoable(opened());
        return entry ? std::get<std::string>(entry->what.arguments().at(0)) : "none";
    };
    const auto redo_argument = [&] {
        const auto entry = redoable(opened());
        return entry ? std::get<std::string>(entry->what.arguments().at(0)) : "none";
    };
    const auto do_undo = [&] {
        auto project = opened();
        undo(project, "Ada");
    };
    const auto do_redo = [&] {
        auto project = opened();
        redo(project, "Ada");
    };

    CHECK(undo_argument() == "none");  // the making of the project stays
    CHECK_THROWS_AS(do_undo(), Error);
    CHECK_THROWS_AS(do_redo(), Error);
    for (const auto* name : {"a", "b", "c"}) add(name);
    CHECK(undo_argument() == "c");
    do_undo();
    do_undo();
    CHECK(undo_argument() == "a");
    CHECK(redo_argument() == "b");
    do_redo();
    CHECK(undo_argument() == "b");
    CHECK(redo_argument() == "c");
    do_undo();
    CHECK(redo_argument() == "b");
    add("d");  // after a new act, what was undone stays undone
    CHECK(redo_argument() == "none");
    CHECK_THROWS_AS(do_redo(), Error);
    do_undo();
    CHECK(undo_argument() == "a");
    CHECK(redo_argument() == "d");

    const auto entries = history(opened());
    CHECK(entries.size() == 10);
    CHECK(entries.front().action == Action::undo);
    CHECK(entries.front().target == entries.at(1).id);
    CHECK(entries.at(1).undone);
    CHECK(history(opened(), 2).size() == 2);
}

TEST_CASE("any walk of changes, undos and redos ends where the same acts alone would end") {
    const TemporaryFolder folder;
    auto project = new_project(folder);
    std::mt19937 random{20261124};
    std::vector<std::string> states{contents(project.database())};  // after each act not undone
    std::vector<std::string> ahead;                                 // what redo would reach
    for (int step = 0; step < 150; ++step) {
        const auto choice = random() % 5;
        if (choice < 2) {
            auto change = project.change("Ada", Message{"Step {0}", step});
            const auto study = add_small_study(change, std::to_string(step));
            add_small_coding(change, study);
            if (choice == 1) {
                change.database().execute(
                    "UPDATE source SET date = date || 'x'; DELETE FROM source WHERE id = "
                    "(SELECT min(id) FROM source)");
            }
            change.commit();
            states.push_back(contents(project.database()));
            ahead.clear();
        } else if (choice < 4 && states.size() > 1) {
            undo(project, "Ada");
            ahead.push_back(states.back());
            states.pop_back();
        } else if (!ahead.empty()) {
            redo(project, "Ada");
            states.push_back(ahead.back());
            ahead.pop_back();
        }
        REQUIRE(contents(project.database()) == states.back());
    }
    CHECK(project.database().text("SELECT group_concat(sql, '') FROM sqlite_master") != "");
}

TEST_CASE("the state's hash depends on everything that was done") {
    const auto state_after = [](const std::string& coder, std::int64_t amount) {
        const TemporaryFolder folder;
        auto project = new_project(folder);
        auto change = project.change(coder, Message{"Added {0} of {1}", amount, 0.5});
        add_small_study(change);
        change.commit();
        const auto entry = history(project, 1).at(0);
        CHECK(entry.what == Message{"Added {0} of {1}", amount, 0.5});
        CHECK(entry.sha256 == project.state().sha256);
        return entry.sha256;
    };
    CHECK(state_after("Ada", 1) != state_after("Ada", 1));  // other ids, other times
    CHECK(state_after("Ada", 1).find_first_not_of("0123456789abcdef") == std::string::npos);
}
