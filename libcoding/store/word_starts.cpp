// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/store/word_starts.hpp"

#include <algorithm>
#include <limits>

#include "libcoding/error.hpp"

namespace coding::store {

std::vector<std::uint32_t> speech_starts(BlockKind kind, std::span<const std::uint32_t> all_starts,
                                         std::uint32_t speech_begin, std::span<const Mark> marks) {
    if (kind == BlockKind::heading || kind == BlockKind::metadata) return {};
    std::vector<std::uint32_t> result;
    result.reserve(all_starts.size());
    auto mark = marks.begin();
    for (const auto start : all_starts) {
        while (mark != marks.end() && mark->span.end <= start) ++mark;
        const bool marked = mark != marks.end() && mark->span.begin <= start;
        if (start >= speech_begin && !marked) result.push_back(start);
    }
    return result;
}

std::vector<std::byte> packed(std::span<const std::uint32_t> starts) {
    std::vector<std::byte> bytes;
    bytes.reserve(starts.size() + 8);
    std::uint32_t last = 0;
    for (const auto start : starts) {
        auto difference = start - last;
        last = start;
        while (difference >= 0x80) {
            bytes.push_back(static_cast<std::byte>((difference & 0x7F) | 0x80));
            difference >>= 7;
        }
        bytes.push_back(static_cast<std::byte>(difference));
    }
    return bytes;
}

std::vector<std::uint32_t> unpacked(std::span<const std::byte> bytes) {
    const auto damaged = [] {
        return Error{ErrorKind::storage, Message{"The places of the words of a block are damaged."},
                     Message{"Repair the project with “focale check --repair”."}};
    };
    std::vector<std::uint32_t> starts;
    starts.reserve(bytes.size());
    std::uint64_t last = 0;
    std::uint64_t difference = 0;
    unsigned shift = 0;
    for (const auto byte : bytes) {
        if (shift > 28) throw damaged();
        const auto value = std::to_integer<std::uint64_t>(byte);
        difference |= (value & 0x7F) << shift;
        shift += 7;
        if (value & 0x80) continue;
        last += difference;
        const bool ascending = starts.empty() || difference > 0;
        if (!ascending || last > std::numeric_limits<std::uint32_t>::max()) throw damaged();
        starts.push_back(static_cast<std::uint32_t>(last));
        difference = 0;
        shift = 0;
    }
    if (shift != 0) throw damaged();
    return starts;
}

std::uint32_t words_before(std::span<const std::uint32_t> starts, std::uint32_t offset) {
    return static_cast<std::uint32_t>(std::lower_bound(starts.begin(), starts.end(), offset) -
                                      starts.begin());
}

}  // namespace coding::store
