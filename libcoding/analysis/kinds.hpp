// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "libcoding/model/codebook.hpp"

namespace coding::analysis {

/// By code: whether it, or one above it, is of this kind.
inline std::vector<bool> codes_of_kind(const Codebook& codebook, CodeKind kind) {
    std::vector<bool> chosen(codebook.codes().size());
    for (std::size_t code = 0; code < chosen.size(); ++code) {
        const auto parent = codebook.parent(code);
        chosen[code] = codebook.codes()[code].kind == kind || (parent && chosen[*parent]);
    }
    return chosen;
}

}  // namespace coding::analysis
