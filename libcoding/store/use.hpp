// SPDX-License-Identifier: GPL-3.0-or-later
// What hangs on codes and sources: to be told before they are removed or merged.
#pragma once

#include <cstddef>
#include <span>

#include "libcoding/model/code.hpp"
#include "libcoding/model/source.hpp"
#include "libcoding/store/project.hpp"

namespace coding::store {

struct CodeUse {
    std::size_t codings = 0;
    std::size_t sources = 0;  ///< in which they stand
    std::size_t memos = 0;    ///< on the codes and on the codings
    std::size_t links = 0;    ///< of the codes and of the codings
};
/// Of these codes alone, not of those below them.
CodeUse use_of(const Project& project, std::span<const CodeId> codes);

struct SourceUse {
    std::size_t blocks = 0;
    std::size_t codings = 0;
    std::size_t memos = 0;  ///< on the sources, their passages and codings
    std::size_t links = 0;  ///< of their turns and codings
};
SourceUse use_of(const Project& project, std::span<const SourceId> sources);

}  // namespace coding::store
