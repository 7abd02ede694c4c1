// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "libcoding/model/source.hpp"
#include "libcoding/text/span.hpp"

namespace coding {

/// What is said in a block, from its first word to its last: without the speaker's label, and without white
/// space and line ends around it. In code points from the block's start; empty where nothing is said.
Span spoken(const Block& block);

}  // namespace coding
