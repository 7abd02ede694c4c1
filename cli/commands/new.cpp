// SPDX-License-Identifier: GPL-3.0-or-later
#include <filesystem>

#include "libcoding/acts/new_project.hpp"
#include "libcoding/error.hpp"
#include "libcoding/store/codes.hpp"

#include "cli/commands/all.hpp"
#include "cli/context.hpp"
#include "cli/opened.hpp"
#include "cli/values.hpp"

namespace cli {
namespace {

namespace store = coding::store;

// Without a name of its own a project would be a hidden file, or in a folder's place.
std::filesystem::path path_of_new(const std::string& given) {
    std::filesystem::path path{given};
    const auto name = path.filename();
    if (name.empty() || name == "." || name == ".." || name == ".focale") {
        throw coding::Error{coding::ErrorKind::usage, Message{"The project needs a name."},
                            Message{"For instance: focale new study.focale"}};
    }
    if (path.extension().empty()) path += ".focale";
    return path;
}

void execute_new(const Invocation& invocation, Context& context) {
    const auto path = path_of_new(invocation.argument(0));
    store::ProjectInfo info;
    info.name = invocation.text("name");
    if (info.name.empty()) info.name = path.stem().string();
    if (auto spoken = language(invocation); !spoken.empty()) info.language = std::move(spoken);
    const auto project = coding::acts::new_project(path, info, context.coder(),
                                                   invocation.option("template").value_or("blank"));
    context.say(Message{"Made {0} with {1, plural, =0 {no codes yet} one {# code} other {# codes}}.",
                        path.string(), store::codebook(project).codes().size()});
}

}  // namespace

Command new_command() {
    return {
        .name = "new",
        .summary = Message{"Makes a project."},
        .arguments = {project_argument()},
        .options =
            {{"template", Message{"TEMPLATE"},
              Message{"the codebook to begin with: transitions, blank (the default) or a codebook file"}},
             {"name", Message{"NAME"}, Message{"the name of the study (else that of the file)"}},
             {"language", Message{"TAG"}, Message{"what is spoken in it: fr (the default), en, br …"}}},
        .notes = {},
        .examples = {{"focale new etude.focale --template transitions",
                      Message{"A project with the codebook for the food, circular and energy transitions."}},
                     {"focale new etude.focale --template grille.csv",
                      Message{"A project with a codebook of your own."}}},
        .execute = execute_new,
    };
}

}  // namespace cli
