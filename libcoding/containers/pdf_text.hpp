// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <span>
#include <string>

namespace coding::containers {

/// The words of a PDF with where they stand, page by page, as the XHTML of `pdftotext -bbox-layout`
/// (poppler): <page width height>, in it <line xMin yMin xMax yMax> of <word …>, in points from the top left.
/// The program runs by itself (docs/ARCHITECTURE.md says why) and is ended after two minutes. What it hands
/// back is UTF-8 that XML accepts. Throws Error{input}: the program is missing, the PDF is locked or damaged,
/// it takes too long, it unfolds to more than 512 MB.
std::string words_of_pdf(std::span<const std::byte> bytes);

}  // namespace coding::containers
