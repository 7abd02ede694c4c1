// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/exchange/import_file.hpp"

#include <algorithm>
#include <array>
#include <cctype>

#include "libcoding/containers/spreadsheet.hpp"
#include "libcoding/error.hpp"
#include "libcoding/exchange/survey_columns.hpp"
#include "libcoding/exchange/table_file.hpp"
#include "libcoding/text/encoding.hpp"
#include "libcoding/transcripts/turn_table.hpp"

namespace coding::exchange {
namespace {

namespace fs = std::filesystem;
using namespace std::string_view_literals;

constexpr std::array endings_of_media{"mp3"sv,  "m4a"sv, "wav"sv, "ogg"sv, "oga"sv, "opus"sv, "flac"sv,
                                      "wma"sv,  "mp4"sv, "m4v"sv, "mov"sv, "avi"sv, "mkv"sv,  "webm"sv,
                                      "jpeg"sv, "jpg"sv, "png"sv, "gif"sv, "heic"sv};

/// QualCoder keeps a project in a folder: it is brought in as one thing.
bool is_project_folder(const fs::path& folder) {
    std::error_code fault;
    return fs::is_regular_file(folder / "data.qda", fault);
}

/// The folder `sources` of an unpacked REFI-QDA project: its texts come in with the `.qde` beside it.
bool is_of_project(const fs::path& folder) {
    const auto name = folder.filename();
    if (name != "sources" && name != "Sources") return false;
    std::error_code fault;
    auto entry = fs::directory_iterator{folder.parent_path(), fault};
    for (; !fault && entry != fs::directory_iterator{}; entry.increment(fault)) {
        if (extension_of(entry->path()) == "qde") return true;
    }
    return false;
}

enum class InFolder { to_import, media, hidden, nothing };

InFolder kind_in_folder(const fs::directory_entry& entry) {
    const auto& path = entry.path();
    const auto name = path.filename().string();
    if (name.starts_with('.') || name.starts_with("~$")) return InFolder::hidden;
    if (entry.is_directory()) return is_project_folder(path) ? InFolder::to_import : InFolder::nothing;
    const auto extension = extension_of(path);
    if (!entry.is_regular_file() || extension == "focale") return InFolder::nothing;
    const bool media =
        std::find(endings_of_media.begin(), endings_of_media.end(), extension) != endings_of_media.end();
    return media ? InFolder::media : InFolder::to_import;
}

/// Everything in a folder, but not what is in hidden folders and in other programs' projects.
template <class Visit>
std::error_code walk(const fs::path& folder, Visit visit) {
    std::error_code fault;
    auto entry = fs::recursive_directory_iterator{folder, fault};
    for (; !fault && entry != fs::recursive_directory_iterator{}; entry.increment(fault)) {
        const auto kind = kind_in_folder(*entry);
        if (entry->is_directory() && (kind != InFolder::nothing || is_of_project(entry->path())))
            entry.disable_recursion_pending();
        visit(entry->path(), kind);
    }
    return fault;
}

bool holds_open_answers(const containers::Table& table) {
    if (transcripts::has_words_column(table)) return false;
    const auto columns = survey_columns(survey_table(table), {});
    return std::any_of(columns.begin(), columns.end(),
                       [](const AnswersColumn& column) { return column.as == AnswersAs::open; });
}

bool holds_open_answers(std::span<const std::byte> csv) {
    try {
        return holds_open_answers(read_table(csv).table);
    } catch (const Error&) {  // the reader of transcripts says what is wrong with it
        return false;
    }
}

void add_folder(const fs::path& folder, std::vector<fs::path>& files) {
    std::vector<fs::path> inside;
    const auto fault = walk(folder, [&](const fs::path& path, InFolder kind) {
        if (kind == InFolder::to_import) inside.push_back(path);
    });
    const Where where{folder.string(), 0, {}};
    if (fault) {
        throw Error{ErrorKind::storage, Message{"The folder cannot be read."},
                    Message{"See that you may read it."}, where};
    }
    if (inside.empty()) {
        throw Error{ErrorKind::input, Message{"The folder holds no file to import."}, {}, where};
    }
    std::sort(inside.begin(), inside.end());
    files.insert(files.end(), inside.begin(), inside.end());
}

}  // namespace

bool is_table_file(const fs::path& path) {
    constexpr std::array tables{"csv"sv, "tsv"sv, "xlsx"sv, "ods"sv};
    return std::find(tables.begin(), tables.end(), extension_of(path)) != tables.end();
}

std::string extension_of(const fs::path& path) {
    auto extension = path.extension().string();
    if (!extension.empty()) extension.erase(0, 1);
    std::transform(extension.begin(), extension.end(), extension.begin(),
                   [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return extension;
}

std::vector<fs::path> files_to_import(std::span<const fs::path> paths) {
    std::vector<fs::path> files;
    for (const auto& path : paths) {
        std::error_code fault;
        if (fs::is_directory(path, fault) && !is_project_folder(path)) {
            add_folder(path, files);
        } else {
            files.push_back(path);
        }
    }
    return files;
}

PassedOver passed_over(const fs::path& path) {
    PassedOver passed;
    std::error_code fault;
    if (!fs::is_directory(path, fault) || is_project_folder(path)) return passed;
    walk(path, [&](const fs::path&, InFolder kind) {
        if (kind == InFolder::media) ++passed.media;
        if (kind == InFolder::hidden) ++passed.hidden;
    });
    return passed;
}

std::optional<TableKind> kind_of_file(std::span<const std::byte> bytes, const std::string& format,
                                      const std::string& extension) {
    if (!format.empty()) return from_name<TableKind>(format);
    if (containers::spreadsheet_format(bytes)) {
        const auto table = containers::read_spreadsheet(bytes);
        const auto kind = table_kind(table);
        return !kind && holds_open_answers(table) ? TableKind::survey : kind;
    }
    // The first row is enough, and a text of many megabytes is not decoded twice for it.
    constexpr std::size_t enough = std::size_t{64} * 1024;
    const auto start = text::decode(bytes.first(std::min(bytes.size(), enough)));
    if (start.binary) return std::nullopt;
    const auto kind = table_kind(std::string_view{start.utf8});
    const bool may_be_survey = !kind && (extension == "csv" || extension == "tsv");
    return may_be_survey && holds_open_answers(bytes) ? TableKind::survey : kind;
}

}  // namespace coding::exchange
