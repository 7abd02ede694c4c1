// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/report/kinds.hpp"

#include "libcoding/error.hpp"
#include "libcoding/report/actions_report.hpp"
#include "libcoding/report/agreement_report.hpp"
#include "libcoding/report/codebook_report.hpp"
#include "libcoding/report/cooccurrence_report.hpp"
#include "libcoding/report/dossier.hpp"
#include "libcoding/report/force_field_report.hpp"
#include "libcoding/report/frequency_report.hpp"
#include "libcoding/report/imaginaries_report.hpp"
#include "libcoding/report/interaction_report.hpp"
#include "libcoding/report/kept_dossier.hpp"
#include "libcoding/report/keyness_report.hpp"
#include "libcoding/report/kwic_report.hpp"
#include "libcoding/report/levers_report.hpp"
#include "libcoding/report/matrix_report.hpp"
#include "libcoding/report/methods_report.hpp"
#include "libcoding/report/profiles_report.hpp"
#include "libcoding/report/quotes_report.hpp"
#include "libcoding/report/saturation_report.hpp"
#include "libcoding/report/speakers_report.hpp"
#include "libcoding/report/timeline_report.hpp"
#include "libcoding/report/vocabulary_report.hpp"
#include "libcoding/report/wall_report.hpp"

namespace coding::report {
namespace {

using store::Project;
using Request = analysis::ScopeRequest;
using Choices = ReportChoices;
using enum ReportOption;

// The usual number of a choice of the report, as a form shows it.
constexpr std::uint32_t usual_number(std::size_t number) {
    return static_cast<std::uint32_t>(number);
}

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
    ReportKind kind{
        "matrix",
        Message{"Matrix"},
        Message{"Codes by groups, sources …, with summaries and quotes."},
        {by, measure, at_most},
        [](const Project& project, const Request& request, const Choices& choices) {
            return matrix_report(
                project, request,
                {choices.by, choices.measure.empty() ? "codings" : choices.measure, choices.at_most});
        },
        {{"codings", Message{"Codings"}},
         {"turns", Message{"Turns"}},
         {"words", Message{"Words"}},
         {"share", Message{"Share of words"}},
         {"per_1000", Message{"Codings per 1,000 words"}},
         {"participants", Message{"People"}}}};
    kind.split_anyway = true;
    return kind;
}

ReportKind profiles_kind() {
    ReportKind kind{"profiles",
                    Message{"Profiles"},
                    Message{"A row a source, participant or group, a column a code: a table for statistics."},
                    {by, measure},
                    [](const Project& project, const Request& request, const Choices& choices) {
                        ProfilesChoice choice;
                        if (!choices.by.empty()) choice.by = choices.by;
                        if (!choices.measure.empty()) choice.measure = choices.measure;
                        return profiles_report(project, request, choice);
                    },
                    {{"codings", Message{"Codings"}},
                     {"binary", Message{"1 where a code occurs, else 0"}},
                     {"turns", Message{"Turns"}},
                     {"words", Message{"Words"}}}};
    kind.split_anyway = true;
    return kind;
}

ReportKind vocabulary_kind() {
    return {"vocabulary",
            Message{"Words"},
            Message{"Every word, how often it is said, in how many turns and sources, by how many."},
            {by, at_most},
            [](const Project& project, const Request& request, const Choices& choices) {
                return vocabulary_report(project, request, {choices.by, choices.at_most.value_or(0)});
            },
            {},
            {},
            {{at_most, Message{"Words shown"}, usual_number(VocabularyChoice{}.at_most)}}};
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

ReportKind speakers_kind() {
    return {"speakers",
            Message{"Speakers"},
            Message{"Who speaks how much, and who was there without a word."},
            {},
            [](const Project& project, const Request& request, const Choices&) {
                return speakers_report(project, request);
            }};
}

ReportKind interaction_kind() {
    return {"interaction",
            Message{"Interaction"},
            Message{"Who follows whom, who takes up whose themes; who is for, against, silent."},
            {within},
            [](const Project& project, const Request& request, const Choices& choices) {
                return interaction_report(project, request, choices.within.value_or(usual_turns_apart));
            },
            {},
            {},
            {{within, Message{"Turns apart at most"}, usual_turns_apart}}};
}

ReportKind cooccurrence_kind() {
    return {"cooccurrence",
            Message{"Co-occurrence"},
            Message{"Which codes stand together: exact, nested, overlapping, near."},
            {measure, within},
            [](const Project& project, const Request& request, const Choices& choices) {
                CooccurrenceChoice choice;
                if (!choices.measure.empty()) choice.measure = choices.measure;
                choice.within = choices.within.value_or(choice.within);
                return cooccurrence_report(project, request, choice);
            },
            {{"together", Message{"Passages together"}},
             {"exact", Message{"Passages that match exactly"}},
             {"nested", Message{"Passages one within the other"}},
             {"overlapping", Message{"Passages that overlap"}},
             {"near", Message{"Passages near each other"}},
             {"jaccard", Message{"Jaccard: words in both of words in either"}},
             {"observed_expected", Message{"Turns with both, of those expected by chance"}}},
            {},
            {{within, Message{"Words apart at most"}, CooccurrenceChoice{}.within}}};
}

ReportKind saturation_kind() {
    ReportKind kind{
        "saturation",
        Message{"Saturation"},
        Message{"Whether new sources bring new codes, and who was not heard on what."},
        {by, across, base, run},
        [](const Project& project, const Request& request, const Choices& choices) {
            SaturationChoice choice{choices.by, choices.across, {}};
            if (choices.base) choice.rule.base = *choices.base;
            if (choices.run) choice.rule.run = *choices.run;
            return saturation_report(project, request, choice);
        },
        {},
        {},
        {{base, Message{"Sources to begin with"}, usual_number(analysis::SaturationRule{}.base), 1},
         {run, Message{"Sources together"}, usual_number(analysis::SaturationRule{}.run), 1}}};
    kind.split_anyway = true;
    return kind;
}

ReportKind agreement_kind() {
    return {"agreement",
            Message{"Agreement between coders"},
            Message{"How far the coders agree."},
            {by, at_most},
            [](const Project& project, const Request& request, const Choices& choices) {
                constexpr std::uint32_t usual_disagreements = 20;
                const auto asked = choices.at_most.value_or(usual_disagreements);
                const auto all = std::numeric_limits<std::size_t>::max();
                return agreement_report(project, request, {{}, choices.by, {}, {}, asked == 0 ? all : asked});
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
            },
            {},
            {},
            {{at_most, Message{"Quotes a code"}, usual_number(QuotesChoice{}.at_most)}}};
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
    ReportKind kind{"keyness",
                    Message{"Typical words"},
                    Message{"Words and pairs of words typical of a group, a kind of source, a code …"},
                    {by, at_most},
                    [](const Project& project, const Request& request, const Choices& choices) {
                        KeynessChoice choice;
                        choice.by = choices.by;
                        if (choices.at_most) choice.at_most = *choices.at_most;
                        return keyness_report(project, request, choice);
                    },
                    {},
                    {},
                    {{at_most, Message{"Words a part"}, usual_number(KeynessChoice{}.at_most)}}};
    kind.split_anyway = true;
    return kind;
}

ReportKind kwic_kind() {
    ReportKind kind{"kwic",
                    Message{"Words in context"},
                    Message{"Each place where words are said, in what stands around."},
                    {search_words, by, within, at_most},
                    [](const Project& project, const Request& request, const Choices& choices) {
                        KwicChoice choice;
                        choice.words = choices.words;
                        if (!choices.by.empty()) choice.order = choices.by;
                        if (choices.within) choice.around = *choices.within;
                        if (choices.at_most) choice.at_most = *choices.at_most;
                        return kwic_report(project, request, choice);
                    },
                    {},
                    {{"place", Message{"Place in the text"}},
                     {"left", Message{"Words before"}},
                     {"right", Message{"Words after"}}},
                    {{within, Message{"Words on either side"}, usual_number(KwicChoice{}.around), 1},
                     {at_most, Message{"Lines"}, usual_number(KwicChoice{}.at_most)}}};
    kind.by_title = Message{"Sorted by"};
    return kind;
}

ReportKind actions_kind() {
    ReportKind kind{"actions",
                    Message{"Actions done"},
                    Message{"What was done, by theme and group, how it came out, and how it is told."},
                    {by},
                    [](const Project& project, const Request& request, const Choices& choices) {
                        return actions_report(project, request, choices.by);
                    }};
    kind.split_anyway = true;
    return kind;
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
                return codebook_report(project, request, choices.at_most.value_or(usual_codings_to_look_at));
            },
            {},
            {},
            {{at_most, Message{"Codings to look at"}, usual_codings_to_look_at}}};
}

ReportKind methods_kind() {
    return {"methods",
            Message{"Methods"},
            Message{"How the study was done: COREQ and SRQR, filled from what the project knows."},
            {},
            [](const Project& project, const Request&, const Choices&) { return methods_report(project); }};
}

ReportKind dossier_kind() {
    return {"all",
            Message{"The whole dossier"},
            Message{"All reports in one, or those that the project’s definition names."},
            {},
            [](const Project& project, const Request& request, const Choices&) {
                return dossier(project, definition_to_use(project, request));
            }};
}

}  // namespace

const std::vector<ReportKind>& report_kinds() {
    static const std::vector<ReportKind> kinds{
        frequency_kind(),    levers_kind(),     force_field_kind(), quotes_kind(),      keyness_kind(),
        kwic_kind(),         vocabulary_kind(), actions_kind(),     imaginaries_kind(), matrix_kind(),
        profiles_kind(),     timeline_kind(),   wall_kind(),        speakers_kind(),    interaction_kind(),
        cooccurrence_kind(), saturation_kind(), agreement_kind(),   codebook_kind(),    methods_kind(),
        dossier_kind()};
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
