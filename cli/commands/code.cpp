// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/store/codes.hpp"
#include "libcoding/store/codings.hpp"
#include "libcoding/store/named.hpp"
#include "libcoding/store/people.hpp"

#include "cli/commands.hpp"
#include "cli/commands/all.hpp"
#include "cli/context.hpp"
#include "cli/listings.hpp"
#include "cli/opened.hpp"
#include "cli/values.hpp"

namespace cli {
namespace {

namespace store = coding::store;

void execute(const Invocation& invocation, Context& context) {
    coding::Coding coding;
    coding.span = {position(invocation.argument(2)), position(invocation.argument(3))};
    coding.intensity = intensity(invocation);
    coding.condition = invocation.text("if");
    coding.memo = invocation.text("memo");

    auto project = open_to_write(invocation);
    const auto source = store::source_named(project, invocation.argument(1));
    const auto codebook = store::codebook(project);
    const auto index = store::code_named(codebook, invocation.argument(4));
    const auto& code = codebook.codes()[index];
    coding.source = source.id;
    coding.code = code.id;
    coding.polarity = polarity(invocation).value_or(coding::default_polarity(code.kind));

    auto change =
        project.change(context.coder(),
                       Message{"Coded {0} [{1}, {2}) as {3}", source.name, std::to_string(coding.span.begin),
                               std::to_string(coding.span.end), codebook.path(index)});
    coding.coder = store::coder_named(change, context.coder()).id;
    store::add_coding(change, coding, store::SourceLayout{change, source.id});
    change.commit();
    context.print(codings_report(project, {coding}, context.format() == coding::report::Format::text));
}

}  // namespace

Command code_command() {
    Command command{
        .name = "code",
        .summary = Message{"Codes one passage and shows what was coded."},
        .arguments = {project_argument(),
                      {Message{"SOURCE"}, Message{"the source, as “list sources” shows it"}},
                      {Message{"BEGIN"}, Message{"where it begins: characters from 0"}},
                      {Message{"END"}, Message{"where it ends (that character is not part of it)"}},
                      {Message{"CODE"}, Message{"the code, by its name or its path “theme / code”"}}},
        .options = {polarity_option(),
                    {"intensity", Message{"1-5"}, Message{"how strongly it is said"}},
                    {"if", Message{"CONDITION"}, Message{"on what it depends: “a lever if …”"}},
                    {"memo", Message{"TEXT"}, Message{"a note on the coding"}}},
        .notes = {},
        .examples = {{"focale code etude.focale FG1 1520 1604 prix --polarity barrier --intensity 4",
                      Message{"The price, said strongly to hinder."}},
                     {"focale code etude.focale FG1 1700 1742 lieu --if \"il y a un bus\"",
                      Message{"A code with its condition."}}},
        .execute = execute,
    };
    for (auto& option : table_options()) command.options.push_back(option);
    return command;
}

}  // namespace cli
