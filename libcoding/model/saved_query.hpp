// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "libcoding/model/ids.hpp"

namespace coding {

/// A query that the project keeps by name, as it is written (analysis/passage_query.hpp).
struct SavedQuery {
    QueryId id;
    std::string name;  ///< unique in the project
    std::string text;
};

}  // namespace coding
