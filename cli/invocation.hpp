// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "libcoding/language/catalogue.hpp"

#include "cli/command.hpp"

namespace cli {

/// A command line, taken apart after the command's own description.
class Invocation {
  public:
    /// `words` are those behind the command's name. Throws Error{usage}.
    Invocation(const Command& command, const std::vector<std::string>& words);

    [[nodiscard]] const Command& command() const { return *command_; }

    /// The argument in this place; empty for an optional one that was left out.
    [[nodiscard]] std::string argument(std::size_t index) const;
    /// All arguments from this place on.
    [[nodiscard]] std::vector<std::string> arguments_from(std::size_t index) const;

    [[nodiscard]] bool has(std::string_view option) const;
    [[nodiscard]] std::optional<std::string> option(std::string_view name) const;
    /// The option's value, empty when it was not given.
    [[nodiscard]] std::string text(std::string_view name) const;
    /// Every value of an option that may be repeated.
    [[nodiscard]] std::vector<std::string> all(std::string_view name) const;

    /// Throws Error{usage} when an argument is missing or one too many, or is not one of the words it may be.
    void check_arguments(const coding::Catalogue& catalogue) const;

  private:
    const Command* command_;
    std::vector<std::string> arguments_;
    std::map<std::string, std::vector<std::string>, std::less<>> options_;
};

}  // namespace cli
