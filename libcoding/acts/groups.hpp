// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "libcoding/model/people.hpp"
#include "libcoding/store/project.hpp"

// What a person does to groups of sources; see acts/codings.hpp for what all acts have in common.
namespace coding::acts {

/// Error{conflict} when the name is taken.
Group make_group(store::Project& project, std::string_view coder, const std::string& name,
                 std::span<const SourceId> members = {});
HistoryId rename_group(store::Project& project, std::string_view coder, GroupId group,
                       const std::string& name);
HistoryId remove_groups(store::Project& project, std::string_view coder, std::span<const GroupId> groups);
HistoryId add_to_group(store::Project& project, std::string_view coder, GroupId group,
                       std::span<const SourceId> sources);
HistoryId remove_from_group(store::Project& project, std::string_view coder, GroupId group,
                            std::span<const SourceId> sources);
/// From one group into another; without the one, or the other, as add_to_group() and remove_from_group().
HistoryId move_to_group(store::Project& project, std::string_view coder, GroupId from, GroupId to,
                        std::span<const SourceId> sources);

}  // namespace coding::acts
