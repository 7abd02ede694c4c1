// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <compare>
#include <cstdint>
#include <string>
#include <variant>

#include "libcoding/model/ids.hpp"

namespace coding {

/// All who have a value of an attribute: a population.
struct ValueOf {
    AttributeId attribute;
    std::string value;
    friend auto operator<=>(const ValueOf&, const ValueOf&) = default;
};

/// What a column of the matrix is about; by id, so that a summary stays with it whatever it is called.
using Case = std::variant<SourceId, GroupId, ParticipantId, ValueOf>;

/// A cell of the matrix: a code, with all below it, in a case.
struct MatrixCell {
    CodeId code;
    Case of;
    friend auto operator<=>(const MatrixCell&, const MatrixCell&) = default;
};

/// What the researchers say of a cell in their own words.
struct Summary {
    SummaryId id;
    MatrixCell cell;
    std::string text;
    CoderId coder;                ///< who wrote it last
    std::int64_t changed_ms = 0;  ///< since 1970-01-01 UTC
};

}  // namespace coding
