// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <vector>

#include "libcoding/analysis/scope.hpp"

namespace coding::analysis {

/// What a study is about, in a handful of codes of which none stands below another: the highest themes that
/// are coded in scope; where none is, the highest codes that are.
struct Subjects {
    std::vector<std::uint32_t> codes;  ///< indices, in order
    std::vector<std::size_t> of_code;  ///< by code: its place in `codes`; size() where it stands below none

    [[nodiscard]] std::size_t size() const { return codes.size(); }
};

Subjects subjects(const store::CountingTables& tables, const Scope& scope);

}  // namespace coding::analysis
