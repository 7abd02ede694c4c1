// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace coding::transcripts {

/// True for a line that a program wrote itself and nobody said: "Marie Dupont started transcription" (Teams,
/// in English, French and German), "Transcribed by https://otter.ai", "Confidence: 0.89" (Stream).
bool is_machine_line(std::string_view line);

}  // namespace coding::transcripts
