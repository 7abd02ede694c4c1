// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "libcoding/store/database.hpp"

namespace coding::store {

/// The writer's place in a project file, from construction on; all is rolled back unless commit() returned.
/// Error{busy} when another program holds the place for longer than a connection waits, Error{storage} when
/// the file is no longer where it was opened.
class Transaction {
  public:
    explicit Transaction(Database& database);
    Transaction(const Transaction&) = delete;
    Transaction& operator=(const Transaction&) = delete;
    ~Transaction();

    void commit();

    /// False when SQLite itself rolled back (a full disk): nothing may be written then.
    [[nodiscard]] bool active() const;

  private:
    Database& database_;
};

/// Makes the file one plain file again, when nobody else has it open; else leaves that to the last one.
void leave_one_file(Database& database) noexcept;

}  // namespace coding::store
