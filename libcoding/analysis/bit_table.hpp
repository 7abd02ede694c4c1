// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <bit>
#include <cstdint>
#include <span>
#include <vector>

namespace coding::analysis {

/// A bit for each (line, place), cleared as a whole in no time: a line is wiped when it is first used again.
class BitTable {
  public:
    BitTable() = default;
    BitTable(std::size_t lines, std::size_t places)
        : words_(places / bits + 1), table_(lines * words_), used_(lines) {}

    void clear() {
        ++now_;
        lines_.clear();
    }

    /// True the first time.
    bool set(std::uint32_t line, std::size_t place) {
        if (used_[line] != now_) wipe(line);
        auto& word = table_[line * words_ + place / bits];
        const auto bit = std::uint64_t{1} << (place % bits);
        const bool first = (word & bit) == 0;
        word |= bit;
        return first;
    }

    /// The lines that hold a bit.
    [[nodiscard]] std::span<const std::uint32_t> lines() const { return lines_; }

    template <class Visit>
    void each(std::uint32_t line, Visit&& visit) const {
        for (std::size_t i = 0; i < words_; ++i) {
            for (auto word = table_[line * words_ + i]; word != 0; word &= word - 1) {
                visit(i * bits + static_cast<std::size_t>(std::countr_zero(word)));
            }
        }
    }

    /// Whether a place in [begin, end) is set; begin < end.
    [[nodiscard]] bool any(std::uint32_t line, std::size_t begin, std::size_t end) const {
        const auto* words = table_.data() + line * words_;
        const auto first = begin / bits;
        const auto last = (end - 1) / bits;
        const auto from = ~std::uint64_t{0} << (begin % bits);
        const auto to = ~std::uint64_t{0} >> (bits - 1 - (end - 1) % bits);
        if (first == last) return (words[first] & from & to) != 0;
        if ((words[first] & from) != 0 || (words[last] & to) != 0) return true;
        return std::any_of(words + first + 1, words + last, [](std::uint64_t word) { return word != 0; });
    }

  private:
    static constexpr std::size_t bits = 64;

    void wipe(std::uint32_t line) {
        used_[line] = now_;
        lines_.push_back(line);
        std::fill_n(table_.begin() + static_cast<std::ptrdiff_t>(line * words_), words_, 0);
    }

    std::size_t words_ = 1;
    std::vector<std::uint64_t> table_;
    std::vector<std::uint32_t> used_;  // by line: when it was wiped
    std::uint32_t now_ = 1;
    std::vector<std::uint32_t> lines_;
};

}  // namespace coding::analysis
