// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <bit>
#include <cstdint>
#include <span>
#include <vector>

namespace coding::analysis {

inline constexpr std::size_t bits_per_word = 64;

constexpr std::uint64_t bit(std::size_t place) {
    return std::uint64_t{1} << (place % bits_per_word);
}

/// Calls visit(place) for each bit that is set.
template <class Visit>
void each_bit(std::span<const std::uint64_t> words, Visit&& visit) {
    for (std::size_t i = 0; i < words.size(); ++i) {
        for (auto word = words[i]; word != 0; word &= word - 1) {
            visit(i * bits_per_word + static_cast<std::size_t>(std::countr_zero(word)));
        }
    }
}

/// Whether a bit of [first, end) is set.
inline bool any_bit(std::span<const std::uint64_t> words, std::size_t first, std::size_t end) {
    if (first >= end) return false;
    const auto last = (end - 1) / bits_per_word;
    auto place = first / bits_per_word;
    auto word = words[place] & (~std::uint64_t{0} << (first % bits_per_word));
    for (; place < last && word == 0; word = words[++place]) {
    }
    if (place < last) return true;
    return (word & (~std::uint64_t{0} >> (bits_per_word - 1 - (end - 1) % bits_per_word))) != 0;
}

/// Lines of cells, all 0 at first. Takes memory only for lines that were opened.
template <class Cell>
class SparseLines {
  public:
    SparseLines(std::size_t lines, std::size_t length) : length_(length), place_(lines, unused) {}

    void clear() {
        for (const auto line : lines_) place_[line] = unused;
        lines_.clear();
        cells_.clear();
    }

    /// Valid until another line is opened.
    Cell* open(std::uint32_t line) {
        if (place_[line] == unused) add(line);
        return cells_.data() + place_[line] * length_;
    }

    /// Calls visit(line, its cells) for each line that was opened.
    template <class Visit>
    void each(Visit&& visit) const {
        for (std::size_t i = 0; i < lines_.size(); ++i) {
            visit(lines_[i], std::span{cells_}.subspan(i * length_, length_));
        }
    }
    template <class Visit>
    void each(Visit&& visit) {
        for (std::size_t i = 0; i < lines_.size(); ++i) {
            visit(lines_[i], std::span{cells_}.subspan(i * length_, length_));
        }
    }

  private:
    static constexpr std::uint32_t unused = 0xFFFFFFFF;

    [[gnu::noinline]] void add(std::uint32_t line) {
        place_[line] = static_cast<std::uint32_t>(lines_.size());
        lines_.push_back(line);
        cells_.resize(cells_.size() + length_);
    }

    std::size_t length_;
    std::vector<Cell> cells_;
    std::vector<std::uint32_t> place_;  // by line: in lines_ and cells_
    std::vector<std::uint32_t> lines_;  // that were opened
};

/// A bit for each (line, place).
class BitTable {
  public:
    BitTable(std::size_t lines, std::size_t places)
        : lines_(lines, (places + bits_per_word - 1) / bits_per_word) {}

    void clear() { lines_.clear(); }

    void set(std::uint32_t line, std::size_t place) {
        lines_.open(line)[place / bits_per_word] |= bit(place);
    }

    /// Sets all bits that are set in `words`, which has a line's length.
    void set_all(std::uint32_t line, std::span<const std::uint64_t> words) {
        auto* into = lines_.open(line);
        for (const auto word : words) *into++ |= word;
    }

    void merge(const BitTable& other) {
        other.lines_.each([&](std::uint32_t line, auto words) { set_all(line, words); });
    }

    /// Calls visit(words) for each line that has a bit.
    template <class Visit>
    void each_line(Visit&& visit) const {
        lines_.each([&](std::uint32_t, auto words) { visit(words); });
    }

  private:
    SparseLines<std::uint64_t> lines_;
};

}  // namespace coding::analysis
