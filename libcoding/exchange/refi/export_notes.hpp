// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "libcoding/exchange/refi/export_state.hpp"

namespace coding::exchange::refi {

/// Memos, but those that are a selection's own description, and notes that are kept.
void write_notes(ExportState& state);

/// Links of Focale, and those that are kept.
void write_links(ExportState& state);

/// Groups of sources, and sets of codes, of notes, of sources without a text.
void write_sets(ExportState& state);

}  // namespace coding::exchange::refi
