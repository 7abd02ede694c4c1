// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/transcripts/recognition.hpp"

#include <algorithm>

#include "libcoding/error.hpp"
#include "libcoding/transcripts/characters.hpp"

namespace coding::transcripts {

std::optional<std::string> beginning_of(std::span<const std::byte> bytes) {
    auto part = bytes.first(std::min<std::size_t>(bytes.size(), 8192));
    // A part that is cut inside a character would look like another encoding.
    while (part.size() < bytes.size() && !part.empty() &&
           (std::to_integer<unsigned>(part.back()) & 0x80) != 0) {
        part = part.first(part.size() - 1);
    }
    if (part.size() % 2 == 1 && part.size() < bytes.size()) {
        const auto even = part.first(part.size() - 1);
        if (even.empty() || (std::to_integer<unsigned>(even.back()) & 0x80) == 0) part = even;
    }
    auto decoded = text::decode(part);
    if (decoded.binary) return std::nullopt;
    return decoded.utf8.substr(skip_spaces(decoded.utf8, 0, decoded.utf8.size()));
}

std::string decoded_text(std::span<const std::byte> bytes, Transcript& transcript) {
    auto decoded = text::decode(bytes);
    if (decoded.binary) {
        throw Error{ErrorKind::input, Message{"This file is not a text."},
                    Message{"Import the document that the transcript was written in (DOCX, ODT, text) or its "
                            "captions (VTT, SRT)."}};
    }
    if (blank(decoded.utf8, 0, decoded.utf8.size())) {
        throw Error{ErrorKind::input, Message{"This file is empty."},
                    Message{"Check that the right file was saved and chosen."}};
    }
    transcript.encoding = decoded.encoding;
    if (decoded.guessed) {
        transcript.notes.push_back(
            Message{"The file does not say in which encoding it is; it was read as {0}.",
                    text::encoding_name(decoded.encoding)});
    } else if (decoded.encoding != text::Encoding::utf8) {
        transcript.notes.push_back(
            Message{"The file was read as {0}.", text::encoding_name(decoded.encoding)});
    }
    if (decoded.replaced > 0) {
        transcript.notes.push_back(Message{
            "{0, plural, one {# character} other {# characters}} could not be read and stand as \ufffd.",
            decoded.replaced});
    }
    return std::move(decoded.utf8);
}

}  // namespace coding::transcripts
