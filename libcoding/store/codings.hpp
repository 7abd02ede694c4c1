// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "libcoding/model/coding.hpp"
#include "libcoding/store/project.hpp"

namespace coding::store {

/// The blocks of one source as places: turns whole-source positions into (block, offset, word) and back
/// without reading the text twice. Load once for many codings of a source.
class SourceLayout {
  public:
    SourceLayout(const Project& project, SourceId source);
    SourceLayout(const Change& change, SourceId source);

    struct Place {
        BlockId block;
        std::uint32_t offset = 0;  ///< code points from the block's start
        std::uint32_t word = 0;    ///< words of the block that begin before the offset
    };
    /// Throws Error{conflict} when the span is empty or reaches past the text (the message tells its length).
    [[nodiscard]] std::pair<Place, Place> places(Span span) const;
    [[nodiscard]] std::uint32_t position(BlockPosition place) const;
    [[nodiscard]] std::uint32_t length() const { return length_; }
    [[nodiscard]] SourceId source() const { return source_; }

  private:
    struct Row {
        BlockId block;
        std::uint32_t begin = 0;  ///< of the block in the source
        std::uint32_t characters = 0;
        std::vector<std::uint32_t> word_starts;  ///< in the block
    };
    SourceId source_;
    std::uint32_t length_ = 0;
    std::vector<Row> rows_;
};

/// Adds a coding; its id is set. Error{conflict} on a span outside the text, an intensity outside 1–5, an
/// unknown code or coder.
void add_coding(Change& change, Coding& coding, const SourceLayout& layout);
void update_coding(Change& change, const Coding& coding, const SourceLayout& layout);
void remove_coding(Change& change, CodingId coding);

struct CodingFilter {
    SourceId source;  ///< none: all
    CodeId code;
    CoderId coder;
};

/// In order of source, begin, end, id.
std::vector<Coding> codings(const Project& project, const CodingFilter& filter = {});

}  // namespace coding::store
