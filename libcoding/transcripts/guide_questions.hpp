// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "libcoding/transcripts/transcript.hpp"

namespace coding::transcripts {

/// A line that is the heading of a guide question: "Q1 — Imaginaires", "Question 2 : …", "[Q3]", "## Q4 …";
/// or of a theme of the guide ("Thème 1 : …", labelled "T1"). Something must set the number off from what
/// follows (a dash, a colon, a full stop, a bracket), or the line be styled as a heading.
std::optional<ReadQuestion> guide_question(std::string_view line, bool heading);

}  // namespace coding::transcripts
