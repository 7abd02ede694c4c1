// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <string_view>

namespace coding::containers {

/// An entry of an archive that is deflated while it is made, by a thread of its own, into a temporary file:
/// it is never whole in memory, nor on the disk as it was. Everything it throws is Error{storage}.
class DeflatedFile {
  public:
    /// The file lies in that folder.
    explicit DeflatedFile(const std::filesystem::path& folder);
    ~DeflatedFile();
    DeflatedFile(const DeflatedFile&) = delete;
    DeflatedFile& operator=(const DeflatedFile&) = delete;

    void write(std::string_view piece);
    /// Once, when all is written.
    void finish();

    // Of the finished file.
    [[nodiscard]] std::uint64_t size() const;      ///< bytes written
    [[nodiscard]] std::uint64_t deflated() const;  ///< bytes in the file
    [[nodiscard]] std::uint32_t crc32() const;
    /// Deflated bytes from a place on; how many there were, negative where they could not be read.
    [[nodiscard]] std::ptrdiff_t read(std::uint64_t place, void* into, std::size_t most) const;

  private:
    struct State;
    std::unique_ptr<State> state_;
};

}  // namespace coding::containers
