// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/error.hpp"
#include "libcoding/store/codings.hpp"
#include "libcoding/store/database.hpp"
#include "libcoding/store/known_starts.hpp"
#include "libcoding/store/word_starts.hpp"

namespace coding::store {

SourceLayout::SourceLayout(const Project& project, SourceId source)
    : SourceLayout(project.database(), source, project.starts().of(source)) {}

SourceLayout::SourceLayout(const Change& change, SourceId source)
    : SourceLayout(change.database(), source, change.starts().of(source)) {}

SourceLayout::SourceLayout(const Change& change, const SourceLayout& before, std::size_t first,
                           std::size_t count, std::span<const BlockLength> blocks)
    : SourceLayout(change.database(), before.source(),
                   std::make_shared<const BlockStarts>(before.blocks().with(first, count, blocks))) {}

SourceLayout::SourceLayout(const Database& database, SourceId source,
                           std::shared_ptr<const BlockStarts> starts)
    : source_(source),
      starts_(std::move(starts)),
      read_words_(database.prepare("SELECT word_starts FROM block_text WHERE block = ?")) {}

const std::vector<std::uint32_t>& SourceLayout::words_of(std::size_t block) const {
    if (const auto known = word_starts_.find(block); known != word_starts_.end()) return known->second;
    read_words_.bind(1, starts_->id(block).value);
    if (!read_words_.step()) {
        throw Error{ErrorKind::storage, Message{"A block of the project has lost its text."},
                    Message{"Run focale check on the project."}};
    }
    const auto& words = word_starts_.emplace(block, unpacked(read_words_.blob(0))).first->second;
    read_words_.reset();
    return words;
}

SourceLayout::Place SourceLayout::place(std::size_t block, std::uint32_t position) const {
    const std::uint32_t offset = position - starts_->begin(block);
    return {starts_->id(block), offset, words_before(words_of(block), offset)};
}

std::pair<SourceLayout::Place, SourceLayout::Place> SourceLayout::places(Span span) const {
    if (span.begin >= span.end || span.end > length()) {
        throw Error{
            ErrorKind::conflict,
            Message{"No passage goes from {0, number} to {1, number}: the text has {2, number} characters.",
                    span.begin, span.end, length()},
            Message{"Give a begin below the end, and an end within the text."}};
    }
    return {place(starts_->block_at(span.begin), span.begin),
            place(starts_->block_at(span.end - 1), span.end)};
}

}  // namespace coding::store
