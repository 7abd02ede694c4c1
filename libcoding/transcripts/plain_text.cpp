// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/transcripts/plain_text.hpp"

#include <utility>

#include "libcoding/transcripts/recognition.hpp"
#include "libcoding/transcripts/turns.hpp"

namespace coding::transcripts {

Transcript read_plain_text(std::span<const std::byte> bytes, const ReadOptions& options) {
    Transcript read;
    const auto document = document_from_text(decoded_text(bytes, read));
    auto transcript = transcript_of(document, options);
    transcript.format = "txt";
    transcript.encoding = read.encoding;
    transcript.notes.insert(transcript.notes.begin(), read.notes.begin(), read.notes.end());
    return transcript;
}

int recognise_plain_text(std::span<const std::byte> bytes, std::string_view extension) {
    if (bytes.empty() || !beginning_of(bytes)) return 0;
    return extension == "txt" || extension == "text" || extension == "md" || extension == "markdown" ? 30
                                                                                                     : 10;
}

}  // namespace coding::transcripts
