// SPDX-License-Identifier: GPL-3.0-or-later
#include <charconv>
#include <span>

#include "libcoding/acts/codings.hpp"
#include "libcoding/error.hpp"
#include "libcoding/store/codes.hpp"
#include "libcoding/store/codings.hpp"
#include "libcoding/store/named.hpp"
#include "libcoding/store/people.hpp"

#include "cli/commands/all.hpp"
#include "cli/context.hpp"
#include "cli/opened.hpp"
#include "cli/values.hpp"

namespace cli {
namespace {

namespace store = coding::store;
using coding::Coding;
using coding::Error;
using coding::ErrorKind;

[[noreturn]] void throw_no_such_coding() {
    throw Error{ErrorKind::not_found, Message{"There is no such coding."},
                Message{"“focale list PROJECT codings -f json” shows them with their numbers; only your own "
                        "are found by their place (--as names another coder)."}};
}

std::vector<Coding> codings_with_number(const store::Project& project, const std::string& word) {
    std::int64_t number = 0;
    const auto [end, fault] = std::from_chars(word.data(), word.data() + word.size(), number);
    if (fault != std::errc{} || end != word.data() + word.size() || number <= 0) {
        throw Error{ErrorKind::usage, Message{"“{0}” is no number of a coding.", word},
                    Message{"“focale list PROJECT codings -f json” shows the numbers (“id”)."}};
    }
    const coding::CodingId id{number};
    return store::codings(project, std::span{&id, 1});
}

std::vector<Coding> codings_in_place(const store::Project& project, const Invocation& invocation,
                                     const std::string& coder) {
    const coding::Span span{position(invocation.argument(2)), position(invocation.argument(3))};
    const auto source = store::source_named(project, invocation.argument(1));
    const auto codebook = store::codebook(project);
    const auto& code = codebook.codes()[store::code_named(codebook, invocation.argument(4))];
    auto found = store::codings(project, {source.id, code.id, store::coder_named_there(project, coder).id});
    std::erase_if(found, [&](const Coding& coding) { return coding.span != span; });
    return found;
}

void execute_uncode(const Invocation& invocation, Context& context) {
    const auto id = invocation.option("id");
    const bool in_place = !invocation.argument(4).empty();
    if (id.has_value() == in_place || (id && !invocation.argument(1).empty())) {
        throw Error{ErrorKind::usage, Message{"It must be said which coding to take away, in one way."},
                    Message{"Give SOURCE BEGIN END CODE, or --id NUMBER."}};
    }
    auto project = open_to_write(invocation);
    const auto found =
        id ? codings_with_number(project, *id) : codings_in_place(project, invocation, context.coder());
    if (found.empty()) throw_no_such_coding();
    std::vector<coding::CodingId> ids;
    for (const auto& coding : found) ids.push_back(coding.id);
    coding::acts::remove_codings(project, context.coder(), ids);
    context.say(
        Message{"Took away {0, plural, one {# coding} other {# codings}}; “focale undo” brings it back.",
                found.size()});
}

}  // namespace

Command uncode_command() {
    using Count = Argument::Count;
    return {
        .name = "uncode",
        .summary = Message{"Takes a coding away."},
        .arguments = {project_argument(),
                      {Message{"SOURCE"}, Message{"the source, as “list sources” shows it"}, Count::optional},
                      {Message{"BEGIN"}, Message{"where it begins: characters from 0"}, Count::optional},
                      {Message{"END"}, Message{"where it ends (that character is not part of it)"},
                       Count::optional},
                      {Message{"CODE"}, Message{"the code, by its name or its path “theme / code”"},
                       Count::optional}},
        .options = {{"id", Message{"NUMBER"}, Message{"the coding of this number (“id” in the lists)"}}},
        .notes = {},
        .examples = {{"focale uncode etude.focale \"FG1 campus\" 1520 1604 prix",
                      Message{"By its place: your own codings of exactly these characters."}},
                     {"focale uncode etude.focale --id 1234567890", Message{"By its number: anyone’s."}}},
        .execute = execute_uncode,
    };
}

}  // namespace cli
