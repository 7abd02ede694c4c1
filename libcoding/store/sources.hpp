// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "libcoding/model/source.hpp"
#include "libcoding/store/project.hpp"

namespace coding::text {
class Segmenter;
}

namespace coding::store {

struct BlockWords;

/// What listing shows of a source without reading its text.
struct SourceSummary {
    Source source;
    std::uint32_t blocks = 0;
    std::uint32_t turns = 0;
    std::uint32_t words = 0;
    std::uint32_t characters = 0;
    std::uint32_t codings = 0;
    std::vector<std::string> groups;
};

/// Sources in their order (hidden ones are absent, here and everywhere).
std::vector<Source> sources(const Project& project);
std::vector<SourceSummary> source_summaries(const Project& project);

/// By name, exact first, else folded (text::search_key); nothing when there is none, Error{conflict} when
/// folding fits several.
std::optional<Source> find_source(const Project& project, std::string_view name);

std::optional<Source> source(const Project& project, SourceId id);

/// Blocks in order, with text and marks.
std::vector<Block> blocks(const Project& project, SourceId source);

/// The same from the block `first` on, `count` at most: what a part of a long source costs is that part.
std::vector<Block> blocks(const Project& project, SourceId source, BlockId first, std::size_t count);

/// All blocks with their marks, without reading text.
std::vector<Block> blocks_without_text(const Project& project, SourceId source);

/// When a block begins and ends, where its transcript says so.
struct BlockTime {
    std::uint32_t characters = 0;
    std::optional<Milliseconds> begin, end;
};
/// Of all blocks in order, without reading text.
std::vector<BlockTime> block_times(const Project& project, SourceId source);

/// The whole text of a source.
std::string source_text(const Project& project, SourceId source);

/// Adds a source with its blocks: mints their ids, counts characters and words (of speech: outside label and
/// marks), keeps where words begin. `source.id` and the ids of blocks are set on return. Speakers and
/// questions must exist. Error{conflict} when the name is taken.
void add_source(Change& change, Source& source, std::span<Block> blocks, text::Segmenter& segmenter);
/// The same where `words` holds already what words_of_block() says of each.
void add_source(Change& change, Source& source, std::span<Block> blocks, std::span<const BlockWords> words);

/// Writes name, kind, language, date and media. Error{conflict} when the name is empty or taken.
void update_source(Change& change, const Source& source);

/// Puts the sources into this order; those that are not named stay behind them, as they are.
void order_sources(Change& change, std::span<const SourceId> order);

/// Removes a source with everything that hangs on it (its codings too); undo brings all back.
void remove_source(Change& change, SourceId source);

}  // namespace coding::store
