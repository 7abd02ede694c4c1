// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "libcoding/store/codes.hpp"

#include "tests/support/study.hpp"

namespace coding::tests {

/// A focus group of four, one of them silent and one not to be named, and an interview; two themes, what
/// is for and against one of them, and a question of the guide.
struct TalkStudy : Study {
    SourceId group, interview;

    TalkStudy() {
        auto change = this->change();
        const auto mod = store::participant_named(change, "Mod", Role::moderator);
        const auto ana = store::participant_named(change, "Ana", Role::participant);
        auto bo = store::participant_named(change, "Bo & Cie", Role::participant);
        bo.consent = Consent::anonymous;
        store::update_participant(change, bo);
        const auto cy = store::participant_named(change, "Cy", Role::participant);
        const auto one = add(change, "FG1",
                             {turn(mod, "que diriez-vous du prix"), turn(ana, "le prix nous freine"),
                              turn(bo, "le prix nous aide au contraire"), turn(ana, "et le pain est bon"),
                              turn(bo, "oui le pain du coin")});
        const auto two =
            add(change, "E1", {turn(mod, "et vous"), turn(ana, "le prix encore")}, SourceKind::interview);
        group = one.id;
        interview = two.id;
        store::add_to_group(change, store::group_named(change, "Caen").id, one.id);
        Presence there;
        there.source = one.id;
        there.participant = cy.id;
        store::set_presence(change, there);
        const auto theme = [&](const char* name) {
            Code code;
            code.name = name;
            code.kind = CodeKind::theme;
            return store::add_code(change, code).id;
        };
        const auto price = theme("prix");
        const auto bread = theme("pain <b>");
        const auto lea = store::coder_named(change, "Léa").id;
        const auto say = [&](SourceId source, CodeId what, const std::string& words, Polarity polarity) {
            auto coding = code(change, project, source, what, lea, words);
            coding.polarity = polarity;
            store::update_coding(change, coding, store::SourceLayout{change, source});
        };
        say(one.id, price, "le prix nous freine", Polarity::barrier);
        say(one.id, price, "le prix nous aide", Polarity::lever);
        say(one.id, bread, "le pain est bon", Polarity::none);
        say(one.id, bread, "le pain du coin", Polarity::none);
        say(two.id, price, "le prix encore", Polarity::none);
        change.commit();
    }
};

}  // namespace coding::tests
