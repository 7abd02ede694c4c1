// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "libcoding/text/encoding.hpp"
#include "libcoding/transcripts/transcript.hpp"

namespace coding::transcripts {

/// The first few kilobytes as text, without white space in front: enough to tell formats apart. Nothing for
/// what is no text.
std::optional<std::string> beginning_of(std::span<const std::byte> bytes);

/// The whole as text. Throws Error{input} on what is empty or no text; notes in the transcript what was
/// guessed or replaced.
std::string decoded_text(std::span<const std::byte> bytes, Transcript& transcript);

}  // namespace coding::transcripts
