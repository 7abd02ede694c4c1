// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/store/sources.hpp"

#include <catch2/catch.hpp>

#include "libcoding/error.hpp"
#include "libcoding/store/counting_by_steps.hpp"
#include "libcoding/store/database.hpp"
#include "libcoding/store/history.hpp"
#include "libcoding/store/word_starts.hpp"

#include "tests/support/study.hpp"

using namespace coding;
using namespace coding::tests;

TEST_CASE("a source comes back as it was added, block by block") {
    Study study;
    auto change = study.change();
    const Participant claire = store::participant_named(change, "CLAIRE", Role::participant);
    const GuideQuestion question = store::question_labelled(change, "Q1");
    std::vector<Block> blocks{turn(claire, "Le prix, (rires) c’est \U0001F600 l’eau."), paragraph("Fin.")};
    blocks[0].marks = {{MarkKind::label, {0, 9}}, {MarkKind::stage, {18, 25}}};
    blocks[0].begin = Milliseconds{1500};
    blocks[0].end = Milliseconds{2500};
    blocks[0].question = question.id;
    Source source;
    source.name = "FG1";
    source.kind = SourceKind::focus_group;
    source.date = "2026-03-12";
    source.metadata = {{"Date", "12 mars"}, {"Lieu", "Flers"}};
    text::Segmenter segmenter{"fr"};
    store::add_source(change, source, blocks, segmenter);
    // What rests while blocks are written is held again.
    CHECK_THROWS_AS(study.project.database().execute("UPDATE block SET kind = 'song'"), Error);
    change.commit();

    const std::vector<Source> sources = store::sources(study.project);
    REQUIRE(sources.size() == 1);
    CHECK(sources[0].id == source.id);
    CHECK(sources[0].name == "FG1");
    CHECK(sources[0].kind == SourceKind::focus_group);
    CHECK(sources[0].date == "2026-03-12");
    CHECK(sources[0].metadata == source.metadata);

    const std::vector<Block> found = store::blocks(study.project, source.id);
    REQUIRE(found.size() == 2);
    CHECK(found[0].id == blocks[0].id);
    CHECK(found[0].text == blocks[0].text);
    CHECK(found[0].speaker == claire.id);
    CHECK(found[0].speech_begin == 9);
    CHECK(found[0].begin == Milliseconds{1500});
    CHECK(found[0].end == Milliseconds{2500});
    CHECK(found[0].question == question.id);
    CHECK(found[0].marks == std::vector<Mark>{{MarkKind::stage, {18, 25}}});
    CHECK_FALSE(found[1].speaker);
    CHECK(found[1].kind == BlockKind::paragraph);
    CHECK(store::source_text(study.project, source.id) == blocks[0].text + blocks[1].text);
}

TEST_CASE("words of speech leave out the label, marks, headings and the heading block") {
    Study study;
    auto change = study.change();
    const Participant claire = store::participant_named(change, "CLAIRE", Role::participant);
    std::vector<Block> blocks{turn(claire, "Le prix (rires) monte."), paragraph("Deux mots."),
                              paragraph("Date : mai"), paragraph("Question un")};
    blocks[0].marks = {{MarkKind::stage, {17, 24}}};
    blocks[2].kind = BlockKind::metadata;
    blocks[3].kind = BlockKind::heading;
    Source source;
    source.name = "FG1";
    text::Segmenter segmenter{"fr"};
    store::add_source(change, source, blocks, segmenter);
    change.commit();

    const std::vector<Block> found = store::blocks(study.project, source.id);
    CHECK(found[0].words == 3);  // Le, prix, monte
    CHECK(found[1].words == 2);
    CHECK(found[2].words == 0);
    CHECK(found[3].words == 0);
    CHECK(found[0].characters == 32);
    auto row = study.project.database().prepare("SELECT word_starts FROM block_text WHERE block = ?");
    row.bind(1, found[0].id.value);
    REQUIRE(row.step());
    CHECK(store::unpacked(row.blob(0)) == std::vector<std::uint32_t>{9, 12, 25});
}

TEST_CASE("sources are found by name, exactly first and then as search folds them") {
    Study study;
    auto change = study.change();
    Study::add(change, "Été", {paragraph("a")});
    Study::add(change, "ete", {paragraph("b")});
    Study::add(change, "Hiver", {paragraph("c")});
    change.commit();
    CHECK(store::find_source(study.project, "ete")->name == "ete");
    CHECK(store::find_source(study.project, "HIVER")->name == "Hiver");
    CHECK_FALSE(store::find_source(study.project, "automne"));
    try {
        store::find_source(study.project, "ETE");
        FAIL("two sources fit");
    } catch (const Error& error) {
        CHECK(error.kind() == ErrorKind::conflict);
        CHECK(std::string{error.what()}.find("Été, ete") != std::string::npos);
    }
}

TEST_CASE("a name of a source is taken once, and an empty one is refused") {
    Study study;
    auto change = study.change();
    Study::add(change, "FG1", {paragraph("a")});
    CHECK_THROWS_AS(Study::add(change, "FG1", {paragraph("b")}), Error);
    CHECK_THROWS_AS(Study::add(change, "", {paragraph("b")}), Error);
}

TEST_CASE("the summary of a source counts its blocks, turns, words, characters, codings and groups") {
    Study study;
    auto change = study.change();
    const Participant claire = store::participant_named(change, "CLAIRE", Role::participant);
    const Source source = Study::add(change, "FG1", {turn(claire, "Le prix monte."), paragraph("Fin.")});
    Study::add(change, "vide", {});
    store::add_to_group(change, store::group_named(change, "Flers").id, source.id);
    change.commit();

    const auto summaries = store::source_summaries(study.project);
    REQUIRE(summaries.size() == 2);
    CHECK(summaries[0].blocks == 2);
    CHECK(summaries[0].turns == 1);
    CHECK(summaries[0].words == 4);
    CHECK(summaries[0].characters == 29);
    CHECK(summaries[0].groups == std::vector<std::string>{"Flers"});
    CHECK(summaries[1].blocks == 0);

    store::SourceCounting counting{store::uncounted_summaries(study.project)};
    const auto& one_by_one = counting.sources();
    REQUIRE(one_by_one.size() == 2);
    CHECK(one_by_one[0].words == 0);
    CHECK(one_by_one[0].groups == summaries[0].groups);
    CHECK(counting.step(study.project));
    CHECK_FALSE(counting.step(study.project));
    CHECK(one_by_one[0].blocks == 2);
    CHECK(one_by_one[0].turns == 1);
    CHECK(one_by_one[0].words == 4);
    CHECK(one_by_one[0].characters == 29);
    CHECK(one_by_one[1].blocks == 0);
}

TEST_CASE("a long source is counted in several steps, as in one") {
    Study study;
    auto change = study.change();
    Study::add(change, "Long", std::vector<Block>(9000, paragraph("Deux mots.")));
    Study::add(change, "FG1", {paragraph("Un.")});
    change.commit();
    store::SourceCounting counting{store::uncounted_summaries(study.project)};
    for (int round = 0; round < 2; ++round) {  // counting again begins with nothing
        int steps = 1;
        while (counting.step(study.project)) ++steps;
        CHECK(steps == 4);
        CHECK(counting.sources()[0].blocks == 9000);
        CHECK(counting.sources()[0].words == 18000);
        CHECK(counting.sources()[0].characters == 99000);
        CHECK(counting.sources()[1].words == 1);
        counting.begin_again();
    }
}

TEST_CASE("a removed source takes all that hangs on it along, and undo brings all back") {
    Study study;
    auto change = study.change();
    const Participant claire = store::participant_named(change, "CLAIRE", Role::participant);
    const Source source = Study::add(change, "FG1", {turn(claire, "Le prix monte.")});
    change.commit();
    auto removal = study.change();
    store::remove_source(removal, source.id);
    removal.commit();
    CHECK(store::sources(study.project).empty());
    CHECK(study.project.database().integer("SELECT count(*) FROM block_text") == 0);
    store::undo(study.project, "Léa");
    CHECK(store::source_text(study.project, source.id) == "CLAIRE : Le prix monte.\n");
}

TEST_CASE("sources of a bulk import that was undone are absent, and their names free") {
    Study study;
    auto bulk = study.bulk();
    Study::add(bulk, "FG1", {paragraph("a")});
    bulk.commit();
    REQUIRE(store::sources(study.project).size() == 1);
    store::undo(study.project, "Léa");
    CHECK(store::sources(study.project).empty());
    CHECK_FALSE(store::find_source(study.project, "FG1"));
    auto again = study.bulk();
    CHECK_NOTHROW(Study::add(again, "FG1", {paragraph("a")}));
}
