// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/exchange/refi/sync_points.hpp"

#include <algorithm>
#include <charconv>

#include "libcoding/text/utf8.hpp"

namespace coding::exchange::refi {

std::optional<std::int64_t> whole_number(std::string_view written) {
    written = text::trimmed(written);
    std::int64_t value = 0;
    const auto [end, fault] = std::from_chars(written.data(), written.data() + written.size(), value);
    const bool whole = end == written.data() + written.size() || *end == '.';
    return fault == std::errc{} && whole ? std::optional{value} : std::nullopt;
}

std::vector<SyncPoint> sync_points(const Element& transcript) {
    std::vector<SyncPoint> points;
    for (const auto& child : transcript.children) {
        if (child.name != "SyncPoint") continue;
        if (const auto position = whole_number(child.attribute("position"))) {
            points.push_back({child.guid(), *position, whole_number(child.attribute("timeStamp"))});
        }
    }
    return points;
}

void set_times(std::vector<transcripts::ReadBlock>& blocks, std::span<const SyncPoint> points) {
    std::vector<SyncPoint> timed;
    std::copy_if(points.begin(), points.end(), std::back_inserter(timed),
                 [](const SyncPoint& point) { return point.time_ms && *point.time_ms >= 0; });
    std::stable_sort(timed.begin(), timed.end(),
                     [](const SyncPoint& a, const SyncPoint& b) { return a.place < b.place; });
    const auto first_from = [&](std::uint32_t place) {
        return std::lower_bound(timed.begin(), timed.end(), place,
                                [](const SyncPoint& point, std::uint32_t at) { return point.place < at; });
    };
    std::uint32_t begin = 0;
    for (auto& block : blocks) {
        const auto end = begin + static_cast<std::uint32_t>(text::count_code_points(block.text));
        const auto at_begin = first_from(begin);
        if (at_begin != timed.end() && at_begin->place <= begin + block.speech_begin) {
            block.begin = Milliseconds{*at_begin->time_ms};
        }
        const auto at_end = first_from(end);
        if (block.begin && at_end != timed.end() && Milliseconds{*at_end->time_ms} >= *block.begin) {
            block.end = Milliseconds{*at_end->time_ms};
        }
        begin = end;
    }
}

}  // namespace coding::exchange::refi
