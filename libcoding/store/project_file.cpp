// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/store/project_file.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <memory>
#include <string>
#include <string_view>
#include <system_error>
#include <vector>

#include <sqlite3.h>
#include <unistd.h>

#include "libcoding/error.hpp"
#include "libcoding/store/schema.hpp"

namespace coding::store {
namespace fs = std::filesystem;
namespace {

constexpr std::size_t header_size = 100;
using Header = std::array<unsigned char, header_size>;

Error error_in(const fs::path& path, ErrorKind kind, Message message, Message hint) {
    return {kind, std::move(message), std::move(hint), {.file = path.string(), .element = {}}};
}

Message keep_and_go_back() {
    return Message{"Keep the file as it is, and go on with the newest copy in the folder of its backups."};
}

Message choose_another() {
    return Message{"Choose a file that Focale made; its name ends in .focale."};
}

// What the file is, before SQLite is asked.
void look_at(const fs::path& path) {
    std::error_code failed;
    const auto status = fs::status(path, failed);
    if (status.type() == fs::file_type::not_found) {
        throw error_in(path, ErrorKind::not_found, Message{"There is no such project."},
                       Message{"Check the name, or make a project with “focale new”."});
    }
    if (status.type() == fs::file_type::directory) {
        throw error_in(path, ErrorKind::input, Message{"This is a folder, not a Focale project."},
                       choose_another());
    }
    if (status.type() != fs::file_type::regular) {
        throw error_in(path, ErrorKind::input, Message{"This is not a Focale project."}, choose_another());
    }
    if (fs::file_size(path, failed) == 0 && !failed) {
        throw error_in(path, ErrorKind::input, Message{"The file is empty; it holds no project."},
                       choose_another());
    }
}

// SQLite writes beside the file too.
bool can_write(const fs::path& path) {
    const auto folder = path.has_parent_path() ? path.parent_path() : fs::path{"."};
    return access(path.c_str(), W_OK) == 0 && access(folder.c_str(), W_OK) == 0;
}

void require_writable(const fs::path& path) {
    if (can_write(path)) return;
    throw error_in(path, ErrorKind::storage, Message{"The project can be read, but not written to."},
                   Message{"Check the permissions of the file and its folder, or work on a copy elsewhere."});
}

std::uint64_t big_endian(const Header& header, std::size_t at, std::size_t bytes) {
    std::uint64_t value = 0;
    for (std::size_t index = 0; index < bytes; ++index) value = (value << 8) | header.at(at + index);
    return value;
}

// Read through SQLite's own files: closing a file by hand drops every lock that this process holds on it, and
// with them the protection of what has the project open already.
class FileBytes {
  public:
    explicit FileBytes(const fs::path& path)
        : name_(sqlite3_create_filename(fs::absolute(path).c_str(), "", "", 0, nullptr)) {
        auto* system = sqlite3_vfs_find(nullptr);
        memory_.resize(static_cast<std::size_t>(system->szOsFile) / sizeof(std::uint64_t) + 1);
        int given = 0;
        open_ = name_ && system->xOpen(system, name_.get(), file(),
                                       SQLITE_OPEN_READONLY | SQLITE_OPEN_MAIN_DB, &given) == SQLITE_OK;
    }
    FileBytes(const FileBytes&) = delete;
    FileBytes& operator=(const FileBytes&) = delete;
    ~FileBytes() {
        if (file()->pMethods) file()->pMethods->xClose(file());
    }

    /// Zeros where the file is shorter or cannot be read.
    [[nodiscard]] Header header() {
        Header header{};
        if (open_) file()->pMethods->xRead(file(), header.data(), header_size, 0);
        return header;
    }
    [[nodiscard]] std::uint64_t size() {
        sqlite3_int64 bytes = 0;
        if (open_) file()->pMethods->xFileSize(file(), &bytes);
        return static_cast<std::uint64_t>(bytes);
    }

  private:
    struct Free {
        void operator()(const char* name) const { sqlite3_free_filename(name); }
    };
    sqlite3_file* file() { return reinterpret_cast<sqlite3_file*>(memory_.data()); }

    std::unique_ptr<const char, Free> name_;
    std::vector<std::uint64_t> memory_;  // of sqlite3_file, whose size only SQLite knows
    bool open_ = false;
};

// Whether the header speaks of more pages than the file has.
bool cut_short(const fs::path& path) {
    FileBytes file{path};
    if (file.size() < header_size) return true;
    const auto header = file.header();
    const auto written = big_endian(header, 16, 2);
    const auto page_size = written == 1 ? 65536 : written;
    return page_size * big_endian(header, 28, 4) > file.size();
}

bool begins_like_a_database(const fs::path& path) {
    constexpr std::string_view magic{"SQLite format 3\0", 16};
    const auto header = FileBytes{path}.header();
    return std::equal(magic.begin(), magic.end(), header.begin());
}

void require_known(const Database& database, const fs::path& path, Database::Mode mode) {
    if (database.integer("PRAGMA application_id") != application_id) {
        throw error_in(path, ErrorKind::input,
                       Message{"This is an SQLite database, but not a Focale project."}, choose_another());
    }
    const auto version = database.integer("PRAGMA user_version");
    if (version > schema_version) {
        throw error_in(
            path, ErrorKind::input,
            Message{"The project was made by a newer Focale: it has version {0} of the format, and this "
                    "program knows version {1}.",
                    std::to_string(version), std::to_string(schema_version)},
            Message{"Update Focale on this computer; the project was left as it is."});
    }
    if (version < schema_version && mode == Database::Mode::read) {
        throw error_in(path, ErrorKind::input,
                       Message{"The project was made by an older Focale (version {0} of the format).",
                               std::to_string(version)},
                       Message{"Open it once for writing: it is brought up to date, after a backup."});
    }
    if (database.integer("SELECT count(*) FROM (SELECT 1 FROM history LIMIT 1)") != 1) {
        throw error_in(path, ErrorKind::storage, Message{"The project file is damaged."}, keep_and_go_back());
    }
}

bool log_is_empty(const fs::path& path) {
    auto log = path;
    log += "-wal";
    std::error_code none;
    const auto size = fs::file_size(log, none);
    return none || size == 0;
}

// What a killed program left half done must be finished or taken back before the project can be read, and
// SQLite only does so for a connection that may write. Where nothing may be written, as on a disc, a project
// in WAL mode whose log is empty can be read as a file that nobody changes.
Database open_for_reading(const fs::path& path, std::chrono::milliseconds wait) {
    try {
        return Database{path, Database::Mode::read, wait};
    } catch (const Error& error) {
        if (error.kind() != ErrorKind::storage) throw;
        if (can_write(path)) {
            { const Database recovering{path, Database::Mode::write, wait}; }
            return Database{path, Database::Mode::read, wait};
        }
        if (!log_is_empty(path)) throw;
        return Database{path, Database::Mode::read_unchanging, wait};
    }
}

// Closed again before SQLite opens it: closing a file later would drop the locks that SQLite holds on it.
void make_empty_file(const fs::path& path) {
    std::FILE* file = std::fopen(path.c_str(), "wbx");  // "x": only when it is not there yet
    if (file) {
        std::fclose(file);
        return;
    }
    const std::error_code failed{errno, std::generic_category()};
    if (failed == std::errc::file_exists) {
        throw error_in(path, ErrorKind::conflict, Message{"There is already a file of that name."},
                       Message{"Choose another name; the file was left as it is."});
    }
    throw error_in(path, ErrorKind::storage,
                   Message{"The project file could not be made ({0}).", failed.message()},
                   Message{"Check that the folder exists and can be written to."});
}

}  // namespace

Database open_project_file(const fs::path& path, Database::Mode mode, std::chrono::milliseconds wait) {
    look_at(path);
    try {
        auto database =
            mode == Database::Mode::read ? open_for_reading(path, wait) : Database{path, mode, wait};
        require_known(database, path, mode);
        // SQLite takes a last page that is there in part for a whole one.
        if (log_is_empty(path) && cut_short(path)) {
            throw error_in(path, ErrorKind::storage, Message{"The project file is cut short."},
                           keep_and_go_back());
        }
        if (mode == Database::Mode::write) require_writable(path);
        return database;
    } catch (const Error& error) {
        if (error.kind() == ErrorKind::storage && begins_like_a_database(path) && cut_short(path)) {
            throw error_in(path, ErrorKind::storage, Message{"The project file is cut short."},
                           keep_and_go_back());
        }
        throw error.in_file(path.string());
    }
}

Database create_project_file(const fs::path& path) {
    make_empty_file(path);
    try {
        Database database{path, Database::Mode::write};
        // Reading all texts takes a third less than with SQLite's pages of 4 KB; with larger ones little is
        // won.
        database.execute("PRAGMA page_size = 8192");
        database.execute("BEGIN IMMEDIATE; PRAGMA application_id = " + std::to_string(application_id) +
                         "; PRAGMA user_version = " + std::to_string(schema_version) + ";" + schema());
        database.execute("COMMIT");
        return database;
    } catch (...) {
        remove_project_file(path);
        throw;
    }
}

bool is_project_file(const fs::path& path) {
    constexpr std::size_t place_of_application_id = 68;
    const auto header = FileBytes{path}.header();
    return begins_like_a_database(path) && big_endian(header, place_of_application_id, 4) == application_id;
}

void remove_project_file(const fs::path& path) noexcept {
    for (const auto* suffix : {"", "-wal", "-shm", "-journal"}) {
        auto file = path;
        file += suffix;
        std::error_code ignored;
        fs::remove(file, ignored);
    }
}

}  // namespace coding::store
