// SPDX-License-Identifier: GPL-3.0-or-later
// Of an import of a REFI-QDA project, all that needs no project of Focale: parsing the XML, decoding texts,
// finding what positions count, who speaks, where words begin. It is done in a thread of its own, some
// sources ahead of the one that writes.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "libcoding/exchange/ahead.hpp"
#include "libcoding/exchange/import.hpp"
#include "libcoding/exchange/refi/placed_text.hpp"
#include "libcoding/store/block_words.hpp"
#include "libcoding/transcripts/transcript.hpp"

namespace coding::exchange::refi {

/// What is made of a text of a source.
struct ReadText {
    std::optional<PlacedText> placed;  ///< nothing: the project does not hold the text
    std::string sha256;                ///< of the text
    /// With its times. Nothing where the text is empty or very long, and of projects of Focale, whose note
    /// says more.
    std::optional<transcripts::Transcript> transcript;
    std::vector<store::BlockWords> words;  ///< of the transcript's blocks
};

/// An element of a list of the project; the root itself, without these, comes last.
struct ReadElement {
    std::string list;  ///< "Users", "Sources" …; empty: the root
    std::string origin;
    Element element;
    std::vector<ReadText> texts;  ///< of a source: its own, or those of its parts that hold a text, in order
};

/// The language that a text is said to be in, by whoever imports or by its description; empty: the project's.
std::string language_of(const Element& text, const Element& outer, const ImportOptions& options,
                        const std::string& project_language);

/// Whether Focale wrote the project.
bool is_of_focale(std::string_view origin);

/// The project's XML in pieces.
using ProjectFeed = std::function<void(const std::function<void(std::string_view)>& sink)>;

/// Reads a project and hands its elements over. Error{input} when it is none.
void read_project(const ProjectFeed& feed, const FileReader& file, const ImportOptions& options,
                  const std::string& project_language, const Ahead<ReadElement>::HandOver& hand_over);

}  // namespace coding::exchange::refi
