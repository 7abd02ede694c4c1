// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/acts/moved_span.hpp"

namespace coding::acts {

std::optional<Span> moved(Span span, const Replacement& edit) {
    const std::uint32_t from = edit.position;
    const std::uint32_t to = from + edit.removed;
    const auto shifted = [&](std::uint32_t place) { return place - edit.removed + edit.inserted; };

    if (from >= span.end) return span;  // behind it
    if (to <= span.begin) {             // before it
        return Span{shifted(span.begin), shifted(span.end)};
    }
    if (span.begin <= from && to <= span.end) {  // inside it
        const Span left{span.begin, shifted(span.end)};
        return left.empty() ? std::nullopt : std::optional{left};
    }
    if (from <= span.begin && span.end <= to) return std::nullopt;  // around it
    if (span.begin < from) return Span{span.begin, from};           // over its end
    return Span{from + edit.inserted, shifted(span.end)};           // over its begin
}

}  // namespace coding::acts
