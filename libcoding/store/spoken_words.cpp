// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/store/spoken_words.hpp"

#include "libcoding/store/database.hpp"
#include "libcoding/store/word_starts.hpp"

namespace coding::store {

void each_spoken_block(const Project& project, const CountingTables& tables, const std::vector<bool>& wanted,
                       const std::function<void(const SpokenBlock&)>& visit) {
    Statement row = project.database().prepare(
        "SELECT text, word_starts FROM block JOIN block_text ON block_text.block = block.id WHERE source = ? "
        "ORDER BY position");
    std::size_t block = 0;
    while (block < tables.blocks.size()) {
        const auto source = tables.blocks[block].source;
        row.reset();
        row.bind(1, tables.sources[source].id.value);
        for (; block < tables.blocks.size() && tables.blocks[block].source == source; ++block) {
            if (!row.step()) continue;
            if (!wanted[block] || tables.blocks[block].words == 0) continue;
            const auto starts = unpacked(row.blob(1));
            // Another may have written since the tables were read.
            if (starts.size() != tables.blocks[block].words) continue;
            visit({block, row.view(0), starts});
        }
    }
}

}  // namespace coding::store
