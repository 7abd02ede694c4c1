// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <span>

#include "annotator/transcript/code_looks.hpp"
#include "annotator/transcript/transcript_document.hpp"

namespace annotator {

/// "prix (barrier), Maud": for a screen reader.
[[nodiscard]] QString spoken_words(const coding::Coding& coding, const TranscriptDocument& document,
                                   const CodeLooks& looks);

/// Code, coder, polarity, intensity, condition and memo of each, as rich text for a tool tip.
[[nodiscard]] QString tool_tip(std::span<const coding::Coding* const> codings,
                               const TranscriptDocument& document, const CodeLooks& looks);

/// "lever"; empty for none.
[[nodiscard]] QString polarity_name(coding::Polarity polarity);

}  // namespace annotator
