// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "libcoding/text/segmentation.hpp"

#include "annotator/transcript/transcript_document.hpp"

namespace annotator {

enum class Unit { character, word, sentence, turn };

/// Where a caret goes and what a click selects, in the rules of the text's language. Positions are code
/// points in the source; a move never stops in a part that is not shown. The document must outlive it.
class TextMoves {
  public:
    explicit TextMoves(const TranscriptDocument& document);

    [[nodiscard]] std::uint32_t next_character(std::uint32_t position);
    [[nodiscard]] std::uint32_t previous_character(std::uint32_t position);
    /// The end of the word at or after the position.
    [[nodiscard]] std::uint32_t next_word_end(std::uint32_t position);
    [[nodiscard]] std::uint32_t next_word(std::uint32_t position);
    [[nodiscard]] std::uint32_t previous_word(std::uint32_t position);

    /// The unit that holds the position, without white space around it; empty where there is none. A
    /// character is a place: empty.
    [[nodiscard]] coding::Span unit_at(std::uint32_t position, Unit unit);

    /// The first such unit behind a position, the last before it, in whatever block; empty where there is
    /// none.
    [[nodiscard]] coding::Span unit_behind(std::uint32_t position, Unit unit);
    [[nodiscard]] coding::Span unit_before(std::uint32_t position, Unit unit);

    /// The next, or previous, block where something is said; the same where there is none.
    [[nodiscard]] std::size_t next_turn(std::size_t block) const;
    [[nodiscard]] std::size_t previous_turn(std::size_t block) const;

  private:
    enum class Edge { begin, end };
    [[nodiscard]] std::vector<coding::Span> units(std::size_t block, Unit unit);
    [[nodiscard]] std::uint32_t forward(std::uint32_t position, Unit unit, Edge edge);
    [[nodiscard]] std::uint32_t backward(std::uint32_t position, Unit unit);

    const TranscriptDocument& document_;
    coding::text::Segmenter segmenter_;
};

}  // namespace annotator
