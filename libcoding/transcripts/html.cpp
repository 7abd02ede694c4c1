// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/transcripts/html.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "libcoding/error.hpp"
#include "libcoding/transcripts/characters.hpp"
#include "libcoding/transcripts/html_text.hpp"
#include "libcoding/transcripts/recognition.hpp"
#include "libcoding/transcripts/turns.hpp"

namespace coding::transcripts {

Transcript read_html(std::span<const std::byte> bytes, const ReadOptions& options) {
    Transcript read;
    const auto document = document_from_html(decoded_text(bytes, read));
    if (blank(document.text, 0, document.text.size())) {
        throw Error{ErrorKind::input, Message{"This page holds no text."},
                    Message{"If a program fills it in when it is shown, save it from the browser as text."}};
    }
    auto transcript = transcript_of(document, options);
    transcript.format = "html";
    transcript.encoding = read.encoding;
    transcript.notes.insert(transcript.notes.begin(), read.notes.begin(), read.notes.end());
    return transcript;
}

int recognise_html(std::span<const std::byte> bytes, std::string_view extension) {
    auto start = beginning_of(bytes).value_or("");
    start.resize(std::min<std::size_t>(start.size(), 2048));
    std::transform(start.begin(), start.end(), start.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    if (start.starts_with("<!doctype html") || start.starts_with("<html")) return 90;
    constexpr auto openings = std::to_array<std::string_view>({"<html", "<body", "<head>", "<p>", "<div"});
    const bool tags = start.starts_with('<') &&
                      std::any_of(openings.begin(), openings.end(), [&start](std::string_view tag) {
                          return start.find(tag) != std::string::npos;
                      });
    const bool named = extension == "html" || extension == "htm" || extension == "xhtml";
    if (tags) return named || start.find("<html") != std::string::npos ? 80 : 40;
    return named && !start.empty() ? 40 : 0;
}

}  // namespace coding::transcripts
