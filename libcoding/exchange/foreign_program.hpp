// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <optional>

#include "libcoding/exchange/foreign_project.hpp"
#include "libcoding/model/names.hpp"

namespace coding::exchange {

/// Programs that keep a project in an SQLite database.
enum class ForeignProgram { qualcoder, rqda, taguette };

/// Whose project a path is, by what is in it and not by its name: a folder with QualCoder's `data.qda`, that
/// file itself, or a database with the tables of one of the three. Nothing: it is something else.
/// Error{input} for a database that cannot be read.
std::optional<ForeignProgram> foreign_program(const std::filesystem::path& path);

/// All that the project holds. Error{input} when it cannot be read.
ForeignProject read_foreign_project(ForeignProgram program, const std::filesystem::path& path);

}  // namespace coding::exchange

namespace coding {

template <>
struct Names<exchange::ForeignProgram> {
    static constexpr std::array<std::pair<exchange::ForeignProgram, std::string_view>, 3> values{{
        {exchange::ForeignProgram::qualcoder, "qualcoder"},
        {exchange::ForeignProgram::rqda, "rqda"},
        {exchange::ForeignProgram::taguette, "taguette"},
    }};
};

}  // namespace coding
