// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "libcoding/model/ids.hpp"
#include "libcoding/transcripts/transcript.hpp"

namespace coding::exchange {

/// A line of what a person is told after an import.
struct ImportLine {
    std::size_t depth = 0;  ///< 0 names a file, 1 says something of it, 2 something of the line above
    std::string words;
    SourceId source = {};                          ///< what the file became; none for tables and projects
    std::optional<transcripts::Doubt> doubt = {};  ///< the line of the file that this one is about
};

}  // namespace coding::exchange
