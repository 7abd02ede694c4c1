// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/exchange/foreign_program.hpp"

#include <algorithm>

#include "libcoding/exchange/foreign_database.hpp"
#include "libcoding/exchange/qualcoder/project.hpp"
#include "libcoding/exchange/rqda/project.hpp"
#include "libcoding/exchange/taguette/project.hpp"

namespace coding::exchange {
namespace {

namespace fs = std::filesystem;

/// QualCoder's database lies in the project's folder.
fs::path database_of(const fs::path& path) {
    return fs::is_directory(path) ? path / "data.qda" : path;
}

/// The folder's name, or the file's, without its ending.
std::string name_of_project(ForeignProgram program, const fs::path& path) {
    auto named = path.has_filename() ? path : path.parent_path();
    const bool inner = program == ForeignProgram::qualcoder && !fs::is_directory(path);
    if (inner && path.filename() == "data.qda") named = fs::absolute(path).parent_path();
    return named.stem().string();
}

}  // namespace

std::optional<ForeignProgram> foreign_program(const fs::path& path) {
    std::error_code fault;
    const auto file = fs::is_directory(path, fault) ? path / "data.qda" : path;
    if (!fs::is_regular_file(file, fault) || !is_sqlite_file(file)) return std::nullopt;
    const ForeignDatabase database{file};
    const auto has = [&](std::initializer_list<std::string_view> tables) {
        return std::all_of(tables.begin(), tables.end(),
                           [&](std::string_view table) { return database.has(table); });
    };
    if (has({"source", "code_name", "code_text"})) return ForeignProgram::qualcoder;
    if (has({"source", "freecode", "coding"})) return ForeignProgram::rqda;
    if (has({"projects", "documents", "highlights", "tags"})) return ForeignProgram::taguette;
    return std::nullopt;
}

ForeignProject read_foreign_project(ForeignProgram program, const fs::path& path) {
    const ForeignDatabase database{database_of(path)};
    ForeignProject project;
    switch (program) {
        case ForeignProgram::qualcoder:
            project = qualcoder::read_project(database, database_of(path).parent_path());
            break;
        case ForeignProgram::rqda:
            project = rqda::read_project(database);
            break;
        case ForeignProgram::taguette:
            project = taguette::read_project(database);
            break;
    }
    if (project.name.empty()) project.name = name_of_project(program, path);
    return project;
}

}  // namespace coding::exchange
