// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "libcoding/model/coding.hpp"
#include "libcoding/store/block_starts.hpp"
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
    [[nodiscard]] std::uint32_t position(BlockPosition place) const { return starts_.position(place); }
    [[nodiscard]] std::uint32_t length() const { return starts_.length(); }
    [[nodiscard]] SourceId source() const { return source_; }

  private:
    SourceLayout(const Database& database, SourceId source);
    [[nodiscard]] Place place(std::size_t block, std::uint32_t position) const;

    SourceId source_;
    BlockStarts starts_;
    std::vector<std::uint32_t>
        word_starts_;  ///< of all blocks one after the other, each from its block's start
    std::vector<std::uint32_t> first_word_;  ///< by block, index in word_starts_; one more at the end
};

/// Adds codings one after the other; for imports of many.
class CodingWriter {
  public:
    explicit CodingWriter(Change& change);
    ~CodingWriter();

    /// The coding's id is set. Error{conflict} on a span outside the text, an intensity outside 1–5, an
    /// unknown code or coder.
    void add(Coding& coding, const SourceLayout& layout);

  private:
    struct State;
    std::unique_ptr<State> state_;
};

/// Adds one coding, as CodingWriter does.
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
