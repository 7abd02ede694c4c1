// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/report/day.hpp"

#include <array>
#include <ctime>

namespace coding::report {

std::string day(std::int64_t at_ms) {
    const auto seconds = static_cast<std::time_t>(at_ms / 1000);
    std::tm parts{};
    ::gmtime_r(&seconds, &parts);
    std::array<char, 32> text{};
    return {text.data(), std::strftime(text.data(), text.size(), "%Y-%m-%d", &parts)};
}

}  // namespace coding::report
