// SPDX-License-Identifier: GPL-3.0-or-later
// Groups of sources and variables change their names and go; making and reading them: store/people.hpp.
#pragma once

#include <string>

#include "libcoding/model/people.hpp"
#include "libcoding/store/project.hpp"

namespace coding::store {

/// Error{conflict} when the name is empty or taken.
void rename_group(Change& change, GroupId group, const std::string& name);
void remove_group(Change& change, GroupId group);
void remove_from_group(Change& change, GroupId group, SourceId source);

/// Error{conflict} when the name is empty or taken by another variable of the same things.
void rename_attribute(Change& change, AttributeId attribute, const std::string& name);
/// With all its values.
void remove_attribute(Change& change, AttributeId attribute);

}  // namespace coding::store
