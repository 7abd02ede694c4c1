// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "libcoding/model/code.hpp"
#include "libcoding/model/ids.hpp"
#include "libcoding/model/names.hpp"
#include "libcoding/text/span.hpp"

namespace coding {

/// What a passage says of its subject: that it helps, that it hinders, both.
enum class Polarity { none, lever, barrier, ambivalent };

template <>
struct Names<Polarity> {
    static constexpr std::array<std::pair<Polarity, std::string_view>, 4> values{{
        {Polarity::none, "none"},
        {Polarity::lever, "lever"},
        {Polarity::barrier, "barrier"},
        {Polarity::ambivalent, "ambivalent"},
    }};
};

/// The polarity that a coding of a code of this kind has where its coder says nothing.
constexpr Polarity default_polarity(CodeKind kind) {
    if (kind == CodeKind::lever) return Polarity::lever;
    if (kind == CodeKind::barrier) return Polarity::barrier;
    return Polarity::none;
}

struct Coder {
    CoderId id;
    std::string name;  ///< unique in the project
};

/// A place in a block: code points from the block's start.
struct BlockPosition {
    BlockId block;
    std::uint32_t offset = 0;
    friend bool operator==(const BlockPosition&, const BlockPosition&) = default;
};

/// A code applied by a coder to a span of a source.
struct Coding {
    CodingId id;
    SourceId source;
    CodeId code;
    CoderId coder;
    Span span;  ///< in the whole source; the project file keeps it by block (store/codings.hpp)
    Polarity polarity = Polarity::none;
    std::optional<int> intensity;  ///< 1 to 5
    std::string condition;         ///< "a lever if …"
    std::string memo;
};

}  // namespace coding
