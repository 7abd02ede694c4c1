// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <memory>
#include <span>
#include <string_view>
#include <vector>

#include "libcoding/store/database.hpp"

struct sqlite3_session;

namespace coding::store {

using Changeset = std::vector<std::byte>;

/// The tables whose rows an ordinary change records. Not the log itself, the copies, or what is derived:
/// recorded with the full-text index's own tables, an undo would corrupt the index.
std::span<const std::string_view> recorded_tables();

/// Those whose rows a bulk import marks instead with its entry in a column `batch`; undo sets their `hidden`.
std::span<const std::string_view> batch_tables();

/// Whether a bulk import records the rows of a table. Else they are marked, or go with a row that is; a coder
/// whom it brings stays.
bool recorded_in_bulk(std::string_view table);

/// Records what happens to the recorded tables on a connection, until destroyed.
class Recording {
  public:
    enum class Of { change, bulk };
    Recording(Database& database, Of of);

    /// The net effect so far; empty when there is none.
    [[nodiscard]] Changeset changeset() const;

  private:
    struct Delete {
        void operator()(sqlite3_session* session) const;
    };
    std::unique_ptr<sqlite3_session, Delete> session_;
    sqlite3* connection_;
};

Changeset inverted(std::span<const std::byte> changeset);

/// Makes the recorded changes again. Throws Error{conflict}, with nothing applied, where a row is not as it
/// was when they were recorded.
void apply_changes(Database& database, std::span<const std::byte> changeset);

}  // namespace coding::store
