// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/acts/edits.hpp"

#include <array>

#include "libcoding/acts/codings.hpp"
#include "libcoding/acts/links.hpp"
#include "libcoding/acts/memos.hpp"
#include "libcoding/error.hpp"
#include "libcoding/store/links.hpp"
#include "libcoding/store/memos.hpp"

#include "acting.hpp"

using namespace coding;
using namespace coding::tests;

namespace {

/// FG1: "CLAIRE : Le prix monte, le bus manque.\nPAUL : Le marché aide.\nCLAIRE : Oui, le lieu aussi.\n"
struct Editing : Acting {
    [[nodiscard]] acts::TextEdit replacing(const std::string& words, const std::string& by) const {
        const auto span = place_of(fg1, words);
        return {span.begin, span.length(), by};
    }
    [[nodiscard]] std::string text() const { return store::source_text(project, fg1); }
    [[nodiscard]] std::string quoted(CodingId id) const { return quote(*store::coding(project, id)); }
    HistoryId edit(const acts::TextEdit& one) {
        return acts::edit_text(project, "Léa", fg1, std::span{&one, 1});
    }
};

}  // namespace

TEST_CASE("correcting a word keeps what is coded there, and all counts right") {
    Editing study;
    const auto word = study.coded(study.fg1, study.price, "prix");
    const auto over = study.coded(study.fg1, study.price, "manque.\nPAUL : Le");
    const auto behind = study.coded(study.fg1, study.place, "le lieu");
    study.check_act("Edited the text of FG1", "Correction du texte de FG1",
                    [&] { study.edit(study.replacing("prix", "prix du pain")); });
    CHECK(study.text().substr(0, 31) == "CLAIRE : Le prix du pain monte,");
    CHECK(study.quoted(word.id) == "prix du pain");
    CHECK(study.quoted(over.id) == "manque.\nPAUL : Le");
    CHECK(study.quoted(behind.id) == "le lieu");
}

TEST_CASE("writing at the edge of a passage never makes it longer") {
    Editing study;
    const auto word = study.coded(study.fg1, study.price, "prix");
    const std::array edits{acts::TextEdit{word.span.begin, 0, "vrai "},
                           acts::TextEdit{word.span.end, 0, " réel"}};
    acts::edit_text(study.project, "Léa", study.fg1, edits);
    CHECK(study.quoted(word.id) == "prix");
    study.edit(study.replacing("rix", ""));
    CHECK(study.quoted(word.id) == "p");
    study.check_sound();
}

TEST_CASE("what an edit swallows is listed before, goes with it, and comes back") {
    Editing study;
    const auto inside = study.coded(study.fg1, study.price, "bus");
    const auto over = study.coded(study.fg1, study.price, "monte, le");
    Memo memo;
    memo.text = "lequel ?";
    memo.on = inside.id;
    acts::write_memo(study.project, "Léa", memo);
    memo.on = Passage{study.fg1, study.place_of(study.fg1, "us")};
    acts::write_memo(study.project, "Léa", memo);
    memo.on = Passage{study.fg1, study.place_of(study.fg1, "marché")};
    const auto kept = acts::write_memo(study.project, "Léa", memo);

    const auto edit = study.replacing("le bus", "tout");
    const auto plan = acts::plan_edits(study.project, study.fg1, std::span{&edit, 1});
    REQUIRE(plan.swallowed.size() == 1);
    CHECK(plan.swallowed[0].id == inside.id);
    CHECK(plan.swallowed_memos.size() == 2);
    CHECK(plan.moved == 1);
    CHECK(plan.blocks_removed == 0);
    study.check_act("Edited the text of FG1; 1 coding went with it",
                    "Correction du texte de FG1\u202F; 1 codage est parti avec", [&] { study.edit(edit); });
    CHECK_FALSE(store::coding(study.project, inside.id));
    CHECK(study.quoted(over.id) == "monte, ");
    const auto memos = store::memos(study.project);
    REQUIRE(memos.size() == 1);
    CHECK(std::get<Passage>(memos[0].on).span == study.place_of(study.fg1, "marché"));
    CHECK(memos[0].id == kept.id);
}

TEST_CASE("an edit over the border of turns joins them, one that empties a turn removes it") {
    Editing study;
    const auto ends_there = study.coded(study.fg1, study.price, "manque.\nPAUL : Le marché");
    const auto turns = store::blocks(study.project, study.fg1);
    acts::link_turns(study.project, "Léa", LinkKind::agrees, turns[2].id, turns[1].id);

    SECTION("joined") {
        const auto edit = study.replacing(".\nPAUL : Le", " et le");
        CHECK(acts::plan_edits(study.project, study.fg1, std::span{&edit, 1}).blocks_removed == 1);
        study.check_act("Edited the text of FG1", "Correction du texte de FG1", [&] { study.edit(edit); });
        const auto blocks = store::blocks(study.project, study.fg1);
        REQUIRE(blocks.size() == 2);
        CHECK(blocks[0].text == "CLAIRE : Le prix monte, le bus manque et le marché aide.\n");
        CHECK(blocks[0].words == 10);
        CHECK(study.quoted(ends_there.id) == "manque et le marché");
        CHECK(std::get<BlockLink>(store::links(study.project).front().ends) ==
              BlockLink{turns[2].id, turns[0].id});
    }
    SECTION("removed") {
        study.check_act("Edited the text of FG1", "Correction du texte de FG1",
                        [&] { study.edit(study.replacing("PAUL : Le marché aide.\n", "")); });
        CHECK(store::blocks(study.project, study.fg1).size() == 2);
        CHECK(study.quoted(ends_there.id) == "manque.\n");
        CHECK(store::links(study.project).empty());
    }
    SECTION("all of it") {
        const auto length = static_cast<std::uint32_t>(text::count_code_points(study.text()));
        study.check_act("Edited the text of FG1; 1 coding went with it",
                        "Correction du texte de FG1\u202F; 1 codage est parti avec", [&] {
                            study.edit({0, length, ""});
                        });
        CHECK(study.text().empty());
    }
}

TEST_CASE("the label and stage directions of a turn move as passages do") {
    Editing study;
    study.edit(study.replacing("CLAIRE : Le", "CLAIRE B. : Le"));
    auto block = store::blocks(study.project, study.fg1)[0];
    CHECK(block.text.substr(0, 14) == "CLAIRE B. : Le");
    study.edit(study.replacing("PAUL", "PAUL D."));
    block = store::blocks(study.project, study.fg1)[1];
    CHECK(block.speech_begin == 10);
    CHECK(block.words == 3);
    study.check_sound();
}

TEST_CASE("edits that overlap or reach past the end are refused, and one that changes nothing is none") {
    Editing study;
    auto& project = study.project;
    const auto refused = [&](std::vector<acts::TextEdit> edits) {
        CHECK_THROWS_AS(acts::edit_text(project, "Léa", study.fg1, edits), Error);
        CHECK_THROWS_AS(acts::plan_edits(project, study.fg1, edits), Error);
    };
    refused({{5, 3, ""}, {7, 1, ""}});
    refused({{7, 1, ""}, {5, 1, ""}});
    refused({{5, 0, "a"}, {5, 0, "b"}});
    refused({{5, 5000, ""}});
    refused({{5, 1, "\xFF"}});
    CHECK_FALSE(study.edit(study.replacing("prix", "prix")));
    study.edit(study.replacing("prix", "pr\r\nix"));
    CHECK(study.text().find("pr\nix") != std::string::npos);
    study.edit({study.place_of(study.fg1, "aussi.\n").end, 0, "Fin."});
    CHECK(store::blocks(project, study.fg1)[2].text.ends_with("aussi.\nFin."));
    study.check_sound();
}

TEST_CASE("an edit drops what an import that was taken back had left hidden in the text") {
    Editing study;
    {
        auto import = study.bulk();
        Coding hidden;
        hidden.code = study.price;
        hidden.coder = study.lea;
        hidden.span = study.place_of(study.fg1, "marché aide");
        store::add_coding(import, hidden, store::SourceLayout{import, study.fg1});
        import.commit();
        store::undo(study.project, "Léa");
    }
    study.edit(study.replacing("PAUL : Le marché aide.\n", ""));
    study.check_sound();
}

TEST_CASE("edits between two texts are few, so that codings stay") {
    const auto between = [](std::string_view before, std::string_view after) {
        std::string shown;
        for (const auto& edit : acts::edits_between(before, after, 100)) {
            shown += std::to_string(edit.position) + "-" + std::to_string(edit.removed) + "+" +
                     edit.inserted + "|";
        }
        return shown;
    };
    CHECK(between("Le prix monte.", "Le prix monte.").empty());
    CHECK(between("Le prix monte.", "Les prix montent.") == "101-1+es|112-1+ent|");
    CHECK(between("trop chèr 😀 ici", "trop cher 😀 là ici") == "107-1+e|112-0+là |");
    CHECK(between("", "a") == "100-0+a|");
    CHECK(between("a b c", "a c") == "102-2+|");
}
