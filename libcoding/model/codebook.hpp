// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "libcoding/model/code.hpp"

namespace coding {

/// The codes of a project as a tree, in reading order (depth first, siblings by position, then name).
class Codebook {
  public:
    Codebook() = default;

    /// Throws Error{conflict} on a cycle, a parent that is not there, two codes of one id, two siblings of
    /// one name.
    explicit Codebook(std::vector<Code> codes);

    [[nodiscard]] std::span<const Code> codes() const { return codes_; }
    [[nodiscard]] bool empty() const { return codes_.empty(); }

    /// Index in codes(); nothing when the id is not in the codebook.
    [[nodiscard]] std::optional<std::size_t> index_of(CodeId id) const;

    /// "alimentaire / circuits courts".
    [[nodiscard]] std::string path(std::size_t index) const;

    /// The names from the root down to the code.
    [[nodiscard]] std::vector<std::string> path_names(std::size_t index) const;

    /// Finds a code by its path, or by its name where only one code has it; case, accents and spaces are
    /// folded where no exact match exists. Nothing when there is none; Error{conflict} naming the paths when
    /// several fit.
    [[nodiscard]] std::optional<std::size_t> find(std::string_view path_or_name) const;

    /// One past the last descendant: the subtree of `index` is [index, subtree_end(index)).
    [[nodiscard]] std::size_t subtree_end(std::size_t index) const { return subtree_end_[index]; }
    [[nodiscard]] std::optional<std::size_t> parent(std::size_t index) const { return parent_[index]; }
    [[nodiscard]] std::size_t depth(std::size_t index) const { return depth_[index]; }

    /// The nearest theme at or above the code.
    [[nodiscard]] std::optional<std::size_t> theme(std::size_t index) const { return theme_[index]; }

  private:
    std::vector<Code> codes_;
    std::vector<std::optional<std::size_t>> parent_;
    std::vector<std::optional<std::size_t>> theme_;
    std::vector<std::size_t> subtree_end_;
    std::vector<std::size_t> depth_;
    std::unordered_map<CodeId, std::size_t> index_;
    std::unordered_map<std::string, std::vector<std::size_t>>
        by_name_;  ///< folded name to the codes that have it
};

/// Splits "a / b / c" (spaces around the slash needed, so that "et/ou" stays one name).
std::vector<std::string> split_code_path(std::string_view path);
std::string join_code_path(std::span<const std::string> names);
/// Whether a path with the name in it can be split again: not for "a / b", nor for "a /", whose slash gets
/// its second space from the path.
bool fits_code_path(std::string_view name);

}  // namespace coding
