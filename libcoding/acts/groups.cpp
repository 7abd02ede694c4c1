// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/acts/groups.hpp"

#include <algorithm>

#include "libcoding/acts/kept_names.hpp"
#include "libcoding/error.hpp"
#include "libcoding/store/groups.hpp"
#include "libcoding/store/people.hpp"

namespace coding::acts {
namespace {

std::string name_of_group(const store::Project& project, GroupId id) {
    for (const Group& group : store::groups(project)) {
        if (group.id == id) return group.name;
    }
    throw Error{ErrorKind::not_found, Message{"The group is not in the project."},
                Message{"It may have been removed; undo brings it back."}};
}

}  // namespace

Group make_group(store::Project& project, std::string_view coder, const std::string& name,
                 std::span<const SourceId> members) {
    const auto there = store::groups(project);
    if (std::any_of(there.begin(), there.end(), [&](const Group& group) { return group.name == name; })) {
        throw Error{ErrorKind::conflict, Message{"The project already has a group named “{0}”.", name},
                    Message{"Choose another name."}};
    }
    auto change = project.change(coder, Message{"Made the group {0}", name});
    const auto group = store::group_named(change, name);
    for (const SourceId source : members) store::add_to_group(change, group.id, source);
    change.commit();
    return group;
}

HistoryId rename_group(store::Project& project, std::string_view coder, GroupId group,
                       const std::string& name) {
    auto change =
        project.change(coder, Message{"Renamed the group {0} to “{1}”", name_of_group(project, group), name});
    const KeptNames kept{project};
    store::rename_group(change, group, name);
    kept.follow(change);
    return change.commit();
}

HistoryId remove_groups(store::Project& project, std::string_view coder, std::span<const GroupId> groups) {
    auto change = project.change(
        coder, Message{"Removed {0, plural, one {the group {1}} other {# groups}}", groups.size(),
                       groups.empty() ? std::string{} : name_of_group(project, groups.front())});
    for (const GroupId group : groups) store::remove_group(change, group);
    return change.commit();
}

HistoryId add_to_group(store::Project& project, std::string_view coder, GroupId group,
                       std::span<const SourceId> sources) {
    auto change =
        project.change(coder, Message{"Put {0, plural, one {# source} other {# sources}} into the group {1}",
                                      sources.size(), name_of_group(project, group)});
    for (const SourceId source : sources) store::add_to_group(change, group, source);
    return change.commit();
}

HistoryId remove_from_group(store::Project& project, std::string_view coder, GroupId group,
                            std::span<const SourceId> sources) {
    auto change = project.change(
        coder, Message{"Took {0, plural, one {# source} other {# sources}} out of the group {1}",
                       sources.size(), name_of_group(project, group)});
    for (const SourceId source : sources) store::remove_from_group(change, group, source);
    return change.commit();
}

HistoryId move_to_group(store::Project& project, std::string_view coder, GroupId from, GroupId to,
                        std::span<const SourceId> sources) {
    if (from == to) return {};
    if (!from) return add_to_group(project, coder, to, sources);
    if (!to) return remove_from_group(project, coder, from, sources);
    auto change = project.change(
        coder, Message{"Moved {0, plural, one {# source} other {# sources}} into the group {1}",
                       sources.size(), name_of_group(project, to)});
    for (const SourceId source : sources) {
        store::remove_from_group(change, from, source);
        store::add_to_group(change, to, source);
    }
    return change.commit();
}

}  // namespace coding::acts
