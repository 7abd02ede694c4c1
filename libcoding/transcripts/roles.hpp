// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "libcoding/transcripts/heading_block.hpp"
#include "libcoding/transcripts/reader.hpp"

namespace coding::transcripts {

/// Makes moderators and observers of the speakers whom the heading block or the options name so, and fills in
/// who was present, under the names that they speak by. "Claire Dupont (CD)" is the speaker Claire Dupont,
/// CD, Claire or CD by initials, in this order.
void give_roles(Transcript& transcript, const HeadingBlock& heading, const ReadOptions& options);

/// Makes moderators of the speakers with these names, which may be written in the ways above.
void name_moderators(Transcript& transcript, std::span<const std::string> names);

/// Whether give_roles() would find the name among these speakers.
bool is_a_speaker(std::span<const ReadSpeaker> speakers, std::string_view name);

}  // namespace coding::transcripts
