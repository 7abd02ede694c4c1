// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/acts/sentences.hpp"

#include "libcoding/error.hpp"
#include "libcoding/store/codes.hpp"
#include "libcoding/store/sources.hpp"

namespace coding::acts {
namespace {

/// Without separators of thousands: as the command line takes positions.
std::string position(std::uint32_t value) {
    return std::to_string(value);
}

}  // namespace

std::string name_of_source(const store::Project& project, SourceId source) {
    if (auto found = store::source(project, source)) return std::move(found->name);
    throw Error{ErrorKind::not_found, Message{"The source is not in the project."},
                Message{"It may have been removed; undo brings it back."}};
}

std::string paths_of_codes(const store::Project& project, std::span<const CodeId> codes) {
    std::string paths;
    for (const CodeId code : codes) paths += (paths.empty() ? "" : ", ") + store::code_path(project, code);
    return paths;
}

Message coded_sentence(const store::Project& project, const Passage& passage, const std::string& codes) {
    return Message{"Coded {0} [{1}, {2}) as {3}", name_of_source(project, passage.source),
                   position(passage.span.begin), position(passage.span.end), codes};
}

Message moved_sentence(const store::Project& project, const Coding& before, Span after) {
    return Message{"Moved a coding of {0} in {1} from [{2}, {3}) to [{4}, {5})",
                   store::code_path(project, before.code),
                   name_of_source(project, before.source),
                   position(before.span.begin),
                   position(before.span.end),
                   position(after.begin),
                   position(after.end)};
}

}  // namespace coding::acts
