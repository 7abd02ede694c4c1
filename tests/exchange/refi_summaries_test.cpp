// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <memory>
#include <random>

#include <catch2/catch.hpp>

#include "libcoding/exchange/refi/note_lines.hpp"
#include "libcoding/exchange/refi/summaries_note.hpp"
#include "libcoding/store/history.hpp"

#include "foreign_desk.hpp"
#include "refi_study.hpp"

using namespace coding;
using namespace coding::exchange::refi;

TEST_CASE("fields of a note's lines come back as they were") {
    std::string note;
    add_note_line(note, {"a\tb", "", "c\nd\r\\n", "é"});
    CHECK(note == "a\\tb\t\tc\\nd\\r\\\\n\té\n");
    add_note_line(note, {"next"});
    std::string_view rest{note};
    CHECK(next_note_line(rest) == std::vector<std::string>{"a\tb", "", "c\nd\r\\n", "é"});
    CHECK(next_note_line(rest) == std::vector<std::string>{"next"});
    CHECK(rest.empty());
    rest = "cut\\";
    CHECK(next_note_line(rest) == std::vector<std::string>{"cut\\"});
}

TEST_CASE("a note of summaries that comes to where something else is known adds, and writes over nothing") {
    std::mt19937 random{2};
    RefiDesk desk;
    fill_at_random(desk.project, random);
    const auto out = desk.export_to();
    auto change = desk.project.change("Ève", Message{"Test"});
    auto summary = store::summaries(desk.project)[0];
    summary.text = "autre chose";
    store::update_summary(change, summary);
    store::remove_summary(change, store::summaries(desk.project)[1].id);
    auto query = store::saved_queries(desk.project)[0];
    const auto before = query;
    query.text = "autre";
    store::update_query(change, query);
    store::set_dossier_definition(change, "{}");
    store::forget_figures(change, "mars");
    store::keep_figures(change, {"mars", "[]"});
    change.commit();

    const auto report = desk.import(out);
    CHECK(report.summaries == 1);
    CHECK(report.queries == 1);
    CHECK(coding::tests::tells(report.left_out, "had another one already"));
    CHECK(report.dossiers == 0);
    CHECK(coding::tests::tells(report.left_out, "another definition of its dossier"));
    CHECK(store::dossier_definition(desk.project) == "{}");
    CHECK(report.figures == 1);
    const auto figures = store::kept_figures(desk.project);
    REQUIRE(figures.size() == 3);
    CHECK(figures[1].figures == "[]");
    CHECK(figures[2].name == "mars (2)");
    CHECK(figures[2].figures == R"({"figures": []})");
    CHECK(store::summaries(desk.project)[0].text == "autre chose");
    CHECK(store::summaries(desk.project).size() == 5);
    const auto queries = store::saved_queries(desk.project);
    REQUIRE(queries.size() == 3);
    CHECK(std::any_of(queries.begin(), queries.end(), [&](const SavedQuery& one) {
        return one.name == before.name + " (2)" && one.text == before.text;
    }));
    CHECK(store::memos(desk.project).size() == 7);  // the note is none of them

    // Once more: all of that is there, and nothing is done.
    CHECK(desk.import(out).queries == 0);

    store::undo(desk.project, "Ève");
    CHECK(store::summaries(desk.project).size() == 4);
    CHECK(store::saved_queries(desk.project).size() == 2);
}

TEST_CASE("summaries of what another program took away are told, and a note that is none brings nothing") {
    const auto note = [](const std::string& text) {
        return "<Notes><Note guid=\"" + std::string{summaries_note_guid} + "\"><PlainTextContent>" + text +
               "</PlainTextContent></Note></Notes>";
    };
    const std::string code = "00000000-0000-0000-0000-0000000000c1";
    const auto line = [&](const std::string& of, const std::string& kind, const std::string& guid) {
        return "summary\t" + of + "\tcost\t" + kind + "\t" + guid +
               "\t?\t\t00000000-0000-0000-0000-0000000000a1\t2026-01-02T03:04:05Z\tdear\n";
    };
    const auto import = [&](const std::string& text) {
        auto desk = std::make_unique<RefiDesk>();
        const auto report = desk->import(
            {{"project.qde", qde("Other", text_source({}), note(text))}, {"sources/T.txt", "alpha beta\n"}});
        return std::pair{std::move(desk), report};
    };
    const std::string mark = "— Focale — 1\n";
    const auto [desk, report] =
        import(mark + line(code, "source", numbered_guid(1)) +
               line(numbered_guid(9), "source", numbered_guid(1)) + line(code, "group", numbered_guid(1)) +
               line(code, "participants with", numbered_guid(7)) + line(code, "?", {}) +
               "summary\nquery\nlink\nquery\tname\ndossier\ndossier\t{\ndossier\t[1]\nfigures\tMay\t{}"
               "\nfigures\tMay\t2\nfigures\t\t{}\nattribute\n"
               "attribute\tname\tsomebody\n");
    CHECK(report.summaries == 1);
    CHECK(report.queries == 0);
    CHECK(report.dossiers + report.figures == 0);
    CHECK(!store::dossier_definition(desk->project));
    CHECK(store::attributes(desk->project).empty());
    CHECK(report.memos == 0);
    CHECK(coding::tests::tells(report.left_out, "whose code or case"));
    const auto there = store::summaries(desk->project);
    REQUIRE(there.size() == 1);
    CHECK(there[0].text == "dear");
    CHECK(there[0].changed_ms == 1'767'323'045'000);
    CHECK(store::coders(desk->project)[0].name == "Ann");

    CHECK(import(line(code, "source", numbered_guid(1))).second.summaries == 0);  // without the mark
}

TEST_CASE("what is spoken in a text is known in a project of another language too") {
    RefiDesk desk;
    std::mt19937 random{4};
    fill_at_random(desk.project, random);
    const store::TemporaryFolder folder;
    auto other = store::Project::create(folder / "study.focale",
                                        {.guid = {}, .name = "Study", .language = "br", .description = {}},
                                        "Ada", store::Backups::none);
    SilentProgress progress;
    const std::vector<std::filesystem::path> paths{desk.export_to()};
    import_files(other, paths, {}, "Ada", progress);
    std::vector<std::string> languages;
    for (const auto& source : store::sources(other)) languages.push_back(source.language);
    CHECK(languages == std::vector<std::string>{"fr", "fr", ""});
}
