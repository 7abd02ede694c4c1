// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "libcoding/transcripts/heading_block.hpp"
#include "libcoding/transcripts/reader.hpp"

namespace coding::transcripts {

/// Makes moderators and observers of the speakers whom the heading block or the options name so, and fills in
/// who was present, under the names that they speak by. "Claire Dupont (CD)" is the speaker Claire Dupont,
/// CD, Claire or CD by initials, in this order.
void give_roles(Transcript& transcript, const HeadingBlock& heading, const ReadOptions& options);

}  // namespace coding::transcripts
