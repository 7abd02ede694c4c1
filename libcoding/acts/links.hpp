// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "libcoding/model/link.hpp"
#include "libcoding/store/project.hpp"

// Typed relations; read them with store/links.hpp. See acts/codings.hpp for what all acts have in common.
namespace coding::acts {

/// Says how a turn relates to another of the same source: one coder says one thing of two turns, so that an
/// earlier link of hers from the one to the other takes the new kind (and the memo, where one is given).
/// Error{conflict} for LinkKind::answers, a turn to itself, or turns of two sources.
Link link_turns(store::Project& project, std::string_view coder, LinkKind kind, BlockId from, BlockId to,
                const std::string& memo = {});

/// Says that a code (a lever) answers another (a barrier). A link that is there already is returned.
Link link_codes(store::Project& project, std::string_view coder, CodeId from, CodeId to,
                const std::string& memo = {});

/// The same of two passages: a coding answers another.
Link link_codings(store::Project& project, std::string_view coder, CodingId from, CodingId to,
                  const std::string& memo = {});

/// Changes kind and memo; the ends stay.
Link change_link(store::Project& project, std::string_view coder, const Link& link);

HistoryId remove_links(store::Project& project, std::string_view coder, std::span<const LinkId> links);

}  // namespace coding::acts
