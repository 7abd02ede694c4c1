// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "libcoding/language/message.hpp"
#include "libcoding/model/ids.hpp"

namespace coding {
enum class Action;  // store/history.hpp
}

namespace coding::store {

class Database;
class Change;
class KnownStarts;

enum class Access { read, write };

/// Whether closing after a change makes the day's backup (store/backup.hpp).
enum class Backups { daily, none };

struct ProjectInfo {
    std::string guid;
    std::string name;
    std::string language = "fr";  ///< BCP 47 tag
    std::string description;
    std::int64_t created_ms = 0;  ///< since 1970-01-01 UTC
};

/// The state of a project that a report was made from: same state, same command, same bytes.
struct State {
    HistoryId history;          ///< the last entry
    std::string sha256;         ///< hexadecimal, of all entries up to it
    std::uint64_t entries = 0;  ///< how many there are: people name the last by this number
    std::int64_t at_ms = 0;     ///< when the last was made, since 1970-01-01 UTC
};

/// A project file, open. Any number of readers and one writer at a time may have one open; a Change holds the
/// writer's place.
///
/// Opening checks what is cheap: that it is a Focale project, of a version this program knows (an older one
/// is migrated, after a backup, when opened for writing, and refused with a hint when opened for reading; a
/// newer one is refused) and not cut short. Opening alone leaves the file's bytes as they are. Closing leaves
/// one plain file when nobody else has it open, and makes the day's backup after a change. All functions
/// throw Error: not_found, storage (read-only, full, damaged), busy, input (not a project, newer version).
///
/// Statements keep a reader's view of the file until they have been stepped to their end or reset.
class Project {
  public:
    /// Makes a new project file; Error{conflict} when the path is taken.
    /// An empty `info.guid` and a `created_ms` of 0 are filled in.
    static Project create(const std::filesystem::path& path, const ProjectInfo& info, std::string_view coder,
                          Backups backups = Backups::daily);
    /// Another program's lock is waited for, here and later, up to 5 s; or as long as `wait` says.
    static Project open(const std::filesystem::path& path, Access access = Access::write,
                        Backups backups = Backups::daily,
                        std::optional<std::chrono::milliseconds> wait = std::nullopt);

    Project(Project&&) noexcept;
    Project& operator=(Project&&) noexcept;
    ~Project();

    [[nodiscard]] const std::filesystem::path& path() const;
    [[nodiscard]] ProjectInfo info() const;
    [[nodiscard]] State state() const;

    /// Begins one act of `coder`: a transaction that becomes one entry of history, told as `what`.
    Change change(std::string_view coder, Message what);

    /// Begins a bulk import: rows of source, participant, guide question, code and coding are marked with the
    /// entry (Change::batch(), to be put into the column `batch`) instead of being recorded one by one; undo
    /// hides them, redo shows them. Only inserts into these tables and those of their parts (blocks, their
    /// texts and marks, metadata) are allowed in it: a statement that updates or deletes there throws
    /// Error{conflict}. The other tables are recorded as in any change.
    Change bulk_change(std::string_view coder, Message what);

    /// For the files of store/ alone: an act of any kind (undo and redo then say what they are about).
    Change begin(std::string_view coder, Message what, Action action);

    /// For the files of store/ alone.
    [[nodiscard]] Database& database() const;
    [[nodiscard]] KnownStarts& starts() const;

  private:
    friend class Change;
    struct State_;
    explicit Project(std::unique_ptr<State_> state);
    std::unique_ptr<State_> state_;
};

/// One act in progress; one at a time in a project, which must outlive it. Nothing is seen by others, and
/// nothing lasts, until commit(); destroyed without it, all is as before.
class Change {
  public:
    Change(Change&&) noexcept;
    Change& operator=(Change&&) = delete;
    ~Change();

    /// Writes the entry of history and commits, on disk when it returns. An act that changed nothing leaves
    /// no entry (returns none). Once only; when it throws, all is as before.
    HistoryId commit();

    /// Replaces the sentence told, when only the end knows it (counts).
    void tell(Message what);

    /// The batch that rows of a bulk change belong to; 0 in an ordinary change.
    [[nodiscard]] std::int64_t batch() const;

    /// A new id (store/id_mint.hpp); ids of one change are consecutive.
    [[nodiscard]] std::int64_t mint();

    /// Adds to the digest of what a bulk change brings in (a source's text hash, a coding's row).
    void digest(std::string_view bytes);

    [[nodiscard]] const std::string& coder() const;

    /// Rows written so far, of any table: the same number before and after says that nothing was changed
    /// between.
    [[nodiscard]] std::int64_t rows_changed() const;

    /// For undo and redo: the act that they take back or do again, before anything of it is touched.
    void retrace(const HistoryEntry& act);

    /// For the files of store/ alone.
    [[nodiscard]] Database& database() const;
    [[nodiscard]] KnownStarts& starts() const;

  private:
    friend class Project;
    struct State_;
    explicit Change(std::unique_ptr<State_> state);
    std::unique_ptr<State_> state_;
};

}  // namespace coding::store
