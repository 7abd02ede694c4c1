// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/analysis/blocks.hpp"

namespace coding::analysis {

std::vector<std::int32_t> block_times(const store::CountingTables& tables) {
    std::vector<std::int32_t> times;
    times.reserve(tables.blocks.size());
    auto source = store::FlatBlock::none;
    std::int32_t last = -1;
    for (const auto& block : tables.blocks) {
        if (block.source != source) {
            source = block.source;
            last = -1;
        }
        if (block.begin_ms >= 0) last = block.begin_ms;
        times.push_back(last);
    }
    return times;
}

}  // namespace coding::analysis
