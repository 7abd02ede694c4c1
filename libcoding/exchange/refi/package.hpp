// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "libcoding/containers/archive.hpp"

namespace coding::exchange::refi {

/// The bytes of a file inside the project, by its name without folder.
using FileReader = std::function<std::optional<std::string>(std::string_view name)>;

/// Whether a file is a REFI-QDA project: an archive with a `.qde` in it, or such a `.qde` unpacked.
bool is_project_file(const std::filesystem::path& path);

/// The name of a file inside the project that a path of its XML ("internal://X") means; nothing for a path to
/// somewhere else ("relative:///", "absolute:///"), which is never followed.
std::optional<std::string> internal_name(std::string_view path);

/// A `.qdpx`, open, or a `.qde` that was taken out of one, with the files of a folder `sources` beside it.
/// Names are looked for without regard to case and folder: programs write `Sources`, `Project.qde`, a folder
/// around all.
class Package {
  public:
    /// Error{input} when it is neither, or holds no project.
    explicit Package(const std::filesystem::path& path);

    /// The project's XML in pieces.
    void read_project(const std::function<void(std::string_view)>& sink) const;
    [[nodiscard]] std::optional<std::string> file(std::string_view name) const;

  private:
    void open_archive(const std::filesystem::path& path);
    void look_beside(const std::filesystem::path& path);

    std::optional<containers::Archive> archive_;  ///< none: unpacked
    std::string project_;
    std::map<std::string, std::string, std::less<>> entries_;  ///< by folded name without folder
};

}  // namespace coding::exchange::refi
