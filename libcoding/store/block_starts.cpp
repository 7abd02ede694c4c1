// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/store/block_starts.hpp"

#include <algorithm>
#include <numeric>

#include "libcoding/error.hpp"
#include "libcoding/store/database.hpp"

namespace coding::store {

BlockStarts::BlockStarts(const Database& database, SourceId source) {
    Statement row = database.prepare("SELECT id, characters FROM block WHERE source = ? ORDER BY position");
    row.bind(1, source.value);
    while (row.step()) add({{row.integer(0)}, static_cast<std::uint32_t>(row.integer(1))});
    index_ids();
}

BlockStarts BlockStarts::with(std::size_t first, std::size_t count,
                              std::span<const BlockLength> blocks) const {
    BlockStarts after;
    after.ids_.reserve(size() - count + blocks.size());
    after.begins_.reserve(size() - count + blocks.size() + 1);
    for (std::size_t i = 0; i < first; ++i) after.add({ids_[i], span(i).length()});
    for (const BlockLength& block : blocks) after.add(block);
    for (auto i = first + count; i < size(); ++i) after.add({ids_[i], span(i).length()});
    after.index_ids();
    return after;
}

void BlockStarts::add(BlockLength block) {
    ids_.push_back(block.id);
    begins_.push_back(begins_.back() + block.characters);
}

void BlockStarts::index_ids() {
    if (std::is_sorted(ids_.begin(), ids_.end())) return;
    by_id_.resize(ids_.size());
    std::iota(by_id_.begin(), by_id_.end(), 0U);
    std::sort(by_id_.begin(), by_id_.end(),
              [this](std::uint32_t a, std::uint32_t b) { return ids_[a] < ids_[b]; });
}

std::size_t BlockStarts::block_at(std::uint32_t position) const {
    const auto after = std::upper_bound(begins_.begin(), begins_.end(), position);
    return static_cast<std::size_t>(after - begins_.begin()) - 1;
}

std::optional<std::size_t> BlockStarts::index_of(BlockId block) const {
    if (by_id_.empty()) {
        const auto at = std::lower_bound(ids_.begin(), ids_.end(), block);
        if (at != ids_.end() && *at == block) return static_cast<std::size_t>(at - ids_.begin());
    } else {
        const auto at =
            std::lower_bound(by_id_.begin(), by_id_.end(), block,
                             [this](std::uint32_t index, BlockId id) { return ids_[index] < id; });
        if (at != by_id_.end() && ids_[*at] == block) return *at;
    }
    return std::nullopt;
}

std::uint32_t BlockStarts::position(BlockPosition place) const {
    const auto index = index_of(place.block);
    if (!index) {
        throw Error{ErrorKind::storage, Message{"A coding stands on a block that is not in its source."},
                    Message{"Run focale check on the project."}};
    }
    return begins_[*index] + place.offset;
}

}  // namespace coding::store
