// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <bit>
#include <cstdint>
#include <utility>
#include <vector>

#include "libcoding/analysis/agreement/compared_sources.hpp"
#include "libcoding/analysis/agreement/continuum.hpp"

namespace coding::analysis::agreement {

/// Some coders of a source: a bit for each.
using CoderBits = std::uint64_t;

/// Calls visit(coder) for each of them, ascending.
template <class Visit>
void for_each_coder(CoderBits coders, const Visit& visit) {
    for (; coders != 0; coders &= coders - 1) visit(static_cast<std::uint32_t>(std::countr_zero(coders)));
}

/// The codings of one code in one source, from which all measures of a study are added up. There are as many
/// as codes times sources, and most hold one coding or two: one that is read anew keeps its memory, and
/// touches nothing of coders who marked nothing.
class CodeInSource {
  public:
    using Units = std::vector<Continuum::Unit>;

    /// Reads from the mark on, up to another source or `end`, and returns what comes next.
    std::size_t read(const ComparedSources& compared, std::size_t mark, std::size_t end);

    [[nodiscard]] std::uint32_t source() const { return source_; }  ///< in ComparedSources::sources()
    [[nodiscard]] CoderBits marked() const { return marked_; }      ///< by whom there are codings
    /// Of one who marked: her passages in order, as she made them, and with those that overlap as one.
    [[nodiscard]] const Units& exact(std::uint32_t coder) const { return exact_[coder]; }
    [[nodiscard]] const Units& united(std::uint32_t coder) const {
        return (overlapping_ >> coder & 1) != 0 ? united_[coder] : exact_[coder];
    }
    /// Turns that somebody gave the code, in order, and who did.
    [[nodiscard]] const std::vector<std::pair<std::uint32_t, CoderBits>>& turns() const { return turns_; }

  private:
    void add(const ComparedSources::Mark& mark);
    void unite(std::uint32_t coder);
    void join_turns();

    std::uint32_t source_ = 0;
    CoderBits marked_ = 0, overlapping_ = 0;
    std::vector<Units> exact_, united_;
    std::vector<std::pair<std::uint32_t, CoderBits>> turns_;
    bool turns_in_order_ = true;
};

}  // namespace coding::analysis::agreement
