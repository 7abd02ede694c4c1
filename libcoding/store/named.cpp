// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/store/named.hpp"

#include <string>
#include <vector>

#include "libcoding/error.hpp"
#include "libcoding/store/by_name.hpp"
#include "libcoding/store/people.hpp"
#include "libcoding/store/sources.hpp"
#include "libcoding/text/nearest.hpp"

namespace coding::store {
namespace {

std::string listed(const std::vector<std::string>& names) {
    std::string list;
    for (const auto& name : names) list += (list.empty() ? "" : ", ") + name;
    return list;
}

}  // namespace

Source source_named(const Project& project, std::string_view name) {
    if (auto found = find_source(project, name)) return *found;
    std::vector<std::string> names;
    for (const auto& source : sources(project)) names.push_back(source.name);
    const auto near = text::nearest(name, names);
    throw Error{ErrorKind::not_found, Message{"There is no source “{0}” in the project.", std::string{name}},
                near.empty() ? Message{"“focale list” with “sources” shows which there are."}
                             : Message{"Near to it: {0}.", listed(near)}};
}

const Source& SourcesByName::named(const std::string& name) {
    if (const auto found = known_.find(name); found != known_.end()) return found->second;
    return known_.emplace(name, source_named(*project_, name)).first->second;
}

std::size_t code_named(const Codebook& codebook, std::string_view path_or_name) {
    if (const auto found = codebook.find(path_or_name)) return *found;
    std::vector<std::string> paths, names;
    for (std::size_t index = 0; index < codebook.codes().size(); ++index) {
        paths.push_back(codebook.path(index));
        names.push_back(codebook.codes()[index].name);
    }
    auto near = text::nearest(path_or_name, names);
    if (near.empty()) near = text::nearest(path_or_name, paths);
    throw Error{ErrorKind::not_found,
                Message{"There is no code “{0}” in the codebook.", std::string{path_or_name}},
                near.empty() ? Message{"“focale list” with “codes” shows which there are."}
                             : Message{"Near to it: {0}.", listed(near)}};
}

Participant participant_named_there(const Project& project, std::string_view name) {
    if (auto found = find_participant(project, name)) return *found;
    std::vector<std::string> names;
    for (const auto& participant : participants(project)) names.push_back(participant.name);
    const auto near = text::nearest(name, names);
    throw Error{ErrorKind::not_found,
                Message{"There is no participant “{0}” in the project.", std::string{name}},
                near.empty() ? Message{"“focale list” with “participants” shows who there is."}
                             : Message{"Near to it: {0}.", listed(near)}};
}

Coder coder_named_there(const Project& project, std::string_view name) {
    const auto known = coders(project);
    if (auto found = by_name(known, name)) return *found;
    std::vector<std::string> names;
    for (const auto& coder : known) names.push_back(coder.name);
    const auto near = text::nearest(name, names);
    throw Error{ErrorKind::not_found, Message{"There is no coder “{0}” in the project.", std::string{name}},
                near.empty() ? Message{"“focale list” with “coders” shows who there is."}
                             : Message{"Near to it: {0}.", listed(near)}};
}

}  // namespace coding::store
