// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "libcoding/store/counting.hpp"

namespace coding::analysis {

/// Which themes' codings (the theme's own, and those below it) a coding overlaps. One sweep: codings must be
/// asked about in their order.
class Crossings {
  public:
    /// `themes`: indices of codes; `references`: the codings, a bit each, that stand for the themes. Tables
    /// and references are borrowed.
    Crossings(const store::CountingTables& tables, const std::vector<std::uint32_t>& themes,
              const std::vector<bool>& references);

    [[nodiscard]] std::size_t themes() const { return end_.size(); }

    /// By index in `themes`: 1 for those that share a code point with the coding, else 0. Valid until the
    /// next question.
    std::span<const std::uint8_t> of(const store::FlatCoding& coding);

  private:
    [[nodiscard]] std::span<const std::uint32_t> themes_of(std::uint32_t code) const {
        return std::span{themes_of_code_}.subspan(first_[code], first_[code + 1] - first_[code]);
    }
    void enter(std::uint32_t position);
    void look_inside(const store::FlatCoding& coding);

    const std::vector<store::FlatCoding>& codings_;
    const std::vector<bool>& references_;
    std::vector<std::uint32_t> themes_of_code_;
    std::vector<std::uint32_t> first_;  // by code: in themes_of_code_
    std::size_t next_ = 0;              // coding that has not been entered
    std::vector<std::uint32_t> end_;    // how far the theme's codings reach
    std::vector<std::uint8_t> met_;
};

}  // namespace coding::analysis
