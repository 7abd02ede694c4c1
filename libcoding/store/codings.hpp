// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "libcoding/model/coding.hpp"
#include "libcoding/store/block_starts.hpp"
#include "libcoding/store/database.hpp"
#include "libcoding/store/project.hpp"

namespace coding::store {

/// The blocks of one source as places: turns whole-source positions into (block, offset, word) and back.
/// Cheap to make: where blocks begin is read once for all who ask (a third of a millisecond for a thousand
/// blocks), where words begin block by block, when first asked for. Of the source as it was when it was made;
/// the project must outlive it.
class SourceLayout {
  public:
    SourceLayout(const Project& project, SourceId source);
    SourceLayout(const Change& change, SourceId source);
    /// Of the same source once `blocks` stand in place of `count` of them from `first` on.
    SourceLayout(const Change& change, const SourceLayout& before, std::size_t first, std::size_t count,
                 std::span<const BlockLength> blocks);

    struct Place {
        BlockId block;
        std::uint32_t offset = 0;  ///< code points from the block's start
        std::uint32_t word = 0;    ///< words of the block that begin before the offset
    };
    /// Throws Error{conflict} when the span is empty or reaches past the text (the message tells its length).
    [[nodiscard]] std::pair<Place, Place> places(Span span) const;
    [[nodiscard]] std::uint32_t position(BlockPosition place) const { return starts_->position(place); }
    [[nodiscard]] std::uint32_t length() const { return starts_->length(); }
    [[nodiscard]] SourceId source() const { return source_; }
    [[nodiscard]] const BlockStarts& blocks() const { return *starts_; }
    [[nodiscard]] const std::shared_ptr<const BlockStarts>& shared_blocks() const { return starts_; }

  private:
    SourceLayout(const Database& database, SourceId source, std::shared_ptr<const BlockStarts> starts);
    [[nodiscard]] Place place(std::size_t block, std::uint32_t position) const;
    [[nodiscard]] const std::vector<std::uint32_t>& words_of(std::size_t block) const;

    SourceId source_;
    std::shared_ptr<const BlockStarts> starts_;
    mutable Statement read_words_;
    /// Where the words of a block begin in it, once asked for.
    mutable std::unordered_map<std::size_t, std::vector<std::uint32_t>> word_starts_;
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

/// Gives memos and links of a coding to another; links that would tie it to itself go.
void hand_over(Change& change, CodingId from, CodingId to);

struct CodingFilter {
    SourceId source;  ///< none: all
    CodeId code;
    CoderId coder;
};

/// In order of source, begin, end, id.
std::vector<Coding> codings(const Project& project, const CodingFilter& filter = {});

/// Those of one source whose blocks are known already.
std::vector<Coding> codings(const Project& project, const SourceLayout& layout);

/// Those of these ids that are there, in the same order.
std::vector<Coding> codings(const Project& project, std::span<const CodingId> ids);
std::optional<Coding> coding(const Project& project, CodingId id);

/// Those on exactly this passage.
std::vector<Coding> codings_at(const Project& project, const SourceLayout& layout, Span span);

/// How many codings each code has itself (not those below it); codes without any are absent. Reads an index,
/// no codings.
std::unordered_map<CodeId, std::uint32_t> coding_counts(const Project& project);

}  // namespace coding::store
