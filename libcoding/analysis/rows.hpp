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

    /// Of bits by row, set for codes alone: calls visit(row) for each of these rows and for each above one.
    template <class Visit>
    void each_met(std::span<const std::uint64_t> bits, Visit&& visit) const {
        bool any = false;
        each_bit(bits, [&](std::size_t row) {
            any = true;
            visit(static_cast<std::uint32_t>(row));
        });
        if (!any) return;
        visit(everything);
        for (const auto& parent : parents_) {
            const bool met = any_bit(bits, parent.row, parent.end) ||
                             any_bit(bits, parent.first_parent, parent.end_parent);
            if (met) visit(parent.row);
        }
    }

  private:
    /// A code with others below it: of them all, the rows alone are these. Those of codes with nothing below
    /// have their number; those of the others stand behind.
    struct Parent {
        std::uint32_t row = 0, end = 0;
        std::uint32_t first_parent = 0, end_parent = 0;
    };

    std::vector<std::uint32_t> own_;    // by code
    std::vector<std::uint32_t> above_;  // by row
    std::vector<std::uint32_t> code_;   // by row
    std::vector<std::uint32_t> of_code_;
    std::vector<std::uint32_t> first_;  // by code: in of_code_
    std::vector<Parent> parents_;
};

}  // namespace coding::analysis
