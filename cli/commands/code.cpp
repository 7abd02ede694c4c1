// SPDX-License-Identifier: GPL-3.0-or-later
#include <span>

#include "libcoding/acts/codings.hpp"
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

namespace acts = coding::acts;
namespace store = coding::store;

void execute_code(const Invocation& invocation, Context& context) {
    const coding::Span span{position(invocation.argument(2)), position(invocation.argument(3))};
    acts::CodingFacts facts;
    facts.polarity = polarity(invocation);
    facts.intensity = intensity(invocation);
    facts.condition = invocation.text("if");
    facts.memo = invocation.text("memo");

    auto project = open_to_write(invocation);
    const auto source = store::source_named(project, invocation.argument(1));
    const auto codebook = store::codebook(project);
    const auto code = codebook.codes()[store::code_named(codebook, invocation.argument(4))].id;
    const auto coded =
        acts::code_passage(project, context.coder(), source.id, span, std::span{&code, 1}, facts);
    // With --quiet a person does not want to read what was coded; a program that asked for a format does.
    if (invocation.has("quiet") && !invocation.has("format") && !invocation.has("output")) return;
    context.print(codings_report(project, coded.codings, context.format() == coding::report::Format::text));
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
        .examples =
            {{"focale code etude.focale \"FG1 campus\" 1520 1604 prix --polarity barrier --intensity 4",
              Message{"The price, said strongly to hinder."}},
             {"focale code etude.focale \"FG1 campus\" 1700 1742 \"lieu et accès\" --if \"il y a un bus\"",
              Message{"A code with its condition."}}},
        .execute = execute_code,
    };
    for (auto& option : table_options()) command.options.push_back(option);
    return command;
}

}  // namespace cli
