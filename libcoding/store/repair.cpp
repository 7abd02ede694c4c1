// SPDX-License-Identifier: GPL-3.0-or-later
#include <string>
#include <utility>

#include "libcoding/store/backup.hpp"
#include "libcoding/store/database.hpp"
#include "libcoding/store/derived.hpp"
#include "libcoding/store/integrity.hpp"
#include "libcoding/store/transaction.hpp"
#include "libcoding/store/word_index.hpp"
#include "libcoding/store/word_starts.hpp"

namespace coding::store {
namespace {

void mend_block(const Database& database, const ReadBlock& block) {
    if (!block.text_sound || !block.marks_inside) return;  // nothing sound to derive from
    if (block.words_right() && block.kept_characters == block.characters) return;
    database.prepare("UPDATE block SET characters = ?, words = ? WHERE id = ?")
        .bind(1, block.characters)
        .bind(2, static_cast<std::int64_t>(block.starts.size()))
        .bind(3, block.id)
        .run();
    database.prepare("UPDATE block_text SET word_starts = ? WHERE block = ?")
        .bind_blob(1, packed(block.starts))
        .bind(2, block.id)
        .run();
}

void mend_coding(const Database& database, const ReadCoding& coding) {
    if (!coding.inside || coding.words_right()) return;
    database.prepare("UPDATE coding SET begin_word = ?, end_word = ? WHERE id = ?")
        .bind(1, coding.begin_word)
        .bind(2, coding.end_word)
        .bind(3, coding.id)
        .run();
}

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
        const auto blocks = read_blocks(database, source, segmenters);
        for (const auto& block : blocks) mend_block(database, block);
        for (const auto& coding : read_codings(database, source, blocks)) mend_coding(database, coding);
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
