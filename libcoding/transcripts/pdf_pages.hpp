// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "libcoding/transcripts/document.hpp"

namespace coding::transcripts {

/// A rectangle on a page, in points from the top left.
struct PdfBox {
    double left = 0;
    double top = 0;
    double right = 0;
    double bottom = 0;

    [[nodiscard]] double width() const { return right - left; }
    [[nodiscard]] double height() const { return bottom - top; }
};

struct PdfWord {
    PdfBox box{};
    std::string text{};
};

/// Words beside each other without a wide gap.
struct PdfLine {
    PdfBox box{};
    std::vector<PdfWord> words{};
    std::size_t block = 0;  ///< lines of one block stand under each other

    [[nodiscard]] std::string text() const;
};

struct PdfPage {
    double width = 0;
    double height = 0;
    std::vector<PdfLine> lines{};  ///< in the order in which the columns are read
};

/// Reads the XHTML of containers::words_of_pdf. Throws Error{input}.
std::vector<PdfPage> pdf_pages(std::string_view xhtml);

/// What is on pages and is no text: counted, to be said.
struct PdfFurniture {
    std::size_t heads = 0;         ///< lines that recur at the top or foot of pages, page numbers among them
    std::size_t line_numbers = 0;  ///< numbers in the margin that count the lines
};

/// Takes running heads and feet, page numbers and line numbers from the pages. A line in the top or bottom
/// eighth of the page is one where it recurs there, its digits aside, on a third of the pages and at least
/// two.
PdfFurniture take_furniture(std::vector<PdfPage>& pages);

/// What the lines became.
struct PdfText {
    Document document;
    std::size_t joined_words = 0;  ///< hyphens taken from line ends
    std::size_t kept_hyphens = 0;  ///< hyphens at line ends that may belong to the word
};

/// Puts the lines of all pages together to paragraphs.
PdfText paragraphs_of(const std::vector<PdfPage>& pages);

}  // namespace coding::transcripts
