// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <vector>

#include "libcoding/exchange/foreign_project.hpp"

namespace coding::exchange::taguette {

/// "interview.people" is a tag below "interview"; a full stop before a space, or between digits, is one.
std::vector<std::string> names_of_tag(const std::string& path);

/// Tags as codes, with those above them.
class TagCodes {
  public:
    /// The code of a tag, by its place in codes(); made where it is new.
    std::size_t code_of(const std::string& tag);
    /// The same of a tag by its names from the top down.
    std::size_t code_at(const std::vector<std::string>& path);
    [[nodiscard]] std::vector<ForeignProject::Code>& codes() { return codes_; }

  private:
    std::vector<ForeignProject::Code> codes_;
    std::map<std::vector<std::string>, std::size_t> by_path_;
};

}  // namespace coding::exchange::taguette
