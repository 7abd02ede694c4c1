// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/opened.hpp"

namespace cli {

using coding::store::Access;
using coding::store::Project;

Argument project_argument() {
    return {Message{"PROJECT"}, Message{"the project file, NAME.focale"}, Argument::Count::one, {}};
}

std::filesystem::path project_path(const std::string& given) {
    std::filesystem::path path{given};
    std::error_code ignored;
    if (std::filesystem::exists(path, ignored)) return path;
    auto with_extension = path;
    with_extension += ".focale";
    return std::filesystem::exists(with_extension, ignored) ? with_extension : path;
}

Project open_to_read(const Invocation& invocation) {
    return Project::open(project_path(invocation.argument(0)), Access::read);
}

Project open_to_write(const Invocation& invocation) {
    return Project::open(project_path(invocation.argument(0)), Access::write);
}

}  // namespace cli
