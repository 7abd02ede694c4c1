// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string_view>

#include "libcoding/containers/csv.hpp"
#include "libcoding/model/names.hpp"

namespace coding::exchange {

/// The tables that an import takes beside transcripts; in the order in which they are taken, so that each
/// finds what it speaks of.
enum class TableKind { codebook, survey, participants, presence, guide, codings, highlights };

/// What the heading row says that the table is; nothing when it is none of them (then it may be a
/// transcript).
std::optional<TableKind> table_kind(const containers::Table& table);

/// The kind of table that a text holds, told by its first row alone (CSV), or by its list of codes (JSON).
std::optional<TableKind> table_kind(std::string_view utf8);

}  // namespace coding::exchange

namespace coding {

template <>
struct Names<exchange::TableKind> {
    static constexpr std::array<std::pair<exchange::TableKind, std::string_view>, 7> values{{
        {exchange::TableKind::codebook, "codebook"},
        {exchange::TableKind::survey, "survey"},
        {exchange::TableKind::participants, "participants"},
        {exchange::TableKind::presence, "presence"},
        {exchange::TableKind::guide, "guide"},
        {exchange::TableKind::codings, "codings"},
        {exchange::TableKind::highlights, "highlights"},
    }};
};

}  // namespace coding
