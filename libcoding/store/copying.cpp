// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/store/copying.hpp"

#include <system_error>
#include <utility>

#include <sqlite3.h>

#include "libcoding/error.hpp"
#include "libcoding/store/database.hpp"
#include "libcoding/store/file_in_use.hpp"
#include "libcoding/store/sqlite_error.hpp"

namespace coding::store {
namespace fs = std::filesystem;
namespace {

constexpr int pages_a_step = 32;
constexpr int all_pages = -1;

void remove_quietly(const fs::path& path) noexcept {
    std::error_code ignored;
    fs::remove(path, ignored);
}

void require_another_file(const Database& source, const fs::path& target) {
    const fs::path own{sqlite3_db_filename(source.handle(), "main")};
    std::error_code absent;
    if (has_moved(source) || !fs::equivalent(own, target, absent)) return;
    throw Error{ErrorKind::conflict,
                Message{"There is already a file of that name."},
                Message{"Choose another name; the file was left as it is."},
                {.file = target.string(), .element = {}}};
}

}  // namespace

void Copying::End::operator()(sqlite3_backup* backup) const {
    sqlite3_backup_finish(backup);
}

Copying::Copying(const Project& project, fs::path target) : Copying(project.database(), std::move(target)) {}

Copying::Copying(const Database& source, fs::path target) : target_(std::move(target)), part_(target_) {
    require_another_file(source, target_);
    part_ += ".part";
    remove_quietly(part_);
    try {
        copy_ = std::make_unique<Database>(part_, Database::Mode::create);
        backup_.reset(sqlite3_backup_init(copy_->handle(), "main", source.handle(), "main"));
        if (!backup_) throw sqlite_error(copy_->handle(), sqlite3_errcode(copy_->handle()));
    } catch (const Error&) {
        copy_.reset();
        remove_quietly(part_);
        throw;
    }
}

Copying::~Copying() {
    if (!copy_) return;
    backup_.reset();
    copy_.reset();
    remove_quietly(part_);
}

bool Copying::step() {
    return copy(pages_a_step);
}

void Copying::finish() {
    copy(all_pages);
}

bool Copying::copy(int pages) {
    const int code = sqlite3_backup_step(backup_.get(), pages);
    if (code == SQLITE_OK) return true;
    if (code != SQLITE_DONE) throw sqlite_error(copy_->handle(), code);
    require(copy_->handle(), sqlite3_backup_finish(backup_.release()));
    // The pages copied may say that the original is in WAL mode; the copy is one plain file.
    copy_->execute("PRAGMA journal_mode = DELETE");
    name();
    return false;
}

void Copying::name() {
    copy_.reset();
    std::error_code failed;
    fs::rename(part_, target_, failed);
    if (!failed) return;
    remove_quietly(part_);
    throw Error{ErrorKind::storage,
                Message{"The copy could not be written ({0}).", failed.message()},
                Message{"Check the permissions of the folder and the room on the disk."},
                {.file = target_.string(), .element = {}}};
}

}  // namespace coding::store
