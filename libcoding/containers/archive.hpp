// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace coding::containers {

/// What an archive may unfold to before it is refused as a bomb.
struct ArchiveLimits {
    std::uint64_t entry_bytes = 512ULL << 20;   ///< one entry, unpacked
    std::uint64_t total_bytes = 2048ULL << 20;  ///< all that is read from one archive
    std::uint64_t ratio = 200;                  ///< unpacked to packed, once over `ratio_floor`
    std::uint64_t ratio_floor = 4ULL << 20;
    std::uint64_t entries = 100'000;
};

/// A ZIP archive, read only. Folders are left out, names have slashes even where the archive has backslashes.
/// Everything it throws is Error{input}: not an archive, encrypted, damaged, a bomb, a name that leads out of
/// it (absolute, with "..", with a drive letter).
class Archive {
  public:
    /// In memory; the bytes must outlive it.
    explicit Archive(std::span<const std::byte> bytes, ArchiveLimits limits = {});
    /// In a file, which is read as it is asked for.
    explicit Archive(const std::filesystem::path& file, ArchiveLimits limits = {});
    ~Archive();
    Archive(Archive&&) noexcept;
    Archive& operator=(Archive&&) noexcept;

    [[nodiscard]] std::vector<std::string> names() const;
    [[nodiscard]] bool contains(std::string_view name) const;

    /// The unpacked bytes of one entry; nothing when there is no such entry.
    [[nodiscard]] std::optional<std::string> read(std::string_view name) const;
    /// The same in pieces; false when there is no such entry. What the sink throws comes out.
    bool read(std::string_view name, const std::function<void(std::string_view)>& sink) const;

  private:
    struct Handle;
    std::unique_ptr<Handle> handle_;
};

/// True when the bytes start as a ZIP archive does.
bool looks_like_zip(std::span<const std::byte> bytes);

}  // namespace coding::containers
