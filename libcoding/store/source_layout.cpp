// SPDX-License-Identifier: GPL-3.0-or-later
#include <span>

#include "libcoding/error.hpp"
#include "libcoding/store/codings.hpp"
#include "libcoding/store/database.hpp"
#include "libcoding/store/word_starts.hpp"

namespace coding::store {

SourceLayout::SourceLayout(const Project& project, SourceId source)
    : SourceLayout(project.database(), source) {}

SourceLayout::SourceLayout(const Change& change, SourceId source) : SourceLayout(change.database(), source) {}

SourceLayout::SourceLayout(const Database& database, SourceId source)
    : source_(source), starts_(database, source) {
    first_word_.push_back(0);
    Statement row = database.prepare(
        "SELECT word_starts FROM block JOIN block_text ON block_text.block = block.id WHERE source = ? ORDER "
        "BY"
        " position");
    row.bind(1, source.value);
    while (row.step()) {
        const std::vector<std::uint32_t> of_block = unpacked(row.blob(0));
        word_starts_.insert(word_starts_.end(), of_block.begin(), of_block.end());
        first_word_.push_back(static_cast<std::uint32_t>(word_starts_.size()));
    }
    if (first_word_.size() != starts_.size() + 1) {
        throw Error{ErrorKind::storage, Message{"A block of the project has lost its text."},
                    Message{"Run focale check on the project."}};
    }
}

SourceLayout::Place SourceLayout::place(std::size_t block, std::uint32_t position) const {
    const std::uint32_t offset = position - starts_.begin(block);
    const std::span of_block{word_starts_.data() + first_word_[block],
                             word_starts_.data() + first_word_[block + 1]};
    return {starts_.id(block), offset, words_before(of_block, offset)};
}

std::pair<SourceLayout::Place, SourceLayout::Place> SourceLayout::places(Span span) const {
    if (span.begin >= span.end || span.end > length()) {
        throw Error{
            ErrorKind::conflict,
            Message{"No passage goes from {0, number} to {1, number}: the text has {2, number} characters.",
                    span.begin, span.end, length()},
            Message{"Give a begin below the end, and an end within the text."}};
    }
    return {place(starts_.block_at(span.begin), span.begin), place(starts_.block_at(span.end - 1), span.end)};
}

}  // namespace coding::store
