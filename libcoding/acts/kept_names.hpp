// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "libcoding/analysis/named.hpp"
#include "libcoding/analysis/query_names.hpp"
#include "libcoding/model/saved_query.hpp"
#include "libcoding/store/project.hpp"

namespace coding::acts {

/// Queries and the definition of the dossier name things as people write them. An act that may change what a
/// name leads to (renames, moves, merges, adds) makes this before it changes anything and calls follow()
/// before it commits: names that led to something are then written so that they lead there still, in the same
/// act, so that undo brings both back. Costs nothing where the project keeps neither. (A bulk import only
/// adds: what its namesakes make ambiguous is told as such.)
class KeptNames {
  public:
    explicit KeptNames(const store::Project& project);

    /// Names of the one lead to the other from now on.
    template <class Id>
    void merged(Id gone, Id into) {
        into_.emplace(gone.value, into.value);
    }
    void renamed_query(const std::string& before, const std::string& now) { queries_now_[before] = now; }

    void follow(store::Change& change) const;

  private:
    /// Things of one kind: what they may be called, full names first, and their ids by index.
    struct Things {
        std::vector<analysis::Named> names;
        std::vector<std::int64_t> ids;
    };
    using Kinds = std::map<analysis::NameOf, Things>;

    [[nodiscard]] Kinds kinds() const;
    [[nodiscard]] std::int64_t now(std::int64_t id) const;
    [[nodiscard]] std::optional<std::string> name_now(const Kinds& after, analysis::NameOf of,
                                                      const std::string& name) const;
    [[nodiscard]] std::optional<std::string> query_now(const Kinds& after, const std::string& words) const;

    const store::Project& project_;
    std::vector<SavedQuery> queries_;
    std::optional<std::string> definition_;
    Kinds before_;
    std::map<std::int64_t, std::int64_t> into_;
    std::map<std::string, std::string> queries_now_;
};

}  // namespace coding::acts
