// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/exchange/refi/package.hpp"

#include <algorithm>
#include <array>
#include <fstream>

#include "libcoding/error.hpp"
#include "libcoding/exchange/file_bytes.hpp"

namespace coding::exchange::refi {
namespace {

// Projects hold recordings, and XML that says much with few words.
constexpr containers::ArchiveLimits limits{.entry_bytes = 4ULL << 30,
                                           .total_bytes = 64ULL << 30,
                                           .ratio = 200,
                                           .ratio_floor = 64ULL << 20,
                                           .entries = 100'000};

std::string in_lower_case(std::string_view name) {
    std::string lower{name};
    std::transform(lower.begin(), lower.end(), lower.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    return lower;
}

std::string_view without_folder(std::string_view name) {
    const auto slash = name.find_last_of("/\\");
    return slash == std::string_view::npos ? name : name.substr(slash + 1);
}

bool is_qde(std::string_view name) {
    // What macOS adds beside files is none of them.
    return in_lower_case(name).ends_with(".qde") && !without_folder(name).starts_with("._");
}

/// What lies in a folder, as far as it can be read; links lead elsewhere and are passed over.
template <class Take>
void each_inside(const std::filesystem::path& folder, const Take& take) {
    std::error_code fault;
    auto entry = std::filesystem::directory_iterator{folder, fault};
    for (; !fault && entry != std::filesystem::directory_iterator{}; entry.increment(fault)) {
        if (!entry->is_symlink(fault)) take(*entry);
    }
}

}  // namespace

bool is_project_file(const std::filesystem::path& path) {
    const auto extension = in_lower_case(path.extension().string());
    if (extension == ".qdpx" || extension == ".qde") return std::filesystem::is_regular_file(path);
    if (extension != ".zip") return false;
    try {
        const auto names = containers::Archive{path, limits}.names();
        return std::any_of(names.begin(), names.end(), is_qde);
    } catch (const Error&) {  // whoever reads it will say what is wrong with it
        return false;
    }
}

std::optional<std::string> internal_name(std::string_view path) {
    const auto scheme = path.find("://");
    if (scheme != std::string_view::npos && in_lower_case(path.substr(0, scheme)) != "internal") {
        return std::nullopt;
    }
    const auto name = without_folder(scheme == std::string_view::npos ? path : path.substr(scheme + 3));
    if (name.empty() || name == "." || name == "..") return std::nullopt;
    return std::string{name};
}

Package::Package(const std::filesystem::path& path) {
    if (is_qde(path.filename().string())) {
        look_beside(path);
    } else {
        open_archive(path);
    }
}

void Package::look_beside(const std::filesystem::path& path) {
    project_ = path.string();
    each_inside(path.parent_path() / ".", [&](const std::filesystem::directory_entry& folder) {
        if (in_lower_case(folder.path().filename().string()) != "sources") return;
        each_inside(folder.path(), [&](const std::filesystem::directory_entry& file) {
            std::error_code fault;
            if (!file.is_regular_file(fault)) return;
            entries_.emplace(in_lower_case(file.path().filename().string()), file.path().string());
        });
    });
}

void Package::open_archive(const std::filesystem::path& path) {
    archive_.emplace(path, limits);
    for (auto& name : archive_->names()) {
        if (is_qde(name)) {
            if (project_.empty() || name.size() < project_.size()) project_ = std::move(name);
            continue;
        }
        auto key = in_lower_case(without_folder(name));
        entries_.emplace(std::move(key), std::move(name));
    }
    if (project_.empty()) {
        throw Error{ErrorKind::input, Message{"The archive holds no REFI-QDA project (a file “.qde”)."},
                    Message{"Export the project again, as “.qdpx”, from the program that made it."}};
    }
}

void Package::read_project(const std::function<void(std::string_view)>& sink) const {
    if (archive_) {
        archive_->read(project_, sink);
        return;
    }
    std::ifstream file{project_, std::ios::binary};
    std::array<char, std::size_t{64} * 1024> piece{};
    while (file.read(piece.data(), piece.size()) || file.gcount() > 0)
        sink({piece.data(), static_cast<std::size_t>(file.gcount())});
    if (!file.eof()) {
        throw Error{ErrorKind::storage, Message{"The file cannot be read."},
                    Message{"See that you may read it and that no other program holds it."}};
    }
}

std::optional<std::string> Package::file(std::string_view name) const {
    const auto entry = entries_.find(in_lower_case(name));
    if (entry == entries_.end()) return std::nullopt;
    if (archive_) return archive_->read(entry->second);
    const auto bytes = file_bytes(entry->second);
    return std::string{reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

}  // namespace coding::exchange::refi
