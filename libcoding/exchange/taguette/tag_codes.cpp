// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/exchange/taguette/tag_codes.hpp"

#include <optional>

namespace coding::exchange::taguette {
namespace {

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

}  // namespace

std::vector<std::string> names_of_tag(const std::string& path) {
    std::vector<std::string> names{std::string{}};
    for (std::size_t at = 0; at < path.size(); ++at) {
        const char before = at > 0 ? path[at - 1] : ' ', after = at + 1 < path.size() ? path[at + 1] : ' ';
        const bool parts = path[at] == '.' && before != ' ' && before != '.' && after != ' ' &&
                           after != '.' && !(is_digit(before) && is_digit(after));
        if (parts) {
            names.emplace_back();
        } else {
            names.back() += path[at];
        }
    }
    // A codebook takes 32 levels; longer than that is no path.
    if (names.size() > 32) names = {path};
    return names;
}

std::size_t TagCodes::code_of(const std::string& tag) {
    return code_at(names_of_tag(tag));
}

std::size_t TagCodes::code_at(const std::vector<std::string>& path) {
    const auto known = by_path_.find(path);
    if (known != by_path_.end()) return known->second;
    std::optional<std::size_t> parent;
    if (path.size() > 1) parent = code_at({path.begin(), path.end() - 1});
    codes_.push_back({path.back(), parent, {}, {}});
    by_path_.emplace(path, codes_.size() - 1);
    return codes_.size() - 1;
}

}  // namespace coding::exchange::taguette
