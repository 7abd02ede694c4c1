// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/store/counting.hpp"

#include <random>

#include <catch2/catch.hpp>

#include "libcoding/store/codes.hpp"
#include "libcoding/store/history.hpp"
#include "libcoding/store/id_index.hpp"
#include "libcoding/store/quote.hpp"

#include "tests/support/study.hpp"

using namespace coding;
using namespace coding::tests;

namespace {

Code code_named(std::string name) {
    Code code;
    code.name = std::move(name);
    return code;
}

}  // namespace

TEST_CASE("sources, their texts and words are laid end to end") {
    Study study;
    auto change = study.change();
    const Participant claire = store::participant_named(change, "CLAIRE", Role::participant);
    const Participant ali = store::participant_named(change, "ALI", Role::moderator);
    const GuideQuestion question = store::question_labelled(change, "Q1");
    std::vector<Block> second{turn(ali, "Et toi ?"), turn(claire, "Moi aussi.")};
    second[1].question = question.id;
    second[1].begin = Milliseconds{61'000};
    const Source fg1 = Study::add(change, "FG1", {turn(claire, "Le prix monte."), paragraph("Fin.")});
    const Source fg2 = Study::add(change, "FG2", second);
    const CodeId price = store::add_code(change, code_named("prix")).id;
    const CodeId both = store::add_code(change, code_named("tous")).id;
    const CoderId lea = store::coder_named(change, "Léa").id;
    const CoderId ali_coder = store::coder_named(change, "Ali").id;
    Study::code(change, study.project, fg2.id, both, lea, "Moi aussi");
    Study::code(change, study.project, fg1.id, price, lea, "prix monte");
    Study::code(change, study.project, fg1.id, price, ali_coder, "prix monte.\nFin");
    Coding strong;
    strong.code = both;
    strong.coder = lea;
    strong.span = {12, 16};
    strong.polarity = Polarity::lever;
    strong.intensity = 5;
    store::add_coding(change, strong, store::SourceLayout{change, fg1.id});
    store::set_value(change, claire.id, "structure", "mairie");
    store::set_value(change, fg2.id, "lieu", "Flers");
    store::add_to_group(change, store::group_named(change, "G").id, fg2.id);
    change.commit();

    const auto tables = store::load_counting(study.project, true);
    CHECK(tables.state.sha256 == study.project.state().sha256);
    REQUIRE(tables.sources.size() == 2);
    CHECK(tables.groups_of_source == std::vector<std::vector<std::uint32_t>>{{}, {0}});
    REQUIRE(tables.values.size() == 2);
    CHECK(tables.values[0].values == std::vector<std::string>{"mairie", ""});
    CHECK(tables.values[1].values == std::vector<std::string>{"", "Flers"});

    REQUIRE(tables.blocks.size() == 4);
    CHECK(tables.blocks[1].begin == 24);
    CHECK(tables.blocks[1].begin_word == 3);
    CHECK(tables.blocks[2].begin == 29);
    CHECK(tables.blocks[2].begin_word == 4);
    CHECK(tables.blocks[2].source == 1);
    CHECK(tables.participants[tables.blocks[2].speaker].name == "ALI");
    CHECK(tables.blocks[1].speaker == store::FlatBlock::none);
    CHECK(tables.blocks[2].question == store::FlatBlock::none);
    CHECK(tables.blocks[3].question == 0);
    CHECK(tables.blocks[3].begin_ms == 61'000);
    CHECK(tables.blocks[0].begin_ms == -1);
    CHECK(tables.blocks[1].kind == BlockKind::paragraph);
    CHECK(tables.characters == tables.blocks[3].begin + 20);
    CHECK(tables.words == 8);

    REQUIRE(tables.codings.size() == 4);
    REQUIRE(tables.coding_ids.size() == 4);
    CHECK(tables.coding_ids[0] == strong.id);
    const auto& shortest = tables.codings[0];  // same begin: by end
    CHECK(shortest.end == 16);
    CHECK(shortest.code == 1);
    CHECK(shortest.polarity == 1);
    CHECK(shortest.intensity == 5);
    const auto& across = tables.codings[2];
    CHECK(across.begin == 12);
    CHECK(across.end == 27);
    CHECK(across.block == 0);
    CHECK(across.begin_word == 1);
    CHECK(across.end_word == 4);
    CHECK(tables.coders[across.coder].name == "Ali");
    CHECK(across.intensity == 0);
    const auto& last = tables.codings[3];
    CHECK(last.block == 3);
    CHECK(last.end_word - last.begin_word == 2);

    // What follows from these.
    constexpr auto none = store::FlatBlock::none;
    CHECK(tables.since_question == std::vector<std::uint32_t>{none, none, 0, 0});  // FG1 has no question
    CHECK(tables.codings_begin == std::vector<std::uint32_t>{0, 3, 4});
    CHECK(tables.blocks_touched == std::vector<std::uint8_t>{1, 1, 2, 1});
    CHECK(tables.shared == std::vector<bool>{false, true, true, false});  // both of “prix”
    CHECK(tables.empty_codings.empty());
    CHECK(tables.blocks_begin == std::vector<std::uint32_t>{0, 2, 4});
    REQUIRE(tables.talk_of_source.size() == 2);
    REQUIRE(tables.talk_of_source[1].size() == 2);
    CHECK(tables.talk_of_source[0].front().speaker == tables.blocks[0].speaker);
    CHECK(tables.talk_of_source[1].front().speaker == tables.blocks[2].speaker);
    CHECK(tables.talk_of_source[1].back().speaker == tables.blocks[3].speaker);
    CHECK(tables.talk_of_source[1].back().blocks == 1);
    CHECK(tables.talk_of_source[1].back().turns == 1);
    CHECK(tables.talk_of_source[1].back().words == tables.blocks[3].words);

    CHECK(store::quote(study.project, tables, {across.begin, across.end}) == "prix monte.\nFin");
    CHECK(store::quote(study.project, tables, {last.begin, last.end}) == "Moi aussi");
    CHECK(store::quote(study.project, tables, {last.begin, 4'000'000}) == "Moi aussi.\n");
    CHECK(store::load_counting(study.project).coding_ids.empty());
}

TEST_CASE("codings are sorted by begin, end, code and coder, whatever the order of their coming") {
    Study study;
    auto change = study.change();
    std::vector<SourceId> sources;
    for (const char* name : {"A", "B", "C"}) {
        sources.push_back(
            Study::add(change, name, {paragraph("un deux trois"), paragraph(""), paragraph("quatre cinq")})
                .id);
    }
    std::vector<CodeId> codes;
    for (const char* name : {"x", "y", "z"}) codes.push_back(store::add_code(change, code_named(name)).id);
    const std::vector<CoderId> coders{store::coder_named(change, "Ali").id,
                                      store::coder_named(change, "Léa").id};
    std::mt19937 random{7};
    store::CodingWriter writer{change};
    std::vector<store::SourceLayout> layouts;
    for (const SourceId source : sources) layouts.emplace_back(change, source);
    for (int i = 0; i < 300; ++i) {
        Coding coding;
        coding.code = codes[random() % 3];
        coding.coder = coders[random() % 2];
        const auto& layout = layouts[random() % 3];
        coding.span.begin = static_cast<std::uint32_t>(random() % (layout.length() - 1));
        coding.span.end = std::min<std::uint32_t>(
            layout.length(), coding.span.begin + 1 + static_cast<std::uint32_t>(random() % 5));
        writer.add(coding, layout);
    }
    change.commit();

    const auto tables = store::load_counting(study.project, true);
    REQUIRE(tables.codings.size() == 300);
    const auto key = [](const store::FlatCoding& coding) {
        return std::tuple{coding.begin, coding.end, std::uint32_t{coding.code}, std::uint32_t{coding.coder}};
    };
    for (std::size_t i = 1; i < tables.codings.size(); ++i)
        REQUIRE(key(tables.codings[i - 1]) <= key(tables.codings[i]));

    // Each stands where the slow way says.
    std::map<CodingId, Coding> slow;
    for (const Coding& coding : store::codings(study.project)) slow.emplace(coding.id, coding);
    for (std::size_t i = 0; i < tables.codings.size(); ++i) {
        const Coding& coding = slow.at(tables.coding_ids[i]);
        const auto source = static_cast<std::uint32_t>(
            std::find(sources.begin(), sources.end(), coding.source) - sources.begin());
        REQUIRE(tables.codings[i].begin == source * 27 + coding.span.begin);
        REQUIRE(tables.codings[i].end == source * 27 + coding.span.end);
        REQUIRE(tables.coders[tables.codings[i].coder].id == coding.coder);
        REQUIRE(tables.codebook.codes()[tables.codings[i].code].id == coding.code);
    }
}

TEST_CASE("what an undone bulk import brought is not counted") {
    Study study;
    auto change = study.change();
    const CodeId price = store::add_code(change, code_named("prix")).id;
    const CoderId lea = store::coder_named(change, "Léa").id;
    Study::add(change, "A", {paragraph("un")});
    change.commit();
    auto bulk = study.bulk();
    const Source imported = Study::add(bulk, "B", {paragraph("deux trois")});
    Study::code(bulk, study.project, imported.id, price, lea, "deux");
    bulk.commit();
    CHECK(store::load_counting(study.project).codings.size() == 1);
    store::undo(study.project, "Léa");
    const auto tables = store::load_counting(study.project);
    CHECK(tables.codings.empty());
    CHECK(tables.blocks.size() == 1);
    CHECK(tables.words == 1);
}

TEST_CASE("sources stand in the order of the project, whatever the order of their rows") {
    Study study;
    auto change = study.change();
    const Source first = Study::add(change, "A", {paragraph("un deux"), paragraph("trois")});
    const Source second = Study::add(change, "B", {paragraph("quatre")});
    const CodeId price = store::add_code(change, code_named("prix")).id;
    const CoderId lea = store::coder_named(change, "Léa").id;
    Study::code(change, study.project, first.id, price, lea, "trois");
    Study::code(change, study.project, second.id, price, lea, "quatre");
    change.database().execute("UPDATE source SET position = 1 - position");
    change.commit();
    const auto tables = store::load_counting(study.project);
    REQUIRE(tables.codings.size() == 2);
    CHECK(tables.sources[0].name == "B");
    CHECK(tables.blocks[1].begin == 7);
    CHECK(tables.codings[0].block == 0);
    CHECK(store::quote(study.project, tables, {tables.codings[0].begin, tables.codings[0].end}) == "quatre");
    CHECK(tables.codings[1].block == 2);
    CHECK(tables.codings[1].begin_word == 3);
    CHECK(store::quote(study.project, tables, {tables.codings[1].begin, tables.codings[1].end}) == "trois");
}

TEST_CASE("an empty project has empty tables") {
    const Study study;
    const auto tables = store::load_counting(study.project);
    CHECK(tables.blocks.empty());
    CHECK(tables.codings.empty());
    CHECK(store::quote(study.project, tables, {0, 5}).empty());
}

TEST_CASE("ids give their ordinals, in runs and apart") {
    store::IdIndex index;
    const std::vector<std::int64_t> ids{5, 6, 7, 100, 300, 301, 9'000'000'000'000};
    for (const std::int64_t id : ids) index.add(id);
    for (std::size_t i = ids.size(); i-- > 0;) CHECK(index.find(ids[i]) == i);
    for (const std::int64_t absent : {0, 4, 8, 99, 101, 302}) CHECK_FALSE(index.find(absent));
    CHECK_FALSE(store::IdIndex{}.find(1));
}
