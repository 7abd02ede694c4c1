// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>

#include "libcoding/model/ids.hpp"
#include "libcoding/model/names.hpp"

namespace coding {

enum class CodeKind { concept_, theme, imaginary, approach, lever, barrier, action, projection };

template <>
struct Names<CodeKind> {
    static constexpr std::array<std::pair<CodeKind, std::string_view>, 8> values{{
        {CodeKind::concept_, "concept"},
        {CodeKind::theme, "theme"},
        {CodeKind::imaginary, "imaginary"},
        {CodeKind::approach, "approach"},
        {CodeKind::lever, "lever"},
        {CodeKind::barrier, "barrier"},
        {CodeKind::action, "action"},
        {CodeKind::projection, "projection"},
    }};
};

/// A node of the codebook.
struct Code {
    CodeId id;
    CodeId parent;     ///< none at the root
    std::string name;  ///< unique among its siblings; stands in a path (fits_code_path())
    CodeKind kind = CodeKind::concept_;
    std::string colour;  ///< "#rrggbb"; empty: none chosen
    std::string definition;
    std::string when_to_use;
    std::string when_not_to_use;
    std::string example;
    std::uint32_t position = 0;  ///< among its siblings
};

}  // namespace coding
