// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <unordered_map>
#include <vector>

#include "libcoding/exchange/foreign_project.hpp"

namespace coding::exchange {

/// Where the things of one of a program's tables stand in a list of ForeignProject, by the program's ids.
class ForeignIds {
  public:
    /// The first of an id stands for it; a thing without one is never found.
    void add(std::optional<std::int64_t> id, std::size_t place) {
        if (id) places_.emplace(*id, place);
    }
    [[nodiscard]] std::optional<std::size_t> find(std::optional<std::int64_t> id) const {
        if (!id) return std::nullopt;
        const auto found = places_.find(*id);
        return found == places_.end() ? std::nullopt : std::optional{found->second};
    }

  private:
    std::unordered_map<std::int64_t, std::size_t> places_;
};

/// Ties cases to texts: whoever a text or a stretch of it belongs to was there. A stretch is a note too, with
/// the case's name; what was said of a whole text's link is a note on that text.
class ForeignCaseLinks {
  public:
    /// When the sources of the project are known.
    explicit ForeignCaseLinks(ForeignProject& project);
    /// Whether a stretch of a source is all of it.
    [[nodiscard]] bool is_whole(std::size_t source, std::int64_t begin, std::int64_t end) const;
    void add(std::size_t person, const ForeignProject::Passage& passage, const ForeignProject::Note& said);

  private:
    ForeignProject& project_;
    std::vector<std::int64_t> lengths_;  ///< of the sources, in code points
};

}  // namespace coding::exchange
