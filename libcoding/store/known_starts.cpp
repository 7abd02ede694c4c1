// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/store/known_starts.hpp"

#include <algorithm>
#include <string_view>
#include <utility>

#include <sqlite3.h>

#include "libcoding/store/database.hpp"

namespace coding::store {
namespace {

// Those that somebody works on; a source of 50 MB takes 4 MB here.
constexpr std::size_t most_known = 8;

}  // namespace

KnownStarts::KnownStarts(const Database& database) : database_(database) {
    sqlite3_update_hook(
        database.handle(),
        [](void* self, int, const char*, const char* table, sqlite3_int64) {
            if (std::string_view{table} == "block") static_cast<KnownStarts*>(self)->known_.clear();
        },
        this);
    sqlite3_rollback_hook(
        database.handle(), [](void* self) { static_cast<KnownStarts*>(self)->known_.clear(); }, this);
}

KnownStarts::~KnownStarts() {
    sqlite3_update_hook(database_.handle(), nullptr, nullptr);
    sqlite3_rollback_hook(database_.handle(), nullptr, nullptr);
}

std::shared_ptr<const BlockStarts> KnownStarts::of(SourceId source) {
    if (const auto now = database_.integer("PRAGMA data_version"); now != others_work_) {
        known_.clear();
        others_work_ = now;
    }
    const auto found = std::find_if(known_.begin(), known_.end(),
                                    [source](const Known& known) { return known.source == source; });
    if (found != known_.end()) {
        std::rotate(found, found + 1, known_.end());
        return known_.back().starts;
    }
    auto starts = std::make_shared<const BlockStarts>(database_, source);
    take(source, starts);
    return starts;
}

void KnownStarts::take(SourceId source, std::shared_ptr<const BlockStarts> starts) {
    std::erase_if(known_, [source](const Known& known) { return known.source == source; });
    if (known_.size() == most_known) known_.erase(known_.begin());
    known_.push_back({source, std::move(starts)});
}

}  // namespace coding::store
