// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

#include "libcoding/error.hpp"
#include "libcoding/exchange/file_bytes.hpp"

namespace cli {

/// What `use` makes of the text of a file; errors name the file.
template <class Use>
auto with_text_of(const std::string& path, Use use) {
    const auto bytes = coding::exchange::file_bytes(path);
    try {
        return use(std::string_view{reinterpret_cast<const char*>(bytes.data()), bytes.size()});
    } catch (const coding::Error& fault) {
        throw fault.in_file(path);
    }
}

}  // namespace cli
