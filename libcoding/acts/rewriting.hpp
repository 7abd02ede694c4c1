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
#include "libcoding/store/project.hpp"

namespace coding::acts {

/// A block of a source as it shall be.
struct RewrittenBlock {
    Block block;                  ///< without an id where it is new
    std::vector<BlockId> joined;  ///< blocks that went into it, besides itself
};

/// A source as it shall be, and how its text came to that.
struct Rewriting {
    std::vector<RewrittenBlock> blocks;  ///< in order; those of the source that are in none of them go
    std::vector<Replacement> edits;      ///< in order, in code points of the text before
};

/// What becomes of codings and of memos on passages.
struct Moves {
    std::vector<Coding> codings;  ///< that stay, with their new spans, parallel to `before`
    std::vector<Coding> before;
    std::vector<Coding> swallowed;
    std::vector<Memo> memos;
    std::vector<Memo> swallowed_memos;  ///< those on swallowed codings too
};
Moves moves_of(const store::Project& project, SourceId source, std::span<const Replacement> edits);

/// Makes the source so, with codings, memos and links.
void rewrite(store::Project& project, store::Change& change, SourceId source, Rewriting rewriting);

/// Joins the second block to the first: its text behind, its label as a mark, its end.
void append(Block& first, const Block& second);

}  // namespace coding::acts
