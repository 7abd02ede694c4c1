// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>
#include <vector>

#include "libcoding/transcripts/cues.hpp"

namespace coding::transcripts {

/// Reads the payload of a caption: `<v Name>` starts a piece with that voice, other tags of WebVTT and SRT
/// (`<i>`, `<c.loud>`,
/// `<font …>`, `<00:01.000>`, `{\an8}`) go, character references become characters, line ends become spaces.
/// What only looks like a tag stays as text. Appends one cue a piece, with the times of `timing`, to `cues`;
/// false when a tag never closes.
bool read_caption(std::string_view payload, const Cue& timing, std::vector<Cue>& cues);

/// True for a line such as `00:01:02.000 --> 00:01:04.000 align:start`; its times go into `timing`.
bool read_timing(std::string_view line, Cue& timing);

}  // namespace coding::transcripts
