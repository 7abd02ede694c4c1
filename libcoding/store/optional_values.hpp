// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>

#include "libcoding/model/ids.hpp"
#include "libcoding/model/source.hpp"

// What may be absent, as a column that may be NULL holds it.
namespace coding::store {

inline std::optional<std::int64_t> count_of(std::optional<Milliseconds> time) {
    if (!time) return std::nullopt;
    return time->count();
}

inline std::optional<Milliseconds> milliseconds(std::optional<std::int64_t> value) {
    if (!value) return std::nullopt;
    return Milliseconds{*value};
}

template <class Thing>
std::optional<std::int64_t> value_of(Id<Thing> id) {
    if (!id) return std::nullopt;
    return id.value;
}

}  // namespace coding::store
