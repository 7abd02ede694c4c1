// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <string>

#include "libcoding/containers/deflated_file.hpp"

namespace coding::containers {

/// Writes a ZIP archive to a file, entry by entry: what an entry holds is made when it is written, and gone
/// after. The archive is whole at close(), under its own name; before that it is not there. Everything it
/// throws is Error{storage}.
class ArchiveWriter {
  public:
    /// `modified_s`: seconds since 1970 that all entries bear, so that the same contents are the same bytes.
    ArchiveWriter(const std::filesystem::path& path, std::int64_t modified_s);
    ~ArchiveWriter();
    ArchiveWriter(const ArchiveWriter&) = delete;
    ArchiveWriter& operator=(const ArchiveWriter&) = delete;

    /// What `bytes` throws comes out of close().
    void add(const std::string& name, std::function<std::string()> bytes);
    /// What was deflated already, to its end; it must live until close().
    void add(const std::string& name, const DeflatedFile& file);
    void close();

  private:
    struct State;
    std::unique_ptr<State> state_;
};

}  // namespace coding::containers
