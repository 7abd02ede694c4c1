// SPDX-License-Identifier: GPL-3.0-or-later
// For the files of acts/ alone.
#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "libcoding/acts/moved_span.hpp"
#include "libcoding/model/coding.hpp"
#include "libcoding/model/memo.hpp"
#include "libcoding/model/source.hpp"
#include "libcoding/store/codings.hpp"
#include "libcoding/store/project.hpp"

namespace coding::acts {

/// A block of a source as it shall be.
struct RewrittenBlock {
    Block block;                  ///< without an id where it is new
    std::vector<BlockId> joined;  ///< blocks that went into it, besides itself
};

/// A run of blocks as it shall be, and how its text came to that. What it costs is the run, however long the
/// source.
struct Rewriting {
    std::size_t first = 0;               ///< the run's first block in the source
    std::vector<Block> before;           ///< the run as it is
    std::vector<RewrittenBlock> blocks;  ///< what takes its place, in order
    std::vector<Replacement> edits;      ///< in order, in code points of the text before
};
/// Begins one of `count` blocks; `before` is read, `blocks` and `edits` are empty.
Rewriting rewriting_of(const store::Project& project, const store::SourceLayout& layout, std::size_t first,
                       std::size_t count);

/// What becomes of codings and of memos on passages.
struct Moves {
    std::vector<Coding> codings;  ///< that stay, with their new spans, parallel to `before`
    std::vector<Coding> before;
    std::vector<Coding> swallowed;
    std::vector<Memo> memos;  ///< on passages, with their new spans, parallel to `memos_before`
    std::vector<Span> memos_before;
    std::vector<Memo> swallowed_memos;  ///< those on swallowed codings too
};
Moves moves_of(const store::Project& project, const store::SourceLayout& layout,
               std::span<const Replacement> edits);

/// Makes the source so, with codings, memos and links. `layout` is of the source before, `moves` of the same
/// edits.
void rewrite(store::Change& change, const store::SourceLayout& layout, Rewriting rewriting,
             const Moves& moves);

/// Joins the second block to the first: its text behind, its label as a mark, its end.
void append(Block& first, const Block& second);

}  // namespace coding::acts
