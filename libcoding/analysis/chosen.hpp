// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <cstdint>
#include <vector>

namespace coding::analysis {

/// Codings to count: a list of indices, or a bit for each; borrowed.
class Chosen {
  public:
    explicit Chosen(const std::vector<std::uint32_t>& list) : list_(&list) {}
    explicit Chosen(const std::vector<bool>& bits) : bits_(&bits) {}

    /// No more than this many.
    [[nodiscard]] std::size_t limit() const { return list_ ? list_->size() : bits_->size(); }

    /// An index that about `position` of them come before; position < limit().
    [[nodiscard]] std::uint32_t near(std::size_t position) const {
        return list_ ? (*list_)[position] : static_cast<std::uint32_t>(position);
    }

    /// Calls visit(index) in order.
    template <class Visit>
    void each(Visit&& visit) const {
        each(0, 0xFFFFFFFF, visit);
    }

    /// Of those in [first, end).
    template <class Visit>
    void each(std::uint32_t first, std::uint32_t end, Visit&& visit) const {
        if (list_) {
            auto next = std::lower_bound(list_->begin(), list_->end(), first);
            for (; next != list_->end() && *next < end; ++next) visit(*next);
            return;
        }
        end = static_cast<std::uint32_t>(std::min<std::size_t>(end, bits_->size()));
        for (auto index = first; index < end; ++index) {
            if ((*bits_)[index]) visit(index);
        }
    }

  private:
    const std::vector<std::uint32_t>* list_ = nullptr;
    const std::vector<bool>* bits_ = nullptr;
};

}  // namespace coding::analysis
