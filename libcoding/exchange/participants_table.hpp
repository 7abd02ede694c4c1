// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <vector>

#include "libcoding/containers/csv.hpp"
#include "libcoding/exchange/attribute_values.hpp"
#include "libcoding/exchange/persons.hpp"

namespace coding::exchange {

/// participant;source;role;consent;… — every further column is an attribute. `source` tells in which
/// transcript a label such as P1 stands. Empty cells say nothing. Returns the rows taken; Error with the
/// line. `replaced` tells which values took the place of others.
std::uint64_t import_participants(store::Change& change, const store::Project& project,
                                  const containers::Table& table, std::vector<ReplacedValue>& replaced);

/// participant;from;to;source — who was at a session; times as H:MM:SS from its start, empty for all of it.
/// Who sat there and never spoke is made; `notes` tells who was known from nowhere else.
std::uint64_t import_presence(store::Change& change, const store::Project& project,
                              const containers::Table& table, std::vector<Message>& notes);

}  // namespace coding::exchange
