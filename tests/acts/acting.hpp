// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <string>
#include <vector>

#include <catch2/catch.hpp>

#include "libcoding/language/catalogue.hpp"
#include "libcoding/store/codes.hpp"
#include "libcoding/store/history.hpp"
#include "libcoding/store/integrity.hpp"

#include "tests/support/study.hpp"

namespace coding::tests {

/// A study to act on: two sources of three turns each, people, codes with a child, one coder, and a way to
/// see that an act was one entry of history which undo takes back.
struct Acting : Study {
    Participant claire, paul;
    SourceId fg1, fg2;
    CodeId food, price, place;  ///< price and place stand below food
    CoderId lea;

    Acting() {
        auto act = change();
        claire = store::participant_named(act, "CLAIRE", Role::participant);
        paul = store::participant_named(act, "PAUL", Role::participant);
        fg1 = add(act, "FG1",
                  {turn(claire, "Le prix monte, le bus manque."), turn(paul, "Le marché aide."),
                   turn(claire, "Oui, le lieu aussi.")})
                  .id;
        fg2 = add(act, "FG2", {turn(paul, "Trop cher."), turn(claire, "Pas pour moi."), turn(paul, "Soit.")})
                  .id;
        Code code;
        code.name = "alimentaire";
        code.kind = CodeKind::theme;
        food = store::add_code(act, code).id;
        code = {};
        code.parent = food;
        code.name = "prix";
        code.kind = CodeKind::barrier;
        price = store::add_code(act, code).id;
        code.name = "lieu";
        code.kind = CodeKind::lever;
        place = store::add_code(act, code).id;
        lea = store::coder_named(act, "Léa").id;
        act.commit();
    }

    /// A coding of the first place of the words, made before the act that is tested.
    Coding coded(SourceId source, CodeId code, const std::string& words) {
        auto act = change();
        Coding made = Study::code(act, project, source, code, lea, words);
        act.commit();
        made.source = source;
        return made;
    }

    [[nodiscard]] Span place_of(SourceId source, const std::string& words) const {
        const std::string whole = store::source_text(project, source);
        const auto at = whole.find(words);
        const auto begin = static_cast<std::uint32_t>(text::count_code_points(whole.substr(0, at)));
        return {begin, begin + static_cast<std::uint32_t>(text::count_code_points(words))};
    }

    [[nodiscard]] std::string quote(const Coding& coding) const {
        return std::string{text::slice(store::source_text(project, coding.source), coding.span)};
    }

    /// Does the act: it must leave one entry, told so in both languages, by Léa, and a sound project; undo
    /// must bring back the very rows, redo those of the act.
    void check_act(const std::string& english, const std::string& french, const std::function<void()>& act) {
        const auto before = store::contents(project.database());
        const auto entries = store::history(project).size();
        act();
        const auto after = store::contents(project.database());
        CHECK(before != after);
        REQUIRE(store::history(project).size() == entries + 1);
        const auto entry = store::history(project, 1).front();
        CHECK(entry.coder == "Léa");
        CHECK(Catalogue{Language::english}.text(entry.what) == english);
        CHECK(Catalogue{Language::french}.text(entry.what) == french);
        check_sound();
        store::undo(project, "Léa");
        CHECK(store::contents(project.database()) == before);
        check_sound();
        store::redo(project, "Léa");
        CHECK(store::contents(project.database()) == after);
        check_sound();
    }

    void check_sound() const {
        SilentProgress none;
        for (const auto& fault : store::check(project, none)) {
            FAIL_CHECK(Catalogue{Language::english}.text(fault.what));
        }
    }
};

}  // namespace coding::tests
