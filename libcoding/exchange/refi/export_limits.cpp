// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/exchange/refi/export_limits.hpp"

#include <algorithm>

#include "libcoding/model/people.hpp"
#include "libcoding/store/people.hpp"

namespace coding::exchange::refi {
namespace {

template <class Things, class Is>
std::ptrdiff_t count_where(const Things& things, const Is& is) {
    return std::count_if(things.begin(), things.end(), is);
}

bool says_more_than_refi(const Code& code) {
    return code.kind != CodeKind::concept_ || !code.when_to_use.empty() || !code.when_not_to_use.empty() ||
           !code.example.empty();
}

void tell_left_out(ExportState& state) {
    auto& left_out = state.report.left_out;
    left_out.push_back(Message{"The history of the project, with what can be undone, stays in the project."});
    const auto recordings =
        count_where(state.sources, [](const Source& source) { return !source.media.empty(); });
    if (recordings > 0) {
        left_out.push_back(Message{
            "{0, plural, one {# recording stays where it is} other {# recordings stay where they are}}: "
            "the file names the place beside the project.",
            recordings});
    }
}

void tell_dropped(ExportState& state) {
    if (state.report.dropped_selections == 0) return;
    state.report.left_out.push_back(
        Message{"{0, plural, one {# passage} other {# passages}} that another program marked without a code: "
                "the text was corrected since.",
                state.report.dropped_selections});
}

void tell_for_focale(ExportState& state) {
    auto& told = state.report.for_focale;
    if (state.report.turns > 0 || state.report.questions > 0) {
        told.push_back(Message{
            "{0, plural, one {# turn} other {# turns}} with speaker and time and {1, plural, one {# guide "
            "question} other {# guide questions}}: in a note, which Focale reads back.",
            state.report.turns, state.report.questions});
    }
    if (state.report.nameless_texts > 0) {
        told.push_back(Message{
            "Who speaks in {0, plural, one {# text} other {# texts}} without names (captions, answers): in "
            "that note alone.",
            state.report.nameless_texts});
    }
    if (state.report.summaries > 0 || state.report.queries > 0) {
        told.push_back(
            Message{"{0, plural, one {# summary} other {# summaries}} of cells of the matrix and {1, plural, "
                    "one {# saved "
                    "query} other {# saved queries}}: in a note, which Focale reads back.",
                    state.report.summaries, state.report.queries});
    }
    if (state.report.dossiers > 0) {
        told.push_back(Message{"The definition of the dossier: in a note, which Focale reads back."});
    }
    if (state.report.figures > 0) {
        told.push_back(Message{
            "What the dossier told {0, plural, one {once} other {# times}}, kept for comparison: in a note, "
            "which Focale reads back.",
            state.report.figures});
    }
    if (state.report.signed_links > 0) {
        told.push_back(Message{
            "{0, plural, one {Who made # link} other {Who made # links}} without a remark: in a note, which "
            "Focale reads back.",
            state.report.signed_links});
    }
    if (state.report.detailed_codings > 0) {
        told.push_back(Message{
            "Polarity, intensity, condition or memo of {0, plural, one {# coding} other {# codings}}: in the "
            "description of the selection.",
            state.report.detailed_codings});
    }
    if (const auto codes = count_where(state.codebook.codes(), says_more_than_refi); codes > 0) {
        told.push_back(
            Message{"Kind, rules or example of {0, plural, one {# code} other {# codes}}: in the "
                    "description of the code.",
                    codes});
    }
    const auto people = count_where(store::participants(state.project), [](const Participant& person) {
        return person.role != Role::participant || person.role_said || person.consent != Consent::unknown;
    });
    if (people > 0) {
        told.push_back(
            Message{"Role or consent of {0, plural, one {# participant} other {# participants}}: in "
                    "the description of the case.",
                    people});
    }
}

}  // namespace

void tell_limits(ExportState& state) {
    tell_left_out(state);
    tell_dropped(state);
    tell_for_focale(state);
}

}  // namespace coding::exchange::refi
