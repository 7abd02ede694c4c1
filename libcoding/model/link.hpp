// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <variant>

#include "libcoding/model/ids.hpp"
#include "libcoding/model/names.hpp"

namespace coding {

/// The first five relate a block (a turn) to an earlier one; `answers` relates what helps to what it helps
/// against: a code to a code (a lever to a barrier), or a coding to a coding.
enum class LinkKind { agrees, nuances, contradicts, completes, asks, answers };

template <>
struct Names<LinkKind> {
    static constexpr std::array<std::pair<LinkKind, std::string_view>, 6> values{{
        {LinkKind::agrees, "agrees"},
        {LinkKind::nuances, "nuances"},
        {LinkKind::contradicts, "contradicts"},
        {LinkKind::completes, "completes"},
        {LinkKind::asks, "asks"},
        {LinkKind::answers, "answers"},
    }};
};

/// The two ends of a link, both of one kind.
template <class Thing>
struct LinkEnds {
    Id<Thing> from;
    Id<Thing> to;
    friend bool operator==(const LinkEnds&, const LinkEnds&) = default;
};
using BlockLink = LinkEnds<Block>;
using CodeLink = LinkEnds<Code>;
using CodingLink = LinkEnds<Coding>;

/// A typed relation that a coder sees between two things.
struct Link {
    LinkId id;
    LinkKind kind = LinkKind::agrees;
    std::variant<BlockLink, CodeLink, CodingLink> ends;
    CoderId coder;
    std::string memo;
};

}  // namespace coding
