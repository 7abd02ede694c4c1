// SPDX-License-Identifier: GPL-3.0-or-later
#include <string>
#include <utility>

#include "libcoding/store/backup.hpp"
#include "libcoding/store/database.hpp"
#include "libcoding/store/derived.hpp"
#include "libcoding/store/integrity.hpp"
#include "libcoding/store/transaction.hpp"
#include "libcoding/store/word_index.hpp"

namespace coding::store {
namespace {

std::vector<std::int64_t> all_sources(const Database& database) {
    std::vector<std::int64_t> sources;
    auto rows = database.prepare("SELECT id FROM source ORDER BY id");
    while (rows.step()) sources.push_back(rows.integer(0));
    return sources;
}

// Recorded as a change like any other: an older entry may hold a count as it was, and undo compares.
void mend_counts(Project& project, std::string_view coder, Progress& progress) {
    const Message what{"Mending the texts and their codings"};
    auto change = project.change(coder, Message{"Mended counts of characters and words"});
    const auto& database = change.database();
    const auto sources = all_sources(database);
    Segmenters segmenters;
    std::uint64_t done = 0;
    for (const auto source : sources) {
        advance(progress, done++, sources.size(), what);
        derive_again(database, source, segmenters);
    }
    change.commit();
}

void mend_index(Project& project) {
    Transaction transaction{project.database()};
    rebuild_index(project.database());
    transaction.commit();
}

}  // namespace

std::vector<Message> repair(Project& project, std::string_view coder, Progress& progress) {
    std::vector<Message> mended;
    for (auto& fault : check(project, progress)) {
        if (fault.repairable) mended.push_back(std::move(fault.what));
    }
    if (mended.empty()) return {};
    back_up(project.path(), "before-repair");
    mend_counts(project, coder, progress);
    if (!index_fits(project.database(), progress)) mend_index(project);
    return mended;
}

}  // namespace coding::store
