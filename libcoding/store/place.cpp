// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/store/place.hpp"

#include <fstream>
#include <system_error>

#include <unistd.h>

#include "libcoding/store/sha256.hpp"

namespace coding::store {
namespace {

std::string machine() {
    std::string id;
    std::ifstream{"/etc/machine-id"} >> id;
    if (!id.empty()) return id;
    std::string name(256, '\0');
    if (gethostname(name.data(), name.size() - 1) != 0) return {};
    return name.substr(0, name.find('\0'));
}

}  // namespace

std::string place_of(const std::filesystem::path& project) {
    std::error_code ignored;
    const auto path = std::filesystem::weakly_canonical(project, ignored);
    Sha256 hash;
    for (const auto& part : {machine(), std::to_string(getuid()), path.string()}) {
        hash.add(part).add(std::string_view{"\0", 1});
    }
    return hash.hexadecimal();
}

}  // namespace coding::store
