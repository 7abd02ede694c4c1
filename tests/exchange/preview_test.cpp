// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/exchange/preview.hpp"

#include <algorithm>
#include <fstream>

#include <catch2/catch.hpp>

#include "libcoding/exchange/import.hpp"
#include "libcoding/store/people.hpp"
#include "libcoding/store/sources.hpp"

#include "import_desk.hpp"

using namespace coding;
using namespace coding::exchange;
using tests::ImportDesk;
using tests::short_talk;
namespace fs = std::filesystem;

TEST_CASE("a preview names people as the import would, and changes nothing") {
    ImportDesk desk;
    desk.import({desk.file("people.csv", "participant;age\nHélène;40\n")});
    const auto before = desk.project().state().sha256;
    const auto files =
        desk.preview({desk.file("A.txt", short_talk), desk.file("t.csv", "participant;age\nP1;40\n")});
    CHECK(desk.project().state().sha256 == before);

    REQUIRE(files.size() == 2);
    const auto& transcript = files[0];
    CHECK_FALSE(transcript.fault);
    CHECK(transcript.name == "A");
    CHECK(transcript.kind == SourceKind::focus_group);
    CHECK(transcript.turns == 6);
    CHECK(transcript.opening.size() == 6);
    REQUIRE(transcript.speakers.size() == 3);
    CHECK(transcript.speakers[0].participant == "P1 (A)");
    CHECK_FALSE(transcript.speakers[0].known);
    CHECK(transcript.speakers[2].participant == "Hélène");
    CHECK(transcript.speakers[2].known);
    CHECK(files[1].table == TableKind::participants);
    CHECK(files[1].rows == 1);

    desk.import({desk.file("A.txt", short_talk)});
    CHECK(desk.names() == std::vector<std::string>{"Hélène", "P1 (A)", "P2 (A)"});
}

TEST_CASE("a preview notes the fault of a file and looks at the others") {
    ImportDesk desk;
    desk.import({desk.file("A.txt", short_talk)});
    const auto files =
        desk.preview({desk.file("broken.docx", "PK\x03\x04 no archive"), desk.file("A.txt", short_talk),
                      desk.file("B.txt", short_talk + "P1 : B.\n")});
    REQUIRE(files.size() == 3);
    REQUIRE(files[0].fault);
    CHECK(files[0].fault->where().file.ends_with("broken.docx"));
    REQUIRE(files[1].fault);
    CHECK(files[1].fault->kind() == ErrorKind::conflict);
    CHECK_FALSE(files[2].fault);
}

TEST_CASE("who speakers are is taken from what was said of them") {
    ImportDesk desk;
    const auto a = desk.file("A.txt", short_talk), b = desk.file("B.txt", short_talk + "P1 : B.\n");
    ImportOptions options;
    options.speakers = {{{}, "P1", "Gaël", {}}, {b, "P2", "Gaëlle", {}}, {a, "Hélène", {}, Role::moderator}};
    options.files = {{b, SourceKind::interview, {"campus"}}};
    const auto report = desk.import({a, b}, options);
    CHECK(desk.names() == std::vector<std::string>{"Gaël", "Gaëlle", "Hélène", "P2 (A)"});
    CHECK(store::find_participant(desk.project(), "Hélène")->role == Role::moderator);
    CHECK(report.files[0].source->kind == SourceKind::focus_group);
    CHECK(report.files[1].source->kind == SourceKind::interview);
    const auto groups = store::groups(desk.project());
    REQUIRE(groups.size() == 1);
    CHECK(store::members(desk.project(), groups[0].id) == std::vector{report.files[1].source->id});

    const auto blocks = store::blocks(desk.project(), report.files[1].source->id);
    CHECK(blocks[0].speaker == store::find_participant(desk.project(), "Gaël")->id);
    CHECK(blocks[1].speaker == store::find_participant(desk.project(), "Gaëlle")->id);
}
