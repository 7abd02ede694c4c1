// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/report/kinds.hpp"

#include "libcoding/error.hpp"
#include "libcoding/report/actions_report.hpp"
#include "libcoding/report/agreement_report.hpp"
#include "libcoding/report/codebook_report.hpp"
#include "libcoding/report/force_field_report.hpp"
#include "libcoding/report/frequency_report.hpp"
#include "libcoding/report/imaginaries_report.hpp"
#include "libcoding/report/keyness_report.hpp"
#include "libcoding/report/levers_report.hpp"
#include "libcoding/report/matrix_report.hpp"
#include "libcoding/report/methods_report.hpp"
#include "libcoding/report/quotes_report.hpp"
#include "libcoding/report/timeline_report.hpp"
#include "libcoding/report/wall_report.hpp"

namespace coding::report {
namespace {

using store::Project;
using Request = analysis::ScopeRequest;
using Choices = ReportChoices;
using enum ReportOption;

ReportKind frequency_kind() {
    return {"frequency",
            Message{"Frequencies"},
            Message{"How often each theme and code was spoken of, and by how many."},
            {by},
            [](const Project& project, const Request& request, const Choices& choices) {
                return frequency_report(project, request, choices.by);
            }};
}

ReportKind levers_kind() {
    return {"levers",
            Message{"Levers and barriers"},
            Message{"What helps and what hinders, by theme, with quotes."},
            {by},
            [](const Project& project, const Request& request, const Choices& choices) {
                return levers_report(project, request, choices.by);
            }};
}

ReportKind matrix_kind() {
    return {"matrix",
            Message{"Matrix"},
            Message{"Codes by groups, sources or values of an attribute."},
            {by, measure},
            [](const Project& project, const Request& request, const Choices& choices) {
                return matrix_report(project, request,
                                     {choices.by, choices.measure.empty() ? "codings" : choices.measure});
            },
            {{"codings", Message{"Codings"}},
             {"turns", Message{"Turns"}},
             {"words", Message{"Words"}},
             {"share", Message{"Share of words"}},
             {"per_1000", Message{"Codings per 1,000 words"}},
             {"participants", Message{"People"}}}};
}

ReportKind timeline_kind() {
    return {"timeline",
            Message{"Timeline"},
            Message{"What was spoken of when, session by session."},
            {},
            [](const Project& project, const Request& request, const Choices&) {
                return timeline_report(project, request);
            }};
}

ReportKind wall_kind() {
    return {"wall",
            Message{"The wall"},
            Message{"The whole study at a glance: a band for each source, a colour for each theme."},
            {},
            [](const Project& project, const Request& request, const Choices&) {
                return wall_report(project, request);
            }};
}

ReportKind agreement_kind() {
    return {"agreement",
            Message{"Agreement between coders"},
            Message{"How far the coders agree."},
            {by},
            [](const Project& project, const Request& request, const Choices& choices) {
                return agreement_report(project, request, {{}, choices.by, {}, {}, 0});
            },
            {},
            {{"code", Message{"Code"}}, {"pair", Message{"Pair of coders"}}, {"source", Message{"Source"}}}};
}

ReportKind quotes_kind() {
    return {"quotes",
            Message{"Quotes"},
            Message{"What was said, code by code: quotes from all groups and voices."},
            {at_most, attribution},
            [](const Project& project, const Request& request, const Choices& choices) {
                QuotesChoice choice;
                if (choices.at_most) choice.at_most = *choices.at_most;
                choice.attribution = choices.attribution;
                return quotes_report(project, request, choice);
            }};
}

ReportKind force_field_kind() {
    return {"forcefield",
            Message{"Force field"},
            Message{"Levers against barriers by their force, and which lever answers which barrier."},
            {},
            [](const Project& project, const Request& request, const Choices&) {
                return force_field_report(project, request);
            }};
}

ReportKind keyness_kind() {
    return {"keyness",
            Message{"Typical words"},
            Message{"Words and pairs of words typical of a group, a kind of source, a code …"},
            {by, at_most},
            [](const Project& project, const Request& request, const Choices& choices) {
                KeynessChoice choice;
                choice.by = choices.by;
                if (choices.at_most) choice.at_most = *choices.at_most;
                return keyness_report(project, request, choice);
            }};
}

ReportKind actions_kind() {
    return {"actions",
            Message{"Actions done"},
            Message{"What was done, by theme and group, how it came out, and how it is told."},
            {by},
            [](const Project& project, const Request& request, const Choices& choices) {
                return actions_report(project, request, choices.by);
            }};
}

ReportKind imaginaries_kind() {
    return {"imaginaries",
            Message{"Imaginaries"},
            Message{"Images and associations by how many have them and how early they come."},
            {},
            [](const Project& project, const Request& request, const Choices&) {
                return imaginaries_report(project, request);
            }};
}

ReportKind codebook_kind() {
    return {"codebook",
            Message{"Codebook"},
            Message{"The rules, how they changed, and codings made under an older rule."},
            {at_most},
            [](const Project& project, const Request& request, const Choices& choices) {
                return choices.at_most ? codebook_report(project, request, *choices.at_most)
                                       : codebook_report(project, request);
            }};
}

ReportKind methods_kind() {
    return {"methods",
            Message{"Methods"},
            Message{"How the study was done: COREQ and SRQR, filled from what the project knows."},
            {},
            [](const Project& project, const Request&, const Choices&) { return methods_report(project); }};
}

}  // namespace

const std::vector<ReportKind>& report_kinds() {
    static const std::vector<ReportKind> kinds{
        frequency_kind(), levers_kind(),      force_field_kind(), quotes_kind(),   keyness_kind(),
        actions_kind(),   imaginaries_kind(), matrix_kind(),      timeline_kind(), wall_kind(),
        agreement_kind(), codebook_kind(),    methods_kind()};
    return kinds;
}

const ReportKind& report_kind(std::string_view name) {
    std::string names;
    for (const auto& kind : report_kinds()) {
        if (kind.name == name) return kind;
        names += (names.empty() ? "" : ", ") + std::string{kind.name};
    }
    throw Error{ErrorKind::usage, Message{"There is no report “{0}”.", std::string{name}},
                Message{"Choose one of {0}.", names}};
}

}  // namespace coding::report
