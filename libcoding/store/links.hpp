// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <vector>

#include "libcoding/model/link.hpp"
#include "libcoding/store/project.hpp"

namespace coding::store {

/// All links, oldest first; those of what is hidden are absent.
std::vector<Link> links(const Project& project);
/// Between blocks of a source, and between codings of which one at least stands in it.
std::vector<Link> links(const Project& project, SourceId source);
std::optional<Link> link(const Project& project, LinkId id);

/// Sets its id. Error{conflict} when an end is not there, both are one, or the kind does not fit them.
void add_link(Change& change, Link& link);
/// Writes kind and memo.
void update_link(Change& change, const Link& link);
void remove_link(Change& change, LinkId link);

}  // namespace coding::store
