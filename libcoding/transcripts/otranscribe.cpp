// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/transcripts/otranscribe.hpp"

#include <utility>

#include "libcoding/error.hpp"
#include "libcoding/transcripts/characters.hpp"
#include "libcoding/transcripts/html_text.hpp"
#include "libcoding/transcripts/json_text.hpp"
#include "libcoding/transcripts/recognition.hpp"
#include "libcoding/transcripts/turns.hpp"

namespace coding::transcripts {

Transcript read_otranscribe(std::span<const std::byte> bytes, const ReadOptions& options) {
    Transcript read;
    const auto root = parsed_json(decoded_text(bytes, read));
    const auto page = string_of(root, "text");
    const auto document = document_from_html(page);
    if (blank(document.text, 0, document.text.size())) {
        throw Error{ErrorKind::input, Message{"This JSON is no transcript of oTranscribe with words in it."},
                    Message{"It must hold “text”, the page that oTranscribe shows."}};
    }
    auto transcript = transcript_of(document, options);
    transcript.format = "otr";
    transcript.encoding = read.encoding;
    transcript.notes.insert(transcript.notes.begin(), read.notes.begin(), read.notes.end());
    if (auto media = string_of(root, "media"); !media.empty())
        transcript.metadata.emplace_back("media", std::move(media));
    return transcript;
}

int recognise_otranscribe(std::span<const std::byte> bytes, std::string_view extension) {
    const auto text = beginning_of(bytes).value_or("");
    if (!text.starts_with('{')) return 0;
    if (extension == "otr") return 95;
    const std::string_view all{reinterpret_cast<const char*>(bytes.data()), bytes.size()};
    const bool media = all.find("\"media-time\"") != std::string_view::npos ||
                       all.find("\"media-source\"") != std::string_view::npos;
    return media && all.find("\"text\"") != std::string_view::npos ? 92 : 0;
}

}  // namespace coding::transcripts
