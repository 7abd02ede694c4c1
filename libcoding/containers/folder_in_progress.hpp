// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <system_error>
#include <utility>

#include "libcoding/error.hpp"

namespace coding::containers {

/// A new folder that comes whole or not at all: it is made beside the wanted name, takes it when it is kept,
/// and goes again otherwise.
class FolderInProgress {
  public:
    /// Error{conflict} where something of that name is there, Error{storage} where no folder can be made.
    explicit FolderInProgress(std::filesystem::path wanted)
        : wanted_(std::move(wanted)), path_(wanted_.string() + ".unfinished") {
        std::error_code fault;
        if (std::filesystem::exists(std::filesystem::symlink_status(wanted_, fault))) {
            throw Error{ErrorKind::conflict, Message{"There is already something of that name."},
                        Message{"Choose another name; nothing was changed."}, Where{wanted_.string(), 0, {}}};
        }
        const bool made = std::filesystem::create_directory(path_, fault);
        if (!made && !fault) fault = std::make_error_code(std::errc::file_exists);
        if (fault) refuse(fault);
    }
    FolderInProgress(const FolderInProgress&) = delete;
    FolderInProgress& operator=(const FolderInProgress&) = delete;
    ~FolderInProgress() {
        std::error_code ignored;
        if (!path_.empty()) std::filesystem::remove_all(path_, ignored);
    }

    /// Where it stands until it is kept.
    [[nodiscard]] const std::filesystem::path& path() const { return path_; }

    void add_folder(const std::filesystem::path& name) {
        std::error_code fault;
        std::filesystem::create_directory(path_ / name, fault);
        if (fault) refuse(fault);
    }

    void keep() {
        std::error_code fault;
        std::filesystem::rename(path_, wanted_, fault);
        if (fault) refuse(fault);
        path_.clear();
    }

  private:
    [[noreturn]] void refuse(const std::error_code& fault) const {
        throw Error{ErrorKind::storage, Message{"The folder could not be made ({0}).", fault.message()},
                    Message{"Check that the folder around it exists and can be written to."},
                    Where{wanted_.string(), 0, {}}};
    }

    std::filesystem::path wanted_;
    std::filesystem::path path_;
};

}  // namespace coding::containers
