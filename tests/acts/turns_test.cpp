// SPDX-License-Identifier: GPL-3.0-or-later
#include <array>
#include <map>

#include "libcoding/acts/edits.hpp"
#include "libcoding/acts/links.hpp"
#include "libcoding/error.hpp"
#include "libcoding/store/database.hpp"
#include "libcoding/store/links.hpp"

#include "acting.hpp"

using namespace coding;
using namespace coding::tests;

TEST_CASE("a turn is split in two, the second said by another") {
    Acting study;
    const auto over = study.coded(study.fg1, study.price, "monte, le bus");
    const auto behind = study.coded(study.fg1, study.place, "le lieu");
    const auto position = study.place_of(study.fg1, "le bus").begin;
    study.check_act("Split a turn of FG1", "Prise de parole coupée en deux dans FG1",
                    [&] { acts::split_block(study.project, "Léa", study.fg1, position, study.paul.id); });
    const auto blocks = store::blocks(study.project, study.fg1);
    REQUIRE(blocks.size() == 4);
    CHECK(blocks[0].text == "CLAIRE : Le prix monte, \n");
    CHECK(blocks[1].text == "le bus manque.\n");
    CHECK(blocks[1].speaker == study.paul.id);
    CHECK(blocks[1].speech_begin == 0);
    CHECK(blocks[1].words == 3);
    CHECK(blocks[2].text == "PAUL : Le marché aide.\n");
    CHECK(study.quote(*store::coding(study.project, over.id)) == "monte, \nle bus");
    CHECK(study.quote(*store::coding(study.project, behind.id)) == "le lieu");
    CHECK_THROWS_AS(acts::split_block(study.project, "Léa", study.fg1, 0), Error);
    CHECK_THROWS_AS(acts::split_block(study.project, "Léa", study.fg1, 5000), Error);
}

TEST_CASE("turns are split and joined without a word to the other turns") {
    Acting study;
    const auto numbers = [&] {
        std::map<BlockId, std::int64_t> found;
        auto rows = study.project.database().prepare("SELECT id, position FROM block");
        while (rows.step()) found.emplace(BlockId{rows.integer(0)}, rows.integer(1));
        return found;
    };
    const auto before = numbers();
    acts::split_block(study.project, "Léa", study.fg1, study.place_of(study.fg1, "monte").begin);
    const auto split = store::blocks(study.project, study.fg1);
    acts::split_block(study.project, "Léa", study.fg1, study.place_of(study.fg1, "bus").begin);
    const std::array two{split[2].id, split[3].id};
    acts::join_blocks(study.project, "Léa", study.fg1, two);
    const auto after = numbers();
    CHECK(after.size() == before.size() + 1);
    for (const auto& [block, number] : before) CHECK((block == two[1] || after.at(block) == number));
    CHECK(
        store::source_text(study.project, study.fg1) ==
        "CLAIRE : Le prix \nmonte, le \nbus manque.\nPAUL : Le marché aide.\nCLAIRE : Oui, le lieu aussi.\n");
    for (int act = 0; act < 3; ++act) store::undo(study.project, "Léa");
    CHECK(numbers() == before);
}

TEST_CASE("turns that follow one another are joined, label and all") {
    Acting study;
    const auto over = study.coded(study.fg1, study.price, "manque.\nPAUL : Le");
    const auto blocks = store::blocks(study.project, study.fg1);
    acts::link_turns(study.project, "Léa", LinkKind::agrees, blocks[2].id, blocks[1].id);
    const auto words = blocks[0].words + blocks[1].words;
    const std::array both{blocks[0].id, blocks[1].id};
    study.check_act("Joined 2 turns of FG1", "2 prises de parole jointes dans FG1",
                    [&] { acts::join_blocks(study.project, "Léa", study.fg1, both); });
    const auto now = store::blocks(study.project, study.fg1);
    REQUIRE(now.size() == 2);
    CHECK(now[0].id == blocks[0].id);
    CHECK(now[0].text == blocks[0].text + blocks[1].text);
    CHECK(now[0].words == words);  // the label of the second is no speech
    CHECK(study.quote(*store::coding(study.project, over.id)) == "manque.\nPAUL : Le");
    CHECK(std::get<BlockLink>(store::links(study.project).front().ends) ==
          BlockLink{blocks[2].id, blocks[0].id});

    const auto rest = store::blocks(study.project, study.fg2);
    const std::array apart{rest[0].id, rest[2].id};
    CHECK_THROWS_AS(acts::join_blocks(study.project, "Léa", study.fg2, apart), Error);
    CHECK_THROWS_AS(acts::join_blocks(study.project, "Léa", study.fg2, std::span{apart}.first(1)), Error);
}

TEST_CASE("the speaker of turns is changed, or taken off") {
    Acting study;
    const auto blocks = store::blocks(study.project, study.fg1);
    const std::array two{blocks[0].id, blocks[2].id};
    study.check_act("Said that PAUL speaks in 2 turns", "2 prises de parole données à PAUL",
                    [&] { acts::set_speaker(study.project, "Léa", two, study.paul.id); });
    CHECK(store::blocks(study.project, study.fg1)[2].speaker == study.paul.id);
    study.check_act("Took the speaker off 2 turns", "2 prises de parole laissées sans locuteur",
                    [&] { acts::set_speaker(study.project, "Léa", two, {}); });
    CHECK_FALSE(store::blocks(study.project, study.fg1)[0].speaker);
}
