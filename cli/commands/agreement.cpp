// SPDX-License-Identifier: GPL-3.0-or-later
#include <charconv>

#include "libcoding/error.hpp"
#include "libcoding/exchange/agreement_tables.hpp"
#include "libcoding/report/agreement_report.hpp"

#include "cli/commands.hpp"
#include "cli/commands/all.hpp"
#include "cli/context.hpp"
#include "cli/opened.hpp"
#include "cli/values.hpp"

namespace cli {
namespace {

namespace report = coding::report;

constexpr std::string_view of_projects[] = {"code", "source", "coder", "group", "where", "with-moderators"};

std::optional<std::int64_t> bound(const Invocation& invocation, std::string_view option) {
    const auto word = invocation.option(option);
    if (!word) return std::nullopt;
    std::int64_t value = 0;
    const auto* const end = word->data() + word->size();
    const auto read = std::from_chars(word->data(), end, value);
    if (read.ec == std::errc{} && read.ptr == end) return value;
    throw coding::Error{coding::ErrorKind::usage,
                        Message{"--{0} cannot be “{1}”.", std::string{option}, *word},
                        Message{"Write a whole number."}};
}

report::AgreementChoice choice(const Invocation& invocation) {
    report::AgreementChoice choice;
    choice.statistics = invocation.all("statistic");
    choice.by = invocation.text("by");
    choice.level = invocation.text("level");
    choice.weights = invocation.text("weights");
    if (const auto limit = invocation.option("disagreements")) {
        choice.disagreements = count(*limit, "disagreements");
    }
    return choice;
}

/// An option that does not go with what is compared.
void refuse_unfit(const Invocation& invocation, std::string_view option) {
    if (!invocation.has(option)) return;
    throw coding::Error{coding::ErrorKind::usage,
                        Message{"--{0} does not go with what is compared here.", std::string{option}}};
}

std::string file_name(const std::string& path) {
    return std::filesystem::path{path}.filename().string();
}

report::Report of_table(const Invocation& invocation) {
    for (const auto option : of_projects) refuse_unfit(invocation, option);
    if (const auto path = invocation.option("ratings")) {
        for (const auto* option : {"continuum", "begin", "end"}) refuse_unfit(invocation, option);
        return report::agreement_report(file_name(*path), coding::exchange::read_ratings_file(*path),
                                        choice(invocation));
    }
    const auto path = invocation.text("continuum");
    const auto continuum =
        coding::exchange::read_continuum_file(path, bound(invocation, "begin"), bound(invocation, "end"));
    return report::agreement_report(file_name(path), continuum, choice(invocation));
}

report::Report of_project(const Invocation& invocation) {
    for (const auto* option : {"begin", "end", "level", "weights"}) refuse_unfit(invocation, option);
    coding::analysis::ScopeRequest request;
    request.codes = invocation.all("code");
    request.sources = invocation.all("source");
    request.coders = invocation.all("coder");
    request.groups = invocation.all("group");
    request.where = attribute_filters(invocation);
    request.with_moderators = invocation.has("with-moderators");
    return report::agreement_report(open_to_read(invocation), request, choice(invocation));
}

void execute_agreement(const Invocation& invocation, Context& context) {
    const bool table = invocation.has("ratings") || invocation.has("continuum");
    if (table == !invocation.argument(0).empty()) {
        throw coding::Error{coding::ErrorKind::usage,
                            Message{"Agreement is told of a project or of a table, one of the two."},
                            Message{"Name a project, or give --ratings FILE or --continuum FILE."}};
    }
    context.print(table ? of_table(invocation) : of_project(invocation));
}

Argument optional_project() {
    auto argument = project_argument();
    argument.count = Argument::Count::optional;
    return argument;
}

template <class Named>
std::vector<std::string_view> names(const Named& all) {
    std::vector<std::string_view> words;
    for (const auto& one : all) words.push_back(one.name);
    return words;
}

}  // namespace

Command agreement_command() {
    namespace agreement = coding::analysis::agreement;
    Command command{
        .name = "agreement",
        .summary = Message{"Tells how far several coders agree, in a project or in a table."},
        .arguments = {optional_project()},
        .options = {{"ratings", Message{"FILE"},
                     Message{"a table of ratings: a row a unit, a column a coder"}},
                    {"continuum", Message{"FILE"},
                     Message{"a table of marked units: coder, begin, end, value"}},
                    {"begin", Message{"N"}, Message{"where the continuum begins (else 0)"}},
                    {"end", Message{"N"}, Message{"where it ends (else with the last unit)"}},
                    {"statistic", Message{"MEASURE"}, Message{"which measure (else those that suit)"}, '\0',
                     true, names(agreement::known_statistics)},
                    {"level", Message{"LEVEL"}, Message{"what kind of values are rated (else nominal)"}, '\0',
                     false, names(agreement::levels)},
                    {"weights", Message{"WEIGHTS"},
                     Message{"how much different values agree (else after the level)"}, '\0', false,
                     names(agreement::weightings)},
                    {"by",
                     Message{"ROWS"},
                     Message{"told by code, pair of coders or source (else code)"},
                     '\0',
                     false,
                     {"code", "pair", "source"}},
                    {"disagreements", Message{"N"}, Message{"list so many of the worst disagreements too"}},
                    {"code", Message{"CODE"}, Message{"only this code and those below it"}, '\0', true},
                    source_option(),
                    {"coder", Message{"CODER"}, Message{"only codings by this coder"}, '\0', true},
                    {"group", Message{"GROUP"}, Message{"only sources of this group"}, '\0', true},
                    where_option(),
                    {"with-moderators", {}, Message{"count the turns of moderators and observers too"}}},
        .notes = {Message{"In a project, turns are compared (each coder gave a code or not) and the passages "
                          "themselves. "
                          "Only sources that two coders or more have coded count."},
                  Message{"Where nothing can be said (one coder, one value), the report tells why."}},
        .examples =
            {{"focale agreement etude.focale --disagreements 20 -f html -o accord.html",
              Message{"Code by code, and the twenty places to talk about first."}},
             {"focale agreement etude.focale --by pair --statistic cohen-kappa",
              Message{"Each pair of coders."}},
             {"focale agreement --ratings notes.csv --level ordinal --statistic krippendorff-alpha",
              Message{"Ratings from a spreadsheet."}},
             {"focale agreement --continuum unites.csv --end 4500 --statistic u-alpha --statistic gamma",
              Message{"Units marked in a text."}}},
        .execute = execute_agreement,
    };
    for (auto& option : report_options()) command.options.push_back(option);
    return command;
}

}  // namespace cli
