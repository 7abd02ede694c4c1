// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/store/codings.hpp"

#include <catch2/catch.hpp>

#include "libcoding/error.hpp"
#include "libcoding/store/codes.hpp"
#include "libcoding/store/database.hpp"
#include "libcoding/store/history.hpp"

#include "tests/support/study.hpp"

using namespace coding;
using namespace coding::tests;

namespace {

/// Two turns ("CLAIRE : Le prix monte.\n", "CLAIRE : Oui.\n"), one code, one coder.
struct Coded : Study {
    SourceId source;
    CodeId code;
    CoderId coder;

    Coded() {
        auto act = change();
        const Participant claire = store::participant_named(act, "CLAIRE", Role::participant);
        source = add(act, "FG1", {turn(claire, "Le prix monte."), turn(claire, "Oui.")}).id;
        Code price;
        price.name = "prix";
        code = store::add_code(act, price).id;
        coder = store::coder_named(act, "Léa").id;
        act.commit();
    }

    [[nodiscard]] Coding coding(Span span) const {
        Coding made;
        made.code = code;
        made.coder = coder;
        made.span = span;
        return made;
    }

    Coding add_one(Span span) {
        auto act = change();
        Coding made = coding(span);
        store::add_coding(act, made, store::SourceLayout{act, source});
        act.commit();
        return made;
    }
};

}  // namespace

TEST_CASE("a span's ends are places: block, offset and words before") {
    const Coded study;
    const store::SourceLayout layout{study.project, study.source};
    CHECK(layout.length() == 38);
    const auto blocks = store::blocks(study.project, study.source);

    const auto [begin, end] = layout.places({12, 22});  // "prix monte"
    CHECK(begin.block == blocks[0].id);
    CHECK(begin.offset == 12);
    CHECK(begin.word == 1);
    CHECK(end.block == blocks[0].id);
    CHECK(end.offset == 22);
    CHECK(end.word == 3);

    SECTION("the end lies in the block of the last character") {
        const auto [first, last] = layout.places({0, 24});
        CHECK(first.word == 0);
        CHECK(last.block == blocks[0].id);
        CHECK(last.offset == 24);
    }
    SECTION("a span over two blocks ends in the second") {
        const auto [first, last] = layout.places({23, 38});
        CHECK(first.block == blocks[0].id);
        CHECK(first.offset == 23);
        CHECK(first.word == 3);
        CHECK(last.block == blocks[1].id);
        CHECK(last.offset == 14);
        CHECK(last.word == 1);
        CHECK(layout.position({last.block, last.offset}) == 38);
    }
}

TEST_CASE("every span of a source comes back from its places") {
    const Coded study;
    const store::SourceLayout layout{study.project, study.source};
    for (std::uint32_t begin = 0; begin < layout.length(); ++begin) {
        for (std::uint32_t end = begin + 1; end <= layout.length(); ++end) {
            const auto [first, last] = layout.places({begin, end});
            REQUIRE(layout.position({first.block, first.offset}) == begin);
            REQUIRE(layout.position({last.block, last.offset}) == end);
            REQUIRE(last.offset > 0);
        }
    }
}

TEST_CASE("a span outside the text, an empty one, a wild intensity, strangers: none is coded") {
    Coded study;
    auto change = study.change();
    const store::SourceLayout layout{change, study.source};
    for (const Span span : {Span{0, 39}, Span{5, 5}, Span{38, 39}, Span{40, 41}}) {
        Coding coding = study.coding(span);
        CHECK_THROWS_AS(store::add_coding(change, coding, layout), Error);
    }
    Coding intense = study.coding({0, 5});
    for (const int intensity : {0, 6, -1}) {
        intense.intensity = intensity;
        CHECK_THROWS_AS(store::add_coding(change, intense, layout), Error);
    }
    Coding stranger = study.coding({0, 5});
    stranger.code = CodeId{77};
    CHECK_THROWS_AS(store::add_coding(change, stranger, layout), Error);
    stranger = study.coding({0, 5});
    stranger.coder = CoderId{77};
    CHECK_THROWS_AS(store::add_coding(change, stranger, layout), Error);
    CHECK_FALSE(change.commit());
    CHECK(store::codings(study.project).empty());
}

TEST_CASE("a coding comes back whole and in order, is changed, and removed") {
    Coded study;
    auto change = study.change();
    const store::SourceLayout layout{change, study.source};
    store::CodingWriter writer{change};
    Coding late = study.coding({33, 36});
    writer.add(late, layout);
    Coding early = study.coding({12, 22});
    early.polarity = Polarity::barrier;
    early.intensity = 4;
    early.condition = "s’il monte encore";
    early.memo = "à revoir";
    writer.add(early, layout);
    change.commit();

    auto found = store::codings(study.project);
    REQUIRE(found.size() == 2);
    CHECK(found[0].id == early.id);
    CHECK(found[0].source == study.source);
    CHECK(found[0].span == Span{12, 22});
    CHECK(found[0].polarity == Polarity::barrier);
    CHECK(found[0].intensity == 4);
    CHECK(found[0].condition == "s’il monte encore");
    CHECK(found[0].memo == "à revoir");
    CHECK(found[1].span == Span{33, 36});
    CHECK_FALSE(found[1].intensity);
    CHECK(study.project.database().text("SELECT quote FROM coding_quote ORDER BY begin_at LIMIT 1") ==
          "prix monte");

    auto update = study.change();
    early.span = {9, 22};
    early.intensity.reset();
    store::update_coding(update, early, layout);
    store::remove_coding(update, late.id);
    update.commit();
    found = store::codings(study.project);
    REQUIRE(found.size() == 1);
    CHECK(found[0].span == Span{9, 22});
    CHECK_FALSE(found[0].intensity);
    store::undo(study.project, "Léa");
    CHECK(store::codings(study.project).size() == 2);
}

TEST_CASE("codings are listed by source, code and coder") {
    Coded study;
    const Coding one = study.add_one({12, 16});
    auto change = study.change();
    const Source second = Study::add(change, "FG2", {paragraph("Le prix.")});
    const Coder ali = store::coder_named(change, "Ali");
    Code other;
    other.name = "autre";
    const CodeId other_code = store::add_code(change, other).id;
    const Coding two = Study::code(change, study.project, second.id, other_code, ali.id, "prix");
    change.commit();

    const auto only = [&](store::CodingFilter filter) {
        const auto found = store::codings(study.project, filter);
        return found.size() == 1 ? found[0].id : CodingId{};
    };
    CHECK(store::codings(study.project).size() == 2);
    CHECK(only({study.source, {}, {}}) == one.id);
    CHECK(only({{}, other_code, {}}) == two.id);
    CHECK(only({{}, {}, ali.id}) == two.id);
    CHECK(store::codings(study.project, {study.source, other_code, {}}).empty());
}

TEST_CASE("codings of a bulk import that was undone are absent until it is done again") {
    Coded study;
    auto bulk = study.bulk();
    {
        store::CodingWriter writer{bulk};
        Coding coding = study.coding({12, 16});
        writer.add(coding, store::SourceLayout{bulk, study.source});
    }
    bulk.commit();
    store::undo(study.project, "Léa");
    CHECK(store::codings(study.project).empty());
    store::redo(study.project, "Léa");
    CHECK(store::codings(study.project).size() == 1);
}
