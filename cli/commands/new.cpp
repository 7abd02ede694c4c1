// SPDX-License-Identifier: GPL-3.0-or-later
#include <filesystem>

#include "libcoding/acts/codebook.hpp"
#include "libcoding/error.hpp"
#include "libcoding/exchange/codebook_tables.hpp"
#include "libcoding/exchange/file_bytes.hpp"

#include "cli/commands/all.hpp"
#include "cli/context.hpp"
#include "cli/opened.hpp"

namespace cli {
namespace {

namespace exchange = coding::exchange;
namespace store = coding::store;

std::vector<coding::Code> template_codes(const std::string& name, const std::string& language) {
    if (name == "blank" || name == "transitions") return exchange::codebook_template(name, language);
    if (!std::filesystem::exists(name)) {
        throw coding::Error{
            coding::ErrorKind::not_found, Message{"There is no template “{0}”.", name},
            Message{"There are “transitions” and “blank”; a codebook file (CSV, JSON) will do "
                    "too."}};
    }
    return exchange::read_codebook_file(name);
}

// The project is not left behind half made.
class MadeFile {
  public:
    explicit MadeFile(std::filesystem::path path) : path_(std::move(path)) {}
    MadeFile(const MadeFile&) = delete;
    MadeFile& operator=(const MadeFile&) = delete;
    ~MadeFile() {
        std::error_code ignored;
        if (!kept_) std::filesystem::remove(path_, ignored);
    }
    void keep() { kept_ = true; }

  private:
    std::filesystem::path path_;
    bool kept_ = false;
};

void execute(const Invocation& invocation, Context& context) {
    std::filesystem::path path{invocation.argument(0)};
    if (path.extension().empty()) path += ".focale";
    store::ProjectInfo info;
    info.name = invocation.option("name").value_or(path.stem().string());
    info.language = invocation.option("language").value_or(info.language);
    const auto codes = template_codes(invocation.option("template").value_or("blank"), info.language);

    auto project = store::Project::create(path, info, context.coder());
    MadeFile made{path};
    coding::acts::import_codebook(project, context.coder(), codes);
    made.keep();
    context.say(Message{"Made {0} with {1, plural, =0 {no codes yet} one {# code} other {# codes}}.",
                        path.string(), codes.size()});
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
        .execute = execute,
    };
}

}  // namespace cli
