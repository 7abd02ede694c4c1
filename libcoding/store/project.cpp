// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/store/project.hpp"

#include <array>
#include <chrono>
#include <utility>

#include <sodium.h>

#include "libcoding/error.hpp"
#include "libcoding/store/backup.hpp"
#include "libcoding/store/clock.hpp"
#include "libcoding/store/file_in_use.hpp"
#include "libcoding/store/history.hpp"
#include "libcoding/store/migrations.hpp"
#include "libcoding/store/place.hpp"
#include "libcoding/store/project_file.hpp"
#include "libcoding/store/project_state.hpp"
#include "libcoding/store/schema.hpp"
#include "libcoding/store/transaction.hpp"

namespace coding::store {
namespace {

// RFC 4122, version 4 (random), lower case.
std::string random_guid() {
    std::array<unsigned char, 16> bytes{};
    randombytes_buf(bytes.data(), bytes.size());
    bytes[6] = static_cast<unsigned char>((bytes[6] & 0x0F) | 0x40);
    bytes[8] = static_cast<unsigned char>((bytes[8] & 0x3F) | 0x80);
    std::string digits(2 * bytes.size() + 1, '\0');
    sodium_bin2hex(digits.data(), digits.size(), bytes.data(), bytes.size());
    digits.pop_back();
    for (const std::size_t at : {8U, 13U, 18U, 23U}) digits.insert(at, "-");
    return digits;
}

void insert_project(const Database& database, const ProjectInfo& info) {
    database
        .prepare(
            "INSERT INTO project (id, guid, name, language, description, created_ms) VALUES (1, ?, ?, ?, ?, "
            "?)")
        .bind(1, info.guid.empty() ? random_guid() : info.guid)
        .bind(2, info.name)
        .bind(3, info.language)
        .bind(4, info.description)
        .bind(5, info.created_ms != 0 ? info.created_ms : now_ms())
        .run();
}

// A file that was removed while it was open is kept at least there. A backup that fails is no reason to fail
// the day's work: the next close tries again.
void make_backup(const Database& database, const std::filesystem::path& path) noexcept {
    try {
        const bool gone = has_moved(database);
        if (!gone && !backup_due(path)) return;
        back_up(database, path, gone ? "rescued" : "daily");
        thin_backups(path);
    } catch (const std::exception&) {
    }
}

}  // namespace

Project::Project(std::unique_ptr<State_> state) : state_(std::move(state)) {
    state_->starts = std::make_unique<KnownStarts>(state_->database);
}
Project::Project(Project&&) noexcept = default;

Project& Project::operator=(Project&& other) noexcept {
    Project closing{std::move(*this)};
    state_ = std::move(other.state_);
    return *this;
}

Project::~Project() {
    if (!state_ || state_->access == Access::read) return;
    if (state_->changed && state_->backups == Backups::daily) make_backup(state_->database, state_->path);
    leave_one_file(state_->database);
}

Project Project::create(const std::filesystem::path& path, const ProjectInfo& info, std::string_view coder,
                        Backups backups) {
    auto database = create_project_file(path);
    try {
        Project project{std::make_unique<State_>(
            State_{path, Access::write, backups, std::move(database), place_of(path), IdMint{}, false})};
        auto change = project.change(coder, Message{"Made the project {0}", info.name});
        insert_project(change.database(), info);
        change.commit();
        project.state_->changed = false;  // an empty project needs no backup
        return project;
    } catch (...) {
        remove_project_file(path);
        throw;
    }
}

Project Project::open(const std::filesystem::path& path, Access access, Backups backups,
                      std::optional<std::chrono::milliseconds> wait) {
    const auto mode = access == Access::write ? Database::Mode::write : Database::Mode::read;
    auto database = open_project_file(path, mode, wait.value_or(usual_wait));
    if (access == Access::write) migrate(database, path, migrations(), schema_version);
    return Project{std::make_unique<State_>(
        State_{path, access, backups, std::move(database), place_of(path), IdMint{}, false})};
}

const std::filesystem::path& Project::path() const {
    return state_->path;
}

Database& Project::database() const {
    return state_->database;
}

KnownStarts& Project::starts() const {
    return *state_->starts;
}

ProjectInfo Project::info() const {
    auto row = database().prepare("SELECT guid, name, language, description, created_ms FROM project");
    if (!row.step()) return {};
    return {.guid = row.text(0),
            .name = row.text(1),
            .language = row.text(2),
            .description = row.text(3),
            .created_ms = row.integer(4)};
}

State Project::state() const {
    auto row = database().prepare(
        "SELECT id, sha256, (SELECT count(*) FROM history), at_ms FROM history ORDER BY id DESC LIMIT 1");
    if (!row.step()) return {};
    return {.history = {row.integer(0)},
            .sha256 = row.text(1),
            .entries = static_cast<std::uint64_t>(row.integer(2)),
            .at_ms = row.integer(3)};
}

Change Project::change(std::string_view coder, Message what) {
    return begin(coder, std::move(what), Action::change);
}

Change Project::bulk_change(std::string_view coder, Message what) {
    return begin(coder, std::move(what), Action::bulk);
}

}  // namespace coding::store
