// SPDX-License-Identifier: GPL-3.0-or-later
#include <cstdint>

#include "libcoding/transcripts/pdf_pages.hpp"
#include "libcoding/transcripts/turns.hpp"

#include "reader_contract.hpp"

/// What pdftotext hands back is made from a file of anybody's: it is read as warily as the file.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    namespace transcripts = coding::transcripts;
    try {
        auto pages = transcripts::pdf_pages({reinterpret_cast<const char*>(data), size});
        transcripts::take_furniture(pages);
        const auto text = transcripts::paragraphs_of(pages);
        if (text.document.text.empty()) return 0;
        contract::check(transcripts::transcript_of(text.document, {}));
    } catch (const coding::Error& error) {
        contract::require(error.kind() == coding::ErrorKind::input, "a reader throws Error{input}");
    }
    return 0;
}
