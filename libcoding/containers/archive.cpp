// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/containers/archive.hpp"

#include <algorithm>
#include <array>
#include <map>

#include <zip.h>

#include "libcoding/error.hpp"

namespace coding::containers {
namespace {

constexpr std::size_t inflated_at_once = 64UL << 10;
constexpr std::uint64_t reserved_at_most =
    16ULL << 20;  // what the archive claims is no reason to take more at once

using ZipFile = std::unique_ptr<zip_file_t, decltype(&zip_fclose)>;
using Zip = std::unique_ptr<zip_t, decltype(&zip_discard)>;

Error fault(Message message, Message hint, std::string element = {}) {
    return {ErrorKind::input, std::move(message), std::move(hint), Where{{}, 0, std::move(element)}};
}

Error not_an_archive() {
    return fault(
        Message{"This is not a ZIP archive, or it is cut off or damaged."},
        Message{"Copy or download the file again, or export it again from the program that made it."});
}

Error damaged(std::string_view name) {
    return fault(
        Message{"The archive is damaged: “{0}” cannot be unpacked.", name},
        Message{"Copy or download the file again, or export it again from the program that made it."},
        std::string{name});
}

Error bomb(std::string_view name) {
    return fault(Message{"The archive unpacks to far more than it should; it was not opened, for safety."},
                 Message{"Such archives are made to overload computers. Ask whoever sent it what it is."},
                 std::string{name});
}

/// Names are kept with slashes: some Windows programs write backslashes between folders.
std::string with_slashes(std::string name) {
    std::replace(name.begin(), name.end(), '\\', '/');
    return name;
}

bool leads_out(std::string_view name) {
    const auto is_letter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); };
    if (name.empty() || name.front() == '/') return true;
    if (name.size() >= 2 && is_letter(name[0]) && name[1] == ':') return true;
    while (true) {
        const auto slash = name.find('/');
        if (name.substr(0, slash) == "..") return true;
        if (slash == std::string_view::npos) return false;
        name.remove_prefix(slash + 1);
    }
}

Zip open_zip(std::span<const std::byte> bytes) {
    if (bytes.empty()) throw not_an_archive();  // libzip takes nothing for an archive of nothing
    zip_error_t error;
    zip_error_init(&error);
    auto* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error);
    auto* opened = source == nullptr ? nullptr : zip_open_from_source(source, ZIP_RDONLY, &error);
    if (opened == nullptr && source != nullptr) zip_source_free(source);
    zip_error_fini(&error);
    if (opened == nullptr) throw not_an_archive();
    return {opened, &zip_discard};
}

}  // namespace

struct Archive::Handle {
    Zip zip;
    ArchiveLimits limits;
    std::uint64_t packed_at_most;
    std::map<std::string, zip_uint64_t, std::less<>> entries{};
    std::uint64_t total_read = 0;

    Handle(std::span<const std::byte> bytes, const ArchiveLimits& given)
        : zip(open_zip(bytes)), limits(given), packed_at_most(bytes.size()) {
        const auto count = zip_get_num_entries(zip.get(), 0);
        if (count < 0) throw not_an_archive();
        if (static_cast<std::uint64_t>(count) > limits.entries) {
            throw fault(
                Message{"The archive holds {0, number} files; no more than {1, number} are accepted.", count,
                        limits.entries},
                Message{"Such archives are made to overload computers. Ask whoever sent it what it is."});
        }
        for (zip_uint64_t i = 0; i < static_cast<zip_uint64_t>(count); ++i) add_entry(i);
    }

    void add_entry(zip_uint64_t index) {
        const char* const stored = zip_get_name(zip.get(), index, ZIP_FL_ENC_GUESS);
        if (stored == nullptr) throw not_an_archive();
        auto name = with_slashes(stored);
        if (leads_out(name)) {
            throw fault(Message{"The archive holds a file whose name leads out of it: “{0}”.", name},
                        Message{"It was not opened, for safety. Ask whoever sent it what it is."}, name);
        }
        if (!name.ends_with('/')) entries.emplace(std::move(name), index);
    }

    /// What is unpacked is counted as it comes; the sizes that the archive states may lie.
    void account(std::string_view name, std::uint64_t unpacked, std::uint64_t packed, std::uint64_t more) {
        total_read += more;
        const bool swollen = unpacked > limits.ratio_floor && unpacked / limits.ratio > packed;
        if (unpacked > limits.entry_bytes || total_read > limits.total_bytes || swollen) throw bomb(name);
    }

    std::string unpack(std::string_view name, zip_uint64_t index) {
        zip_stat_t facts;
        if (zip_stat_index(zip.get(), index, 0, &facts) != 0) throw damaged(name);
        if (facts.encryption_method != ZIP_EM_NONE) {
            throw fault(Message{"The archive is locked with a password."},
                        Message{"Save it again without a password."}, std::string{name});
        }
        const ZipFile file{zip_fopen_index(zip.get(), index, 0), &zip_fclose};
        if (!file) throw damaged(name);
        const auto packed = std::min<std::uint64_t>(facts.comp_size, packed_at_most);
        std::string unpacked;
        unpacked.reserve(std::min<std::uint64_t>(facts.size, reserved_at_most));
        std::array<char, inflated_at_once> chunk;
        while (true) {
            const auto got = zip_fread(file.get(), chunk.data(), chunk.size());
            if (got < 0) throw damaged(name);
            if (got == 0) return unpacked;
            const auto size = static_cast<std::size_t>(got);
            account(name, unpacked.size() + size, packed, size);
            unpacked.append(chunk.data(), size);
        }
    }
};

Archive::Archive(std::span<const std::byte> bytes, ArchiveLimits limits)
    : handle_(std::make_unique<Handle>(bytes, limits)) {}
Archive::~Archive() = default;
Archive::Archive(Archive&&) noexcept = default;
Archive& Archive::operator=(Archive&&) noexcept = default;

std::vector<std::string> Archive::names() const {
    std::vector<std::string> names;
    for (const auto& [name, index] : handle_->entries) names.push_back(name);
    return names;
}

bool Archive::contains(std::string_view name) const {
    return handle_->entries.contains(name);
}

std::optional<std::string> Archive::read(std::string_view name) const {
    const auto found = handle_->entries.find(name);
    if (found == handle_->entries.end()) return std::nullopt;
    return handle_->unpack(name, found->second);
}

bool looks_like_zip(std::span<const std::byte> bytes) {
    const std::string_view text{reinterpret_cast<const char*>(bytes.data()), bytes.size()};
    return text.starts_with("PK\x03\x04") || text.starts_with("PK\x05\x06");
}

}  // namespace coding::containers
