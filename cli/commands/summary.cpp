// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/acts/summaries.hpp"
#include "libcoding/analysis/matrix_cases.hpp"
#include "libcoding/store/codes.hpp"
#include "libcoding/store/named.hpp"

#include "cli/commands/all.hpp"
#include "cli/context.hpp"
#include "cli/opened.hpp"

namespace cli {
namespace {

void execute_summary(const Invocation& invocation, Context& context) {
    auto project = open_to_write(invocation);
    const auto codebook = coding::store::codebook(project);
    const auto code = coding::store::code_named(codebook, invocation.argument(1));
    const coding::analysis::MatrixCases cases{project, invocation.text("by")};
    const coding::MatrixCell cell{codebook.codes()[code].id, cases.named(invocation.argument(2))};
    const auto text = invocation.argument(3);
    const auto entry = coding::acts::write_summary(project, context.coder(), cell, text);
    if (!entry) {
        context.say(Message{"It says so already."});
    } else {
        context.say(text.empty() ? Message{"The summary is taken away."}
                                 : Message{"The summary is written."});
    }
}

}  // namespace

Command summary_command() {
    return {
        .name = "summary",
        .summary = Message{"Writes what you say of a cell of the matrix, in your own words."},
        .arguments = {project_argument(),
                      {Message{"CODE"}, Message{"the code: a row of the matrix, with all below it"}},
                      {Message{"CASE"}, Message{"the column: a group, a source, a person, a value"}},
                      {Message{"TEXT"},
                       Message{"your words, in place of earlier ones; \"\" takes them away"}}},
        .options = {{"by", Message{"COLUMNS"},
                     Message{"what columns are: group, source, participant or an attribute (else group, or "
                             "source where there is none)"}}},
        .notes = {Message{
            "“focale report PROJECT matrix --by COLUMNS” shows them with the figures and a quote "
            "each. They stay with their cell when codes, groups or people get another name or "
            "become one."}},
        .examples = {{"focale summary etude.focale prix FG1 \"Trop cher, sauf en vrac.\"",
                      Message{"Of one code in one group."}},
                     {"focale summary etude.focale alimentaire \"grand public\" \"…\" --by population",
                      Message{"Of a theme among the general public."}},
                     {"focale report etude.focale matrix -f docx -o matrice.docx",
                      Message{"The matrix with all summaries, to work on."}}},
        .execute = execute_summary,
    };
}

}  // namespace cli
