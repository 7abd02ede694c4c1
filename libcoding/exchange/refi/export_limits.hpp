// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "libcoding/exchange/refi/export_state.hpp"

namespace coding::exchange::refi {

/// Says in the report what of the project the file could not hold, and what it holds for Focale alone. When
/// all is written.
void tell_limits(ExportState& state);

}  // namespace coding::exchange::refi
