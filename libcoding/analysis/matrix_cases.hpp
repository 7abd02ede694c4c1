// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "libcoding/model/summary.hpp"
#include "libcoding/store/project.hpp"

namespace coding::analysis {

/// What the columns of a matrix are about, where the researchers can say something of it: sources, groups,
/// participants, those who have a value of an attribute.
class MatrixCases {
  public:
    /// `by` as split_from_name() takes it; empty: groups where there are some, else sources. None where it
    /// splits by what is no case (kinds, months, questions). Error{not_found} where there is no such
    /// attribute.
    MatrixCases(const store::Project& project, const std::string& by);

    [[nodiscard]] bool empty() const { return cases_.empty(); }

    /// Of a column by its name in the matrix; nothing for the column of what is in no group or has no value.
    [[nodiscard]] std::optional<Case> of_column(const std::string& name) const;

    /// As a person writes it; Error{not_found} with the nearest names, Error{usage} where there are none.
    [[nodiscard]] Case named(const std::string& name) const;

    /// Whether the matrix has a column for it when nothing is filtered.
    [[nodiscard]] bool holds(const Case& of) const;

  private:
    void add_values_of(const store::Project& project, const std::string& attribute);

    std::string by_;
    std::vector<std::pair<std::string, Case>> cases_;  ///< by name in the matrix, people by their own too
};

}  // namespace coding::analysis
