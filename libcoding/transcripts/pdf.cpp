// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/transcripts/pdf.hpp"

#include <algorithm>
#include <string_view>

#include "libcoding/containers/pdf_text.hpp"
#include "libcoding/error.hpp"
#include "libcoding/transcripts/characters.hpp"
#include "libcoding/transcripts/pdf_pages.hpp"
#include "libcoding/transcripts/turns.hpp"

namespace coding::transcripts {
namespace {

void say(const PdfFurniture& furniture, const PdfText& text, Transcript& transcript) {
    if (furniture.heads > 0) {
        transcript.notes.push_back(Message{
            "{0, plural, one {# running head, foot or page number was} other {# running heads, feet and "
            "page numbers were}} left out.",
            furniture.heads});
    }
    if (furniture.line_numbers > 0) {
        transcript.notes.push_back(
            Message{"{0, plural, one {# line number was} other {# line numbers were}} left out.",
                    furniture.line_numbers});
    }
    if (text.joined_words > 0) {
        transcript.notes.push_back(
            Message{"{0, plural, one {# word that a line’s end broke was} other {# words "
                    "that a line’s end broke were}} joined again.",
                    text.joined_words});
    }
    if (text.kept_hyphens > 0) {
        transcript.notes.push_back(
            Message{"{0, plural, one {# hyphen at a line’s end was} other {# hyphens at "
                    "line ends were}} kept, as the word may have one.",
                    text.kept_hyphens});
    }
}

}  // namespace

Transcript read_pdf(std::span<const std::byte> bytes, const ReadOptions& options) {
    auto pages = pdf_pages(containers::words_of_pdf(bytes));
    const auto furniture = take_furniture(pages);
    const auto text = paragraphs_of(pages);
    if (blank(text.document.text, 0, text.document.text.size())) {
        throw Error{
            ErrorKind::input, Message{"This PDF holds no text: it may be made of pictures of pages."},
            Message{"Have its text recognised first (OCR), or import the document that it was made from."}};
    }
    auto transcript = transcript_of(text.document, options);
    transcript.format = "pdf";
    say(furniture, text, transcript);
    return transcript;
}

int recognise_pdf(std::span<const std::byte> bytes, std::string_view) {
    constexpr std::string_view signature = "%PDF-";
    // Some programs set a few bytes before the signature; readers look for it in the first kilobyte.
    const std::string_view start{reinterpret_cast<const char*>(bytes.data()),
                                 std::min<std::size_t>(bytes.size(), 1024)};
    return start.find(signature) != std::string_view::npos && start.find('\0') != 0 ? 100 : 0;
}

}  // namespace coding::transcripts
