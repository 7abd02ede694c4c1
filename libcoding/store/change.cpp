// SPDX-License-Identifier: GPL-3.0-or-later
#include <chrono>
#include <optional>
#include <string>
#include <utility>

#include <sqlite3.h>

#include "libcoding/error.hpp"
#include "libcoding/store/changeset.hpp"
#include "libcoding/store/clock.hpp"
#include "libcoding/store/history.hpp"
#include "libcoding/store/history_log.hpp"
#include "libcoding/store/project_state.hpp"
#include "libcoding/store/sha256.hpp"
#include "libcoding/store/transaction.hpp"

namespace coding::store {
namespace {

// What a bulk import does not record it must only add to, or undo could not take it back.
int only_inserts(void*, int action, const char* table, const char*, const char*, const char*) {
    if (action != SQLITE_UPDATE && action != SQLITE_DELETE) return SQLITE_OK;
    bool recorded_otherwise = false;
    for (const auto known : recorded_tables()) {
        if (known == table) recorded_otherwise = !recorded_in_bulk(known);
    }
    return recorded_otherwise ? SQLITE_DENY : SQLITE_OK;
}

class OnlyInserts {
  public:
    explicit OnlyInserts(Database& database) : database_(database) {
        sqlite3_set_authorizer(database_.handle(), only_inserts, nullptr);
    }
    OnlyInserts(const OnlyInserts&) = delete;
    OnlyInserts& operator=(const OnlyInserts&) = delete;
    ~OnlyInserts() { sqlite3_set_authorizer(database_.handle(), nullptr, nullptr); }

  private:
    Database& database_;
};

/// More of the file stays in memory while it lives. An import writes the index of codings by code at as many
/// places as there are codes; with the usual 2 MB their pages are read and written over and over (400 codes:
/// twice the time).
class RoomForPages {
  public:
    explicit RoomForPages(Database& database)
        : database_(database), before_(database.integer("PRAGMA cache_size")) {
        set(-16'000);  // negative: in KiB
    }
    RoomForPages(const RoomForPages&) = delete;
    RoomForPages& operator=(const RoomForPages&) = delete;
    ~RoomForPages() { set(before_); }

  private:
    void set(std::int64_t size) const {
        const auto pragma = "PRAGMA cache_size = " + std::to_string(size);
        sqlite3_exec(database_.handle(), pragma.c_str(), nullptr, nullptr, nullptr);
    }
    Database& database_;
    std::int64_t before_;
};

}  // namespace

struct Change::State_ {
    State_(Project::State_& project_, std::string_view coder_, Message what_, Action action_)
        : project(project_),
          coder(coder_),
          what(std::move(what_)),
          action(action_),
          transaction(project_.database) {}

    // Anew: two recordings on one connection would both take memory.
    void record(Action recorded) {
        recording.reset();
        recording.emplace(project.database,
                          recorded == Action::bulk ? Recording::Of::bulk : Recording::Of::change);
    }

    Project::State_& project;
    std::string coder;
    Message what;
    Action action;
    HistoryId target{};
    Transaction transaction;  // first in, last out: recording ends before it
    std::optional<Recording> recording;
    std::optional<OnlyInserts> only_inserts;
    std::optional<RoomForPages> room;  // where many rows may change
    std::optional<Sha256> digest;
    std::int64_t id = 0;
    std::int64_t changes_before = 0;
};

Change::Change(std::unique_ptr<State_> state) : state_(std::move(state)) {}
Change::Change(Change&&) noexcept = default;
Change::~Change() = default;

Change Project::begin(std::string_view coder, Message what, Action action) {
    if (state_->access == Access::read) {
        throw Error{ErrorKind::storage,
                    Message{"The project is open for reading only."},
                    {},
                    {.file = state_->path.string(), .element = {}}};
    }
    auto state = std::make_unique<Change::State_>(*state_, coder, std::move(what), action);
    auto& database = state_->database;
    state_->mint.start(database.integer("SELECT max(id) FROM history"));
    state->id = state_->mint.mint();
    state->changes_before = sqlite3_total_changes64(database.handle());
    state->record(action);
    if (action != Action::change) state->room.emplace(database);
    if (action == Action::bulk) state->only_inserts.emplace(database);
    return Change{std::move(state)};
}

HistoryId Change::commit() {
    auto& state = *state_;
    auto& database = state.project.database;
    if (!state.transaction.active()) {
        throw Error{ErrorKind::storage, Message{"The change was taken back after a fault of the disk."},
                    Message{"Check the disk, then do it again."}};
    }
    auto changeset = state.recording->changeset();
    state.recording.reset();
    state.only_inserts.reset();
    const bool touched = rows_changed() != 0;
    // Undo and redo are acts even where they only hide and show; what an ordinary change does is what it
    // records.
    if (changeset.empty() && (state.action == Action::change || !touched)) {
        state_.reset();
        return {};
    }
    append(database,
           LogEntry{.id = state.id,
                    .at_ms = now_ms(),
                    .coder = state.coder,
                    .action = std::string{name_of(state.action)},
                    .target = state.target ? std::optional{state.target.value} : std::nullopt,
                    .what = state.what.pattern(),
                    .arguments = arguments_as_json(state.what),
                    .changeset = std::move(changeset),
                    .digest = state.digest ? state.digest->hexadecimal() : std::string{}},
           state.project.place);
    state.transaction.commit();
    state.project.changed = true;
    const HistoryId id{state.id};
    state_.reset();
    return id;
}

void Change::tell(Message what) {
    state_->what = std::move(what);
}

void Change::retrace(const HistoryEntry& act) {
    state_->target = act.id;
    state_->what = act.what;
    state_->record(act.action);
}

std::int64_t Change::batch() const {
    return state_->action == Action::bulk ? state_->id : 0;
}

std::int64_t Change::mint() {
    return state_->project.mint.mint();
}

void Change::digest(std::string_view bytes) {
    if (!state_->digest) state_->digest.emplace();
    state_->digest->add(bytes);
}

const std::string& Change::coder() const {
    return state_->coder;
}

std::int64_t Change::rows_changed() const {
    return sqlite3_total_changes64(state_->project.database.handle()) - state_->changes_before;
}

Database& Change::database() const {
    return state_->project.database;
}

KnownStarts& Change::starts() const {
    return *state_->project.starts;
}

}  // namespace coding::store
