// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/store/block_runs.hpp"

#include <algorithm>
#include <limits>
#include <set>

#include "libcoding/store/block_order.hpp"
#include "libcoding/store/database.hpp"

namespace coding::store {
namespace {

/// Whether the ends are those that one import wrote: it mints ids and numbers (0, 1, … in older versions)
/// block by block, and no id is used again, so that nobody else's block can lie between them.
bool ends_of_an_import(const BlockRuns::Run& run, std::int64_t last_number) {
    const auto steps = run.high - run.low;
    return steps >= 0 && (last_number == steps || last_number == steps * block_step);
}

}  // namespace

BlockRuns::BlockRuns(const Database& database) {
    Statement source = database.prepare("SELECT id FROM source");
    Statement first = database.prepare("SELECT id FROM block WHERE source = ? ORDER BY position LIMIT 1");
    Statement last =
        database.prepare("SELECT id, position FROM block WHERE source = ? ORDER BY position DESC LIMIT 1");
    while (source.step()) {
        first.bind(1, source.integer(0));
        last.bind(1, source.integer(0));
        if (first.step() && last.step()) {
            const Run run{{source.integer(0)}, first.integer(0), last.integer(0)};
            if (ends_of_an_import(run, last.integer(1))) runs_.push_back(run);
        }
        first.reset();
        last.reset();
    }
    leave_out_scattered(database);
}

/// A block that was put in later has an id that no import gave: it lies between the runs.
void BlockRuns::leave_out_scattered(const Database& database) {
    std::sort(runs_.begin(), runs_.end(), [](const Run& a, const Run& b) { return a.low < b.low; });
    std::set<SourceId> scattered;
    Statement between = database.prepare("SELECT source FROM block WHERE id >= ? AND id < ?");
    const auto look = [&](std::int64_t from, std::int64_t to) {
        between.bind(1, from).bind(2, to);
        while (between.step()) scattered.insert({between.integer(0)});
        between.reset();
    };
    auto from = std::numeric_limits<std::int64_t>::min();
    for (const Run& run : runs_) {
        look(from, run.low);
        from = run.high + 1;
    }
    look(from, std::numeric_limits<std::int64_t>::max());
    std::erase_if(runs_, [&](const Run& run) { return scattered.contains(run.source); });
    std::sort(runs_.begin(), runs_.end(), [](const Run& a, const Run& b) { return a.source < b.source; });
}

const BlockRuns::Run* BlockRuns::of(SourceId source) const {
    const auto found = std::lower_bound(runs_.begin(), runs_.end(), source,
                                        [](const Run& run, SourceId wanted) { return run.source < wanted; });
    return found != runs_.end() && found->source == source ? &*found : nullptr;
}

}  // namespace coding::store
