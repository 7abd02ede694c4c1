// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/containers/json.hpp"

#include <algorithm>
#include <cstddef>

#include <nlohmann/json.hpp>

#include "libcoding/error.hpp"

namespace coding::containers {

using nlohmann::json;

json read_json(std::string_view utf8, int deepest) {
    try {
        // Refused before it is built in memory.
        return json::parse(utf8, [deepest](int depth, json::parse_event_t, json&) {
            if (depth > deepest) throw Error{ErrorKind::input, Message{"The file is nested too deeply."}};
            return true;
        });
    } catch (const json::parse_error& fault) {
        const auto reached = utf8.substr(0, std::min<std::size_t>(fault.byte, utf8.size()));
        const auto line = 1 + static_cast<std::size_t>(std::count(reached.begin(), reached.end(), '\n'));
        throw Error{ErrorKind::input, Message{"The file is no valid JSON."},
                    Message{"See that it was copied whole and edited with care for commas and quotes."},
                    Where{{}, line, {}}};
    }
}

}  // namespace coding::containers
