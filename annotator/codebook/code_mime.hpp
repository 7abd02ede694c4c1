// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMimeData>
#include <memory>
#include <optional>
#include <span>
#include <vector>

#include "libcoding/model/ids.hpp"
#include "libcoding/text/span.hpp"

// What is dragged between the codebook, the text and the list of passages.
namespace annotator {

/// Codes: decimal ids separated by spaces.
inline constexpr const char* codes_mime = "application/x-focale-codes";
/// A passage: decimal id of the source, begin and end in code points, separated by spaces.
inline constexpr const char* passage_mime = "application/x-focale-passage";

struct DraggedPassage {
    coding::SourceId source;
    coding::Span span;
};

[[nodiscard]] std::unique_ptr<QMimeData> to_mime(std::span<const coding::CodeId> codes);
[[nodiscard]] std::unique_ptr<QMimeData> to_mime(const DraggedPassage& passage);

/// None when it holds none, or is not well-formed.
[[nodiscard]] std::vector<coding::CodeId> codes_in(const QMimeData& data);
[[nodiscard]] std::optional<DraggedPassage> passage_in(const QMimeData& data);

}  // namespace annotator
