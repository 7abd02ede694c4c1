// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/exchange/refi/package.hpp"

#include <algorithm>

#include "libcoding/error.hpp"

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

}  // namespace

bool is_project_file(const std::filesystem::path& path) {
    const auto extension = in_lower_case(path.extension().string());
    if (extension == ".qdpx") return std::filesystem::is_regular_file(path);
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

Package::Package(const std::filesystem::path& path) : archive_(path, limits) {
    for (auto& name : archive_.names()) {
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
    archive_.read(project_, sink);
}

std::optional<std::string> Package::file(std::string_view name) const {
    const auto entry = entries_.find(in_lower_case(name));
    return entry == entries_.end() ? std::nullopt : archive_.read(entry->second);
}

}  // namespace coding::exchange::refi
