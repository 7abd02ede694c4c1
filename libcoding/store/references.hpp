// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <span>

#include "libcoding/store/database.hpp"

namespace coding::store {

/// While it lives, foreign keys neither act nor are held on a connection; may stand within a transaction. For
/// applying a changeset: what those actions did is recorded in it too, and done again by them in the wrong
/// order it goes wrong (a code that goes would take along a coding that the next row gives another code).
class ReferencesAtRest {
  public:
    explicit ReferencesAtRest(Database& database);
    ReferencesAtRest(const ReferencesAtRest&) = delete;
    ReferencesAtRest& operator=(const ReferencesAtRest&) = delete;
    ~ReferencesAtRest();

  private:
    Database& database_;
};

/// After a changeset was applied so: what hung on the rows that it removed, and was in no changeset (hidden
/// rows), goes with them as the schema says. Throws Error{conflict} where a row refers to one that is not
/// there.
void settle_references(const Database& database, std::span<const std::byte> changeset);

}  // namespace coding::store
