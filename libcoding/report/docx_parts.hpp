// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "libcoding/containers/archive_bytes.hpp"
#include "libcoding/report/document.hpp"

namespace coding::report::docx {

inline constexpr std::string_view main_namespace =
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

/// Ids of relations of the text, beside those of pictures.
inline constexpr std::string_view header_relation = "header", footer_relation = "footer";

/// Twentieths of a point.
int twips(double millimetres);

/// What a document of a word processor holds beside its text: styles, head and foot of the page, properties,
/// and how the parts hang together. `pictures`: names in word/media, in the order of their relations
/// ("picture1", "picture2" …).
std::vector<containers::ArchivePart> parts_beside_text(const Document& document,
                                                       const std::vector<std::string>& pictures);

}  // namespace coding::report::docx
