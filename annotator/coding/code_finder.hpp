// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "libcoding/model/codebook.hpp"

namespace annotator {

/// Finds codes by some letters of their names, quickly: names are folded once (text::search_key).
class CodeFinder {
  public:
    CodeFinder() = default;
    explicit CodeFinder(const coding::Codebook& codebook);

    /// Indices into the codebook's codes, best first, at most `limit`. Every word typed must stand somewhere
    /// in the path; the beginnings of names come before what stands inside, a name before what it is under,
    /// and of equal fit, what was used last. Nothing typed: what was used last, then all in the book's order.
    [[nodiscard]] std::vector<std::size_t> find(std::string_view typed,
                                                std::span<const coding::CodeId> recent,
                                                std::size_t limit) const;

  private:
    struct Entry {
        coding::CodeId id;
        std::string path;            ///< folded
        std::size_t name_begin = 0;  ///< where the code's own name begins in it
    };
    [[nodiscard]] static int fit(const Entry& entry, std::string_view whole,
                                 const std::vector<std::string>& words);

    std::vector<Entry> entries_;
};

}  // namespace annotator
