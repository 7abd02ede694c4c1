// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/store/backup.hpp"

#include <algorithm>
#include <array>
#include <ctime>
#include <optional>
#include <set>
#include <string>
#include <system_error>
#include <utility>

#include "libcoding/error.hpp"
#include "libcoding/store/copying.hpp"
#include "libcoding/store/database.hpp"

namespace coding::store {
namespace fs = std::filesystem;
namespace {

using Clock = std::chrono::system_clock;

constexpr const char* time_pattern = "%Y-%m-%dT%H%M%S";
constexpr std::size_t time_length = 17;
constexpr std::string_view before_migration = "before-migration";

fs::path folder_of(const fs::path& project) {
    auto folder = project;
    return folder.replace_extension(".backups");
}

std::string written(Clock::time_point time) {
    const auto seconds = Clock::to_time_t(time);
    std::tm parts{};
    gmtime_r(&seconds, &parts);
    std::array<char, 32> text{};
    return {text.data(), std::strftime(text.data(), text.size(), time_pattern, &parts)};
}

// The time in a backup's name; nothing when the file is no backup of this project.
std::optional<Clock::time_point> time_of(const fs::path& backup, const fs::path& project) {
    const auto name = backup.filename().string();
    const auto prefix = project.stem().string() + "-";
    if (!name.starts_with(prefix) || backup.extension() != ".focale") return std::nullopt;
    if (name.size() < prefix.size() + time_length) return std::nullopt;
    std::tm parts{};
    const auto text = name.substr(prefix.size(), time_length);
    const char* end = strptime(text.c_str(), time_pattern, &parts);
    if (!end || *end != '\0') return std::nullopt;
    return Clock::from_time_t(timegm(&parts));
}

// A name that is still free: two backups may fall into one second.
fs::path free_name(const fs::path& project, std::string_view reason) {
    const auto base = project.stem().string() + "-" + written(Clock::now()) + "-" + std::string{reason};
    auto path = folder_of(project) / (base + ".focale");
    for (int number = 2; fs::exists(path); ++number) {
        path = folder_of(project) / (base + "-" + std::to_string(number) + ".focale");
    }
    return path;
}

}  // namespace

fs::path back_up(const fs::path& project, std::string_view reason) {
    return back_up(Database{project, Database::Mode::read}, project, reason);
}

fs::path back_up(const Database& source, const fs::path& project, std::string_view reason) {
    std::error_code failed;
    fs::create_directories(folder_of(project), failed);
    if (failed) {
        throw Error{ErrorKind::storage,
                    Message{"The backup could not be written ({0}).", failed.message()},
                    Message{"Check the permissions of the folder and the room on the disk."},
                    {.file = folder_of(project).string(), .element = {}}};
    }
    auto path = free_name(project, reason);
    Copying{source, path}.finish();
    return path;
}

std::vector<fs::path> backups(const fs::path& project) {
    std::vector<fs::path> found;
    std::error_code failed;
    for (fs::directory_iterator entry{folder_of(project), failed}, end; !failed && entry != end;
         entry.increment(failed)) {
        if (time_of(entry->path(), project)) found.push_back(entry->path());
    }
    std::sort(found.begin(), found.end(), [&](const fs::path& one, const fs::path& other) {
        return std::pair{time_of(one, project), one} > std::pair{time_of(other, project), other};
    });
    return found;
}

bool backup_due(const fs::path& project, std::chrono::hours interval) {
    const auto known = backups(project);
    return known.empty() || Clock::now() - *time_of(known.front(), project) > interval;
}

void thin_backups(const fs::path& project, Clock::time_point now) {
    using namespace std::chrono_literals;
    using Days = std::chrono::duration<std::int64_t, std::ratio<86400>>;
    constexpr Days daily{7};
    constexpr Days weekly{60};
    const auto known = backups(project);
    std::set<std::pair<std::int64_t, std::int64_t>> kept;  // (length of the period in days, its number)
    for (const auto& backup : known) {                     // newest first: the first of a period stays
        const auto time = *time_of(backup, project);
        const bool migration = backup.filename().string().find(before_migration) != std::string::npos;
        if (migration || backup == known.front() || now - time <= daily) continue;
        const std::int64_t period = now - time <= weekly ? 7 : 30;
        const auto number = std::chrono::duration_cast<Days>(time.time_since_epoch()).count() / period;
        if (kept.emplace(period, number).second) continue;
        std::error_code ignored;
        fs::remove(backup, ignored);
    }
}

}  // namespace coding::store
