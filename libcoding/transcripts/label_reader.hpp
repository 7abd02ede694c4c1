// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string_view>

#include "libcoding/transcripts/speaker_labels.hpp"

namespace coding::transcripts {

/// A label that begins with its name: reads that letter by letter until something says what follows it.
/// `stars`: asterisks of Markdown's bold stand before it.
std::optional<Label> read_label(std::string_view text, std::size_t at, const LabelContext& context,
                                bool stars);

}  // namespace coding::transcripts
