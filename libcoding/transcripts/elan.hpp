// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "libcoding/transcripts/reader.hpp"

namespace coding::transcripts {

/// ELAN (.eaf). The annotations of the tiers that hang on no other are what was said, in the order of their
/// times; a tier's participant is the speaker, or its name where none is given. A tier that holds numbers or
/// nothing stands for its first child with words. Other tiers, controlled vocabularies and comments are left
/// out; the tiers are named.
Transcript read_elan(std::span<const std::byte> bytes, const ReadOptions& options);
int recognise_elan(std::span<const std::byte> bytes, std::string_view extension);

}  // namespace coding::transcripts
