// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/store/text_search.hpp"

#include <catch2/catch.hpp>

#include "libcoding/error.hpp"
#include "libcoding/store/blocks.hpp"
#include "libcoding/store/fts_tokens.hpp"
#include "libcoding/store/history.hpp"

#include "tests/support/study.hpp"

using namespace coding;
using namespace coding::tests;

namespace {

std::vector<std::string> found(const Study& study, const std::vector<std::string>& words,
                               const store::SearchedSources& within = {}) {
    std::vector<std::string> texts;
    store::blocks_with_words(study.project, words, within, [&](const store::SearchedBlock& block) {
        texts.emplace_back(block.text);
        return true;
    });
    return texts;
}

struct Two : Study {
    SourceId first, second;
    Two() {
        auto act = change();
        first = add(act, "B", {paragraph("L’EAU chaude"), paragraph("froide"), paragraph("eau froide")}).id;
        second = add(act, "A", {paragraph("Élévation"), paragraph("eau")}).id;
        act.commit();
    }
};

}  // namespace

TEST_CASE("blocks are found by folded words, in order of source and position") {
    const Two study;
    CHECK(found(study, {"eau"}) == std::vector<std::string>{"L’EAU chaude\n", "eau froide\n", "eau\n"});
    CHECK(found(study, {"eau", "froide"}) == std::vector<std::string>{"eau froide\n"});
    CHECK(found(study, {"l'eau"}) == std::vector<std::string>{"L’EAU chaude\n"});
    CHECK(found(study, {"elev*"}) == std::vector<std::string>{"Élévation\n"});
    CHECK(found(study, {"elev"}).empty());
    CHECK(found(study, {"l'ea*"}) == std::vector<std::string>{"L’EAU chaude\n"});
}

TEST_CASE("signs of the index's own language are nothing but signs") {
    const Two study;
    CHECK(found(study, {"eau\" OR \"froide"}) == std::vector<std::string>{});
    CHECK(found(study, {"NOT"}).empty());
    CHECK(found(study, {"…"}).size() == 5);  // no letter to look for: every block
}

TEST_CASE("a search keeps to the sources asked for, and ends when told") {
    const Two study;
    CHECK(found(study, {"eau"}, std::set{study.second}) == std::vector<std::string>{"eau\n"});
    CHECK(found(study, {"eau"}, std::set<SourceId>{}).empty());
    int seen = 0;
    store::all_blocks(study.project, {}, [&](const store::SearchedBlock&) { return ++seen < 4; });
    CHECK(seen == 4);
}

TEST_CASE("a test of texts that fails ends the search with its own error, and the next one goes on") {
    const Two study;
    const auto never = [](const store::SearchedBlock&) { return true; };
    const auto fails = [](std::string_view text) -> bool {
        if (text.starts_with("eau")) throw Error{ErrorKind::usage, Message{"Enough."}};
        return false;
    };
    try {
        store::blocks_with_text(study.project, fails, {}, never);
        FAIL("nothing was thrown");
    } catch (const Error& error) {
        CHECK(error.kind() == ErrorKind::usage);
    }
    // A search inside of another's visit, too.
    std::vector<std::string> visited;
    const auto cold = [](std::string_view text) { return text.find("froide") != std::string_view::npos; };
    store::blocks_with_text(study.project, cold, {}, [&](const store::SearchedBlock& block) {
        store::all_blocks(study.project, {}, never);
        visited.emplace_back(block.text);
        return true;
    });
    CHECK(visited == std::vector<std::string>{"froide\n", "eau froide\n"});
}

TEST_CASE("a visited block tells where it lies and who speaks") {
    Study study;
    auto change = study.change();
    const Participant claire = store::participant_named(change, "CLAIRE", Role::participant);
    std::vector<Block> blocks{paragraph("Œuf"), turn(claire, "eau")};
    blocks[1].begin = Milliseconds{7};
    const Source source = Study::add(change, "A", blocks);
    change.commit();
    std::vector<Span> spans;
    store::all_blocks(study.project, {}, [&](const store::SearchedBlock& block) {
        CHECK(block.source == source.id);
        spans.push_back(block.span);
        CHECK(bool(block.speaker) == (spans.size() == 2));
        CHECK(block.begin.has_value() == (spans.size() == 2));
        return true;
    });
    CHECK(spans == std::vector<Span>{{0, 4}, {4, 17}});
}

TEST_CASE("the index follows what is removed, and hidden sources are never visited") {
    Two study;
    auto removal = study.change();
    store::remove_source(removal, study.first);
    removal.commit();
    CHECK(found(study, {"eau"}) == std::vector<std::string>{"eau\n"});
    auto bulk = study.bulk();
    Study::add(bulk, "C", {paragraph("eau vive")});
    bulk.commit();
    CHECK(found(study, {"vive"}).size() == 1);
    store::undo(study.project, "Léa");
    CHECK(found(study, {"vive"}).empty());
    CHECK(found(study, {"eau"}).size() == 1);
}

TEST_CASE("a query is split as the index splits the text") {
    const Study study;
    const auto tokens = [&](std::string_view text) {
        return store::fts_tokens(study.project.database(), text);
    };
    CHECK(tokens("l'eau") == std::vector<std::string>{"l", "eau"});
    CHECK(tokens("aujourd'hui") == std::vector<std::string>{"aujourd", "hui"});
    CHECK(tokens("porte-monnaie_2") == std::vector<std::string>{"porte", "monnaie", "2"});
    CHECK(tokens("…").empty());
}

TEST_CASE("blocks that were put in later, or taken out, are visited as the source now reads") {
    Two study;
    auto change = study.change();
    const auto first = store::blocks(study.project, study.first);
    auto late = paragraph("eau tiède");
    store::insert_block(change, study.first, first[1].id, late);
    change.commit();
    CHECK(found(study, {"eau"}) ==
          std::vector<std::string>{"L’EAU chaude\n", "eau tiède\n", "eau froide\n", "eau\n"});
    auto removal = study.change();
    store::remove_block(removal, store::blocks(study.project, study.second).front().id);
    removal.commit();
    std::vector<Span> spans;
    store::blocks_with_text(
        study.project, [](std::string_view text) { return text.find("eau") != text.npos; }, {},
        [&](const store::SearchedBlock& block) {
            spans.push_back(block.span);
            return true;
        });
    CHECK(spans == std::vector<Span>{{20, 30}, {30, 41}, {0, 4}});
}

TEST_CASE("blocks whose ids do not follow their order in the source are still visited in order") {
    Study study;
    auto change = study.change();
    const Source source =
        Study::add(change, "A", {paragraph("un eau"), paragraph("deux"), paragraph("trois eau")});
    Study::add(change, "B", {paragraph("eau")});
    auto& database = change.database();
    // the first block becomes the last, and the last the first
    database.execute("UPDATE block SET position = position + 10 WHERE source = " +
                     std::to_string(source.id.value));
    database.execute("UPDATE block SET position = 12 - position WHERE source = " +
                     std::to_string(source.id.value));
    change.commit();
    CHECK(found(study, {"eau"}) == std::vector<std::string>{"trois eau\n", "un eau\n", "eau\n"});
    std::vector<Span> spans;
    store::all_blocks(study.project, {}, [&](const store::SearchedBlock& block) {
        spans.push_back(block.span);
        return true;
    });
    CHECK(spans == std::vector<Span>{{0, 10}, {10, 15}, {15, 22}, {0, 4}});
}
