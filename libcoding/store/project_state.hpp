// SPDX-License-Identifier: GPL-3.0-or-later
// What a Project and its Change share; for the files of store/ alone.
#pragma once

#include <memory>
#include <string>

#include "libcoding/store/database.hpp"
#include "libcoding/store/id_mint.hpp"
#include "libcoding/store/known_starts.hpp"
#include "libcoding/store/project.hpp"

namespace coding::store {

struct Project::State_ {
    std::filesystem::path path;
    Access access = Access::read;
    Backups backups = Backups::daily;
    Database database;
    std::string place;  ///< of this copy (store/place.hpp)
    IdMint mint{};
    bool changed = false;  ///< since it was opened
    std::unique_ptr<KnownStarts> starts{};
};

}  // namespace coding::store
