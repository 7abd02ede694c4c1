// SPDX-License-Identifier: GPL-3.0-or-later
#include "annotator/transcript/placed_codings.hpp"

#include <algorithm>
#include <tuple>

namespace annotator {
namespace {

using coding::Coding;
using List = std::vector<const Coding*>;

bool before(const Coding* one, const Coding* other) {
    return std::tuple{one->span.begin, other->span.end, one->id} <
           std::tuple{other->span.begin, one->span.end, other->id};
}

void insert(List& list, const Coding* coding) {
    list.insert(std::upper_bound(list.begin(), list.end(), coding, before), coding);
}

void erase(List& list, const Coding* coding) {
    const auto found = std::lower_bound(list.begin(), list.end(), coding, before);
    if (found != list.end() && *found == coding) list.erase(found);
}

}  // namespace

PlacedCodings::PlacedCodings(std::vector<std::uint32_t> block_starts) : starts_(std::move(block_starts)) {}

void PlacedCodings::assign(std::vector<Coding> codings) {
    codings_.clear();
    order_.clear();
    by_block_.clear();
    for (auto& coding : codings) {
        const auto id = coding.id;
        order_.push_back(&codings_.insert_or_assign(id, std::move(coding)).first->second);
    }
    std::sort(order_.begin(), order_.end(), before);
    for (const auto* coding : order_) {
        const auto [first, last] = blocks_of(coding->span);
        for (auto block = first; block <= last; ++block) by_block_[block].push_back(coding);
    }
}

std::vector<std::size_t> PlacedCodings::apply(std::span<const Coding> now,
                                              std::span<const coding::CodingId> gone) {
    std::vector<std::size_t> touched;
    const auto touch = [&](coding::CodingId id) {
        const auto* coding = find(id);
        if (!coding) return;
        const auto [first, last] = blocks_of(coding->span);
        for (auto block = first; block <= last; ++block) touched.push_back(block);
    };
    for (const auto id : gone) {
        touch(id);
        remove(id);
    }
    for (const auto& coding : now) {
        touch(coding.id);
        remove(coding.id);
        add(coding);
        touch(coding.id);
    }
    std::sort(touched.begin(), touched.end());
    touched.erase(std::unique(touched.begin(), touched.end()), touched.end());
    return touched;
}

const Coding* PlacedCodings::find(coding::CodingId id) const {
    const auto found = codings_.find(id);
    return found == codings_.end() ? nullptr : &found->second;
}

std::span<const Coding* const> PlacedCodings::in_block(std::size_t block) const {
    const auto found = by_block_.find(block);
    return found == by_block_.end() ? std::span<const Coding* const>{} : found->second;
}

std::vector<const Coding*> PlacedCodings::covering(coding::Span span) const {
    List found;
    for (const auto* coding : in_block(block_at(span.begin))) {
        const bool holds = span.empty() ? coding->span.begin <= span.begin && span.begin < coding->span.end
                                        : coding->span.begin <= span.begin && span.end <= coding->span.end;
        if (holds) found.push_back(coding);
    }
    std::stable_sort(found.begin(), found.end(), [](const Coding* one, const Coding* other) {
        return one->span.length() < other->span.length();
    });
    return found;
}

std::size_t PlacedCodings::block_at(std::uint32_t position) const {
    const auto behind = std::upper_bound(starts_.begin(), starts_.end() - 1, position);
    return behind == starts_.begin() ? 0 : static_cast<std::size_t>(behind - starts_.begin()) - 1;
}

PlacedCodings::Blocks PlacedCodings::blocks_of(coding::Span span) const {
    return {block_at(span.begin), block_at(span.empty() ? span.begin : span.end - 1)};
}

void PlacedCodings::add(const Coding& coding) {
    const auto* added = &codings_.insert_or_assign(coding.id, coding).first->second;
    insert(order_, added);
    const auto [first, last] = blocks_of(coding.span);
    for (auto block = first; block <= last; ++block) insert(by_block_[block], added);
}

void PlacedCodings::remove(coding::CodingId id) {
    const auto* coding = find(id);
    if (!coding) return;
    erase(order_, coding);
    const auto [first, last] = blocks_of(coding->span);
    for (auto block = first; block <= last; ++block) erase(by_block_[block], coding);
    codings_.erase(id);
}

}  // namespace annotator
