// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <memory>

#include "libcoding/store/project.hpp"

struct sqlite3_backup;

namespace coding::store {

class Database;

/// A copy of a project as it stands, made from the open connection: also of a file that was removed since it
/// was opened. The copy is one plain file; it has its name when it is whole, and what was there under that
/// name before is replaced then. Unfinished, nothing is left of it. Throws Error{storage}, and
/// Error{conflict} when the name is that of the project itself.
class Copying {
  public:
    Copying(const Project& project, std::filesystem::path target);
    Copying(const Database& source, std::filesystem::path target);
    Copying(const Copying&) = delete;
    Copying& operator=(const Copying&) = delete;
    ~Copying();

    /// Copies a little; true while there is more. Acts in between are in the copy too.
    bool step();
    /// Copies all that is left at once.
    void finish();

  private:
    bool copy(int pages);
    void name();

    struct End {
        void operator()(sqlite3_backup* backup) const;
    };
    std::filesystem::path target_;
    std::filesystem::path part_;  ///< what it is called until it is whole
    std::unique_ptr<Database> copy_;
    std::unique_ptr<sqlite3_backup, End> backup_;
};

}  // namespace coding::store
