// SPDX-License-Identifier: GPL-3.0-or-later
#include "annotator/transcript/lanes.hpp"

#include <algorithm>

namespace annotator {

Lanes::Lanes(const PlacedCodings& codings, CoderChoice choice, coding::CoderId me, std::uint32_t line) {
    std::unordered_map<coding::CoderId, std::size_t> column_of;
    if (choice == CoderChoice::compare) {
        for (const auto* coding : codings.all()) {
            if (column_of.emplace(coding->coder, 0).second) columns_.push_back({coding->coder, 0});
        }
        std::sort(columns_.begin(), columns_.end(),
                  [](const auto& one, const auto& other) { return one.coder < other.coder; });
        for (std::size_t i = 0; i < columns_.size(); ++i) column_of[columns_[i].coder] = i;
    }
    if (columns_.empty()) columns_.push_back({choice == CoderChoice::me ? me : coding::CoderId{}, 0});

    std::vector<std::vector<std::uint32_t>> free_from(columns_.size());
    lanes_.reserve(codings.all().size());
    for (const auto* coding : codings.all()) {
        if (choice == CoderChoice::me && coding->coder != me) continue;
        const auto column = choice == CoderChoice::compare ? column_of[coding->coder] : 0;
        auto& ends = free_from[column];
        auto lane =
            std::find_if(ends.begin(), ends.end(), [&](auto end) { return end <= coding->span.begin; });
        if (lane == ends.end() && ends.size() < most) lane = ends.insert(lane, 0);
        if (lane == ends.end()) --lane;
        *lane = std::max(*lane, coding->span.end + line);
        lanes_[coding->id] = {column, static_cast<int>(lane - ends.begin()), false};
        columns_[column].lanes = static_cast<int>(ends.size());
    }
    if (choice == CoderChoice::compare && columns_.size() > 1) mark_differences(codings);
}

const Lane* Lanes::of(coding::CodingId coding) const {
    const auto found = lanes_.find(coding);
    return found == lanes_.end() ? nullptr : &found->second;
}

void Lanes::mark_differences(const PlacedCodings& codings) {
    for (auto& [id, lane] : lanes_) lane.differs = true;
    std::vector<const coding::Coding*> open;
    for (const auto* coding : codings.all()) {
        std::erase_if(open, [&](const auto* other) { return other->span.end <= coding->span.begin; });
        for (const auto* other : open) {
            if (other->code != coding->code || other->coder == coding->coder) continue;
            lanes_[coding->id].differs = false;
            lanes_[other->id].differs = false;
        }
        open.push_back(coding);
    }
}

}  // namespace annotator
