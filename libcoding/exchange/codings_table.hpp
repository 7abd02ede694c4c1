// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>

#include "libcoding/containers/csv.hpp"
#include "libcoding/progress.hpp"
#include "libcoding/store/project.hpp"

namespace coding::exchange {

struct ImportedCodings {
    std::uint64_t added = 0;
    std::uint64_t already = 0;    ///< the coder had coded the same words with the same code
    std::uint64_t otherwise = 0;  ///< of these, those of which the table says something else
};

/// source;code;coder;begin;end;quote;polarity;intensity;condition;memo — a passage is told by its positions
/// (code points), by its exact words (`quote` or `text`), or by both, which must then agree. Words alone must
/// stand exactly once in the source. A `path` is preferred to a `code`. The change's coder codes where no
/// column says who. Error with the line.
ImportedCodings import_codings(store::Change& change, const store::Project& project,
                               const containers::Table& table, Progress& progress);

}  // namespace coding::exchange
