// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <vector>

#include "libcoding/model/summary.hpp"
#include "libcoding/store/project.hpp"

namespace coding::store {

/// Of all cells. Those of what is hidden are absent.
std::vector<Summary> summaries(const Project& project);
std::optional<Summary> summary_of(const Project& project, const MatrixCell& cell);

/// Adds a summary; sets its id. Its cell has none yet.
void add_summary(Change& change, Summary& summary);
/// Writes text, coder and time.
void update_summary(Change& change, const Summary& summary);
void remove_summary(Change& change, SummaryId summary);

/// Gives the summaries of a code, or of a participant, to another. Where both have one of the same cell, the
/// one that stays gets the other's text below its own.
void hand_over_summaries(Change& change, CodeId from, CodeId to);
void hand_over_summaries(Change& change, ParticipantId from, ParticipantId to);

}  // namespace coding::store
