// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "libcoding/transcripts/transcript.hpp"

namespace coding::transcripts {

struct ReadOptions {
    std::string format;                   ///< a reader's name; empty: found by content
    std::vector<std::string> moderators;  ///< names to take as moderator
};

/// A format that Focale reads: a pure function from bytes to a Transcript. Throws Error{input} and nothing
/// else.
struct Reader {
    std::string_view name;         ///< "txt", "docx" …
    std::string_view description;  ///< English; shown in help
    /// How sure the reader is that the bytes are its own, 0 (no) to 100; `extension` is a lower-case hint
    /// without a dot.
    int (*recognise)(std::span<const std::byte> bytes, std::string_view extension);
    Transcript (*read)(std::span<const std::byte> bytes, const ReadOptions& options);
};

/// All readers, in the order in which ties are decided.
std::span<const Reader> readers();

/// The reader for these bytes, by content first. Throws Error{input} when it is none's (empty, binary,
/// unknown).
const Reader& reader_for(std::span<const std::byte> bytes, std::string_view extension,
                         const ReadOptions& options = {});

/// Finds the reader and reads.
Transcript read(std::span<const std::byte> bytes, std::string_view extension,
                const ReadOptions& options = {});

}  // namespace coding::transcripts
