// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <bit>
#include <cstdint>
#include <span>
#include <vector>

#include "libcoding/analysis/bit_table.hpp"
#include "libcoding/model/codebook.hpp"

namespace coding::analysis {

/// The rows that are counted: everything, each code with all below it, and each code alone. What is above a
/// row has a smaller number.
class Rows {
  public:
    static constexpr std::uint32_t everything = 0;

    /// Whether the row of everything is among those `of` a code: what does not add up costs as much for it as
    /// for any other row.
    enum class Top { left_out, counted };
    Rows(const Codebook& codebook, Top top);

    [[nodiscard]] std::size_t size() const { return above_.size(); }
    /// Of the code with all below it.
    [[nodiscard]] static std::uint32_t total(std::size_t code) {
        return static_cast<std::uint32_t>(code + 1);
    }
    /// Of the code alone; the same where nothing stands below it.
    [[nodiscard]] std::uint32_t own(std::size_t code) const { return own_[code]; }
    /// Of a row of a code alone: the code.
    [[nodiscard]] std::uint32_t code(std::size_t row) const { return code_[row]; }
    /// The next row that covers all that this one covers; everything is its own.
    [[nodiscard]] std::uint32_t above(std::size_t row) const { return above_[row]; }
    /// Those that a coding of the code counts in, from the code alone upwards.
    [[nodiscard]] std::span<const std::uint32_t> of(std::size_t code) const {
        return std::span{of_code_}.subspan(first_[code], first_[code + 1] - first_[code]);
    }

    /// Calls visit(row, the row above it) for each row but everything, each before the one above it.
    template <class Visit>
    void upwards(Visit&& visit) const {
        for (auto row = static_cast<std::uint32_t>(size()); row-- > everything + 1;) visit(row, above_[row]);
    }

    /// Sets, of bits by row, those of the rows above one whose bit is set, and calls visit(row) for each that
    /// is set then.
    template <class Visit>
    void spread(std::span<std::uint64_t> bits, Visit&& visit) const {
        for (auto i = bits.size(); i-- > 0;) {
            for (auto left = bits[i]; left != 0;) {
                const auto place = bits_per_word - 1 - static_cast<std::size_t>(std::countl_zero(left));
                const auto row = static_cast<std::uint32_t>(i * bits_per_word + place);
                bits[above_[row] / bits_per_word] |= bit(above_[row]);
                visit(row);
                left = bits[i] & (bit(place) - 1);  // those below, of which one may be new
            }
        }
    }

  private:
    std::vector<std::uint32_t> own_;    // by code
    std::vector<std::uint32_t> above_;  // by row
    std::vector<std::uint32_t> code_;   // by row
    std::vector<std::uint32_t> of_code_;
    std::vector<std::uint32_t> first_;  // by code: in of_code_
};

}  // namespace coding::analysis
