// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "libcoding/model/code.hpp"

namespace coding::exchange {

/// Codes being read from a file, by path. Ids count from 1 in the order of the file; they only tie children
/// to parents.
class CodebookDraft {
  public:
    /// Adds a code below those that its path names, making parents that were not there. `code` holds all but
    /// id, parent, name and position. Error{input} when the path has a code of its own already, is empty, or
    /// is too deep.
    void add(const std::vector<std::string>& path, Code code, std::size_t line);

    [[nodiscard]] std::vector<Code> take() { return std::move(codes_); }

  private:
    std::size_t place(const std::vector<std::string>& path, std::size_t depth, std::size_t line);

    std::vector<Code> codes_;
    std::vector<bool> given_;                                ///< false: made as a parent only
    std::map<std::vector<std::string>, std::size_t> paths_;  ///< index in codes_
    std::map<std::int64_t, std::uint32_t> children_;         ///< by id of the parent
};

/// The kind of code by its English or French name ("lever", "levier"); an empty word is a concept.
/// Error{input} listing the names otherwise.
CodeKind code_kind(std::string_view word, std::size_t line);

/// colour_said(), or Error{input}.
std::string code_colour(std::string_view word, std::size_t line);

}  // namespace coding::exchange
