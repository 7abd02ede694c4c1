// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>

#include "libcoding/text/span.hpp"

namespace coding::acts {

/// A stretch of a text that is replaced, in code points: [position, position + removed) by `inserted` of
/// them.
struct Replacement {
    std::uint32_t position = 0;
    std::uint32_t removed = 0;
    std::uint32_t inserted = 0;
};

/// Where a span is after a replacement, by the rule of acts/edits.hpp; nothing when it is swallowed. An empty
/// span stays empty.
std::optional<Span> moved(Span span, const Replacement& edit);

}  // namespace coding::acts
