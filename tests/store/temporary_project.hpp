// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <filesystem>
#include <string>
#include <string_view>

#include <unistd.h>

#include "libcoding/store/database.hpp"
#include "libcoding/store/project.hpp"

namespace coding::store {

/// A folder of its own for a test, gone with it.
class TemporaryFolder {
  public:
    TemporaryFolder() {
        static std::atomic<int> made{0};
        path_ = std::filesystem::temp_directory_path() /
                ("focale-store-" + std::to_string(getpid()) + "-" + std::to_string(++made));
        std::filesystem::create_directories(path_);
    }
    TemporaryFolder(const TemporaryFolder&) = delete;
    TemporaryFolder& operator=(const TemporaryFolder&) = delete;
    ~TemporaryFolder() {
        std::error_code ignored;
        std::filesystem::remove_all(path_, ignored);
    }
    [[nodiscard]] std::filesystem::path operator/(std::string_view name) const { return path_ / name; }
    [[nodiscard]] const std::filesystem::path& path() const { return path_; }

  private:
    std::filesystem::path path_;
};

inline Project new_project(const TemporaryFolder& folder) {
    return Project::create(folder / "study.focale", {.guid = {}, .name = "Study", .description = {}}, "Ada",
                           Backups::none);
}

/// One source of two turns ("Zoé : le prix, toujours.\n", "Ana : oui mais non\n"), a code and a coder, in
/// plain SQL, by an ordinary or a bulk change (ids given; `batch` as the change has it).
struct SmallStudy {
    std::int64_t source, first_block, second_block, code, coder;
};

inline SmallStudy add_small_study(Change& change, const std::string& name = "fg1") {
    auto& database = change.database();
    const auto batch = change.batch() != 0 ? std::optional{change.batch()} : std::nullopt;
    const SmallStudy study{change.mint(), change.mint(), change.mint(), change.mint(), change.mint()};
    database.prepare("INSERT INTO coder (id, name) VALUES (?, ?)")
        .bind(1, study.coder)
        .bind(2, "Ada " + name)
        .run();
    database.prepare("INSERT INTO code (id, name, position, batch) VALUES (?, ?, 0, ?)")
        .bind(1, study.code)
        .bind(2, "price " + name)
        .bind_optional(3, batch)
        .run();
    database
        .prepare("INSERT INTO source (id, name, kind, position, batch) VALUES (?, ?, 'focus_group', 0, ?)")
        .bind(1, study.source)
        .bind(2, name)
        .bind_optional(3, batch)
        .run();
    const auto block = [&](std::int64_t id, int position, int characters, int words, std::string_view starts,
                           std::string_view text) {
        database
            .prepare(
                "INSERT INTO block (id, source, position, kind, speech_begin, characters, words) "
                "VALUES (?, ?, ?, 'turn', 6, ?, ?)")
            .bind(1, id)
            .bind(2, study.source)
            .bind(3, position)
            .bind(4, characters)
            .bind(5, words)
            .run();
        database.prepare("INSERT INTO block_text (block, word_starts, text) VALUES (?, ?, ?)")
            .bind(1, id)
            .bind_blob(2, std::as_bytes(std::span{starts.data(), starts.size()}))
            .bind(3, text)
            .run();
        database.prepare("INSERT INTO mark (block, begin_at, end_at, kind) VALUES (?, 0, 6, 'label')")
            .bind(1, id)
            .run();
    };
    block(study.first_block, 0, 25, 3, "\x06\x03\x06", "Zoé : le prix, toujours.\n");
    block(study.second_block, 1, 19, 3, "\x06\x04\x05", "Ana : oui mais non\n");
    return study;
}

/// Codes "prix, toujours." up to "oui" of the small study.
inline std::int64_t add_small_coding(Change& change, const SmallStudy& study) {
    const auto id = change.mint();
    change.database()
        .prepare(
            "INSERT INTO coding (id, source, code, coder, begin_block, begin_offset, begin_word, end_block, "
            "end_offset, end_word, polarity, batch) VALUES (?, ?, ?, ?, ?, 9, 1, ?, 9, 1, 2, ?)")
        .bind(1, id)
        .bind(2, study.source)
        .bind(3, study.code)
        .bind(4, study.coder)
        .bind(5, study.first_block)
        .bind(6, study.second_block)
        .bind_optional(7, change.batch() != 0 ? std::optional{change.batch()} : std::nullopt)
        .run();
    return id;
}

/// Every row of every recorded table, as text: equal texts, equal contents.
std::string contents(const Database& database);

}  // namespace coding::store
