// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <vector>

namespace coding::analysis {

/// Codings to count: a list of indices, or a bit for each; borrowed.
class Chosen {
  public:
    explicit Chosen(const std::vector<std::uint32_t>& list) : list_(&list) {}
    explicit Chosen(const std::vector<bool>& bits) : bits_(&bits) {}

    /// Calls visit(index) in order.
    template <class Visit>
    void each(Visit&& visit) const {
        if (list_) {
            for (const auto index : *list_) visit(index);
            return;
        }
        for (std::uint32_t index = 0; index < bits_->size(); ++index) {
            if ((*bits_)[index]) visit(index);
        }
    }

  private:
    const std::vector<std::uint32_t>* list_ = nullptr;
    const std::vector<bool>* bits_ = nullptr;
};

}  // namespace coding::analysis
