// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "libcoding/exchange/foreign_database.hpp"
#include "libcoding/exchange/foreign_project.hpp"

namespace coding::exchange::taguette {

/// A Taguette database. It may hold several projects: their documents are then a group each.
ForeignProject read_project(const ForeignDatabase& database);

}  // namespace coding::exchange::taguette
