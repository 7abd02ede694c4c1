// SPDX-License-Identifier: GPL-3.0-or-later
// What the sessions of a study, taken together, say of it.
#include <algorithm>
#include <map>

#include "libcoding/report/saturation_report.hpp"
#include "libcoding/report/study_facts.hpp"

namespace coding::report {

std::set<std::uint32_t> StudyFacts::participants_at(std::uint32_t source) const {
    std::set<std::uint32_t> there;
    for (const auto& stay : sessions_.at(source)) {
        if (tables_.participants[stay.participant].role == Role::participant) there.insert(stay.participant);
    }
    return there;
}

StudyFacts::Sentences StudyFacts::repeat_interviews() const {
    std::map<std::uint32_t, std::uint64_t> sessions_of;
    std::size_t sessions = 0;
    for (std::uint32_t source = 0; source < tables_.sources.size(); ++source) {
        const auto kind = tables_.sources[source].kind;
        if (kind != SourceKind::focus_group && kind != SourceKind::interview) continue;
        const auto people = participants_at(source);
        sessions += people.empty() ? 0U : 1U;
        for (const auto person : people) ++sessions_of[person];
    }
    if (sessions < 2) return {};
    const auto again = std::count_if(sessions_of.begin(), sessions_of.end(),
                                     [](const auto& person) { return person.second > 1; });
    return {
        Message{"{0, plural, =0 {No participant was} one {# participant was} other {# participants were}} in "
                "more than "
                "one session, as far as names tell.",
                again}};
}

StudyFacts::Sentences StudyFacts::saturation() const {
    const auto found = analysis::saturation(tables_, analysis::resolve(tables_, {}), {}, 0);
    if (found.runs.empty()) return {};
    return {
        saturation_verdict(found),
        Message{"This is the saturation ratio of Guest, Namey and Chen (2020), with a base of {0} sources "
                "and runs of {1}.",
                found.rule.base, found.rule.run}};
}

}  // namespace coding::report
