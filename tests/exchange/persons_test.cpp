// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/exchange/persons.hpp"

#include <catch2/catch.hpp>

#include "libcoding/error.hpp"
#include "libcoding/exchange/refi/project_export.hpp"
#include "libcoding/exchange/table_kind.hpp"
#include "libcoding/store/history.hpp"

#include "import_desk.hpp"

using namespace coding;
using namespace coding::exchange;
using tests::ImportDesk;

namespace {

const std::string she_says_nothing = "Hélène : bonjour\nYann : oui\nHélène : et ?\nYann : non\n";
const std::string she_leads =
    "Animation : Hélène\n\nHélène : on commence\nLéa : oui\nHélène : et ?\nLéa : non\n";
const std::string she_watches =
    "Observation : Hélène\n\nHélène : je note\nZoé : oui\nHélène : bien\nZoé : non\n";

Role role_in(ImportDesk& desk, const std::string& name) {
    const auto person = store::find_participant(desk.project(), name);
    REQUIRE(person);
    return person->role;
}

Role told_in(const ImportedFile& file, const std::string& name) {
    const auto speaker = std::find_if(file.speakers.begin(), file.speakers.end(),
                                      [&](const auto& one) { return one.name == name; });
    REQUIRE(speaker != file.speakers.end());
    return speaker->role;
}

std::vector<std::string> patterns(const ImportedFile& file) {
    std::vector<std::string> found;
    for (const auto& note : file.notes) found.push_back(note.pattern());
    return found;
}

}  // namespace

TEST_CASE("labels that are codes are told from names") {
    for (const auto* label : {"P1", "P 12", "F3", "H-2", "MD", "M", "Anim", "ANIM", "Participant 2",
                              "Enquêtrice ?", "Enquêté", "SPEAKER_00", "Speaker 1", "Intervenante 3", "12"}) {
        INFO(label);
        CHECK(is_code_label(label));
    }
    for (const auto* label :
         {"Hélène", "MARIE-LAURE", "Zoé", "Jean-Pierre D.", "Ana B", "Léa", "Mme Petit"}) {
        INFO(label);
        CHECK_FALSE(is_code_label(label));
    }
}

TEST_CASE("a code is qualified by its source, and shown without it there") {
    CHECK(qualified_label("P1", "FG2") == "P1 (FG2)");
    CHECK(label_in("P1 (FG2)", "FG2") == "P1");
    CHECK(label_in("P1 (FG2)", "FG1") == "P1 (FG2)");
    CHECK(label_in("Hélène", "FG2") == "Hélène");
    CHECK(plain_label(" Enquêtrice ? ") == "Enquêtrice");
}

TEST_CASE("tables are told by their heading row") {
    const auto kind = [](std::string_view text) { return table_kind(text); };
    CHECK(kind("participant;structure\nAna;x\n") == TableKind::participants);
    CHECK(kind("Nom,Âge\nAna,3\n") == TableKind::participants);
    CHECK(kind("source;participant;from;to\n") == TableKind::presence);
    CHECK(kind("source,participant\nA,Ana\n") == TableKind::presence);
    CHECK(kind("source;participant;age\n") == TableKind::participants);
    CHECK(kind("question;text;code\n") == TableKind::guide);
    CHECK(kind("path;kind\n") == TableKind::codebook);
    CHECK(kind("name;parent\n") == TableKind::codebook);
    CHECK(kind("{\"codes\": []}") == TableKind::codebook);
    CHECK(kind("source;quote;code\n") == TableKind::codings);
    CHECK(kind("source,begin,end,code,path,coder,speaker,text\n") == TableKind::codings);
    CHECK_FALSE(kind("debut;locuteur;texte\n0;Ana;Oui\n"));
    CHECK_FALSE(kind("Ana : oui, non, peut-être\nZoé : si\n"));
    CHECK_FALSE(kind("{\"segments\": [], \"text\": \"codes\"}"));
    CHECK_FALSE(kind(""));
}

TEST_CASE("a role that is said is given, and never taken away by a file that says none") {
    for (const auto held : {Role::participant, Role::observer, Role::moderator}) {
        CHECK(role_after(held, Role::participant) == held);
        CHECK(role_after(held, held) == held);
        CHECK(role_after(held, Role::moderator) == Role::moderator);
    }
    CHECK(role_after(Role::participant, Role::observer) == Role::observer);
    CHECK(role_after(Role::moderator, Role::observer) == Role::moderator);
}

TEST_CASE("roles are the same in whatever order files come, at once or one after another") {
    std::vector<std::pair<std::string, std::string>> texts{
        {"A.txt", she_says_nothing}, {"B.txt", she_leads}, {"C.txt", she_watches}};
    do {
        for (const bool at_once : {true, false}) {
            ImportDesk desk;
            std::vector<std::filesystem::path> paths;
            for (const auto& [name, text] : texts) paths.push_back(desk.file(name, text));
            if (at_once) {
                for (const auto& file : desk.import(paths).files)
                    CHECK(told_in(file, "Hélène") == Role::moderator);
            } else {
                for (const auto& path : paths) desk.import({path});
            }
            CHECK(role_in(desk, "Hélène") == Role::moderator);
            for (const auto* name : {"Yann", "Léa", "Zoé"}) CHECK(role_in(desk, name) == Role::participant);
        }
    } while (std::next_permutation(texts.begin(), texts.end()));
}

TEST_CASE("who was a participant and is said to lead becomes a moderator in the act that undo takes back") {
    ImportDesk desk;
    desk.import({desk.file("E.txt", she_says_nothing)});
    const auto acts = store::history(desk.project()).size();
    const auto report = desk.import({desk.file("G.txt", she_leads)});
    CHECK(store::history(desk.project()).size() == acts + 1);
    CHECK(patterns(report.files.at(0)) == std::vector<std::string>{"“{0}” is a moderator from now on."});
    CHECK(role_in(desk, "Hélène") == Role::moderator);

    store::undo(desk.project(), "Maud");
    CHECK(role_in(desk, "Hélène") == Role::participant);
    CHECK(desk.names() == std::vector<std::string>{"Hélène", "Yann"});
    store::redo(desk.project(), "Maud");
    CHECK(role_in(desk, "Hélène") == Role::moderator);

    // The next file says nothing of her: the report tells what the project holds.
    const auto next = desk.import({desk.file("H.txt", she_says_nothing + "Yann : encore\n")});
    CHECK(told_in(next.files.at(0), "Hélène") == Role::moderator);
    CHECK(next.files.at(0).notes.empty());
    const auto seen = desk.preview({desk.file("I.txt", she_says_nothing + "Yann : fini\n")});
    CHECK(seen.at(0).speakers.at(0).read.role == Role::moderator);
}

TEST_CASE("a role said beside the file is given to who is there, and a dry run gives none") {
    ImportDesk desk;
    desk.import({desk.file("E.txt", she_says_nothing)});
    const auto path = desk.file("F.txt", she_says_nothing + "Yann : encore\n");
    ImportOptions options;
    options.speakers = {{path, "Yann", {}, Role::observer}};
    options.moderators = {"helene"};
    options.dry_run = true;
    CHECK(desk.import({path}, options).files.at(0).notes.size() == 2);
    CHECK(role_in(desk, "Yann") == Role::participant);
    options.dry_run = false;
    const auto report = desk.import({path}, options);
    CHECK(role_in(desk, "Yann") == Role::observer);
    CHECK(role_in(desk, "Hélène") == Role::moderator);
    CHECK(told_in(report.files.at(0), "Yann") == Role::observer);
}

TEST_CASE("a role that a person said stays, whatever transcripts show later") {
    ImportDesk desk;
    desk.import({desk.file("E.txt", she_says_nothing)});
    const auto is_said = [&](const std::string& name) {
        return store::find_participant(desk.project(), name)->role_said;
    };
    CHECK_FALSE(is_said("Hélène"));
    SECTION("by a table, after which no transcript makes a moderator of her, nor an observer") {
        desk.import({desk.file("people.csv", "participant;role\nHélène;participant\nYann;\n")});
        CHECK(is_said("Hélène"));
        CHECK_FALSE(is_said("Yann"));
        const auto seen = desk.preview({desk.file("B.txt", she_leads)});
        CHECK(seen.at(0).speakers.at(0).read.role == Role::participant);
        const auto report = desk.import({desk.file("B.txt", she_leads), desk.file("C.txt", she_watches)});
        CHECK(role_in(desk, "Hélène") == Role::participant);
        CHECK(report.files.at(0).notes.empty());
        // What a person says anew holds.
        ImportOptions options;
        options.moderators = {"Hélène"};
        desk.import({desk.file("G.txt", she_says_nothing + "Yann : fin\n")}, options);
        CHECK(role_in(desk, "Hélène") == Role::moderator);
        store::undo(desk.project(), "Maud");
        store::undo(desk.project(), "Maud");
        CHECK(is_said("Hélène"));
        store::undo(desk.project(), "Maud");
        CHECK_FALSE(is_said("Hélène"));
        store::redo(desk.project(), "Maud");
        CHECK(is_said("Hélène"));
    }
    SECTION("by the import itself, of somebody who is new, in a bulk change that undo hides") {
        ImportOptions options;
        const auto path = desk.file("L.txt", "Ana : bonjour\nLéa : oui\nAna : et ?\nLéa : non\n");
        options.speakers = {{path, "Ana", {}, Role::participant}};
        desk.import({path}, options);
        CHECK(is_said("Ana"));
        CHECK_FALSE(is_said("Léa"));
        store::undo(desk.project(), "Maud");
        store::redo(desk.project(), "Maud");
        CHECK(is_said("Ana"));
        desk.import({desk.file("M.txt", "Animation : Ana\n\nAna : re\nLéa : oui\nAna : et ?\nLéa : non\n")});
        CHECK(role_in(desk, "Ana") == Role::participant);
    }
}

TEST_CASE("a moderator who speaks in none of the files is refused, with who does") {
    ImportDesk desk;
    const auto before = desk.project().state().sha256;
    const auto one = desk.file("E.txt", she_says_nothing);
    const auto other = desk.file("L.txt", "Ana : bonjour\nLéa : oui\nAna : et ?\nLéa : non\n");
    ImportOptions options;
    options.moderators = {"Hélène Martin", "Yvan"};
    try {
        desk.import({one, other}, options);
        FAIL("taken");
    } catch (const Error& error) {
        CHECK(error.kind() == ErrorKind::not_found);
        CHECK(std::get<std::string>(error.message().arguments().at(0)) == "Yvan");
        CHECK(std::get<std::string>(error.hint().arguments().at(0)) == "Hélène, Yann, Ana, Léa");
    }
    CHECK(desk.project().state().sha256 == before);
    options.moderators.pop_back();  // the other leads one of the two, by the first of her names
    desk.import({one, other}, options);
    CHECK(role_in(desk, "Hélène") == Role::moderator);
    CHECK(role_in(desk, "Ana") == Role::participant);
    CHECK_THROWS_AS(desk.import({desk.file("people.csv", "participant;age\nAna;3\n")}, options), Error);
}

TEST_CASE("who leads the talk is said of a project that comes back, too") {
    ImportDesk desk;
    desk.import({desk.file("E.txt", she_says_nothing)});
    const auto path = desk.folder() / "out.qdpx";
    SilentProgress progress;
    refi::export_project(desk.project(), path, progress);
    ImportDesk other;
    ImportOptions options;
    options.moderators = {"Zorglub"};
    CHECK_THROWS_AS(other.import({path}, options), Error);
    CHECK(other.names().empty());
    options.moderators = {"hélène"};
    other.import({path}, options);
    CHECK(role_in(other, "Hélène") == Role::moderator);
    CHECK(role_in(other, "Yann") == Role::participant);
}

TEST_CASE("that a person said a role goes out with the project and comes back") {
    ImportDesk desk;
    desk.import({desk.file("E.txt", she_says_nothing)});
    desk.import({desk.file("people.csv", "participant;role\nHélène;participant\n")});
    const auto path = desk.folder() / "out.qdpx";
    SilentProgress progress;
    refi::export_project(desk.project(), path, progress);
    ImportDesk other;
    other.import({path});
    CHECK(store::find_participant(other.project(), "Hélène")->role_said);
    CHECK_FALSE(store::find_participant(other.project(), "Yann")->role_said);
    other.import({other.file("B.txt", she_leads)});
    CHECK(role_in(other, "Hélène") == Role::participant);
}

TEST_CASE("a table of presence tells whom it alone knows") {
    ImportDesk desk;
    desk.import({desk.file("E.txt", she_says_nothing)});
    const auto known = desk.import({desk.file("presence.csv", "source;participant\nE;yann\n")});
    CHECK(known.files.at(0).kind == "presence");
    CHECK(known.files.at(0).notes.empty());
    const auto report =
        desk.import({desk.file("late.csv", "source;participant;from\nE;Zorglub;\nE;Yann;\nE;Ida;\n")});
    REQUIRE(report.files.at(0).notes.size() == 1);
    const auto& note = report.files.at(0).notes.front();
    CHECK(std::get<std::string>(note.arguments().at(1)) == "Zorglub, Ida");
    CHECK(role_in(desk, "Ida") == Role::participant);
}
