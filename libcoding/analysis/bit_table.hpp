// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <bit>
#include <cstdint>
#include <span>
#include <vector>

namespace coding::analysis {

inline constexpr std::size_t bits_per_word = 64;

/// Calls visit(place) for each bit that is set.
template <class Visit>
void each_bit(std::span<const std::uint64_t> words, Visit&& visit) {
    for (std::size_t i = 0; i < words.size(); ++i) {
        for (auto word = words[i]; word != 0; word &= word - 1) {
            visit(i * bits_per_word + static_cast<std::size_t>(std::countr_zero(word)));
        }
    }
}

/// A bit for each (line, place). Takes memory only for lines that hold a bit.
class BitTable {
  public:
    BitTable(std::size_t lines, std::size_t places)
        : words_((places + bits_per_word - 1) / bits_per_word), place_(lines, unused) {}

    void clear() {
        for (const auto line : lines_) place_[line] = unused;
        lines_.clear();
        table_.clear();
    }

    void set(std::uint32_t line, std::size_t place) {
        open(line)[place / bits_per_word] |= std::uint64_t{1} << (place % bits_per_word);
    }

    /// Sets all bits that are set in `words`, which has a line's length.
    void set_all(std::uint32_t line, std::span<const std::uint64_t> words) {
        auto* into = open(line);
        for (std::size_t i = 0; i < words_; ++i) into[i] |= words[i];
    }

    void merge(const BitTable& other) {
        for (std::size_t i = 0; i < other.lines_.size(); ++i) set_all(other.lines_[i], other.words(i));
    }

    /// Calls visit(place) for each bit of each line.
    template <class Visit>
    void each(Visit&& visit) const {
        for (std::size_t i = 0; i < lines_.size(); ++i) each_bit(words(i), visit);
    }

  private:
    static constexpr std::uint32_t unused = 0xFFFFFFFF;

    [[nodiscard]] std::span<const std::uint64_t> words(std::size_t place) const {
        return std::span{table_}.subspan(place * words_, words_);
    }

    std::uint64_t* open(std::uint32_t line) {
        if (place_[line] == unused) {
            place_[line] = static_cast<std::uint32_t>(lines_.size());
            lines_.push_back(line);
            table_.resize(table_.size() + words_);
        }
        return table_.data() + place_[line] * words_;
    }

    std::size_t words_;
    std::vector<std::uint64_t> table_;
    std::vector<std::uint32_t> place_;  // by line: in lines_ and table_
    std::vector<std::uint32_t> lines_;  // that hold a bit
};

}  // namespace coding::analysis
