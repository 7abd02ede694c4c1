// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace coding::analysis::agreement {

/// Of one text: each has a bit of a word.
inline constexpr std::size_t most_coders = 64;

/// A text (or a recording) in which coders marked units and gave each a value. Half-open positions in any
/// whole unit: code points, words, milliseconds.
struct Continuum {
    struct Unit {
        std::uint32_t coder = 0;
        std::int64_t begin = 0, end = 0;  ///< begin < end
        std::uint32_t value = 0;
        [[nodiscard]] std::int64_t length() const { return end - begin; }
        friend bool operator==(const Unit&, const Unit&) = default;
    };

    std::int64_t begin = 0, end = 0;
    std::vector<std::string> coders;
    std::vector<std::string> values;
    std::vector<Unit> units;  ///< by coder, begin, end, value

    [[nodiscard]] std::int64_t length() const { return end - begin; }
};

/// Sorts the units as they are to stand.
void arrange(Continuum& continuum);

/// The units of one coder, in order.
std::vector<Continuum::Unit> units_of(const Continuum& continuum, std::uint32_t coder);

/// By value: its units alone, as a continuum with one value. `unite`: those of a coder that overlap become
/// one.
std::vector<Continuum> layers(const Continuum& continuum, bool unite = true);

/// Units of whatever value as if of one; those of a coder that overlap become one.
Continuum united(const Continuum& continuum);

/// These coders alone. Values stay.
Continuum of_coders(const Continuum& continuum, const std::vector<std::size_t>& coders);

/// Whether a coder has units that overlap each other.
bool overlaps(const Continuum& continuum);

}  // namespace coding::analysis::agreement
