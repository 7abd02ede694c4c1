// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "libcoding/exchange/foreign_project.hpp"
#include "libcoding/transcripts/transcript.hpp"

namespace coding::exchange {

/// Gives the blocks of a text the speakers that its project names beside it (ForeignProject::Source::turns);
/// what stands in a block before such a turn is its label. `people`: the participants that the cases are, by
/// their place.
void take_turns(transcripts::Transcript& transcript, const ForeignProject::Source& source,
                const std::vector<std::string>& people);

}  // namespace coding::exchange
