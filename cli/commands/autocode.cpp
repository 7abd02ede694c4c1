// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/acts/autocoding.hpp"
#include "libcoding/error.hpp"
#include "libcoding/store/codes.hpp"
#include "libcoding/store/named.hpp"

#include "cli/commands.hpp"
#include "cli/commands/all.hpp"
#include "cli/context.hpp"
#include "cli/listings.hpp"
#include "cli/opened.hpp"
#include "cli/values.hpp"

namespace cli {
namespace {

namespace analysis = coding::analysis;
namespace store = coding::store;
using coding::Error;
using coding::ErrorKind;

analysis::SearchRequest search_request(const Invocation& invocation) {
    const auto pattern = invocation.option("pattern"), query = invocation.option("query");
    if (pattern.has_value() == query.has_value()) {
        throw Error{ErrorKind::usage, Message{"Say what to look for: --query WORDS or --pattern EXPRESSION."},
                    Message{"One of the two, not both."}};
    }
    auto request = search_filters(invocation);
    request.query = pattern ? *pattern : *query;
    request.regular_expression = pattern.has_value();
    return request;
}

void execute_autocode(const Invocation& invocation, Context& context) {
    analysis::AutocodeRequest request;
    request.search = search_request(invocation);
    request.coder = context.coder();
    request.polarity = polarity(invocation);
    request.unit = coding::from_name<analysis::AutocodeUnit>(invocation.option("unit").value_or("match"))
                       .value_or(analysis::AutocodeUnit::match);
    const auto name = invocation.option("code");
    if (!name) {
        throw Error{ErrorKind::usage, Message{"Say with which code: --code CODE."},
                    Message{"“focale list PROJECT codes” shows them."}};
    }
    const bool dry_run = invocation.has("dry-run");
    auto project = dry_run ? open_to_read(invocation) : open_to_write(invocation);
    const auto codebook = store::codebook(project);
    const auto index = store::code_named(codebook, *name);
    request.code = codebook.codes()[index].id;

    auto plan = analysis::plan_autocode(project, request, context.progress());
    if (!dry_run && !plan.codings.empty()) {
        plan.codings = coding::acts::autocode(project, context.coder(), request, plan).codings;
    }
    context.print(codings_report(project, plan.codings, context.format() == coding::report::Format::text));
    context.say(
        Message{"{0, plural, =0 {Nothing found} one {# place found} other {# places found}}; "
                "{1, plural, =0 {no passage} one {# passage} other {# passages}} to code, {2} "
                "coded already.",
                plan.hits, plan.codings.size(), plan.already});
    if (dry_run) context.say(Message{"Nothing was changed (--dry-run)."});
}

}  // namespace

Command autocode_command() {
    Command command{
        .name = "autocode",
        .summary = Message{"Codes every passage where words or a pattern are found."},
        .arguments = {project_argument()},
        .options = {{"query", Message{"WORDS"},
                     Message{"words that must all be there; “in quotes” a phrase; word*"}},
                    {"pattern", Message{"EXPRESSION"}, Message{"a regular expression instead"}},
                    {"case", {}, Message{"tell capitals from small letters"}},
                    {"code", Message{"CODE"}, Message{"the code to give"}},
                    polarity_option(),
                    {"unit",
                     Message{"UNIT"},
                     Message{"how much to code around what is found (else match)"},
                     '\0',
                     false,
                     {"match", "sentence", "turn"}},
                    {"within", Message{"CODE"}, Message{"only in passages with this code"}, '\0', true},
                    speaker_option(),
                    source_option(),
                    {"group", Message{"GROUP"}, Message{"only sources of this group"}, '\0', true},
                    where_option(),
                    {"dry-run", {}, Message{"show what would be coded, change nothing"}}},
        .notes = {Message{"Passages that you have coded with that code already are left out."}},
        .examples =
            {{"focale autocode etude.focale --query \"circuit court\" --code \"circuits courts\" --dry-run",
              Message{"See first what would be coded."}},
             {"focale autocode etude.focale --pattern \"trop cher|co[uû]te\" --unit turn --code prix",
              Message{"Whole turns in which something costs too much."}}},
        .execute = execute_autocode,
    };
    for (auto& option : table_options()) command.options.push_back(option);
    return command;
}

}  // namespace cli
