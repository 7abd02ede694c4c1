// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "libcoding/exchange/foreign_database.hpp"
#include "libcoding/exchange/foreign_project.hpp"

namespace coding::exchange::rqda {

/// An RQDA project (database versions 0.1.5 to 0.2.2). What was deleted in it stays there with another
/// status, and is left out.
ForeignProject read_project(const ForeignDatabase& database);

}  // namespace coding::exchange::rqda
